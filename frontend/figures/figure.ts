import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

/** Detail of the `figure-state` event: which figure, its state as plain values, and the sentence that says it. */
export interface FigureState {
  readonly figure: string;
  readonly state: Readonly<Record<string, string | number | boolean>>;
  readonly text: string;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** The label in full, read out instead of an abbreviation and shown as its title. */
  readonly long?: string;
}

export interface LegendEntry {
  /** A small SVG, 32 × 16, drawn like the thing it explains. */
  readonly swatch: TemplateResult;
  readonly text: string;
}

export interface TwinTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Base of the interactive figures: frame, controls, drawing sized to its place, legend, a sentence that follows the
 * state and is announced, and the same content as a table. A figure is a pure model plus the methods below; it never
 * talks to the server. State changes call `changed()`, which also tells the surroundings.
 */
export abstract class Figure extends LitElement {
  static override styles: CSSResultGroup = figureStyles();

  /** Short name of the figure, used as its accessible name. */
  @property() heading = '';

  /** Width of the drawing in pixels; the drawing is made for it, so that text keeps its size. */
  @state() protected width = 640;
  /** True when the reader asked for less motion. */
  @state() protected still = false;
  /** Counts changes of the state; drawings key their animation on it. Zero until the first change. */
  @state() protected step = 0;

  private resize: ResizeObserver | undefined;
  private motion: MediaQueryList | undefined;
  private readonly motionChanged = (): void => {
    this.still = this.motion?.matches ?? false;
  };

  /** What the figure is called when no heading is given. */
  protected abstract readonly name: string;
  /** What the figure shows, for readers who cannot see it. */
  protected abstract readonly about: string;

  protected abstract controls(): TemplateResult;
  /** The `<svg>`; give it `role="img"`, a `<title>` and a `<desc>`. */
  protected abstract drawing(width: number): TemplateResult;
  protected abstract legend(): readonly LegendEntry[];
  /** The state in sentences; shown, and announced when it changes. */
  protected abstract twin(): string;
  protected abstract table(): TwinTable;
  protected abstract stateDetail(): FigureState['state'];

  /** A line above the drawing that names the state, for example "SPMS, active, with progression". */
  protected headline(): string {
    return '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.motion = window.matchMedia('(prefers-reduced-motion: reduce)');
    this.motion.addEventListener('change', this.motionChanged);
    this.motionChanged();
    this.resize = new ResizeObserver((entries) => {
      const wide = Math.round(entries[0]?.contentRect.width ?? 0);
      if (wide > 0) this.width = wide;
    });
    void this.updateComplete.then(() => {
      const stage = this.renderRoot.querySelector('.stage');
      if (stage !== null) this.resize?.observe(stage);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize?.disconnect();
    this.motion?.removeEventListener('change', this.motionChanged);
  }

  /** Call after the state has changed by the reader's hand: animates and fires `figure-state`. */
  protected changed(): void {
    this.step += 1;
    const detail: FigureState = { figure: this.localName, state: this.stateDetail(), text: this.twin() };
    this.dispatchEvent(new CustomEvent('figure-state', { detail, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const headline = this.headline();
    const table = this.table();
    return html`
      <div class="figure" role="group" aria-label=${this.heading || this.name} aria-describedby="about">
        <p id="about" class="vh">${this.about}</p>
        <div class="controls">${this.controls()}</div>
        ${headline === '' ? nothing : html`<p class="headline" aria-hidden="true">${headline}</p>`}
        <div class="stage">${this.drawing(this.width)}</div>
        <ul class="legend" aria-label="Legend">
          ${this.legend().map(({ swatch, text }) => html`<li>${swatch}<span>${text}</span></li>`)}
        </ul>
        <p class="twin" aria-live="polite" aria-atomic="true">
          ${headline === '' ? nothing : html`<span class="vh">${headline}. </span>`}${this.twin()}
        </p>
        <details class="table">
          <summary>Show as a table</summary>
          <table>
            <caption>
              ${table.caption}
            </caption>
            <thead>
              <tr>
                ${table.head.map((cell) => html`<th scope="col">${cell}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${table.rows.map(
                ([first, ...rest]) =>
                  html`<tr>
                    <th scope="row">${first}</th>
                    ${rest.map((cell) => html`<td>${cell}</td>`)}
                  </tr>`
              )}
            </tbody>
          </table>
        </details>
      </div>
    `;
  }

  /** Native radio buttons drawn as one segmented control; arrow keys move as in any radio group. */
  protected radios<T extends string>(
    legend: string,
    choices: readonly Choice<T>[],
    value: T,
    onChange: (value: T) => void
  ): TemplateResult {
    const columns = columnsFor(choices.map(({ label }) => label), this.width);
    return html`
      <fieldset class="radios ${columns === null ? '' : 'many'}">
        <legend>${legend}</legend>
        <div class="segments" style=${columns === null ? nothing : `--_columns: ${columns}`}>
          ${choices.map(
            (choice) => html`
              <label title=${choice.long ?? nothing}>
                <input
                  type="radio"
                  name=${legend}
                  .value=${choice.value}
                  .checked=${choice.value === value}
                  aria-label=${choice.long ? `${choice.label}: ${choice.long}` : nothing}
                  @change=${() => onChange(choice.value)}
                />
                <span>${choice.label}</span>
              </label>
            `
          )}
        </div>
      </fieldset>
    `;
  }

  /**
   * A button. One that has nothing to do stays in the tab order, so that the focus is not lost under the reader's hand.
   * `kind` may be `main` for the one that moves on; `name` is read out where the label is only a sign.
   */
  protected action(
    label: string,
    possible: boolean,
    onPress: () => void,
    kind: 'main' | '' = '',
    name?: string
  ): TemplateResult {
    return html`<button
      type="button"
      class=${kind}
      aria-label=${name ?? nothing}
      aria-disabled=${possible ? nothing : 'true'}
      @click=${() => {
        if (possible) onPress();
      }}
    >
      ${label}
    </button>`;
  }

  /** A switch. Where it makes no sense it cannot be moved; name the note that says why in `describedBy`. */
  protected toggle(
    label: string,
    on: boolean,
    onChange: (on: boolean) => void,
    options: { readonly possible?: boolean; readonly describedBy?: string } = {}
  ): TemplateResult {
    const { possible = true, describedBy } = options;
    return html`
      <label class="toggle">
        <input
          type="checkbox"
          role="switch"
          .checked=${on}
          aria-disabled=${possible ? nothing : 'true'}
          aria-describedby=${describedBy ?? nothing}
          @click=${(event: Event) => {
            if (!possible) event.preventDefault();
          }}
          @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
        />
        <span>${label}</span>
      </label>
    `;
  }
}

/** From this number on choices that need several lines stand in columns, so that the lines end together. */
const MANY = 6;

/** Columns of many choices that do not fit into one line, as few lines as possible and evenly filled; else null. */
export function columnsFor(labels: readonly string[], width: number): number | null {
  const room = (label: string): number => [...label].reduce((sum, sign) => sum + (/[A-Z]/u.test(sign) ? 9.2 : 7.8), 20);
  const line = labels.reduce((sum, label) => sum + room(label), 0);
  if (labels.length < MANY || line <= width) return null;
  const most = Math.max(1, Math.floor(width / Math.max(...labels.map(room))));
  return Math.ceil(labels.length / Math.ceil(labels.length / most));
}

function figureStyles(): CSSResultGroup {
  return css`
    :host {
      color: var(--my-text);
      container-type: inline-size;
      display: block;
      font-family: var(--my-font);
      font-size: 1rem;
      line-height: 1.5;
    }
    :host([hidden]) {
      display: none;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    p,
    ul,
    fieldset {
      border: 0;
      margin: 0;
      min-width: 0;
      padding: 0;
    }
    .vh {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
      width: 1px;
    }
    .figure {
      background: var(--my-surface);
      border: 1px solid var(--my-line);
      border-radius: var(--my-radius-l, 16px);
      display: grid;
      gap: var(--my-space-4, 16px);
      grid-template-columns: minmax(0, 1fr);
      padding: clamp(14px, 3vw, 24px);
      position: relative;
    }
    .controls {
      display: flex;
      flex-wrap: wrap;
      gap: var(--my-space-4, 16px) var(--my-space-6, 24px);
    }
    legend {
      color: var(--my-muted);
      font-size: var(--my-size-s, 0.875rem);
      font-weight: 550;
      margin-block-end: 6px;
      padding: 0;
    }
    .segments {
      background: var(--my-surface-2);
      border-radius: var(--my-radius, 10px);
      display: flex;
      flex-wrap: wrap;
      gap: 2px;
      padding: 3px;
    }
    .many {
      flex: 1 1 100%;
    }
    .many .segments {
      display: grid;
      grid-template-columns: repeat(var(--_columns), 1fr);
    }
    .segments label {
      cursor: pointer;
      display: grid;
      flex: 1 1 auto;
      position: relative;
    }
    .segments input {
      appearance: none;
      border-radius: 8px;
      cursor: pointer;
      inset: 0;
      margin: 0;
      position: absolute;
    }
    .segments span {
      border: 1px solid transparent;
      border-radius: 8px;
      color: var(--my-muted);
      font-size: 0.9375rem;
      font-weight: 600;
      min-height: 36px;
      padding: 6px clamp(8px, 2.2vw, 14px);
      pointer-events: none;
      position: relative;
      text-align: center;
    }
    .segments input:hover + span {
      color: var(--my-text);
    }
    .segments input:checked + span {
      background: var(--my-surface);
      border-color: var(--my-action);
      box-shadow: var(--my-shadow-1);
      color: var(--my-action);
    }
    button:focus-visible,
    .segments input:focus-visible + span,
    .toggle input:focus-visible,
    summary:focus-visible {
      outline: 2px solid var(--my-focus);
      outline-offset: 2px;
    }
    @container (width < 350px) {
      .segments span {
        font-size: 0.875rem;
        padding-inline: 5px;
      }
    }
    button {
      background: var(--my-surface);
      border: 1px solid var(--my-line-strong);
      border-radius: var(--my-radius, 10px);
      color: var(--my-text);
      cursor: pointer;
      font: inherit;
      font-size: 0.9375rem;
      font-weight: 600;
      min-height: 40px;
      min-width: 64px;
      padding: 6px 12px;
    }
    button.main {
      background: var(--my-action);
      border-color: var(--my-action);
      color: var(--my-action-text);
    }
    button[aria-disabled='true'] {
      background: var(--my-surface-2);
      border-style: dashed;
      color: var(--my-muted);
      cursor: not-allowed;
    }
    .toggle {
      align-items: center;
      cursor: pointer;
      display: inline-flex;
      font-size: 0.9375rem;
      font-weight: 600;
      gap: 10px;
      min-height: 28px;
    }
    .toggle input {
      appearance: none;
      background: var(--my-surface-2);
      border: 2px solid var(--my-line-strong);
      border-radius: 99px;
      cursor: inherit;
      flex: none;
      height: 24px;
      margin: 0;
      position: relative;
      transition: background-color var(--my-motion, 180ms);
      width: 42px;
    }
    .toggle input::before {
      background: var(--my-line-strong);
      border-radius: 50%;
      content: '';
      height: 14px;
      inset-block-start: 3px;
      inset-inline-start: 3px;
      position: absolute;
      transition:
        inset-inline-start var(--my-motion, 180ms),
        background-color var(--my-motion, 180ms);
      width: 14px;
    }
    .toggle input:checked {
      background: var(--my-action);
      border-color: var(--my-action);
    }
    .toggle input:checked::before {
      background: var(--my-action-text);
      inset-inline-start: 21px;
    }
    .toggle input[aria-disabled='true'],
    .toggle:has([aria-disabled='true']) {
      color: var(--my-muted);
      cursor: not-allowed;
    }
    .toggle input[aria-disabled='true'] {
      border-style: dashed;
    }
    .toggles {
      display: flex;
      flex-wrap: wrap;
      gap: 8px var(--my-space-6, 24px);
      min-height: 42px;
    }
    /* Room for a note is kept free, so that the drawing does not move when one appears. */
    .note {
      color: var(--my-muted);
      flex: 1 1 100%;
      font-size: var(--my-size-s, 0.875rem);
      line-height: 1.4;
      min-height: 1.4em;
    }
    .headline {
      font-size: var(--my-size-l, 1.1875rem);
      font-weight: 650;
      letter-spacing: -0.012em;
      line-height: 1.3;
    }
    .stage {
      min-width: 0;
    }
    .stage svg {
      display: block;
      height: auto;
      overflow: visible;
      width: 100%;
    }
    .legend {
      color: var(--my-muted);
      display: flex;
      flex-wrap: wrap;
      font-size: var(--my-size-s, 0.875rem);
      gap: 4px var(--my-space-5, 20px);
      list-style: none;
    }
    .legend li {
      align-items: center;
      display: inline-flex;
      gap: 8px;
    }
    .legend svg {
      flex: none;
      height: 16px;
      width: 32px;
    }
    .twin {
      border-inline-start: 3px solid var(--my-action);
      padding-inline-start: 14px;
      text-wrap: pretty;
    }
    summary {
      border-radius: 6px;
      color: var(--my-action);
      cursor: pointer;
      font-size: var(--my-size-s, 0.875rem);
      font-weight: 600;
      min-height: 24px;
      width: fit-content;
    }
    table {
      border-collapse: collapse;
      font-size: var(--my-size-s, 0.875rem);
      margin-block-start: var(--my-space-3, 12px);
      width: 100%;
    }
    caption {
      color: var(--my-muted);
      padding-block-end: 6px;
      text-align: start;
    }
    th,
    td {
      border-block-end: 1px solid var(--my-line);
      font-variant-numeric: tabular-nums;
      font-weight: 400;
      padding: 6px 12px 6px 0;
      text-align: start;
      vertical-align: top;
    }
    @container (width < 400px) {
      th,
      td {
        padding-inline-end: 6px;
      }
    }
    tr > :last-child {
      padding-inline-end: 0;
    }
    thead th {
      color: var(--my-muted);
      font-weight: 600;
    }
    @media print {
      .controls,
      summary {
        display: none;
      }
      .headline {
        display: block;
      }
      .figure {
        break-inside: avoid;
      }
    }
    @media (forced-colors: active) {
      .segments input:checked + span {
        outline: 3px solid Highlight;
      }
      .toggle input {
        background: Canvas;
        border-color: CanvasText;
        forced-color-adjust: none;
      }
      .toggle input::before {
        background: CanvasText;
      }
      .toggle input:checked {
        background: Highlight;
        border-color: Highlight;
      }
      .toggle input:checked::before {
        background: HighlightText;
      }
    }
  `;
}
