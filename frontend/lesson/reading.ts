/**
 * Decides which blocks count as seen. A block counts when enough of it (or its end) stayed in view for a moment, so
 * that scrolling past does not count as reading. Holds no clock: the caller passes the time.
 */
export class ReadingTracker {
  private readonly since = new Map<string, number>();
  private readonly seenIds: Set<string>;

  constructor(
    private readonly order: readonly string[],
    seen: Iterable<string>,
    private readonly dwellMillis = 700
  ) {
    const known = new Set(order);
    this.seenIds = new Set([...seen].filter((id) => known.has(id)));
  }

  get seen(): ReadonlySet<string> {
    return this.seenIds;
  }

  /** Blocks that were not seen yet, in the order of the lesson. */
  get open(): readonly string[] {
    return this.order.filter((id) => !this.seenIds.has(id));
  }

  /** Enough of the block came into view. */
  enter(id: string, now: number): void {
    if (!this.seenIds.has(id) && !this.since.has(id) && this.order.includes(id)) this.since.set(id, now);
  }

  /** The block is out of view again; what was waited so far does not count. */
  leave(id: string): void {
    this.since.delete(id);
  }

  /** The page is hidden: nobody reads. */
  pause(): readonly string[] {
    const waiting = [...this.since.keys()];
    this.since.clear();
    return waiting;
  }

  /** The reader did something in the block, so it was seen. Returns whether that is new. */
  touch(id: string): boolean {
    this.since.delete(id);
    if (this.seenIds.has(id) || !this.order.includes(id)) return false;
    this.seenIds.add(id);
    return true;
  }

  /** Blocks that became seen by now. */
  settle(now: number): readonly string[] {
    const due = [...this.since].filter(([, start]) => now - start >= this.dwellMillis).map(([id]) => id);
    for (const id of due) this.touch(id);
    return due;
  }

  /** Milliseconds until the next block may become seen; null when none waits. */
  dueIn(now: number): number | null {
    if (this.since.size === 0) return null;
    return Math.max(0, Math.min(...this.since.values()) + this.dwellMillis - now);
  }
}
