import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import './chart';
import { isBlank, progressOf } from './completeness';
import type { Density, ItemView, Response, ResponseChange, Review } from './contract';
import { ReviewModel, reviewFooter, reviewHeader, reviewStyles } from './review';
import { rich } from './rich';
import { baseStyles, playerStyles } from './styles';

/**
 * Base of all item players. A player shows one item, lets the learner respond, and becomes the review display of the
 * same item when `review` is set. It never judges: marks, key and rationales come from the server.
 */
export abstract class ItemPlayer<V extends ItemView, R extends Response> extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, playerStyles, reviewStyles];

  /** The key-free view of the item. */
  @property({ attribute: false }) item: V | undefined;
  /** The current response in the shape the server stores, or null for blank. */
  @property({ attribute: false }) response: Response | null = null;
  /** Marks, key and rationales; switches the element to its review display. */
  @property({ attribute: false }) review: Review | null = null;
  /** Shows the response without letting it change. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Nobody marks what needs a person, as in a lesson: the reader compares it alone. */
  @property({ type: Boolean }) unmarked = false;
  /** The reader is not the one who answered, as when an instructor reads an attempt. */
  @property({ type: Boolean }) foreign = false;
  @property({ reflect: true }) density: Density = 'comfortable';

  @query('.stem') private stemElement!: HTMLElement | null;
  @query('.announcer') private announcer!: HTMLElement | null;

  /** The kind of response this player makes; a response of another kind is shown as blank. */
  protected abstract readonly kind: R['kind'];

  /** One line that says what to do, such as "Select all that apply." */
  protected abstract instruction(item: V): string;

  protected abstract renderAnswer(item: V): TemplateResult;

  protected abstract renderReview(item: V, review: ReviewModel): TemplateResult;

  /** Short count beside the instruction, such as "2 of 3 selected". */
  protected count(_item: V): string | null {
    return null;
  }

  /** ARIA role of the element around the controls. */
  protected readonly groupRole: 'group' | 'radiogroup' = 'group';

  /** Whether the player draws verdict, explanation and sources around its review itself. */
  protected readonly framed: boolean = true;

  /** The response in the kind of this player, or null. */
  protected get value(): R | null {
    return this.response !== null && this.response.kind === this.kind ? (this.response as R) : null;
  }

  /** Takes over a response that the learner just made and tells the surroundings. */
  protected change(next: R | null): void {
    if (this.disabled || this.review !== null || this.item === undefined) return;
    const response = next === null || isBlank(next) ? null : next;
    this.response = response;
    const detail: ResponseChange = { response, complete: progressOf(this.item, response) === 'complete' };
    this.dispatchEvent(new CustomEvent('response-changed', { detail, bubbles: true, composed: true }));
  }

  /** Says something politely to assistive technology, also when it is the same text twice. */
  protected announce(text: string): void {
    const region = this.announcer;
    if (region === null) return;
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }

  /** Moves the focus to the question, so that reading starts there. */
  override focus(options?: FocusOptions): void {
    if (this.stemElement === null) super.focus(options);
    else this.stemElement.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('item') as ItemView | undefined;
    if (before !== undefined && before.id !== this.item?.id) this.itemChanged();
  }

  /** Called when another item is shown in the same element; forgets passing states such as a picked token. */
  protected itemChanged(): void {}

  protected override render(): TemplateResult | typeof nothing {
    const item = this.item;
    if (item === undefined) return nothing;
    const model = this.review === null ? null : new ReviewModel(this.review, this.response, this.foreign);
    return html`
      <div class="item ${item.chart ? 'with-chart' : ''}">
        ${item.chart ? html`<myelin-chart .chart=${item.chart}></myelin-chart>` : nothing}
        <div class="question">
          ${model === null || !this.framed ? nothing : reviewHeader(model, this.unmarked)}
          <div class="stem" id="stem" tabindex="-1">${rich(item.stem)}</div>
          ${model === null ? this.renderOpen(item) : this.renderReviewed(item, model)}
        </div>
      </div>
      <div class="announcer vh" role="status"></div>
    `;
  }

  private renderOpen(item: V): TemplateResult {
    const instruction = this.instruction(item);
    const count = this.count(item);
    return html`
      ${instruction === ''
        ? nothing
        : html`<p class="instruction">
            <span id="how">${instruction}</span>${count === null ? nothing : html`<span class="count">${count}</span>`}
          </p>`}
      <div
        class="answer"
        role=${this.groupRole}
        aria-labelledby=${item.stem === '' ? nothing : 'stem'}
        aria-describedby=${instruction === '' ? nothing : 'how'}
      >
        ${this.renderAnswer(item)}
      </div>
    `;
  }

  private renderReviewed(item: V, model: ReviewModel): TemplateResult {
    return html`
      <div class="answer reviewed">${this.renderReview(item, model)}</div>
      ${this.framed ? reviewFooter(model, this.unmarked) : nothing}
    `;
  }
}
