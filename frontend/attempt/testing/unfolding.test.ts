import { describe, expect, it } from 'vitest';
import { unfoldingCase } from './unfolding';

describe('the case of the harness', () => {
  it('has six steps whose chart grows and never shows a later step', () => {
    const steps = unfoldingCase();
    const shown = steps.map(({ view }) => view.chart!.tabs.flatMap(({ entries }) => entries.map(({ step }) => step!)));
    expect(steps.map((each) => each.case!.step)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const [at, seen] of shown.entries()) expect(Math.max(...seen)).toBe(at + 1);
    expect(shown.map(({ length }) => length)).toEqual([3, 4, 6, 7, 8, 9]);
  });
});
