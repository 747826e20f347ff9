import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, ApiError, type Api } from '../attempt/api';
import type { ResponseChange } from '../items/contract';
import { blockName, renderBlock } from './blocks';
import { Checks, verdictOf } from './checks';
import { contentStyles } from './content-styles';
import { isCheck, type Block, type CheckBlock, type Lesson, type PositionSaved } from './contract';
import { FigureShelf } from './figure-shelf';
import { markedButton, wayOf } from './keys';
import { ReleaseWatch } from './live';
import { leftOf, outlineOf } from './outline';
import './popover';
import type { LessonPopover } from './popover';
import { PrintOpener } from './printing';
import { ReadingTracker } from './reading';
import { Rejoin } from './rejoin';
import { holding } from './scrolling';
import { ReadAloud } from './speech';
import { lessonStyles } from './styles';
import { PositionSync } from './sync';
import { Viewing } from './viewing';
import { LessonWork } from './work';
import { workStyles } from './work-styles';
import {
  bannerView,
  checkView,
  drawerView,
  failureOf,
  failureView,
  finishView,
  headView,
  outlineView,
  pagerView,
  progressView,
  resumedView,
  sourcesView,
  stripView,
  waitingView,
  type Failure
} from './views';

/** Width of the lesson at which the outline has room beside the text. */
const WIDE = 900;

/**
 * Plays a lesson: loads it, draws its blocks, keeps the reading position, runs the checks and says what is left. The
 * server is the only judge of answers and of completion.
 *
 * Events, both bubbling and composed: `lesson-loaded` {id, title} and `lesson-completed` {id}.
 */
@customElement('myelin-lesson')
export class LessonElement extends LitElement {
  static override styles = [lessonStyles, contentStyles, workStyles];

  @property({ attribute: 'lesson-id' }) lessonId = '';
  /** The connection to the server; tests pass their own. */
  @property({ attribute: false }) api: Api = api;

  @state() private lesson: Lesson | null = null;
  @state() private failure: Failure | null = null;
  @state() private current: string | null = null;
  @state() private completedAt: string | null = null;
  @state() private resumedAt: string | null = null;
  @state() private connection: 'fine' | 'waiting' | 'signed-out' = 'fine';
  @state() private wide = false;
  @state() private itemsReady = false;

  private loads = 0;
  private readonly rejoin = new Rejoin(this, () => this.signedIn());
  private figures = new FigureShelf(() => this.requestUpdate());
  private viewing: Viewing | null = null;
  private sync: PositionSync | null = null;
  private checks: Checks | null = null;
  private work: LessonWork | null = null;
  private watch: ReleaseWatch | null = null;
  private readonly voice = new ReadAloud(() => this.spoke());
  private resize: ResizeObserver | null = null;
  private events: AbortController | null = null;
  private readonly printing = new PrintOpener(() => this.renderRoot);

  // ----- life cycle -----

  override connectedCallback(): void {
    super.connectedCallback();
    this.resize = new ResizeObserver(([entry]) => {
      this.wide = (entry?.contentRect.width ?? 0) >= WIDE;
    });
    this.resize.observe(this);
    this.events = new AbortController();
    const { signal } = this.events;
    document.addEventListener('visibilitychange', () => this.leaving(), { signal });
    window.addEventListener('pagehide', () => void this.sync?.flush(), { signal });
    window.addEventListener('online', () => this.sync?.resume(), { signal });
    window.addEventListener('keydown', (event) => this.turnPage(event), { signal });
    this.printing.start();
    void this.watchRelease();
    this.observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize?.disconnect();
    this.events?.abort();
    this.printing.stop();
    this.watch?.stop();
    this.voice.stop();
    this.viewing?.stop();
    void this.sync?.flush();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lessonId') && this.lessonId !== '') void this.load();
  }

  // ----- loading -----

  private async load(): Promise<void> {
    const turn = (this.loads += 1);
    this.leaveLesson();
    this.failure = null;
    try {
      const lesson = await this.fetchLesson();
      if (turn !== this.loads) return;
      this.adopt(lesson);
      await this.updateComplete;
      await this.arrive(lesson);
      this.observe();
    } catch (error) {
      if (turn !== this.loads) return;
      this.failure = failureOf(error);
      if (error instanceof ApiError && error.status === 401) this.connection = 'signed-out';
    }
  }

  private tryAgainToLoad(): void {
    if (this.connection === 'signed-out') this.askToSignIn();
    else void this.load();
  }

  private leaveLesson(): void {
    this.voice.stop();
    this.viewing?.stop();
    void this.sync?.stop();
    this.lesson = null;
    this.viewing = null;
    this.sync = null;
    this.checks = null;
    this.work = null;
    this.figures = new FigureShelf(() => this.requestUpdate());
    this.current = null;
    this.resumedAt = null;
    this.completedAt = null;
  }

  private fetchLesson(): Promise<Lesson> {
    return this.api.get<Lesson>(`api/lessons/${encodeURIComponent(this.lessonId)}`);
  }

  /** Takes over what the server sent; what the reader did on this page meanwhile stays. */
  private adopt(lesson: Lesson): void {
    const checks = lesson.blocks.filter(isCheck);
    const before = this.lesson?.blocks.filter(isCheck) ?? [];
    this.checks ??= new Checks(
      this.api,
      lesson.id,
      () => this.requestUpdate(),
      (at) => this.completed(at)
    );
    this.checks.adopt(checks, new Map(before.map(({ id, item }) => [id, item.revision])));
    this.work ??= new LessonWork(this.api, lesson.id, {
      changed: () => this.requestUpdate(),
      completed: (at) => this.completed(at),
      announce: (text) => this.announce(text),
      signedOut: () => this.askToSignIn()
    });
    this.work.adopt(lesson.blocks);
    this.viewing?.stop();
    const tracker = new ReadingTracker(
      lesson.blocks.map(({ id }) => id),
      [...lesson.progress.seen, ...(this.viewing?.tracker.seen ?? [])]
    );
    this.viewing = new Viewing(tracker, { reached: (id) => this.reached(id), read: (ids) => this.read(ids) });
    this.sync ??= this.newSync(lesson.id);
    this.completedAt = lesson.progress.completedAt ?? this.completedAt;
    this.lesson = lesson;
    for (const block of lesson.blocks) {
      if (block.kind === 'interactive') void this.figures.prepare(block);
    }
    if (checks.length > 0) void this.prepareItems();
    this.tell('lesson-loaded', { id: lesson.id, title: lesson.title });
  }

  private newSync(lesson: string): PositionSync {
    const path = `api/lessons/${encodeURIComponent(lesson)}/position`;
    return new PositionSync((block, seen) => this.api.post<PositionSaved>(path, { block, seen }), {
      saved: ({ completedAt }) => {
        this.connection = 'fine';
        this.completed(completedAt);
      },
      waiting: () => {
        if (this.connection === 'fine') this.connection = 'waiting';
      },
      signedOut: () => (this.connection = 'signed-out')
    });
  }

  private async prepareItems(): Promise<void> {
    await import('../items/item');
    this.itemsReady = true;
  }

  /** Shows the block that the address names, or the one where the reader left off. */
  private async arrive(lesson: Lesson): Promise<void> {
    const named = decodeURIComponent(window.location.hash.slice(1));
    const first = lesson.blocks[0]?.id ?? null;
    const { lastBlock, completedAt } = lesson.progress;
    const known = (id: string | null): id is string => lesson.blocks.some((block) => block.id === id);
    this.current = first;
    if (known(named)) {
      this.current = named;
    } else if (known(lastBlock) && lastBlock !== first && completedAt === null) {
      this.current = lastBlock;
      this.resumedAt = lastBlock;
    }
    await this.updateComplete;
    if (this.current !== null && this.current !== first) this.goTo(this.current, false);
    if (this.current !== null) this.sync?.mark(this.current);
  }

  private async watchRelease(): Promise<void> {
    const session = await this.api.session().catch(() => null);
    this.rejoin.reader ??= session?.name ?? null;
    if (session?.live !== true || !this.isConnected) return;
    this.watch ??= new ReleaseWatch(
      async () => (await this.api.get<{ readonly revision: string }>('api/release')).revision,
      () => this.refresh()
    );
    this.watch.start();
  }

  /** Loads the lesson again without losing the place, the answers or the focus; false when it could not be loaded. */
  private async refresh(): Promise<boolean> {
    const turn = this.loads;
    const lesson = await this.fetchLesson().catch(() => null);
    if (lesson === null) return false;
    if (turn !== this.loads) return true;
    this.failure = null;
    await holding(
      () => (this.current === null ? null : this.section(this.current)),
      async () => {
        this.adopt(lesson);
        await this.updateComplete;
      }
    );
    this.observe();
    return true;
  }

  // ----- reading position and completion -----

  private observe(): void {
    if (this.isConnected) this.viewing?.start(this.renderRoot.querySelectorAll<HTMLElement>('[data-block]'));
  }

  private reached(block: string): void {
    if (this.current === block) return;
    this.current = block;
    this.sync?.mark(block);
  }

  private read(blocks: readonly string[]): void {
    this.sync?.mark(this.current ?? blocks[0] ?? '', blocks);
    this.requestUpdate();
  }

  private isDone(block: Block): boolean {
    if (isCheck(block)) return this.checks?.of(block).answered ?? false;
    if (block.kind === 'claim') return this.work?.judged(block) ?? false;
    return this.viewing?.tracker.seen.has(block.id) ?? false;
  }

  private completed(at: string | null): void {
    if (at === null || this.completedAt !== null) return;
    this.completedAt = at;
    this.announce('Lesson complete.');
    this.tell('lesson-completed', { id: this.lessonId });
    // The next lesson may be open now.
    void this.refresh();
  }

  // ----- checks -----

  private async submit(block: CheckBlock): Promise<void> {
    const outcome = await this.checks?.check(block);
    await this.updateComplete;
    const answer = this.checks?.of(block);
    switch (outcome) {
      case 'incomplete':
        this.announce(answer?.hint ?? '');
        return;
      case 'checked':
        if (this.viewing?.tracker.touch(block.id) === true) this.read([block.id]);
        this.announce(`${verdictOf(answer?.review ?? null)} Saved.`);
        this.section(block.id)?.querySelector<HTMLElement>('.check h2')?.focus();
        return;
      case 'signed-out':
        this.askToSignIn();
        return;
      case 'failed':
      case 'busy':
      case undefined:
        return;
    }
  }

  private async tryAgain(block: CheckBlock): Promise<void> {
    this.checks?.again(block);
    await this.updateComplete;
    this.section(block.id)?.querySelector<HTMLElement>('myelin-item')?.focus();
  }

  // ----- signing in again -----

  private askToSignIn(): void {
    this.connection = 'signed-out';
    void this.rejoin.ask();
  }

  private signedIn(): void {
    this.connection = 'fine';
    if (this.lesson === null) void this.load();
    else this.sync?.resume();
  }

  // ----- page events -----

  /** Sends what waits when the page is hidden. */
  private leaving(): void {
    if (document.visibilityState === 'hidden') void this.sync?.flush();
  }

  private turnPage(event: KeyboardEvent): void {
    const way = wayOf(event);
    if (way === null) return;
    const link = this.renderRoot.querySelector<HTMLAnchorElement>(`.pager .${way}[href]`);
    if (link !== null) {
      event.preventDefault();
      link.click();
    } else if (way === 'next' && this.lesson?.next?.locked) {
      event.preventDefault();
      this.announce(this.lesson.next.locked);
    }
  }

  /** Opens the popover of a term or source, wherever its button stands, also inside a question. */
  private readonly pressed = (event: Event): void => {
    const target = markedButton(event);
    if (target === null || this.lesson === null) return;
    const popover = this.renderRoot.querySelector<LessonPopover>('myelin-lesson-popover');
    const term = this.lesson.glossary[target.dataset['term'] ?? ''];
    const source = this.lesson.references.find(({ key }) => key === target.dataset['ref']);
    if (term === undefined && source === undefined) return;
    event.preventDefault();
    if (term !== undefined) popover?.showTerm(term, target);
    else if (source !== undefined) popover?.showSource(source, target);
  };

  // ----- moving about -----

  private section(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-block="${CSS.escape(id)}"]`);
  }

  private goTo(id: string, smooth = true): void {
    const section = this.section(id);
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    // The note that says why the page opens here stands before the block and has to be seen, too.
    const note = section?.previousElementSibling;
    const top = note?.classList.contains('resumed') ? note : section;
    top?.scrollIntoView({ block: 'start', behavior: smooth && !still ? 'smooth' : 'instant' });
    section?.focus({ preventScroll: true });
  }

  private addressOf(id: string): string {
    return `${window.location.pathname}${window.location.search}#${encodeURIComponent(id)}`;
  }

  private follow(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.drawer?.close();
    window.history.replaceState(window.history.state, '', this.addressOf(id));
    this.goTo(id);
  }

  private startOver(): void {
    this.resumedAt = null;
    const title = this.renderRoot.querySelector<HTMLElement>('h1');
    title?.scrollIntoView({ block: 'center', behavior: 'instant' });
    title?.focus({ preventScroll: true });
    const first = this.lesson?.blocks[0];
    if (first !== undefined) this.reached(first.id);
  }

  private spoke(): void {
    this.requestUpdate();
    const { state: now, block } = this.voice;
    if (block !== null && now === 'playing') this.section(block)?.scrollIntoView({ block: 'nearest' });
  }

  private announce(text: string): void {
    const region = this.renderRoot.querySelector('.announcer');
    if (region !== null) region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }

  private tell(name: string, detail: Readonly<Record<string, unknown>>): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private get drawer(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog.drawer');
  }

  // ----- drawing -----

  protected override render(): TemplateResult {
    return html`
      ${this.lesson !== null
        ? this.page(this.lesson)
        : this.failure !== null
          ? failureView(this.failure, this.connection === 'signed-out', () => this.tryAgainToLoad())
          : waitingView(this.wide)}
      ${this.rejoin.view()}
      <div class="announcer vh" role="status"></div>
    `;
  }

  private page(lesson: Lesson): TemplateResult {
    const isDone = (block: Block): boolean => this.isDone(block);
    const done = lesson.blocks.filter(isDone).length;
    const all = lesson.blocks.length;
    const entries = outlineOf(lesson.blocks, isDone);
    const outline = outlineView({
      entries,
      current: this.current,
      done,
      all,
      addressOf: (id) => this.addressOf(id),
      follow: (event, id) => this.follow(event, id)
    });
    return html`
      <div class="top">
        ${progressView(done, all)}
        ${this.wide ? nothing : stripView(done, all, () => this.drawer?.showModal())}
      </div>
      <div class="layout ${this.wide ? 'wide' : ''}" @click=${this.pressed}>
        ${this.wide ? outline : nothing}
        <article class="column" aria-labelledby="title">
          ${headView({
            lesson,
            completedAt: this.completedAt,
            speech: ReadAloud.supported() ? this.voice.state : null,
            listen: () => this.voice.toggle(lesson.blocks, this.current),
            silence: () => this.voice.stop()
          })}
          <div class="blocks">
            ${repeat(
              lesson.blocks,
              ({ id }) => id,
              (block) => this.block(block)
            )}
          </div>
          ${finishView({
            completedAt: this.completedAt,
            left: leftOf(lesson.blocks, isDone),
            nameOf: ({ id }) => entries.find((entry) => entry.blocks.includes(id))?.name ?? id,
            goTo: (id) => this.goTo(id)
          })}
          ${pagerView(lesson)} ${sourcesView(lesson.references)}
          ${bannerView(this.connection, () => this.askToSignIn())}
        </article>
        <myelin-lesson-popover></myelin-lesson-popover>
      </div>
      ${this.wide ? nothing : drawerView(outline, () => this.drawer?.close())}
    `;
  }

  private block(block: Block): TemplateResult {
    return html`
      ${this.resumedAt === block.id ? resumedView(() => this.startOver()) : nothing}
      <section
        id=${block.id}
        data-block=${block.id}
        class="of-${block.kind} ${this.voice.block === block.id ? 'speaking' : ''}"
        role="group"
        aria-label=${blockName(block)}
        tabindex="-1"
        @focusin=${() => this.reached(block.id)}
      >
        ${renderBlock(block, {
          figure: (interactive) => this.figures.of(interactive),
          check: (check) => this.check(check),
          work: (block) => this.work?.draw(block) ?? html``
        })}
        <span class="end" aria-hidden="true"></span>
      </section>
    `;
  }

  private check(block: CheckBlock): TemplateResult {
    const now = this.checks?.of(block);
    if (now === undefined) return html``;
    const responded = (event: CustomEvent<ResponseChange>): void => this.checks?.respond(block, event.detail);
    return checkView({
      block,
      state: now,
      player: this.itemsReady
        ? html`<myelin-item
            .item=${block.item}
            .response=${now.response}
            .review=${now.review}
            ?disabled=${now.busy}
            unmarked
            @response-changed=${responded}
          ></myelin-item>`
        : null,
      submit: () => void this.submit(block),
      again: () => void this.tryAgain(block)
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-lesson': LessonElement;
  }
}
