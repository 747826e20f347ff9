import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../items/icons';
import '../items/chart';
import '../items/item';
import { day } from '../items/rich';
import { baseStyles } from '../items/styles';
import { api, ApiError, type Api, type AttemptResult, type ResultChange, type ResultItem } from './api';
import { stepName } from './case';
import { resultStyles } from './result-styles';
import { clockTime } from './save-state';
import './sign-in';
import type { SignInElement } from './sign-in';

type Filter = 'all' | 'lost';

/** Whether a question lost points, or cannot be judged yet and so is shown with those. */
export function lostPoints({ review }: ResultItem): boolean {
  return review !== null && (review.status === 'needs-grader' || (review.score ?? 0) < review.max);
}

/** The questions of a case together, every other question alone. */
export function groupsOf(items: readonly ResultItem[]): readonly (readonly ResultItem[])[] {
  const groups: ResultItem[][] = [];
  for (const each of items) {
    const last = groups.at(-1);
    if (each.case && last?.[0]?.case?.id === each.case.id) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** Whether a later grading left the score as it was. */
function stayed({ before, score, max }: ResultChange): boolean {
  return before !== undefined && before.score === score && before.max === max;
}

/** What kind of later grading it was. */
function changed(change: ResultChange): string {
  if (change.byHand === true) return 'Marked by hand';
  return stayed(change) ? 'Looked at again' : 'Corrected';
}

/** What a later grading did to the score. */
function scoreOf(change: ResultChange): string {
  const { before, score, max } = change;
  if (score === null || max === null) return '';
  if (stayed(change)) return `The score stayed ${score} of ${max}.`;
  if (before === undefined || before.score === null || before.max === null) return `The score became ${score} of ${max}.`;
  return `The score went from ${before.score} of ${before.max} to ${score} of ${max}.`;
}

/** Whether its reader answered it. */
function own(result: AttemptResult): boolean {
  return result.own !== false;
}

/** "32 min" or "1 h 5 min" between two moments; empty when they make no sense. */
export function duration(from: string, to: string): string {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  if (!Number.isFinite(minutes) || minutes < 0) return '';
  if (minutes < 1) return 'less than a minute';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/**
 * The result of a submitted attempt: score, and every question in review by the same players. A view can put something
 * between the two.
 */
@customElement('myelin-result')
export class ResultElement extends LitElement {
  static override styles = [baseStyles, resultStyles];

  @property({ attribute: 'attempt-id' }) attemptId = '';
  @property({ attribute: false }) api: Api = api;
  /** Set by views that have the result already, such as an instructor's. */
  @property({ attribute: false }) result: AttemptResult | null = null;

  @state() private error: { readonly title: string; readonly text: string } | null = null;
  @state() private filter: Filter = 'all';
  @query('myelin-sign-in') private signIn!: SignInElement;

  protected override updated(changed: PropertyValues): void {
    if (changed.has('attemptId') && this.attemptId !== '' && this.result === null) void this.load();
  }

  protected override render(): TemplateResult {
    return html`${this.body()}<myelin-sign-in .api=${this.api} @signed-in=${() => void this.load()}></myelin-sign-in>`;
  }

  private body(): TemplateResult {
    if (this.error !== null) {
      return html`<section class="card problem">
        ${icon('alert')}
        <h1>${this.error.title}</h1>
        <p class="soft">${this.error.text}</p>
        <button type="button" class="button primary" @click=${() => void this.load()}>Try again</button>
      </section>`;
    }
    if (this.result === null) {
      return html`<div class="skeleton" role="status"><span class="vh">Loading the result</span><div></div><div></div><div></div></div>`;
    }
    return html`${this.summary(this.result)}<slot></slot>${this.questions(this.result)} ${this.receipts(this.result)}`;
  }

  private summary(result: AttemptResult): TemplateResult {
    const took = duration(result.startedAt, result.submittedAt);
    return html`<section class="card summary" aria-labelledby="title">
      ${result.percent === null ? nothing : this.ring(result.percent, result.passed)}
      <div class="facts">
        <h1 id="title" tabindex="-1">${result.quiz.title}</h1>
        ${result.score === null || result.max === null
          ? html`<p class="points">Submitted</p>`
          : html`<p class="points">${result.score} of ${result.max} points</p>`}
        ${this.verdict(result)}
        <p class="soft">
          ${result.learner} · Attempt ${result.number} · ${day(result.submittedAt)}, ${clockTime(result.submittedAt)}${took === ''
            ? ''
            : ` · ${took}`}${result.byDeadline === true ? ' · submitted at the deadline' : ''}
        </p>
      </div>
    </section>
    ${this.waiting(result)}
    ${(result.changes ?? []).map(
      (change) => html`<p class="note later">
        ${icon('info')}
        <span>
          <strong>${changed(change)} on ${day(change.at)}.</strong>
          ${change.byHand === true ? nothing : change.reason} ${scoreOf(change)}
        </span>
      </p>`
    )}
    ${result.feedbackNote === null || result.feedbackNote === ''
      ? nothing
      : html`<p class="note">${icon('info')}<span>${result.feedbackNote}</span></p>`}`;
  }

  /** Counts answers, or points where the policy keeps back which answers they belong to. */
  private waiting({ waiting = 0, items }: AttemptResult): TemplateResult | typeof nothing {
    if (waiting === 0) return nothing;
    const answers = items.filter(({ review }) => review?.status === 'needs-grader').length;
    const [count, thing] = answers === 0 ? [waiting, 'point'] : [answers, 'answer'];
    const text = count === 1 ? `One ${thing} waits` : `${count} ${thing}s wait`;
    return html`<p class="note later">
      ${icon('clock')}<span>${text} to be marked by a teacher. The score can still rise.</span>
    </p>`;
  }

  private ring(percent: number, passed: boolean | null): TemplateResult {
    const tone = passed === false ? 'below' : 'reached';
    return html`<div class="ring ${tone}" style="--_share: ${Math.max(0, Math.min(100, percent))}%">
      <span>${percent}<small>%</small></span>
    </div>`;
  }

  private verdict(result: AttemptResult): TemplateResult | typeof nothing {
    if (result.passed === null) return nothing;
    const needed = result.passPercent === null ? '' : ` · ${result.passPercent} % needed`;
    return result.passed
      ? html`<p class="verdict passed">${icon('check')}<span>Passed${needed}</span></p>`
      : html`<p class="verdict open">${icon('missed')}<span>Not passed yet${needed}</span></p>`;
  }

  private questions(result: AttemptResult): TemplateResult | typeof nothing {
    if (result.items.length === 0) return nothing;
    const reviewed = result.items.some(({ review }) => review !== null);
    const lost = result.items.filter(lostPoints);
    const shown = this.filter === 'lost' ? lost : result.items;
    return html`
      ${reviewed
        ? html`<div class="filter" role="group" aria-label="Questions shown">
            ${this.choice('all', `All questions (${result.items.length})`)}
            ${this.choice('lost', `Lost points (${lost.length})`)}
          </div>`
        : nothing}
      ${this.filter === 'lost' && lost.length === 0
        ? html`<p class="note good">${icon('saved')}<span>${own(result) ? 'You lost no points. Well done.' : 'No points were lost.'}</span></p>`
        : nothing}
      <ol class="plain questions">
        ${repeat(
          groupsOf(shown),
          (group) => group[0]!.item.id,
          (group) => html`<li class=${group[0]!.case ? 'case' : 'card question'}>${this.group(group, result)}</li>`
        )}
      </ol>
    `;
  }

  /** One question, or the questions of a case below its chart. */
  private group(group: readonly ResultItem[], result: AttemptResult): TemplateResult {
    const place = group[0]!.case;
    if (!place) return this.question(group[0]!, 2, !own(result));
    const study = (result.cases ?? []).find(({ id }) => id === place.id);
    return html`
      <section class="card case-card" aria-labelledby="case-${place.id}">
        <h2 id="case-${place.id}">Case: ${place.title}</h2>
        ${study === undefined
          ? nothing
          : html`<p class="soft">${study.summary}</p>
              <myelin-chart .chart=${study.chart} whole></myelin-chart>`}
      </section>
      <ol class="plain questions">
        ${repeat(
          group,
          ({ item }) => item.id,
          (each) => html`<li class="card question">${this.question(each, 3, !own(result))}</li>`
        )}
      </ol>
    `;
  }

  private question(each: ResultItem, level: 2 | 3, foreign: boolean): TemplateResult {
    const { position, case: place } = each;
    const title = `Question ${position}${place ? ` · Step ${place.step}: ${stepName(place.step)}` : ''}`;
    return html`${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
      <myelin-item
        .item=${each.item}
        .response=${each.response}
        .review=${each.review}
        ?disabled=${each.review === null}
        ?foreign=${foreign}
      ></myelin-item>`;
  }

  private choice(filter: Filter, text: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.filter === filter ? 'true' : 'false'}
      @click=${() => {
        this.filter = filter;
      }}
    >
      ${text}
    </button>`;
  }

  /** The learner's proof; the server gives it to nobody else. */
  private receipts(result: AttemptResult): TemplateResult | typeof nothing {
    if (!own(result)) return nothing;
    const { count, head, href } = result.receipts;
    return html`<section class="receipts" aria-labelledby="receipts">
      <h2 id="receipts">Receipts</h2>
      <p class="soft">
        Every saved answer got a numbered receipt that builds on the one before: ${count} in
        all${head === null || head === '' ? '' : html`, the last ending in <code>${head.slice(-8)}</code>`}. Keep the file if
        you want to prove later what was saved and when.
      </p>
      <a class="button" href=${href} download="receipts-${result.id}.json">${icon('download')}Download receipts</a>
    </section>`;
  }

  /** Shows how the result is now; the old one stays until the new one is here. */
  reload(): void {
    void this.load();
  }

  private async load(): Promise<void> {
    this.error = null;
    try {
      this.result = await this.api.result(this.attemptId);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.signIn.show();
      this.error =
        error instanceof ApiError
          ? { title: error.status === 401 ? 'Sign in to see the result' : 'This result is not available', text: error.message }
          : { title: 'The server cannot be reached', text: 'Your result is safe. Check your connection and try again.' };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-result': ResultElement;
  }
}
