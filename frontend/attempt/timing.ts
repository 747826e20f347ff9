import { ApiError, type AttemptClock } from './api';
import { isPaused, notPaused, type Pausing } from './pause';
import type { QueueState } from './queue';

export interface TimingHooks {
  readonly settled: () => Promise<QueueState>;
  readonly pause: () => Promise<unknown>;
  readonly resume: () => Promise<unknown>;
  readonly clock: () => Promise<AttemptClock>;
  readonly changed: () => void;
  /** Resolves when the page shows the change; before a pause ends there is no timer to set. */
  readonly shown: () => Promise<unknown>;
  /** The time left; null when none runs. */
  readonly remaining: (seconds: number | null) => void;
  /** The attempt goes on, so what waited can be sent. */
  readonly running: () => void;
  /** A question has two answers, of which the learner has to choose one first. */
  readonly conflict: (item: string) => void;
  readonly signedOut: () => void;
  readonly closed: () => void;
}

/** An end that moved to a later moment while the attempt ran. */
export interface Later {
  readonly seconds: number;
  readonly endsAt: string;
  /** When the server said so. */
  readonly now: string;
}

/** The least that is worth a notice. Nobody adds less; a short pause on another page may move the end by less. */
const NOTICED_SECONDS = 60;

/** Pure: how much later the attempt ends than was known; null when it does not. */
export function laterEnd(known: string | null, endsAt: string | null, now: string): Later | null {
  if (known === null || endsAt === null) return null;
  const seconds = Math.round((Date.parse(endsAt) - Date.parse(known)) / 1000);
  return seconds >= NOTICED_SECONDS ? { seconds, endsAt, now } : null;
}

/** How the time of one attempt stands: when it ends, whether it stands still, and what the server says about both. */
export class Timing {
  private ends: string | null = null;
  private current: Pausing = 'running';
  /** The end as it was last known while the attempt ran. A pause moves it too, so it starts anew behind one. */
  private known: string | null = null;
  private added: Later | null = null;
  private waiting: number | null = null;

  constructor(private readonly hooks: TimingHooks) {}

  get deadlineAt(): string | null {
    return this.ends;
  }

  get pausing(): Pausing {
    return this.current;
  }

  /** The added time that the learner has not waved away yet. */
  get later(): Later | null {
    return this.added;
  }

  /** The seconds that were left when the attempt was paused; null where nothing limits it. */
  get left(): number | null {
    return this.waiting;
  }

  /** Takes over the attempt as it was loaded. */
  start(deadlineAt: string | null, paused: boolean, waiting: number | null): void {
    this.ends = deadlineAt;
    this.waiting = waiting;
    this.added = null;
    this.set(paused ? 'paused' : 'running');
    this.known = paused ? null : deadlineAt;
  }

  /** The learner has read what there was to say, or has gone on. */
  seen(): void {
    this.added = null;
    if (typeof this.current === 'object' && !this.current.paused) this.current = 'running';
    this.hooks.changed();
  }

  /** The attempt was paused elsewhere. */
  paused(): void {
    this.set('paused');
  }

  /** Takes over how the time stands: added time, a pause or its end, perhaps from another page. */
  tell(clock: AttemptClock): void {
    this.ends = clock.deadlineAt;
    this.waiting = clock.waitingSeconds;
    this.compare(clock);
    if (clock.paused && this.current === 'running') this.set('paused');
    this.hooks.remaining(clock.paused ? null : clock.remainingSeconds);
    if (!clock.paused && this.current === 'paused') {
      this.set('running');
      this.hooks.running();
    } else this.hooks.changed();
  }

  async pause(): Promise<void> {
    if (this.current === 'pausing') return;
    this.set('pausing');
    const settled = await this.hooks.settled();
    const conflict = settled.conflicts[0];
    if (conflict !== undefined) {
      this.hooks.conflict(conflict.item);
      this.set({ failed: 'A question has two answers. Choose the one that counts, then pause.', paused: false });
      return;
    }
    await this.turn(this.hooks.pause, false);
  }

  async resume(): Promise<void> {
    if (this.current === 'resuming') return;
    this.set('resuming');
    await this.turn(this.hooks.resume, true);
  }

  get standsStill(): boolean {
    return isPaused(this.current);
  }

  private async turn(action: () => Promise<unknown>, paused: boolean): Promise<void> {
    try {
      await action();
      const clock = await this.hooks.clock();
      this.waiting = clock.waitingSeconds;
      this.set(paused ? 'running' : 'paused');
      await this.hooks.shown();
      this.tell(clock);
      this.hooks.running();
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.hooks.signedOut();
      if (error instanceof ApiError && error.status === 410) this.hooks.closed();
      else this.set({ failed: notPaused(error), paused });
    }
  }

  private compare(clock: AttemptClock): void {
    const endsAt = clock.paused ? null : clock.deadlineAt;
    if (endsAt !== this.known) this.added = laterEnd(this.known, endsAt, clock.serverTime);
    this.known = endsAt;
  }

  private set(next: Pausing): void {
    if (isPaused(next)) {
      this.known = null;
      this.added = null;
    }
    this.current = next;
    this.hooks.changed();
  }
}
