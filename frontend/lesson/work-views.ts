import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { ChecklistBlock, ClaimBlock, ClaimVerdict, Judged } from './contract';
import { prepare } from './markup';
import { clock, icon } from './views';

/** What the reader did with one claim. */
export interface ClaimState {
  readonly choice: ClaimVerdict | null;
  readonly draft: string;
  /** Whether the field for a correction is open. */
  readonly writing: boolean;
  readonly judged: Judged | null;
  readonly busy: boolean;
  readonly problem: string | null;
}

/** What the reader ticked; `savedAt` is null until the server has it. */
export interface TickState {
  readonly ticked: ReadonlySet<string>;
  readonly savedAt: string | null;
  /** Counts messages, so that a late answer of an earlier one is ignored. */
  readonly saving: number;
  readonly problem: string | null;
}

export interface ClaimHooks {
  choose(verdict: ClaimVerdict): void;
  judge(): void;
  write(text: string): void;
  correct(text: string): void;
  rewrite(): void;
}

export const VERDICTS: readonly { readonly verdict: ClaimVerdict; readonly word: string; readonly means: string }[] = [
  { verdict: 'correct', word: 'Correct', means: 'holds as it stands' },
  { verdict: 'imprecise', word: 'Imprecise', means: 'true in part, or too general' },
  { verdict: 'outdated', word: 'Outdated', means: 'was right once' },
  { verdict: 'wrong', word: 'Wrong', means: 'the evidence contradicts it' }
];

const LONGEST = 1000;

function wordOf(verdict: ClaimVerdict): string {
  return VERDICTS.find((one) => one.verdict === verdict)?.word ?? verdict;
}

/** The mark stands above the claim whatever happens to it, so that nobody takes it for course text. */
export function claimView(block: ClaimBlock, state: ClaimState, hooks: ClaimHooks): TemplateResult {
  const { judged } = state;
  return html`
    <div class="claim">
      <header>
        <p class="mark">${icon('alert')}<span>Claim from article ${block.article}, not course text</span></p>
        <span class="status">${judged === null ? nothing : `Saved ${clock(judged.savedAt)}`}</span>
      </header>
      <blockquote class="content">${unsafeHTML(prepare(block.claim))}</blockquote>
      ${judged === null ? verdictForm(block, state, hooks) : judgedView(block, state, judged, hooks)}
      ${state.problem === null
        ? nothing
        : html`<p class="problem" role="alert">${icon('alert')}<span>${state.problem}</span></p>`}
    </div>
  `;
}

function verdictForm(block: ClaimBlock, { choice, busy }: ClaimState, hooks: ClaimHooks): TemplateResult {
  return html`
    <fieldset class="verdicts" ?disabled=${busy}>
      <legend>Your verdict</legend>
      ${VERDICTS.map(
        ({ verdict, word, means }) => html`
          <label>
            <input
              type="radio"
              name="verdict-${block.id}"
              value=${verdict}
              .checked=${choice === verdict}
              @change=${() => hooks.choose(verdict)}
            />
            <span><strong>${word}</strong> <span class="means">${means}</span></span>
          </label>
        `
      )}
    </fieldset>
    <div class="actions">
      <button type="button" class="act primary" aria-disabled=${busy ? 'true' : nothing} @click=${hooks.judge}>
        ${busy ? 'Saving…' : 'Save my verdict'}
      </button>
      <span class="hint">Then you see the evidence. The verdict stays as you give it.</span>
    </div>
  `;
}

function judgedView(block: ClaimBlock, state: ClaimState, judged: Judged, hooks: ClaimHooks): TemplateResult {
  const agrees = judged.verdict === judged.right;
  return html`
    <p class="outcome ${agrees ? 'agrees' : 'differs'}">
      ${icon(agrees ? 'check' : 'info')}
      <span>
        ${agrees
          ? html`You and the course agree: <strong>${wordOf(judged.right)}</strong>.`
          : html`You said ${wordOf(judged.verdict).toLowerCase()}. The course says <strong>${wordOf(judged.right)}</strong>.`}
      </span>
    </p>
    ${judged.safety
      ? html`<p class="safety">${icon('shield')}<span>Safety-critical: believing this can harm a patient.</span></p>`
      : nothing}
    <div class="evidence">
      <h3>What the evidence says</h3>
      <div class="content">${unsafeHTML(prepare(judged.evidence))}</div>
    </div>
    ${judged.correctable ? correction(block, state, judged, hooks) : nothing}
  `;
}

function correction(block: ClaimBlock, state: ClaimState, judged: Judged, hooks: ClaimHooks): TemplateResult {
  const field = `correction-${block.id}`;
  return html`
    ${state.writing
      ? html`
          <div class="writing">
            <label for=${field}>Write the sentence as it should read</label>
            <textarea
              id=${field}
              rows="3"
              maxlength=${LONGEST}
              .value=${state.draft}
              ?disabled=${state.busy}
              @input=${(event: Event) => hooks.write((event.target as HTMLTextAreaElement).value)}
            ></textarea>
            <div class="actions">
              <button
                type="button"
                class="act primary"
                aria-disabled=${state.busy || state.draft.trim() === '' ? 'true' : nothing}
                @click=${() => {
                  if (state.draft.trim() !== '') hooks.correct(state.draft);
                }}
              >
                ${state.busy ? 'Saving…' : judged.ours === null ? 'Save and compare' : 'Save again'}
              </button>
              ${judged.ours === null
                ? html`<button type="button" class="link" @click=${() => hooks.correct('')}>Show ours without writing</button>`
                : nothing}
            </div>
          </div>
        `
      : html`
          <div class="mine">
            <h3>Your correction</h3>
            <p>${judged.correction === '' || judged.correction === null ? 'You have not written one.' : judged.correction}</p>
            <p class="actions">
              <button type="button" class="link" @click=${hooks.rewrite}>
                ${judged.correction ? 'Change it' : 'Write one now'}
              </button>
            </p>
          </div>
        `}
    ${judged.ours === null
      ? nothing
      : html`<div class="ours">
          <h3>Our correction</h3>
          <div class="content">${unsafeHTML(prepare(judged.ours))}</div>
        </div>`}
  `;
}

export function checklistView(
  block: ChecklistBlock,
  state: TickState,
  tick: (item: string, on: boolean) => void
): TemplateResult {
  const done = block.items.filter(({ id }) => state.ticked.has(id)).length;
  const saved = state.savedAt === null ? (state.saving > 0 && state.problem === null ? 'Saving…' : '') : `Saved ${clock(state.savedAt)}`;
  return html`
    <fieldset class="ticks">
      <legend class="kicker">Checklist, ${done} of ${block.items.length} ticked</legend>
      ${block.items.map(
        ({ id, html: markup }) => html`
          <label>
            <input
              type="checkbox"
              .checked=${state.ticked.has(id)}
              @change=${(event: Event) => tick(id, (event.target as HTMLInputElement).checked)}
            />
            <span class="content">${unsafeHTML(prepare(markup))}</span>
          </label>
        `
      )}
      <p class="status" role="status">${saved}</p>
      ${state.problem === null
        ? nothing
        : html`<p class="problem" role="alert">${icon('alert')}<span>${state.problem}</span></p>`}
    </fieldset>
  `;
}
