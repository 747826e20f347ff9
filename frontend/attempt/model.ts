import { progressOf } from '../items/completeness';
import type { Response } from '../items/contract';
import type { Attempt, AttemptItem } from './api';
import type { Stop } from './navigator';
import type { AnswerQueue, Conflict } from './queue';

/** Typed answers are sent after this pause; chosen ones at once. */
export const TYPING_MILLIS = 700;

/** What is on the page: the attempt as loaded, with the answers and flags of this page laid over it. */
export class AttemptModel {
  private readonly responses = new Map<string, Response | null>();
  private readonly flags = new Map<string, boolean>();

  constructor(
    readonly attempt: Attempt,
    queue: AnswerQueue
  ) {
    for (const { item, response, flagged } of attempt.items) {
      const pending = queue.pendingResponse(item.id);
      this.responses.set(item.id, pending === undefined ? response : pending);
      this.flags.set(item.id, queue.pendingFlag(item.id) ?? flagged);
    }
  }

  get items(): readonly AttemptItem[] {
    return this.attempt.items;
  }

  response(item: string): Response | null {
    return this.responses.get(item) ?? null;
  }

  answer(item: string, response: Response | null): void {
    this.responses.set(item, response);
  }

  flagged(item: string): boolean {
    return this.flags.get(item) ?? false;
  }

  flag(item: string, flagged: boolean): void {
    this.flags.set(item, flagged);
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.items.length / this.perPage));
  }

  itemsOn(page: number): readonly AttemptItem[] {
    return this.items.slice(page * this.perPage, (page + 1) * this.perPage);
  }

  pageOf(item: string): number {
    return Math.floor(Math.max(0, this.items.findIndex((each) => each.item.id === item)) / this.perPage);
  }

  /** Questions on a page that are not completely answered. */
  unfinishedOn(page: number): readonly AttemptItem[] {
    return this.itemsOn(page).filter(({ item }) => progressOf(item, this.response(item.id)) !== 'complete');
  }

  /**
   * Where to go on: the remembered page; without one, the first page with a blank question, or, where going back is
   * not possible, the page after the last saved answer.
   */
  startPage(remembered: number | null): number {
    const last = this.pages - 1;
    if (remembered !== null && remembered >= 0 && remembered <= last) return remembered;
    if (this.attempt.policy.noReturn) {
      const saved = this.items.findLastIndex(({ savedAt }) => savedAt !== null);
      return saved === -1 ? 0 : Math.min(last, Math.floor((saved + 1) / this.perPage));
    }
    const blank = this.items.find(({ item }) => this.response(item.id) === null);
    return blank === undefined ? 0 : this.pageOf(blank.item.id);
  }

  stops(page: number, conflicts: readonly Conflict[]): readonly Stop[] {
    const { noReturn } = this.attempt.policy;
    return this.items.map(({ item, position }) => ({
      item: item.id,
      number: position,
      progress: progressOf(item, this.response(item.id)),
      flagged: !noReturn && this.flagged(item.id),
      current: this.pageOf(item.id) === page,
      conflict: conflicts.some((conflict) => conflict.item === item.id),
      reachable: !noReturn
    }));
  }

  private get perPage(): number {
    return Math.max(1, this.attempt.policy.perPage);
  }
}
