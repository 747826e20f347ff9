import { ReadingTracker } from './reading';

export interface ViewingHooks {
  /** The reader is now at this block. */
  reached(block: string): void;
  /** These blocks became seen. */
  read(blocks: readonly string[]): void;
}

type Part = 'body' | 'end';

/** Watches the blocks on the screen and feeds the reading tracker. Sections carry `data-block` and hold an `.end`. */
export class Viewing {
  private observers: IntersectionObserver[] = [];
  private readonly inView = new Map<string, Set<Part>>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly tracker: ReadingTracker,
    private readonly hooks: ViewingHooks
  ) {}

  start(sections: Iterable<HTMLElement>): void {
    this.stop();
    if (!('IntersectionObserver' in window)) return;
    const body = new IntersectionObserver((entries) => this.viewed(entries, 'body', 0.6), { threshold: [0, 0.6] });
    // The end counts only in the lower three quarters, so that a jump to the next block does not mark this one.
    const end = new IntersectionObserver((entries) => this.viewed(entries, 'end', 0), {
      rootMargin: '-25% 0px 0px 0px'
    });
    const line = new IntersectionObserver(
      (entries) => {
        const at = entries.find((entry) => entry.isIntersecting);
        const block = at === undefined ? undefined : blockOf(at.target);
        if (block !== undefined) this.hooks.reached(block);
      },
      { rootMargin: '-30% 0px -69% 0px' }
    );
    this.observers = [body, end, line];
    for (const section of sections) {
      body.observe(section);
      line.observe(section);
      const last = section.querySelector(':scope > .end');
      if (last !== null) end.observe(last);
    }
    document.addEventListener('visibilitychange', this.visibility);
  }

  stop(): void {
    for (const observer of this.observers) observer.disconnect();
    this.observers = [];
    this.inView.clear();
    this.tracker.pause();
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.visibility);
  }

  private readonly visibility = (): void => {
    if (document.visibilityState === 'hidden') {
      this.tracker.pause();
    } else {
      for (const [id, parts] of this.inView) if (parts.size > 0) this.tracker.enter(id, performance.now());
      this.wait();
    }
  };

  private viewed(entries: readonly IntersectionObserverEntry[], part: Part, ratio: number): void {
    for (const entry of entries) {
      const id = blockOf(entry.target);
      if (id === undefined) continue;
      const parts = this.inView.get(id) ?? new Set<Part>();
      if (entry.isIntersecting && entry.intersectionRatio >= ratio) parts.add(part);
      else parts.delete(part);
      this.inView.set(id, parts);
      if (parts.size === 0) this.tracker.leave(id);
      else if (document.visibilityState === 'visible') this.tracker.enter(id, performance.now());
    }
    this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    const due = this.tracker.dueIn(performance.now());
    if (due === null) return;
    this.timer = setTimeout(() => {
      const fresh = this.tracker.settle(performance.now());
      if (fresh.length > 0) this.hooks.read(fresh);
      this.wait();
    }, due + 20);
  }
}

function blockOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-block]')?.dataset['block'];
}
