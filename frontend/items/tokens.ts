import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { ItemPlayer } from './base';
import type { Option, SlotsResponse, TokenClozeView } from './contract';
import { follow } from './drag';
import { clozeStyles, reviewedPlace, slotVerdict, slotsOf } from './dropdown';
import { clozeText, heldStyles } from './held';
import { icon } from './icons';
import { answerName, pointsChip, rationaleBlock, verdictIcon, verdictWord, type ReviewModel } from './review';
import { plain, rich } from './rich';
import { cardStyles } from './styles';

/** The data-drop of the list of words. */
const BANK = ':bank';

const tokenStyles = css`
  .bank {
    margin-top: 20px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .bank.over {
    box-shadow: inset 0 0 0 2px var(--_action);
  }
  .bank .minor {
    margin: 0 0 10px;
    font-size: 0.9375rem;
    font-weight: 600;
    color: var(--_muted);
  }
  .tokens {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .token {
    min-height: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: 22px;
    background: var(--_surface);
    text-align: start;
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    transition:
      border-color var(--_fast),
      background-color var(--_fast);
  }
  .token:hover:not(:disabled) {
    border-color: var(--_action);
    background: var(--_hover);
  }
  .token[aria-pressed='true'] {
    border-color: var(--_action);
    background: var(--_action);
    color: var(--_action-text);
  }
  .token.used:not([aria-pressed='true']) {
    border-style: dashed;
    border-color: var(--_line);
    background: transparent;
    color: var(--_muted);
  }
  .token:disabled {
    cursor: default;
  }
  .gap {
    display: inline-flex;
    align-items: stretch;
    /* Gaps on neighbouring lines do not touch, and a full stop has room beside the widest one. */
    max-width: calc(100% - 0.7em);
    margin: 4px 1px;
    vertical-align: middle;
    line-height: 1.4;
    border: 2px dashed var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition:
      border-color var(--_fast),
      background-color var(--_fast);
  }
  .gap.filled {
    border: 1px solid var(--_action);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_action);
  }
  .gap.ready,
  .gap.wanting {
    border-color: var(--_action);
    background: var(--_hover);
  }
  .gap.over {
    border-style: solid;
    border-color: var(--_action);
    background: var(--_tint);
  }
  .gap button {
    border: 0;
    background: none;
    cursor: pointer;
    border-radius: calc(var(--_radius) - 2px);
  }
  .gap .put {
    min-height: 40px;
    min-width: 96px;
    padding: 6px 14px;
    text-align: start;
  }
  .gap.filled .put {
    padding-inline-end: 6px;
    touch-action: none;
  }
  .gap .put .hint {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .gap .remove {
    display: grid;
    place-items: center;
    min-width: 40px;
    padding: 0;
    color: var(--_muted);
  }
  .gap .remove:hover {
    color: var(--_text);
  }
  .gap button:disabled {
    cursor: default;
  }
  .words {
    margin-top: 12px;
  }
`;

type AnyCloze = TokenClozeView<'DND_CLOZE'> | TokenClozeView<'DND_RATIONALE'>;

/** Words that are put into gaps: pick a word and then its place, or the place first, or drag. */
abstract class TokenPlayer<V extends AnyCloze> extends ItemPlayer<V, SlotsResponse> {
  static override styles = [super.styles, cardStyles, clozeStyles, heldStyles, tokenStyles];

  protected readonly kind = 'slots';

  /** The word in hand, waiting for its place. */
  @state() private picked: string | null = null;
  /** The place that was chosen first and waits for its word. */
  @state() private wanting: string | null = null;
  @state() private over: string | null = null;

  protected override instruction(): string {
    return 'Choose a word, then choose its place. You can also drag.';
  }

  protected override count(item: V): string {
    return `${Object.keys(this.slots).length} of ${item.slots.length} filled`;
  }

  protected override itemChanged(): void {
    this.picked = null;
    this.wanting = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.review !== null || this.disabled) this.itemChanged();
  }

  protected override renderAnswer(item: V): TemplateResult {
    return html`<div @keydown=${this.giveUp}>
      <div class="cloze">
        ${clozeText(item.parts, (slot) => this.gap(item, slot))}
      </div>
      <div class="bank ${this.over === BANK ? 'over' : ''}" data-drop=${BANK}>
        <p class="minor" id="bank">Words</p>
        <div class="tokens" role="group" aria-labelledby="bank">
          ${repeat(
            item.tokens,
            (token) => token.id,
            (token) => this.token(item, token)
          )}
        </div>
      </div>
    </div>`;
  }

  protected override renderReview(item: V, model: ReviewModel): TemplateResult {
    const text = (id: string | undefined) => item.tokens.find((token) => token.id === id)?.text;
    const filled = slotsOf(model.response);
    const key = slotsOf(model.review.key);
    return html`
      <div class="cloze">
        ${clozeText(item.parts, (id) => {
          const at = item.slots.findIndex((slot) => slot.id === id);
          const word = text(filled[id]);
          return reviewedPlace(at + 1, word === undefined ? 'No answer' : rich(word), slotVerdict(id, model));
        })}
      </div>
      <ol class="plain places">
        ${item.slots.map((slot, at) => {
          const verdict = slotVerdict(slot.id, model);
          const word = text(filled[slot.id]);
          return html`<li class="card ${verdict}">
            <span class="sign">${verdictIcon(verdict)}</span>
            <div class="text">
              <div class="place-title">${at + 1}. ${slot.label}</div>
              <div class="mark">${verdictWord(verdict)} ${pointsChip(model.line(slot.id))}</div>
              <div>${answerName(model.foreign)}: ${word === undefined ? 'none' : rich(word)}</div>
              ${verdict === 'right' ? nothing : html`<div>Correct answer: <strong>${rich(text(key[slot.id]))}</strong></div>`}
            </div>
          </li>`;
        })}
        <li class="card">
          <div class="text">
            <div class="place-title">About the words</div>
            <ul class="plain choices words">
              ${item.tokens.map((token) => {
                const tone = Object.values(key).includes(token.id) ? 'right' : 'neutral';
                return html`<li class=${tone}>
                  ${verdictIcon(tone)}
                  <div>
                    ${rich(token.text)}
                    ${tone === 'right' ? html`<span class="which">· Part of the answer</span>` : nothing}
                    ${Object.values(filled).includes(token.id) ? html`<span class="you">· ${model.foreign ? 'Used by the learner' : 'You used this'}</span>` : nothing}
                  </div>
                  ${rationaleBlock(model.rationale(`token:${token.id}`))}
                </li>`;
              })}
            </ul>
          </div>
        </li>
      </ol>
    `;
  }

  private get slots(): Readonly<Record<string, string>> {
    return slotsOf(this.value);
  }

  private wordOf(item: V, token: string): string {
    return plain(item.tokens.find((each) => each.id === token)?.text ?? '');
  }

  private labelOf(item: V, slot: string): string {
    return item.slots.find((each) => each.id === slot)?.label ?? '';
  }

  private gap(item: V, slot: string): TemplateResult {
    const token = this.slots[slot];
    const label = this.labelOf(item, slot);
    const word = token === undefined ? null : (item.tokens.find((each) => each.id === token)?.text ?? '');
    const classes = classMap({
      gap: true,
      filled: word !== null,
      ready: this.picked !== null,
      wanting: this.wanting === slot,
      over: this.over === slot
    });
    const name = word === null ? `${label}: empty` : `${label}: ${plain(word)}`;
    return html`<span class=${classes} data-drop=${slot}
      ><button
        type="button"
        class="put"
        data-slot=${slot}
        aria-label=${this.picked === null ? name : `${name}. Put ${this.wordOf(item, this.picked)} here`}
        aria-pressed=${this.wanting === slot || (token !== undefined && token === this.picked) ? 'true' : 'false'}
        ?disabled=${this.disabled}
        @click=${() => this.pressGap(item, slot)}
        @pointerdown=${(event: PointerEvent) => {
          if (token !== undefined) this.drag(event, item, token);
        }}
      >
        ${word === null ? html`<span class="hint">${label}</span>` : rich(word)}</button
      >${word === null || this.disabled
        ? nothing
        : html`<button
            type="button"
            class="remove"
            aria-label="Remove ${plain(word)} from ${label}"
            @click=${() => this.clear(item, slot)}
          >
            ${icon('cross')}
          </button>`}</span
    >`;
  }

  private token(item: V, token: Option): TemplateResult {
    const slot = Object.entries(this.slots).find(([, id]) => id === token.id)?.[0];
    return html`<button
      type="button"
      class=${classMap({ token: true, used: slot !== undefined })}
      data-token=${token.id}
      aria-pressed=${this.picked === token.id ? 'true' : 'false'}
      ?disabled=${this.disabled}
      @click=${() => this.pressToken(item, token.id)}
      @pointerdown=${(event: PointerEvent) => this.drag(event, item, token.id)}
    >
      ${rich(token.text)}${slot === undefined ? nothing : html`<span class="vh"> (placed in ${this.labelOf(item, slot)})</span>`}
    </button>`;
  }

  private pressToken(item: V, token: string): void {
    if (this.wanting !== null) {
      const slot = this.wanting;
      this.place(item, token, slot);
      this.focusGap(slot);
      return;
    }
    this.picked = this.picked === token ? null : token;
    this.announce(
      this.picked === null
        ? 'Put back.'
        : `${this.wordOf(item, token)} picked. Choose its place.`
    );
  }

  private pressGap(item: V, slot: string): void {
    const here = this.slots[slot];
    if (this.picked !== null) {
      if (this.picked === here) {
        this.picked = null;
        this.announce('Left in place.');
      } else {
        this.place(item, this.picked, slot);
      }
    } else if (here !== undefined) {
      this.picked = here;
      this.announce(`${this.wordOf(item, here)} picked. Choose another place.`);
    } else {
      this.wanting = this.wanting === slot ? null : slot;
      if (this.wanting !== null) this.announce(`${this.labelOf(item, slot)} chosen. Now choose a word.`);
    }
  }

  private place(item: V, token: string, slot: string): void {
    const before = this.slots[slot];
    const slots: Record<string, string> = {};
    for (const each of item.slots) {
      const id = each.id === slot ? token : this.slots[each.id];
      if (id !== undefined && (each.id === slot || id !== token)) slots[each.id] = id;
    }
    this.picked = null;
    this.wanting = null;
    this.change({ kind: 'slots', slots });
    const back = before === undefined || before === token ? '' : ` ${this.wordOf(item, before)} is back in the list.`;
    this.announce(`${this.wordOf(item, token)} placed in ${this.labelOf(item, slot)}.${back}`);
  }

  private clear(item: V, slot: string): void {
    const token = this.slots[slot];
    if (token === undefined) return;
    const slots: Record<string, string> = { ...this.slots };
    delete slots[slot];
    this.picked = null;
    this.change({ kind: 'slots', slots });
    this.announce(`${this.wordOf(item, token)} is back in the list.`);
    this.focusGap(slot);
  }

  private drag(event: PointerEvent, item: V, token: string): void {
    if (this.disabled) return;
    follow(event, event.currentTarget as HTMLElement, {
      over: (drop) => {
        this.over = drop;
      },
      drop: (drop) => {
        if (drop === BANK) {
          const slot = Object.entries(this.slots).find(([, id]) => id === token)?.[0];
          if (slot !== undefined) this.clear(item, slot);
        } else if (drop !== null) {
          this.place(item, token, drop);
        }
      }
    });
  }

  private giveUp(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || (this.picked === null && this.wanting === null)) return;
    event.stopPropagation();
    this.picked = null;
    this.wanting = null;
    this.announce('Put back.');
  }

  private focusGap(slot: string): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[data-slot="${CSS.escape(slot)}"]`)?.focus();
    });
  }
}

/** Text with gaps and a list of words. */
@customElement('myelin-dnd-cloze')
export class DndClozePlayer extends TokenPlayer<TokenClozeView<'DND_CLOZE'>> {}

/** One sentence of cause and effect with gaps and a list of words. */
@customElement('myelin-dnd-rationale')
export class DndRationalePlayer extends TokenPlayer<TokenClozeView<'DND_RATIONALE'>> {}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-dnd-cloze': DndClozePlayer;
    'myelin-dnd-rationale': DndRationalePlayer;
  }
}
