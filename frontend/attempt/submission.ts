import { ApiError } from './api';
import type { QueueState } from './queue';
import type { Submitting } from './submit-dialog';

export interface SubmissionHooks {
  /** Sends what is unsent; null when there is nothing to submit yet. */
  readonly settled: () => Promise<QueueState> | null;
  readonly submit: () => Promise<{ readonly resultHref: string }>;
  readonly changed: () => void;
  /** A question has two answers, of which the learner has to choose one first. */
  readonly conflict: (item: string) => void;
  readonly signedOut: () => void;
  readonly done: (resultHref: string) => void;
}

/** Submitting by the learner's hand: first everything unsent goes out, then the attempt is closed. */
export class Submission {
  private current: Submitting = 'asking';
  /** Counts the tries, so that going back to work ends the one before. */
  private run = 0;

  constructor(private readonly hooks: SubmissionHooks) {}

  get state(): Submitting {
    return this.current;
  }

  ask(): void {
    this.set('asking');
  }

  /** Back to work: a try that is still sending answers does not submit any more. */
  cancel(): void {
    this.run++;
    this.set('asking');
  }

  async submit(): Promise<void> {
    if (this.current === 'saving' || this.current === 'submitting') return;
    const settling = this.hooks.settled();
    if (settling === null) return;
    const run = ++this.run;
    this.set('saving');
    const settled = await settling;
    if (run !== this.run) return;
    const conflict = settled.conflicts[0];
    if (conflict !== undefined) {
      this.set('asking');
      this.hooks.conflict(conflict.item);
    } else if (settled.phase !== 'closed' && settled.phase !== 'gone') {
      await this.finish();
    }
  }

  /** After signing in again: goes on where the missing session stopped it. */
  async goOn(): Promise<void> {
    if (this.current === 'submitting') await this.finish();
  }

  private async finish(): Promise<void> {
    this.set('submitting');
    try {
      this.hooks.done((await this.hooks.submit()).resultHref);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        this.hooks.signedOut();
        return;
      }
      this.set({
        failed:
          error instanceof ApiError
            ? error.message
            : 'The server cannot be reached. Nothing is lost: your answers are saved. Try again in a moment.'
      });
    }
  }

  private set(next: Submitting): void {
    this.current = next;
    this.hooks.changed();
  }
}
