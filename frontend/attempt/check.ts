import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../items/icons';
import { ApiError } from './api';

/** Checking one answer: on its way, or why it did not work. */
export type Checking = { readonly item: string; readonly failed?: string } | null;

export const checkStyles = css`
  .check {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    margin-block-start: 16px;
  }
`;

/** The way to the explanation of one answer, which locks it. */
export function checkView(
  item: string,
  essay: boolean,
  complete: boolean,
  checking: Checking,
  check: () => void
): TemplateResult {
  const mine = checking?.item === item ? checking : null;
  const busy = mine !== null && mine.failed === undefined;
  return html`<div class="check">
      <button type="button" class="button" ?disabled=${!complete || checking?.failed === undefined && checking !== null} @click=${check}>
        ${icon('check')}${essay ? 'Hand in answer' : 'Check answer'}
      </button>
      <p class="soft" role="status">
        ${essay ? essayWords(busy, complete) : checkWords(busy, complete)}
      </p>
    </div>
    ${mine?.failed === undefined
      ? nothing
      : html`<div class="notice" role="alert">${icon('alert')}<p>${mine.failed}</p></div>`}`;
}

function checkWords(busy: boolean, complete: boolean): string {
  if (busy) return 'Checking…';
  return complete ? 'Checking locks this answer and explains it.' : 'Complete the answer to check it.';
}

/** No machine checks an essay. */
function essayWords(busy: boolean, complete: boolean): string {
  if (busy) return 'Handing in…';
  return complete
    ? 'This locks your answer and shows what a good one holds. A teacher marks it.'
    : 'Write your answer to hand it in.';
}

/** Why an answer was not checked, what is safe and what to do. */
export function notChecked(error: unknown): string {
  if (!(error instanceof ApiError)) {
    return 'Checking needs a connection to the server. Your answer is kept; check it when the connection is back.';
  }
  return error.status === 401 ? 'Sign in again, then check. Your answer is safe.' : error.message;
}
