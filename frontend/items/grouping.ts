import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { ItemPlayer } from './base';
import { reviewedOption } from './choice';
import type { ChoiceResponse, GroupingView, Option, OptionGroup } from './contract';
import type { ReviewModel } from './review';
import { rich } from './rich';
import { cardStyles } from './styles';

/** Several groups of checkboxes, at least one to select in each. */
@customElement('myelin-mr-grouping')
export class MrGroupingPlayer extends ItemPlayer<GroupingView, ChoiceResponse> {
  static override styles = [
    super.styles,
    cardStyles,
    css`
      .groups {
        display: grid;
        gap: 24px;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend,
      .legend {
        margin: 0 0 10px;
        padding: 0;
        font-weight: 600;
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

  protected override instruction(): string {
    return 'Select all that apply in each group, at least one.';
  }

  protected override count(item: GroupingView): string {
    const begun = item.groups.filter((group) => group.options.some((option) => this.chosen.includes(option.id)));
    return `${begun.length} of ${item.groups.length} groups answered`;
  }

  protected override renderAnswer(item: GroupingView): TemplateResult {
    return html`<div class="groups">
      ${item.groups.map(
        (group) => html`<fieldset>
          <legend>${rich(group.label)}</legend>
          <div class="cards">${group.options.map((option) => this.card(item, group, option))}</div>
        </fieldset>`
      )}
    </div>`;
  }

  protected override renderReview(item: GroupingView, model: ReviewModel): TemplateResult {
    return html`<div class="groups">
      ${item.groups.map(
        (group) => html`<section>
          <p class="legend">${rich(group.label)}</p>
          <ul class="plain cards">
            ${group.options.map((option) => reviewedOption(option, model))}
          </ul>
        </section>`
      )}
    </div>`;
  }

  private get chosen(): readonly string[] {
    return this.value?.chosen ?? [];
  }

  private card(item: GroupingView, group: OptionGroup, option: Option): TemplateResult {
    const checked = this.chosen.includes(option.id);
    return html`<label class=${classMap({ card: true, chosen: checked, locked: this.disabled })}>
      <input
        type="checkbox"
        name="group-${group.id}"
        .value=${option.id}
        .checked=${live(checked)}
        ?disabled=${this.disabled}
        @change=${(event: Event) => this.toggle(item, option, (event.target as HTMLInputElement).checked)}
      />
      <span class="text">${rich(option.text)}</span>
    </label>`;
  }

  private toggle(item: GroupingView, option: Option, checked: boolean): void {
    const chosen = new Set(this.chosen);
    if (checked) chosen.add(option.id);
    else chosen.delete(option.id);
    const all = item.groups.flatMap((group) => group.options.map((each) => each.id));
    this.change({ kind: 'choice', chosen: all.filter((id) => chosen.has(id)) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-mr-grouping': MrGroupingPlayer;
  }
}
