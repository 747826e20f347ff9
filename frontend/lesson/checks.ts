import { ApiError, type Api } from '../attempt/api';
import type { Response, ResponseChange, Review } from '../items/contract';
import type { CheckBlock, CheckSaved } from './contract';

/** What the reader did with one check. */
export interface CheckState {
  readonly response: Response | null;
  readonly complete: boolean;
  readonly review: Review | null;
  readonly savedAt: string | null;
  readonly busy: boolean;
  /** True when the check was answered at least once, also before this visit. */
  readonly answered: boolean;
  /** What is missing before it can be checked. */
  readonly hint: string | null;
  /** Why it could not be checked, what is safe and what to do. */
  readonly problem: string | null;
}

export type CheckOutcome = 'incomplete' | 'checked' | 'failed' | 'signed-out' | 'busy';

const BLANK: CheckState = {
  response: null,
  complete: false,
  review: null,
  savedAt: null,
  busy: false,
  answered: false,
  hint: null,
  problem: null
};

/** The checks of one lesson: responses, reviews and the talk with the server. Says when something changed. */
export class Checks {
  private readonly states = new Map<string, CheckState>();

  constructor(
    private readonly api: Pick<Api, 'post'>,
    private readonly lesson: string,
    private readonly changed: () => void,
    private readonly completed: (at: string | null) => void
  ) {}

  of(block: CheckBlock): CheckState {
    return this.states.get(block.id) ?? BLANK;
  }

  /** Takes over what the server knows; what the reader did on this page stays unless the item itself changed. */
  adopt(blocks: readonly CheckBlock[], before: ReadonlyMap<string, string>): void {
    for (const block of blocks) {
      const revision = before.get(block.id);
      if (this.states.has(block.id) && revision === block.item.revision) continue;
      this.states.set(block.id, fromServer(block));
    }
  }

  respond(block: CheckBlock, { response, complete }: ResponseChange): void {
    this.change(block, { response, complete, hint: null, problem: null });
  }

  async check(block: CheckBlock): Promise<CheckOutcome> {
    const { busy, response, complete } = this.of(block);
    if (busy) return 'busy';
    if (response === null || !complete) {
      this.change(block, { hint: response === null ? 'Give an answer first.' : 'Answer every part first.' });
      return 'incomplete';
    }
    this.change(block, { busy: true, hint: null, problem: null });
    try {
      const path = `api/lessons/${encodeURIComponent(this.lesson)}/checks/${encodeURIComponent(block.item.id)}`;
      const reply = await this.api.post<CheckSaved>(path, { response });
      this.change(block, { busy: false, review: reply.review, savedAt: reply.savedAt, answered: true });
      this.completed(reply.completedAt);
      return 'checked';
    } catch (error) {
      this.change(block, { busy: false, problem: problemOf(error) });
      return error instanceof ApiError && error.status === 401 ? 'signed-out' : 'failed';
    }
  }

  again(block: CheckBlock): void {
    this.change(block, { response: null, complete: false, review: null, hint: null, problem: null });
  }

  private change(block: CheckBlock, change: Partial<CheckState>): void {
    this.states.set(block.id, { ...this.of(block), ...change });
    this.changed();
  }
}

function fromServer({ answered }: CheckBlock): CheckState {
  if (answered === null) return BLANK;
  const { response, review, savedAt } = answered;
  return { ...BLANK, response, complete: true, review, savedAt, answered: true };
}

function problemOf(error: unknown): string {
  if (!(error instanceof ApiError)) {
    return 'The server cannot be reached. Your answer is kept on this page. Check the connection, then check the answer again.';
  }
  if (error.status === 401) {
    return 'You have been signed out. Your answer is kept on this page. Sign in, then check it again.';
  }
  return error.message;
}

/** The result in words, for example "Partly correct, 1 of 2 points." */
export function verdictOf(review: Review | null): string {
  if (review === null) return 'Answered.';
  // Inside a lesson nobody marks.
  if (review.status === 'needs-grader') return 'Saved. Compare it with what earns points.';
  const score = review.score ?? 0;
  const word = score >= review.max ? 'Correct' : score > 0 ? 'Partly correct' : 'Not correct';
  return `${word}, ${score} of ${review.max} ${review.max === 1 ? 'point' : 'points'}.`;
}
