import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { ClozePart } from './contract';
import { clozeText, marked } from './held';

function drawn(content: unknown): HTMLElement {
  const place = document.createElement('div');
  render(html`${content}`, place);
  return place;
}

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
const held = (element: Element): string[] => [...element.querySelectorAll('.held')].map(words);

describe('text with places', () => {
  const place = (slot: string): unknown => html`<b>${slot}</b>`;
  const cloze = (...parts: ClozePart[]): HTMLElement => drawn(clozeText(parts, place));

  it('keeps a closing sign on the line of its place and says everything once', () => {
    const text = cloze({ text: 'First ' }, { slot: 'a' }, { text: ', then (' }, { slot: 'b' }, { text: ').' });
    expect(held(text)).toEqual(['a,', 'b).']);
    expect(words(text)).toBe('First a, then (b).');
  });

  it('leaves words, markup and neighbouring places as they are', () => {
    const text = cloze({ slot: 'a' }, { text: ' and <em>then</em> ' }, { slot: 'b' }, { slot: 'c' });
    expect(held(text)).toEqual([]);
    expect(words(text)).toBe('a and then bc');
    expect(text.querySelector('em')).not.toBeNull();
  });
});

describe('a mark before a text', () => {
  it('stays with the first word', () => {
    const text = drawn(marked(html`<i>✓</i>`, 'glucose <em>negative</em>'));
    expect(held(text)).toEqual(['✓glucose']);
    expect(words(text)).toBe('✓glucose negative');
  });

  it.each(['<em>glucose</em> negative', '&lt; 5 mg'])('does not cut the markup of %s', (markup) => {
    const text = drawn(marked(html`<i>✓</i>`, markup));
    expect(held(text)).toEqual(['✓']);
    expect(words(text)).toBe(`✓${markup.startsWith('&') ? '< 5 mg' : 'glucose negative'}`);
  });
});
