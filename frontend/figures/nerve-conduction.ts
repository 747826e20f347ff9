import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import {
  arrivalOf,
  ARRIVALS,
  conditionOf,
  CONDITIONS,
  describe,
  HEALTHY,
  missing,
  putBack,
  reachOf,
  readFibre,
  SHEATHS,
  takeOne,
  withSheath,
  type Arrival,
  type Fibre
} from './nerve-model';

const HEIGHT = 150;
const LINE = 62;
const SHEATH = 34;
const BODY = 26;
const END = 22;
const GAP = 8;
/** Seconds that the signal travels: much slower than life, so that late can be seen. */
const QUICK = 0.9;
const PER_GAP = 0.8;
const MARKS: Readonly<Record<Arrival, string>> = { 'in-time': '✓', late: '…', never: '✕' };

/** A nerve fibre whose myelin can be taken away and put back and whose axon can be lost, and what becomes of a signal. */
@customElement('myelin-fig-nerve-conduction')
export class NerveConduction extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      text {
        fill: var(--my-muted);
        font-family: var(--my-font);
        font-size: 13px;
      }
      .axon {
        stroke: var(--my-line-strong);
        stroke-width: 6;
      }
      .axon.lost {
        stroke-dasharray: 2 9;
        stroke-linecap: round;
      }
      .body,
      .far {
        fill: var(--my-surface-2);
        stroke: var(--my-line-strong);
        stroke-width: 2;
      }
      .far.in-time,
      .far.late {
        fill: var(--my-action);
        stroke: var(--my-action);
      }
      .mark {
        fill: var(--my-text);
        font-size: 17px;
        font-weight: 700;
      }
      .in-time .mark,
      .late .mark {
        fill: var(--my-action-text);
      }
      .sheath {
        cursor: pointer;
        fill: var(--my-surface-2);
        stroke: var(--my-text);
        stroke-width: 2;
      }
      .sheath.gone {
        fill: transparent;
        stroke: var(--my-line-strong);
        stroke-dasharray: 4 5;
      }
      .signal {
        fill: none;
        stroke: var(--my-action);
        stroke-linecap: round;
        stroke-width: 5;
      }
      .stop {
        stroke: var(--my-text);
        stroke-linecap: round;
        stroke-width: 3;
      }
      .run {
        animation: travel var(--seconds) linear both;
        stroke-dasharray: 1 1;
      }
      .after {
        animation: appear 150ms var(--seconds) both;
      }
      @keyframes travel {
        from {
          stroke-dashoffset: 1;
        }
        to {
          stroke-dashoffset: 0;
        }
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
        to {
          opacity: 1;
        }
      }
      .moves {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `
  ];

  /** The state to begin with: healthy, demyelinated or axon-lost. */
  @property() initial = 'healthy';

  @state() private fibre: Fibre = HEALTHY;

  protected readonly name = 'A nerve fibre and its signal';
  protected readonly about =
    'A nerve cell with a long fibre in five sheaths of myelin. Take myelin away, put it back or let the axon be lost, and see whether a signal arrives at the far end. The shape of an idea, not a measurement.';

  override willUpdate(changes: Map<PropertyKey, unknown>): void {
    if (changes.has('initial')) this.fibre = readFibre(this.initial);
  }

  protected override headline(): string {
    return CONDITIONS[conditionOf(this.fibre)];
  }

  protected override twin(): string {
    return describe(this.fibre);
  }

  protected override controls(): TemplateResult {
    const gaps = missing(this.fibre);
    return html`
      <div class="moves">
        ${this.action('Take myelin away', gaps < SHEATHS, () => this.change(takeOne(this.fibre)))}
        ${this.action('Put myelin back', gaps > 0, () => this.change(putBack(this.fibre)))}
        ${this.action('Send a signal', true, () => this.changed())}
      </div>
      ${this.toggle('Axon loss', this.fibre.axonLost, (axonLost) => this.change({ ...this.fibre, axonLost }))}
    `;
  }

  protected override drawing(width: number): TemplateResult {
    const wide = Math.max(250, width);
    const from = BODY * 2 + 2;
    const to = wide - END * 2 - 2;
    const pitch = (to - from) / SHEATHS;
    const arrival = arrivalOf(this.fibre);
    const condition = conditionOf(this.fibre);
    const middle = (from + to) / 2;
    return html`<svg
      viewBox="0 0 ${wide} ${HEIGHT}"
      width=${wide}
      height=${HEIGHT}
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">${CONDITIONS[condition]}: the signal ${ARRIVALS[arrival]}</title>
      <desc id="desc">${describe(this.fibre)}</desc>
      <line class="axon" x1=${from - 4} x2=${this.fibre.axonLost ? middle - 10 : to + 4} y1=${LINE} y2=${LINE} />
      ${this.fibre.axonLost ? svg`<line class="axon lost" x1=${middle + 12} x2=${to} y1=${LINE} y2=${LINE} />` : nothing}
      <circle class="body" cx=${BODY + 2} cy=${LINE} r=${BODY} />
      ${this.fibre.myelin.map(
        (there, at) => svg`<rect class="sheath ${there ? '' : 'gone'}" x=${from + at * pitch + GAP / 2} y=${LINE - SHEATH / 2}
          width=${pitch - GAP} height=${SHEATH} rx="12" @click=${() => this.change(withSheath(this.fibre, at, !there))} />`
      )}
      ${keyed(this.step, this.signal(from, to, arrival))}
      <text x="0" y=${HEIGHT - 6}>cell body</text>
      <text x=${wide} y=${HEIGHT - 6} text-anchor="end">far end</text>
    </svg>`;
  }

  private signal(from: number, to: number, arrival: Arrival): SVGTemplateResult {
    const reach = reachOf(this.fibre);
    const x = from + (to - from) * reach - (reach < 1 ? 12 : 0);
    const moving = !this.still && this.step > 0;
    const seconds = QUICK * reach + (arrival === 'late' ? PER_GAP * missing(this.fibre) : 0);
    return svg`<g style=${`--seconds: ${seconds.toFixed(2)}s`}>
      <path class="signal ${moving ? 'run' : ''}" pathLength="1" d="M${from} ${LINE}H${x.toFixed(1)}" pointer-events="none" />
      ${
        arrival === 'never'
          ? svg`<path class="stop ${moving ? 'after' : ''}" d="M${x + 6} ${LINE - 9}v18" pointer-events="none" />`
          : nothing
      }
      <g class="${arrival} ${moving ? 'after' : ''}">
        <circle class="far ${arrival}" cx=${to + END} cy=${LINE} r=${END} />
        <text class="mark" x=${to + END} y=${LINE + 6} text-anchor="middle">${MARKS[arrival]}</text>
        <text x=${to + END * 2} y=${LINE + SHEATH / 2 + 30} text-anchor="end">${ARRIVALS[arrival]}</text>
      </g>
    </g>`;
  }

  protected override legend(): readonly LegendEntry[] {
    return [
      {
        swatch: html`<svg width="32" height="16"><rect class="sheath" x="3" y="2" width="26" height="12" rx="5" /></svg>`,
        text: 'myelin'
      },
      {
        swatch: html`<svg width="32" height="16"><rect class="sheath gone" x="3" y="2" width="26" height="12" rx="5" /></svg>`,
        text: 'myelin missing'
      },
      {
        swatch: html`<svg width="32" height="16"><path class="signal" d="M4 8h24" /></svg>`,
        text: 'the way of the signal'
      }
    ];
  }

  protected override table(): TwinTable {
    return {
      caption: 'The fibre now',
      head: ['What', 'State'],
      rows: [
        ['Fibre', CONDITIONS[conditionOf(this.fibre)]],
        ['Sheaths in place', `${SHEATHS - missing(this.fibre)} of ${SHEATHS}`],
        ['Axon', this.fibre.axonLost ? 'lost' : 'there'],
        ['Signal', ARRIVALS[arrivalOf(this.fibre)]]
      ]
    };
  }

  protected override stateDetail(): FigureState['state'] {
    return {
      condition: conditionOf(this.fibre),
      missing: missing(this.fibre),
      axonLost: this.fibre.axonLost,
      arrival: arrivalOf(this.fibre)
    };
  }

  private change(fibre: Fibre): void {
    this.fibre = fibre;
    this.changed();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-nerve-conduction': NerveConduction;
  }
}
