import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { api, ApiError, type Api } from '../attempt/api';
import { contentStyles } from '../lesson/content-styles';
import { markedButton } from '../lesson/keys';
import { prepare } from '../lesson/markup';
import '../lesson/popover';
import type { LessonPopover } from '../lesson/popover';
import { Rejoin } from '../lesson/rejoin';
import { lessonStyles } from '../lesson/styles';
import { clock } from '../lesson/views';
import type { Card, CardsReply, Overview, Rating, RatingSaved } from './contract';
import { Round, RATINGS, waitWords } from './round';
import { practiceStyles } from './practice-styles';
import { chooseView, doneView } from './practice-views';

/**
 * Practice with flashcards: choose modules, then one card at a time. Space turns the card, 1 to 4 rate it. The next card
 * appears when the server has stored the rating, not before.
 */
@customElement('myelin-practice')
export class PracticeElement extends LitElement {
  static override styles = [lessonStyles, contentStyles, practiceStyles];

  /** The connection to the server; tests pass their own. */
  @property({ attribute: false }) api: Api = api;

  @state() private overview: Overview | null = null;
  @state() private round: Round | null = null;
  @state() private turned = false;
  @state() private busy: Rating | null = null;
  @state() private problem: string | null = null;
  @state() private savedAt: string | null = null;
  private chosen = new Set<string>();
  private signedOut = false;
  private events: AbortController | null = null;
  private readonly rejoin = new Rejoin(this, () => this.signedIn());

  override connectedCallback(): void {
    super.connectedCallback();
    this.events = new AbortController();
    window.addEventListener('keydown', (event) => this.keyed(event), { signal: this.events.signal });
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.events?.abort();
  }

  // ----- talk with the server -----

  private async load(): Promise<void> {
    this.problem = null;
    try {
      const session = await this.api.session();
      this.rejoin.reader ??= session.name ?? null;
      const overview = await this.api.get<Overview>('api/practice');
      const open = overview.modules.filter(({ locked }) => locked === null);
      const begun = open.filter(({ started }) => started);
      this.chosen = new Set((begun.length > 0 ? begun : open.slice(0, 1)).map(({ id }) => id));
      this.overview = overview;
    } catch (error) {
      this.failed(error, 'Your cards could not be loaded. What you rated before is saved.');
    }
  }

  private async start(): Promise<void> {
    if (this.chosen.size === 0) {
      this.problem = 'Choose at least one module.';
      return;
    }
    this.problem = null;
    try {
      const ids = [...this.chosen].map(encodeURIComponent).join(',');
      const { cards } = await this.api.get<CardsReply>(`api/practice/cards?modules=${ids}`);
      if (cards.length === 0) {
        this.problem = 'No card is due in the modules you chose. Choose another one, or come back later.';
        return;
      }
      this.round = new Round(cards);
      this.turned = false;
      this.savedAt = null;
      await this.toCard();
    } catch (error) {
      this.failed(error, 'The cards could not be loaded. What you rated before is saved.');
    }
  }

  private async rate(rating: Rating): Promise<void> {
    const card = this.round?.card ?? null;
    if (card === null || !this.turned || this.busy !== null) return;
    this.busy = rating;
    this.problem = null;
    try {
      const path = `api/practice/cards/${encodeURIComponent(card.id)}`;
      const saved = await this.api.post<RatingSaved>(path, { rating, number: card.number });
      this.round?.rated(rating, saved);
      this.savedAt = saved.savedAt;
      await this.next();
    } catch (error) {
      if (error instanceof ApiError && (error.status === 404 || error.code === 'newer' || error.code === 'locked')) {
        this.round?.skip();
        this.problem = `${error.message} The card was left out of this round.`;
        await this.next();
      } else {
        this.failed(error, 'Your rating is not saved yet. Rate the card again.');
      }
    } finally {
      this.busy = null;
    }
  }

  private async next(): Promise<void> {
    this.turned = false;
    await this.toCard();
    if (this.round?.card === null) {
      this.overview = await this.api.get<Overview>('api/practice').catch(() => this.overview);
    }
  }

  private failed(error: unknown, safe: string): void {
    if (error instanceof ApiError && error.status === 401) {
      this.problem = `You have been signed out. ${safe}`;
      this.signedOut = true;
      return;
    }
    this.problem = error instanceof ApiError ? `${error.message} ${safe}` : `The server cannot be reached. ${safe}`;
  }

  private signedIn(): void {
    this.signedOut = false;
    this.problem = null;
    if (this.overview === null) void this.load();
  }

  // ----- moving about -----

  private async toCard(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  private async turn(): Promise<void> {
    if (this.round?.card == null || this.turned) return;
    this.turned = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
  }

  private keyed(event: KeyboardEvent): void {
    if (this.round?.card == null || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    const target = event.composedPath()[0];
    const inControl = target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT|BUTTON|A|DIALOG)$/u.test(target.tagName);
    if (event.key === ' ' && !inControl && !this.turned) {
      event.preventDefault();
      void this.turn();
      return;
    }
    const given = RATINGS[Number(event.key) - 1];
    if (given !== undefined && this.turned && !/^(?:INPUT|TEXTAREA)$/u.test((target as HTMLElement).tagName ?? '')) {
      event.preventDefault();
      void this.rate(given.rating);
    }
  }

  private pressed(event: MouseEvent, card: Card): void {
    const marked = markedButton(event);
    if (marked === null) {
      const selecting = (window.getSelection()?.toString() ?? '') !== '';
      if (!selecting) void this.turn();
      return;
    }
    event.preventDefault();
    const popover = this.renderRoot.querySelector<LessonPopover>('myelin-lesson-popover');
    const term = card.glossary[marked.dataset['term'] ?? ''];
    const source = card.references.find(({ key }) => key === marked.dataset['ref']);
    if (term !== undefined) popover?.showTerm(term, marked);
    else if (source !== undefined) popover?.showSource(source, marked);
  }

  private choose(id: string, on: boolean): void {
    if (on) this.chosen.add(id);
    else this.chosen.delete(id);
    this.requestUpdate();
  }

  private stop(): void {
    this.round = null;
    this.turned = false;
    void this.load().then(() => this.toCard());
  }

  // ----- drawing -----

  protected override render(): TemplateResult {
    return html`
      <div class="practice" role="region" aria-label="Practice">
        ${this.main()} ${this.problemView()}
        <p class="saved" role="status">
          ${this.savedAt === null ? nothing : html`Saved ${clock(this.savedAt)}`}
        </p>
      </div>
      ${this.rejoin.view()}
      <myelin-lesson-popover></myelin-lesson-popover>
    `;
  }

  private main(): TemplateResult | typeof nothing {
    if (this.round !== null) {
      return this.round.card === null
        ? doneView(this.round, this.overview, { again: () => this.stop() })
        : this.cardView(this.round, this.round.card);
    }
    if (this.overview === null) {
      return this.problem === null
        ? html`<div class="skeleton card" role="status"><span class="vh">Your cards are loading.</span></div>`
        : nothing;
    }
    return chooseView(this.overview, this.chosen, {
      choose: (id, on) => this.choose(id, on),
      start: () => void this.start()
    });
  }

  private problemView(): TemplateResult | typeof nothing {
    if (this.problem === null) return nothing;
    return html`<div class="problem" role="alert">
      <p>${this.problem}</p>
      ${this.signedOut
        ? html`<button type="button" class="act primary" @click=${() => void this.rejoin.ask()}>Sign in</button>`
        : this.overview === null
          ? html`<button type="button" class="act" @click=${() => void this.load()}>Try again</button>`
          : nothing}
    </div>`;
  }

  private cardView(round: Round, card: Card): TemplateResult {
    return html`
      <div class="bar">
        <progress max=${round.size} value=${round.done} aria-label="Cards done"></progress>
        <span>${round.done} of ${round.size}</span>
        <button type="button" class="act quiet" @click=${() => this.stop()}>End the round</button>
      </div>
      <div class="flashcard ${this.turned ? 'turned' : ''}" @click=${(event: MouseEvent) => this.pressed(event, card)}>
        <p class="kicker">Module ${card.module.number}${card.number === 1 ? html` <span class="new">new</span>` : nothing}</p>
        <div class="front content" tabindex="-1" data-focus role="group" aria-label="Question">
          ${unsafeHTML(prepare(card.front))}
        </div>
        ${this.turned
          ? html`<div class="back content" tabindex="-1" role="group" aria-label="Answer">
              ${unsafeHTML(prepare(card.back))}
            </div>`
          : html`<p class="turn">
              <button type="button" class="act primary" @click=${() => void this.turn()}>Show the answer</button>
              <span class="key-hint">or press Space</span>
            </p>`}
      </div>
      ${this.turned ? this.ratings(card) : nothing}
    `;
  }

  private ratings(card: Card): TemplateResult {
    return html`
      <div class="ratings" role="group" aria-label="How well did you know it?">
        <p class="ask">How well did you know it?</p>
        ${RATINGS.map(
          ({ rating, word, hint }, index) => html`
            <button
              type="button"
              class="rating ${rating}"
              aria-keyshortcuts=${index + 1}
              aria-disabled=${this.busy === null ? nothing : 'true'}
              @click=${() => void this.rate(rating)}
            >
              <span class="word"><kbd aria-hidden="true">${index + 1}</kbd>${this.busy === rating ? 'Saving…' : word}</span>
              <span class="vh">: ${hint},</span>
              <span class="wait"><span class="vh">comes back in</span> ${waitWords(card.waits[rating])}</span>
            </button>
          `
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-practice': PracticeElement;
  }
}
