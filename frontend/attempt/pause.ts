import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../items/icons';
import { ApiError } from './api';

/** Whether the attempt stands still, and what is happening about it. */
export type Pausing = 'running' | 'pausing' | 'paused' | 'resuming' | { readonly failed: string; readonly paused: boolean };

export function isPaused(pausing: Pausing): boolean {
  return pausing === 'paused' || pausing === 'resuming' || (typeof pausing === 'object' && pausing.paused);
}

/** Stands in the bar while a timed practice runs. */
export function pauseButton(pausing: Pausing, pause: () => void): TemplateResult {
  return html`<button type="button" class="button pause" ?disabled=${pausing === 'pausing'} @click=${pause}>
    ${icon('clock')}${pausing === 'pausing' ? 'Pausing…' : 'Pause'}
  </button>`;
}

/** Takes the place of the questions while the attempt stands still. */
export function pausedPanel(pausing: Pausing, closes: string | null, resume: () => void): TemplateResult {
  return html`<section class="panel">
    <div class="seal">${icon('clock')}</div>
    <h1 tabindex="-1">Paused</h1>
    <p class="soft">
      Your answers are saved and your time stands
      still.${closes === null ? '' : ` The quiz still closes ${closes}.`} You can leave this page and go on another day.
    </p>
    <button type="button" class="button primary" ?disabled=${pausing === 'resuming'} @click=${resume}>
      ${pausing === 'resuming' ? 'Going on…' : 'Go on'}
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
    : 'The server cannot be reached, so the time was not changed. Try again in a moment.';
}
