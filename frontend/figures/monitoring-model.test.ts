import { describe as suite, expect, it } from 'vitest';
import {
  check,
  choosePerson,
  chooseWeek,
  describe,
  dutiesOf,
  findingOf,
  foundAt,
  headlineOf,
  nextWeek,
  reply,
  replyOf,
  start,
  toggle,
  verdictOf,
  visitOf,
  weeksOf,
  type Run
} from './monitoring-model';
import { PEOPLE, PERSON_IDS, TASKS, WEEKS, type PersonId, type Task, type Week } from './monitoring-people';

const dueWeeks = (person: PersonId, task: Task): Week[] =>
  weeksOf(person).filter((week) => ['due', 'now'].includes(needOf(person, week, task)));
const needOf = (person: PersonId, week: Week, task: Task): string =>
  dutiesOf(person, week).find((duty) => duty.task === task)!.need;
const plan = (initial: string, ...tasks: readonly Task[]): Run =>
  check(tasks.reduce((run, task) => toggle(run, task, true), start(initial)));
const everything = (initial: string): Run => plan(initial, ...TASKS);

suite('monitoring schedule', () => {
  it('takes_blood_at_the_start_at_one_month_and_at_three_months', () => {
    expect(dueWeeks('jonas', 'bloods')).toEqual([0, 4, 12]);
  });

  it('asks_about_mood_and_breath_at_every_visit_and_looks_at_the_skin_after_the_start', () => {
    for (const person of PERSON_IDS) {
      expect(dueWeeks(person, 'mood')).toEqual(weeksOf(person));
      expect(dueWeeks(person, 'breath')).toEqual(weeksOf(person));
      expect(dueWeeks(person, 'sites')).toEqual(weeksOf(person).filter((week) => week > 0));
    }
  });

  it('tests_the_thyroid_at_the_start_only_when_there_is_no_history', () => {
    for (const person of PERSON_IDS) expect(dueWeeks(person, 'thyroid')).toEqual([0]);
  });

  it('moves_pressure_urine_and_kidney_forward_when_there_are_bruises', () => {
    expect(needOf('rosa', 4, 'kidney')).toBe('open');
    expect(needOf('rosa', 8, 'kidney')).toBe('now');
    expect(needOf('rosa', 8, 'bloods')).toBe('now');
    expect(needOf('chidi', 8, 'kidney')).toBe('open');
  });

  it('keeps_a_date_a_date_even_if_a_sign_calls_for_the_same_test', () => {
    expect(dutiesOf('mei', 2).find(({ task }) => task === 'bloods')).toEqual({
      task: 'bloods',
      need: 'now',
      because: 'an infection is a reason to count white cells'
    });
    expect(needOf('mei', 4, 'bloods')).toBe('due');
  });

  it('gives_every_duty_a_reason', () => {
    for (const person of PERSON_IDS) {
      for (const week of weeksOf(person)) {
        for (const { because } of dutiesOf(person, week)) expect(because.length).toBeGreaterThan(8);
      }
    }
  });
});

suite('monitoring people', () => {
  it('offer_three_replies_to_each_finding_with_exactly_one_that_fits', () => {
    for (const { findings } of Object.values(PEOPLE)) {
      for (const { replies, rule, source } of findings) {
        expect(replies).toHaveLength(3);
        expect(new Set(replies.map(({ id }) => id)).size).toBe(3);
        expect(replies.filter(({ fits }) => fits)).toHaveLength(1);
        expect(rule.length).toBeGreaterThan(20);
        expect(source.length).toBeGreaterThan(5);
      }
    }
  });

  it('keep_silent_about_what_a_task_has_to_find_and_make_that_task_due', () => {
    for (const id of PERSON_IDS) {
      for (const finding of PEOPLE[id].findings) {
        if (finding.by === null) {
          expect(finding.told).not.toBeNull();
          continue;
        }
        expect(['due', 'now']).toContain(needOf(id, finding.week, finding.by));
        expect(finding.missed.length).toBeGreaterThan(10);
      }
    }
  });

  it('vary_the_place_of_the_fitting_reply', () => {
    const places = Object.values(PEOPLE).flatMap(({ findings }) =>
      findings.map(({ replies }) => replies.findIndex(({ fits }) => fits))
    );
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  });

  it('name_brand_molecule_route_and_frequency_together', () => {
    for (const { intro } of Object.values(PEOPLE)) {
      expect(intro).toMatch(/interferon beta-1[ab], (subcutaneous|intramuscular), .*(week|day)/u);
    }
  });
});

suite('monitoring run', () => {
  it('finds_the_dark_spot_only_when_somebody_looks', () => {
    expect(foundAt(plan('chidi 8', 'mood', 'breath'))).toBe(false);
    expect(foundAt(plan('chidi 8', 'mood', 'breath', 'sites'))).toBe(true);
    expect(describe(plan('chidi 8', 'mood', 'breath'))).toContain('Something stayed hidden');
  });

  it('finds_what_was_told_without_any_task', () => {
    expect(foundAt(plan('jonas 1'))).toBe(true);
    expect(foundAt(start('jonas 1'))).toBeNull();
    expect(foundAt(everything('jonas 4'))).toBeNull();
  });

  it('finds_everything_there_is_when_all_tasks_are_done', () => {
    for (const id of PERSON_IDS) {
      for (const { week } of PEOPLE[id].findings) expect(foundAt(everything(`${id} ${week}`))).toBe(true);
    }
  });

  it('judges_each_task_by_need_and_choice', () => {
    const run = plan('jonas 1', 'mood', 'kidney', 'thyroid');
    const verdicts = Object.fromEntries(dutiesOf('jonas', 1).map((duty) => [duty.task, verdictOf(duty, visitOf(run))]));
    expect(verdicts).toEqual({
      bloods: 'left',
      thyroid: 'early',
      kidney: 'extra',
      mood: 'done',
      breath: 'missed',
      sites: 'missed',
      teach: 'left'
    });
  });

  it('counts_what_was_due_in_the_headline', () => {
    expect(headlineOf(start('chidi 8'))).toBe('Chidi, week 8: plan not checked yet');
    expect(headlineOf(plan('chidi 8', 'mood', 'breath'))).toBe('Chidi, week 8: 2 of 3 due. Something stayed hidden');
    expect(headlineOf(everything('jonas 0'))).toBe('Jonas, week 0: 6 of 6 due. Nothing else to find');
    expect(headlineOf(plan('rosa 8', 'kidney'))).toBe('Rosa, week 8: 1 of 5 due. Found: picture of TMA');
  });

  it('answers_only_what_came_to_light', () => {
    const hidden = plan('mei 8', 'sites');
    expect(reply(hidden, 'stay')).toBe(hidden);
    const open = plan('mei 8', 'mood');
    expect(reply(open, 'no-such-reply')).toBe(open);
    const answered = reply(open, 'stay');
    expect(replyOf(answered)?.fits).toBe(true);
    expect(describe(answered)).toContain('Rule: Ask at every contact');
    expect(describe(answered)).toContain('Source: EU leaflet of Avonex (interferon beta-1a)');
  });

  it('says_what_was_due_and_left_out_with_the_reason', () => {
    expect(describe(plan('jonas 1', 'mood', 'thyroid'))).toBe(
      'Found: The same evening, the same hours, gone the next day: flu-like symptoms. Choose what you do. ' +
        'Due and left out: ask about breath, tiredness, swelling (at every contact); look at the injection sites (at ' +
        'every visit). Not needed today: thyroid test (TSH) (later only with a history of thyroid disease or with symptoms).'
    );
    expect(describe(everything('chidi 2'))).toContain('Everything that was due is done.');
  });

  it('tells_the_consequence_of_a_reply_that_does_not_fit', () => {
    expect(describe(reply(plan('rosa 8', 'kidney'), 'relapse'))).toContain('This does not fit. A relapse explains neither');
  });

  it('asks_for_a_new_check_when_the_plan_changes', () => {
    const changed = toggle(reply(plan('mei 8', 'mood'), 'stay'), 'breath', true);
    expect(visitOf(changed)).toEqual({ picked: ['mood', 'breath'], checked: false, reply: null });
    expect(visitOf(toggle(changed, 'mood', false)).picked).toEqual(['breath']);
  });

  it('keeps_each_visit_of_each_person', () => {
    const run = choosePerson(chooseWeek(plan('jonas 1', 'mood'), 4), 'mei');
    expect(visitOf(run).checked).toBe(false);
    expect(visitOf(chooseWeek(choosePerson(run, 'jonas'), 1))).toMatchObject({ picked: ['mood'], checked: true });
  });

  it('ends_with_the_last_visit_of_a_person', () => {
    expect(nextWeek(start('jonas 4'))).toBe(8);
    expect(nextWeek(start('jonas 12'))).toBeNull();
    expect(nextWeek(start('rosa 8'))).toBeNull();
    expect(weeksOf('rosa')).not.toContain(12);
    expect(choosePerson(start('jonas 12'), 'rosa').week).toBe(8);
    const rosa = start('rosa 8');
    expect(chooseWeek(rosa, 12)).toBe(rosa);
  });

  it('starts_where_content_asks_and_forgives_what_it_does_not_know', () => {
    expect(start('Chidi 8')).toMatchObject({ person: 'chidi', week: 8 });
    expect(start('rosa 12')).toMatchObject({ person: 'rosa', week: 0 });
    expect(start('nobody 3')).toMatchObject({ person: 'jonas', week: 0 });
    expect(start(null)).toMatchObject({ person: 'jonas', week: 0 });
  });

  it('says_each_state_of_a_plan_in_its_own_words', () => {
    for (const id of PERSON_IDS) {
      for (const week of WEEKS.filter((candidate) => candidate <= PEOPLE[id].until)) {
        const texts = [start(`${id} ${week}`), plan(`${id} ${week}`), everything(`${id} ${week}`)].map(describe);
        expect(new Set(texts).size).toBe(3);
        expect(findingOf(start(`${id} ${week}`))?.week ?? week).toBe(week);
      }
    }
  });
});
