import type { ItemView, Response as ItemResponse, Review } from '../../items/contract';
import type { AnswerMessage, Attempt, AttemptClock, AttemptItem, AttemptResult, CasePlace } from '../api';

interface Stored {
  seq: number;
  tab: string;
  response: ItemResponse | null;
  savedAt: string | null;
  flagged: boolean;
}

/** What a test or the harness knows about an item. */
export interface FakeItem {
  readonly view: ItemView;
  readonly review?: Review;
  readonly response?: ItemResponse | null;
  /** Where it stands in a case; steps after the first are opened one by one. */
  readonly case?: CasePlace;
}

/**
 * The endpoints of one attempt in memory, with the same rules as the real ones, and switches for everything that can
 * go wrong. Give `fetch` to Api.
 */
export class FakeServer {
  readonly stored = new Map<string, Stored>();
  /** Every request that reached the server, such as "POST answers itm-1 seq 2". */
  readonly log: string[] = [];
  /** Requests fail on the way. */
  down = false;
  /** Requests take effect but their answers are lost. */
  deaf = false;
  /** Answers to these items are invalid. */
  readonly refusing = new Set<string>();
  /** Answers wait until `release` is called. */
  held = false;
  signedIn = true;
  closed = false;
  perPage = 1;
  noReturn = false;
  feedback: 'at-once' | 'after-submit' = 'after-submit';
  pausable = false;
  paused = false;
  readonly checked = new Set<string>();
  furthest = 1;
  password = 'correct horse';
  shadowKey: string | null = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
  private readonly opened = new Set<string>();
  private receipts = 0;
  private waiting: (() => void)[] = [];
  private csrf = 1;

  constructor(
    readonly items: readonly FakeItem[],
    settings: { remainingSeconds?: number | null; clock?: () => Date } = {}
  ) {
    this.clock = settings.clock ?? (() => new Date());
    this.remainingSeconds = settings.remainingSeconds ?? null;
    for (const { view, response } of items) {
      this.stored.set(view.id, {
        seq: response === undefined ? 0 : 1,
        tab: 'earlier',
        response: response ?? null,
        savedAt: response === undefined ? null : this.clock().toISOString(),
        flagged: false
      });
    }
  }

  private readonly clock: () => Date;
  private remaining: number | null = null;
  private deadlineAt: string | null = null;

  get remainingSeconds(): number | null {
    return this.remaining;
  }

  /** The time left, which stands until it is set again; the deadline follows from the moment of setting it. */
  set remainingSeconds(seconds: number | null) {
    this.remaining = seconds;
    this.deadlineAt = seconds === null ? null : new Date(this.clock().getTime() + seconds * 1_000).toISOString();
  }

  /** When the quiz closes, also while the attempt stands still. */
  closesAt: string | null = null;

  /** Lets all held requests go on. */
  release(): void {
    this.held = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Another tab or device saves an answer. */
  saveElsewhere(item: string, response: ItemResponse | null): void {
    const slot = this.stored.get(item)!;
    Object.assign(slot, { seq: slot.seq + 1, tab: 'elsewhere', response, savedAt: this.clock().toISOString() });
  }

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(String(input)).pathname.replace(/^.*\/api\//u, '');
    const body = init.body === undefined ? null : (JSON.parse(String(init.body)) as Record<string, unknown>);
    if (this.down) throw new TypeError('network error');
    this.log.push(describe(init.method ?? 'GET', path, body));
    if (this.held) {
      await new Promise<void>((resolve, reject) => {
        this.waiting.push(resolve);
        init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    }
    const [status, answer] = this.answer(init, path, body);
    if (this.deaf && path !== 'session') throw new TypeError('connection reset');
    return new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': 'application/json' } });
  };

  private answer(init: RequestInit, path: string, body: Record<string, unknown> | null): [number, unknown] {
    if (path === 'session') return this.session(body);
    if (!this.signedIn) return [401, { error: 'signed-out', message: 'Sign in again.' }];
    if (body !== null && new Headers(init.headers).get('X-CSRF-TOKEN') !== `token-${this.csrf}`) {
      return [403, { error: 'csrf', message: 'The page is out of date.' }];
    }
    const [, , action] = path.split('/');
    switch (action) {
      case undefined:
        return [200, this.attempt()];
      case 'answers':
        return this.save(body as unknown as AnswerMessage);
      case 'flags':
        this.stored.get(body!['item'] as string)!.flagged = body!['flagged'] as boolean;
        return [200, { savedAt: this.clock().toISOString() }];
      case 'clock':
        return [200, this.time()];
      case 'place':
        this.furthest = Math.max(this.furthest, this.items.findIndex(({ view }) => view.id === body!['item']) + 1);
        return [200, { savedAt: this.clock().toISOString() }];
      case 'checks':
        return this.check(body!['item'] as string);
      case 'pause':
      case 'resume':
        this.paused = action === 'pause';
        return [200, { savedAt: this.clock().toISOString() }];
      case 'opened':
        return this.open(body!['item'] as string);
      case 'submit':
        this.closed = true;
        return [200, { resultHref: 'result/att-1' }];
      case 'result':
        return [200, this.result()];
      default:
        return [404, { error: 'not-found', message: 'There is nothing here.' }];
    }
  }

  private session(body: Record<string, unknown> | null): [number, unknown] {
    if (body !== null) {
      if (body['password'] !== this.password) return [401, { error: 'refused', message: 'Not accepted.' }];
      this.signedIn = true;
      this.csrf++;
    }
    const csrf = `token-${this.csrf}`;
    return [200, this.signedIn ? { signedIn: true, name: 'Sam Lee', csrf, live: false } : { signedIn: false, csrf }];
  }

  private save(message: AnswerMessage): [number, unknown] {
    if (this.closed) return [410, { error: 'closed', message: 'The time is over.', resultHref: 'result/att-1' }];
    const slot = this.stored.get(message.item);
    if (slot === undefined) return [404, { error: 'not-found', message: 'There is nothing here.' }];
    if (this.refusing.has(message.item)) return [422, { error: 'invalid', message: 'This answer does not fit.' }];
    if (this.paused) return [409, { error: 'paused', message: 'The attempt is paused.' }];
    if (this.checked.has(message.item)) return [409, { error: 'checked', message: 'This answer stays.' }];
    if (this.noReturn && this.items.findIndex(({ view }) => view.id === message.item) + 1 < this.furthest) {
      return [409, { error: 'left', message: 'This quiz does not go back.' }];
    }
    const same = slot.seq === message.seq && slot.tab === message.tab;
    if (!same && slot.seq >= message.seq) {
      return [409, { error: 'newer', message: 'Newer.', seq: slot.seq, response: slot.response, savedAt: slot.savedAt }];
    }
    if (!same) {
      this.receipts++;
      Object.assign(slot, {
        seq: message.seq,
        tab: message.tab,
        response: message.response,
        savedAt: this.clock().toISOString()
      });
    }
    return [
      200,
      {
        savedAt: slot.savedAt,
        receipt: `r-${this.receipts}`,
        number: this.receipts,
        seq: slot.seq,
        remainingSeconds: this.remainingSeconds,
        deadlineAt: null
      }
    ];
  }

  private time(): AttemptClock {
    const now = this.clock().toISOString();
    return {
      state: this.closed ? 'submitted' : 'open',
      serverTime: now,
      deadlineAt: this.paused ? this.closesAt : this.deadlineAt,
      remainingSeconds: this.paused ? null : this.remainingSeconds,
      paused: this.paused,
      waitingSeconds: this.paused ? this.remainingSeconds : null
    };
  }

  private check(item: string): [number, unknown] {
    const slot = this.stored.get(item)!;
    if (slot.response === null) return [422, { error: 'incomplete', message: 'Select an option.' }];
    this.checked.add(item);
    return [200, { savedAt: slot.savedAt, response: slot.response, review: this.reviewOf(item) }];
  }

  private reviewOf(item: string): Review | null {
    return this.items.find(({ view }) => view.id === item)!.review ?? null;
  }

  private isOpen({ view, case: place }: FakeItem): boolean {
    return place === undefined || place.step === 1 || this.opened.has(view.id);
  }

  private open(item: string): [number, unknown] {
    if (this.closed) return [410, { error: 'closed', message: 'The time is over.', resultHref: 'result/att-1' }];
    const at = this.items.findIndex(({ view }) => view.id === item);
    if (!this.isOpen(this.items[at - 1]!)) return [422, { error: 'invalid', message: 'Steps open one after the other.' }];
    this.opened.add(item);
    return [200, { savedAt: this.clock().toISOString(), entry: this.entry(this.items[at]!) }];
  }

  private entry(item: FakeItem): AttemptItem {
    const { response, seq, savedAt, flagged } = this.stored.get(item.view.id)!;
    return {
      position: this.items.indexOf(item) + 1,
      item: item.view,
      response,
      seq,
      savedAt,
      flagged,
      case: item.case ?? null,
      review: this.checked.has(item.view.id) ? this.reviewOf(item.view.id) : null,
      left: item.case !== undefined && this.opened.has(this.items[this.items.indexOf(item) + 1]?.view.id ?? '')
    };
  }

  private attempt(): Attempt {
    const now = this.clock().toISOString();
    return {
      id: 'att-1',
      quiz: { id: 'quz-types', title: 'Types and course of MS' },
      state: this.closed ? 'submitted' : 'open',
      serverTime: now,
      startedAt: now,
      deadlineAt: this.paused ? this.closesAt : this.deadlineAt,
      remainingSeconds: this.remainingSeconds,
      policy: { perPage: this.perPage, noReturn: this.noReturn, feedback: this.feedback, pausable: this.pausable },
      paused: this.paused,
      waitingSeconds: this.paused ? this.remainingSeconds : null,
      furthest: this.furthest,
      shadowKey: this.closed ? null : this.shadowKey,
      items: this.items.filter((item) => this.isOpen(item)).map((item) => this.entry(item)),
      unopened: this.items.flatMap((item, at) =>
        this.isOpen(item) ? [] : [{ position: at + 1, item: item.view.id, case: item.case! }]
      ),
      resultHref: 'result/att-1'
    };
  }

  private result(): AttemptResult {
    const reviews = this.items.map(({ review }) => review);
    const score = reviews.reduce((sum, review) => sum + (review?.score ?? 0), 0);
    const max = reviews.reduce((sum, review) => sum + (review?.max ?? 0), 0);
    const percent = max === 0 ? 0 : Math.round((100 * score) / max);
    return {
      id: 'att-1',
      quiz: { id: 'quz-types', title: 'Types and course of MS' },
      learner: 'Sam Lee',
      number: 1,
      startedAt: '2026-11-20T13:31:00Z',
      submittedAt: '2026-11-20T14:03:22Z',
      score,
      max,
      percent,
      passed: percent >= 70,
      passPercent: 70,
      feedback: 'full',
      feedbackNote: null,
      items: this.items.map(({ view, review, response, case: place }, at) => ({
        position: at + 1,
        item: view,
        case: place ?? null,
        response: this.stored.get(view.id)?.response ?? response ?? null,
        review: review ?? null
      })),
      receipts: { count: 23, head: '5f2b9c0d7a41e8b3', href: 'api/attempts/att-1/receipts' }
    };
  }
}

function describe(method: string, path: string, body: Record<string, unknown> | null): string {
  const action = path.split('/')[2] ?? path.split('/')[0]!;
  const item = body?.['item'] === undefined ? '' : ` ${String(body['item'])}`;
  const seq = body?.['seq'] === undefined ? '' : ` seq ${String(body['seq'])}`;
  return `${method} ${action}${item}${seq}`;
}
