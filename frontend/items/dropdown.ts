import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ItemPlayer } from './base';
import type { DropDown, DropDownClozeView, DropDownTableView, Response, SlotsResponse, Verdict } from './contract';
import { clozeText, heldStyles } from './held';
import { partsTable, partsTableStyles } from './parts-table';
import { answerName, pointsChip, rationaleBlock, verdictIcon, verdictWord, type ReviewModel } from './review';
import { cardStyles } from './styles';

/** The filled slots of a response; empty for anything else. */
export function slotsOf(response: Response | null): Readonly<Record<string, string>> {
  return response !== null && response.kind === 'slots' ? response.slots : {};
}

/** Verdict of one slot: from its line, or else from what was chosen and what is keyed. */
export function slotVerdict(slot: string, model: ReviewModel): Verdict {
  const chosen = slotsOf(model.response)[slot];
  const keyed = slotsOf(model.review.key)[slot];
  const line = model.line(slot);
  if (line !== null) return line.verdict;
  if (chosen === undefined) return 'missed';
  return chosen === keyed ? 'right' : 'wrong';
}

/** A filled place inside reviewed text: number, what was chosen, icon and word. */
export function reviewedPlace(number: number, text: unknown, verdict: Verdict): TemplateResult {
  return html`<span class="place ${verdict}"
    ><span class="place-number">${number}</span><span>${text}</span>${verdictIcon(verdict)}<span class="vh"
      >${verdict === 'right' ? ' (correct)' : verdict === 'wrong' ? ' (not correct)' : ' (missed)'}</span
    ></span
  >`;
}

/** Text with places in it, and the look of a reviewed place. */
export const clozeStyles = css`
  .cloze {
    font-size: 1.0625rem;
    line-height: 2.7;
    max-width: 72ch;
  }
  .parts .cloze,
  .reviewed .cloze {
    line-height: 2.2;
  }
  .place {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-width: calc(100% - 0.7em);
    margin-block: 2px;
    padding: 3px 10px 3px 4px;
    border: 1px solid color-mix(in srgb, var(--_tone) 45%, var(--_line));
    border-radius: 8px;
    background: var(--_tone-soft);
    line-height: 1.4;
    vertical-align: middle;
  }
  .place .icon {
    color: var(--_tone);
  }
  .place-number {
    display: inline-grid;
    place-items: center;
    flex: none;
    min-width: 22px;
    height: 22px;
    border-radius: 6px;
    background: var(--_tone-soft);
    font-size: 0.8125rem;
    font-weight: 650;
  }
  .places {
    display: grid;
    gap: 12px;
    margin-top: 16px;
  }
  .place-title {
    font-weight: 600;
  }
  .choices {
    display: grid;
    gap: 8px;
    margin-top: 4px;
  }
  .choices li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 2px 8px;
    font-size: 0.9375rem;
  }
  .choices .icon {
    color: var(--_tone);
  }
  .choices .rationale {
    grid-column: 2;
    color: var(--_muted);
  }
  .choices .which {
    color: var(--_tone);
    font-weight: 600;
    font-size: 0.875rem;
  }
`;

const selectStyles = css`
  select {
    appearance: none;
    max-width: 100%;
    min-height: 44px;
    padding: 6px 40px 6px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_text);
    line-height: 1.4;
    text-overflow: ellipsis;
    cursor: pointer;
    transition: border-color var(--_fast);
  }
  option {
    background: var(--_surface);
    color: var(--_text);
  }
  .select {
    position: relative;
    display: inline-block;
    /* Fields on neighbouring lines do not touch, and a full stop has room beside the widest one. */
    max-width: calc(100% - 0.7em);
    margin: 4px 1px;
    vertical-align: middle;
    line-height: 1.4;
  }
  .select::after {
    content: '';
    position: absolute;
    inset-inline-end: 17px;
    top: calc(50% - 6px);
    width: 8px;
    height: 8px;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }
  select:hover:not(:disabled) {
    border-color: var(--_action);
  }
  .select.filled select {
    border-color: var(--_action);
    background-color: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_action);
  }
  .select:not(.filled) select {
    color: var(--_muted);
  }
  select:disabled {
    cursor: default;
    opacity: 1;
  }
`;

type View = DropDownClozeView<'DD_CLOZE'> | DropDownClozeView<'DD_RATIONALE'> | DropDownTableView;

/** Native drop-downs inside text or a table. */
abstract class DropDownPlayer<V extends View> extends ItemPlayer<V, SlotsResponse> {
  static override styles: CSSResultGroup = [super.styles, cardStyles, partsTableStyles, clozeStyles, heldStyles, selectStyles];

  protected readonly kind = 'slots';

  protected override instruction(item: V): string {
    return item.slots.length === 1 ? 'Choose from the list.' : 'Choose from each list.';
  }

  protected override count(item: V): string {
    return `${Object.keys(slotsOf(this.value)).length} of ${item.slots.length} chosen`;
  }

  /** The text or table, with every place drawn by the given function. */
  protected abstract body(item: V, place: (slot: string) => unknown): TemplateResult;

  protected override renderAnswer(item: V): TemplateResult {
    return this.body(item, (slot) => this.dropDown(item, slot));
  }

  protected override renderReview(item: V, model: ReviewModel): TemplateResult {
    return html`
      ${this.body(item, (id) => {
        const at = item.slots.findIndex((slot) => slot.id === id);
        const chosen = item.slots[at]?.options.find((option) => option.id === slotsOf(model.response)[id]);
        return reviewedPlace(at + 1, chosen?.text ?? 'No answer', slotVerdict(id, model));
      })}
      <ol class="plain places">
        ${item.slots.map((slot, at) => this.reviewedSlot(slot, at + 1, model))}
      </ol>
    `;
  }

  /** A drop-down takes its value only after its options are there. */
  protected override updated(): void {
    for (const select of this.renderRoot.querySelectorAll('select')) {
      select.value = slotsOf(this.value)[select.dataset['slot'] ?? ''] ?? '';
    }
  }

  private dropDown(item: V, id: string): TemplateResult | typeof nothing {
    const slot = item.slots.find((each) => each.id === id);
    if (slot === undefined) return nothing;
    const chosen = slotsOf(this.value)[id] ?? '';
    return html`<span class=${classMap({ select: true, filled: chosen !== '' })}
      ><select
        aria-label=${slot.label}
        data-slot=${id}
        ?disabled=${this.disabled}
        @change=${(event: Event) => this.choose(slot, (event.target as HTMLSelectElement).value)}
      >
        <option value="">Choose…</option>
        ${slot.options.map((option) => html`<option value=${option.id}>${option.text}</option>`)}
      </select></span
    >`;
  }

  private choose(slot: DropDown, option: string): void {
    const slots: Record<string, string> = { ...slotsOf(this.value) };
    if (option === '') delete slots[slot.id];
    else slots[slot.id] = option;
    this.change({ kind: 'slots', slots });
  }

  private reviewedSlot(slot: DropDown, number: number, model: ReviewModel): TemplateResult {
    const verdict = slotVerdict(slot.id, model);
    const chosen = slotsOf(model.response)[slot.id];
    const keyed = slotsOf(model.review.key)[slot.id];
    return html`<li class="card ${verdict}">
      <span class="sign">${verdictIcon(verdict)}</span>
      <div class="text">
        <div class="place-title">${number}. ${slot.label}</div>
        <div class="mark">${verdictWord(verdict)} ${pointsChip(model.line(slot.id))}</div>
        <ul class="plain choices">
          ${slot.options.map((option) => {
            const tone = option.id === keyed ? 'right' : option.id === chosen ? 'wrong' : 'neutral';
            return html`<li class=${tone}>
              ${verdictIcon(tone)}
              <div>
                ${option.text}
                ${option.id === keyed ? html`<span class="which">· Correct answer</span>` : nothing}
                ${option.id === chosen ? html`<span class="you">· ${answerName(model.foreign)}</span>` : nothing}
              </div>
              ${rationaleBlock(model.rationale(`${slot.id}:${option.id}`))}
            </li>`;
          })}
        </ul>
      </div>
    </li>`;
  }
}

/** Sentences with drop-downs. */
@customElement('myelin-dd-cloze')
export class DdClozePlayer extends DropDownPlayer<DropDownClozeView<'DD_CLOZE'>> {
  protected override body(item: DropDownClozeView<'DD_CLOZE'>, place: (slot: string) => unknown): TemplateResult {
    return html`<div class="cloze">${clozeText(item.parts, place)}</div>`;
  }
}

/** One sentence of cause and effect with drop-downs. */
@customElement('myelin-dd-rationale')
export class DdRationalePlayer extends DropDownPlayer<DropDownClozeView<'DD_RATIONALE'>> {
  protected override body(item: DropDownClozeView<'DD_RATIONALE'>, place: (slot: string) => unknown): TemplateResult {
    return html`<div class="cloze">${clozeText(item.parts, place)}</div>`;
  }
}

/** A table with drop-downs. */
@customElement('myelin-dd-table')
export class DdTablePlayer extends DropDownPlayer<DropDownTableView> {
  protected override body(item: DropDownTableView, place: (slot: string) => unknown): TemplateResult {
    return partsTable(item.header, item.rows, (cell) => clozeText(cell, place));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-dd-cloze': DdClozePlayer;
    'myelin-dd-rationale': DdRationalePlayer;
    'myelin-dd-table': DdTablePlayer;
  }
}
