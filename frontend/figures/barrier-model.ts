/**
 * T cells at a vessel wall of the brain, with interferon beta off or on. Two changes are shown: more soluble VCAM-1,
 * which may occupy VLA-4 so that fewer cells hold on (proposed by the authors who measured it), and less MMP-9, so that
 * fewer cells pass (seen in the laboratory). The counts are chosen to show which move each change touches; they are the
 * shape of an idea and no measurement.
 */

export const CHANGES = ['both', 'decoys', 'enzyme'] as const;
export type Change = (typeof CHANGES)[number];

export interface BarrierState {
  readonly on: boolean;
  /** Which change is looked at while interferon beta is on. */
  readonly change: Change;
}

/** Where a T cell ends up. */
export type Fate = 'rolls' | 'holds' | 'passes';

export interface Barrier {
  readonly state: BarrierState;
  /** Soluble VCAM-1 is raised. */
  readonly decoys: boolean;
  /** MMP-9 is lowered. */
  readonly lessEnzyme: boolean;
  /** Cells that hold on to the wall, those that then pass included. */
  readonly holding: number;
  readonly passing: number;
}

/** T cells that arrive in the vessel. */
export const CELLS = 6;

const HOLD = 5;
const HOLD_WITH_DECOYS = 2;
/** Of the cells that hold on, at most so many pass. */
const PASS = 4;
/** So many fewer pass when MMP-9 is lowered. */
const PASS_LESS = 3;

export const CHANGE_NAMES: Readonly<Record<Change, string>> = {
  both: 'Both changes',
  decoys: 'Soluble VCAM-1 only',
  enzyme: 'MMP-9 only'
};

export function barrierOf(state: BarrierState): Barrier {
  const decoys = state.on && state.change !== 'enzyme';
  const lessEnzyme = state.on && state.change !== 'decoys';
  const holding = decoys ? HOLD_WITH_DECOYS : HOLD;
  const passing = Math.max(0, Math.min(holding, PASS) - (lessEnzyme ? PASS_LESS : 0));
  return { state, decoys, lessEnzyme, holding, passing };
}

/** What becomes of each T cell, from left to right. */
export function fatesOf({ holding, passing }: Barrier): readonly Fate[] {
  return Array.from({ length: CELLS }, (_, i) => (i < passing ? 'passes' : i < holding ? 'holds' : 'rolls'));
}

/** The state as a headline. */
export function nameOf({ on, change }: BarrierState): string {
  return on ? `Interferon beta on: ${CHANGE_NAMES[change].toLowerCase().replaceAll('vcam', 'VCAM').replaceAll('mmp', 'MMP')}` : 'Interferon beta off';
}

const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];
const counted = (count: number): string => COUNTS[count] ?? String(count);

/** The state in sentences. */
export function describe(barrier: Barrier): string {
  const { decoys, lessEnzyme, holding, passing } = barrier;
  const pass = `${counted(passing)} of them ${passing < 2 ? 'passes' : 'pass'}`;
  const counts = `Of six T cells, ${counted(holding)} hold on to the wall, and ${pass} into the brain.`;
  if (!barrier.state.on) return `${counts} VLA-4 finds VCAM-1 on the wall, and MMP-9 loosens the basement membrane.`;
  const why = [
    decoys ? 'The idea: soluble VCAM-1 occupies VLA-4, so fewer cells find a hold.' : 'Holding on is unchanged.',
    lessEnzyme ? 'MMP-9 is lowered, so fewer of the cells that hold on can pass.' : 'MMP-9 is unchanged.'
  ];
  return `${counts} ${why.join(' ')}`;
}

/** All four states as rows: state, soluble VCAM-1, MMP-9, holding on, passing. The one that is shown is marked. */
export function rowsOf(shown: BarrierState): readonly (readonly string[])[] {
  const states: readonly BarrierState[] = [{ on: false, change: 'both' }, ...CHANGES.map((change) => ({ on: true, change }))];
  return states.map((state) => {
    const { decoys, lessEnzyme, holding, passing } = barrierOf(state);
    const current = state.on === shown.on && (!state.on || state.change === shown.change);
    return [
      `${nameOf(state)}${current ? ' (shown)' : ''}`,
      decoys ? 'raised' : 'as before',
      lessEnzyme ? 'lowered' : 'as before',
      String(holding),
      String(passing)
    ];
  });
}

/** Reads a state such as "on enzyme"; what it does not know is left out. */
export function readState(text: string | null | undefined): BarrierState {
  const tokens = (text ?? '').toLowerCase().split(/[\s,+]+/u);
  return { on: tokens.includes('on'), change: CHANGES.find((change) => tokens.includes(change)) ?? 'both' };
}
