import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { ItemPlayer } from './base';
import { BOWTIE_WANTED } from './completeness';
import type { BowTieResponse, BowTieView, Option, Response, Verdict } from './contract';
import { follow } from './drag';
import { icon } from './icons';
import { pointsChip, rationaleBlock, selectedBy, verdictIcon, verdictWord, type ReviewModel } from './review';
import { plain, rich } from './rich';
import { cardStyles } from './styles';

type Wing = 'actions' | 'condition' | 'parameters';

const WINGS: readonly Wing[] = ['actions', 'condition', 'parameters'];

const BLANK: BowTieResponse = { kind: 'bowtie', actions: [], condition: null, parameters: [] };

function optionsOf(item: BowTieView, wing: Wing): readonly Option[] {
  return wing === 'condition' ? item.conditions : item[wing];
}

function chosenIn(response: Response | null, wing: Wing): readonly string[] {
  if (response === null || response.kind !== 'bowtie') return [];
  if (wing !== 'condition') return response[wing];
  return response.condition === null ? [] : [response.condition];
}

const bowTieStyles = css`
  .bow {
    display: grid;
    grid-template: 'left right' auto 'middle middle' auto / minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px;
    margin: 0 0 24px;
    padding: 10px;
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_sunken);
  }
  .wing.actions {
    grid-area: left;
  }
  .wing.condition {
    grid-area: middle;
  }
  .wing.parameters {
    grid-area: right;
  }
  .wing {
    display: grid;
    gap: 8px;
    align-content: center;
    min-width: 0;
  }
  .strings {
    display: none;
  }
  .knot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 56px;
    padding: 8px 14px;
    border: 2px dashed var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.9375rem;
    line-height: 1.35;
    hyphens: auto;
    transition:
      border-color var(--_fast),
      background-color var(--_fast);
  }
  .condition .knot {
    border-radius: 16px;
  }
  .knot.filled {
    border: 1px solid var(--_action);
    box-shadow: inset 0 0 0 1px var(--_action);
    background: var(--_tint);
    color: var(--_text);
  }
  .knot.over {
    border-color: var(--_action);
    border-style: solid;
    background: var(--_tint);
  }
  .knot.right,
  .knot.wrong,
  .knot.missed {
    gap: 10px;
    justify-content: flex-start;
    border: 1px solid color-mix(in srgb, var(--_tone) 50%, var(--_line));
    background: var(--_tone-soft);
    color: var(--_text);
  }
  .knot .icon {
    color: var(--_tone, inherit);
  }
  .knot button {
    display: grid;
    place-items: center;
    flex: none;
    width: 36px;
    height: 36px;
    margin-inline-end: -8px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .knot button:hover {
    color: var(--_text);
  }
  @container (max-width: 479px) {
    .knot {
      min-height: 48px;
      padding: 6px 10px;
      font-size: 0.875rem;
    }
    .knot.right,
    .knot.wrong,
    .knot.missed {
      gap: 6px;
    }
  }
  .banks {
    display: grid;
    gap: 20px;
  }
  fieldset,
  .bank {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .legend {
    margin: 0 0 8px;
    padding: 0;
    font-size: 1rem;
    font-weight: 600;
  }
  legend small {
    display: block;
    font-size: 0.875rem;
    font-weight: 400;
    color: var(--_muted);
  }
  .card {
    font-size: 0.9375rem;
    user-select: none;
    -webkit-user-select: none;
  }
  .cards {
    gap: 8px;
  }
  @container (min-width: 640px) {
    .bow {
      grid-template: 'left . middle . right' auto / minmax(0, 1fr) 36px minmax(0, 1fr) 36px minmax(0, 1fr);
      gap: 0;
      padding: 20px;
    }
    .wing {
      gap: 12px;
    }
    .strings.first {
      grid-column: 2;
      grid-row: 1;
    }
    .strings.second {
      grid-column: 4;
      grid-row: 1;
    }
    .strings {
      display: block;
      width: 100%;
      height: 100%;
      color: color-mix(in srgb, var(--_text) 32%, var(--_surface));
    }
    .banks {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      align-items: start;
    }
    .reviewed .banks {
      grid-template-columns: none;
    }
    .card {
      min-height: 44px;
      padding: 10px 12px;
      gap: 10px;
    }
  }
`;

/** Two actions, one condition, two parameters: chosen from three lists and shown in the shape of a bow-tie. */
@customElement('myelin-bowtie')
export class BowTiePlayer extends ItemPlayer<BowTieView, BowTieResponse> {
  static override styles = [super.styles, cardStyles, bowTieStyles];

  protected readonly kind = 'bowtie';

  @state() private over: string | null = null;
  /** The wing whose limit was just reached, to say so beside its list. */
  @state() private full: Wing | null = null;

  protected override instruction(): string {
    return 'Choose 2 actions, 1 condition and 2 parameters. Each choice appears in the diagram; with a mouse you can also drag it there.';
  }

  protected override count(): string {
    const filled = WINGS.reduce((sum, wing) => sum + this.chosen(wing).length, 0);
    return `${filled} of 5 places filled`;
  }

  protected override itemChanged(): void {
    this.full = null;
  }

  protected override renderAnswer(item: BowTieView): TemplateResult {
    return html`
      ${this.bow((wing) =>
        Array.from({ length: BOWTIE_WANTED[wing] }, (_, at) => this.knot(item, wing, at))
      )}
      <div class="banks">${WINGS.map((wing) => this.bank(item, wing))}</div>
    `;
  }

  protected override renderReview(item: BowTieView, model: ReviewModel): TemplateResult {
    const verdictIn = (wing: Wing, id: string): Verdict =>
      model.verdict(id, chosenIn(model.response, wing).includes(id), chosenIn(model.review.key, wing).includes(id));
    return html`
      ${this.bow((wing) =>
        Array.from({ length: BOWTIE_WANTED[wing] }, (_, at) => {
          const id = chosenIn(model.response, wing)[at];
          const option = optionsOf(item, wing).find((each) => each.id === id);
          if (option === undefined) return html`<div class="knot missed">${verdictIcon('missed')}<span>No answer</span></div>`;
          const verdict = verdictIn(wing, option.id);
          return html`<div class="knot ${verdict}">
            ${verdictIcon(verdict)}<span>${rich(option.text)}<span class="vh">, ${verdict === 'right' ? 'correct' : 'not correct'}</span></span>
          </div>`;
        })
      )}
      <div class="banks">
        ${WINGS.map(
          (wing) => html`<section class="bank">
            <p class="legend">${rich(item.labels[wing])}</p>
            <ul class="plain cards">
              ${optionsOf(item, wing).map((option) => {
                const verdict = verdictIn(wing, option.id);
                return html`<li class="card ${verdict}">
                  <span class="sign">${verdictIcon(verdict)}</span>
                  <div class="text">
                    <div>${rich(option.text)}</div>
                    <div class="mark">
                      ${verdictWord(verdict)}
                      ${chosenIn(model.response, wing).includes(option.id)
                        ? html`<span class="you">${selectedBy(model)}</span>`
                        : nothing}
                      ${pointsChip(model.line(option.id))}
                    </div>
                    ${rationaleBlock(model.rationale(option.id))}
                  </div>
                </li>`;
              })}
            </ul>
          </section>`
        )}
      </div>
    `;
  }

  private bow(knots: (wing: Wing) => readonly TemplateResult[]): TemplateResult {
    const strings = (mirrored: boolean): TemplateResult => html`<svg
      class="strings ${mirrored ? 'second' : 'first'}"
      viewBox="0 0 36 100"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      ${svg`<path d=${mirrored ? 'M36 24 0 50 36 76' : 'M0 24 36 50 0 76'} fill="none" stroke="currentColor"
        stroke-width="2" vector-effect="non-scaling-stroke" />`}
    </svg>`;
    return html`<div class="bow">
      <div class="wing actions">${knots('actions')}</div>
      ${strings(false)}
      <div class="wing condition">${knots('condition')}</div>
      ${strings(true)}
      <div class="wing parameters">${knots('parameters')}</div>
    </div>`;
  }

  private chosen(wing: Wing): readonly string[] {
    return chosenIn(this.value, wing);
  }

  private knot(item: BowTieView, wing: Wing, at: number): TemplateResult {
    const option = optionsOf(item, wing).find((each) => each.id === this.chosen(wing)[at]);
    const classes = classMap({ knot: true, filled: option !== undefined, over: this.over === `${wing}:${at}` });
    if (option === undefined) {
      return html`<div class=${classes} data-drop="${wing}:${at}">
        <span>${rich(item.labels[wing])}</span>
      </div>`;
    }
    return html`<div class=${classes} data-drop="${wing}:${at}">
      <span>${rich(option.text)}</span>
      ${this.disabled
        ? nothing
        : html`<button type="button" aria-label="Remove ${plain(option.text)}" @click=${() => this.takeOut(wing, option.id)}>
            ${icon('cross')}
          </button>`}
    </div>`;
  }

  private bank(item: BowTieView, wing: Wing): TemplateResult {
    const wanted = BOWTIE_WANTED[wing];
    const count = this.chosen(wing).length;
    return html`<fieldset>
      <legend>
        ${rich(item.labels[wing])}
        <small>${this.full === wing ? `Choose ${wanted}. Clear one first to choose another.` : `${count} of ${wanted} chosen`}</small>
      </legend>
      <div class="cards">
        ${optionsOf(item, wing).map((option) => {
          const checked = this.chosen(wing).includes(option.id);
          return html`<label
            class=${classMap({ card: true, chosen: checked, locked: this.disabled })}
            @pointerdown=${(event: PointerEvent) => this.drag(event, wing, option.id)}
          >
            <input
              type=${wanted === 1 ? 'radio' : 'checkbox'}
              name="${wing}-${item.id}"
              data-option=${option.id}
              .value=${option.id}
              .checked=${live(checked)}
              ?disabled=${this.disabled}
              @change=${(event: Event) => this.toggle(event.target as HTMLInputElement, wing, option.id)}
            />
            <span class="text">${rich(option.text)}</span>
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  private toggle(input: HTMLInputElement, wing: Wing, id: string): void {
    if (!input.checked) {
      this.set(wing, this.chosen(wing).filter((each) => each !== id));
    } else if (wing !== 'condition' && this.chosen(wing).length >= BOWTIE_WANTED[wing]) {
      input.checked = false;
      this.full = wing;
      this.announce(`You can choose ${BOWTIE_WANTED[wing]}. Clear one first to choose another.`);
    } else {
      this.set(wing, wing === 'condition' ? [id] : [...this.chosen(wing), id]);
    }
  }

  private takeOut(wing: Wing, id: string): void {
    this.set(wing, this.chosen(wing).filter((each) => each !== id));
    this.renderRoot.querySelector<HTMLInputElement>(`[data-option="${CSS.escape(id)}"]`)?.focus();
  }

  private set(wing: Wing, ids: readonly string[]): void {
    const before = this.value ?? BLANK;
    this.full = null;
    if (wing === 'condition') this.change({ ...before, condition: ids[0] ?? null });
    else this.change({ ...before, [wing]: ids });
  }

  private drag(event: PointerEvent, wing: Wing, id: string): void {
    // A finger scrolls the list; it taps to choose.
    if (this.disabled || event.pointerType === 'touch') return;
    const belongs = (drop: string | null): drop is string => drop !== null && drop.startsWith(`${wing}:`);
    follow(event, event.currentTarget as HTMLElement, {
      over: (drop) => {
        this.over = belongs(drop) ? drop : null;
      },
      drop: (drop) => {
        if (!belongs(drop)) return;
        const at = Number(drop.slice(wing.length + 1));
        const others = this.chosen(wing).filter((each) => each !== id);
        const kept = others.length >= BOWTIE_WANTED[wing] ? others.filter((_, index) => index !== at) : others;
        this.set(wing, [...kept, id]);
      }
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-bowtie': BowTiePlayer;
  }
}
