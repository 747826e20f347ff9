import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { ItemPlayer } from './base';
import { chosenOf, reviewedOption } from './choice';
import type { ChoiceResponse, HighlightPart, HighlightTableView, HighlightTextView, Option } from './contract';
import { heldStyles, marked } from './held';
import { partsTable, partsTableStyles } from './parts-table';
import { verdictIcon, type ReviewModel } from './review';
import { rich } from './rich';
import { cardStyles } from './styles';

const highlightStyles = css`
  .passage {
    padding: 20px 22px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 1.0625rem;
    line-height: 2.2;
  }
  .parts td:has(.span) {
    line-height: 2.2;
  }
  @container (max-width: 519px) {
    /* With two columns the head of the card says what the rest of it is. */
    .parts td:nth-child(2):last-child .cell-label {
      display: none;
    }
  }
  .span {
    --_mark: var(--_action);
    padding: 4px 6px 4px 4px;
    margin: 0 -1px;
    border-radius: 6px;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    background: color-mix(in srgb, var(--_text) 5%, transparent);
    cursor: pointer;
    transition: background-color var(--_fast);
  }
  .span.locked {
    cursor: default;
  }
  .span:hover:not(.locked) {
    background: color-mix(in srgb, var(--_mark) 12%, transparent);
  }
  .span.chosen {
    background: color-mix(in srgb, var(--_mark) 20%, transparent);
    box-shadow: inset 0 -2px 0 var(--_mark);
  }
  .span:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }
  .span :focus-visible {
    outline: none;
  }
  .span input[type='checkbox'] {
    width: 18px;
    height: 18px;
    border-width: 1.5px;
    border-radius: 5px;
    margin: 0 6px 0 0;
    vertical-align: -3px;
  }
  .span input[type='checkbox']::after {
    inset: 0;
  }
  .span.right,
  .span.wrong,
  .span.missed {
    --_mark: var(--_tone);
    cursor: auto;
    background: color-mix(in srgb, var(--_tone) 12%, transparent);
    box-shadow: inset 0 -2px 0 var(--_tone);
  }
  .span.neutral {
    cursor: auto;
  }
  .span .icon {
    color: var(--_tone);
    margin-inline-end: 4px;
  }
  .cards {
    margin-top: 16px;
  }
`;

/** Spans of a text or table that can be marked; each is a native checkbox in the running text. */
abstract class HighlightPlayer<V extends HighlightTextView | HighlightTableView> extends ItemPlayer<V, ChoiceResponse> {
  static override styles: CSSResultGroup = [super.styles, cardStyles, partsTableStyles, heldStyles, highlightStyles];

  protected readonly kind = 'choice';

  protected override instruction(): string {
    return 'Select every part that answers the question. Select again to clear.';
  }

  protected override count(): string | null {
    const count = chosenOf(this.value).length;
    return count === 0 ? null : `${count} highlighted`;
  }

  /** All parts in reading order. */
  protected abstract partsOf(item: V): readonly HighlightPart[];

  protected abstract body(item: V, part: (part: HighlightPart) => unknown): TemplateResult;

  protected override renderAnswer(item: V): TemplateResult {
    return this.body(item, (part) => ('span' in part ? this.span(item, part.span, part.text) : rich(part.text)));
  }

  protected override renderReview(item: V, model: ReviewModel): TemplateResult {
    const chosen = chosenOf(model.response);
    const keyed = chosenOf(model.review.key);
    return html`
      ${this.body(item, (part) => {
        if (!('span' in part)) return rich(part.text);
        const verdict = model.verdict(part.span, chosen.includes(part.span), keyed.includes(part.span));
        return html`<span class="span ${verdict}"
          >${verdict === 'neutral' ? rich(part.text) : marked(verdictIcon(verdict), part.text)}</span
        >`;
      })}
      <ul class="plain cards">
        ${this.spansOf(item).map((span) => reviewedOption(span, model))}
      </ul>
    `;
  }

  private spansOf(item: V): readonly Option[] {
    return this.partsOf(item).flatMap((part) => ('span' in part ? [{ id: part.span, text: part.text }] : []));
  }

  private span(item: V, id: string, text: string): TemplateResult {
    const checked = chosenOf(this.value).includes(id);
    return html`<label class=${classMap({ span: true, chosen: checked, locked: this.disabled })}
      >${marked(
        html`<input
          type="checkbox"
          name="span-${item.id}"
          .value=${id}
          .checked=${live(checked)}
          ?disabled=${this.disabled}
          @change=${(event: Event) => this.toggle(item, id, (event.target as HTMLInputElement).checked)}
        />`,
        text
      )}</label
    >`;
  }

  private toggle(item: V, id: string, checked: boolean): void {
    const chosen = new Set(chosenOf(this.value));
    if (checked) chosen.add(id);
    else chosen.delete(id);
    this.change({
      kind: 'choice',
      chosen: this.spansOf(item)
        .map((span) => span.id)
        .filter((each) => chosen.has(each))
    });
  }
}

/** Highlighting in running text. */
@customElement('myelin-hl-text')
export class HlTextPlayer extends HighlightPlayer<HighlightTextView> {
  protected override partsOf(item: HighlightTextView): readonly HighlightPart[] {
    return item.parts;
  }

  protected override body(item: HighlightTextView, part: (part: HighlightPart) => unknown): TemplateResult {
    return html`<div class="passage">${item.parts.map(part)}</div>`;
  }
}

/** Highlighting in a table. */
@customElement('myelin-hl-table')
export class HlTablePlayer extends HighlightPlayer<HighlightTableView> {
  protected override partsOf(item: HighlightTableView): readonly HighlightPart[] {
    return item.rows.flatMap((row) => row.cells.flat());
  }

  protected override body(item: HighlightTableView, part: (part: HighlightPart) => unknown): TemplateResult {
    return partsTable(item.header, item.rows, (cell) => cell.map(part));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-hl-text': HlTextPlayer;
    'myelin-hl-table': HlTablePlayer;
  }
}
