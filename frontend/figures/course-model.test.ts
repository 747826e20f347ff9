import { describe as suite, expect, it } from 'vitest';
import {
  activityOf,
  COURSE_TYPES,
  courseOf,
  describe,
  levelAt,
  momentsOf,
  nameOf,
  normalise,
  progressionOf,
  readState,
  readTypes,
  recovered,
  risenAt,
  segmentsOf,
  TOP,
  YEARS,
  type Course,
  type CourseState,
  type CourseType
} from './course-model';

const states: readonly CourseState[] = COURSE_TYPES.flatMap((type) =>
  [false, true].flatMap((activity) => [false, true].map((progression) => ({ type, activity, progression })))
);
const quiet = (type: CourseType): CourseState => ({ type, activity: false, progression: false });
const years = (course: Course): number[] => Array.from({ length: 240 }, (_, i) => (i / 240) * course.today);

function eventsInPeriod(course: Course): number {
  const { period } = course;
  if (period === null) return 0;
  const inside = (year: number): boolean => year >= period.from && year <= period.to;
  return course.relapses.filter((relapse) => inside(relapse.at)).length + course.mri.filter(inside).length;
}

suite('course model', () => {
  it('stays_on_the_scale_and_ends_inside_the_axis', () => {
    for (const state of states) {
      const course = courseOf(state);
      expect(course.today).toBeLessThanOrEqual(YEARS);
      for (const year of years(course)) {
        expect(levelAt(course, year)).toBeGreaterThanOrEqual(0);
        expect(levelAt(course, year)).toBeLessThan(TOP);
      }
      for (const year of course.mri) expect(year).toBeLessThanOrEqual(course.today);
    }
  });

  it('gives_the_same_course_for_the_same_state', () => {
    for (const state of states) expect(courseOf(state)).toEqual(courseOf({ ...state }));
  });

  it('is_called_active_exactly_when_the_period_holds_a_relapse_or_new_mri_activity', () => {
    for (const state of states) {
      const course = courseOf(state);
      expect(eventsInPeriod(course) > 0, course.name).toBe(course.state.activity);
    }
  });

  it('rises_without_relapses_in_the_period_exactly_when_progression_is_on', () => {
    for (const state of states) {
      const course = courseOf(state);
      const { period } = course;
      if (period === null) continue;
      const rise = risenAt(course, period.to) - risenAt(course, period.from);
      expect(rise > 0.5, course.name).toBe(course.state.progression);
    }
  });

  it('never_changes_the_past_when_a_modifier_is_switched', () => {
    for (const state of states) {
      const before = courseOf(quiet(state.type));
      const after = courseOf(state);
      for (let year = 0; year < (before.period?.from ?? before.today); year += 0.1) {
        expect(levelAt(after, year)).toBeCloseTo(levelAt(before, year), 9);
      }
    }
  });

  it('keeps_a_person_with_ris_free_of_disability_and_of_modifiers', () => {
    for (const state of states.filter(({ type }) => type === 'ris')) {
      const course = courseOf(state);
      expect(course.state).toEqual(quiet('ris'));
      expect(years(course).every((year) => levelAt(course, year) === 0)).toBe(true);
      expect(course.mri).toHaveLength(1);
      expect(course.period).toBeNull();
    }
  });

  it('shows_one_clinical_episode_in_cis_whatever_is_switched', () => {
    for (const state of states.filter(({ type }) => type === 'cis')) {
      expect(courseOf(state).relapses).toHaveLength(1);
      expect(courseOf(state).rises).toHaveLength(0);
    }
  });

  it('leaves_worsening_after_relapses_of_rrms_without_any_progression', () => {
    const course = courseOf(quiet('rrms'));
    expect(course.rises).toHaveLength(0);
    const left = course.relapses.filter(({ residual }) => residual > 0);
    expect(left).toHaveLength(2);
    expect(levelAt(course, course.today)).toBeCloseTo(1, 9);
  });

  it('puts_relapses_before_the_first_steady_rise_of_spms', () => {
    const course = courseOf(quiet('spms'));
    const firstRise = Math.min(...course.rises.map(({ from }) => from));
    expect(course.relapses.length).toBeGreaterThan(1);
    for (const relapse of course.relapses) expect(recovered(relapse)).toBeLessThanOrEqual(firstRise);
  });

  it('starts_to_rise_at_once_in_ppms_and_holds_a_plateau', () => {
    const course = courseOf(quiet('ppms'));
    expect(course.relapses).toHaveLength(0);
    expect(levelAt(course, 1)).toBeGreaterThan(0);
    expect(levelAt(course, 8)).toBeCloseTo(levelAt(course, 6.5), 9);
    expect(segmentsOf(course).map(({ kind }) => kind)).toEqual(['progression', 'steady', 'progression', 'steady']);
  });

  it('joins_a_rise_that_goes_on_into_one_segment', () => {
    const course = courseOf({ type: 'spms', activity: false, progression: true });
    expect(segmentsOf(course).at(-1)).toEqual({ kind: 'progression', from: 10.5, to: 23 });
    expect(momentsOf(course).filter(({ what }) => what.startsWith('Progression'))).toHaveLength(1);
  });

  it('never_draws_a_relapse_as_progression', () => {
    for (const state of states) {
      const course = courseOf(state);
      for (const relapse of course.relapses) {
        const peak = relapse.at + 0.4;
        expect(segmentsOf(course).find(({ from, to }) => from <= peak && peak < to)?.kind).toBe('relapse');
      }
      const covered = segmentsOf(course).reduce((sum, { from, to }) => sum + to - from, 0);
      expect(covered).toBeCloseTo(course.today, 9);
    }
  });

  it('names_the_combinations_as_the_2013_revision_does', () => {
    expect(nameOf(quiet('ris'))).toBe('RIS');
    expect(nameOf({ type: 'cis', activity: true, progression: true })).toBe('CIS, active');
    expect(nameOf({ type: 'rrms', activity: true, progression: false })).toBe('RRMS, active');
    expect(nameOf({ type: 'spms', activity: false, progression: true })).toBe('SPMS, not active, with progression');
    expect(nameOf({ type: 'ppms', activity: true, progression: false })).toBe('PPMS, active, without progression');
  });

  it('calls_a_rise_in_relapsing_ms_pira_and_never_with_progression', () => {
    const course = courseOf({ type: 'rrms', activity: false, progression: true });
    expect(course.name).toContain('PIRA');
    expect(course.name).not.toContain('with progression');
    expect(describe(course)).toContain('kept for progressive disease');
  });

  it('explains_every_modifier_that_is_not_defined', () => {
    expect(activityOf('ris').possible).toBe(false);
    expect(activityOf('ris').note).toContain('2013');
    expect(progressionOf('cis').possible).toBe(false);
    expect(progressionOf('cis').note).toContain('progressive');
    expect(normalise({ type: 'cis', activity: true, progression: true })).toEqual({
      type: 'cis',
      activity: true,
      progression: false
    });
  });

  it('says_of_active_ppms_which_old_name_it_replaced', () => {
    expect(describe(courseOf({ type: 'ppms', activity: true, progression: true }))).toContain('progressive-relapsing');
    expect(describe(courseOf({ type: 'ppms', activity: false, progression: true }))).not.toContain(
      'progressive-relapsing'
    );
  });

  it('describes_every_state_in_its_own_words', () => {
    const texts = new Set(states.map((state) => describe(courseOf(state))));
    const distinct = new Set(states.map((state) => JSON.stringify(normalise(state))));
    expect(texts.size).toBe(distinct.size);
  });

  it('lists_the_moments_in_order_and_ends_today', () => {
    for (const state of states) {
      const rows = momentsOf(courseOf(state));
      const order = rows.map(({ year }) => year);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(rows.at(-1)?.what).toBe('Today');
    }
  });

  it('reads_attributes_and_forgives_what_it_does_not_know', () => {
    expect(readTypes('spms, rrms')).toEqual(['rrms', 'spms']);
    expect(readTypes('nonsense')).toEqual(COURSE_TYPES);
    expect(readTypes(null)).toEqual(COURSE_TYPES);
    expect(readState('spms active', COURSE_TYPES)).toEqual({ type: 'spms', activity: true, progression: false });
    expect(readState('ris active progression', COURSE_TYPES)).toEqual(quiet('ris'));
    expect(readState('', ['ppms'])).toEqual(quiet('ppms'));
  });
});
