import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../attempt/api';
import { day } from '../items/rich';
import { blockName } from './blocks';
import { verdictOf, type CheckState } from './checks';
import type { Block, CheckBlock, Lesson } from './contract';
import type { Left, OutlineEntry } from './outline';
import type { SpeechState } from './speech';

/** The parts of a lesson page that hold no state of their own. */

export interface Failure {
  readonly title: string;
  readonly text: string;
  /** What opens a locked lesson, one link each. */
  readonly reasons?: readonly { readonly text: string; readonly href: string }[];
}

/** An icon of the style sheet; without a name the style rules around it choose. */
export function icon(name: string | null): TemplateResult {
  const style = name === null ? nothing : `--_icon: var(--my-icon-${name})`;
  return html`<i class="icon" style=${style} aria-hidden="true"></i>`;
}

export function waitingView(wide: boolean): TemplateResult {
  const line = html`<div class="skeleton"></div>`;
  return html`
    <div class="layout ${wide ? 'wide' : ''}" role="status">
      ${wide ? html`<div>${line}${line}${line}${line}</div>` : nothing}
      <div class="column">
        <span class="vh">The lesson is loading.</span>
        <div class="skeleton short"></div>
        <div class="skeleton h1"></div>
        ${line}${line}
        <div class="skeleton short"></div>
        <div class="skeleton card"></div>
        ${line}${line}${line}
        <div class="skeleton short"></div>
      </div>
    </div>
  `;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiError)) {
    return {
      title: 'The lesson could not be loaded',
      text: 'The server cannot be reached. What you did before is saved. Check the connection and try again.'
    };
  }
  switch (error.status) {
    case 401:
      return {
        title: 'You have been signed out',
        text: 'What you did before is saved. Sign in, and the lesson opens where you left off.'
      };
    case 409:
      return {
        title: 'This lesson is still locked',
        text: 'It opens when this is done:',
        reasons: (error.body.reasons ?? []) as Failure['reasons'] & object
      };
    case 404:
      return {
        title: 'There is no such lesson',
        text: 'It may have been moved or retired. Your progress is safe. Open the course to find it.'
      };
    default:
      return {
        title: 'The lesson could not be loaded',
        text: `${error.message} What you did before is saved. Try again in a moment.`
      };
  }
}

export function failureView(failure: Failure, signedOut: boolean, again: () => void): TemplateResult {
  return html`
    <div class="failure" role="alert">
      <h1>${failure.title}</h1>
      <p>${failure.text}</p>
      ${
        failure.reasons === undefined
          ? nothing
          : html`<ul>
              ${failure.reasons.map(({ text, href }) => html`<li><a href=${href} router-link>${text}</a></li>`)}
            </ul>`
      }
      <div class="actions">
        ${
          failure.reasons === undefined
            ? html`<button type="button" class="act primary" @click=${again}>${signedOut ? 'Sign in' : 'Try again'}</button>`
            : nothing
        }
        <a class="act quiet" href="course" router-link>Open the course</a>
      </div>
    </div>
  `;
}

export function progressView(done: number, all: number): TemplateResult {
  const percent = all === 0 ? 0 : Math.round((done / all) * 100);
  return html`
    <div
      class="progress"
      role="progressbar"
      aria-label="Lesson progress"
      aria-valuenow=${percent}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuetext="${done} of ${all} parts done"
    >
      <div style="width: ${percent}%"></div>
    </div>
  `;
}

/** The bar of the phone: opens the outline and says how far the reader is. */
export function stripView(done: number, all: number, open: () => void): TemplateResult {
  return html`
    <div class="strip">
      <button type="button" class="act quiet" aria-haspopup="dialog" @click=${open}>${icon('list')}Outline</button>
      <span class="where">${done} of ${all} parts done</span>
    </div>
  `;
}

/** The outline of the phone, as a dialog that slides in; a press beside it closes it. */
export function drawerView(outline: TemplateResult, close: () => void): TemplateResult {
  const outside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) close();
  };
  return html`
    <dialog class="drawer" aria-label="Outline" @click=${outside}>
      <header>
        <button type="button" class="act quiet" aria-label="Close the outline" @click=${close}>${icon('x')}</button>
      </header>
      ${outline}
    </dialog>
  `;
}

export function resumedView(startOver: () => void): TemplateResult {
  return html`
    <div class="resumed">
      <span>Resumed where you left off.</span>
      <button type="button" class="link" @click=${startOver}>Go to the start</button>
    </div>
  `;
}

export interface OutlineModel {
  readonly entries: readonly OutlineEntry[];
  readonly current: string | null;
  readonly done: number;
  readonly all: number;
  readonly addressOf: (block: string) => string;
  readonly follow: (event: MouseEvent, block: string) => void;
}

export function outlineView(model: OutlineModel): TemplateResult {
  const here = (entry: OutlineEntry): boolean => model.current !== null && entry.blocks.includes(model.current);
  return html`
    <nav class="outline" aria-labelledby="outline-title">
      <h2 id="outline-title">In this lesson</h2>
      <ol>
        ${model.entries.map(
          (entry) => html`
            <li>
              <a
                class=${entry.done ? 'done' : ''}
                href=${model.addressOf(entry.id)}
                aria-current=${here(entry) ? 'true' : nothing}
                @click=${(event: MouseEvent) => model.follow(event, entry.id)}
              >
                ${icon(null)}<span>${entry.name}<span class="vh">${entry.done ? ', done' : ''}</span></span>
              </a>
            </li>
          `
        )}
      </ol>
      <p class="sum">${model.done} of ${model.all} parts done</p>
    </nav>
  `;
}

export interface HeadModel {
  readonly lesson: Lesson;
  readonly completedAt: string | null;
  /** Null where the browser cannot speak. */
  readonly speech: SpeechState | null;
  readonly listen: () => void;
  readonly silence: () => void;
}

export function headView(model: HeadModel): TemplateResult {
  const { lesson, completedAt } = model;
  return html`
    <header class="head">
      <p class="eyebrow">Module ${lesson.module.number}: ${lesson.module.title}</p>
      <h1 id="title" tabindex="-1">${lesson.title}</h1>
      <p class="meta">
        <span>${icon('clock')}about ${lesson.minutes} min</span>
        <span>Reviewed ${day(lesson.reviewed)}</span>
        ${completedAt === null ? nothing : html`<span>${icon('check')}Complete since ${day(completedAt)}</span>`}
      </p>
      <div class="tools">
        ${speechButtons(model)}
        <button type="button" class="act quiet" @click=${() => window.print()}>${icon('print')}Print</button>
      </div>
      ${lesson.objectives.length === 0
        ? nothing
        : html`<div class="objectives">
            <h2>After this lesson you can</h2>
            <ul>
              ${lesson.objectives.map(({ text }) => html`<li>${lowerFirst(text)}</li>`)}
            </ul>
          </div>`}
      <p class="education">Education, not a prescribing source. Check the current label and local policy.</p>
    </header>
  `;
}

function speechButtons({ speech, listen, silence }: HeadModel): TemplateResult | typeof nothing {
  if (speech === null) return nothing;
  return html`
    <button type="button" class="act quiet" @click=${listen}>
      ${speech === 'playing'
        ? html`${icon('pause')}Pause`
        : html`${icon('speaker')}${speech === 'paused' ? 'Go on reading' : 'Listen'}`}
    </button>
    ${speech === 'idle'
      ? nothing
      : html`<button type="button" class="act quiet" @click=${silence}>Stop reading</button>`}
  `;
}

/** "Name the …" reads on from "you can"; an abbreviation such as "MRI …" keeps its capitals. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export interface CheckModel {
  readonly block: CheckBlock;
  readonly state: CheckState;
  /** The player, or null while it loads. */
  readonly player: TemplateResult | null;
  readonly submit: () => void;
  readonly again: () => void;
}

export function checkView({ block, state, player, submit, again }: CheckModel): TemplateResult {
  // Nothing is checked about an essay: it is saved, and then the reader sees what a good one holds.
  const essay = block.item.type === 'ESSAY';
  return html`
    <div class="check ${block.kind}">
      <header>
        <h2 tabindex="-1">
          ${icon(null)}<span
            >${blockName(block)}${state.review === null
              ? nothing
              : html`<span class="vh">: ${verdictOf(state.review)}</span>`}</span
          >
        </h2>
        <span class="status">${state.savedAt === null ? nothing : `Saved ${clock(state.savedAt)}`}</span>
      </header>
      ${player ??
      html`<div class="skeleton item-room" role="status"><span class="vh">The question is loading.</span></div>`}
      <div class="actions">
        ${state.review === null
          ? html`<button type="button" class="act primary" aria-disabled=${state.busy ? 'true' : nothing} @click=${submit}>
              ${essay ? (state.busy ? 'Saving…' : 'Save and compare') : state.busy ? 'Checking…' : 'Check answer'}
            </button>`
          : html`<button type="button" class="act" @click=${again}>Try again</button>
              <span class="hint">Try as often as you like. Your first answer is kept as evidence.</span>`}
        ${state.hint === null ? nothing : html`<span class="hint missing-part">${state.hint}</span>`}
        ${state.problem === null
          ? nothing
          : html`<p class="problem" role="alert">${icon(null)}<span>${state.problem}</span></p>`}
      </div>
    </div>
  `;
}

export interface FinishModel {
  readonly completedAt: string | null;
  readonly left: Left;
  /** The name by which the outline calls a block. */
  readonly nameOf: (block: Block) => string;
  readonly goTo: (block: string) => void;
}

export function finishView({ completedAt, left, nameOf, goTo }: FinishModel): TemplateResult {
  if (completedAt !== null) {
    return html`
      <div class="finish complete">
        <h2>${icon(null)}Lesson complete</h2>
        <p>You have seen every part and answered every question.</p>
      </div>
    `;
  }
  const jump = (block: Block, text: string): TemplateResult =>
    html`<li><button type="button" class="link" @click=${() => goTo(block.id)}>${text}</button></li>`;
  const [first] = left.unseen;
  const parts = left.unseen.length === 1 ? 'part' : 'parts';
  return html`
    <div class="finish">
      <h2>What is left</h2>
      ${left.unseen.length + left.unanswered.length === 0
        ? html`<p>Nothing is left here. Completion is being saved.</p>`
        : html`<p>The lesson is complete when you have seen every part and answered every question.</p>
            <ul>
              ${first === undefined ? nothing : jump(first, `${left.unseen.length} ${parts} not seen yet`)}
              ${left.unanswered.map((block) =>
                jump(block, `${nameOf(block)}: not ${block.kind === 'claim' ? 'judged' : 'answered'} yet`)
              )}
            </ul>`}
    </div>
  `;
}

export function pagerView({ previous, next }: Pick<Lesson, 'previous' | 'next'>): TemplateResult {
  return html`
    <nav class="pager" aria-label="Lessons">
      ${previous === null
        ? nothing
        : html`<a class="previous" href=${previous.href} router-link aria-keyshortcuts="Alt+ArrowLeft">
            <span class="way">${icon(null)}Previous lesson</span><span class="name">${previous.title}</span>
          </a>`}
      ${next === null ? nothing : nextView(next)}
    </nav>
  `;
}

function nextView(next: NonNullable<Lesson['next']>): TemplateResult {
  if (next.locked === null) {
    return html`<a class="next" href=${next.href} router-link aria-keyshortcuts="Alt+ArrowRight">
      <span class="way">Next lesson${icon(null)}</span><span class="name">${next.title}</span>
    </a>`;
  }
  return html`<a class="next" role="link" aria-disabled="true" tabindex="0">
    <span class="way">Next lesson, locked${icon(null)}</span><span class="name">${next.title}</span>
    <span class="reason">${next.locked}</span>
  </a>`;
}

export function sourcesView(references: Lesson['references']): TemplateResult | typeof nothing {
  if (references.length === 0) return nothing;
  return html`
    <section class="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">Sources</h2>
      <ol>
        ${references.map(
          (source) => html`
            <li id="ref-${source.key}" value=${source.number}>
              ${source.url && /^https?:\/\//u.test(source.url)
                ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${source.text}</a>.`
                : `${source.text}.`}
              ${source.checked ? html`<span class="checked">Checked ${day(source.checked)}.</span>` : nothing}
              <a class="about" href="sources/${encodeURIComponent(source.key)}" router-link
                >About this source<span class="vh">: ${source.key}</span></a
              >
            </li>
          `
        )}
      </ol>
    </section>
  `;
}

export function bannerView(
  connection: 'fine' | 'waiting' | 'signed-out',
  signIn: () => void
): TemplateResult | typeof nothing {
  if (connection === 'fine') return nothing;
  if (connection === 'waiting') {
    return html`<div class="banner" role="status">
      <span>Your place is not saved yet. It is kept on this page and sent as soon as the server answers.</span>
    </div>`;
  }
  return html`<div class="banner" role="status">
    <span>You have been signed out. What you read and answered here is kept on this page. Sign in to save it.</span>
    <button type="button" class="act primary" @click=${signIn}>Sign in</button>
  </div>`;
}

/** The time of today, or the day of an earlier one. */
export function clock(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (at.toDateString() !== now.toDateString()) return day(iso);
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at);
}
