import { describe, expect, it } from 'vitest';
import { linesOf, placeLabels, textWidth } from './labels';

const bounds = { left: 0, top: 0, right: 300, bottom: 200 };

describe('placing labels', () => {
  it('puts_a_lone_label_just_above_its_point', () => {
    const [label] = placeLabels([{ at: { x: 150, y: 100 }, text: 'relapse', rank: 1 }], [], bounds);
    expect(label).toMatchObject({ x: 150, y: 88, far: false });
  });

  it('keeps_a_label_inside_the_bounds', () => {
    const [label] = placeLabels([{ at: { x: 2, y: 100 }, text: 'a long label', rank: 1 }], [], bounds);
    expect(label!.x).toBeCloseTo(textWidth('a long label', 13) / 2, 9);
  });

  it('moves_away_from_a_curve_and_marks_the_label_as_far', () => {
    const curve = Array.from({ length: 60 }, (_, i) => ({ x: 120 + i, y: 85 }));
    const [label] = placeLabels([{ at: { x: 150, y: 95 }, text: 'plateau', rank: 1 }], curve, bounds);
    expect(label!.y).not.toBe(83);
    expect(curve.some(({ x, y }) => Math.abs(x - label!.x) < 20 && y > label!.y - 14 && y < label!.y + 4)).toBe(false);
  });

  it('lets_the_lower_rank_win_a_place', () => {
    const at = { x: 150, y: 100 };
    const [first, second] = placeLabels(
      [
        { at, text: 'second', rank: 2 },
        { at, text: 'first', rank: 1 }
      ],
      [],
      bounds
    );
    expect(first!.text).toBe('first');
    expect(first!.y).toBe(88);
    expect(second!.y).not.toBe(88);
  });

  it('leaves_out_what_has_no_room', () => {
    expect(placeLabels([{ at: { x: 5, y: 5 }, text: 'x'.repeat(80), rank: 1 }], [], bounds)).toHaveLength(0);
  });
});

describe('words in lines', () => {
  it('stay_in_one_line_that_has_room', () => {
    expect(linesOf('three injections a week', 400, 13)).toEqual(['three injections a week']);
  });

  it('fill_each_line_as_far_as_it_goes', () => {
    expect(linesOf('three injections a week', 127, 13)).toEqual(['three injections', 'a week']);
  });

  it('keep_a_word_whole_that_is_longer_than_a_line', () => {
    expect(linesOf('on interferon today', 30, 13)).toEqual(['on', 'interferon', 'today']);
  });
});
