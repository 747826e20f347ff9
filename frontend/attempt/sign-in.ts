import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon } from '../items/icons';
import { baseStyles } from '../items/styles';
import { api, ApiError, type Api } from './api';
import { dialogStyles } from './dialog-styles';

/** Signs in again without leaving the page; fires `signed-in` when the server agreed. */
@customElement('myelin-sign-in')
export class SignInElement extends LitElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      form {
        display: grid;
        gap: 16px;
        margin-top: 20px;
      }
      label {
        display: grid;
        gap: 6px;
        font-weight: 600;
      }
      input {
        min-height: 48px;
        padding: 8px 14px;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
        background: var(--_surface);
        font-weight: 400;
      }
      .error {
        margin-top: 0;
      }
      .actions {
        margin-top: 4px;
      }
    `
  ];

  /** What the dialog promises, such as where the answers are meanwhile. */
  @property() reassurance = '';
  @property({ attribute: false }) api: Api = api;

  /** Called after signing in; a text keeps the dialog open and is shown as an error. */
  @property({ attribute: false }) check: () => Promise<string | null> = () => Promise.resolve(null);

  @state() private error: string | null = null;
  @state() private busy = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('[name=email]') private email!: HTMLInputElement;
  @query('[name=password]') private password!: HTMLInputElement;

  get open(): boolean {
    return this.dialog?.open ?? false;
  }

  show(): void {
    if (this.open) return;
    this.error = null;
    this.dialog.showModal();
    (this.email.value === '' ? this.email : this.password).focus();
  }

  close(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <h2 id="title">Sign in to go on</h2>
      <p>You have been signed out. ${this.reassurance}</p>
      <form @submit=${this.submit} novalidate>
        <label>E-mail <input name="email" type="email" autocomplete="username" required /></label>
        <label>Password <input name="password" type="password" autocomplete="current-password" required /></label>
        ${this.error === null ? nothing : html`<p class="error" role="alert">${icon('alert')}<span>${this.error}</span></p>`}
        <div class="actions">
          <button type="button" class="button quiet" @click=${this.close}>Later</button>
          <button type="submit" class="button primary" ?disabled=${this.busy}>
            ${this.busy ? 'Signing in…' : 'Sign in'}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      await this.api.signIn(this.email.value.trim(), this.password.value);
      this.error = await this.check();
    } catch (error) {
      this.error = messageOf(error);
    }
    this.busy = false;
    if (this.error !== null) {
      this.password.focus();
      return;
    }
    this.password.value = '';
    this.close();
    this.dispatchEvent(new CustomEvent('signed-in'));
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'The server cannot be reached. Nothing is lost; try again in a moment.';
  if (error.status === 401) return 'E-mail or password is not right. Check both and try again.';
  if (error.status === 429) {
    const seconds = error.body['retryAfterSeconds'];
    return typeof seconds === 'number'
      ? `Too many tries. Try again in ${seconds} seconds.`
      : 'Too many tries. Try again in a few minutes.';
  }
  return error.message;
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-sign-in': SignInElement;
  }
}
