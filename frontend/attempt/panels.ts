import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../items/icons';
import { ApiError } from './api';
import type { Banner, SaveStatus, Where } from './save-state';

/** A message that takes the place of the questions. */
export interface Message {
  readonly kind: 'message';
  readonly sign: IconName;
  readonly title: string;
  readonly text: string;
  /** Offers to load again. */
  readonly retry?: boolean;
  readonly resultHref?: string;
}

/** What went wrong when the attempt was loaded, what is safe and what to do. */
export function failure(error: unknown): Message {
  if (!(error instanceof ApiError)) {
    return {
      kind: 'message',
      sign: 'offline',
      title: 'The server cannot be reached',
      text: 'Your answers are safe. Check your connection and try again.',
      retry: true
    };
  }
  if (error.status === 401) {
    return { kind: 'message', sign: 'lock', title: 'Sign in to go on', text: 'Your answers are safe.', retry: true };
  }
  return {
    kind: 'message',
    sign: 'alert',
    title: 'This attempt is not available',
    text: error.message,
    retry: error.status >= 500
  };
}

/** The attempt is over; `lost` changes came too late. */
export function submitted(resultHref: string, lost: number): Message {
  const late = `${lost === 1 ? 'One change' : `${lost} changes`} could not be saved in time.`;
  return {
    kind: 'message',
    sign: 'saved',
    title: 'Submitted',
    text: lost === 0 ? 'Your answers are submitted.' : `Your saved answers are submitted. ${late}`,
    resultHref
  };
}

export function panel(message: Message, retry: () => void): TemplateResult {
  return html`<section class="panel">
    <div class="seal">${icon(message.sign)}</div>
    <h1 tabindex="-1">${message.title}</h1>
    <p class="soft">${message.text}</p>
    ${message.resultHref === undefined
      ? nothing
      : html`<a class="button primary" href=${message.resultHref} router-link>See the result</a>`}
    ${message.retry === true
      ? html`<button type="button" class="button primary" @click=${retry}>Try again</button>`
      : nothing}
  </section>`;
}

export function skeleton(): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="vh">Loading the questions</span>
    ${[1, 2, 3, 4, 5].map(() => html`<div></div>`)}
  </div>`;
}

/** What is said aloud when the connection changes. */
export function bannerSpoken(banner: Banner, where: Where): string {
  switch (banner) {
    case null:
      return 'The connection is back.';
    case 'offline':
      return `No connection to the server. Your answers are kept ${where}.`;
    case 'signed-out':
      return `You have been signed out. Your answers are kept ${where}.`;
  }
}

const STATUS_ICONS: Readonly<Record<SaveStatus['kind'], IconName>> = {
  none: 'saved',
  saving: 'saving',
  saved: 'saved',
  kept: 'offline',
  unkept: 'alert',
  closed: 'lock'
};

/** `promise` stands there before there is anything to say. */
export function statusView(status: SaveStatus, promise: string): TemplateResult {
  return html`<span class="status ${status.kind}">
    ${status.kind === 'none' ? promise : html`${icon(STATUS_ICONS[status.kind])}<span>${status.text}</span>`}
  </span>`;
}

/** Switches of the learner; single-key shortcuts are off until somebody wants them. */
export function optionsView(keys: boolean, changed: (keys: boolean) => void): TemplateResult {
  return html`<details class="options">
    <summary>Options</summary>
    <label>
      <input
        type="checkbox"
        .checked=${keys}
        @change=${(event: Event) => changed((event.target as HTMLInputElement).checked)}
      />
      <span>
        Keyboard shortcuts
        <small><kbd>N</kbd> next, <kbd>P</kbd> previous, <kbd>F</kbd> flag</small>
      </span>
    </label>
  </details>`;
}
