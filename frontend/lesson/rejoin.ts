import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Api } from '../attempt/api';
import type { SignInElement } from '../attempt/sign-in';

/** Signing in again from inside the page: the dialog, and that it is the same person. */
export class Rejoin implements ReactiveController {
  /** Who opened the page; known from the first session. */
  reader: string | null = null;
  private ready = false;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: ParentNode; readonly api: Api },
    private readonly back: () => void
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Opens the dialog. Only call it after an act of the reader, so that reading is not interrupted. */
  async ask(): Promise<void> {
    await import('../attempt/sign-in');
    this.ready = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const dialog = this.host.renderRoot.querySelector<SignInElement>('myelin-sign-in');
    await dialog?.updateComplete;
    dialog?.show();
  }

  view(): TemplateResult | typeof nothing {
    if (!this.ready) return nothing;
    return html`<myelin-sign-in
      reassurance="What you read and answered here is kept on this page."
      .api=${this.host.api}
      .check=${() => this.samePerson()}
      @signed-in=${this.back}
    ></myelin-sign-in>`;
  }

  /** What was kept here belongs to one person; another one must not send it. */
  private async samePerson(): Promise<string | null> {
    const { name } = await this.host.api.session();
    if (this.reader === null || name === this.reader) return null;
    return `This page was opened by ${this.reader}. Sign in as the same person, or reload the page.`;
  }
}
