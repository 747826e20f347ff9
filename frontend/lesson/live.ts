/**
 * Watches for a new release of the content while the page is visible, so that an author sees a saved file at once.
 * Only used where the server says that content may change under the reader.
 */
export class ReleaseWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private known: string | null = null;
  private running = false;
  private asking = false;

  constructor(
    private readonly revision: () => Promise<string>,
    /** Takes the new release over; false when that failed and has to be tried again. */
    private readonly changed: () => Promise<boolean>,
    private readonly everyMillis = 200
  ) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    document.addEventListener('visibilitychange', this.wake);
    this.wake();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.wake);
  }

  private readonly wake = (): void => {
    clearTimeout(this.timer);
    if (this.running && !this.asking && document.visibilityState === 'visible') void this.ask();
  };

  private async ask(): Promise<void> {
    this.asking = true;
    try {
      const revision = await this.revision();
      this.known ??= revision;
      if (this.running && this.known !== revision && (await this.changed())) this.known = revision;
    } catch {
      // The server restarts while an author works; the next question finds it again.
    }
    this.asking = false;
    if (this.running && document.visibilityState === 'visible') this.timer = setTimeout(this.wake, this.everyMillis);
  }
}
