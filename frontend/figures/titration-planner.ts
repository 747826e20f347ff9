import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import { PLAN_IDS, PLANS, type PlanId } from './interferon-products';
import { sourceNames } from './source-names';
import { current, dateOf, describe, doseText, injectionsOf, move, readPlan, type Injection, type PlannerState } from './titration-model';

const LEFT = 6;
const ROOF = 46;
const FLOOR = 54;

/** The first weeks of a plan, injection by injection: which day, which week, which dose. */
@customElement('myelin-fig-titration-planner')
export class TitrationPlanner extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      text {
        fill: var(--my-muted);
        font-family: var(--my-font);
        font-size: 12px;
      }
      .axis {
        stroke: var(--my-line-strong);
        stroke-width: 1.5;
      }
      .week {
        stroke: var(--my-line);
        stroke-width: 1;
      }
      .bar {
        fill: var(--my-amber-soft);
        stroke: var(--my-amber);
        stroke-width: 1.5;
      }
      .bar.full {
        fill: var(--my-amber);
      }
      .bar.now {
        stroke: var(--my-action);
        stroke-width: 3;
      }
      .pointer {
        fill: var(--my-action);
      }
      .dose {
        fill: var(--my-text);
        font-size: 13px;
        font-weight: 600;
        paint-order: stroke;
        stroke: var(--my-surface);
        stroke-linejoin: round;
        stroke-width: 4;
      }
      .walk {
        align-items: end;
        display: flex;
        flex: 1 1 260px;
        gap: 8px;
      }
      .walk label {
        flex: 1;
        min-width: 0;
      }
      .label {
        color: var(--my-muted);
        display: block;
        font-size: var(--my-size-s, 0.875rem);
        font-weight: 550;
        margin-block-end: 6px;
      }
      input[type='range'] {
        accent-color: var(--my-action);
        display: block;
        height: 36px;
        margin: 0;
        width: 100%;
      }
      input[type='date'] {
        background: var(--my-surface);
        border: 1px solid var(--my-line-strong);
        border-radius: 8px;
        color: var(--my-text);
        font: inherit;
        min-height: 38px;
        padding: 4px 10px;
      }
      .walk button {
        color: var(--my-action);
        min-width: 42px;
      }
      .walk button[aria-disabled='true'] {
        color: var(--my-muted);
      }
      input:focus-visible {
        outline: 2px solid var(--my-focus);
        outline-offset: 2px;
      }
    `
  ];

  /** The plan and the injection at the start, for example "rebif-44 1". */
  @property() initial = '';

  @state() private chosen: PlannerState | null = null;

  protected readonly name = 'The first weeks, injection by injection';
  protected readonly about =
    'Choose a plan and move from injection to injection. The text below the drawing gives day, week and dose.';

  private get planner(): PlannerState {
    return this.chosen ?? readPlan(this.initial);
  }

  private set(next: PlannerState): void {
    this.chosen = move(next, next.number);
    this.changed();
  }

  protected override stateDetail(): FigureState['state'] {
    const { plan, number, start } = this.planner;
    const { day, week, dose } = current(this.planner);
    return { plan, number, start, day, week, dose };
  }

  protected override headline(): string {
    const now = current(this.planner);
    return `Injection ${now.number}: ${doseText(PLANS[this.planner.plan], now)}`;
  }

  protected override twin(): string {
    return describe(this.planner);
  }

  protected override controls(): TemplateResult {
    const { plan, number, start } = this.planner;
    const last = PLANS[plan].shown;
    const step = (by: number, label: string, sign: string): TemplateResult => {
      const possible = number + by >= 1 && number + by <= last;
      return this.action(sign, possible, () => this.set({ ...this.planner, number: number + by }), '', label);
    };
    return html`
      ${this.radios<PlanId>(
        'Plan',
        PLAN_IDS.map((value) => ({ value, label: PLANS[value].label, long: PLANS[value].long })),
        plan,
        (value) => this.set({ ...this.planner, plan: value })
      )}
      <div class="walk">
        ${step(-1, 'Injection before', '←')}
        <label>
          <span class="label">Injection ${number} of ${last}</span>
          <input
            type="range"
            min="1"
            max=${last}
            .value=${String(number)}
            aria-valuetext="injection ${number}, day ${current(this.planner).day}"
            @input=${(event: Event) => this.set({ ...this.planner, number: Number((event.target as HTMLInputElement).value) })}
          />
        </label>
        ${step(1, 'Next injection', '→')}
      </div>
      <label>
        <span class="label">First injection on (may be left empty)</span>
        <input
          type="date"
          .value=${start}
          @change=${(event: Event) => this.set({ ...this.planner, start: (event.target as HTMLInputElement).value })}
        />
      </label>
    `;
  }

  protected override drawing(width: number): TemplateResult {
    const plan = PLANS[this.planner.plan];
    const injections = injectionsOf(plan);
    const now = current(this.planner);
    const w = Math.max(260, width);
    const h = w < 460 ? 230 : 260;
    const days = injections.at(-1)!.offset + 1;
    const gap = injections[1]!.offset - injections[0]!.offset;
    const bar = Math.max(4, Math.min(26, ((w - 2 * LEFT) / days) * gap * 0.62));
    const x = (offset: number): number => LEFT + bar / 2 + (offset / Math.max(1, days - 1)) * (w - 2 * LEFT - bar);
    const base = h - FLOOR;
    const top = (injection: Injection): number => base - injection.share * (base - ROOF);
    const weeks = Math.ceil(days / 7);
    const every = w < 460 && weeks > 4 ? 2 : 1;
    return html`<svg viewBox="0 0 ${w} ${h}" width=${w} height=${h} role="img" aria-labelledby="title desc">
      <title id="title">${plan.label}: dose of each injection</title>
      <desc id="desc">${describe(this.planner)}</desc>
      ${Array.from({ length: weeks }, (_, week) => {
        const at = x(week * 7) - bar / 2 - 1;
        return svg`<line class="week" x1=${at} x2=${at} y1=${ROOF} y2=${base + 22} />
          ${week % every === 0 ? svg`<text x=${at + 4} y=${base + 20}>${week === 0 ? 'week 1' : week + 1}</text>` : nothing}`;
      })}
      <line class="axis" x1="0" x2=${w} y1=${base} y2=${base} />
      ${injections.map(
        (injection) => svg`<rect
          class="bar ${injection.step === plan.steps.length - 1 ? 'full' : ''} ${injection.number === now.number ? 'now' : ''}"
          x=${x(injection.offset) - bar / 2} y=${top(injection)} width=${bar} height=${base - top(injection)} rx="2" />`
      )}
      ${this.doses(injections, x, top, w)}
      <path class="pointer" d="M${x(now.offset)} ${base + 26}l7 12h-14z" />
      <text x=${Math.min(Math.max(x(now.offset), 30), w - 30)} y=${h - 2} text-anchor="middle">day ${now.day}</text>
    </svg>`;
  }

  /** The dose above the first bar of each step, and the unit once. */
  private doses(
    injections: readonly Injection[],
    x: (offset: number) => number,
    top: (injection: Injection) => number,
    width: number
  ): SVGTemplateResult {
    const plan = PLANS[this.planner.plan];
    const firsts = injections.filter((injection, i) => i === 0 || injections[i - 1]!.step !== injection.step);
    return svg`<text x="0" y="14">Dose in ${plan.unit}</text>
      ${firsts.map((injection) => {
        const text = String(injection.dose);
        const half = text.length * 4;
        return svg`<text class="dose" x=${Math.min(Math.max(x(injection.offset), half + 2), width - half - 2)}
          y=${top(injection) - 8} text-anchor="middle">${text}</text>`;
      })}`;
  }

  protected override legend(): readonly LegendEntry[] {
    const swatch = (kind: string): TemplateResult =>
      html`<svg viewBox="0 0 32 16" aria-hidden="true"><rect class="bar ${kind}" x="10" y=${kind === '' ? 7 : 2} width="10" height=${kind === '' ? 8 : 13} rx="2" /></svg>`;
    return [
      { swatch: swatch(''), text: 'part of the dose' },
      { swatch: swatch('full'), text: 'full dose' },
      { swatch: html`<svg viewBox="0 0 32 16" aria-hidden="true"><path class="pointer" d="M16 2l7 12H9z" /></svg>`, text: 'chosen injection' },
      { swatch: html``, text: `Source: ${sourceNames(PLANS[this.planner.plan].sources)}` }
    ];
  }

  protected override table(): TwinTable {
    const plan = PLANS[this.planner.plan];
    const { start } = this.planner;
    return {
      caption: `${plan.long} (${sourceNames(plan.sources)})`,
      head: ['Injection', dateOf(start, 0) === null ? 'Day and week' : 'Day, week and date', 'Dose'],
      rows: injectionsOf(plan).map((injection) => {
        const date = dateOf(start, injection.offset);
        return [
          String(injection.number),
          `day ${injection.day}, week ${injection.week}${date === null ? '' : `, ${date}`}`,
          doseText(plan, injection)
        ];
      })
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-titration-planner': TitrationPlanner;
  }
}
