import { describe as group, expect, it } from 'vitest';
import { arrivalOf, conditionOf, describe, HEALTHY, missing, putBack, reachOf, readFibre, SHEATHS, takeOne, type Fibre } from './nerve-model';

const taken = (count: number, from: Fibre = HEALTHY): Fibre => Array.from({ length: count }).reduce<Fibre>(takeOne, from);
const restored = (count: number, from: Fibre): Fibre => Array.from({ length: count }).reduce<Fibre>(putBack, from);

group('nerve model', () => {
  it('delivers_later_with_a_little_myelin_missing_and_not_at_all_with_much', () => {
    expect([0, 1, 2, 3, 4, 5].map((gaps) => arrivalOf(taken(gaps)))).toEqual([
      'in-time',
      'late',
      'late',
      'never',
      'never',
      'never'
    ]);
  });

  it('is_remyelinated_only_after_something_was_lost_and_all_of_it_came_back', () => {
    expect(conditionOf(HEALTHY)).toBe('healthy');
    expect(conditionOf(restored(1, taken(2)))).toBe('demyelinated');
    expect(conditionOf(restored(2, taken(2)))).toBe('remyelinated');
    expect(arrivalOf(restored(2, taken(2)))).toBe('in-time');
  });

  it('never_delivers_without_its_axon_whatever_the_myelin_does', () => {
    for (let gaps = 0; gaps <= SHEATHS; gaps++) {
      const fibre = { ...taken(gaps), axonLost: true };
      expect(conditionOf(fibre)).toBe('axon-lost');
      expect(arrivalOf(fibre)).toBe('never');
      expect(reachOf(fibre)).toBeLessThanOrEqual(0.5);
    }
  });

  it('stops_the_signal_at_the_gap_that_is_one_too_many', () => {
    expect(reachOf(taken(2))).toBe(1);
    expect(reachOf(taken(3))).toBeCloseTo(0.7);
    expect(reachOf(taken(5))).toBeCloseTo(0.5);
  });

  it('takes_and_returns_no_more_than_there_is', () => {
    expect(missing(taken(SHEATHS + 3))).toBe(SHEATHS);
    expect(putBack(HEALTHY)).toEqual(HEALTHY);
    expect(missing(restored(9, taken(4)))).toBe(0);
  });

  it('says_the_state_in_words', () => {
    expect(describe(HEALTHY)).toBe('All 5 sheaths are in place. The signal arrives at the far end in good time.');
    expect(describe(taken(1))).toBe('1 of 5 sheaths is missing. The signal arrives late.');
    expect(describe(taken(3))).toBe('3 of 5 sheaths are missing. The signal does not arrive at the far end.');
    expect(describe({ ...restored(1, taken(1)), axonLost: true })).toContain('All 5 sheaths are in place. Nothing arrives');
  });

  it('begins_as_content_asks_and_healthy_otherwise', () => {
    expect(conditionOf(readFibre('demyelinated'))).toBe('demyelinated');
    expect(conditionOf(readFibre('axon-lost'))).toBe('axon-lost');
    expect(readFibre('no such state')).toEqual(HEALTHY);
  });
});
