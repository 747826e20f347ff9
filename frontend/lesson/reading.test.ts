import { describe, expect, it } from 'vitest';
import { ReadingTracker } from './reading';

const tracker = (seen: string[] = []): ReadingTracker => new ReadingTracker(['a', 'b', 'c'], seen, 700);

describe('what counts as seen', () => {
  it('counts_a_block_that_stayed_in_view_long_enough', () => {
    const reading = tracker();
    reading.enter('a', 1000);
    expect(reading.settle(1699)).toEqual([]);
    expect(reading.settle(1700)).toEqual(['a']);
    expect(reading.seen).toEqual(new Set(['a']));
  });

  it('does_not_count_a_block_that_was_scrolled_past', () => {
    const reading = tracker();
    reading.enter('b', 0);
    reading.leave('b');
    reading.enter('b', 650);
    expect(reading.settle(1000)).toEqual([]);
    expect(reading.settle(1350)).toEqual(['b']);
  });

  it('reports_a_block_once_only', () => {
    const reading = tracker(['a']);
    reading.enter('a', 0);
    expect(reading.settle(5000)).toEqual([]);
    expect(reading.touch('a')).toBe(false);
    expect(reading.touch('b')).toBe(true);
    expect(reading.touch('b')).toBe(false);
  });

  it('waits_for_nobody_while_the_page_is_hidden', () => {
    const reading = tracker();
    reading.enter('a', 0);
    expect(reading.pause()).toEqual(['a']);
    expect(reading.settle(9000)).toEqual([]);
    expect(reading.dueIn(9000)).toBeNull();
  });

  it('says_when_the_next_block_is_due', () => {
    const reading = tracker();
    expect(reading.dueIn(0)).toBeNull();
    reading.enter('a', 100);
    reading.enter('b', 300);
    expect(reading.dueIn(400)).toBe(400);
    expect(reading.dueIn(2000)).toBe(0);
  });

  it('keeps_an_earlier_start_when_a_block_is_seen_by_two_signs', () => {
    const reading = tracker();
    reading.enter('a', 0);
    reading.enter('a', 600);
    expect(reading.settle(700)).toEqual(['a']);
  });

  it('forgets_blocks_that_are_not_in_the_lesson_any_more', () => {
    const reading = tracker(['a', 'gone']);
    expect([...reading.seen]).toEqual(['a']);
    expect(reading.touch('gone')).toBe(false);
    expect(reading.open).toEqual(['b', 'c']);
  });
});
