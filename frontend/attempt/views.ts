import { html, nothing, type TemplateResult } from 'lit';
import type { ResponseChangedEvent } from '../items/contract';
import { progressOf } from '../items/completeness';
import { icon } from '../items/icons';
import type { Attempt, AttemptItem } from './api';
import { caseHead } from './case';
import { checkView, type Checking } from './check';
import type { AttemptModel } from './model';
import { newsView, type News } from './news';
import { statusView } from './panels';
import { pauseButton, type Pausing } from './pause';
import type { Conflict } from './queue';
import type { SaveStatus } from './save-state';

/** Going on to the next step of a case: on its way, or why it did not work. */
export type Opening = 'opening' | { readonly failed: string } | null;

export interface BarState {
  /** Null before anything is known. */
  readonly status: SaveStatus | null;
  /** Stands in the place of the title. */
  readonly news: News | null;
  readonly quiet: boolean;
  readonly pausing: Pausing;
  /** Whether the time runs out at some moment. */
  readonly timed: boolean;
}

export interface BarActions {
  readonly quiet: (quiet: boolean) => void;
  readonly end: () => void;
  readonly pause: () => void;
  readonly submit: () => void;
}

/** Stands above the questions: title or news, save status, time and submitting. Its height never depends on the news. */
export function barView(attempt: Attempt, state: BarState, actions: BarActions): TemplateResult {
  return html`<div class="bar ${state.news?.tone ?? ''}">
      <div class="lead">
        <div class="told">
          <h1 class=${state.news === null ? '' : 'behind'} tabindex="-1">${attempt.quiz.title}</h1>
          ${newsView(state.news)}
        </div>
        ${statusView(state.status ?? { kind: 'none', text: '' }, state.news?.tone === 'warn' ? '' : 'Every answer is saved at once.')}
      </div>
      <myelin-timer
        ?quiet=${state.quiet}
        @quiet-changed=${(event: CustomEvent<boolean>) => actions.quiet(event.detail)}
        @time-over=${actions.end}
      ></myelin-timer>
      ${attempt.policy.pausable === true && state.timed ? pauseButton(state.pausing, actions.pause) : nothing}
      <button type="button" class="button submit" @click=${actions.submit}>Submit</button>
    </div>`;
}

export interface QuestionState {
  readonly conflict: Conflict | undefined;
  /** Why the server refused the answer. */
  readonly refused: string | undefined;
  readonly checking: Checking;
}

export interface QuestionActions {
  readonly answer: (event: ResponseChangedEvent) => void;
  /** The reader has left a field. */
  readonly leave: () => void;
  readonly flag: () => void;
  readonly resolve: (choice: 'mine' | 'theirs') => void;
  readonly check: () => void;
}

/** One question with its flag, its conflict, its check and what the server said about it. */
export function questionView(
  model: AttemptModel,
  each: AttemptItem,
  state: QuestionState,
  actions: QuestionActions
): TemplateResult {
  const { item, position } = each;
  const { conflict, refused } = state;
  const flagged = model.flagged(item.id);
  const left = model.left(each);
  const review = model.review(item.id);
  return html`<section class="question" aria-labelledby="head-${item.id}">
    <div class="head">
      ${each.case ? caseHead(each.case) : nothing}
      <h2 id="head-${item.id}" tabindex="-1">Question ${position} of ${model.total}</h2>
      ${model.attempt.policy.noReturn
        ? nothing
        : html`<button type="button" class="button flag" aria-pressed=${flagged ? 'true' : 'false'} @click=${actions.flag}>
            ${icon(flagged ? 'flagFilled' : 'flag')}<span>${flagged ? 'Flagged' : 'Flag'}<span class="vh"> question ${position}</span></span>
          </button>`}
    </div>
    ${conflict === undefined
      ? html`<myelin-item
          .item=${item}
          .response=${model.response(item.id)}
          .review=${review}
          ?disabled=${left}
          @response-changed=${actions.answer}
          @focusout=${actions.leave}
        ></myelin-item>`
      : html`<myelin-conflict
          .item=${item}
          .conflict=${conflict}
          @resolve-conflict=${(event: CustomEvent<'mine' | 'theirs'>) => actions.resolve(event.detail)}
        ></myelin-conflict>`}
    ${left
      ? html`<div class="notice">${icon('lock')}<p>The case has moved on, so this answer stays as it is.</p></div>`
      : nothing}
    ${model.checks && review === null && conflict === undefined && !left
      ? checkView(
          item.id,
          item.type === 'ESSAY',
          progressOf(item, model.response(item.id)) === 'complete',
          state.checking,
          actions.check
        )
      : nothing}
    ${refused === undefined
      ? nothing
      : html`<div class="notice bad" role="alert">${icon('alert')}<p>This answer could not be saved. ${refused}</p></div>`}
  </section>`;
}

export interface MovesState {
  readonly page: number;
  readonly opening: Opening;
  /** The learner wants to leave a page that closes behind them and is not completely answered. */
  readonly leaving: boolean;
}

export interface MovesActions {
  readonly previous: () => void;
  readonly next: () => void;
  readonly goOn: () => void;
  readonly submit: () => void;
}

/** The way to the pages before and after this one, and what stands in it. */
export function movesView(model: AttemptModel, state: MovesState, actions: MovesActions): TemplateResult {
  const { page, opening } = state;
  const last = page === model.pages - 1;
  const step = model.unopenedOn(page + 1);
  return html`<div class="moves">
    ${page === 0 || model.attempt.policy.noReturn
      ? nothing
      : html`<button type="button" class="button previous" @click=${actions.previous}>${icon('left')}Previous</button>`}
    ${last
      ? html`<button type="button" class="button primary next" @click=${actions.submit}>Review and submit</button>`
      : html`<button type="button" class="button primary next" ?disabled=${opening === 'opening'} @click=${actions.next}>
          ${step === undefined ? 'Next' : `Go on to step ${step.case.step}`}${icon('right')}
        </button>`}
    ${step === undefined
      ? nothing
      : html`<p class="soft unfolds">
          The chart grows when you go on, and your answer to this step can no longer be changed.
        </p>`}
    ${state.leaving
      ? html`<div class="notice" role="alert">
          ${icon('alert')}
          <p>
            This page is not completely answered, and
            ${step === undefined ? 'you cannot come back to it' : 'you cannot answer it later'}.
          </p>
          <button type="button" class="button" @click=${actions.goOn}>Go on anyway</button>
        </div>`
      : nothing}
    <div class="opening" role="status">
      ${opening === 'opening' ? html`<p class="soft">Opening the next step…</p>` : nothing}
      ${typeof opening === 'object' && opening !== null
        ? html`<div class="notice">${icon('alert')}<p>${opening.failed}</p></div>`
        : nothing}
    </div>
  </div>`;
}
