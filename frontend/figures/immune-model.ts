/**
 * The outside-in model of a lesion as six steps, with one step to switch off. It shows what depends on what; it measures
 * nothing. A chain explains early disease. With inflammation already inside, as described for later disease, what
 * happens inside no longer needs new cells from the blood. Where the sources do not decide, the outcome is "open".
 */

export const STEPS = ['presentation', 'activation', 'crossing', 'reactivation', 'demyelination', 'axon-loss'] as const;
export type Step = (typeof STEPS)[number];
export type Place = 'outside' | 'wall' | 'inside';

/** What becomes of a step: it happens, it is the one switched off, it does not follow, or nobody can say. */
export type Outcome = 'happens' | 'off' | 'stops' | 'open';
export type Guess = Exclude<Outcome, 'off'>;

export interface ImmuneState {
  readonly off: Step | null;
  /** True when inflammation is inside from the start. */
  readonly inside: boolean;
  /** How many steps have been walked, from 1 to 6. */
  readonly at: number;
  readonly guess: Guess | null;
}

interface StepText {
  /** The step as a statement, for example "Cells cross the wall". */
  readonly name: string;
  readonly place: Place;
  readonly detail: string;
  /** Why a later step does not follow when this one is off. */
  readonly missing: string;
  readonly treatments: string;
}

export const TEXTS: Readonly<Record<Step, StepText>> = {
  presentation: {
    name: 'Antigen is shown',
    place: 'outside',
    detail: 'Another cell holds out a piece of antigen to a T cell.',
    missing: 'no antigen has been shown',
    treatments: 'drugs that remove B cells; interferon beta in part (proposed)'
  },
  activation: {
    name: 'T cells become active',
    place: 'outside',
    detail: 'T cells answer, for example as Th1 and Th17 cells.',
    missing: 'no T cell has become active',
    treatments: 'interferon beta (proposed)'
  },
  crossing: {
    name: 'Cells cross the wall',
    place: 'wall',
    detail: 'They roll along the vessel, hold on and pass through.',
    missing: 'no new cell has come in',
    treatments: 'natalizumab (blocks the hook); interferon beta (laboratory and blood findings)'
  },
  reactivation: {
    name: 'Antigen is met again',
    place: 'inside',
    detail: 'T cells meet antigen inside, and inflammation starts.',
    missing: 'antigen has not been met again',
    treatments: 'none named here'
  },
  demyelination: {
    name: 'Myelin is lost',
    place: 'inside',
    detail: 'The signal is slowed down or blocked.',
    missing: 'myelin has not been lost',
    treatments: 'none named here'
  },
  'axon-loss': {
    name: 'Axons are lost',
    place: 'inside',
    detail: 'The fibre is gone, and the deficit stays.',
    missing: 'axons have not been lost',
    treatments: 'none proven to protect axons directly'
  }
};

export const PLACES: Readonly<Record<Place, string>> = {
  outside: 'Outside the brain',
  wall: 'The wall',
  inside: 'Inside the brain'
};

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  happens: 'happens',
  off: 'switched off',
  stops: 'does not happen',
  open: 'open'
};

const FIRST_INSIDE = STEPS.indexOf('reactivation');

/** What becomes of each step, in order. */
export function outcomesOf(off: Step | null, inside: boolean): readonly Outcome[] {
  if (off === null) return STEPS.map(() => 'happens');
  const cut = STEPS.indexOf(off);
  return STEPS.map((step, index) => {
    if (index === cut) return 'off';
    if (index < cut) return 'happens';
    if (off === 'demyelination') return 'open';
    if (!inside || step === 'activation' || step === 'crossing') return 'stops';
    return cut < FIRST_INSIDE ? 'happens' : 'open';
  });
}

/** The step that a reader predicts: the last one, or the one before when the last is switched off. */
export function askedAbout(off: Step | null): Step {
  return off === 'axon-loss' ? 'demyelination' : 'axon-loss';
}

/** True while the answer to the prediction has not been walked to. */
export function canGuess({ off, at }: ImmuneState): boolean {
  return at <= STEPS.indexOf(askedAbout(off));
}

/** True when a step happens only because inflammation was inside before. */
function fedFromInside(off: Step | null, inside: boolean, index: number): boolean {
  return inside && off !== null && STEPS.indexOf(off) < FIRST_INSIDE && index >= FIRST_INSIDE;
}

/** The state in a line, for example "Off: cells cross the wall; inflammation already inside". */
export function nameOf({ off, inside }: ImmuneState): string {
  const first = off === null ? 'Nothing switched off' : `Off: ${lower(TEXTS[off].name)}`;
  return inside ? `${first}; inflammation already inside` : first;
}

/** The step that was walked last, in a sentence. */
function stepSentence({ off, inside, at }: ImmuneState): string {
  const index = at - 1;
  const step = STEPS[index]!;
  const { name, detail } = TEXTS[step];
  const start = `Step ${at} of ${STEPS.length}: `;
  switch (outcomesOf(off, inside)[index]!) {
    case 'off':
      return `${start}“${lower(name)}” is switched off.`;
    case 'open':
      return `${start}“${lower(name)}” is open. The sources do not decide it.`;
    case 'stops':
      return `${start}“${lower(name)}” does not happen, because ${TEXTS[off!].missing}.`;
    case 'happens':
      return fedFromInside(off, inside, index)
        ? `${start}${lower(name)} all the same. It is fed by the inflammation that is already inside.`
        : `${start}${lower(name)}. ${detail}`;
  }
}

/** Everything that has one outcome, in a sentence; empty when nothing has. */
function listed(state: ImmuneState, outcome: Outcome, words: string): string {
  const names = STEPS.filter((_, index) => outcomesOf(state.off, state.inside)[index] === outcome).map((step) =>
    lower(TEXTS[step].name)
  );
  return names.length === 0 ? '' : ` ${words}: ${names.join(', ')}.`;
}

/** What the reader predicted and what the figure says; empty when nothing was predicted. */
function verdict({ off, inside, guess }: ImmuneState): string {
  if (guess === null) return '';
  const step = askedAbout(off);
  const outcome = outcomesOf(off, inside)[STEPS.indexOf(step)]!;
  const said = ` Your prediction for “${lower(TEXTS[step].name)}”: ${OUTCOMES[guess]}.`;
  return guess === outcome ? `${said} The figure agrees.` : `${said} The figure says: ${OUTCOMES[outcome]}.`;
}

/** The state in sentences: the step just walked, and at the end what still happens and what does not. */
export function describe(state: ImmuneState): string {
  const sentence = stepSentence(state);
  if (state.at < STEPS.length) return sentence;
  return (
    sentence +
    listed(state, 'happens', state.off === null ? 'All of this happens' : 'Still happens') +
    listed(state, 'stops', 'Does not happen') +
    listed(state, 'open', 'Open') +
    verdict(state)
  );
}

/** The steps as rows of a table; what has not been walked to is not told. */
export function rowsOf({ off, inside, at }: ImmuneState): readonly (readonly [string, string, string])[] {
  const outcomes = outcomesOf(off, inside);
  return STEPS.map((step, index) => {
    const { name, place, treatments } = TEXTS[step];
    const outcome = index < at ? OUTCOMES[outcomes[index]!] : 'not shown yet';
    return [`${index + 1}. ${name} (${lower(PLACES[place])})`, outcome, treatments];
  });
}

/** Reads a start such as "none", "crossing" or "crossing inside end"; unknown words are left out. */
export function readState(words: string): ImmuneState {
  const list = words.split(/\s+/u);
  return {
    off: STEPS.find((step) => list.includes(step)) ?? null,
    inside: list.includes('inside'),
    at: list.includes('end') ? STEPS.length : 1,
    guess: null
  };
}

function lower(text: string): string {
  return text.startsWith('T ') ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
