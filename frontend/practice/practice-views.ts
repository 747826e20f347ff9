import { html, nothing, type TemplateResult } from 'lit';
import type { Overview, PracticeModule } from './contract';
import { RATINGS, waitWords, type Round } from './round';

export interface ChooseHooks {
  choose(id: string, on: boolean): void;
  start(): void;
}

function counts({ due, fresh, total }: PracticeModule): string {
  const parts = [due > 0 ? `${due} due` : '', fresh > 0 ? `${fresh} new` : ''].filter((part) => part !== '');
  return parts.length > 0 ? `${parts.join(', ')} of ${total} cards` : `nothing due of ${total} cards`;
}

function sumWords(due: number, fresh: number): string {
  const back = due === 0 ? '' : `${due} ${due === 1 ? 'card has' : 'cards have'} come back`;
  const unseen = fresh === 0 ? '' : `${fresh} new ${fresh === 1 ? 'card' : 'cards'}`;
  return `${[back, unseen].filter((part) => part !== '').join(', ')}.`;
}

/** In how long the next card comes back, as a sentence; empty when none is waiting. */
export function nextDue({ nextDueAt, serverTime }: Overview): string {
  if (nextDueAt === null) return '';
  const seconds = (Date.parse(nextDueAt) - Date.parse(serverTime)) / 1000;
  return `The next card comes back in ${waitWords(Math.max(60, seconds))}.`;
}

export function chooseView(overview: Overview, chosen: ReadonlySet<string>, hooks: ChooseHooks): TemplateResult {
  if (overview.modules.length === 0) {
    return html`<p class="empty">This course has no cards yet.</p>`;
  }
  const mine = overview.modules.filter(({ id, locked }) => chosen.has(id) && locked === null);
  const due = mine.reduce((sum, module) => sum + module.due, 0);
  const fresh = mine.reduce((sum, module) => sum + module.fresh, 0);
  return html`
    <fieldset class="modules">
      <legend data-focus tabindex="-1">Which modules?</legend>
      ${overview.modules.map(
        (module) => html`
          <label class=${module.locked === null ? '' : 'locked'}>
            <input
              type="checkbox"
              .checked=${chosen.has(module.id) && module.locked === null}
              ?disabled=${module.locked !== null}
              @change=${(event: Event) => hooks.choose(module.id, (event.target as HTMLInputElement).checked)}
            />
            <span class="name">${module.number}. ${module.title}</span>
            <span class="count ${module.due > 0 ? 'due' : ''}">
              ${module.locked === null ? counts(module) : html`Locked. ${module.locked}`}
            </span>
          </label>
        `
      )}
    </fieldset>
    <p class="sum">
      ${due + fresh === 0
        ? html`No card is due here. ${nextDue(overview)}`
        : html`<strong>${sumWords(due, fresh)}</strong> A round has at most 20 cards, 10 of them new.`}
    </p>
    <p class="go">
      <button type="button" class="act primary" aria-disabled=${due + fresh === 0 ? 'true' : nothing} @click=${hooks.start}>
        Start a round
      </button>
    </p>
  `;
}

export function doneView(round: Round, overview: Overview | null, hooks: { again(): void }): TemplateResult {
  return html`
    <div class="done">
      <h2 tabindex="-1" data-focus>Round finished</h2>
      <p>
        ${round.size} ${round.size === 1 ? 'card' : 'cards'}. Your ratings:
        ${RATINGS.map(({ rating, word }) => `${word.toLowerCase()} ${round.given(rating)}`).join(', ')}.
      </p>
      <p>Each card comes back just before you would begin to forget it. ${overview === null ? nothing : nextDue(overview)}</p>
      <p class="go">
        <button type="button" class="act primary" @click=${hooks.again}>Choose another round</button>
        <a class="act" href="course" router-link>Open the course</a>
      </p>
    </div>
  `;
}
