import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ItemPlayer } from './base';
import type { EssayView, Response, ShortTextView, TextResponse } from './contract';
import { answerName, pointsChip, rationaleBlock, verdictChip, type ReviewModel } from './review';
import { rich } from './rich';

function textOf(response: Response | null): string | null {
  return response !== null && response.kind === 'text' ? response.text : null;
}

const fieldStyles = css`
  label {
    display: block;
    margin-bottom: 8px;
    font-weight: 600;
  }
  input,
  textarea {
    display: block;
    width: 100%;
    padding: 12px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.55;
    transition: border-color var(--_fast);
  }
  input {
    max-width: 32rem;
    min-height: 52px;
  }
  textarea {
    field-sizing: content;
    min-height: 12rem;
    max-height: 60vh;
    resize: vertical;
  }
  input:hover:not(:disabled),
  textarea:hover:not(:disabled) {
    border-color: var(--_action);
  }
  .below {
    display: flex;
    justify-content: flex-end;
    margin-top: 6px;
    color: var(--_muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .rubric {
    margin-bottom: 16px;
    padding: 14px 18px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-size: 0.9375rem;
  }
  .rubric li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 4px 0;
  }
  .rubric .possible {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .written {
    margin: 0 0 12px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    white-space: pre-wrap;
    max-width: 72ch;
  }
  .written.none {
    color: var(--_muted);
  }
  .accepted {
    margin-bottom: 12px;
  }
  .mark {
    margin-bottom: 8px;
  }
`;

/** What was written, its verdict and the accepted answer. */
function reviewedText(model: ReviewModel): TemplateResult {
  const written = textOf(model.response);
  const accepted = textOf(model.review.key);
  const line = model.line('text');
  return html`
    <p class="minor">${answerName(model.foreign)}</p>
    <div class="written ${written === null ? 'none' : ''}">${written ?? 'No answer'}</div>
    ${line === null ? nothing : html`<div class="mark">${verdictChip(line.verdict)} ${pointsChip(line)}</div>`}
    ${accepted === null ? nothing : html`<p class="accepted">Accepted answer: <strong>${accepted}</strong></p>`}
    ${rationaleBlock(model.rationale('answer'))}
  `;
}

/** A word or a short phrase. */
@customElement('myelin-short-text')
export class ShortTextPlayer extends ItemPlayer<ShortTextView, TextResponse> {
  static override styles = [super.styles, fieldStyles];

  protected readonly kind = 'text';

  protected override instruction(): string {
    return 'Type a word or a short phrase.';
  }

  protected override renderAnswer(item: ShortTextView): TemplateResult {
    return html`
      <label for="text">${answerName(this.foreign)}</label>
      <input
        id="text"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        maxlength=${item.maxLength}
        aria-describedby="how"
        .value=${live(textOf(this.value) ?? '')}
        ?disabled=${this.disabled}
        @input=${(event: Event) => this.change({ kind: 'text', text: (event.target as HTMLInputElement).value })}
      />
    `;
  }

  protected override renderReview(_item: ShortTextView, model: ReviewModel): TemplateResult {
    return html`${reviewedText(model)}`;
  }
}

/** A text that a teacher marks against a rubric. */
@customElement('myelin-essay')
export class EssayPlayer extends ItemPlayer<EssayView, TextResponse> {
  static override styles = [super.styles, fieldStyles];

  protected readonly kind = 'text';

  protected override instruction(): string {
    return this.unmarked
      ? 'Write your answer. Nobody marks it here: you compare it with the points below.'
      : 'Write your answer. A teacher marks it.';
  }

  protected override renderAnswer(item: EssayView): TemplateResult {
    const text = textOf(this.value) ?? '';
    return html`
      ${this.rubric(item, null)}
      <label for="text">${answerName(this.foreign)}</label>
      <textarea
        id="text"
        rows="8"
        maxlength=${item.maxLength}
        aria-describedby="how left"
        .value=${live(text)}
        ?disabled=${this.disabled}
        @input=${(event: Event) => this.type(item, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="below" id="left">${text.length} of ${item.maxLength} characters</p>
    `;
  }

  protected override renderReview(item: EssayView, model: ReviewModel): TemplateResult {
    return html`${this.rubric(item, model)} ${reviewedText(model)}`;
  }

  private rubric(item: EssayView, model: ReviewModel | null): TemplateResult | typeof nothing {
    if (item.rubric.length === 0) return nothing;
    return html`<section class="rubric">
      <p class="minor">What earns points</p>
      <ul class="plain">
        ${item.rubric.map((criterion) => {
          const line = model?.line(criterion.id) ?? null;
          return html`<li>
            <span>${rich(criterion.text)}</span>
            <span class="possible"
              >${line === null ? nothing : html`${line.points} of `}${criterion.points}
              ${criterion.points === 1 ? 'point' : 'points'}</span
            >
          </li>`;
        })}
      </ul>
    </section>`;
  }

  private type(item: EssayView, text: string): void {
    const before = item.maxLength - (textOf(this.value) ?? '').length;
    const left = item.maxLength - text.length;
    this.change({ kind: 'text', text });
    if (left === 0) this.announce('The text is at its full length.');
    else if (left <= 50 && before > 50) this.announce(`${left} characters left.`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-short-text': ShortTextPlayer;
    'myelin-essay': EssayPlayer;
  }
}
