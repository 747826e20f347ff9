import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { ItemPlayer } from './base';
import { chosenOf, reviewedOption } from './choice';
import type { ChoiceResponse, HotspotView, Region } from './contract';
import { verdictIcon, type ReviewModel } from './review';
import { vettedSvg } from './rich';
import { cardStyles } from './styles';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Places of an image; every place is also a native control in the list below, with the same letter. */
@customElement('myelin-hotspot')
export class HotspotPlayer extends ItemPlayer<HotspotView, ChoiceResponse> {
  static override styles = [
    super.styles,
    cardStyles,
    css`
      figure {
        position: relative;
        margin: 0 0 16px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        overflow: hidden;
      }
      .image svg {
        display: block;
        width: 100%;
        height: auto;
      }
      .region {
        position: absolute;
        min-width: 28px;
        min-height: 28px;
        border: 2px dashed var(--_edge);
        border-radius: 8px;
        background: color-mix(in srgb, var(--_surface) 30%, transparent);
        cursor: pointer;
        transition:
          background-color var(--_fast),
          border-color var(--_fast);
      }
      .region.locked,
      .reviewed .region {
        cursor: default;
      }
      .region:hover:not(.locked) {
        border-color: var(--_action);
        background: color-mix(in srgb, var(--_action) 14%, transparent);
      }
      .region.chosen {
        border: 3px solid var(--_action);
        background: color-mix(in srgb, var(--_action) 20%, transparent);
      }
      .region.focused {
        outline: 3px solid var(--_focus);
        outline-offset: 2px;
      }
      .region.right,
      .region.wrong,
      .region.missed {
        border: 3px solid var(--_tone);
        background: color-mix(in srgb, var(--_tone) 16%, transparent);
      }
      .region.missed {
        border-style: dashed;
      }
      .letter {
        display: inline-grid;
        place-items: center;
        flex: none;
        width: 24px;
        height: 24px;
        border-radius: 7px;
        background: var(--_text);
        color: var(--_surface);
        font-size: 0.8125rem;
        font-weight: 650;
        line-height: 1;
      }
      .region .letter {
        position: absolute;
        top: 0;
        left: 0;
        border-radius: 0 0 7px 0;
      }
      .region.chosen .letter {
        background: var(--_action);
        color: var(--_action-text);
      }
      .region .icon {
        position: absolute;
        right: 3px;
        bottom: 3px;
        padding: 1px;
        border-radius: 50%;
        background: var(--_surface);
        color: var(--_tone);
      }
      @container (min-width: 620px) {
        .cards {
          grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
        }
        .reviewed .cards {
          grid-template-columns: none;
        }
      }
    `
  ];

  protected readonly kind = 'choice';

  /** The region whose control has the keyboard focus, so that the image shows it too. */
  @state() private focused: string | null = null;

  protected override instruction(item: HotspotView): string {
    const wanted = item.select ?? 1;
    return wanted === 1 ? 'Select one place, in the image or in the list.' : `Select exactly ${wanted} places, in the image or in the list.`;
  }

  protected override count(item: HotspotView): string | null {
    const wanted = item.select ?? 1;
    return wanted === 1 ? null : `${chosenOf(this.value).length} of ${wanted} selected`;
  }

  protected override renderAnswer(item: HotspotView): TemplateResult {
    const single = (item.select ?? 1) === 1;
    const chosen = chosenOf(this.value);
    return html`
      ${this.figure(item, (region, at) => {
        const classes = classMap({
          region: true,
          chosen: chosen.includes(region.id),
          focused: this.focused === region.id,
          locked: this.disabled
        });
        return html`<label class=${classes} for="region-${region.id}" style=${place(region)} aria-hidden="true"
          ><span class="letter">${LETTERS[at]}</span></label
        >`;
      })}
      <div class="cards">
        ${item.regions.map(
          (region, at) => html`<label
            class=${classMap({ card: true, chosen: chosen.includes(region.id), locked: this.disabled })}
          >
            <input
              type=${single ? 'radio' : 'checkbox'}
              id="region-${region.id}"
              name="region-${item.id}"
              aria-labelledby="name-${region.id}"
              .value=${region.id}
              .checked=${live(chosen.includes(region.id))}
              ?disabled=${this.disabled}
              @change=${(event: Event) => this.toggle(event.target as HTMLInputElement, item, region.id)}
              @focus=${(event: Event) => {
                this.focused = (event.target as HTMLElement).matches(':focus-visible') ? region.id : null;
              }}
              @blur=${() => {
                this.focused = null;
              }}
            />
            <span class="letter" aria-hidden="true">${LETTERS[at]}</span>
            <span class="text" id="name-${region.id}">${region.label}</span>
          </label>`
        )}
      </div>
    `;
  }

  protected override renderReview(item: HotspotView, model: ReviewModel): TemplateResult {
    const chosen = chosenOf(model.response);
    const keyed = chosenOf(model.review.key);
    const missed = (item.select ?? 1) === 1 ? 'Correct answer' : undefined;
    return html`
      ${this.figure(item, (region, at) => {
        const verdict = model.verdict(region.id, chosen.includes(region.id), keyed.includes(region.id));
        return html`<div class="region ${verdict}" style=${place(region)} aria-hidden="true">
          <span class="letter">${LETTERS[at]}</span>${verdict === 'neutral' ? nothing : verdictIcon(verdict)}
        </div>`;
      })}
      <ul class="plain cards">
        ${item.regions.map((region, at) =>
          reviewedOption({ id: region.id, text: `${LETTERS[at]}. ${escaped(region.label)}` }, model, missed)
        )}
      </ul>
    `;
  }

  private figure(item: HotspotView, region: (region: Region, at: number) => TemplateResult): TemplateResult {
    return html`<figure>
      <div class="image" role="img" aria-label=${item.alt}>${vettedSvg(item.image)}</div>
      ${item.regions.map(region)}
    </figure>`;
  }

  private toggle(input: HTMLInputElement, item: HotspotView, id: string): void {
    const wanted = item.select ?? 1;
    const before = chosenOf(this.value);
    if (wanted === 1) {
      this.change({ kind: 'choice', chosen: [id] });
    } else if (!input.checked) {
      this.change({ kind: 'choice', chosen: before.filter((each) => each !== id) });
    } else if (before.length >= wanted) {
      input.checked = false;
      this.announce(`You can select ${wanted}. Clear one first to select another.`);
    } else {
      const all = item.regions.map((region) => region.id);
      this.change({ kind: 'choice', chosen: all.filter((each) => each === id || before.includes(each)) });
    }
  }
}

function place(region: Region): ReturnType<typeof styleMap> {
  return styleMap({ left: `${region.x}%`, top: `${region.y}%`, width: `${region.w}%`, height: `${region.h}%` });
}

/** Region labels are plain text; an option text is markup. */
function escaped(text: string): string {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-hotspot': HotspotPlayer;
  }
}
