import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chart, ChartEntry, ChartTab } from './contract';
import { rich } from './rich';
import { baseStyles } from './styles';

/** The health record of a case: real tabs (arrow keys, Home, End), entries with their time. */
@customElement('myelin-chart')
export class ChartElement extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .chart {
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        overflow: hidden;
      }
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        padding: 6px 6px 0;
        background: var(--_sunken);
        border-bottom: 1px solid var(--_line);
      }
      .tab {
        flex: none;
        min-height: 44px;
        padding: 8px 14px;
        border: 0;
        border-bottom: 3px solid transparent;
        border-radius: 8px 8px 0 0;
        background: none;
        color: var(--_muted);
        font-size: 0.9375rem;
        font-weight: 550;
        white-space: nowrap;
        cursor: pointer;
        transition:
          color var(--_fast),
          background-color var(--_fast);
      }
      .tab:hover {
        color: var(--_text);
      }
      .tab[aria-selected='true'] {
        color: var(--_action);
        background: var(--_surface);
        border-bottom-color: var(--_action);
      }
      .tab:focus-visible {
        outline-offset: -4px;
      }
      .panel {
        padding: 18px 20px;
        /* Beside a question the chart stays in view, so what does not fit scrolls inside. */
        max-height: var(--_chart-height, none);
        overflow-y: auto;
      }
      .panel:focus-visible {
        outline-offset: -3px;
      }
      .entry + .entry {
        margin-top: 16px;
        padding-top: 16px;
        border-top: 1px solid var(--_line);
      }
      .group {
        margin-bottom: 8px;
        font-size: 0.8125rem;
        font-weight: 600;
        color: var(--_muted);
      }
      .group.later {
        margin: 22px -20px 12px;
        padding: 10px 20px 0;
        border-top: 2px solid var(--_line);
      }
      .time {
        color: var(--_muted);
        font-size: 0.875rem;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .sign {
        margin-inline-start: 10px;
        padding: 1px 8px;
        border-radius: 999px;
        background: var(--_amber-soft);
        color: var(--_text);
        font-size: 0.8125rem;
      }
      .sign.quiet {
        background: var(--_sunken);
        color: var(--_muted);
      }
      .dot {
        display: inline-block;
        width: 8px;
        height: 8px;
        margin-inline-start: 7px;
        border-radius: 50%;
        background: var(--_amber);
        vertical-align: 0.12em;
      }
      .entry table {
        border-collapse: collapse;
        width: 100%;
        font-size: 0.9375rem;
      }
      .entry th,
      .entry td {
        padding: 6px 10px 6px 0;
        border-bottom: 1px solid var(--_line);
        text-align: start;
        vertical-align: top;
      }
      .empty {
        color: var(--_muted);
      }
      @media print {
        .tabs {
          display: none;
        }
        .panel,
        .panel[hidden] {
          display: block;
          max-height: none;
        }
      }
    `
  ];

  @property({ attribute: false }) chart: Chart | null = null;
  /** Shows which step brought an entry instead of what is new. */
  @property({ type: Boolean }) whole = false;
  @state() private open: string | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const tabs = this.chart?.tabs ?? [];
    if (tabs.length === 0) return nothing;
    const open = this.openTab(tabs);
    return html`
      <section class="chart" aria-label="Chart">
        <div class="tabs" role="tablist" aria-label="Chart" @keydown=${(event: KeyboardEvent) => this.keys(event, tabs)}>
          ${tabs.map(
            (tab) => html`<button
              type="button"
              role="tab"
              class="tab"
              id="tab-${tab.id}"
              aria-selected=${tab.id === open ? 'true' : 'false'}
              aria-controls="panel-${tab.id}"
              tabindex=${tab.id === open ? 0 : -1}
              @click=${() => this.show(tab.id)}
            >
              ${tab.label}${this.hasNews(tab) ? html`<span class="dot"></span><span class="vh">, new entries</span>` : nothing}
            </button>`
          )}
        </div>
        ${tabs.map(
          (tab) => html`<div
            class="panel"
            role="tabpanel"
            id="panel-${tab.id}"
            aria-labelledby="tab-${tab.id}"
            tabindex="0"
            ?hidden=${tab.id !== open}
          >
            ${this.entries(tab)}
          </div>`
        )}
      </section>
    `;
  }

  /** What a step brought stands first, because a long record would hide it at its end. */
  private entries(tab: ChartTab): TemplateResult {
    const news = tab.entries.filter((entry) => this.isNew(entry));
    if (tab.entries.length === 0) return html`<p class="empty">Nothing recorded yet.</p>`;
    if (news.length === 0) return html`${tab.entries.map((entry) => this.entry(entry))}`;
    const before = tab.entries.filter((entry) => !this.isNew(entry));
    return html`<p class="group">New at this step</p>
      ${news.map((entry) => this.entry(entry))}
      ${before.length === 0
        ? nothing
        : html`<p class="group later">Recorded before</p>
            ${before.map((entry) => this.entry(entry))}`}`;
  }

  private entry(entry: ChartEntry): TemplateResult {
    return html`<div class="entry">
      <p class="time">${entry.time}${this.sign(entry)}</p>
      <div>${rich(entry.html)}</div>
    </div>`;
  }

  /** The chosen tab; before a choice the first one that has something new, else the first. */
  private openTab(tabs: readonly ChartTab[]): string {
    if (tabs.some((tab) => tab.id === this.open)) return this.open!;
    return (tabs.find((tab) => this.hasNews(tab)) ?? tabs[0]!).id;
  }

  private isNew(entry: ChartEntry): boolean {
    const step = this.chart?.step ?? 0;
    return !this.whole && step > 1 && entry.step === step;
  }

  private hasNews(tab: ChartTab): boolean {
    return tab.entries.some((entry) => this.isNew(entry));
  }

  private sign(entry: ChartEntry): TemplateResult | typeof nothing {
    if (this.isNew(entry)) return html`<span class="sign">New</span>`;
    return this.whole && (entry.step ?? 1) > 1 ? html`<span class="sign quiet">From step ${entry.step}</span>` : nothing;
  }

  private show(id: string): void {
    this.open = id;
  }

  private keys(event: KeyboardEvent, tabs: readonly ChartTab[]): void {
    const at = tabs.findIndex((tab) => tab.id === this.openTab(tabs));
    const to = target(event.key, at, tabs.length);
    if (to === null) return;
    event.preventDefault();
    this.show(tabs[to]!.id);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`.tab[aria-selected='true']`)?.focus();
    });
  }
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-chart': ChartElement;
  }
}
