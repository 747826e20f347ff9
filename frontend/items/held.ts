import { css, html, nothing, type TemplateResult } from 'lit';
import type { ClozePart, Html } from './contract';
import { rich } from './rich';

/** Signs that never begin a line: they belong to the place before them. */
const CLOSING = /^[.,;:!?)\]”’»%]+/u;
/** The first word of a markup, where it is nothing but letters. */
const FIRST_WORD = /^[^\s<&]+/u;

/**
 * Browsers break lines between a control and whatever follows it, even at a word joiner. What must stay together stands
 * in an element that does not wrap; a place inside it may still wrap its own words.
 */
export const heldStyles = css`
  .held {
    white-space: nowrap;
  }
  .held > * {
    white-space: normal;
  }
`;

/** Running text with places in it; a full stop or comma stays on the line of the place before it. */
export function clozeText(parts: readonly ClozePart[], place: (slot: string) => unknown): readonly unknown[] {
  let taken = 0;
  return parts.map((part, at) => {
    if (!('slot' in part)) {
      const text = part.text.slice(taken);
      taken = 0;
      return rich(text);
    }
    const next = parts[at + 1];
    const sign = next !== undefined && 'text' in next ? (CLOSING.exec(next.text)?.[0] ?? '') : '';
    taken = sign.length;
    return sign === '' ? place(part.slot) : html`<span class="held">${place(part.slot)}${sign}</span>`;
  });
}

/** A mark in front of a text, on the line of its first word. */
export function marked(mark: TemplateResult, text: Html): TemplateResult {
  const word = FIRST_WORD.exec(text)?.[0] ?? '';
  return html`<span class="held">${mark}${word === '' ? nothing : word}</span>${rich(text.slice(word.length))}`;
}
