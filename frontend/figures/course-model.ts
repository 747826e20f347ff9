/**
 * A schematic model of the course of MS: disability over time for five clinical pictures, with the modifiers of the
 * 2013 revision. It is made to show what the words mean. It is not patient data and predicts nothing.
 *
 * Words follow Lublin 2014: activity is a relapse or new MRI activity in a stated period; progression is a steady rise
 * of disability that does not come from relapses and is judged in progressive disease; what a relapse leaves behind is
 * worsening, not progression.
 */

export const COURSE_TYPES = ['ris', 'cis', 'rrms', 'spms', 'ppms'] as const;
export type CourseType = (typeof COURSE_TYPES)[number];

export interface CourseState {
  readonly type: CourseType;
  readonly activity: boolean;
  readonly progression: boolean;
}

/** A relapse: disability rises by `height` and falls back to `residual` above where it was. */
export interface Relapse {
  readonly at: number;
  readonly height: number;
  readonly residual: number;
}

/** A steady rise that does not come from relapses, in scale points a year. */
export interface Rise {
  readonly from: number;
  readonly to: number;
  readonly perYear: number;
}

/** A word that is written beside the curve. Lower `rank` is placed first. */
export interface Mark {
  readonly at: number;
  readonly text: string;
  readonly rank: number;
}

export interface Course {
  readonly state: CourseState;
  /** The name as it would stand in a chart, for example "SPMS, active, with progression". */
  readonly name: string;
  readonly relapses: readonly Relapse[];
  readonly rises: readonly Rise[];
  /** Years with new MRI activity. */
  readonly mri: readonly number[];
  /** The stated period in which activity and progression are judged; null where they are not. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** Where the drawn course ends. */
  readonly today: number;
  readonly marks: readonly Mark[];
}

/** Whether a modifier can be switched for a course type, and a sentence that belongs beside the switch. */
export interface Availability {
  readonly possible: boolean;
  readonly note: string | null;
}

export interface Moment {
  readonly year: number;
  readonly level: number;
  readonly what: string;
}

/** Years on the horizontal axis. */
export const YEARS = 24;
/** Top of the vertical axis; 0 is no disability. */
export const TOP = 10;

const RISE_YEARS = 0.3;
const HOLD_YEARS = 0.2;
const FALL_YEARS = 1.0;

export const NAMES: Readonly<Record<CourseType, { readonly short: string; readonly long: string }>> = {
  ris: { short: 'RIS', long: 'Radiologically isolated syndrome' },
  cis: { short: 'CIS', long: 'Clinically isolated syndrome' },
  rrms: { short: 'RRMS', long: 'Relapsing-remitting MS' },
  spms: { short: 'SPMS', long: 'Secondary progressive MS' },
  ppms: { short: 'PPMS', long: 'Primary progressive MS' }
};

interface Past {
  readonly relapses: readonly Relapse[];
  readonly rises: readonly Rise[];
  readonly mri: readonly number[];
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly today: number;
  readonly marks: readonly Mark[];
}

const PAST: Readonly<Record<CourseType, Past>> = {
  ris: {
    relapses: [],
    rises: [],
    mri: [1.5],
    period: null,
    today: 6,
    marks: [{ at: 1.5, text: 'found by chance on MRI', rank: 1 }]
  },
  cis: {
    relapses: [{ at: 1.5, height: 2.5, residual: 0 }],
    rises: [],
    mri: [1.6],
    period: { from: 3.2, to: 6.2 },
    today: 6.2,
    marks: [{ at: 1.9, text: 'first episode', rank: 1 }]
  },
  rrms: {
    relapses: [
      { at: 1.5, height: 2.5, residual: 0 },
      { at: 5, height: 3, residual: 0.5 },
      { at: 9, height: 2.5, residual: 0.5 }
    ],
    rises: [],
    mri: [1.4, 3.2, 4.9, 7.1, 8.9, 10.6],
    period: { from: 12, to: 18 },
    today: 18,
    marks: [
      { at: 1.9, text: 'relapse', rank: 2 },
      { at: 6.7, text: 'worsening', rank: 1 }
    ]
  },
  spms: {
    relapses: [
      { at: 1.5, height: 2.5, residual: 0 },
      { at: 4.5, height: 3, residual: 0.5 },
      { at: 8, height: 2.5, residual: 0.5 }
    ],
    rises: [{ from: 10.5, to: 18, perYear: 0.34 }],
    mri: [1.4, 3, 4.4, 6.2, 7.9, 9.3],
    period: { from: 18, to: 23 },
    today: 23,
    marks: [
      { at: 4.9, text: 'relapsing phase first', rank: 2 },
      { at: 14.5, text: 'SPMS, recognised looking back', rank: 1 }
    ]
  },
  ppms: {
    relapses: [],
    rises: [
      { from: 0, to: 6, perYear: 0.36 },
      { from: 8.5, to: 13, perYear: 0.36 }
    ],
    mri: [],
    period: { from: 13, to: 18 },
    today: 18,
    marks: [
      { at: 3, text: 'progression from onset', rank: 1 },
      { at: 7.2, text: 'plateau', rank: 2 }
    ]
  }
};

/** What activity adds inside the stated period. */
const ACTIVE: Readonly<Record<CourseType, { readonly relapses: readonly Relapse[]; readonly mri: readonly number[] }>> = {
  ris: { relapses: [], mri: [] },
  cis: { relapses: [], mri: [4.4] },
  rrms: {
    relapses: [
      { at: 12.7, height: 2.5, residual: 0.5 },
      { at: 15.2, height: 2, residual: 0 }
    ],
    mri: [12.6, 14, 15.1, 16.8]
  },
  spms: { relapses: [{ at: 19.6, height: 2, residual: 0.5 }], mri: [19.5, 21.8] },
  ppms: { relapses: [{ at: 14.8, height: 2, residual: 0.5 }], mri: [14.7, 16.9] }
};

/** Scale points a year that progression adds inside the stated period. */
const PER_YEAR: Readonly<Record<CourseType, number>> = { ris: 0, cis: 0, rrms: 0.2, spms: 0.34, ppms: 0.36 };

const UNDEFINED_RIS = 'RIS was not a type of MS in the 2013 revision, so the modifiers are not defined for it.';

export function activityOf(type: CourseType): Availability {
  return type === 'ris' ? { possible: false, note: UNDEFINED_RIS } : { possible: true, note: null };
}

export function progressionOf(type: CourseType): Availability {
  switch (type) {
    case 'ris':
      return { possible: false, note: UNDEFINED_RIS };
    case 'cis':
      return {
        possible: false,
        note: 'Progression is judged in progressive disease. A first episode has no progressive course to judge.'
      };
    case 'rrms':
      return { possible: true, note: 'In relapsing MS a rise between relapses is called PIRA, not “with progression”.' };
    case 'spms':
    case 'ppms':
      return { possible: true, note: null };
  }
}

/** The same state without modifiers that are not defined for its type. */
export function normalise(state: CourseState): CourseState {
  return {
    type: state.type,
    activity: state.activity && activityOf(state.type).possible,
    progression: state.progression && progressionOf(state.type).possible
  };
}

export function nameOf(given: CourseState): string {
  const { type, activity, progression } = normalise(given);
  const { short } = NAMES[type];
  const active = activity ? 'active' : 'not active';
  switch (type) {
    case 'ris':
      return short;
    case 'cis':
      return `${short}, ${active}`;
    case 'rrms':
      return progression ? `${short}, ${active}; rise between relapses (PIRA)` : `${short}, ${active}`;
    case 'spms':
    case 'ppms':
      return `${short}, ${active}, ${progression ? 'with' : 'without'} progression`;
  }
}

/** The course that belongs to a state. Modifiers change the stated period and what follows it, never the past. */
export function courseOf(given: CourseState): Course {
  const state = normalise(given);
  const past = PAST[state.type];
  const extra = ACTIVE[state.type];
  const { period } = past;
  const risesNow = state.progression && period !== null;
  return {
    state,
    name: nameOf(state),
    relapses: state.activity ? [...past.relapses, ...extra.relapses] : past.relapses,
    rises: risesNow ? [...past.rises, { from: period.from, to: period.to, perYear: PER_YEAR[state.type] }] : past.rises,
    mri: state.activity ? [...past.mri, ...extra.mri] : past.mri,
    period,
    today: past.today,
    marks: [...past.marks, ...periodMarks(state)]
  };
}

function periodMarks(state: CourseState): readonly Mark[] {
  const { period } = PAST[state.type];
  if (period === null) return [];
  const middle = (period.from + period.to) / 2;
  const marks: Mark[] = [];
  const relapse = state.activity ? ACTIVE[state.type].relapses[0] : undefined;
  if (relapse) marks.push({ at: relapse.at + 0.4, text: 'relapse', rank: 3 });
  if (state.progression) {
    marks.push({ at: period.to - 0.4, text: state.type === 'rrms' ? 'PIRA' : 'progression', rank: 3 });
  } else if (!state.activity && state.type !== 'cis') {
    marks.push({ at: middle, text: 'stable', rank: 4 });
  }
  return marks;
}

function smooth(x: number): number {
  const t = Math.min(1, Math.max(0, x));
  return t * t * (3 - 2 * t);
}

/** What one relapse adds to the level at a time. */
export function relapseAt(relapse: Relapse, year: number): number {
  const since = year - relapse.at;
  if (since <= 0) return 0;
  if (since < RISE_YEARS) return relapse.height * smooth(since / RISE_YEARS);
  const falling = (since - RISE_YEARS - HOLD_YEARS) / FALL_YEARS;
  return relapse.height + (relapse.residual - relapse.height) * smooth(falling);
}

/** Time at which a relapse has recovered as far as it will. */
export function recovered(relapse: Relapse): number {
  return relapse.at + RISE_YEARS + HOLD_YEARS + FALL_YEARS;
}

/** Disability that does not come from relapses. */
export function risenAt(course: Course, year: number): number {
  return course.rises.reduce(
    (sum, rise) => sum + rise.perYear * Math.min(Math.max(0, year - rise.from), rise.to - rise.from),
    0
  );
}

/** Disability between 0 and 10 at a time. */
export function levelAt(course: Course, year: number): number {
  const level = course.relapses.reduce((sum, relapse) => sum + relapseAt(relapse, year), risenAt(course, year));
  return Math.min(TOP, Math.max(0, level));
}

export type SegmentKind = 'steady' | 'progression' | 'relapse';

export interface Segment {
  readonly kind: SegmentKind;
  readonly from: number;
  readonly to: number;
}

/**
 * The course cut into pieces of one kind, so that each kind can be drawn in its own line style. A relapse is never
 * drawn as progression, also where both happen at once.
 */
export function segmentsOf(course: Course): readonly Segment[] {
  const inside = (year: number): SegmentKind => {
    if (course.relapses.some((relapse) => year > relapse.at && year < recovered(relapse))) return 'relapse';
    return course.rises.some((rise) => year > rise.from && year < rise.to) ? 'progression' : 'steady';
  };
  const cuts = new Set<number>([0, course.today]);
  for (const relapse of course.relapses) cuts.add(relapse.at).add(Math.min(recovered(relapse), course.today));
  for (const rise of course.rises) cuts.add(rise.from).add(rise.to);
  const at = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [i, to] of at.entries()) {
    const from = at[i - 1];
    if (from === undefined) continue;
    const kind = inside((from + to) / 2);
    const last = segments.at(-1);
    if (last?.kind === kind) segments[segments.length - 1] = { ...last, to };
    else segments.push({ kind, from, to });
  }
  return segments;
}

/** The picture in sentences: the past first, then the stated period, then the name. */
export function describe(course: Course): string {
  return [pastSentence(course.state.type), ...periodSentences(course)].join(' ');
}

function pastSentence(type: CourseType): string {
  switch (type) {
    case 'ris':
      return (
        'The line stays at zero: there are no symptoms. Lesions typical of MS were found by chance on an MRI scan. ' +
        'RIS was not a type of MS in the 2013 revision, so neither modifier is defined for it.'
      );
    case 'cis':
      return 'One first episode typical of demyelination rises and recovers. It does not meet the criteria for MS (yet).';
    case 'rrms':
      return (
        'Relapses rise and recover, some of them not completely. The steps that two relapses left behind are worsening, ' +
        'not progression.'
      );
    case 'spms':
      return (
        'The course began with relapses. Later, disability rose steadily without them. This change is recognised ' +
        'looking back; no single test shows it.'
      );
    case 'ppms':
      return 'Disability rises steadily from onset, with no relapsing phase before it. A plateau on the way is possible.';
  }
}

function periodSentences(course: Course): readonly string[] {
  const { type, activity, progression } = course.state;
  if (course.period === null) return [];
  const span = `In the ${spanOf(course.period)}`;
  switch (type) {
    case 'ris':
      return [];
    case 'cis':
      return activity
        ? [
            `${span} a scan shows new MRI activity: active.`,
            'That is a reason to check the criteria for MS again; the name may have to change.'
          ]
        : [`${span} there is no relapse and no new MRI activity: not active.`];
    case 'rrms':
      return [
        activity
          ? `${span} there are relapses and new MRI activity: active.`
          : `${span} there is no relapse and no new MRI activity: not active.`,
        ...(progression
          ? [
              'Between relapses the line also rises slowly. This is progression independent of relapse activity (PIRA), ' +
                'which happens in relapsing MS too.',
              'The 2013 modifier “with progression” is kept for progressive disease; a rise that goes on raises the ' +
                'question of SPMS.'
            ]
          : [])
      ];
    case 'spms':
    case 'ppms':
      return [
        activity
          ? `${span} there is a relapse and new MRI activity: active.`
          : `${span} there is no relapse and no new MRI activity: not active.`,
        progressionSentence(activity, progression),
        ...(type === 'ppms' && activity ? ['This used to be called progressive-relapsing MS; that name was dropped.'] : [])
      ];
  }
}

function progressionSentence(activity: boolean, progression: boolean): string {
  if (progression) {
    return activity
      ? 'The line also rises apart from the relapse: with progression.'
      : 'The line rises steadily all the same: with progression.';
  }
  return activity
    ? 'Apart from the relapse the line does not rise: without progression. The step that the relapse left is worsening.'
    : 'The line does not rise either: without progression. Disability is stable.';
}

/** The stated period in words, such as "last five years". */
export function spanOf(period: { readonly from: number; readonly to: number }): string {
  const years = Math.round(period.to - period.from);
  const word = ['no', 'one', 'two', 'three', 'four', 'five', 'six'][years] ?? String(years);
  return `last ${word} years`;
}

/** The same picture as rows, in order of time. */
export function momentsOf(course: Course): readonly Moment[] {
  const rows: { year: number; what: string }[] = [];
  const { state, period, today } = course;
  if (state.type === 'ris') rows.push({ year: 0, what: 'No symptoms' });
  for (const relapse of course.relapses) {
    const what = state.type === 'cis' ? 'First episode, at its worst' : 'Relapse, at its worst';
    rows.push({ year: relapse.at + RISE_YEARS, what });
    rows.push({
      year: recovered(relapse),
      what: relapse.residual > 0 ? 'Recovered in part: worsening stays' : 'Recovered'
    });
  }
  for (const rise of joined(course.rises)) {
    const word = state.type === 'rrms' ? 'Rise between relapses (PIRA)' : 'Progression';
    rows.push({ year: rise.from, what: `${word} starts` });
    if (rise.to < today) rows.push({ year: rise.to, what: 'Rise pauses (plateau)' });
  }
  for (const year of course.mri) {
    rows.push({ year, what: state.type === 'ris' ? 'Lesions found by chance on MRI' : 'New MRI activity' });
  }
  if (period !== null) rows.push({ year: period.from, what: 'Stated period starts' });
  rows.push({ year: today, what: 'Today' });
  return rows
    .map((row, index) => ({ ...row, index }))
    .sort((a, b) => a.year - b.year || a.index - b.index)
    .map(({ year, what }) => ({ year, level: levelAt(course, year), what }));
}

/** Rises that follow each other without a pause, as one. */
function joined(rises: readonly Rise[]): readonly { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of [...rises].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last !== undefined && last.to >= from) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}

/** Reads a list such as "rrms,spms"; unknown names are left out, and an empty list means all. */
export function readTypes(list: string | null | undefined): readonly CourseType[] {
  const wanted = (list ?? '').toLowerCase().split(/[\s,]+/u);
  const types = COURSE_TYPES.filter((type) => wanted.includes(type));
  return types.length > 0 ? types : COURSE_TYPES;
}

/** Reads a state such as "spms active progression"; the first offered type where none is named. */
export function readState(text: string | null | undefined, offered: readonly CourseType[]): CourseState {
  const tokens = (text ?? '').toLowerCase().split(/[\s,+]+/u);
  const type = offered.find((candidate) => tokens.includes(candidate)) ?? offered[0] ?? 'rrms';
  return normalise({
    type,
    activity: tokens.includes('active') || tokens.includes('activity'),
    progression: tokens.includes('progression')
  });
}
