import { describe as suite, expect, it } from 'vitest';
import {
  askedAbout,
  canGuess,
  describe,
  nameOf,
  outcomesOf,
  readState,
  rowsOf,
  STEPS,
  type ImmuneState,
  type Step
} from './immune-model';

const end = (off: Step | null, inside = false): ImmuneState => ({ off, inside, at: STEPS.length, guess: null });

suite('immune model', () => {
  it('lets_every_step_happen_while_nothing_is_switched_off', () => {
    for (const inside of [false, true]) {
      expect(outcomesOf(null, inside)).toEqual(STEPS.map(() => 'happens'));
    }
  });

  it('keeps_what_comes_before_the_missing_step', () => {
    for (const inside of [false, true]) {
      for (const [index, step] of STEPS.entries()) {
        const outcomes = outcomesOf(step, inside);
        expect(outcomes[index], step).toBe('off');
        expect(outcomes.slice(0, index), step).toEqual(STEPS.slice(0, index).map(() => 'happens'));
      }
    }
  });

  it('stops_everything_after_the_missing_step_when_cells_have_to_come_from_outside', () => {
    expect(outcomesOf('presentation', false)).toEqual(['off', 'stops', 'stops', 'stops', 'stops', 'stops']);
    expect(outcomesOf('crossing', false)).toEqual(['happens', 'happens', 'off', 'stops', 'stops', 'stops']);
    expect(outcomesOf('reactivation', false).slice(3)).toEqual(['off', 'stops', 'stops']);
  });

  it('goes_on_inside_without_new_cells_when_inflammation_is_already_there', () => {
    expect(outcomesOf('presentation', true)).toEqual(['off', 'stops', 'stops', 'happens', 'happens', 'happens']);
    expect(outcomesOf('activation', true)).toEqual(['happens', 'off', 'stops', 'happens', 'happens', 'happens']);
    expect(outcomesOf('crossing', true)).toEqual(['happens', 'happens', 'off', 'happens', 'happens', 'happens']);
  });

  it('says_open_where_the_sources_do_not_decide', () => {
    for (const inside of [false, true]) expect(outcomesOf('demyelination', inside)[5]).toBe('open');
    expect(outcomesOf('reactivation', true).slice(3)).toEqual(['off', 'open', 'open']);
  });

  it('sums_up_at_the_end_what_still_happens_and_what_does_not', () => {
    const text = describe(end('crossing'));
    expect(text).toContain('Still happens: antigen is shown, T cells become active.');
    expect(text).toContain('Does not happen: antigen is met again, myelin is lost, axons are lost.');
    expect(describe({ ...end('crossing'), at: 5 })).not.toContain('Does not happen:');
    expect(describe(end('demyelination'))).toContain('Open: axons are lost.');
    expect(describe(end(null))).toContain('All of this happens: antigen is shown');
  });

  it('gives_the_reason_for_a_step_that_does_not_follow', () => {
    expect(describe({ ...end('crossing'), at: 4 })).toBe(
      'Step 4 of 6: “antigen is met again” does not happen, because no new cell has come in.'
    );
    expect(describe({ ...end('crossing', true), at: 5 })).toContain('fed by the inflammation that is already inside');
    expect(describe({ ...end('presentation', true), at: 2 })).toContain('because no antigen has been shown');
  });

  it('compares_a_prediction_with_the_outcome_of_the_step_that_was_asked_about', () => {
    expect(describe({ ...end('crossing', true), guess: 'stops' })).toContain(
      'Your prediction for “axons are lost”: does not happen. The figure says: happens.'
    );
    expect(describe({ ...end('demyelination'), guess: 'open' })).toContain('The figure agrees.');
    expect(describe(end('crossing'))).not.toContain('prediction');
  });

  it('never_asks_about_the_step_that_is_off_and_closes_the_question_before_the_answer_shows', () => {
    for (const off of [null, ...STEPS]) {
      const asked = STEPS.indexOf(askedAbout(off));
      expect(askedAbout(off)).not.toBe(off);
      expect(canGuess({ ...end(off), at: asked })).toBe(true);
      expect(canGuess({ ...end(off), at: asked + 1 })).toBe(false);
    }
  });

  it('tells_in_the_table_only_what_has_been_walked_to', () => {
    const rows = rowsOf({ ...end('crossing'), at: 3 });
    expect(rows.map(([, outcome]) => outcome)).toEqual([
      'happens',
      'happens',
      'switched off',
      'not shown yet',
      'not shown yet',
      'not shown yet'
    ]);
    expect(rows[2]![0]).toBe('3. Cells cross the wall (the wall)');
    expect(rows[1]![0]).toContain('2. T cells become active');
  });

  it('reads_the_start_that_content_names', () => {
    expect(readState('none')).toEqual({ off: null, inside: false, at: 1, guess: null });
    expect(readState('crossing inside end')).toEqual({ off: 'crossing', inside: true, at: 6, guess: null });
    expect(readState('nonsense')).toEqual(readState(''));
    expect(nameOf(readState('axon-loss inside'))).toBe('Off: axons are lost; inflammation already inside');
  });
});
