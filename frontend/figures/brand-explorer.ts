import { css, html, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { brandOf, choose, compare, describe, readPair, STRIP, stripOf, VERDICTS, type Pair, type Verdict } from './brand-model';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import { PRODUCT_IDS, PRODUCTS, type Fact, type ProductId, type Region } from './interferon-products';
import { sourceNames } from './source-names';

const MARKS: Readonly<Record<Verdict, SVGTemplateResult>> = {
  same: svg`<path d="M3 6h10M3 10h10" />`,
  differs: svg`<path d="M3 6h10M3 10h10M11 2 5 14" />`,
  open: svg`<circle cx="8" cy="8" r="5" stroke-dasharray="2 2.5" />`
};

/** Two brands of interferon beta side by side, line by line, with the rhythm drawn as a strip of 28 days. */
@customElement('myelin-fig-brand-explorer')
export class BrandExplorer extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      .pair {
        display: grid;
        gap: 0 var(--my-space-4, 16px);
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      .head {
        background: var(--my-surface-2);
        border-radius: var(--my-radius, 10px);
        margin-block-end: var(--my-space-2, 8px);
        padding: 10px 12px;
      }
      .head b {
        display: block;
        font-size: var(--my-size-l, 1.1875rem);
        line-height: 1.3;
      }
      .head span {
        color: var(--my-muted);
        display: block;
        font-size: var(--my-size-s, 0.875rem);
        overflow-wrap: anywhere;
      }
      .strip {
        margin-block-start: 8px;
      }
      .day {
        fill: none;
        stroke: var(--my-line-strong);
        stroke-width: 1;
      }
      .due {
        fill: var(--my-amber);
        stroke: var(--my-amber);
        stroke-width: 1;
      }
      .line {
        border-block-start: 1px solid var(--my-line);
        display: grid;
        gap: 2px var(--my-space-4, 16px);
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        padding-block: 8px;
      }
      .line > p:first-child {
        align-items: center;
        color: var(--my-muted);
        display: flex;
        flex-wrap: wrap;
        font-size: var(--my-size-s, 0.875rem);
        gap: 2px 10px;
        grid-column: 1 / -1;
        justify-content: space-between;
      }
      .line > p {
        overflow-wrap: anywhere;
      }
      .verdict {
        align-items: center;
        display: inline-flex;
        font-weight: 650;
        gap: 6px;
      }
      .stage .verdict svg {
        fill: none;
        height: 16px;
        stroke: currentColor;
        stroke-linecap: round;
        stroke-width: 2;
        width: 16px;
      }
      .differs .verdict {
        color: var(--my-action);
      }
      .differs ~ p {
        font-weight: 600;
      }
      /* Names of sources are longer than a third of a phone. */
      @container (width < 400px) {
        table {
          table-layout: fixed;
        }
        th,
        td {
          overflow-wrap: anywhere;
        }
      }
      .unread {
        color: var(--my-muted);
        font-style: italic;
      }
    `
  ];

  /** The state at the start, for example "avonex rebif us". */
  @property() initial = '';

  @state() private chosen: Pair | null = null;

  protected readonly name = 'Two brands side by side';
  protected readonly about =
    'Choose two brands of interferon beta and a region. Eleven lines are compared; the text below says which are the same.';

  private get pair(): Pair {
    return this.chosen ?? readPair(this.initial);
  }

  private set(pair: Pair): void {
    this.chosen = pair;
    this.changed();
  }

  protected override stateDetail(): FigureState['state'] {
    return { left: this.pair.left, right: this.pair.right, region: this.pair.region };
  }

  protected override headline(): string {
    const { left, right, region } = this.pair;
    return `${brandOf(left, region)} and ${brandOf(right, region)}, ${region.toUpperCase()}`;
  }

  protected override twin(): string {
    return describe(this.pair);
  }

  protected override controls(): TemplateResult {
    const { left, right, region } = this.pair;
    const brands = PRODUCT_IDS.map((value) => ({ value, label: brandOf(value, region) }));
    return html`
      ${this.radios('First brand', brands, left, (id) => this.set(choose(this.pair, 'left', id)))}
      ${this.radios('Second brand', brands, right, (id) => this.set(choose(this.pair, 'right', id)))}
      ${this.radios<Region>(
        'Region',
        [
          { value: 'us', label: 'US', long: 'United States' },
          { value: 'eu', label: 'EU', long: 'European Union' }
        ],
        region,
        (value) => this.set({ ...this.pair, region: value })
      )}
    `;
  }

  /** Words rather than lines of a drawing, so that they wrap on a phone; only the strips are pictures. */
  protected override drawing(): TemplateResult {
    const { left, right } = this.pair;
    return html`<div class="pair">
      ${this.head(left)} ${this.head(right)}
      ${compare(this.pair).map(
        (row) => html`
          <div class="line">
            <p class=${row.verdict}>${row.label} ${verdict(row.verdict)}</p>
            <p>${said(row.left)}</p>
            <p>${said(row.right)}</p>
          </div>
        `
      )}
    </div>`;
  }

  private head(id: ProductId): TemplateResult {
    const { region } = this.pair;
    const product = PRODUCTS[id];
    const due = stripOf(product);
    return html`<div class="head">
      <b>${brandOf(id, region)}</b>
      <span>${whole(product.lines.molecule[region].text)}</span>
      ${product.withdrawn.includes(region) ? html`<span>withdrawn in the EU</span>` : strip(due)}
    </div>`;
  }

  protected override legend(): readonly LegendEntry[] {
    return [
      { swatch: html`<svg viewBox="0 0 32 16" aria-hidden="true"><circle class="due" cx="16" cy="8" r="5" /></svg>`, text: 'injection day' },
      { swatch: html`<svg viewBox="0 0 32 16" aria-hidden="true"><circle class="day" cx="16" cy="8" r="2" /></svg>`, text: 'day without injection' }
    ];
  }

  protected override table(): TwinTable {
    const { left, right, region } = this.pair;
    const cell = (fact: Fact): string => (fact.sources.length === 0 ? fact.text : `${fact.text} (${sourceNames(fact.sources)})`);
    return {
      caption: `Labels and leaflets for ${region === 'us' ? 'the US' : 'the EU'}, with the source of each value`,
      head: ['Line', brandOf(left, region), brandOf(right, region)],
      rows: compare(this.pair).map((row) => [`${row.label}: ${VERDICTS[row.verdict]}`, cell(row.left), cell(row.right)])
    };
  }
}

function strip(due: readonly number[]): TemplateResult {
  return html`<svg class="strip" viewBox="0 0 140 42" role="img" aria-label="${due.length} injections in 28 days">
      ${Array.from({ length: STRIP }, (_, day) => {
        const x = 5 + (day % 14) * 10;
        const y = 10 + Math.floor(day / 14) * 20;
        return due.includes(day)
          ? svg`<circle class="due" cx=${x} cy=${y} r="4.5" />`
          : svg`<circle class="day" cx=${x} cy=${y} r="1.5" />`;
      })}
    </svg>
    <span>${due.length} injections in 28 days</span>`;
}

function verdict(value: Verdict): TemplateResult {
  return html`<span class="verdict"><svg viewBox="0 0 16 16" aria-hidden="true">${MARKS[value]}</svg>${VERDICTS[value]}</span>`;
}

function said(fact: Fact): TemplateResult {
  return fact.open ? html`<span class="unread">${fact.text}</span>` : html`${whole(fact.text)}`;
}

/** Keeps "beta-1a" on one line: the letter tells two medicines apart. */
function whole(text: string): string {
  return text.replaceAll('beta-1', 'beta\u20111');
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-brand-explorer': BrandExplorer;
  }
}
