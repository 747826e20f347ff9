import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { DirectiveResult } from 'lit/directive.js';
import type { Html } from './contract';

/** Sets markup that the server escaped or rendered; never use it for anything a person typed. */
export function rich(html: Html | null | undefined): DirectiveResult {
  return unsafeHTML(html ?? '');
}

/** Sets a vetted inline SVG that the server sent. */
export function vettedSvg(svg: string): DirectiveResult {
  return unsafeHTML(svg);
}

/** The words of markup, for accessible names and announcements. */
export function plain(html: Html): string {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  for (const cite of holder.content.querySelectorAll('sup.cite')) cite.remove();
  return (holder.content.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** A day such as 2026-11-20 in words; the text itself when it is not a date. */
export function day(iso: string, lang = 'en-GB'): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}
