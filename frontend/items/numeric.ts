import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ItemPlayer } from './base';
import type { NumberResponse, NumericView, Response } from './contract';
import { icon } from './icons';
import { parseNumber, type ParsedNumber } from './number';
import { answerName, pointsChip, rationaleBlock, verdictChip, type ReviewModel } from './review';

function valueOf(response: Response | null): string | null {
  return response !== null && response.kind === 'number' ? response.value : null;
}

/** A number with a given unit: read strictly, and what was understood is shown. */
@customElement('myelin-numeric')
export class NumericPlayer extends ItemPlayer<NumericView, NumberResponse> {
  static override styles = [
    super.styles,
    css`
      .field {
        display: inline-flex;
        align-items: stretch;
        max-width: 100%;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
        background: var(--_surface);
        overflow: hidden;
        transition: border-color var(--_fast);
      }
      .field:hover {
        border-color: var(--_action);
      }
      .field:has(input:focus-visible) {
        border-color: var(--_action);
        outline: 3px solid var(--_focus);
        outline-offset: 2px;
      }
      .field.problem {
        border-color: var(--_bad);
      }
      .field input {
        width: 9em;
        min-width: 0;
        min-height: 52px;
        padding: 8px 16px;
        border: 0;
        outline: none;
        background: none;
        font-size: 1.25rem;
        font-variant-numeric: tabular-nums;
      }
      .unit {
        display: grid;
        place-items: center;
        padding: 0 16px;
        background: var(--_sunken);
        border-inline-start: 1px solid var(--_line);
        color: var(--_muted);
        font-weight: 550;
        white-space: nowrap;
      }
      label {
        display: block;
        margin-bottom: 8px;
        font-weight: 600;
      }
      .echo {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        min-height: 28px;
        margin-top: 10px;
        font-size: 0.9375rem;
        color: var(--_muted);
      }
      /* Nothing to say yet: no empty line under the field. */
      .echo:empty {
        margin: 0;
        min-height: 0;
      }
      .echo strong {
        color: var(--_text);
        font-variant-numeric: tabular-nums;
      }
      .echo.problem {
        color: var(--_bad);
      }
      .echo .icon {
        margin-top: 1px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 6px 20px;
        margin: 0 0 12px;
        align-items: baseline;
      }
      dt {
        color: var(--_muted);
        font-size: 0.9375rem;
      }
      dd {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        align-items: baseline;
        margin: 0;
        font-size: 1.125rem;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
    `
  ];

  protected readonly kind = 'number';

  /** Whether the field was left once, so that an unfinished number may be called a problem. */
  @state() private left = false;

  protected override itemChanged(): void {
    this.left = false;
  }

  protected override instruction(item: NumericView): string {
    if (item.decimals === null || item.decimals === undefined) return 'Type a number.';
    if (item.decimals === 0) return 'Type a whole number.';
    return `Type a number, rounded to ${item.decimals} decimal ${item.decimals === 1 ? 'place' : 'places'} where needed.`;
  }

  protected override renderAnswer(item: NumericView): TemplateResult {
    const typed = valueOf(this.value) ?? '';
    const parsed = parseNumber(typed);
    const problem = this.left && typed.trim() !== '' && !parsed.ok;
    return html`
      <label for="value">${answerName(this.foreign)}${item.unit === '' ? nothing : html`<span class="vh"> in ${item.unit}</span>`}</label>
      <div class="field ${problem ? 'problem' : ''}">
        <input
          id="value"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          maxlength="32"
          aria-describedby="echo how"
          aria-invalid=${problem ? 'true' : 'false'}
          .value=${live(typed)}
          ?disabled=${this.disabled}
          @input=${(event: Event) => this.change({ kind: 'number', value: (event.target as HTMLInputElement).value })}
          @change=${() => this.leave(item)}
        />${item.unit === '' ? nothing : html`<span class="unit" aria-hidden="true">${item.unit}</span>`}
      </div>
      <div class="echo ${problem ? 'problem' : ''}" id="echo">${this.echo(item, typed, parsed, problem)}</div>
    `;
  }

  protected override renderReview(item: NumericView, model: ReviewModel): TemplateResult {
    const typed = valueOf(model.response);
    const key = valueOf(model.review.key);
    const line = model.line('value');
    return html`
      <dl>
        <dt>${answerName(model.foreign)}</dt>
        <dd>
          ${typed === null ? 'None' : this.amount(item, typed)} ${line === null ? nothing : verdictChip(line.verdict)}
          ${pointsChip(line)}
        </dd>
        ${key === null
          ? nothing
          : html`<dt>Correct answer</dt>
              <dd>${this.amount(item, key)}</dd>`}
      </dl>
      ${rationaleBlock(model.rationale('answer'))}
    `;
  }

  private amount(item: NumericView, typed: string): string {
    const parsed = parseNumber(typed);
    return parsed.ok ? `${parsed.value} ${item.unit}`.trim() : typed;
  }

  private echo(item: NumericView, typed: string, parsed: ParsedNumber, problem: boolean): unknown {
    if (typed.trim() === '') return nothing;
    if (!parsed.ok) return problem ? html`${icon('alert')}<span>${parsed.hint}</span>` : nothing;
    return html`${icon('info')}<span
        >Read as <strong>${parsed.value} ${item.unit}</strong>${parsed.note === null ? '' : `; ${parsed.note}`}</span
      >`;
  }

  private leave(item: NumericView): void {
    this.left = true;
    const typed = valueOf(this.value) ?? '';
    if (typed.trim() === '') return;
    const parsed = parseNumber(typed);
    this.announce(parsed.ok ? `Read as ${parsed.value} ${item.unit}` : parsed.hint);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-numeric': NumericPlayer;
  }
}
