import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import { linesOf, textWidth } from './labels';
import {
  decimal,
  describe,
  differenceText,
  effectOf,
  icons,
  nameOf,
  neededName,
  neededText,
  normalise,
  ratioOf,
  ratioRows,
  ratioText,
  readState,
  readTrials,
  reductionText,
  resultOf,
  valueText,
  type RatioRow,
  type Result,
  type TrialState,
  type View
} from './trial-model';

const TICKS = [0.1, 0.25, 0.5, 1, 2, 4];
const ROW = 40;
const HEAD = 46;
/** From one line of words in a drawing to the next. */
const LINE = 16;

function text(x: number, y: number, lines: readonly string[]): SVGTemplateResult {
  return svg`<text y=${y}>${lines.map((line, at) => svg`<tspan x=${x} dy=${at === 0 ? 0 : LINE}>${line} </tspan>`)}</text>`;
}

/**
 * Results of trials as 100 people, as rates and as ratios, with what can be worked out from them. The numbers live in
 * the trial data; nothing here ranks products.
 */
@customElement('myelin-fig-trial-explorer')
export class TrialExplorer extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      text {
        fill: var(--my-muted);
        font-family: var(--my-font);
        font-size: 13px;
      }
      .strong {
        fill: var(--my-text);
        font-weight: 650;
      }
      .number {
        fill: var(--my-text);
        font-size: 15px;
        font-weight: 650;
      }
      .event {
        fill: var(--my-violet);
        stroke: var(--my-violet);
        stroke-width: 1.5;
      }
      .none {
        fill: none;
        stroke: var(--my-line-strong);
        stroke-width: 1.5;
      }
      .changed {
        fill: none;
        stroke: var(--my-action);
        stroke-width: 2.5;
      }
      .changed-mark {
        fill: none;
        stroke: var(--my-action);
        stroke-linecap: round;
        stroke-width: 2;
      }
      .bar {
        stroke-width: 2;
      }
      .bar.control {
        fill: var(--my-surface-2);
        stroke: var(--my-line-strong);
      }
      .bar.treated {
        fill: var(--my-violet);
        stroke: var(--my-violet);
      }
      .unknown {
        fill: var(--my-surface-2);
        stroke: var(--my-line-strong);
        stroke-dasharray: 4 4;
        stroke-width: 2;
      }
      .axis {
        stroke: var(--my-line-strong);
        stroke-width: 1.5;
      }
      .same {
        stroke: var(--my-text);
        stroke-dasharray: 5 5;
        stroke-width: 1.5;
      }
      .range {
        fill: none;
        stroke: var(--my-violet);
        stroke-width: 2;
      }
      .dot {
        fill: var(--my-surface);
        stroke: var(--my-violet);
        stroke-width: 2;
      }
      .chosen .dot {
        fill: var(--my-violet);
      }
      .row {
        fill: var(--my-text);
        paint-order: stroke;
        stroke: var(--my-surface);
        stroke-linejoin: round;
        stroke-width: 4;
      }
      .chosen .row {
        font-weight: 700;
        stroke: var(--my-action-soft);
      }
      .band {
        fill: var(--my-action-soft);
      }
      dl {
        display: grid;
        gap: 8px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 168px), 1fr));
        margin: var(--my-space-4, 16px) 0 0;
      }
      dl > div {
        background: var(--my-surface-2);
        border-radius: var(--my-radius, 10px);
        padding: 8px 12px;
      }
      dt {
        color: var(--my-muted);
        font-size: var(--my-size-s, 0.875rem);
      }
      dd {
        font-weight: 650;
        line-height: 1.35;
        margin: 0;
      }
    `
  ];

  /** Which trials are offered, for example "champs,mscrg"; all when empty. */
  @property() show = '';
  /** The state at the start, for example "mscrg progression". */
  @property() initial = '';

  @state() private chosen: TrialState | null = null;

  protected readonly name = 'Trial explorer';
  protected readonly about =
    'Published results of trials. Choose a trial, an outcome and how to show it; the text below the drawing says what ' +
    'it shows. Trials differ in people, years and definitions, so this is no ranking.';

  private get now(): TrialState {
    return this.chosen ?? readState(this.initial, readTrials(this.show));
  }

  private get result(): Result {
    return resultOf(this.now);
  }

  private change(part: Partial<TrialState>): void {
    this.chosen = normalise({ ...this.now, ...part });
    this.changed();
  }

  protected override stateDetail(): FigureState['state'] {
    const { trial, outcome, arm, view } = this.now;
    const effect = effectOf(this.result);
    return { trial, outcome, arm, view, ratio: ratioOf(this.result), difference: effect?.difference ?? 'not known' };
  }

  protected override headline(): string {
    return nameOf(this.result);
  }

  protected override twin(): string {
    return describe(this.now);
  }

  protected override controls(): TemplateResult {
    const now = this.now;
    const { trial, outcome } = this.result;
    const choices = (list: readonly { readonly id: string; readonly label: string }[]) =>
      list.map(({ id, label }) => ({ value: id, label }));
    return html`
      ${this.radios(
        'Trial',
        readTrials(this.show).map(({ id, name, year, people }) => ({ value: id, label: name, long: `${year}, ${people}` })),
        now.trial,
        (id) => this.change({ trial: id })
      )}
      ${this.radios('Outcome', choices(trial.outcomes), now.outcome, (id) => this.change({ outcome: id }))}
      ${outcome.arms.length > 1
        ? this.radios('Dose', choices(outcome.arms), now.arm, (id) => this.change({ arm: id }))
        : nothing}
      ${this.radios<View>(
        'Show as',
        [
          { value: 'people', label: 'People and rates' },
          { value: 'ratio', label: 'Ratio' }
        ],
        now.view,
        (view) => this.change({ view })
      )}
    `;
  }

  protected override drawing(width: number): TemplateResult {
    const wide = Math.max(250, width);
    const { height, content } = this.picture(wide);
    const rows: readonly (readonly [string, string])[] = [
      ['Absolute difference', differenceText(this.result)],
      ['Relative difference', reductionText(this.result)],
      [neededName(this.result), neededText(this.result)]
    ];
    return html`<svg
        viewBox="0 0 ${wide} ${height}"
        width=${wide}
        height=${height}
        role="img"
        aria-labelledby="title desc"
      >
        <title id="title">${nameOf(this.result)}</title>
        <desc id="desc">${this.now.view === 'ratio' ? this.ratioList() : describe(this.now)}</desc>
        ${content}
      </svg>
      <dl>
        ${rows.map(
          ([term, text]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${text}</dd>
            </div>`
        )}
      </dl>`;
  }

  private picture(width: number): { height: number; content: SVGTemplateResult } {
    if (this.now.view === 'ratio') return this.ratios(width);
    switch (this.result.outcome.kind) {
      case 'share':
        return this.hundreds(width);
      case 'rate':
        return this.bars(width);
      case 'ratio':
        return this.unknown(width);
    }
  }

  /** Two groups of 100 people; those by whom the groups differ carry a mark of their own. */
  private hundreds(width: number): { height: number; content: SVGTemplateResult } {
    const { trial, outcome, arm } = this.result;
    const side = Math.min((width - 28) / 2, 300);
    const step = side / 10;
    const left = icons(outcome.control ?? 0);
    const right = icons(arm.value ?? 0);
    const names = [trial.control, trial.treated].map((who) => linesOf(who, side + 12, 13));
    const head = HEAD + (Math.max(...names.map(({ length }) => length)) - 1) * LINE;
    const grid = (x: number, filled: number, marked: readonly [number, number]) =>
      Array.from({ length: 100 }, (_, i) => {
        const cx = x + ((i % 10) + 0.5) * step;
        const cy = head + (Math.floor(i / 10) + 0.5) * step;
        const r = Math.min(step * 0.36, 9);
        const differs = i >= marked[0] && i < marked[1];
        const kind = i < filled ? 'event' : differs ? 'changed' : 'none';
        return svg`<circle class=${kind} cx=${cx} cy=${cy} r=${r} />${
          differs
            ? svg`<path class="changed-mark" style=${i < filled ? 'stroke: var(--my-surface)' : ''}
                d="M${cx - r * 0.5} ${cy}h${r}${i < filled ? `M${cx} ${cy - r * 0.5}v${r}` : ''}" />`
            : nothing
        }`;
      });
    const second = width - side;
    const fewer: readonly [number, number] = right < left ? [right, left] : [left, right];
    return {
      height: head + side + 4,
      content: svg`
        ${text(0, 14, names[0]!)}
        <text class="number" x="0" y=${head - 12}>${valueText(outcome, outcome.control)}</text>
        ${text(second, 14, names[1]!)}
        <text class="number" x=${second} y=${head - 12}>${valueText(outcome, arm.value)}</text>
        ${grid(0, left, [0, 0])} ${grid(second, right, fewer)}`
    };
  }

  private bars(width: number): { height: number; content: SVGTemplateResult } {
    const { trial, outcome, arm } = this.result;
    const top = Math.max(outcome.control ?? 0, arm.value ?? 0);
    const length = (value: number): number => (value / top) * (width - 4);
    const told = (who: string, value: number) => `${decimal(value)} with ${who}: ${people(value)}`;
    const people = (value: number) => `${Math.round(value * 100)} in 100 people`;
    const longest = Math.max(...[told(trial.control, outcome.control ?? 0), told(trial.treated, arm.value ?? 0)].map((words) => textWidth(words, 13)));
    // On a phone the people stand in a line of their own.
    const more = longest > width ? LINE : 0;
    const bar = (y: number, kind: string, who: string, value: number) => svg`
      <text x="0" y=${y + 12}><tspan class="strong">${decimal(value)}</tspan> with ${who}:
        ${more === 0 ? people(value) : svg`<tspan x="0" dy=${LINE}>${people(value)}</tspan>`}</text>
      <rect class="bar ${kind}" x="2" y=${y + 22 + more} width=${length(value)} height="24" rx="5" />`;
    return {
      height: 146 + 2 * more,
      content: svg`
        <text x="0" y="12">${outcome.event} per person ${outcome.time}</text>
        ${bar(24, 'control', trial.control, outcome.control ?? 0)} ${bar(84 + more, 'treated', trial.treated, arm.value ?? 0)}`
    };
  }

  private unknown(width: number): { height: number; content: SVGTemplateResult } {
    const { trial } = this.result;
    const side = (width - 28) / 2;
    const box = (x: number, who: string) => svg`
      <text x=${x} y="14">${who}</text>
      <rect class="unknown" x=${x + 2} y="24" width=${side - 4} height="96" rx="10" />
      <text class="number" x=${x + side / 2} y="78" text-anchor="middle">? of 100</text>`;
    return {
      height: 126,
      content: svg`${box(0, trial.control)} ${box(width - side, trial.treated)}`
    };
  }

  /** All results on one logarithmic scale, so that half and double are equally far from 1. */
  private ratios(width: number): { height: number; content: SVGTemplateResult } {
    const rows = ratioRows(readTrials(this.show));
    const chosen = this.result;
    const from = Math.log(TICKS[0]!);
    const to = Math.log(TICKS.at(-1)!);
    const x = (value: number): number => 16 + ((Math.log(value) - from) / (to - from)) * (width - 32);
    const bottom = 28 + rows.length * ROW;
    const line = (row: RatioRow, i: number) => {
      const y = 28 + i * ROW;
      const is = row.result.arm === chosen.arm && row.result.outcome === chosen.outcome;
      const { ratio } = row;
      return svg`<g class=${is ? 'chosen' : ''}>
        ${is ? svg`<rect class="band" x="0" y=${y} width=${width} height=${ROW - 4} rx="6" />` : nothing}
        <text class="row" x="6" y=${y + 14}>${is ? '▸ ' : ''}${row.label}</text>
        <text class="row" x=${width - 6} y=${y + 14} text-anchor="end">${decimal(row.value)}</text>
        ${
          ratio?.low !== undefined && ratio.high !== undefined
            ? svg`<path class="range" d="M${x(ratio.low)} ${y + 26}H${x(ratio.high)}M${x(ratio.low)} ${y + 21}v10M${x(ratio.high)} ${y + 21}v10" />`
            : nothing
        }
        <circle class="dot" cx=${x(row.value)} cy=${y + 26} r="6" />
      </g>`;
    };
    return {
      height: bottom + 46,
      content: svg`
        <text x=${x(1) - 8} y="14" text-anchor="end">less ←</text>
        <text x=${x(1) + 8} y="14">→ more</text>
        <line class="same" x1=${x(1)} x2=${x(1)} y1="4" y2=${bottom} />
        ${rows.map(line)}
        <line class="axis" x1="4" x2=${width - 4} y1=${bottom} y2=${bottom} />
        ${TICKS.map(
          (tick) => svg`<line class="axis" x1=${x(tick)} x2=${x(tick)} y1=${bottom} y2=${bottom + 6} />
            <text x=${x(tick)} y=${bottom + 22} text-anchor="middle">${tick}</text>`
        )}
        <text x=${x(1)} y=${bottom + 40} text-anchor="middle">no difference</text>`
    };
  }

  private ratioList(): string {
    const rows = ratioRows(readTrials(this.show)).map((row) => `${row.label} ${ratioText(row)}`);
    return `Ratios on one scale, where 1 means no difference. ${rows.join('. ')}.`;
  }

  protected override legend(): readonly LegendEntry[] {
    const swatch = (content: SVGTemplateResult): TemplateResult =>
      html`<svg viewBox="0 0 32 16" aria-hidden="true">${content}</svg>`;
    const { outcome, arm } = this.result;
    if (this.now.view === 'ratio') {
      return [
        { swatch: swatch(svg`<circle class="dot" cx="16" cy="8" r="5.5" />`), text: 'ratio, treatment to comparison' },
        {
          swatch: swatch(svg`<path class="range" d="M3 8h26M3 4v8M29 4v8" />`),
          text: 'confidence interval, where one was read'
        },
        { swatch: swatch(svg`<line class="same" x1="16" x2="16" y1="0" y2="16" />`), text: 'no difference' }
      ];
    }
    if (outcome.kind === 'ratio') {
      return [
        {
          swatch: swatch(svg`<rect class="unknown" x="3" y="2" width="26" height="12" rx="3" />`),
          text: 'no rate was read'
        }
      ];
    }
    if (outcome.kind === 'rate') {
      return [
        {
          swatch: swatch(svg`<rect class="bar control" x="3" y="3" width="26" height="10" rx="3" />`),
          text: 'comparison group'
        },
        {
          swatch: swatch(svg`<rect class="bar treated" x="3" y="3" width="26" height="10" rx="3" />`),
          text: 'treated group'
        }
      ];
    }
    const more = (arm.value ?? 0) > (outcome.control ?? 0);
    const shape = more ? 'event' : 'changed';
    return [
      { swatch: swatch(svg`<circle class="event" cx="16" cy="8" r="5.5" />`), text: `had ${outcome.event}` },
      {
        swatch: swatch(
          svg`<circle class=${shape} cx="16" cy="8" r="5.5" /><path class="changed-mark"
            style=${more ? 'stroke: var(--my-surface)' : ''} d=${more ? 'M13 8h6M16 5v6' : 'M13 8h6'} />`
        ),
        text: more ? 'the difference: more than in the other group' : 'the difference: fewer than in the other group'
      },
      { swatch: swatch(svg`<circle class="none" cx="16" cy="8" r="5.5" />`), text: 'did not' }
    ];
  }

  protected override table(): TwinTable {
    const result = this.result;
    const { trial, outcome, arm } = result;
    if (this.now.view === 'ratio') {
      return {
        caption: 'Ratios of treatment to comparison; 1 means no difference',
        head: ['Result', 'Ratio (interval)', 'Kind'],
        rows: ratioRows(readTrials(this.show)).map((row) => [
          row.label,
          ratioText(row),
          row.ratio?.kind ?? 'from the two numbers'
        ])
      };
    }
    const dose = outcome.arms.length > 1 ? `, ${arm.label}` : '';
    return {
      caption: nameOf(result),
      head: ['What', 'Value'],
      rows: [
        ['People', trial.people],
        ['Treatment', `${trial.treatment}${dose}`],
        ['Compared with', trial.comparator],
        ['Outcome and time', `${outcome.event} ${outcome.time}`],
        [`With ${trial.control}`, valueText(outcome, outcome.control)],
        [`With ${trial.treated}`, valueText(outcome, arm.value)],
        ['Absolute difference', differenceText(result)],
        ['Relative difference', reductionText(result)],
        [neededName(result), neededText(result)],
        ['Ratio', ratioText({ ratio: arm.ratio ?? null, value: ratioOf(result) })]
      ]
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-trial-explorer': TrialExplorer;
  }
}
