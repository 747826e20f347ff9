import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { ItemView, Response } from '../items/contract';
import { icon } from '../items/icons';
import '../items/item';
import { baseStyles } from '../items/styles';
import type { Conflict } from './queue';
import { clockTime } from './save-state';

/** Shows the two versions of one answer and lets the learner choose; the newest on the server is preselected. */
@customElement('myelin-conflict')
export class ConflictElement extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .conflict {
        padding: 20px;
        border: 1px solid color-mix(in srgb, var(--_warn) 45%, var(--_line));
        border-radius: calc(var(--_radius) + 2px);
        background: color-mix(in srgb, var(--_warn-soft) 45%, var(--_surface));
      }
      h3 {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 0 0 4px;
        font-size: 1.0625rem;
      }
      h3 .icon {
        color: var(--_warn);
      }
      fieldset {
        display: grid;
        gap: 12px;
        min-width: 0;
        margin: 16px 0;
        padding: 0;
        border: 0;
      }
      .version {
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        padding: 14px 16px;
      }
      .version.chosen {
        border-color: var(--_action);
        box-shadow: inset 0 0 0 1px var(--_action);
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 32px;
        margin-bottom: 12px;
        font-weight: 600;
        cursor: pointer;
      }
      .blank {
        color: var(--_muted);
      }
      @container (min-width: 760px) {
        fieldset {
          grid-template-columns: 1fr 1fr;
        }
      }
    `
  ];

  @property({ attribute: false }) item: ItemView | undefined;
  @property({ attribute: false }) conflict: Conflict | undefined;
  @state() private choice: 'mine' | 'theirs' = 'theirs';

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const conflict = this.conflict;
    if (this.item === undefined || conflict === undefined) return nothing;
    return html`<section class="conflict" aria-labelledby="title">
      <h3 id="title" tabindex="-1">${icon('alert')}This question has two answers</h3>
      <p>It was also answered in another tab or on another device. Choose the answer that counts.</p>
      <fieldset>
        <legend class="vh">Answer that counts</legend>
        ${this.version('theirs', `Saved on the server at ${clockTime(conflict.theirs.savedAt)} (newest)`, conflict.theirs.response)}
        ${this.version('mine', 'From this page, not saved yet', conflict.mine)}
      </fieldset>
      <button type="button" class="button primary" @click=${this.resolve}>Use the chosen answer</button>
    </section>`;
  }

  private version(choice: 'mine' | 'theirs', title: string, response: Response | null): TemplateResult {
    return html`<div class=${classMap({ version: true, chosen: this.choice === choice })}>
      <label>
        <input
          type="radio"
          name="version"
          value=${choice}
          .checked=${this.choice === choice}
          @change=${() => {
            this.choice = choice;
          }}
        />
        <span>${title}</span>
      </label>
      ${response === null
        ? html`<p class="blank">No answer</p>`
        : html`<myelin-item .item=${this.item} .response=${response} disabled density="compact"></myelin-item>`}
    </div>`;
  }

  private resolve(): void {
    this.dispatchEvent(new CustomEvent('resolve-conflict', { detail: this.choice }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-conflict': ConflictElement;
  }
}
