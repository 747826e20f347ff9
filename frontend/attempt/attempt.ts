import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ResponseChangedEvent } from '../items/contract';
import '../items/item';
import { baseStyles } from '../items/styles';
import { api, ApiError, navigate, type Api, type Attempt, type AttemptItem } from './api';
import { attemptStyles } from './attempt-styles';
import { caseStyles, notOpened } from './case';
import { checkStyles, notChecked, type Checking } from './check';
import { shadowCipher, type CipherSource } from './cipher';
import './conflict';
import { leftText, momentText } from './deadline';
import { AttemptModel, TYPING_MILLIS } from './model';
import { MANY, navigatorTitle, shownAtOnce } from './navigator';
import { bannerNews, conflictNews, laterNews, laterSpoken, notPausedNews, type News } from './news';
import { bannerSpoken, failure, optionsView, panel, skeleton, submitted, type Message } from './panels';
import { pausedPanel } from './pause';
import { forgetPlace, loadPlace, loadPreferences, savePlace, savePreferences } from './preferences';
import { AnswerQueue, type Conflict, type QueueState } from './queue';
import { bannerOf, saveStatus, type Banner, type Where } from './save-state';
import { shortcutOf } from './shortcuts';
import './sign-in';
import type { SignInElement } from './sign-in';
import { forgetUnsent, LocalStore } from './store';
import { Submission } from './submission';
import './submit-dialog';
import type { SubmitDialogElement } from './submit-dialog';
import './timer';
import type { TimerElement } from './timer';
import { Timing, type Later } from './timing';
import { send } from './transport';
import { barView, movesView, questionView, type Opening } from './views';
import { ConnectionWatch } from './watch';

/** How often the server is asked for the remaining time, so that added time and its end show soon. */
const TIMED_POLL_MILLIS = 4_000;
/** How often an attempt without a limit looks after the session. */
const CALM_POLL_MILLIS = 20_000;

type View =
  | { readonly kind: 'loading' }
  | Message
  | { readonly kind: 'open'; readonly model: AttemptModel }
  | { readonly kind: 'ending' };

const ENDING: Message = {
  kind: 'message',
  sign: 'clock',
  title: 'The time is over',
  text: 'Your saved answers are being submitted. This page goes on by itself.'
};

/** One attempt at a quiz: questions, navigator, timer, saving that survives everything, and submitting. */
@customElement('myelin-attempt')
export class AttemptElement extends LitElement {
  static override styles = [baseStyles, attemptStyles, caseStyles, checkStyles];

  @property({ attribute: 'attempt-id' }) attemptId = '';
  @property({ attribute: false }) api: Api = api;
  /** How what waits on this device is hidden; tests pass their own. */
  @property({ attribute: false }) cipher: CipherSource = shadowCipher;

  @state() private view: View = { kind: 'loading' };
  @state() private page = 0;
  @state() private queueState: QueueState | null = null;
  @state() private signedOut = false;
  @state() private preferences = loadPreferences();
  @state() private leaving = false;
  @state() private opening: Opening = null;
  @state() private checking: Checking = null;
  @query('myelin-timer') private timer!: TimerElement | null;
  @query('myelin-sign-in') private signIn!: SignInElement;
  @query('myelin-submit-dialog') private submitDialog!: SubmitDialogElement | null;
  @query('.spoken') private spoken!: HTMLElement;

  private queue: AnswerQueue | null = null;
  /** Whether unsent answers can be kept on the device at all. */
  private keeps = false;
  private listeners = new AbortController();
  private lastBanner: Banner = null;
  private lastLater: Later | null = null;
  /** Whether the page shown last stood still. */
  private still = false;
  private resultHref = '';

  private readonly watch = new ConnectionWatch({
    ask: () => this.ask(),
    pause: () => this.pause(),
    changed: () => this.requestUpdate(),
    signedOut: () => this.lostSession(),
    back: () => {
      if (this.queueState?.phase === 'waiting') this.queue?.retryNow();
    },
    hidden: () => this.queue?.flush()
  });

  private readonly timing = new Timing({
    settled: async () => this.queue!.settled(),
    pause: () => this.api.pause(this.attemptId),
    resume: () => this.api.resume(this.attemptId),
    clock: () => this.api.clock(this.attemptId),
    changed: () => this.requestUpdate(),
    shown: () => this.updateComplete,
    remaining: (seconds) => this.timer?.set(seconds),
    conflict: (item) => this.goTo(item),
    running: () => this.queue?.retryNow(),
    signedOut: () => this.lostSession(),
    closed: () => this.queue?.close(this.resultHref)
  });

  private readonly submission = new Submission({
    settled: () => this.queue?.settled() ?? null,
    submit: () => this.api.submit(this.attemptId),
    changed: () => this.requestUpdate(),
    conflict: (item) => {
      this.submitDialog?.close();
      this.goTo(item);
    },
    signedOut: () => this.signIn.show(),
    done: (resultHref) => {
      this.submitDialog?.close();
      this.queue?.close(resultHref);
      navigate(resultHref);
    }
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.listeners = new AbortController();
    window.addEventListener('beforeunload', (event) => this.warn(event), { signal: this.listeners.signal });
    document.addEventListener('keydown', (event) => this.shortcut(event), { signal: this.listeners.signal });
    this.watch.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listeners.abort();
    this.watch.stop();
    // The queue goes on by itself until the device holds nothing unsent.
    this.queue?.flush();
  }

  protected override update(changed: PropertyValues): void {
    const focused = this.focused;
    const inside = focused !== null || document.activeElement === document.body;
    super.update(changed);
    if (inside) this.followPause();
    this.still = this.standsStill;
    if (focused?.matches('.act') === true && this.focused === null) this.focusBar();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('attemptId') && this.attemptId !== '') void this.load();
    this.sayConnection();
    this.sayLater();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.body()}
      <myelin-sign-in
        .api=${this.api}
        .check=${() => this.ownAttempt()}
        reassurance="Your answers are kept ${this.where} and are sent as soon as you have signed in."
        @signed-in=${this.signedIn}
      ></myelin-sign-in>
      <div class="spoken vh" role="status"></div>
    `;
  }

  private body(): TemplateResult {
    switch (this.view.kind) {
      case 'loading':
        return skeleton();
      case 'message':
        return panel(this.view, () => void this.load());
      case 'ending':
        return panel(ENDING, () => {});
      case 'open':
        return this.openAttempt(this.view.model);
    }
  }

  private openAttempt(model: AttemptModel): TemplateResult {
    const { deadlineAt, pausing } = this.timing;
    if (this.timing.standsStill) {
      const closes = deadlineAt === null ? null : momentText(deadlineAt);
      const left = this.timing.left === null ? null : leftText(this.timing.left);
      return pausedPanel(pausing, { left, closes }, () => void this.timing.resume());
    }
    const conflicts = this.queueState?.conflicts ?? [];
    const stops = model.stops(this.page, conflicts);
    const charted = model.itemsOn(this.page).some(({ item }) => item.chart);
    return html`
      ${this.bar(model.attempt, this.news(model, conflicts))}
      <div class="layout">
        <div>
          <div class="pages ${charted ? 'charted' : ''}">
            ${repeat(
              model.itemsOn(this.page),
              ({ item }) => item.id,
              (each) => this.question(model, each, conflicts)
            )}
          </div>
          ${this.moves(model)}
        </div>
        <div class="side">
          <details ?open=${shownAtOnce(stops.length)}>
            <summary>
              <span>
                ${navigatorTitle(stops)}
                <span class="soft">${stops.filter((stop) => stop.progress === 'complete').length} of ${stops.length} answered</span>
              </span>
            </summary>
            <myelin-navigator .stops=${stops} @go=${this.chosen}></myelin-navigator>
            <button type="button" class="button submit-here" @click=${this.askSubmit}>Submit</button>
          </details>
        </div>
        <div class="extras">
          ${optionsView(this.preferences.keys, (keys) => this.prefer({ keys }))}
        </div>
      </div>
      <myelin-submit-dialog
        .stops=${stops}
        .state=${this.submission.state}
        .hint=${this.banner === 'offline' ? `There is no connection. Your answers are kept ${this.where}; sending goes on by itself.` : ''}
        @go=${(event: CustomEvent<string>) => this.goTo(event.detail)}
        @submit-attempt=${() => void this.submission.submit()}
        @cancel-submit=${() => this.submission.cancel()}
      ></myelin-submit-dialog>
    `;
  }

  private bar(attempt: Attempt, news: News | null): TemplateResult {
    return barView(
      attempt,
      {
        status: this.queueState === null ? null : saveStatus(this.queueState, this.watch.connected),
        news,
        quiet: this.preferences.quiet,
        pausing: this.timing.pausing,
        timed: this.timing.deadlineAt !== null
      },
      {
        quiet: (quiet) => this.prefer({ quiet }),
        end: () => void this.end(),
        pause: () => void this.timing.pause(),
        submit: () => this.askSubmit()
      }
    );
  }

  private question(model: AttemptModel, each: AttemptItem, conflicts: readonly Conflict[]): TemplateResult {
    const { id } = each.item;
    const conflict = conflicts.find(({ item }) => item === id);
    return questionView(
      model,
      each,
      { conflict, refused: this.queueState?.refused.get(id), checking: this.checking },
      {
        answer: (event) => this.answer(id, event),
        leave: () => this.queue?.flush(),
        flag: () => this.toggleFlag(id),
        resolve: (choice) => this.resolve(id, choice),
        check: () => void this.check(id)
      }
    );
  }

  private moves(model: AttemptModel): TemplateResult {
    return movesView(
      model,
      { page: this.page, opening: this.opening, leaving: this.leaving },
      {
        previous: () => this.show(this.page - 1),
        next: () => this.next(model),
        goOn: () => void this.goOn(model),
        submit: () => this.askSubmit()
      }
    );
  }

  /** The most pressing thing that the learner should know, wherever the page is scrolled to. */
  private news(model: AttemptModel, conflicts: readonly Conflict[]): News | null {
    const { pausing, later } = this.timing;
    const close = (): void => this.timing.seen();
    if (typeof pausing === 'object' && this.banner !== 'signed-out') return notPausedNews(pausing.failed, close);
    const banner = bannerNews(this.banner, this.where, () => this.tryNow(), () => this.signIn.show());
    if (banner !== null) return banner;
    const elsewhere = conflicts.find(({ item }) => model.pageOf(item) !== this.page)?.item;
    const position = model.items.find((each) => each.item.id === elsewhere)?.position;
    if (elsewhere !== undefined && position !== undefined) return conflictNews(position, () => this.goTo(elsewhere));
    return later === null ? null : laterNews(later, close);
  }

  private get banner(): Banner {
    if (this.queueState === null) return null;
    return this.signedOut ? 'signed-out' : bannerOf(this.queueState, this.watch.connected);
  }

  /** Where unsent answers are: what is only in memory goes with the page. */
  private get where(): Where {
    return this.keeps && this.queueState?.kept !== false ? 'on this device' : 'on this page';
  }

  private get model(): AttemptModel | null {
    return this.view.kind === 'open' ? this.view.model : null;
  }

  // --- loading and looking after the connection -----------------------------------------------------------------

  private async load(): Promise<void> {
    this.view = { kind: 'loading' };
    try {
      const attempt = await this.api.attempt(this.attemptId);
      if (attempt.state === 'submitted') this.showSubmitted(attempt.resultHref, 0);
      else await this.open(attempt);
    } catch (error) {
      this.view = failure(error);
      if (error instanceof ApiError && error.status === 401) this.signIn.show();
    }
  }

  private async open(attempt: Attempt): Promise<void> {
    const store = new LocalStore(await this.cipher(attempt.shadowKey ?? null));
    this.keeps = store.keeps;
    const queue = new AnswerQueue(this.attemptId, newTab(), store, {
      send: (entry) => send(this.api, this.attemptId, entry),
      changed: (state) => {
        if (this.queue === queue) this.queueChanged(state);
      },
      saved: (_, saved) => {
        this.watch.heard();
        this.timer?.set(saved.remainingSeconds);
      },
      adopted: (item, response) => this.model?.answer(item, response),
      // What this page shows of the question is out of date.
      locked: () => void this.load(),
      paused: () => this.timing.paused()
    });
    this.queue = queue;
    this.resultHref = attempt.resultHref;
    const times = attempt.items.flatMap(({ savedAt }) => (savedAt === null ? [] : [savedAt]));
    await queue.start(new Map(attempt.items.map(({ item, seq }) => [item.id, seq])), times.sort().at(-1) ?? null);
    const model = new AttemptModel(attempt, queue);
    this.page = model.startPage(loadPlace(this.attemptId));
    // A reload comes back to this question, also when it was answered but never left.
    savePlace(this.attemptId, this.page);
    this.view = { kind: 'open', model };
    this.timing.start(attempt.deadlineAt, attempt.paused === true, attempt.waitingSeconds ?? null);
    this.still = attempt.paused === true;
    await this.updateComplete;
    this.timer?.set(attempt.paused === true ? null : attempt.remainingSeconds);
    this.watch.plan();
  }

  /** How long until the server is asked again; null when nothing is open. */
  private pause(): number | null {
    if (this.view.kind === 'ending') return TIMED_POLL_MILLIS;
    // Nobody looks: asking would only keep the session of an abandoned page alive.
    if (this.model === null || document.visibilityState === 'hidden') return null;
    return this.timed || !this.watch.connected ? TIMED_POLL_MILLIS : CALM_POLL_MILLIS;
  }

  private get timed(): boolean {
    return this.view.kind === 'ending' || this.timing.standsStill || this.timing.deadlineAt !== null;
  }

  /** Asks for the time left, or only for the session where nothing runs out. */
  private async ask(): Promise<void> {
    if (!this.timed) {
      if (!(await this.api.session()).signedIn) this.lostSession();
      return;
    }
    const clock = await this.api.clock(this.attemptId);
    if (clock.state === 'submitted') this.queue?.close(this.resultHref);
    else if (this.view.kind === 'ending') {
      if ((clock.remainingSeconds ?? 1) > 0) await this.open(await this.api.attempt(this.attemptId));
    } else this.timing.tell(clock);
  }

  /** Explains one answer and locks it, after everything typed so far is saved. */
  private async check(item: string): Promise<void> {
    const model = this.model;
    if (model === null || this.queue === null || (this.checking !== null && this.checking.failed === undefined)) return;
    this.checking = { item };
    const settled = await this.queue.settled();
    if (settled.conflicts.some((conflict) => conflict.item === item)) {
      this.checking = { item, failed: 'There are two versions of your answer. Choose the one that counts, then check.' };
      return;
    }
    try {
      const { response, review } = await this.api.check(this.attemptId, item);
      model.checked(item, response, review);
      this.checking = null;
      await this.updateComplete;
      this.focusHead(item);
    } catch (error) {
      this.checking = { item, failed: notChecked(error) };
      if (error instanceof ApiError && error.status === 401) this.lostSession();
      if (error instanceof ApiError && error.status === 410) this.queue.close(this.resultHref);
    }
  }

  private tryNow(): void {
    this.queue?.retryNow();
    void this.watch.look();
  }

  private lostSession(): void {
    if (this.signedOut) return;
    this.signedOut = true;
    this.signIn.show();
  }

  /** After signing in: whether this account may go on. */
  private async ownAttempt(): Promise<string | null> {
    try {
      await this.api.attempt(this.attemptId);
      return null;
    } catch (error) {
      return error instanceof ApiError && error.status === 404
        ? 'This attempt belongs to another account. Sign in with the account that started it.'
        : null;
    }
  }

  private signedIn(): void {
    this.signedOut = false;
    if (this.queue === null) {
      void this.load();
      return;
    }
    this.queue.retryNow();
    this.watch.plan();
    void this.submission.goOn();
  }

  private queueChanged(next: QueueState): void {
    const before = this.queueState;
    this.queueState = next;
    if (next.phase === 'signed-out' && before?.phase !== 'signed-out') this.lostSession();
    if (next.phase === 'closed') this.showSubmitted(next.resultHref ?? this.resultHref, next.pending);
    if (next.phase === 'gone') this.view = failure(new ApiError(404, 'gone', next.message ?? ''));
    const met = next.conflicts.find((conflict) => !before?.conflicts.some((known) => known.item === conflict.item));
    if (met !== undefined && this.model?.pageOf(met.item) === this.page) {
      void this.updateComplete.then(() => this.renderRoot.querySelector('myelin-conflict')?.focus());
    }
  }

  /** Only changes of the connection are said aloud; every single "saved" would be noise. */
  private sayConnection(): void {
    const banner = this.banner;
    if (banner === this.lastBanner) return;
    this.lastBanner = banner;
    this.spoken.textContent = bannerSpoken(banner, this.where);
  }

  /** Added time is said once; it stays in sight until it is closed or the next question comes. */
  private sayLater(): void {
    const { later } = this.timing;
    if (later === this.lastLater) return;
    this.lastLater = later;
    if (later !== null) this.spoken.textContent = laterSpoken(later);
  }

  // --- answering ------------------------------------------------------------------------------------------------

  private answer(item: string, event: ResponseChangedEvent): void {
    const { response } = event.detail;
    this.model?.answer(item, response);
    this.leaving = false;
    const typed = response?.kind === 'text' || response?.kind === 'number';
    this.queue?.put(item, response, typed ? TYPING_MILLIS : 0);
  }

  private toggleFlag(item: string): void {
    const model = this.model;
    if (model === null) return;
    const flagged = !model.flagged(item);
    model.flag(item, flagged);
    this.queue?.flag(item, flagged);
  }

  private resolve(item: string, choice: 'mine' | 'theirs'): void {
    this.queue?.resolve(item, choice);
    void this.updateComplete.then(() => this.focusHead(item));
  }

  private next(model: AttemptModel): void {
    const open = this.queueState?.conflicts.find(({ item }) => model.pageOf(item) === this.page);
    if (model.attempt.policy.noReturn && open !== undefined) {
      this.focusHead(open.item);
      return;
    }
    const closes = model.attempt.policy.noReturn || model.unopenedOn(this.page + 1) !== undefined;
    if (closes && model.unfinishedOn(this.page).length > 0) this.leaving = true;
    else void this.goOn(model);
  }

  /** Shows the next page. A step of a case is fetched first, after every answer to the step before it is saved. */
  private async goOn(model: AttemptModel): Promise<void> {
    const page = this.page + 1;
    const later = model.unopenedOn(page);
    if (later === undefined) {
      this.show(page);
      return;
    }
    if (this.opening === 'opening') return;
    this.leaving = false;
    this.opening = 'opening';
    const settled = await this.queue?.settled();
    if (settled?.conflicts.some(({ item }) => model.pageOf(item) === this.page) === true) {
      this.opening = { failed: 'There are two versions of your answer. Choose the one that counts, then go on.' };
      return;
    }
    try {
      model.opened((await this.api.open(this.attemptId, later.item)).entry);
      this.opening = null;
      this.show(page);
    } catch (error) {
      this.opening = { failed: notOpened(error) };
      if (error instanceof ApiError && error.status === 401) this.lostSession();
      if (error instanceof ApiError && error.status === 410) this.queue?.close(this.resultHref);
    }
  }

  /** A question chosen in the list; a long list that was unfolded for it gets out of the way again. */
  private chosen(event: CustomEvent<string>): void {
    const list = (event.target as Element).closest('details');
    if (list !== null && this.model !== null && this.model.total >= MANY && !shownAtOnce(this.model.total)) list.open = false;
    this.goTo(event.detail);
  }

  private goTo(item: string): void {
    const model = this.model;
    if (model !== null) this.show(model.pageOf(item), item);
  }

  private show(page: number, item?: string): void {
    const model = this.model;
    if (model === null || page < 0 || page >= model.pages || model.itemsOn(page).length === 0) return;
    this.queue?.flush();
    this.leaving = false;
    this.opening = null;
    this.timing.seen();
    if (model.attempt.policy.noReturn && page > this.page) this.queue?.place(model.itemsOn(page)[0]!.item.id);
    this.page = page;
    savePlace(this.attemptId, page);
    void this.updateComplete.then(() => this.focusHead(item ?? model.itemsOn(page)[0]?.item.id));
  }

  private focusHead(item: string | undefined): void {
    const head = this.renderRoot.querySelector<HTMLElement>(`[id="head-${item ?? ''}"]`);
    head?.focus({ preventScroll: true });
    head?.closest('section')?.scrollIntoView({ block: 'start' });
  }

  /** What has the focus in this page. */
  private get focused(): Element | null {
    return (this.renderRoot as ShadowRoot).activeElement;
  }

  private get standsStill(): boolean {
    return this.model !== null && this.timing.standsStill;
  }

  /** A pause and its end swap everything on the page, also when another page asked for it: the focus goes along. */
  private followPause(): void {
    const model = this.model;
    if (model === null || this.standsStill === this.still) return;
    if (this.standsStill) this.renderRoot.querySelector<HTMLElement>('.panel h1')?.focus();
    else this.focusHead(model.itemsOn(this.page)[0]?.item.id);
  }

  /** The button beside a message went with the message. */
  private focusBar(): void {
    this.renderRoot.querySelector<HTMLElement>('.act, .bar h1')?.focus({ preventScroll: true });
  }

  private prefer(change: Partial<typeof this.preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    savePreferences(this.preferences);
  }

  private shortcut(event: KeyboardEvent): void {
    const model = this.model;
    if (!this.preferences.keys || model === null) return;
    const { noReturn } = model.attempt.policy;
    const first = model.itemsOn(this.page)[0];
    switch (shortcutOf(event)) {
      case 'next':
        if (this.page < model.pages - 1) this.next(model);
        return;
      case 'previous':
        if (!noReturn) this.show(this.page - 1);
        return;
      case 'flag':
        if (!noReturn && first !== undefined) this.toggleFlag(first.item.id);
        return;
      case null:
    }
  }

  private warn(event: BeforeUnloadEvent): void {
    this.queue?.flush();
    const state = this.queueState;
    if (state !== null && state.pending > 0 && state.phase !== 'closed' && state.phase !== 'gone') event.preventDefault();
  }

  // --- the end --------------------------------------------------------------------------------------------------

  private askSubmit(): void {
    this.submission.ask();
    this.queue?.flush();
    this.submitDialog?.show();
  }

  /** No time is left by our count: what is unsent goes out at once, then the server says what it has submitted. */
  private async end(): Promise<void> {
    if (this.view.kind !== 'open') return;
    this.queue?.flush();
    this.submitDialog?.close();
    this.view = { kind: 'ending' };
    await this.watch.look();
  }

  private showSubmitted(resultHref: string, lost: number): void {
    forgetPlace(this.attemptId);
    forgetUnsent(this.attemptId);
    this.view = submitted(resultHref, lost);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.panel h1')?.focus());
  }
}

/** A name for this page that no other page has. */
function newTab(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-attempt': AttemptElement;
  }
}
