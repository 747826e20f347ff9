/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureNames, hasFigure, loadFigure } from './registry';

/** The list that the linter reads; comments start with a hash. */
const listed = readFileSync('src/main/resources/org/myelin/content/figures.txt', 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('the registry of figures', () => {
  it('holds_exactly_the_figures_that_the_linter_knows', () => {
    expect([...figureNames()].sort()).toEqual(listed);
    expect(listed.every(hasFigure)).toBe(true);
  });

  it('knows_no_figure_of_another_name', async () => {
    expect(hasFigure('toString')).toBe(false);
    expect(await loadFigure('no-such-figure')).toBeNull();
  });
});
