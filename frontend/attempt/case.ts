import { css, html, type TemplateResult } from 'lit';
import { ApiError, type CasePlace } from './api';

/** The steps of clinical judgment in their order. */
export const STEP_NAMES: readonly string[] = [
  'Recognise cues',
  'Analyse cues',
  'Prioritise hypotheses',
  'Generate solutions',
  'Take action',
  'Evaluate outcomes'
];

export const caseStyles = css`
  .case-head {
    flex: 1 1 100%;
    display: grid;
    gap: 8px;
  }
  .case-head p {
    font-weight: 600;
  }
  .case-head .steps {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 4px;
    max-width: 420px;
  }
  .case-head .steps span {
    height: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .case-head .steps .reached {
    background: var(--_action);
  }
`;

/** "Recognise cues" for step 1. */
export function stepName(step: number): string {
  return STEP_NAMES[step - 1] ?? '';
}

/** Which case this is and how far it has come. */
export function caseHead(place: CasePlace): TemplateResult {
  const steps = Array.from({ length: place.steps }, (_, at) => at + 1);
  return html`<div class="case-head">
    <p>${place.title} · Step ${place.step} of ${place.steps}: ${stepName(place.step)}</p>
    <div class="steps" aria-hidden="true">
      ${steps.map((step) => html`<span class=${step <= place.step ? 'reached' : ''}></span>`)}
    </div>
  </div>`;
}

/** Why a step did not open, what is safe and what to do. */
export function notOpened(error: unknown): string {
  if (!(error instanceof ApiError)) {
    return 'The next step needs a connection to the server. Your answer is safe: go on when the connection is back.';
  }
  return error.status === 401 ? 'Sign in again, then go on. Your answer is safe.' : error.message;
}
