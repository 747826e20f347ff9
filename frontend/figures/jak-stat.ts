import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import {
  describe,
  furthest,
  happened,
  LAST,
  NAMES,
  nameOf,
  normalise,
  outcomeOf,
  PARTS,
  readState,
  rowsOf,
  STEPS,
  stopped,
  type Outcome,
  type Part,
  type SignalState
} from './jak-stat-model';

const HEIGHT = 420;
/** From this width on the steps stand beside the drawing. */
const WIDE = 500;
const PILL = 62;

const MARKS: Readonly<Record<Outcome, string>> = { done: '✓', stopped: '✕', never: '–', waiting: '○' };
const WORDS: Readonly<Record<Outcome, string>> = {
  done: 'happened',
  stopped: 'stopped here',
  never: 'cannot happen',
  waiting: 'not tried yet'
};

/** From interferon beta to the genes, one step at a time, with one part to take away. The order lives in the model. */
@customElement('myelin-fig-jak-stat')
export class JakStat extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      .walk {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .sides {
        align-items: start;
        display: grid;
        gap: var(--my-space-5, 20px);
        grid-template-columns: minmax(0, 1fr);
      }
      .sides.wide {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
      ol {
        display: grid;
        gap: 6px;
        list-style: none;
        margin: 0;
        padding: 0;
      }
      .steps li {
        border-inline-start: 3px solid var(--my-line-strong);
        display: grid;
        font-size: 0.9375rem;
        grid-template-columns: 1.6em minmax(0, 1fr);
        padding: 2px 0 2px 10px;
      }
      .steps li.done {
        border-color: var(--my-good);
      }
      .steps li.stopped {
        border-color: var(--my-bad);
      }
      .steps .mark {
        font-weight: 700;
      }
      .steps .done .mark {
        color: var(--my-good);
      }
      .steps .stopped .mark {
        color: var(--my-bad);
      }
      .steps .what {
        color: var(--my-muted);
        display: block;
        font-size: var(--my-size-s, 0.875rem);
      }
      .steps [aria-current] .title {
        font-weight: 700;
      }
      text {
        fill: var(--my-text);
        font-family: var(--my-font);
        font-size: 13px;
        font-weight: 600;
      }
      text.place {
        fill: var(--my-muted);
        font-size: 12px;
        font-weight: 400;
      }
      .cell {
        fill: var(--my-surface-2);
      }
      .wall {
        stroke: var(--my-line-strong);
        stroke-width: 2;
      }
      .nucleus {
        fill: var(--my-surface);
        stroke: var(--my-line-strong);
        stroke-width: 2;
      }
      .dna {
        fill: none;
        stroke: var(--my-line-strong);
        stroke-width: 2;
      }
      .ifn {
        fill: var(--my-amber-soft);
        stroke: var(--my-amber);
        stroke-width: 2;
      }
      .receptor {
        fill: none;
        stroke: var(--my-amber);
        stroke-linecap: round;
        stroke-width: 4;
      }
      .part {
        fill: var(--my-surface);
        stroke: var(--my-line-strong);
        stroke-width: 2;
      }
      .part.on {
        fill: var(--my-action-soft);
        stroke: var(--my-action);
        stroke-width: 3;
      }
      .genes.on {
        fill: var(--my-good-soft);
        stroke: var(--my-good);
        stroke-width: 3;
      }
      .away {
        fill: none;
        stroke: var(--my-bad);
        stroke-dasharray: 3 5;
        stroke-width: 2;
      }
      text.away-word {
        fill: var(--my-bad);
        text-decoration: line-through;
      }
      .tag {
        fill: var(--my-violet);
      }
      text.tag-word {
        fill: var(--my-surface);
        font-size: 12px;
        font-weight: 700;
      }
      .complex {
        fill: var(--my-violet-soft);
        stroke: var(--my-violet);
        stroke-width: 2;
      }
      text.complex-word {
        fill: var(--my-violet);
        font-weight: 700;
      }
      .moves {
        transition: transform 450ms var(--my-ease, ease-out);
      }
      .still .moves {
        transition: none;
      }
      @media (prefers-reduced-motion: reduce) {
        .moves {
          transition: none;
        }
      }
      @media print {
        .walk {
          display: none;
        }
      }
    `
  ];

  /** The state at the start, for example "step 3 without irf9". */
  @property() initial = '';

  @state() private chosen: SignalState | null = null;

  protected readonly name = 'From interferon beta to the genes';
  protected readonly about =
    'A cell with a receptor, two kinases, STAT1, STAT2, IRF9 and DNA. Walk through five steps, or take one part away ' +
    'first; the text below the drawing says what has happened.';

  private get signal(): SignalState {
    return this.chosen ?? readState(this.initial);
  }

  private go(step: number): void {
    const next = normalise({ ...this.signal, step });
    if (next.step === this.signal.step) return;
    this.chosen = next;
    this.changed();
  }

  private take(missing: Part | null): void {
    this.chosen = { step: 0, missing };
    this.changed();
  }

  protected override stateDetail(): FigureState['state'] {
    const { step, missing } = this.signal;
    return { step, missing: missing ?? 'none', stopped: stopped(this.signal), name: nameOf(this.signal) };
  }

  protected override headline(): string {
    return nameOf(this.signal);
  }

  protected override twin(): string {
    return describe(this.signal);
  }

  protected override controls(): TemplateResult {
    const { step, missing } = this.signal;
    const end = step >= furthest(missing);
    return html`
      ${this.radios<Part | 'none'>(
        'Take one part away',
        [
          { value: 'none' as const, label: 'None' },
          ...PARTS.map((value) => ({ value, label: NAMES[value].short }))
        ],
        missing ?? 'none',
        (value) => this.take(value === 'none' ? null : value)
      )}
      <div class="walk" role="group" aria-label="Steps">
        ${this.action('Next step', !end, () => this.go(step + 1), 'main')}
        ${this.action('Step back', step > 0, () => this.go(step - 1))}
        ${this.action('Start again', step > 0, () => this.go(0))}
      </div>
    `;
  }

  protected override drawing(width: number): TemplateResult {
    const wide = width >= WIDE;
    const inner = Math.max(250, wide ? Math.round((width - 20) * 0.6) : width);
    return html`<div class="sides ${wide ? 'wide' : ''} ${this.still ? 'still' : ''}">
      ${this.cell(inner)} ${this.list()}
    </div>`;
  }

  private list(): TemplateResult {
    const now = this.signal;
    return html`<ol class="steps" aria-label="The five steps">
      ${STEPS.map((step, i) => {
        const outcome = outcomeOf(now, i + 1);
        return html`<li class=${outcome} aria-current=${now.step === i + 1 ? 'step' : nothing}>
          <span class="mark" aria-hidden="true">${MARKS[outcome]}</span>
          <span><span class="title">${i + 1} ${step.name}</span> <span class="what">${WORDS[outcome]}</span></span>
        </li>`;
      })}
    </ol>`;
  }

  private cell(width: number): TemplateResult {
    const now = this.signal;
    const middle = width / 2;
    return html`<svg
      viewBox="0 0 ${width} ${HEIGHT}"
      width=${width}
      height=${HEIGHT}
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">A cell and the way of the signal: ${nameOf(now)}</title>
      <desc id="desc">${describe(now)}</desc>
      ${this.places(width)} ${this.door(middle)} ${this.kinases(middle)} ${this.nucleus(width)}
      ${this.readers(width)}
    </svg>`;
  }

  private places(width: number): SVGTemplateResult {
    return svg`
      <rect class="cell" x="0" y="98" width=${width} height=${HEIGHT - 98} rx="14" />
      <line class="wall" x1="0" x2=${width} y1="94" y2="94" />
      <line class="wall" x1="0" x2=${width} y1="102" y2="102" />
      <text class="place" x="6" y="14">outside</text>
      <text class="place" x="6" y="120">inside</text>`;
  }

  private door(middle: number): SVGTemplateResult {
    const { missing } = this.signal;
    const docked = happened(this.signal, 1);
    const chain = (x: number, lean: number): string => `M${x + lean} 62V72C${x + lean} 82 ${x} 80 ${x} 92V122`;
    const gone = missing === 'ifnar';
    return svg`
      <path class=${gone ? 'away' : 'receptor'} d=${chain(middle - 13, -12)} />
      <path class=${gone ? 'away' : 'receptor'} d=${chain(middle + 13, 12)} />
      <text class=${gone ? 'away-word' : ''} x=${middle + 34} y="80">IFNAR</text>
      <g class="moves" style="transform: translate(${middle}px, ${docked ? 56 : 24}px)">
        <circle class=${missing === 'ifn' ? 'away' : 'ifn'} r="14" />
        <text class=${missing === 'ifn' ? 'away-word' : ''} x="22" y="0">interferon beta</text>
      </g>`;
  }

  private kinases(middle: number): SVGTemplateResult {
    const on = happened(this.signal, 2);
    return svg`
      <path class="dna" d="M${middle - 13} 122L${middle - 34} 132M${middle + 13} 122L${middle + 34} 132" />
      ${this.pill('tyk2', middle - 46, 146, on, on ? 'on' : '')} ${this.pill('jak1', middle + 46, 146, on, on ? 'on' : '')}`;
  }

  private nucleus(width: number): SVGTemplateResult {
    const on = happened(this.signal, LAST);
    const gone = this.signal.missing === 'isre';
    const y = 392;
    const site = this.site(width);
    const genes = width - 64;
    const waves = Math.max(6, Math.round((width - 40) / 26));
    const strand = `M20 ${y}${Array.from({ length: waves }, (_, i) => `q${(width - 40) / waves / 2} ${i % 2 === 0 ? -8 : 8} ${(width - 40) / waves} 0`).join('')}`;
    return svg`
      <rect class="nucleus" x="6" y="276" width=${width - 12} height=${HEIGHT - 280} rx="34" />
      <text class="place" x=${width - 24} y="298" text-anchor="end">nucleus</text>
      <path class="dna" d=${strand} />
      <rect class=${gone ? 'away' : on ? 'part on' : 'part'} x=${site - 27} y=${y - 12} width="54" height="24" rx="5" />
      <text class=${gone ? 'away-word' : ''} x=${site} y=${y + 5} text-anchor="middle">ISRE</text>
      <rect class=${on ? 'part genes on' : 'part'} x=${genes - 44} y=${y - 14} width="88" height="28" rx="8" />
      <text x=${genes} y=${y + 5} text-anchor="middle">${on ? '✓ genes on' : 'genes off'}</text>`;
  }

  private site(width: number): number {
    return Math.max(84, width * 0.32);
  }

  /** STAT1, STAT2 and IRF9: apart, tagged, joined as ISGF3, and at the DNA. */
  private readers(width: number): SVGTemplateResult {
    const tagged = happened(this.signal, 3);
    const joined = happened(this.signal, 4);
    const tried = joined && this.signal.step === LAST;
    const x = tried ? this.site(width) : width / 2;
    // Where there is no ISRE, the complex reaches the nucleus and stays above the DNA.
    const y = tried ? (happened(this.signal, LAST) ? 330 : 320) : 206;
    return svg`
      ${
        joined
          ? svg`<g class="moves" style="transform: translate(${x}px, ${y}px)">
              <rect class="complex" x="-72" y="-20" width="144" height="66" rx="12" />
              <text class="complex-word" x="78" y="18">ISGF3</text>
            </g>`
          : nothing
      }
      ${this.pill('stat1', joined ? x - 35 : width / 2 - Math.min(84, width / 2 - 40), joined ? y : 196, tagged, tagged ? 'P' : '')}
      ${this.pill('stat2', joined ? x + 35 : width / 2 + Math.min(84, width / 2 - 40), joined ? y : 196, tagged, tagged ? 'P' : '')}
      ${this.pill('irf9', joined ? x : width / 2, joined ? y + 29 : 236, joined, '')}`;
  }

  private pill(part: Part, x: number, y: number, on: boolean, badge: string): SVGTemplateResult {
    const gone = this.signal.missing === part;
    return svg`<g class="moves" style="transform: translate(${x}px, ${y}px)">
      <rect class=${gone ? 'away' : on ? 'part on' : 'part'} x=${-PILL / 2} y="-13" width=${PILL} height="26" rx="13" />
      <text class=${gone ? 'away-word' : ''} y="5" text-anchor="middle">${NAMES[part].short}</text>
      ${
        badge === '' || gone
          ? nothing
          : svg`<rect class="tag" x=${PILL / 2 - 12} y="-21" width=${badge.length * 8 + 10} height="17" rx="8.5" />
            <text class="tag-word" x=${PILL / 2 - 7 + badge.length * 4} y="-8" text-anchor="middle">${badge}</text>`
      }
    </g>`;
  }

  protected override legend(): readonly LegendEntry[] {
    const swatch = (content: SVGTemplateResult): TemplateResult =>
      html`<svg viewBox="0 0 32 16" aria-hidden="true">${content}</svg>`;
    const entries: LegendEntry[] = [
      { swatch: swatch(svg`<circle class="ifn" cx="16" cy="8" r="6" />`), text: 'interferon beta' },
      {
        swatch: swatch(svg`<rect class="tag" x="8" y="0" width="16" height="16" rx="8" /><text class="tag-word" x="16" y="12" text-anchor="middle">P</text>`),
        text: 'phosphate tag'
      },
      { swatch: swatch(svg`<rect class="complex" x="3" y="2" width="26" height="12" rx="5" />`), text: 'ISGF3' }
    ];
    if (this.signal.missing !== null) {
      entries.push({ swatch: swatch(svg`<rect class="away" x="3" y="2" width="26" height="12" rx="6" />`), text: 'taken away' });
    }
    return entries;
  }

  protected override table(): TwinTable {
    return {
      caption: 'The five steps. An order of events, no amounts or times.',
      head: ['Step', 'Needs', 'State'],
      rows: rowsOf(this.signal)
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-jak-stat': JakStat;
  }
}
