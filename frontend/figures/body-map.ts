import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import { USE_IDS, USES, type UseId } from './interferon-products';
import {
  areaOf,
  describe,
  freeSpots,
  inject,
  nameOf,
  readSites,
  SPOTS,
  statusOf,
  toggleSore,
  weekdayOf,
  type SiteState,
  type Spot
} from './site-model';
import { sourceNames } from './source-names';

/** Where the spots lie on the outline, which is 200 wide and seen from the front or the back. */
const PLACES: Readonly<Record<Spot, { readonly view: 'front' | 'back'; readonly x: number; readonly y: number }>> = {
  'abdomen-right': { view: 'front', x: 82, y: 160 },
  'abdomen-left': { view: 'front', x: 118, y: 160 },
  'thigh-right': { view: 'front', x: 79, y: 250 },
  'thigh-left': { view: 'front', x: 121, y: 250 },
  'arm-left': { view: 'back', x: 57, y: 122 },
  'arm-right': { view: 'back', x: 143, y: 122 },
  'buttock-left': { view: 'back', x: 82, y: 208 },
  'buttock-right': { view: 'back', x: 118, y: 208 }
};
const HEIGHT = 330;
const RADIUS = 15;

type Act = 'inject' | 'sore';

/** Where an injection may go today: by product and route, by the log of places, and by the skin. */
@customElement('myelin-fig-body-map')
export class BodyMap extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      text {
        fill: var(--my-muted);
        font-family: var(--my-font);
        font-size: 13px;
      }
      .outline path,
      .outline circle {
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .edge {
        fill: var(--my-line-strong);
        stroke: var(--my-line-strong);
      }
      .body {
        fill: var(--my-surface-2);
        stroke: var(--my-surface-2);
      }
      .limb {
        fill: none;
      }
      .spot {
        cursor: pointer;
      }
      .disc {
        fill: var(--my-surface);
        stroke: var(--my-action);
        stroke-width: 2.5;
      }
      .closed .disc {
        fill: var(--my-surface-2);
        stroke: var(--my-line-strong);
        stroke-dasharray: 4 3;
        stroke-width: 2;
      }
      .sore .disc {
        stroke: var(--my-bad);
      }
      .sign {
        fill: none;
        stroke: var(--my-action);
        stroke-linecap: round;
        stroke-width: 3;
      }
      .closed .sign {
        stroke: var(--my-muted);
        stroke-width: 2.5;
      }
      .sore .sign {
        stroke: var(--my-bad);
      }
      .ago {
        fill: var(--my-text);
        font-weight: 600;
        paint-order: stroke;
        stroke: var(--my-surface);
        stroke-linejoin: round;
        stroke-width: 4;
      }
      .spots {
        flex: 1 1 100%;
      }
      .spots ul {
        display: grid;
        gap: 8px;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 124px), 1fr));
        list-style: none;
      }
      button {
        background: var(--my-surface);
        border: 1px solid var(--my-line-strong);
        border-radius: 8px;
        color: var(--my-text);
        cursor: pointer;
        font: inherit;
        font-size: var(--my-size-s, 0.875rem);
        line-height: 1.35;
        min-height: 44px;
        padding: 6px 10px;
        text-align: start;
        width: 100%;
      }
      button b {
        display: block;
        font-weight: 650;
      }
      button.free {
        border-color: var(--my-action);
      }
      button.free b {
        color: var(--my-action);
      }
      button.shut {
        border-style: dashed;
        color: var(--my-muted);
      }
      button.plain {
        color: var(--my-action);
        font-weight: 600;
        width: auto;
      }
      button:focus-visible {
        outline: 2px solid var(--my-focus);
        outline-offset: 2px;
      }
      .answer {
        flex: 1 1 100%;
        font-weight: 600;
        min-height: 1.5em;
      }
    `
  ];

  /** The product at the start, for example "rebif". */
  @property() initial = '';
  /** The log at the start, for example "0:thigh-right,2:abdomen-left": days since a Monday, and places. */
  @property() log = '';
  /** Today, in days since the same Monday. */
  @property() day = '';

  @state() private chosen: SiteState | null = null;
  @state() private act: Act = 'inject';
  /** What became of the last tap. */
  @state() private answer = '';

  protected readonly name = 'Map of injection places';
  protected readonly about =
    'Choose a product, then a place. The list of places says which are free today and why others are closed.';

  private get sites(): SiteState {
    return this.chosen ?? readSites(this.initial, this.log, this.day);
  }

  private set(next: SiteState, answer: string): void {
    this.chosen = next;
    this.answer = answer;
    this.changed();
  }

  private tap(spot: Spot): void {
    const before = this.sites;
    const place = nameOf(spot);
    if (this.act === 'sore') {
      const next = toggleSore(before, spot);
      this.set(next, next.sore.includes(spot) ? `Marked: ${place} is not healthy skin.` : `The mark on the ${place} is gone.`);
      return;
    }
    const status = statusOf(before, spot);
    const next = inject(before, spot);
    this.set(
      next,
      status.free
        ? `Yes: ${place} on ${weekdayOf(before.day)}, day ${before.day}. The next injection day is ${weekdayOf(next.day)}, day ${next.day}.`
        : `No: ${place} is closed, ${status.words}.`
    );
  }

  protected override stateDetail(): FigureState['state'] {
    const { use, day, log } = this.sites;
    return { use, day, entries: log.length, free: freeSpots(this.sites).join(' ') };
  }

  protected override headline(): string {
    const { use, day } = this.sites;
    return `${USES[use].label}: ${weekdayOf(day)}, day ${day}`;
  }

  protected override twin(): string {
    return `${this.answer === '' ? '' : `${this.answer} `}${describe(this.sites)}`;
  }

  protected override controls(): TemplateResult {
    const { use, helper, thin } = this.sites;
    return html`
      ${this.radios<UseId>(
        'Product',
        USE_IDS.map((value) => ({ value, label: USES[value].label, long: USES[value].long })),
        use,
        (value) => this.set({ ...this.sites, use: value, log: [], day: 0, sore: [] }, 'A new product starts with an empty log.')
      )}
      ${this.radios<Act>(
        'What do you do?',
        [
          { value: 'inject', label: 'Inject here' },
          { value: 'sore', label: 'Mark unhealthy skin' }
        ],
        this.act,
        (value) => {
          this.act = value;
        }
      )}
      ${USES[use].helped.length === 0
        ? nothing
        : this.toggle('Another person injects', helper, (on) => this.set({ ...this.sites, helper: on }, ''))}
      ${USES[use].thin.length === 0
        ? nothing
        : this.toggle('Very thin person', thin, (on) => this.set({ ...this.sites, thin: on }, ''))}
      <fieldset class="spots">
        <legend>Places today</legend>
        <ul>
          ${SPOTS.map((spot) => {
            const status = statusOf(this.sites, spot);
            return html`<li>
              <button type="button" class=${status.free ? 'free' : 'shut'} data-spot=${spot} @click=${() => this.tap(spot)}>
                <b>${status.free ? '＋' : '×'} ${nameOf(spot)}</b>${status.words}
              </button>
            </li>`;
          })}
        </ul>
      </fieldset>
      <p class="answer" aria-hidden="true">${this.answer}</p>
      <button
        type="button"
        class="plain"
        @click=${() => this.set(readSites(this.initial, this.log, this.day), 'Back to the start.')}
      >
        Back to the start
      </button>
    `;
  }

  protected override drawing(width: number): TemplateResult {
    const w = Math.max(260, width);
    const scale = Math.min(1.1, w / 330);
    const h = HEIGHT * scale + 24;
    const middle = { front: w * 0.27, back: w * 0.73 };
    return html`<svg viewBox="0 0 ${w} ${h}" width=${w} height=${h} role="img" aria-labelledby="title desc">
      <title id="title">${USES[this.sites.use].label}: places on the body today</title>
      <desc id="desc">${describe(this.sites)}</desc>
      ${(['front', 'back'] as const).map(
        (view) => svg`
          <g transform="translate(${middle[view] - 100 * scale} 0) scale(${scale})">${outline()}</g>
          <text x=${middle[view]} y=${h - 4} text-anchor="middle">from the ${view}</text>
          <text x=${middle[view] - 66 * scale} y="20">${view === 'front' ? 'R' : 'L'}</text>
          <text x=${middle[view] + 58 * scale} y="20">${view === 'front' ? 'L' : 'R'}</text>`
      )}
      ${SPOTS.map((spot) => this.spot(spot, middle, scale))}
    </svg>`;
  }

  private spot(spot: Spot, middle: Readonly<Record<'front' | 'back', number>>, scale: number): SVGTemplateResult {
    const status = statusOf(this.sites, spot);
    const place = PLACES[spot];
    const x = middle[place.view] + (place.x - 100) * scale;
    const y = place.y * scale;
    const r = Math.max(13, RADIUS * scale);
    const sore = !status.free && status.reason === 'sore';
    const show = status.ago !== null && USES[this.sites.use].areas[areaOf(spot)] !== undefined;
    return svg`<g class="spot ${status.free ? 'free' : 'closed'} ${sore ? 'sore' : ''}" @click=${() => this.tap(spot)}>
      <circle class="disc" cx=${x} cy=${y} r=${r} />
      <path class="sign" d=${
        status.free
          ? `M${x - 6} ${y}h12M${x} ${y - 6}v12`
          : sore
            ? `M${x} ${y - 7}v8M${x} ${y + 6}v0.5`
            : `M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10`
      } />
      ${show ? svg`<text class="ago" x=${x} y=${y + r + 14} text-anchor="middle">${status.ago} d</text>` : nothing}
    </g>`;
  }

  protected override legend(): readonly LegendEntry[] {
    const swatch = (kind: string, sign: string): TemplateResult =>
      html`<svg viewBox="0 0 32 16" aria-hidden="true">
        <g class="spot ${kind}"><circle class="disc" cx="16" cy="8" r="7" /><path class="sign" d=${sign} /></g>
      </svg>`;
    return [
      { swatch: swatch('free', 'M13 8h6M16 5v6'), text: 'free today' },
      { swatch: swatch('closed', 'M13 5l6 6M19 5l-6 6'), text: 'closed' },
      { swatch: swatch('closed sore', 'M16 4.5v4M16 11v0.5'), text: 'skin not healthy' },
      { swatch: html`<svg viewBox="0 0 32 16" aria-hidden="true"><text class="ago" x="16" y="13" text-anchor="middle">5 d</text></svg>`, text: 'days since its last use' },
      { swatch: html``, text: `Source: ${sourceNames(USES[this.sites.use].sources)}` }
    ];
  }

  protected override table(): TwinTable {
    const { use, log } = this.sites;
    return {
      caption: `${USES[use].long} (${sourceNames(USES[use].sources)}). Log: ${
        log.length === 0 ? 'empty' : log.map((entry) => `${weekdayOf(entry.day)} (day ${entry.day}) ${nameOf(entry.spot)}`).join(', ')
      }`,
      head: ['Place', 'Part that is meant', 'Today'],
      rows: SPOTS.map((spot) => [nameOf(spot), USES[use].areas[areaOf(spot)] ?? 'none', statusOf(this.sites, spot).words])
    };
  }
}

/** A standing person without face or sex: thick strokes on top of slightly thicker ones make the outline. */
function outline(): SVGTemplateResult {
  const layer = (kind: string, extra: number): SVGTemplateResult => svg`<g class=${kind}>
    <circle cx="100" cy="40" r="22" stroke-width=${extra} />
    <path class="limb" d="M100 60V84" stroke-width=${18 + extra} />
    <path d="M70 92Q100 82 130 92L126 150L130 200H70L74 150Z" stroke-width=${16 + extra} />
    <path class="limb" d="M68 96L48 150L40 200M132 96L152 150L160 200" stroke-width=${22 + extra} />
    <path class="limb" d="M82 205L79 310M118 205L121 310" stroke-width=${34 + extra} />
  </g>`;
  return svg`<g class="outline">${layer('edge', 4)}${layer('body', 0)}</g>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-body-map': BodyMap;
  }
}
