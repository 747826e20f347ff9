import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import { stepIcon } from './immune-icons';
import {
  askedAbout,
  canGuess,
  describe,
  nameOf,
  OUTCOMES,
  outcomesOf,
  PLACES,
  readState,
  rowsOf,
  STEPS,
  TEXTS,
  type Guess,
  type ImmuneState,
  type Outcome,
  type Place,
  type Step
} from './immune-model';

/** How long each step stays while the figure walks by itself. */
export const PACE = 2600;

const ROW = 64;
const BAND_HEAD = 26;
const BAND_GAP = 10;
/** Words begin to the right of the icons and of the arrows that join them. */
const TEXT_LEFT = 95;
const MARKS: Readonly<Record<Outcome, string>> = { happens: '✓', off: '■', stops: '✕', open: '?' };
const NONE = 'none';

/** Where each step and each field of the drawing begins, from top to bottom. */
function layout(): { readonly rows: readonly number[]; readonly bands: readonly Band[]; readonly height: number } {
  const rows: number[] = [];
  const bands: Band[] = [];
  let y = 0;
  for (const step of STEPS) {
    const { place } = TEXTS[step];
    const last = bands.at(-1);
    if (last?.place === place) {
      bands[bands.length - 1] = { ...last, height: last.height + ROW };
    } else {
      if (last !== undefined) y += BAND_GAP;
      bands.push({ place, y, height: BAND_HEAD + ROW });
      y += BAND_HEAD;
    }
    rows.push(y);
    y += ROW;
  }
  return { rows, bands, height: y };
}

interface Band {
  readonly place: Place;
  readonly y: number;
  readonly height: number;
}

const PLAN = layout();

/**
 * Six steps from a shown antigen to a lost axon, walked one by one, with one step to switch off and a prediction to
 * make first. What depends on what lives in the immune model.
 */
@customElement('myelin-fig-immune-steps')
export class ImmuneSteps extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      text {
        fill: var(--my-muted);
        font-family: var(--my-font);
        font-size: 13px;
      }
      .band {
        fill: var(--my-surface-2);
      }
      .band.wall {
        fill: var(--my-surface);
        stroke: var(--my-line-strong);
        stroke-dasharray: 10 5;
        stroke-width: 2;
      }
      .band-word {
        font-size: 12px;
        font-weight: 650;
      }
      .here {
        fill: none;
        stroke: var(--my-action);
        stroke-width: 2.5;
      }
      .name {
        fill: var(--my-text);
        font-size: 14px;
        font-weight: 600;
      }
      .outcome {
        font-weight: 650;
      }
      .happens .outcome {
        fill: var(--my-action);
      }
      .off .outcome,
      .stops .outcome {
        fill: var(--my-bad);
      }
      .open .outcome {
        fill: var(--my-violet);
      }
      .hidden .name {
        fill: var(--my-muted);
        font-weight: 500;
      }
      .ink {
        fill: none;
        stroke: var(--my-text);
        stroke-linecap: round;
        stroke-linejoin: round;
        stroke-width: 2;
      }
      .cell {
        fill: var(--my-violet-soft);
        stroke: var(--my-violet);
        stroke-width: 2;
      }
      .host,
      .brick {
        fill: var(--my-surface);
        stroke: var(--my-line-strong);
        stroke-width: 2;
      }
      .sleeve {
        fill: var(--my-action-soft);
        stroke: var(--my-action);
        stroke-width: 2;
      }
      .lost {
        fill: none;
        stroke: var(--my-line-strong);
        stroke-dasharray: 2 4;
        stroke-width: 2;
      }
      .spark {
        fill: none;
        stroke: var(--my-bad);
        stroke-linecap: round;
        stroke-width: 2;
      }
      .fire {
        fill: var(--my-bad);
        font-weight: 650;
      }
      .hidden .icon {
        opacity: 0.25;
      }
      .off .icon,
      .stops .icon {
        opacity: 0.4;
      }
      .strike {
        stroke: var(--my-bad);
        stroke-linecap: round;
        stroke-width: 3;
      }
      .link {
        fill: none;
        stroke: var(--my-line-strong);
        stroke-width: 2;
      }
      .link.broken {
        stroke-dasharray: 2 5;
      }
      .arrive {
        animation: arrive 220ms var(--my-ease, ease-out) backwards;
      }
      @keyframes arrive {
        from {
          opacity: 0;
        }
      }
      /* Numbers are narrow; a finger needs more room than they take. */
      .segments label {
        min-width: 30px;
      }
      .walk {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .predict {
        flex: 1 1 100%;
        min-height: 74px;
      }
      .predict p {
        color: var(--my-muted);
        font-size: var(--my-size-s, 0.875rem);
      }
      @media (prefers-reduced-motion: reduce) {
        .arrive {
          animation: none;
        }
      }
    `
  ];

  /** The state at the start, for example "none" or "crossing inside". */
  @property() initial = '';

  @state() private chosen: ImmuneState | null = null;
  @state() private playing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly name = 'Six steps to a lesion';
  protected readonly about =
    'Six steps from a shown antigen to a lost axon. Switch one step off, predict what follows, and walk through the ' +
    'steps; the text below the drawing says what still happens and what does not.';

  private get now(): ImmuneState {
    return this.chosen ?? readState(this.initial);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
  }

  private set(change: Partial<ImmuneState>): void {
    this.chosen = { ...this.now, ...change };
    this.changed();
  }

  /** Another question: the walk begins again. */
  private ask(change: Partial<ImmuneState>): void {
    this.pause();
    this.set({ ...change, at: 1, guess: null });
  }

  private go(to: number): void {
    if (to < 1 || to > STEPS.length) return;
    this.set({ at: to });
  }

  private play(): void {
    this.playing = true;
    if (this.now.at === STEPS.length) this.go(1);
    this.next();
  }

  private next(): void {
    this.timer = setTimeout(() => {
      this.go(this.now.at + 1);
      if (this.now.at < STEPS.length) this.next();
      else this.pause();
    }, PACE);
  }

  private pause(): void {
    clearTimeout(this.timer);
    this.playing = false;
  }

  protected override stateDetail(): FigureState['state'] {
    const { off, inside, at } = this.now;
    return { off: off ?? NONE, inside, at, outcomes: outcomesOf(off, inside).slice(0, at).join(' ') };
  }

  protected override headline(): string {
    return nameOf(this.now);
  }

  protected override twin(): string {
    return describe(this.now);
  }

  protected override controls(): TemplateResult {
    const { off, inside, at } = this.now;
    const walkTo = (to: number): void => {
      this.pause();
      this.go(to);
    };
    return html`
      ${this.radios<Step | typeof NONE>(
        'Switch one step off',
        [
          { value: NONE, label: 'None', long: 'Every step is on' },
          ...STEPS.map((value, index) => ({ value, label: String(index + 1), long: TEXTS[value].name }))
        ],
        off ?? NONE,
        (value) => this.ask({ off: value === NONE ? null : value })
      )}
      <div class="toggles">
        ${this.toggle('Inflammation already inside', inside, (on) => this.ask({ inside: on }))}
      </div>
      <div class="predict">${this.prediction()}</div>
      <div class="walk" role="group" aria-label="Walk through the steps">
        ${this.action('Back', at > 1, () => walkTo(at - 1))}
        ${this.action(this.playing ? 'Pause' : 'Play', true, () => (this.playing ? this.pause() : this.play()))}
        ${this.action('Next step', at < STEPS.length, () => walkTo(at + 1), 'main')}
      </div>
    `;
  }

  private prediction(): TemplateResult {
    const { off, guess } = this.now;
    const asked = TEXTS[askedAbout(off)].name.toLowerCase();
    if (!canGuess(this.now)) {
      return html`<p>
        ${guess === null
          ? 'You walked on without a prediction. Go back, or change something and predict first.'
          : `You predicted for “${asked}”: ${OUTCOMES[guess]}.`}
      </p>`;
    }
    return this.radios<Guess | ''>(
      `Predict before you walk on: “${asked}”?`,
      [
        { value: 'happens', label: 'Happens' },
        { value: 'stops', label: 'Does not happen' },
        { value: 'open', label: 'Open', long: 'The sources do not decide it' }
      ],
      guess ?? '',
      (value) => this.set({ guess: value === '' ? null : value })
    );
  }

  protected override drawing(width: number): TemplateResult {
    const wide = Math.max(250, width);
    const { inside } = this.now;
    return html`<svg
      viewBox="0 0 ${wide} ${PLAN.height}"
      width=${wide}
      height=${PLAN.height}
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">Six steps of the outside-in model</title>
      <desc id="desc">${describe(this.now)}</desc>
      ${PLAN.bands.map(
        ({ place, y, height }) => svg`
          <rect class="band ${place}" x="1" y=${y + 1} width=${wide - 2} height=${height - 2} rx="12" />
          <text class="band-word" x=${TEXT_LEFT} y=${y + 18}>${
            place === 'inside' && inside ? svg`Inside <tspan class="fire">✳ inflammation</tspan>` : PLACES[place]
          }</text>`
      )}
      ${STEPS.map((step, index) => this.row(step, index, wide))}
    </svg>`;
  }

  private row(step: Step, index: number, width: number): SVGTemplateResult {
    const { off, inside, at } = this.now;
    const outcome = outcomesOf(off, inside)[index]!;
    const reached = index < at;
    const top = PLAN.rows[index]!;
    const middle = top + ROW / 2;
    const roomy = width >= 520;
    const word = reached ? `${MARKS[outcome]} ${OUTCOMES[outcome]}` : 'not shown yet';
    return svg`
      <g class="step ${reached ? outcome : 'hidden'} ${!this.still && index === at - 1 ? 'arrive' : ''}">
        ${this.link(index)}
        ${index === at - 1 ? svg`<rect class="here" x="5" y=${top} width=${width - 10} height=${ROW - 4} rx="10" />` : nothing}
        <g class="icon">${stepIcon(step, 50, middle - 2)}</g>
        ${reached && outcome !== 'happens' && outcome !== 'open' ? svg`<line class="strike" x1="26" y1=${middle + 18} x2="74" y2=${middle - 22} />` : nothing}
        <text class="name" x=${TEXT_LEFT} y=${roomy ? middle - 4 : middle - 6}>${index + 1}  ${TEXTS[step].name}</text>
        ${
          roomy
            ? svg`<text x=${TEXT_LEFT + 18} y=${middle + 16}>${reached ? this.detail(step, outcome) : ''}</text>
              <text class="outcome" x=${width - 16} y=${middle - 4} text-anchor="end">${word}</text>`
            : svg`<text class="outcome" x=${TEXT_LEFT + 16} y=${middle + 14}>${word}</text>`
        }
      </g>`;
  }

  private detail(step: Step, outcome: Outcome): string {
    return outcome === 'happens' ? TEXTS[step].detail : '';
  }

  /** The arrow into a step; broken when the step does not follow from the one above. */
  private link(index: number): SVGTemplateResult | typeof nothing {
    if (index === 0 || index >= this.now.at) return nothing;
    const { off, inside } = this.now;
    const outcomes = outcomesOf(off, inside);
    const whole = outcomes[index - 1] === 'happens' && outcomes[index] === 'happens';
    const to = PLAN.rows[index]! + 4;
    const from = PLAN.rows[index - 1]! + ROW - 10;
    return svg`<path class="link ${whole ? '' : 'broken'}" d="M50 ${from}V${to}${whole ? `M45 ${to - 5}L50 ${to}L55 ${to - 5}` : ''}" />`;
  }

  protected override legend(): readonly LegendEntry[] {
    const { off, inside, at } = this.now;
    const seen = new Set(outcomesOf(off, inside).slice(0, at));
    const words: Readonly<Record<Outcome, string>> = {
      happens: 'happens in this model',
      off: 'the step that you switched off',
      stops: 'does not follow',
      open: 'the sources do not decide'
    };
    return (Object.keys(words) as Outcome[])
      .filter((outcome) => seen.has(outcome))
      .map((outcome) => ({
        swatch: html`<svg viewBox="0 0 32 16" aria-hidden="true">
          <g class=${outcome}><text class="outcome" x="16" y="13" text-anchor="middle">${MARKS[outcome]}</text></g>
        </svg>`,
        text: words[outcome]
      }));
  }

  protected override table(): TwinTable {
    return {
      caption: `${nameOf(this.now)}. The shape of an idea, not a measurement.`,
      head: ['Step', 'In this model', 'Treatments thought to act here'],
      rows: rowsOf(this.now)
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-immune-steps': ImmuneSteps;
  }
}
