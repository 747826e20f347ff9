/**
 * The way from interferon beta to the genes of a cell, as an order of events: each step needs certain parts, and the
 * chain stops at the first step that lacks one. It says nothing about amounts or times.
 */

export const PARTS = ['ifn', 'ifnar', 'tyk2', 'jak1', 'stat1', 'stat2', 'irf9', 'isre'] as const;
export type Part = (typeof PARTS)[number];

export interface Step {
  /** One verb, as the lesson names the move. */
  readonly name: string;
  /** Parts without which the step cannot happen. */
  readonly needs: readonly Part[];
  /** What happens, as a full sentence. */
  readonly event: string;
  /** What is absent when the chain stops here, as the end of "so …". */
  readonly failure: string;
}

export interface SignalState {
  /** The last step that was tried, 0 before the first. */
  readonly step: number;
  readonly missing: Part | null;
}

/** What has become of a step: it happened, the chain stopped at it, it is out of reach, or it was not tried yet. */
export type Outcome = 'done' | 'stopped' | 'never' | 'waiting';

export const NAMES: Readonly<Record<Part, { readonly short: string; readonly long: string }>> = {
  ifn: { short: 'Interferon', long: 'interferon beta' },
  ifnar: { short: 'IFNAR', long: 'the receptor IFNAR' },
  tyk2: { short: 'TYK2', long: 'the kinase TYK2' },
  jak1: { short: 'JAK1', long: 'the kinase JAK1' },
  stat1: { short: 'STAT1', long: 'STAT1' },
  stat2: { short: 'STAT2', long: 'STAT2' },
  irf9: { short: 'IRF9', long: 'IRF9' },
  isre: { short: 'ISRE', long: 'the DNA stretch ISRE' }
};

export const STEPS: readonly Step[] = [
  {
    name: 'Dock',
    needs: ['ifn', 'ifnar'],
    event: 'Interferon beta binds the receptor IFNAR, which has two chains.',
    failure: 'nothing docks'
  },
  {
    name: 'Switch on',
    needs: ['tyk2', 'jak1'],
    event: 'The kinases TYK2 and JAK1 switch on.',
    failure: 'the kinase pair cannot work'
  },
  {
    name: 'Tag',
    needs: ['stat1', 'stat2'],
    event: 'The kinases put phosphate on STAT1 and STAT2.',
    failure: 'the pair of STATs is not tagged'
  },
  {
    name: 'Assemble',
    needs: ['irf9'],
    event: 'STAT1, STAT2 and IRF9 join: ISGF3 is built.',
    failure: 'ISGF3 is not built'
  },
  {
    name: 'Read',
    needs: ['isre'],
    event: 'ISGF3 binds ISRE in the nucleus, and hundreds of genes are switched on.',
    failure: 'ISGF3 finds no place to bind and these genes stay off'
  }
];

export const LAST = STEPS.length;

/** The step at which the chain stops, or null when it runs to the end. */
export function stopsAt(missing: Part | null): number | null {
  if (missing === null) return null;
  const index = STEPS.findIndex(({ needs }) => needs.includes(missing));
  return index < 0 ? null : index + 1;
}

/** The furthest step that can be tried: the one at which the chain stops, or the last. */
export function furthest(missing: Part | null): number {
  return stopsAt(missing) ?? LAST;
}

/** The state with a step that can be reached. */
export function normalise({ step, missing }: SignalState): SignalState {
  return { step: Math.min(Math.max(0, Math.trunc(step)), furthest(missing)), missing };
}

/** What has become of one step, counted from 1. */
export function outcomeOf(state: SignalState, step: number): Outcome {
  const stop = stopsAt(state.missing);
  if (stop !== null && step > stop) return 'never';
  if (step > state.step) return 'waiting';
  return step === stop ? 'stopped' : 'done';
}

/** True when the step, counted from 1, has happened. */
export function happened(state: SignalState, step: number): boolean {
  return outcomeOf(state, step) === 'done';
}

/** True when the chain has been followed to the step at which it stops. */
export function stopped(state: SignalState): boolean {
  return state.step > 0 && outcomeOf(state, state.step) === 'stopped';
}

/** The state as a headline, for example "Step 3 of 5: Tag". */
export function nameOf(state: SignalState): string {
  const step = STEPS[state.step - 1];
  if (step === undefined) return 'Before step 1';
  return stopped(state) ? `Stopped at step ${state.step}: ${step.name}` : `Step ${state.step} of ${LAST}: ${step.name}`;
}

/** The state in sentences. */
export function describe(state: SignalState): string {
  const parts = state.missing === null ? 'All parts are there.' : `Taken away: ${NAMES[state.missing].long}.`;
  const step = STEPS[state.step - 1];
  if (step === undefined) return `${parts} Nothing has happened yet: before each step, say what you expect.`;
  if (stopped(state) && state.missing !== null) {
    const before = STEPS.slice(0, state.step - 1).map(({ name }) => name.toLowerCase());
    const soFar = before.length === 0 ? 'No step has happened.' : `These steps have happened: ${before.join(', ')}.`;
    return `${parts} Step ${state.step} needs it, so ${step.failure}. ${soFar} The genes stay off.`;
  }
  const end = state.step === LAST ? ' One of the new proteins is MxA.' : ' The genes are still off.';
  return `${parts} ${step.event}${end}`;
}

/** The steps as rows: number and name, what the step needs, what has become of it. */
export function rowsOf(state: SignalState): readonly (readonly [string, string, string])[] {
  return STEPS.map((step, i) => {
    const words: Readonly<Record<Outcome, string>> = {
      done: `Happened. ${step.event}`,
      stopped: `The chain stops here: ${step.failure}.`,
      never: 'Cannot happen any more.',
      waiting: 'Not tried yet.'
    };
    return [
      `${i + 1} ${step.name}`,
      step.needs.map((part) => NAMES[part].short + (part === state.missing ? ' (taken away)' : '')).join(', '),
      words[outcomeOf(state, i + 1)]
    ];
  });
}

/** Reads a state such as "step 3 without irf9"; what it does not know is left out. */
export function readState(text: string | null | undefined): SignalState {
  const tokens = (text ?? '').toLowerCase().split(/[\s,+]+/u);
  const step = Number(tokens.find((token) => /^\d+$/u.test(token)) ?? 0);
  return normalise({ step, missing: PARTS.find((part) => tokens.includes(part)) ?? null });
}
