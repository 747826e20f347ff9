import { ApiError } from '../attempt/api';
import type { PositionSaved } from './contract';

export interface SyncHooks {
  saved(reply: PositionSaved): void;
  /** Not saved; it is kept and tried again by itself. */
  waiting(): void;
  /** The session has ended; call `resume` after signing in. */
  signedOut(): void;
}

/** A reader who never pauses is saved this often all the same. */
const LONGEST_WAIT_MILLIS = 5_000;

const RETRY_MILLIS = [2_000, 5_000, 15_000, 30_000] as const;

/**
 * Sends the reading position, a moment after the last change and one message at a time. What could not be sent stays
 * and goes with the next message.
 */
export class PositionSync {
  private block: string | null = null;
  private dirty = false;
  private dirtySince = 0;
  private readonly unsent = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private inFlight = false;
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly send: (block: string, seen: readonly string[]) => Promise<PositionSaved>,
    private readonly hooks: SyncHooks,
    private readonly delayMillis = 1_200
  ) {}

  /** True while something was not confirmed by the server. */
  get pending(): boolean {
    return this.dirty || this.unsent.size > 0 || this.inFlight;
  }

  /** The reader is at a block; newly seen blocks go along. */
  mark(block: string, seen: readonly string[] = []): void {
    const known = seen.filter((id) => !this.unsent.has(id));
    if (block === this.block && known.length === 0) return;
    this.block = block;
    if (!this.dirty) this.dirtySince = performance.now();
    this.dirty = true;
    for (const id of known) this.unsent.add(id);
    if (this.failures > 0) return;
    const waited = performance.now() - this.dirtySince;
    this.schedule(Math.max(0, Math.min(this.delayMillis, LONGEST_WAIT_MILLIS - waited)));
  }

  /** Sends at once what waits, for example when the page is being hidden. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.stopped || this.inFlight || this.block === null || (!this.dirty && this.unsent.size === 0)) return;
    const seen = [...this.unsent];
    this.dirty = false;
    this.inFlight = true;
    try {
      const reply = await this.send(this.block, seen);
      for (const id of seen) this.unsent.delete(id);
      this.failures = 0;
      this.inFlight = false;
      this.hooks.saved(reply);
      if (this.pending) this.schedule(this.delayMillis);
    } catch (error) {
      this.inFlight = false;
      this.dirty = true;
      this.failed(error);
    }
  }

  /** Goes on after signing in again or when the network is back. */
  resume(): void {
    this.stopped = false;
    this.failures = 0;
    if (this.pending) this.schedule(0);
  }

  /** No further messages; what waits is sent once. */
  async stop(): Promise<void> {
    await this.flush();
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private failed(error: unknown): void {
    if (error instanceof ApiError && error.status === 401) {
      this.stopped = true;
      this.hooks.signedOut();
      return;
    }
    // A refusal will not change by repeating; it is dropped, and the next position is a new try.
    if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
      this.dirty = false;
      this.hooks.waiting();
      return;
    }
    const wait = RETRY_MILLIS[Math.min(this.failures, RETRY_MILLIS.length - 1)] ?? 30_000;
    this.failures += 1;
    this.hooks.waiting();
    this.schedule(wait);
  }

  private schedule(millis: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.flush(), millis);
  }
}
