import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { ItemPlayer } from './base';
import type { ChoiceResponse, ChoiceView, ItemView, Option, Response, SelectNView } from './contract';
import { pointsChip, rationaleBlock, selectedBy, verdictIcon, verdictWord, type ReviewModel } from './review';
import { rich } from './rich';
import { cardStyles } from './styles';

/** Ids of a choice response; empty for anything else. */
export function chosenOf(response: Response | null): readonly string[] {
  return response !== null && response.kind === 'choice' ? response.chosen : [];
}

/** One reviewed option: sign, text, verdict in words (with another word for a missed one), points and rationale. */
export function reviewedOption(option: Option, model: ReviewModel, missed?: string): TemplateResult {
  const chosen = chosenOf(model.response).includes(option.id);
  const verdict = model.verdict(option.id, chosen, chosenOf(model.review.key).includes(option.id));
  return html`<li class="card ${verdict}">
    <span class="sign">${verdictIcon(verdict)}</span>
    <div class="text">
      <div>${rich(option.text)}</div>
      <div class="mark">
        ${verdictWord(verdict, verdict === 'missed' ? missed : undefined)}
        ${chosen ? html`<span class="you">${selectedBy(model)}</span>` : nothing}
        ${pointsChip(model.line(option.id))}
      </div>
      ${rationaleBlock(model.rationale(option.id))}
    </div>
  </li>`;
}

/** Option cards with native radio buttons or checkboxes. */
export abstract class ChoicePlayer<V extends ItemView> extends ItemPlayer<V, ChoiceResponse> {
  static override styles: CSSResultGroup = [super.styles, cardStyles];

  protected readonly kind = 'choice';

  protected abstract optionsOf(item: V): readonly Option[];

  /** One for radio buttons, otherwise the most that may be chosen; null for no limit. */
  protected abstract limit(item: V): number | null;

  protected get chosen(): readonly string[] {
    return this.value?.chosen ?? [];
  }

  protected override renderAnswer(item: V): TemplateResult {
    const options = this.optionsOf(item);
    return html`<div class="cards">
      ${repeat(
        options,
        (option) => option.id,
        (option) => this.card(item, option, options, this.limit(item))
      )}
    </div>`;
  }

  protected override renderReview(item: V, model: ReviewModel): TemplateResult {
    return html`<ul class="plain cards">
      ${this.optionsOf(item).map((option) => reviewedOption(option, model, this.limit(item) === 1 ? 'Correct answer' : undefined))}
    </ul>`;
  }

  private card(item: V, option: Option, options: readonly Option[], limit: number | null): TemplateResult {
    const checked = this.chosen.includes(option.id);
    const classes = classMap({ card: true, chosen: checked, locked: this.disabled });
    return html`<label class=${classes}>
      <input
        type=${limit === 1 ? 'radio' : 'checkbox'}
        name="option-${item.id}"
        .value=${option.id}
        .checked=${live(checked)}
        ?disabled=${this.disabled}
        @change=${(event: Event) => this.toggle(event.target as HTMLInputElement, option, options, limit)}
      />
      <span class="text">${rich(option.text)}</span>
    </label>`;
  }

  private toggle(input: HTMLInputElement, option: Option, options: readonly Option[], limit: number | null): void {
    if (limit === 1) {
      this.change({ kind: 'choice', chosen: [option.id] });
      return;
    }
    const chosen = new Set(this.chosen);
    if (!input.checked) {
      chosen.delete(option.id);
    } else if (limit !== null && chosen.size >= limit) {
      input.checked = false;
      this.announce(`You can select ${limit}. Clear one first to select another.`);
      this.refused = true;
      this.requestUpdate();
      return;
    } else {
      chosen.add(option.id);
    }
    this.refused = false;
    this.change({ kind: 'choice', chosen: options.map((each) => each.id).filter((id) => chosen.has(id)) });
  }

  /** Whether the last act was refused because the limit was reached; shown until the next change. */
  protected refused = false;

  protected override itemChanged(): void {
    this.refused = false;
  }
}

/** Exactly one of the options. */
@customElement('myelin-mc-single')
export class McSinglePlayer extends ChoicePlayer<ChoiceView<'MC_SINGLE'>> {
  protected override readonly groupRole = 'radiogroup';

  protected override instruction(): string {
    return 'Select one answer.';
  }

  protected override optionsOf(item: ChoiceView<'MC_SINGLE'>): readonly Option[] {
    return item.options;
  }

  protected override limit(): number {
    return 1;
  }
}

/** Any number of the options. */
@customElement('myelin-mr-sata')
export class MrSataPlayer extends ChoicePlayer<ChoiceView<'MR_SATA'>> {
  protected override instruction(): string {
    return 'Select all that apply.';
  }

  protected override count(): string | null {
    return this.chosen.length === 0 ? null : `${this.chosen.length} selected`;
  }

  protected override optionsOf(item: ChoiceView<'MR_SATA'>): readonly Option[] {
    return item.options;
  }

  protected override limit(): null {
    return null;
  }
}

/** Exactly N of the options; the player refuses one more. */
@customElement('myelin-mr-select-n')
export class MrSelectNPlayer extends ChoicePlayer<SelectNView> {
  protected override instruction(item: SelectNView): string {
    return `Select exactly ${item.select}.`;
  }

  protected override count(item: SelectNView): string {
    const count = `${this.chosen.length} of ${item.select} selected`;
    return this.refused ? `${count}. Clear one first to select another.` : count;
  }

  protected override optionsOf(item: SelectNView): readonly Option[] {
    return item.options;
  }

  protected override limit(item: SelectNView): number {
    return item.select;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-mc-single': McSinglePlayer;
    'myelin-mr-sata': MrSataPlayer;
    'myelin-mr-select-n': MrSelectNPlayer;
  }
}
