import { progressOf } from '../items/completeness';
import type { Response, Review } from '../items/contract';
import type { Attempt, AttemptItem, UnopenedItem } from './api';
import type { Stop } from './navigator';
import type { AnswerQueue, Conflict } from './queue';

/** Typed answers are sent after this pause; chosen ones at once. */
export const TYPING_MILLIS = 700;

/** What is on the page: the attempt as loaded, with the answers and flags of this page laid over it. */
export class AttemptModel {
  private readonly responses = new Map<string, Response | null>();
  private readonly flags = new Map<string, boolean>();
  private readonly reviews = new Map<string, Review>();
  private readonly open = new Map<number, AttemptItem>();
  private readonly unopened = new Map<number, UnopenedItem>();

  constructor(
    readonly attempt: Attempt,
    queue: AnswerQueue
  ) {
    for (const later of attempt.unopened ?? []) this.unopened.set(later.position, later);
    for (const each of attempt.items) {
      const { item, response, flagged } = each;
      this.open.set(each.position, each);
      const pending = queue.pendingResponse(item.id);
      this.responses.set(item.id, pending === undefined ? response : pending);
      this.flags.set(item.id, queue.pendingFlag(item.id) ?? flagged);
      if (each.review) this.checked(item.id, response, each.review);
    }
  }

  /** The questions that can be seen now, in order. */
  get items(): readonly AttemptItem[] {
    return [...this.open.values()].sort((a, b) => a.position - b.position);
  }

  /** How many questions there are, those that a case still hides included. */
  get total(): number {
    return this.open.size + this.unopened.size;
  }

  /** The question that has to be opened before this page can be shown. */
  unopenedOn(page: number): UnopenedItem | undefined {
    return [...this.unopened.values()].find(({ position }) => this.pageAt(position) === page);
  }

  /** Takes over a step of a case that was opened. */
  opened(entry: AttemptItem): void {
    this.unopened.delete(entry.position);
    this.open.set(entry.position, entry);
    if (!this.responses.has(entry.item.id)) this.responses.set(entry.item.id, entry.response);
  }

  /** Whether a case has moved on, so that this question takes no answer any more. */
  left(each: AttemptItem): boolean {
    const { case: own } = each;
    if (own === undefined || own === null) return false;
    return each.left === true || this.open.get(each.position + 1)?.case?.id === own.id;
  }

  response(item: string): Response | null {
    return this.responses.get(item) ?? null;
  }

  answer(item: string, response: Response | null): void {
    this.responses.set(item, response);
  }

  /** Takes over the explanation of an answer; the answer stays as it was saved. */
  checked(item: string, response: Response | null, review: Review): void {
    this.responses.set(item, response);
    this.reviews.set(item, review);
  }

  /** The explanation of a question whose answer was checked; null before. */
  review(item: string): Review | null {
    return this.reviews.get(item) ?? null;
  }

  /** Whether an answer can be checked before the attempt is submitted. */
  get checks(): boolean {
    return this.attempt.policy.feedback === 'at-once';
  }

  flagged(item: string): boolean {
    return this.flags.get(item) ?? false;
  }

  flag(item: string, flagged: boolean): void {
    this.flags.set(item, flagged);
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.total / this.perPage));
  }

  itemsOn(page: number): readonly AttemptItem[] {
    return this.items.filter(({ position }) => this.pageAt(position) === page);
  }

  pageOf(item: string): number {
    const found = this.items.find((each) => each.item.id === item);
    return found === undefined ? 0 : this.pageAt(found.position);
  }

  /** Questions on a page that are not completely answered. */
  unfinishedOn(page: number): readonly AttemptItem[] {
    return this.itemsOn(page).filter(({ item }) => progressOf(item, this.response(item.id)) !== 'complete');
  }

  /**
   * Where to go on: the remembered page; without one, the first page with a blank question, or, where going back is
   * not possible, the page after the last saved answer. Never a page that a case still hides, nor one that it has left.
   */
  startPage(remembered: number | null): number {
    let page = this.wantedPage(remembered);
    while (page > 0 && this.itemsOn(page).length === 0) page--;
    while (this.itemsOn(page).some((each) => this.left(each)) && this.itemsOn(page + 1).length > 0) page++;
    return page;
  }

  private wantedPage(remembered: number | null): number {
    const last = this.pages - 1;
    const known = remembered !== null && remembered >= 0 && remembered <= last ? remembered : null;
    if (this.attempt.policy.noReturn) {
      const reached = this.pageAt(this.attempt.furthest ?? 1);
      const saved = this.items.findLast(({ savedAt }) => savedAt !== null);
      const next = saved === undefined ? 0 : Math.min(last, this.pageAt(saved.position + 1));
      return Math.max(reached, known ?? next);
    }
    if (known !== null) return known;
    const blank = this.items.find((each) => this.response(each.item.id) === null && !this.left(each));
    return blank === undefined ? 0 : this.pageAt(blank.position);
  }

  stops(page: number, conflicts: readonly Conflict[]): readonly Stop[] {
    const { noReturn } = this.attempt.policy;
    const open = this.items.map(
      ({ item, position }): Stop => ({
        item: item.id,
        number: position,
        progress: progressOf(item, this.response(item.id)),
        flagged: !noReturn && this.flagged(item.id),
        current: this.pageAt(position) === page,
        conflict: conflicts.some((conflict) => conflict.item === item.id),
        reachable: !noReturn,
        unopened: false
      })
    );
    const later = [...this.unopened.values()].map(
      ({ item, position }): Stop => ({
        item,
        number: position,
        progress: 'blank',
        flagged: false,
        current: false,
        conflict: false,
        reachable: false,
        unopened: true
      })
    );
    return [...open, ...later].sort((a, b) => a.number - b.number);
  }

  private pageAt(position: number): number {
    return Math.floor((position - 1) / this.perPage);
  }

  private get perPage(): number {
    return Math.max(1, this.attempt.policy.perPage);
  }
}
