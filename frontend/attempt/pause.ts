import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../items/icons';
import { ApiError } from './api';

/** Whether the attempt stands still, and what is happening about it. */
export type Pausing = 'running' | 'pausing' | 'paused' | 'resuming' | { readonly failed: string; readonly paused: boolean };

export function isPaused(pausing: Pausing): boolean {
  return pausing === 'paused' || pausing === 'resuming' || (typeof pausing === 'object' && pausing.paused);
}

/** Stands in the bar while a timed practice runs. Never disabled, which would take the focus away while it waits. */
export function pauseButton(pausing: Pausing, pause: () => void): TemplateResult {
  return html`<button type="button" class="button pause" aria-disabled=${pausing === 'pausing'} @click=${pause}>
    ${icon('pause')}${pausing === 'pausing' ? 'Pausing…' : 'Pause'}
  </button>`;
}

/** What is known of the time of an attempt that stands still. */
export interface StillTime {
  /** How much was left at the pause, in words; null where nothing limits it. */
  readonly left: string | null;
  /** When the quiz closes all the same, in words. */
  readonly closes: string | null;
}

/** Takes the place of the questions while the attempt stands still. */
export function pausedPanel(pausing: Pausing, { left, closes }: StillTime, resume: () => void): TemplateResult {
  return html`<section class="panel">
    <div class="seal">${icon('pause')}</div>
    <h1 tabindex="-1">Paused</h1>
    <p class="soft">
      Your answers are saved and your time stands still${left === null ? '' : `, with ${left} left`}.
      ${closes === null ? '' : `The quiz still closes ${closes}.`} You can leave this page and go on another day.
    </p>
    <button type="button" class="button primary" aria-disabled=${pausing === 'resuming'} @click=${resume}>
      ${icon('play')}${pausing === 'resuming' ? 'Going on…' : 'Go on'}
    </button>
    ${pauseProblem(pausing)}
  </section>`;
}

export function pauseProblem(pausing: Pausing): TemplateResult | typeof nothing {
  return typeof pausing === 'object'
    ? html`<div class="notice" role="alert">${icon('alert')}<p>${pausing.failed}</p></div>`
    : nothing;
}

/** Why pausing or going on did not work. */
export function notPaused(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'The server did not answer. Try again in a moment.';
}
