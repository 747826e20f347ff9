import { describe as suite, expect, it } from 'vitest';
import {
  describe,
  furthest,
  happened,
  LAST,
  nameOf,
  normalise,
  outcomeOf,
  PARTS,
  readState,
  rowsOf,
  STEPS,
  stopped,
  stopsAt,
  type Part,
  type SignalState
} from './jak-stat-model';

const states: readonly SignalState[] = [null, ...PARTS].flatMap((missing) =>
  Array.from({ length: furthest(missing) + 1 }, (_, step) => ({ step, missing }))
);

suite('signal from interferon beta to the genes', () => {
  it('reaches_the_genes_only_when_every_part_is_there', () => {
    expect(happened({ step: LAST, missing: null }, LAST)).toBe(true);
    for (const missing of PARTS) expect(happened({ step: furthest(missing), missing }, LAST), missing).toBe(false);
  });

  it.each<[Part, number]>([
    ['ifn', 1],
    ['ifnar', 1],
    ['tyk2', 2],
    ['jak1', 2],
    ['stat1', 3],
    ['stat2', 3],
    ['irf9', 4],
    ['isre', 5]
  ])('stops_without_%s_at_step_%i', (missing, step) => {
    expect(stopsAt(missing)).toBe(step);
    expect(stopped({ step, missing })).toBe(true);
    expect(stopped({ step: step - 1, missing })).toBe(false);
  });

  it('needs_every_part_in_exactly_one_step', () => {
    expect(STEPS.flatMap(({ needs }) => needs).toSorted()).toEqual([...PARTS].toSorted());
  });

  it('does_everything_before_the_stop_and_nothing_after_it', () => {
    for (const state of states.filter(stopped)) {
      const outcomes = STEPS.map((_, i) => outcomeOf(state, i + 1));
      expect(outcomes.slice(0, state.step - 1).every((outcome) => outcome === 'done')).toBe(true);
      expect(outcomes[state.step - 1]).toBe('stopped');
      expect(outcomes.slice(state.step).every((outcome) => outcome === 'never')).toBe(true);
    }
  });

  it('tags_both_stats_and_builds_no_isgf3_without_irf9', () => {
    const state = { step: 4, missing: 'irf9' } as const;
    expect(happened(state, 3)).toBe(true);
    expect(happened(state, 4)).toBe(false);
    expect(describe(state)).toContain('ISGF3 is not built');
    expect(describe(state)).toContain('dock, switch on, tag');
  });

  it('goes_no_further_than_the_stop', () => {
    expect(normalise({ step: 9, missing: null }).step).toBe(LAST);
    expect(normalise({ step: 5, missing: 'jak1' }).step).toBe(2);
    expect(normalise({ step: -1, missing: null }).step).toBe(0);
  });

  it('names_and_describes_every_state_in_its_own_words', () => {
    const said = states.map((state) => `${nameOf(state)} ${describe(state)}`);
    expect(new Set(said).size).toBe(states.length);
  });

  it('never_says_that_genes_are_on_before_the_last_step', () => {
    for (const state of states) expect(describe(state).includes('hundreds of genes'), describe(state)).toBe(happened(state, LAST));
  });

  it('lists_what_each_step_needs_and_marks_the_part_that_is_away', () => {
    const rows = rowsOf({ step: 3, missing: 'stat2' });
    expect(rows).toHaveLength(LAST);
    expect(rows[2]![1]).toBe('STAT1, STAT2 (taken away)');
    expect(rows[2]![2]).toContain('stops here');
    expect(rows[3]![2]).toBe('Cannot happen any more.');
  });

  it('reads_attributes_and_forgives_what_it_does_not_know', () => {
    expect(readState('step 3 without irf9')).toEqual({ step: 3, missing: 'irf9' });
    expect(readState('step 5 without jak1')).toEqual({ step: 2, missing: 'jak1' });
    expect(readState('nonsense')).toEqual({ step: 0, missing: null });
    expect(readState(null)).toEqual({ step: 0, missing: null });
  });
});
