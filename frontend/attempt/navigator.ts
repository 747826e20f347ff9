import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Progress } from '../items/completeness';
import { icon, type IconName } from '../items/icons';
import { baseStyles } from '../items/styles';

/** One question as the navigator shows it. */
export interface Stop {
  readonly item: string;
  readonly number: number;
  readonly progress: Progress;
  readonly flagged: boolean;
  readonly current: boolean;
  /** Two versions of the answer wait for a decision. */
  readonly conflict: boolean;
  readonly reachable: boolean;
  /** A later step of a case. */
  readonly unopened: boolean;
}

/** From this number on the list takes more room than a question and stays folded where it has no column of its own. */
export const MANY = 20;

/** Whether the list is unfolded when the page is drawn. */
export function shownAtOnce(count: number): boolean {
  return window.matchMedia(count >= MANY ? '(min-width: 1280px)' : '(min-width: 1100px)').matches;
}

/** What stands on the folded list; a long one says where the reader is. */
export function navigatorTitle(stops: readonly Stop[]): string {
  if (stops.length < MANY) return 'Questions';
  const here = stops.filter(({ current }) => current).map(({ number }) => number);
  const [first, last] = [here[0] ?? 1, here.at(-1) ?? 1];
  return `${first === last ? `Question ${first}` : `Questions ${first} to ${last}`} of ${stops.length} · all questions`;
}

const WORDS: Readonly<Record<Progress, string>> = {
  blank: 'not answered',
  partial: 'partly answered',
  complete: 'answered'
};

const ICONS: Readonly<Record<Progress, IconName | null>> = { blank: null, partial: 'partial', complete: 'check' };

/** The questions of an attempt with their state in icon and word; fires `go` with the item id. */
@customElement('myelin-navigator')
export class NavigatorElement extends LitElement {
  static override styles = [
    baseStyles,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(48px, 1fr));
        gap: 8px;
      }
      .stop {
        position: relative;
        display: grid;
        grid-template-rows: 1fr 16px;
        justify-items: center;
        align-items: center;
        width: 100%;
        height: 52px;
        padding: 5px 0 6px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        color: var(--_text);
        font-size: 0.9375rem;
        font-weight: 550;
        font-variant-numeric: tabular-nums;
        line-height: 1;
        cursor: pointer;
        transition:
          border-color var(--_fast),
          background-color var(--_fast);
      }
      .stop.blank {
        grid-template-rows: 1fr;
      }
      .stop .icon {
        width: 15px;
        height: 15px;
        color: var(--_action);
      }
      .stop:hover:not(:disabled) {
        border-color: var(--_action);
        background: var(--_hover);
      }
      .stop:disabled {
        cursor: default;
        color: var(--_muted);
      }
      .stop.unopened {
        border-style: dashed;
      }
      .stop.unopened .icon {
        color: var(--_muted);
      }
      .stop.complete,
      .stop.partial {
        background: var(--_tint);
        border-color: color-mix(in srgb, var(--_action) 35%, var(--_line));
      }
      .stop.current {
        border-color: var(--_action);
        box-shadow: inset 0 0 0 2px var(--_action);
      }
      .stop .corner {
        position: absolute;
        top: -6px;
        right: -5px;
        display: grid;
        place-items: center;
        width: 21px;
        height: 21px;
        border-radius: 50%;
        border: 1px solid var(--_line);
        background: var(--_surface);
      }
      .stop .corner .icon {
        width: 13px;
        height: 13px;
        color: var(--_amber);
      }
      .stop .corner.conflict .icon {
        color: var(--_bad);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-top: 14px;
        color: var(--_muted);
        font-size: 0.875rem;
      }
      .legend li {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      .legend .icon {
        width: 16px;
        height: 16px;
        color: var(--_action);
      }
      .legend .flag .icon {
        color: var(--_amber);
      }
      .legend .later .icon {
        color: var(--_muted);
      }
      .legend .open {
        width: 14px;
        height: 14px;
        border: 1.5px solid var(--_edge);
        border-radius: 4px;
      }
    `
  ];

  @property({ attribute: false }) stops: readonly Stop[] = [];

  protected override render(): TemplateResult {
    return html`
      <nav aria-label="Questions">
        <ol class="plain">
          ${this.stops.map((stop) => html`<li>${this.stop(stop)}</li>`)}
        </ol>
      </nav>
      <ul class="plain legend">
        <li>${icon('check')}Answered</li>
        <li>${icon('partial')}Partly answered</li>
        <li><span class="open"></span>Not answered</li>
        <li class="flag">${icon('flagFilled')}Flagged</li>
        ${this.stops.some((stop) => stop.unopened) ? html`<li class="later">${icon('lock')}Opens later in the case</li>` : nothing}
      </ul>
    `;
  }

  private stop(stop: Stop): TemplateResult {
    const sign = stop.unopened ? 'lock' : ICONS[stop.progress];
    const classes = classMap({ stop: true, [stop.progress]: !stop.unopened, unopened: stop.unopened, current: stop.current });
    const words = [`Question ${stop.number}`, stop.unopened ? 'opens later in the case' : WORDS[stop.progress]];
    if (stop.flagged) words.push('flagged');
    if (stop.conflict) words.push('two versions, decide');
    return html`<button
      type="button"
      class=${classes}
      aria-label=${words.join(', ')}
      aria-current=${stop.current ? 'step' : nothing}
      ?disabled=${!stop.reachable}
      @click=${() => this.dispatchEvent(new CustomEvent('go', { detail: stop.item }))}
    >
      <span>${stop.number}</span>
      ${sign === null ? nothing : icon(sign)}
      ${stop.conflict
        ? html`<span class="corner conflict">${icon('alert')}</span>`
        : stop.flagged
          ? html`<span class="corner">${icon('flagFilled')}</span>`
          : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-navigator': NavigatorElement;
  }
}
