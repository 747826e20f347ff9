/** Opens every closed `<details>` for printing and closes it again afterwards. */
export class PrintOpener {
  private opened: HTMLDetailsElement[] = [];

  constructor(private readonly root: () => ParentNode) {}

  start(): void {
    window.addEventListener('beforeprint', this.before);
    window.addEventListener('afterprint', this.after);
  }

  stop(): void {
    window.removeEventListener('beforeprint', this.before);
    window.removeEventListener('afterprint', this.after);
  }

  private readonly before = (): void => {
    this.opened = [...this.root().querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.opened) details.open = true;
  };

  private readonly after = (): void => {
    for (const details of this.opened) details.open = false;
    this.opened = [];
  };
}
