import { ApiError } from './api';
import { SLOW_MILLIS } from './queue';

export interface WatchHooks {
  /** Asks the server something small; throws what the connection throws. */
  readonly ask: () => Promise<void>;
  /** Milliseconds until the next question, or null to stop asking. */
  readonly pause: () => number | null;
  readonly changed: () => void;
  readonly signedOut: () => void;
  /** The connection may be back. */
  readonly back: () => void;
  /** The page is being hidden or closed. */
  readonly hidden: () => void;
}

/** Looks after the connection of a page: what the browser says about it, and whether the server still answers. */
export class ConnectionWatch {
  private online = navigator.onLine;
  private reachable = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listeners = new AbortController();

  constructor(private readonly hooks: WatchHooks) {}

  /** Whether the last we know is that the server can be reached. */
  get connected(): boolean {
    return this.online && this.reachable;
  }

  start(): void {
    this.listeners = new AbortController();
    const settings = { signal: this.listeners.signal };
    window.addEventListener('online', () => this.heard(), settings);
    window.addEventListener('offline', () => this.lost(), settings);
    document.addEventListener('visibilitychange', () => this.visibility(), settings);
    window.addEventListener('pagehide', () => this.hooks.hidden(), settings);
  }

  stop(): void {
    this.listeners.abort();
    clearTimeout(this.timer);
  }

  /** Asks now and then regularly. */
  async look(): Promise<void> {
    clearTimeout(this.timer);
    const slow = setTimeout(() => this.missed(), SLOW_MILLIS);
    try {
      await this.hooks.ask();
      this.heard();
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.hooks.signedOut();
      else if (!(error instanceof ApiError) || error.status >= 500) this.missed();
    } finally {
      clearTimeout(slow);
    }
    this.plan();
  }

  private missed(): void {
    this.reachable = false;
    this.hooks.changed();
  }

  /** Plans the next question. */
  plan(): void {
    clearTimeout(this.timer);
    const pause = this.hooks.pause();
    if (pause !== null && !this.listeners.signal.aborted) this.timer = setTimeout(() => void this.look(), pause);
  }

  /** The server has answered something. */
  heard(): void {
    this.online = navigator.onLine;
    this.reachable = true;
    this.hooks.changed();
    if (this.connected) this.hooks.back();
  }

  private lost(): void {
    this.online = false;
    this.hooks.changed();
  }

  private visibility(): void {
    if (document.visibilityState === 'hidden') this.hooks.hidden();
    else if (this.hooks.pause() !== null) void this.look();
  }
}
