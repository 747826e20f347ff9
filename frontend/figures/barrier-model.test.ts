import { describe as suite, expect, it } from 'vitest';
import { barrierOf, CELLS, CHANGES, describe, fatesOf, nameOf, readState, rowsOf, type BarrierState } from './barrier-model';

const OFF: BarrierState = { on: false, change: 'both' };
const on = (change: BarrierState['change']): BarrierState => ({ on: true, change });
const states: readonly BarrierState[] = [OFF, ...CHANGES.map(on)];

suite('barrier model', () => {
  it.each([
    [OFF, 5, 4],
    [on('both'), 2, 0],
    [on('decoys'), 2, 2],
    [on('enzyme'), 5, 1]
  ])('shows_for_%j_how_many_hold_on_and_pass', (state, holding, passing) => {
    expect(barrierOf(state)).toMatchObject({ holding, passing });
  });

  it('lets_each_change_alone_touch_its_own_move_only', () => {
    expect(barrierOf(on('enzyme')).holding).toBe(barrierOf(OFF).holding);
    expect(barrierOf(on('decoys')).passing).toBe(barrierOf(on('decoys')).holding);
    expect(barrierOf(on('decoys')).lessEnzyme).toBe(false);
    expect(barrierOf(on('enzyme')).decoys).toBe(false);
  });

  it('never_lets_more_cells_pass_under_interferon_beta', () => {
    for (const state of states) {
      const { holding, passing } = barrierOf(state);
      expect(passing).toBeLessThanOrEqual(Math.min(holding, barrierOf(OFF).passing));
      expect(holding).toBeLessThanOrEqual(CELLS);
    }
  });

  it('gives_every_cell_one_fate_that_adds_up', () => {
    for (const state of states) {
      const barrier = barrierOf(state);
      const fates = fatesOf(barrier);
      expect(fates).toHaveLength(CELLS);
      expect(fates.filter((fate) => fate === 'passes')).toHaveLength(barrier.passing);
      expect(fates.filter((fate) => fate !== 'rolls')).toHaveLength(barrier.holding);
    }
  });

  it('ignores_which_change_is_looked_at_while_interferon_beta_is_off', () => {
    for (const change of CHANGES) {
      expect(describe(barrierOf({ on: false, change }))).toBe(describe(barrierOf(OFF)));
      expect(nameOf({ on: false, change })).toBe('Interferon beta off');
    }
  });

  it('says_counts_and_reasons_in_words', () => {
    expect(describe(barrierOf(on('enzyme')))).toBe(
      'Of six T cells, five hold on to the wall, and one of them passes into the brain. Holding on is unchanged. MMP-9 is lowered, so fewer of the cells that hold on can pass.'
    );
    expect(describe(barrierOf(on('both')))).toContain('two hold on to the wall, and none of them passes into the brain');
    expect(nameOf(on('decoys'))).toBe('Interferon beta on: soluble VCAM-1 only');
  });

  it('lists_all_four_states_and_marks_the_one_that_is_shown', () => {
    for (const state of states) {
      const rows = rowsOf(state);
      expect(rows).toHaveLength(4);
      expect(rows.filter(([first]) => first!.endsWith('(shown)')).map(([first]) => first)).toEqual([`${nameOf(state)} (shown)`]);
    }
    expect(rowsOf(OFF)[3]).toEqual(['Interferon beta on: MMP-9 only', 'as before', 'lowered', '5', '1']);
  });

  it('reads_attributes_and_forgives_what_it_does_not_know', () => {
    expect(readState('on enzyme')).toEqual(on('enzyme'));
    expect(readState('off')).toEqual(OFF);
    expect(readState('nonsense')).toEqual(OFF);
    expect(readState(null)).toEqual(OFF);
  });
});
