import type { Response } from '../items/contract';
import type { AnswerSaved, NewerAnswer } from './api';

/** One thing that the server does not know yet. Sending it twice is harmless. */
export type Outgoing =
  | {
      readonly kind: 'answer';
      readonly item: string;
      readonly seq: number;
      /** The tab that made it; stays the same when another tab sends it after a reload. */
      readonly tab: string;
      readonly response: Response | null;
      /** When it was made, for the order after a reload. */
      readonly at: number;
    }
  | { readonly kind: 'flag'; readonly item: string; readonly flagged: boolean; readonly at: number }
  /** The learner went on to the page of this item; earlier pages close, so it follows every answer given there. */
  | { readonly kind: 'place'; readonly item: string; readonly at: number };

export type OutgoingFlag = Extract<Outgoing, { kind: 'flag' }>;
export type OutgoingAnswer = Extract<Outgoing, { kind: 'answer' }>;

/** What became of one sending. */
export type SendResult =
  | { readonly kind: 'saved'; readonly saved: AnswerSaved }
  | { readonly kind: 'flagged' }
  | { readonly kind: 'placed' }
  /** The question takes no answer any more. */
  | { readonly kind: 'locked'; readonly message: string }
  /** The attempt stands still; nothing is lost. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'newer'; readonly newer: NewerAnswer }
  | { readonly kind: 'closed'; readonly resultHref: string | null }
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'gone'; readonly message: string };

/** Where unsent things survive a reload. */
export interface QueueStore {
  load(attempt: string): Promise<readonly Outgoing[]>;
  /** False when the device does not keep it. Of two entries of the same name the later one stays. Never throws. */
  keep(attempt: string, entry: Outgoing): Promise<boolean>;
  remove(attempt: string, entry: Outgoing): void;
  /** Whether the device has exactly what this page read or wrote for the entry. */
  holds(attempt: string, entry: Outgoing): boolean;
}

/** Two versions of one answer, of which the learner chooses one. */
export interface Conflict {
  readonly item: string;
  readonly mine: Response | null;
  readonly theirs: NewerAnswer;
}

export type Phase = 'idle' | 'sending' | 'waiting' | 'signed-out' | 'closed' | 'gone';

/** What the queue looks like from outside. */
export interface QueueState {
  readonly phase: Phase;
  /** How many answers and flags the server has not acknowledged. */
  readonly pending: number;
  /** Server time of the last acknowledged answer. */
  readonly savedAt: string | null;
  /** The last sending failed or is taking long. */
  readonly trouble: boolean;
  /** Everything pending would survive closing the page. */
  readonly kept: boolean;
  readonly conflicts: readonly Conflict[];
  /** Answers that the server refused, by item, with its words. */
  readonly refused: ReadonlyMap<string, string>;
  readonly resultHref: string | null;
  readonly message: string | null;
}

export interface QueueHooks {
  readonly send: (entry: Outgoing) => Promise<SendResult>;
  readonly changed: (state: QueueState) => void;
  readonly saved: (item: string, saved: AnswerSaved) => void;
  /** The server's version of an answer takes the place of the one on this page. */
  readonly adopted: (item: string, response: Response | null) => void;
  /** A question was closed elsewhere, such as by another tab. */
  readonly locked?: (item: string) => void;
  /** The attempt was paused elsewhere. */
  readonly paused?: () => void;
}

/** After this many milliseconds without an answer the connection counts as troubled. */
export const SLOW_MILLIS = 4_000;
const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 15_000;
/** How long to wait before trying again while the attempt is paused. */
const PAUSED_WAIT_MILLIS = 4_000;

/** Wait before the next try after so many failures in a row; `random` in [0, 1) spreads clients by a quarter. */
export function backOff(failures: number, random: number): number {
  const wait = Math.min(FIRST_WAIT_MILLIS * 2 ** (failures - 1), LONGEST_WAIT_MILLIS);
  return Math.round(wait * (0.75 + random / 2));
}

/**
 * Carries answers and flags of one attempt to the server: written to the device first, one at a time, in order. An
 * answer that was never sent is replaced by a later one of the same item; one that was sent but not acknowledged is
 * repeated unchanged, so that its number always means the same answer.
 */
export class AnswerQueue {
  private entries: Outgoing[] = [];
  /** Entries that were handed to the network at least once in this page. */
  private readonly attempted = new Set<Outgoing>();
  /** Entries found on the device when the page was loaded. */
  private readonly inherited = new Set<Outgoing>();
  /** Entries that would not survive closing the page: not written yet, or refused by the device. */
  private readonly unkept = new Set<Outgoing>();
  /** Entries on their way to the device; none is sent before it is there. */
  private readonly writing = new Set<Outgoing>();
  /** Earliest sending time of entries that are still being typed. */
  private readonly due = new Map<Outgoing, number>();
  private readonly known = new Map<string, number>();
  private readonly conflicts = new Map<string, Conflict>();
  private readonly refused = new Map<string, string>();
  private inFlight: Outgoing | null = null;
  private phase: Phase = 'idle';
  private failures = 0;
  private slow = false;
  private savedAt: string | null = null;
  private resultHref: string | null = null;
  private message: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiters: ((state: QueueState) => void)[] = [];

  constructor(
    private readonly attempt: string,
    private readonly tab: string,
    private readonly store: QueueStore,
    private readonly hooks: QueueHooks,
    private readonly random: () => number = Math.random
  ) {}

  /** Takes over what the server knows and what an earlier page left on this device, and starts sending. */
  async start(known: ReadonlyMap<string, number>, savedAt: string | null): Promise<void> {
    for (const [item, seq] of known) this.learn(item, seq);
    this.savedAt = savedAt;
    const left = (await this.store.load(this.attempt)).filter((entry) => known.has(entry.item));
    left.sort((a, b) => a.at - b.at || seqOf(a) - seqOf(b));
    for (const entry of left) {
      this.inherited.add(entry);
      // Whether an earlier page sent it is unknown, so it is never changed.
      this.attempted.add(entry);
      if (!this.store.holds(this.attempt, entry)) this.unkept.add(entry);
    }
    this.entries = [...left, ...this.entries];
    this.changed();
    this.pump();
  }

  get state(): QueueState {
    return {
      phase: this.phase,
      pending: this.entries.length,
      savedAt: this.savedAt,
      trouble: this.slow || this.failures > 0,
      kept: this.entries.every((entry) => !this.unkept.has(entry)),
      conflicts: [...this.conflicts.values()],
      refused: new Map(this.refused),
      resultHref: this.resultHref,
      message: this.message
    };
  }

  /** The newest response of an item that the server has not acknowledged; undefined when there is none. */
  pendingResponse(item: string): Response | null | undefined {
    return this.answersOf(item).at(-1)?.response;
  }

  pendingFlag(item: string): boolean | undefined {
    return this.flagsOf(item).at(-1)?.flagged;
  }

  /** Takes an answer. With `settle` it is sent only after that many milliseconds without another one. */
  put(item: string, response: Response | null, settle = 0): void {
    if (this.over()) return;
    this.refused.delete(item);
    const open = this.answersOf(item).findLast((entry) => !this.attempted.has(entry));
    const entry: OutgoingAnswer = {
      kind: 'answer',
      item,
      seq: open?.seq ?? this.nextSeq(item),
      tab: this.tab,
      response,
      at: Date.now()
    };
    this.enqueue(entry, open);
    if (settle > 0) this.due.set(entry, performance.now() + settle);
    const conflict = this.conflicts.get(item);
    if (conflict !== undefined) this.conflicts.set(item, { ...conflict, mine: response });
    this.changed();
    this.pump();
  }

  flag(item: string, flagged: boolean): void {
    if (this.over()) return;
    const open = this.flagsOf(item).findLast((entry) => !this.attempted.has(entry));
    this.enqueue({ kind: 'flag', item, flagged, at: Date.now() }, open);
    this.changed();
    this.pump();
  }

  /** Notes that the page of this item was reached, behind everything that is still to be sent. */
  place(item: string): void {
    if (this.over()) return;
    const open = this.entries.find((entry) => entry.kind === 'place' && !this.attempted.has(entry));
    if (open !== undefined) this.drop(open);
    this.enqueue({ kind: 'place', item, at: Date.now() }, undefined);
    this.changed();
    this.pump();
  }

  /** Sends now what is waiting for typing to settle. */
  flush(): void {
    this.due.clear();
    this.pump();
  }

  /** Tries again at once: the network is back, or somebody signed in. */
  retryNow(): void {
    if (this.phase !== 'waiting' && this.phase !== 'signed-out') return;
    clearTimeout(this.timer);
    this.phase = 'idle';
    this.pump();
  }

  /** The attempt was closed elsewhere, such as by its deadline. */
  close(resultHref: string | null): void {
    this.resultHref = resultHref ?? this.resultHref;
    this.phase = 'closed';
    clearTimeout(this.timer);
    for (const entry of this.entries) this.store.remove(this.attempt, entry);
    this.conflicts.clear();
    this.changed();
  }

  /** Ends a conflict: sends this page's version again as the newest, or takes over the server's. */
  resolve(item: string, choice: 'mine' | 'theirs'): void {
    const conflict = this.conflicts.get(item);
    if (conflict === undefined) return;
    this.conflicts.delete(item);
    for (const entry of this.answersOf(item)) this.drop(entry);
    this.learn(item, conflict.theirs.seq);
    if (choice === 'mine') {
      this.put(item, conflict.mine);
    } else {
      this.hooks.adopted(item, conflict.theirs.response);
      this.changed();
      this.pump();
    }
  }

  /** Resolves as soon as everything is acknowledged, or the learner has to act first. */
  settled(): Promise<QueueState> {
    this.flush();
    return new Promise((resolve) => {
      this.waiters.push(resolve);
      this.wake();
    });
  }

  private enqueue(entry: Outgoing, replaced: Outgoing | undefined): void {
    if (replaced === undefined) {
      this.entries.push(entry);
    } else {
      this.entries[this.entries.indexOf(replaced)] = entry;
      this.forget(replaced);
      if (keyOf(replaced) !== keyOf(entry)) this.store.remove(this.attempt, replaced);
    }
    void this.write(entry);
  }

  private async write(entry: Outgoing): Promise<void> {
    this.unkept.add(entry);
    this.writing.add(entry);
    const kept = await this.store.keep(this.attempt, entry);
    this.writing.delete(entry);
    if (kept) this.unkept.delete(entry);
    this.changed();
    this.pump();
  }

  private pump(): void {
    if (this.inFlight !== null || this.phase === 'waiting' || this.phase === 'signed-out' || this.over()) return;
    clearTimeout(this.timer);
    const ready = this.entries.filter((entry) => entry.kind !== 'answer' || !this.conflicts.has(entry.item));
    const next = ready.find((entry) => (this.due.get(entry) ?? 0) <= performance.now());
    if (next !== undefined) {
      // The order stays: what comes later does not overtake an entry that is being written.
      if (!this.writing.has(next)) void this.sendOne(next);
      return;
    }
    this.phase = 'idle';
    const wait = Math.min(...ready.map((entry) => this.due.get(entry) ?? 0)) - performance.now();
    if (ready.length > 0) this.timer = setTimeout(() => this.pump(), Math.max(1, Math.ceil(wait)));
    this.changed();
  }

  private async sendOne(entry: Outgoing): Promise<void> {
    this.inFlight = entry;
    this.attempted.add(entry);
    this.due.delete(entry);
    this.phase = 'sending';
    this.changed();
    const slow = setTimeout(() => {
      this.slow = true;
      this.changed();
    }, SLOW_MILLIS);
    const result = await this.hooks.send(entry).catch((): SendResult => ({ kind: 'unreachable' }));
    clearTimeout(slow);
    this.inFlight = null;
    this.slow = false;
    if (this.over()) {
      if (result.kind === 'saved' || result.kind === 'flagged' || result.kind === 'placed') this.drop(entry);
    } else {
      this.take(entry, result);
    }
    this.changed();
    this.pump();
  }

  private take(entry: Outgoing, result: SendResult): void {
    if (result.kind !== 'unreachable') this.failures = 0;
    this.phase = 'idle';
    switch (result.kind) {
      case 'saved':
        this.drop(entry);
        this.learn(entry.item, Math.max(result.saved.seq, seqOf(entry)));
        this.savedAt = result.saved.savedAt;
        this.hooks.saved(entry.item, result.saved);
        return;
      case 'flagged':
      case 'placed':
        this.drop(entry);
        return;
      case 'locked':
        this.drop(entry);
        this.refused.set(entry.item, result.message);
        this.hooks.locked?.(entry.item);
        return;
      case 'paused':
        this.wait(PAUSED_WAIT_MILLIS);
        this.hooks.paused?.();
        return;
      case 'newer':
        this.meet(entry, result.newer);
        return;
      case 'invalid':
        this.drop(entry);
        this.refused.set(entry.item, result.message);
        return;
      case 'closed':
        this.close(result.resultHref);
        return;
      case 'gone':
        this.phase = 'gone';
        this.message = result.message;
        return;
      case 'signed-out':
        this.phase = 'signed-out';
        return;
      case 'unreachable':
        this.failures++;
        this.wait(backOff(this.failures, this.random()));
    }
  }

  private wait(millis: number): void {
    this.phase = 'waiting';
    this.timer = setTimeout(() => {
      this.phase = 'idle';
      this.pump();
    }, millis);
  }

  /** The stored answer is newer than the one that was sent. */
  private meet(entry: Outgoing, newer: NewerAnswer): void {
    const mine = this.pendingResponse(entry.item) ?? null;
    const overtaken = this.inherited.has(entry) && !this.store.holds(this.attempt, entry);
    if (overtaken || sameResponse(mine, newer.response)) {
      for (const each of this.answersOf(entry.item)) this.drop(each);
      this.learn(entry.item, newer.seq);
      this.savedAt = newer.savedAt;
      this.hooks.adopted(entry.item, newer.response);
      return;
    }
    this.conflicts.set(entry.item, { item: entry.item, mine, theirs: newer });
  }

  private over(): boolean {
    return this.phase === 'closed' || this.phase === 'gone';
  }

  private nextSeq(item: string): number {
    return Math.max(this.known.get(item) ?? 0, ...this.answersOf(item).map((entry) => entry.seq)) + 1;
  }

  private learn(item: string, seq: number): void {
    this.known.set(item, Math.max(this.known.get(item) ?? 0, seq));
  }

  private answersOf(item: string): OutgoingAnswer[] {
    return this.entries.filter((entry): entry is OutgoingAnswer => entry.kind === 'answer' && entry.item === item);
  }

  private flagsOf(item: string): OutgoingFlag[] {
    return this.entries.filter((entry): entry is OutgoingFlag => entry.kind === 'flag' && entry.item === item);
  }

  private drop(entry: Outgoing): void {
    this.entries = this.entries.filter((each) => each !== entry);
    this.store.remove(this.attempt, entry);
    this.forget(entry);
  }

  private forget(entry: Outgoing): void {
    this.attempted.delete(entry);
    this.inherited.delete(entry);
    this.unkept.delete(entry);
    this.writing.delete(entry);
    this.due.delete(entry);
  }

  private changed(): void {
    this.hooks.changed(this.state);
    this.wake();
  }

  private wake(): void {
    const blocked = this.conflicts.size > 0 || this.over();
    if (this.waiters.length === 0 || (this.entries.length > 0 && !blocked)) return;
    const waiters = this.waiters;
    this.waiters = [];
    for (const waiter of waiters) waiter(this.state);
  }
}

function seqOf(entry: Outgoing): number {
  return entry.kind === 'answer' ? entry.seq : 0;
}

/** Name of an entry on the device: the same for the same message only. */
export function keyOf(entry: Outgoing): string {
  switch (entry.kind) {
    case 'answer':
      return `answer:${entry.item}:${entry.tab}:${entry.seq}`;
    case 'flag':
      return `flag:${entry.item}`;
    case 'place':
      return `place:${entry.item}`;
  }
}

/** Whether two responses mean the same; the order of names in an object does not count. */
export function sameResponse(a: Response | null, b: Response | null): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  );
}
