import { describe as suite, expect, it } from 'vitest';
import { TRIALS } from './trial-data';
import {
  describe,
  differenceText,
  effectOf,
  icons,
  neededName,
  neededText,
  normalise,
  ratioOf,
  ratioRows,
  ratioText,
  readState,
  readTrials,
  reductionText,
  resultOf,
  type Result
} from './trial-model';

const at = (text: string): Result => resultOf(readState(text, TRIALS));
const results: readonly Result[] = TRIALS.flatMap((trial) =>
  trial.outcomes.flatMap((outcome) => outcome.arms.map((arm) => ({ trial, outcome, arm })))
);

suite('trial model', () => {
  it.each([
    ['champs', 15, 30, 7],
    ['mscrg progression', 13, 37, 8],
    ['advance progression', 4, 36, 25],
    ['etoms', 11, 24, 10],
    ['benefit', 17, 38, 6],
    ['evidence relapse', 11.6, 32, 9],
    ['incomin relapse', 15, 23, 7],
    ['incomin mri', 29, 39, 4]
  ])('works_out_what_the_lessons_teach_for_%s', (state, difference, reduction, needed) => {
    const effect = effectOf(at(state))!;
    expect(effect.difference).toBe(difference);
    expect(Math.round(effect.reduction)).toBe(reduction);
    expect(effect.needed).toBe(needed);
  });

  it.each([
    ['ifnb', 43, 34],
    ['prisms', 83, 32],
    ['paradigms', 55, 82],
    ['advance relapses', 14, 35]
  ])('counts_events_and_gives_no_number_needed_to_treat_for_the_rate_of_%s', (state, difference, reduction) => {
    const effect = effectOf(at(state))!;
    expect(effect.difference).toBe(difference);
    expect(Math.round(effect.reduction)).toBe(reduction);
    expect(effect.needed).toBeNull();
    expect(neededText(at(state))).toContain('events, not people');
  });

  it('gives_a_number_needed_to_harm_where_there_was_more', () => {
    const skin = at('evidence skin');
    expect(differenceText(skin)).toBe('55 more of 100 people');
    expect(reductionText(skin)).toContain('higher');
    expect(neededName(skin)).toBe('Number needed to harm');
    expect(effectOf(skin)!.needed).toBe(2);
  });

  it('draws_nobody_and_promises_nothing_where_only_a_ratio_is_known', () => {
    const reflex = at('reflex');
    expect(effectOf(reflex)).toBeNull();
    expect(differenceText(reflex)).toBe('not known');
    expect(neededText(reflex)).toContain('no rates');
    expect(ratioOf(reflex)).toBe(0.48);
    expect(describe(readState('reflex', TRIALS))).toContain('no number needed to treat');
  });

  it('holds_every_result_with_people_comparator_and_time', () => {
    for (const { trial, outcome } of results) {
      const text = describe(readState(`${trial.id} ${outcome.id}`, TRIALS));
      expect(text).toContain(trial.people);
      expect(text).toContain(trial.comparator);
      expect(text).toContain(outcome.time);
    }
  });

  it('holds_shares_between_none_and_all_and_ratios_inside_their_intervals', () => {
    for (const { outcome, arm } of results) {
      expect(outcome.kind === 'ratio').toBe(arm.value === undefined);
      if (outcome.kind === 'share') {
        for (const share of [outcome.control!, arm.value!]) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThan(100);
        }
      }
      if (arm.ratio?.low !== undefined) {
        expect(arm.ratio.value).toBeGreaterThan(arm.ratio.low);
        expect(arm.ratio.value).toBeLessThan(arm.ratio.high!);
      }
    }
  });

  it('takes_the_ratio_of_the_source_before_that_of_the_numbers', () => {
    expect(ratioOf(at('champs'))).toBe(0.56);
    expect(ratioOf(at('mscrg progression'))).toBe(0.63);
    const row = ratioRows(readTrials('champs'))[0]!;
    expect(ratioText(row)).toBe('0.56 (0.38 to 0.81)');
    expect(ratioRows(readTrials('mscrg')).map(ratioText)).toEqual(['0.63', '0.68']);
  });

  it('says_on_which_side_of_one_a_ratio_stands', () => {
    expect(describe(readState('champs ratio', TRIALS))).toContain('does not include 1');
    expect(describe(readState('mscrg ratio', TRIALS))).toContain('left of 1');
    expect(describe(readState('evidence skin ratio', TRIALS))).toContain('right of 1');
  });

  it('names_the_published_reduction_beside_the_one_worked_out', () => {
    expect(describe(readState('prisms', TRIALS))).toContain('32 % lower from these rounded numbers (33 % as published)');
    expect(describe(readState('champs', TRIALS))).not.toContain('as published');
  });

  it('keeps_outcome_and_dose_only_where_the_trial_has_them', () => {
    expect(normalise({ trial: 'champs', outcome: 'relapses', arm: '44', view: 'ratio' })).toEqual({
      trial: 'champs',
      outcome: 'definite',
      arm: 'im',
      view: 'ratio'
    });
    expect(normalise({ trial: 'ifnb', outcome: 'relapses', arm: '1.6', view: 'people' }).arm).toBe('1.6');
  });

  it('reads_attributes_and_forgives_what_it_does_not_know', () => {
    expect(readTrials('mscrg, champs').map(({ id }) => id)).toEqual(['mscrg', 'champs']);
    expect(readTrials('nonsense')).toBe(TRIALS);
    expect(readTrials(null)).toBe(TRIALS);
    expect(readState('ifnb', readTrials('champs')).trial).toBe('champs');
    expect(readState('mscrg relapses ratio', TRIALS)).toEqual({
      trial: 'mscrg',
      outcome: 'relapses',
      arm: 'im',
      view: 'ratio'
    });
  });

  it('fills_whole_icons_between_none_and_a_hundred', () => {
    expect([21.9, 34.9, -3, 140].map(icons)).toEqual([22, 35, 0, 100]);
  });
});
