import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { icon } from '../items/icons';
import { baseStyles } from '../items/styles';
import { dialogStyles } from './dialog-styles';
import type { Stop } from './navigator';

/** Where submitting stands: asking, sending the last answers, submitting, or what went wrong. */
export type Submitting = 'asking' | 'saving' | 'submitting' | { readonly failed: string };

/** Asks once before submitting and lists what is blank, unfinished or flagged. Fires `submit-attempt`, `cancel-submit`, `go`. */
@customElement('myelin-submit-dialog')
export class SubmitDialogElement extends LitElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      .counts {
        margin-top: 4px;
      }
      section {
        margin-top: 18px;
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-bottom: 8px;
        font-weight: 600;
      }
      .kind .icon {
        color: var(--_warn);
      }
      .numbers {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .numbers button {
        min-width: 44px;
        min-height: 44px;
        padding: 4px 10px;
        border: 1px solid var(--_edge);
        border-radius: 8px;
        background: var(--_surface);
        font-variant-numeric: tabular-nums;
        cursor: pointer;
      }
      .numbers button:hover {
        border-color: var(--_action);
        background: var(--_hover);
      }
      .final {
        margin-top: 18px;
      }
      .progress {
        display: flex;
        align-items: center;
        gap: 10px;
        margin-top: 20px;
        font-weight: 550;
      }
      .progress .icon {
        animation: turn 1s linear infinite;
      }
      @keyframes turn {
        to {
          rotate: 360deg;
        }
      }
    `
  ];

  @property({ attribute: false }) stops: readonly Stop[] = [];
  @property({ attribute: false }) state: Submitting = 'asking';
  /** What the connection does while the last answers are being sent. */
  @property() hint = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    if (this.dialog.open) this.dialog.close();
  }

  protected override render(): TemplateResult {
    const busy = this.state === 'saving' || this.state === 'submitting';
    const answered = this.stops.filter((stop) => stop.progress === 'complete').length;
    return html`<dialog aria-labelledby="title" @cancel=${this.cancel}>
      <h2 id="title">Submit your answers?</h2>
      <p class="counts soft">${answered} of ${this.stops.length} questions answered.</p>
      ${this.list('Not answered', this.stops.filter((stop) => stop.progress === 'blank' && !stop.unopened))}
      ${this.list('Not opened yet', this.stops.filter((stop) => stop.unopened))}
      ${this.list('Partly answered', this.stops.filter((stop) => stop.progress === 'partial'))}
      ${this.list('Flagged', this.stops.filter((stop) => stop.flagged))}
      <p class="final soft">After submitting you cannot change your answers.</p>
      <div role="status">
        ${busy
          ? html`<p class="progress">
              ${icon('saving')}<span>${this.state === 'saving' ? 'Saving your last answers…' : 'Submitting…'}</span>
            </p>`
          : nothing}
        ${this.state === 'saving' && this.hint !== '' ? html`<p class="soft">${this.hint}</p>` : nothing}
      </div>
      ${typeof this.state === 'object'
        ? html`<p class="error" role="alert">${icon('alert')}<span>${this.state.failed}</span></p>`
        : nothing}
      <div class="actions">
        <button type="button" class="button" ?disabled=${this.state === 'submitting'} @click=${this.cancel}>Go on working</button>
        <button type="button" class="button primary" ?disabled=${busy} @click=${() => this.fire('submit-attempt')}>
          Submit
        </button>
      </div>
    </dialog>`;
  }

  private list(title: string, stops: readonly Stop[]): TemplateResult | typeof nothing {
    if (stops.length === 0) return nothing;
    const reachable = stops.some((stop) => stop.reachable);
    return html`<section aria-label=${title}>
      <p class="kind">${icon(title === 'Flagged' ? 'flagFilled' : 'missed')}${title}: ${stops.length}</p>
      ${reachable
        ? html`<ul class="plain numbers">
            ${stops.map(
              (stop) => html`<li>
                <button type="button" aria-label="Go to question ${stop.number}" @click=${() => this.go(stop)}>${stop.number}</button>
              </li>`
            )}
          </ul>`
        : html`<p class="soft">Questions ${stops.map((stop) => stop.number).join(', ')}</p>`}
    </section>`;
  }

  private go(stop: Stop): void {
    this.close();
    this.dispatchEvent(new CustomEvent('go', { detail: stop.item }));
  }

  private cancel(event: Event): void {
    event.preventDefault();
    if (this.state === 'submitting') return;
    this.close();
    this.fire('cancel-submit');
  }

  private fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-submit-dialog': SubmitDialogElement;
  }
}
