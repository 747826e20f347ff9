/**
 * Twelve weeks of monitoring on interferon beta: what is due at a visit, what a plan finds and what it leaves hidden.
 * Dates of tests follow leaflets and regulators; the visits themselves are an example of a clinic.
 */
import {
  PEOPLE,
  PERSON_IDS,
  TASK_NAMES,
  TASKS,
  WEEKS,
  type Finding,
  type Person,
  type PersonId,
  type Reply,
  type Task,
  type Week
} from './monitoring-people';

/** Why a task belongs to a visit: a date, a sign that moved the date, no fixed date, or not needed. */
export type Need = 'due' | 'now' | 'open' | 'not';
/** What a checked plan made of a task. */
export type Verdict = 'done' | 'missed' | 'extra' | 'early' | 'left';

export interface Duty {
  readonly task: Task;
  readonly need: Need;
  readonly because: string;
}

export interface Visit {
  readonly picked: readonly Task[];
  readonly checked: boolean;
  readonly reply: string | null;
}

export interface Run {
  readonly person: PersonId;
  readonly week: Week;
  readonly visits: Readonly<Record<string, Visit>>;
}

const EMPTY: Visit = { picked: [], checked: false, reply: null };
const key = (person: PersonId, week: Week): string => `${person} ${week}`;

/** A run at the named person and week, such as "chidi 8"; the first visit of Jonas when nothing is named. */
export function start(initial: string | null): Run {
  const words = (initial ?? '').trim().toLowerCase().split(/[\s,]+/u);
  const person = PERSON_IDS.find((id) => words.includes(id)) ?? 'jonas';
  const week = weeksOf(person).find((candidate) => words.includes(String(candidate))) ?? 0;
  return { person, week, visits: {} };
}

/** The visits of a person, up to the one at which their story ends. */
export function weeksOf(person: PersonId): readonly Week[] {
  return WEEKS.filter((week) => week <= PEOPLE[person].until);
}

export function personOf(run: Run): Person {
  return PEOPLE[run.person];
}

export function visitOf(run: Run, week: Week = run.week): Visit {
  return run.visits[key(run.person, week)] ?? EMPTY;
}

export function findingOf(run: Run, week: Week = run.week): Finding | null {
  return personOf(run).findings.find((finding) => finding.week === week) ?? null;
}

/** What is due at a visit of a person, task by task, with the reason. */
export function dutiesOf(person: PersonId, week: Week): readonly Duty[] {
  const finding = PEOPLE[person].findings.find((candidate) => candidate.week === week);
  return TASKS.map((task) => {
    const duty = byDate(task, week);
    return duty.need !== 'due' && finding?.calls.includes(task)
      ? { task, need: 'now', because: finding.callReason }
      : duty;
  });
}

function byDate(task: Task, week: Week): Duty {
  const duty = (need: Need, because: string): Duty => ({ task, need, because });
  switch (task) {
    case 'bloods':
      if (week === 0) return duty('due', 'before the first dose');
      if (week === 4) return duty('due', 'one month after the start');
      if (week === 12) return duty('due', 'three months after the start');
      return duty('not', 'the dates are the start, 1, 3 and 6 months');
    case 'thyroid':
      return week === 0
        ? duty('due', 'before the first dose')
        : duty('not', 'later only with a history of thyroid disease or with symptoms');
    case 'kidney':
      return week === 0 ? duty('due', 'before the first dose') : duty('open', 'from time to time');
    case 'mood':
    case 'breath':
      return duty('due', 'at every contact');
    case 'sites':
      return week === 0 ? duty('not', 'nothing has been injected yet') : duty('due', 'at every visit');
    case 'teach':
      return week === 0 ? duty('due', 'the first dose is supervised') : duty('open', 'now and then');
  }
}

export function verdictOf({ task, need }: Duty, visit: Visit): Verdict {
  const picked = visit.picked.includes(task);
  if (need === 'due' || need === 'now') return picked ? 'done' : 'missed';
  if (!picked) return 'left';
  return need === 'open' ? 'extra' : 'early';
}

/** Whether a checked plan brought the finding of its visit to light. Null: nothing to find, or not checked. */
export function foundAt(run: Run, week: Week = run.week): boolean | null {
  const visit = visitOf(run, week);
  const finding = findingOf(run, week);
  if (finding === null || !visit.checked) return null;
  return finding.by === null || visit.picked.includes(finding.by);
}

export function replyOf(run: Run, week: Week = run.week): Reply | null {
  const { reply } = visitOf(run, week);
  return findingOf(run, week)?.replies.find(({ id }) => id === reply) ?? null;
}

export function choosePerson(run: Run, person: PersonId): Run {
  const weeks = weeksOf(person);
  return { ...run, person, week: weeks.includes(run.week) ? run.week : weeks.at(-1)! };
}

export function chooseWeek(run: Run, week: Week): Run {
  return weeksOf(run.person).includes(week) ? { ...run, week } : run;
}

/** The next visit of the person, or null after the last one. */
export function nextWeek(run: Run): Week | null {
  const weeks = weeksOf(run.person);
  return weeks[weeks.indexOf(run.week) + 1] ?? null;
}

function withVisit(run: Run, visit: Visit): Run {
  return { ...run, visits: { ...run.visits, [key(run.person, run.week)]: visit } };
}

/** Puts a task into the plan or takes it out. A plan that changes has to be checked again. */
export function toggle(run: Run, task: Task, on: boolean): Run {
  const { picked } = visitOf(run);
  const next = TASKS.filter((candidate) => (candidate === task ? on : picked.includes(candidate)));
  return withVisit(run, { picked: next, checked: false, reply: null });
}

export function check(run: Run): Run {
  return withVisit(run, { ...visitOf(run), checked: true, reply: null });
}

/** Answers a finding; only what came to light can be answered. */
export function reply(run: Run, id: string): Run {
  if (foundAt(run) !== true || !findingOf(run)!.replies.some((candidate) => candidate.id === id)) return run;
  return withVisit(run, { ...visitOf(run), reply: id });
}

const list = (tasks: readonly Task[]): string => {
  const names = tasks.map((task) => TASK_NAMES[task].long.toLowerCase().replace('tsh', 'TSH'));
  return names.length < 2 ? (names[0] ?? 'nothing') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
};

/** The visit in one line, such as "Chidi, week 8: 2 of 3 due. Something stayed hidden". */
export function headlineOf(run: Run): string {
  const visit = visitOf(run);
  const place = `${personOf(run).name}, week ${run.week}`;
  if (!visit.checked) return `${place}: plan not checked yet`;
  const verdicts = dutiesOf(run.person, run.week).map((duty) => verdictOf(duty, visit));
  const done = verdicts.filter((verdict) => verdict === 'done').length;
  const due = done + verdicts.filter((verdict) => verdict === 'missed').length;
  const found = foundAt(run);
  const end =
    found === null ? 'Nothing else to find' : found ? `Found: ${findingOf(run)!.name}` : 'Something stayed hidden';
  return `${place}: ${done} of ${due} due. ${end}`;
}

/** The state in sentences: what matters most at this moment comes first. */
export function describe(run: Run): string {
  const visit = visitOf(run);
  if (!visit.checked) return `Chosen so far: ${list(visit.picked)}. Nothing is marked until you check the plan.`;
  const finding = findingOf(run);
  const chosen = replyOf(run);
  if (finding !== null && chosen !== null) {
    const verdict = chosen.fits ? 'This fits.' : 'This does not fit.';
    return `${verdict} ${chosen.then} Rule: ${finding.rule} Source: ${finding.source}.`;
  }
  const duties = dutiesOf(run.person, run.week);
  const judged = (verdict: Verdict): readonly Duty[] => duties.filter((duty) => verdictOf(duty, visit) === verdict);
  const reasons = (verdict: Verdict): string =>
    judged(verdict)
      .map(({ task, because }) => `${list([task])} (${because})`)
      .join('; ');
  const sentences = [
    finding === null
      ? 'Nothing else was there to find at this visit.'
      : foundAt(run)
        ? `Found: ${finding.seen} Choose what you do.`
        : `Something stayed hidden: ${finding.missed}`
  ];
  if (judged('missed').length > 0) sentences.push(`Due and left out: ${reasons('missed')}.`);
  if (judged('early').length > 0) sentences.push(`Not needed today: ${reasons('early')}.`);
  if (judged('missed').length === 0) sentences.push('Everything that was due is done.');
  return sentences.join(' ');
}

export const NEED_WORDS: Readonly<Record<Need, string>> = {
  due: 'due',
  now: 'due now',
  open: 'no fixed date',
  not: 'not needed'
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  done: 'done',
  missed: 'left out',
  extra: 'done',
  early: 'done, not needed',
  left: 'left out, fine'
};
