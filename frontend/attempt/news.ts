import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { moreText, soonText } from './deadline';
import type { Banner, Where } from './save-state';
import type { Later } from './timing';

/**
 * What the bar says in the place of the title. One thing at a time and no taller than the title's place, so that the
 * question below never moves under a pointer.
 */
export interface News {
  readonly tone: 'warn' | 'good';
  readonly strong: string;
  readonly text: string;
  /** Ends the sentence of `text` where there is room for it. */
  readonly tail?: string;
  /** Whether it is said aloud as soon as it shows; what is not, is said by the live region of the page. */
  readonly alert?: boolean;
  readonly label: string;
  readonly act: () => void;
}

export function bannerNews(banner: Banner, where: Where, tryNow: () => void, signIn: () => void): News | null {
  switch (banner) {
    case null:
      return null;
    case 'offline':
      return {
        tone: 'warn',
        strong: 'No connection to the server.',
        text: 'Go on working',
        tail: `: your answers are kept ${where} and sent when it is back`,
        label: 'Try now',
        act: tryNow
      };
    case 'signed-out':
      return {
        tone: 'warn',
        strong: 'You have been signed out.',
        text: 'Sign in to go on',
        tail: `: your answers are kept ${where} until then`,
        label: 'Sign in',
        act: signIn
      };
  }
}

/** Why the attempt goes on although the learner wanted a pause. */
export function notPausedNews(why: string, close: () => void): News {
  return { tone: 'warn', strong: 'Not paused.', text: why, alert: true, label: 'Close', act: close };
}

/** A question on another page that has two answers. */
export function conflictNews(position: number, decide: () => void): News {
  return {
    tone: 'warn',
    strong: `Question ${position} has two answers.`,
    text: 'Choose the one that counts.',
    label: 'Decide',
    act: decide
  };
}

/** Added time. Who moved the end, the page does not know. */
export function laterNews(later: Later, close: () => void): News {
  const [strong, text] = laterWords(later);
  return { tone: 'good', strong, text, label: 'Close', act: close };
}

export function laterSpoken(later: Later): string {
  return laterWords(later).join(' ');
}

function laterWords({ seconds, endsAt, now }: Later): [string, string] {
  return [`You have ${moreText(seconds)}:`, `the attempt now ends ${soonText(endsAt, now)}.`];
}

export function newsView(news: News | null): TemplateResult | typeof nothing {
  if (news === null) return nothing;
  const { strong, text, tail } = news;
  // A new element for new words: assistive technology does not notice a role that an old one takes on.
  return html`${keyed(
    strong,
    html`<p class="news" role=${news.alert === true ? 'alert' : nothing}>
        <strong>${strong}</strong> ${text}${tail === undefined ? nothing : html`<span class="tail">${tail}</span>.`}
      </p>
      <button type="button" class="button act" @click=${news.act}>${news.label}</button>`
  )}`;
}
