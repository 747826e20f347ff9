import type { Chart, ItemView, Response as ItemResponse, Review } from '../items/contract';

/** All talk with the server, as in docs/contract.md. Paths are relative to the base of the document. */

export interface Session {
  readonly signedIn: boolean;
  readonly name?: string;
  readonly csrf: string;
  /** Content may change under the reader, so lesson elements poll the release. */
  readonly live?: boolean;
}

/** Where a question stands in an unfolding case. */
export interface CasePlace {
  readonly id: string;
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly steps: number;
}

export interface AttemptItem {
  readonly position: number;
  readonly item: ItemView;
  readonly response: ItemResponse | null;
  readonly seq: number;
  readonly savedAt: string | null;
  readonly flagged: boolean;
  readonly case?: CasePlace | null;
  /** The case has moved on, so the question takes no answer any more. */
  readonly left?: boolean;
  /** Feedback was given at once, so the question takes no answer any more. */
  readonly review?: Review | null;
}

/** A question of a case that is not open yet; what it asks is not known here. */
export interface UnopenedItem {
  readonly position: number;
  readonly item: string;
  readonly case: CasePlace;
}

export interface Attempt {
  readonly id: string;
  readonly quiz: { readonly id: string; readonly title: string };
  readonly state: 'open' | 'submitted';
  readonly serverTime: string;
  readonly startedAt: string;
  readonly deadlineAt: string | null;
  readonly remainingSeconds: number | null;
  readonly policy: {
    readonly perPage: number;
    readonly noReturn: boolean;
    readonly feedback?: 'at-once' | 'after-submit' | 'after-close' | 'never';
    readonly pausable?: boolean;
  };
  readonly paused?: boolean;
  /** What was left when it was paused; null while it runs and where nothing limits it. */
  readonly waitingSeconds?: number | null;
  /** First position of the furthest page that was reached, where there is no way back. */
  readonly furthest?: number;
  /** Hides what waits on this device to be sent; null when the attempt takes no answers. */
  readonly shadowKey?: string | null;
  readonly items: readonly AttemptItem[];
  readonly unopened?: readonly UnopenedItem[];
  readonly resultHref: string;
}

/** How the time of an attempt stands. */
export interface AttemptClock {
  readonly state: 'open' | 'submitted';
  readonly serverTime: string;
  readonly deadlineAt: string | null;
  readonly remainingSeconds: number | null;
  readonly paused: boolean;
  /** What was left when it was paused; null while it runs and where nothing limits it. */
  readonly waitingSeconds: number | null;
}

/** An answer that was checked: it is locked and explained. */
export interface CheckedAnswer {
  readonly savedAt: string;
  readonly response: ItemResponse | null;
  readonly review: Review;
}

export interface AnswerMessage {
  readonly item: string;
  readonly seq: number;
  readonly tab: string;
  readonly response: ItemResponse | null;
}

export interface AnswerSaved {
  readonly savedAt: string;
  readonly receipt: string;
  readonly number: number;
  readonly seq: number;
  readonly remainingSeconds: number | null;
  readonly deadlineAt: string | null;
}

export interface NewerAnswer {
  readonly seq: number;
  readonly response: ItemResponse | null;
  readonly savedAt: string;
}

export interface ResultItem {
  readonly position: number;
  readonly item: ItemView;
  readonly case?: CasePlace | null;
  readonly response: ItemResponse | null;
  readonly review: Review | null;
}

/** A case with its chart as far as it may be seen. */
export interface ResultCase {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly chart: Chart;
}

/** A later grading: its reason, the score it led to and the score before. */
export interface ResultChange {
  readonly at: string;
  readonly reason: string;
  /** A person marked a question; otherwise a question was corrected. */
  readonly byHand?: boolean;
  readonly score: number | null;
  readonly max: number | null;
  readonly before?: { readonly score: number | null; readonly max: number | null };
}

export interface AttemptResult {
  readonly id: string;
  readonly quiz: { readonly id: string; readonly title: string };
  readonly learner: string;
  /** Whether the reader is the learner. */
  readonly own?: boolean;
  readonly number: number;
  readonly startedAt: string;
  readonly submittedAt: string;
  readonly score: number | null;
  readonly max: number | null;
  readonly percent: number | null;
  readonly passed: boolean | null;
  readonly passPercent: number | null;
  readonly feedback: 'full' | 'score-only' | 'none';
  readonly feedbackNote: string | null;
  readonly items: readonly ResultItem[];
  readonly cases?: readonly ResultCase[];
  /** The answers were submitted at the deadline, not by the learner. */
  readonly byDeadline?: boolean;
  /** Points that a person has yet to mark. */
  readonly waiting?: number;
  /** Later gradings, each with its reason and the score it led to. */
  readonly changes?: readonly ResultChange[];
  readonly receipts: { readonly count: number; readonly head: string | null; readonly href: string };
}

/** The server answered, but not with success. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    /** Short code such as `newer`, `closed`, `invalid`; `unknown` when the answer was not ours. */
    readonly code: string,
    message: string,
    /** The whole answer, for codes that carry more. */
    readonly body: Readonly<Record<string, unknown>> = {}
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** The server was not reached, or did not answer in time. Whether the request took effect is unknown. */
export class NetworkError extends Error {
  constructor(readonly reason: unknown) {
    super('The server cannot be reached.');
    this.name = 'NetworkError';
  }
}

/** Longest wait for one answer of the server. */
const TIMEOUT_MILLIS = 10_000;

/** The JSON endpoints behind one session cookie; keeps the CSRF token and renews it once when it is refused. */
export class Api {
  private csrf: string | null = null;

  constructor(
    private readonly fetcher: typeof fetch = (input, init) => fetch(input, init),
    private readonly base: () => string = () => document.baseURI
  ) {}

  async session(): Promise<Session> {
    const session = await this.get<Session>('api/session');
    this.csrf = session.csrf;
    return session;
  }

  /** Signs in in place. Refused: ApiError 401, or 429 with `retryAfterSeconds` in the body. */
  async signIn(email: string, password: string): Promise<Session> {
    this.csrf = null;
    const session = await this.post<Session>('api/session', { email, password });
    this.csrf = session.csrf;
    return session;
  }

  attempt(id: string): Promise<Attempt> {
    return this.get(`api/attempts/${encodeURIComponent(id)}`);
  }

  answer(attempt: string, message: AnswerMessage): Promise<AnswerSaved> {
    return this.post(`api/attempts/${encodeURIComponent(attempt)}/answers`, message);
  }

  flag(attempt: string, item: string, flagged: boolean): Promise<{ readonly savedAt: string }> {
    return this.post(`api/attempts/${encodeURIComponent(attempt)}/flags`, { item, flagged });
  }

  /** The time alone; small, for asking often. */
  clock(id: string): Promise<AttemptClock> {
    return this.get(`api/attempts/${encodeURIComponent(id)}/clock`);
  }

  /** The learner went on to the page of this question, with no way back. */
  place(attempt: string, item: string): Promise<{ readonly savedAt: string }> {
    return this.post(`api/attempts/${encodeURIComponent(attempt)}/place`, { item });
  }

  /** Locks the saved answer of one question and explains it. */
  check(attempt: string, item: string): Promise<CheckedAnswer> {
    return this.post(`api/attempts/${encodeURIComponent(attempt)}/checks`, { item });
  }

  pause(attempt: string): Promise<{ readonly savedAt: string }> {
    return this.post(`api/attempts/${encodeURIComponent(attempt)}/pause`, {});
  }

  resume(attempt: string): Promise<{ readonly savedAt: string }> {
    return this.post(`api/attempts/${encodeURIComponent(attempt)}/resume`, {});
  }

  /** Goes on to the next step of a case; the steps before it are closed then. */
  open(attempt: string, item: string): Promise<{ readonly savedAt: string; readonly entry: AttemptItem }> {
    return this.post(`api/attempts/${encodeURIComponent(attempt)}/opened`, { item });
  }

  submit(attempt: string): Promise<{ readonly resultHref: string }> {
    return this.post(`api/attempts/${encodeURIComponent(attempt)}/submit`, {});
  }

  result(attempt: string): Promise<AttemptResult> {
    return this.get(`api/attempts/${encodeURIComponent(attempt)}/result`);
  }

  /** GET with JSON answer; throws ApiError or NetworkError. */
  async get<T>(path: string): Promise<T> {
    try {
      return await this.request<T>(path, { method: 'GET' });
    } catch (error) {
      throw await this.explained(path, error);
    }
  }

  /** POST of JSON with the CSRF header; throws ApiError or NetworkError. */
  async post<T>(path: string, body: unknown): Promise<T> {
    const fresh = this.csrf === null;
    if (fresh) await this.session();
    try {
      return await this.send<T>(path, body);
    } catch (error) {
      const explained = await this.explained(path, error);
      if (fresh || !(explained instanceof ApiError) || explained.status !== 403) throw explained;
      // The token was of an earlier session; `explained` has just brought the new one.
      return await this.send<T>(path, body);
    }
  }

  /**
   * Whoever is signed out may be told "forbidden" or "not found" instead; only the session can say which it was. Also
   * renews the token.
   */
  private async explained(path: string, error: unknown): Promise<unknown> {
    if (!(error instanceof ApiError) || (error.status !== 403 && error.status !== 404) || path === 'api/session') {
      return error;
    }
    const { signedIn } = await this.session();
    return signedIn ? error : new ApiError(401, 'signed-out', 'Your session has ended.');
  }

  private send<T>(path: string, body: unknown): Promise<T> {
    return this.request<T>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': this.csrf ?? '' },
      body: JSON.stringify(body)
    });
  }

  private async request<T>(path: string, init: RequestInit): Promise<T> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MILLIS);
    try {
      const answer = await this.fetcher(new URL(path, this.base()).href, {
        ...init,
        headers: { Accept: 'application/json', ...init.headers },
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'manual',
        signal: abort.signal
      });
      // A redirect can only lead to the sign-in page.
      if (answer.type === 'opaqueredirect') throw new ApiError(401, 'signed-out', 'Your session has ended.');
      const body: unknown = await answer.json().catch(() => null);
      if (!answer.ok) throw failure(answer.status, body);
      // Success without JSON comes from something between us and the server, such as a captive portal.
      if (body === null) throw new NetworkError('not our server');
      return body as T;
    } catch (error) {
      throw error instanceof ApiError || error instanceof NetworkError ? error : new NetworkError(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

function failure(status: number, body: unknown): ApiError {
  const record = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const code = typeof record['error'] === 'string' ? record['error'] : 'unknown';
  const message = typeof record['message'] === 'string' ? record['message'] : 'The server could not do this.';
  return new ApiError(status, code, message, record);
}

/** The one connection of this page. */
export const api = new Api();

/**
 * Goes to a view of the application: the router takes the click on the link over where it knows the route, and the
 * browser follows the link where it does not.
 */
export function navigate(href: string): void {
  const link = document.createElement('a');
  link.href = new URL(href, document.baseURI).href;
  link.setAttribute('router-link', '');
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}
