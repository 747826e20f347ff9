import { describe, expect, it } from 'vitest';
import { MANY, navigatorTitle, type Stop } from './navigator';

function stops(count: number, ...current: number[]): Stop[] {
  return Array.from({ length: count }, (_, at) => ({
    item: `i${at}`,
    number: at + 1,
    progress: 'blank',
    flagged: false,
    current: current.includes(at + 1),
    conflict: false,
    reachable: true,
    unopened: false
  }));
}

describe('the title of the list of questions', () => {
  it('is short for a short list', () => {
    expect(navigatorTitle(stops(MANY - 1, 3))).toBe('Questions');
  });

  it('says in a long list where the reader is', () => {
    expect(navigatorTitle(stops(62, 7))).toBe('Question 7 of 62 · all questions');
    expect(navigatorTitle(stops(62, 7, 8, 9))).toBe('Questions 7 to 9 of 62 · all questions');
  });
});
