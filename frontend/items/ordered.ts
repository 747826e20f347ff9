import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { ItemPlayer } from './base';
import type { Option, OrderedView, OrderResponse, Response } from './contract';
import { track } from './drag';
import { icon } from './icons';
import { rationaleBlock, verdictIcon, type ReviewModel } from './review';
import { plain, rich } from './rich';
import { cardStyles } from './styles';

/** The order of a response if it holds exactly the options of the item. */
function orderOf(item: OrderedView, response: Response | null): readonly string[] | null {
  if (response === null || response.kind !== 'order' || response.order.length !== item.options.length) return null;
  return item.options.every((option) => response.order.includes(option.id)) ? response.order : null;
}

/** The list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}

/** A list to bring into order, by buttons or by dragging the grip. */
@customElement('myelin-ordered')
export class OrderedPlayer extends ItemPlayer<OrderedView, OrderResponse> {
  static override styles = [
    super.styles,
    cardStyles,
    css`
      .row {
        align-items: center;
        gap: 10px;
        padding: 6px 8px 6px 6px;
      }
      .row.dragged {
        border-color: var(--_action);
        background: var(--_tint);
        box-shadow: var(--_lift);
      }
      .grip {
        display: grid;
        place-items: center;
        flex: none;
        width: 32px;
        height: 44px;
        color: var(--_muted);
        cursor: grab;
        touch-action: none;
      }
      .number {
        display: grid;
        place-items: center;
        flex: none;
        width: 28px;
        height: 28px;
        border-radius: 50%;
        background: var(--_sunken);
        font-size: 0.875rem;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .moves {
        display: flex;
        flex: none;
        gap: 4px;
      }
      .move {
        display: grid;
        place-items: center;
        width: 44px;
        height: 44px;
        padding: 0;
        border: 1px solid transparent;
        border-radius: 8px;
        background: none;
        color: var(--_text);
        cursor: pointer;
        transition: background-color var(--_fast);
      }
      .move:hover:not([aria-disabled='true']) {
        border-color: var(--_line);
        background: var(--_hover);
      }
      .move[aria-disabled='true'],
      .move:disabled {
        color: color-mix(in srgb, var(--_muted) 60%, var(--_surface));
        cursor: default;
      }
      .keep {
        margin-top: 14px;
      }
      .confirmed {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        margin-top: 14px;
        color: var(--_muted);
        font-size: 0.9375rem;
      }
      .confirmed .icon {
        color: var(--_action);
      }
      @container (max-width: 400px) {
        .moves {
          flex-direction: column;
          gap: 0;
        }
        .move {
          height: 36px;
        }
      }
      .reviewed .row {
        align-items: flex-start;
        padding: 13px 14px;
      }
      .reviewed .number {
        color: var(--_tone);
        background: var(--_tone-soft);
      }
      .belongs {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--_tone);
        font-size: 0.875rem;
        font-weight: 600;
      }
    `
  ];

  protected readonly kind = 'order';

  /** The order while a row is being dragged. */
  @state() private draft: readonly string[] | null = null;
  @state() private dragged: string | null = null;

  protected override instruction(): string {
    return 'Put into the right order. Use the buttons, or drag.';
  }

  protected override itemChanged(): void {
    this.draft = null;
    this.dragged = null;
  }

  protected override renderAnswer(item: OrderedView): TemplateResult {
    const order = this.current(item);
    return html`
      <ol class="plain cards">
        ${repeat(
          order,
          (id) => id,
          (id, at) => this.row(item, id, at, order.length)
        )}
      </ol>
      ${this.disabled
        ? nothing
        : this.value === null
          ? html`<button type="button" class="button keep" @click=${() => this.keep(item)}>Use this order as my answer</button>`
          : html`<p class="confirmed" tabindex="-1">${icon('saved')}This order is your answer.</p>`}
    `;
  }

  protected override renderReview(item: OrderedView, model: ReviewModel): TemplateResult {
    const given = orderOf(item, model.response);
    const key = orderOf(item, model.review.key);
    const shown = given ?? key ?? item.options.map((option) => option.id);
    return html`
      ${given === null ? html`<p class="confirmed">${icon('dash')}Not answered. This is the correct order.</p>` : nothing}
      <ol class="plain cards">
        ${shown.map((id, at) => {
          const place = key?.indexOf(id) ?? -1;
          const right = given !== null && place === at;
          const tone = given === null ? 'neutral' : right ? 'right' : 'wrong';
          return html`<li class="card row ${tone}">
            <span class="number">${at + 1}</span>
            <div class="text">
              <div>${rich(optionOf(item, id)?.text)}</div>
              ${given === null
                ? nothing
                : html`<span class="belongs"
                    >${verdictIcon(right ? 'right' : 'wrong')}${right ? 'Correct place' : `Not correct: belongs at ${place + 1}`}</span
                  >`}
              ${rationaleBlock(model.rationale(id))}
            </div>
          </li>`;
        })}
      </ol>
    `;
  }

  private current(item: OrderedView): readonly string[] {
    return this.draft ?? orderOf(item, this.value) ?? item.options.map((option) => option.id);
  }

  private row(item: OrderedView, id: string, at: number, count: number): TemplateResult {
    const text = optionOf(item, id)?.text ?? '';
    const name = plain(text);
    return html`<li class=${classMap({ card: true, row: true, dragged: this.dragged === id })} data-row=${id}>
      ${this.disabled
        ? nothing
        : html`<span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => this.grab(event, item, id)}
            >${icon('grip')}</span
          >`}
      <span class="number" aria-hidden="true">${at + 1}</span>
      <span class="text">${rich(text)}</span>
      ${this.disabled
        ? nothing
        : html`<span class="moves">
            ${this.mover(item, id, at, -1, at === 0, `Move up: ${name}, now at ${at + 1} of ${count}`)}
            ${this.mover(item, id, at, 1, at === count - 1, `Move down: ${name}, now at ${at + 1} of ${count}`)}
          </span>`}
    </li>`;
  }

  private mover(item: OrderedView, id: string, at: number, by: 1 | -1, end: boolean, name: string): TemplateResult {
    return html`<button
      type="button"
      class="move"
      data-move="${id}:${by}"
      aria-label=${name}
      aria-disabled=${end ? 'true' : 'false'}
      @click=${() => {
        if (!end) this.move(item, id, at, by);
      }}
    >
      ${icon(by === -1 ? 'up' : 'down')}
    </button>`;
  }

  private move(item: OrderedView, id: string, at: number, by: 1 | -1): void {
    const order = moved(this.current(item), at, at + by);
    this.change({ kind: 'order', order });
    this.announce(`${plain(optionOf(item, id)?.text ?? '')}: ${at + by + 1} of ${order.length}.`);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[data-move="${CSS.escape(`${id}:${by}`)}"]`)?.focus();
    });
  }

  private keep(item: OrderedView): void {
    this.change({ kind: 'order', order: this.current(item) });
    this.announce('This order is your answer.');
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.confirmed')?.focus());
  }

  private grab(event: PointerEvent, item: OrderedView, id: string): void {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    this.dragged = id;
    this.draft = this.current(item);
    const end = (keep: boolean): void => {
      const order = this.draft;
      const before = orderOf(item, this.value) ?? item.options.map((option) => option.id);
      this.draft = null;
      this.dragged = null;
      if (keep && order !== null && order.join('\n') !== before.join('\n')) this.change({ kind: 'order', order });
    };
    track(event, {
      move: (move) => this.dragTo(id, move.clientY),
      lift: () => end(true),
      giveUp: () => end(false)
    });
  }

  /** Moves the dragged row to where its middle passes that of another row. */
  private dragTo(id: string, y: number): void {
    const draft = this.draft;
    if (draft === null) return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-row]')];
    const others = rows.filter((row) => row.dataset['row'] !== id);
    const to = others.filter((row) => {
      const box = row.getBoundingClientRect();
      return y > box.top + box.height / 2;
    }).length;
    const from = draft.indexOf(id);
    if (from !== to) this.draft = moved(draft, from, to);
  }
}

function optionOf(item: OrderedView, id: string): Option | undefined {
  return item.options.find((option) => option.id === id);
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-ordered': OrderedPlayer;
  }
}
