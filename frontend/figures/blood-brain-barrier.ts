import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  barrierOf,
  CELLS,
  CHANGE_NAMES,
  CHANGES,
  describe,
  fatesOf,
  nameOf,
  readState,
  rowsOf,
  type Barrier,
  type BarrierState,
  type Fate
} from './barrier-model';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';

const HEIGHT = 350;
const WALL = 150;
const MAT = 206;
const DEPTH: Readonly<Record<Fate, number>> = { rolls: 74, holds: WALL - 21, passes: 268 };
/** Signs of MMP-9 in the drawing when it is not lowered. */
const PLENTY = 5;
const SAID: Readonly<Record<Fate, string>> = { rolls: 'rolls on', holds: 'holds on', passes: 'passed' };

/** T cells at a vessel wall of the brain, with interferon beta off or on. The counts live in the model. */
@customElement('myelin-fig-blood-brain-barrier')
export class BloodBrainBarrier extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      text {
        fill: var(--my-muted);
        font-family: var(--my-font);
        font-size: 12px;
      }
      .blood {
        fill: var(--my-surface-2);
      }
      .brain {
        fill: var(--my-action-soft);
      }
      .wall {
        fill: var(--my-surface);
        stroke: var(--my-line-strong);
        stroke-width: 2;
      }
      .mat {
        stroke: var(--my-text);
        stroke-dasharray: 12 3;
        stroke-width: 5;
      }
      .flow {
        fill: none;
        stroke: var(--my-line-strong);
        stroke-linecap: round;
        stroke-linejoin: round;
        stroke-width: 2;
      }
      .cell {
        fill: var(--my-violet-soft);
        stroke: var(--my-violet);
        stroke-width: 2.5;
      }
      .hold {
        fill: none;
        stroke: var(--my-violet);
        stroke-linecap: round;
        stroke-width: 3;
      }
      .vcam {
        fill: var(--my-action);
      }
      .decoy {
        fill: var(--my-amber-soft);
        stroke: var(--my-amber);
        stroke-width: 2;
      }
      .enzyme {
        fill: var(--my-text);
      }
      text.word {
        fill: var(--my-text);
        font-weight: 600;
      }
      text.fate {
        fill: var(--my-violet);
        font-weight: 600;
      }
      text.idea {
        font-style: italic;
      }
      .moves {
        transition: transform 600ms var(--my-ease, ease-out);
      }
      .still .moves {
        transition: none;
      }
      @media (prefers-reduced-motion: reduce) {
        .moves {
          transition: none;
        }
      }
    `
  ];

  /** The state at the start, for example "on enzyme". */
  @property() initial = '';

  @state() private chosen: BarrierState | null = null;

  protected readonly name = 'T cells at a vessel wall of the brain';
  protected readonly about =
    'Six T cells in a vessel, the vessel wall, the basement membrane below it, and the brain. Switch interferon beta ' +
    'on and look at both changes or at one alone; the text below the drawing says how many cells hold on and pass.';

  private get barrier(): Barrier {
    return barrierOf(this.chosen ?? readState(this.initial));
  }

  private set(change: Partial<BarrierState>): void {
    this.chosen = { ...this.barrier.state, ...change };
    this.changed();
  }

  protected override stateDetail(): FigureState['state'] {
    const { state: now, holding, passing } = this.barrier;
    return { on: now.on, change: now.on ? now.change : 'none', holding, passing };
  }

  protected override headline(): string {
    return nameOf(this.barrier.state);
  }

  protected override twin(): string {
    return describe(this.barrier);
  }

  protected override controls(): TemplateResult {
    const { on, change } = this.barrier.state;
    return html`
      <div class="toggles">${this.toggle('Interferon beta', on, (value) => this.set({ on: value }))}</div>
      ${
        on
          ? this.radios(
              'Which change do you look at?',
              CHANGES.map((value) => ({ value, label: CHANGE_NAMES[value] })),
              change,
              (value) => this.set({ change: value })
            )
          : html`<p class="note">Switch interferon beta on to see what changes.</p>`
      }
    `;
  }

  protected override drawing(width: number): TemplateResult {
    const wide = Math.max(250, width);
    return html`<svg
      class=${this.still ? 'still' : ''}
      viewBox="0 0 ${wide} ${HEIGHT}"
      width=${wide}
      height=${HEIGHT}
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">T cells at the vessel wall. ${nameOf(this.barrier.state)}</title>
      <desc id="desc">${describe(this.barrier)}</desc>
      ${this.places(wide)} ${this.enzymes(wide)} ${this.decoys(wide)} ${this.cells(wide)}
    </svg>`;
  }

  /** Middle of the column in which one T cell lives. */
  private column(width: number, index: number): number {
    return ((index + 0.5) * width) / CELLS;
  }

  private places(width: number): SVGTemplateResult {
    const bricks = CELLS;
    return svg`
      <rect class="blood" x="0" y="0" width=${width} height=${WALL} rx="14" />
      <rect class="brain" x="0" y=${MAT} width=${width} height=${HEIGHT - MAT} rx="14" />
      <text class="word" x="12" y="22">blood</text>
      <path class="flow" d="M58 18H92M86 13L92 18L86 23" />
      ${Array.from(
        { length: bricks },
        (_, i) => svg`
          <rect class="wall" x=${(i * width) / bricks + 2} y=${WALL} width=${width / bricks - 4} height="26" rx="10" />
          <path class="vcam" d="M${this.column(width, i) - 5} ${WALL}v-7h-4l9 -6l9 6h-4v7z" />`
      )}
      <text x="12" y="194">vessel wall, basement membrane</text>
      <line class="mat" x1="4" x2=${width - 4} y1=${MAT} y2=${MAT} />
      <text class="word" x="12" y=${HEIGHT - 30}>brain</text>
      <text class="idea" x="12" y=${HEIGHT - 12}>shape of an idea, not measurements</text>`;
  }

  private enzymes(width: number): SVGTemplateResult {
    const count = this.barrier.lessEnzyme ? 1 : PLENTY;
    return svg`${Array.from({ length: count }, (_, i) => {
      const x = this.column(width, i) + width / CELLS / 2 - 2;
      return svg`<path class="enzyme" d="M${x} ${MAT - 10}l7 7l-7 7l-7 -7z" />`;
    })}`;
  }

  private decoys(width: number): SVGTemplateResult | typeof nothing {
    if (!this.barrier.decoys) return nothing;
    // Between the columns, so that none lies on a cell.
    return svg`${[1, 2, 3, 5].map((edge, i) => this.decoy((edge * width) / CELLS, i % 2 === 0 ? 40 : 56))}`;
  }

  private decoy(x: number, y: number): SVGTemplateResult {
    return svg`<path class="decoy" d="M${x} ${y}l9 6h-4v7h-10v-7h-4z" />`;
  }

  private cells(width: number): SVGTemplateResult {
    return svg`${fatesOf(this.barrier).map((fate, i) => {
      const x = this.column(width, i);
      const occupied = fate === 'rolls' && this.barrier.decoys;
      return svg`<g class="moves" style="transform: translate(${x}px, ${DEPTH[fate]}px)">
        <path class="hold" d="M0 -1V10M-6 16C-6 11 6 11 6 16" transform="translate(0, 2)" />
        <circle class="cell" cy="-6" r="13" />
        ${occupied ? this.decoy(0, 15) : nothing}
        ${width >= 420 ? svg`<text class="fate" y="-25" text-anchor="middle">${SAID[fate]}</text>` : nothing}
      </g>`;
    })}`;
  }

  protected override legend(): readonly LegendEntry[] {
    const swatch = (content: SVGTemplateResult): TemplateResult =>
      html`<svg viewBox="0 0 32 16" aria-hidden="true">${content}</svg>`;
    const { lessEnzyme, decoys } = this.barrier;
    return [
      {
        swatch: swatch(svg`<circle class="cell" cx="12" cy="8" r="6" /><path class="hold" d="M19 8h4M28 3C23 3 23 13 28 13" />`),
        text: 'T cell with VLA-4'
      },
      { swatch: swatch(svg`<path class="vcam" d="M11 16v-7h-4l9 -6l9 6h-4v7z" />`), text: 'VCAM-1 on the wall' },
      ...(decoys ? [{ swatch: swatch(this.decoy(16, 2)), text: 'soluble VCAM-1: raised' }] : []),
      {
        swatch: swatch(svg`<path class="enzyme" d="M16 1l7 7l-7 7l-7 -7z" />`),
        text: lessEnzyme ? 'MMP-9: lowered' : 'MMP-9'
      }
    ];
  }

  protected override table(): TwinTable {
    return {
      caption: 'The shape of an idea: which change touches which move. The counts are no measurements.',
      head: ['State', 'Soluble VCAM-1', 'MMP-9', `Hold on (of ${CELLS})`, `Pass (of ${CELLS})`],
      rows: rowsOf(this.barrier.state)
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-blood-brain-barrier': BloodBrainBarrier;
  }
}
