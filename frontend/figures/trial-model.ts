/** What can be said of a trial result: absolute difference, relative reduction and number needed to treat. Pure. */
import { TRIALS, type Arm, type Outcome, type Ratio, type Trial } from './trial-data';

export type View = 'people' | 'ratio';

export interface TrialState {
  readonly trial: string;
  readonly outcome: string;
  readonly arm: string;
  readonly view: View;
}

/** The pieces of data that a state points to. */
export interface Result {
  readonly trial: Trial;
  readonly outcome: Outcome;
  readonly arm: Arm;
}

export interface Effect {
  /** Fewer (above zero) or more (below zero) per 100 people; events for a rate, people for a share. */
  readonly difference: number;
  /** In per cent of the comparison group; below zero when there was more. */
  readonly reduction: number;
  /** People treated for one fewer or one more with the outcome; null for rates, where one person can have several. */
  readonly needed: number | null;
}

/** One line of the ratio view. */
export interface RatioRow {
  readonly result: Result;
  readonly label: string;
  readonly ratio: Ratio | null;
  readonly value: number;
}

/** The trials that are offered: those of a list such as "champs,mscrg", in its order; all when none is known. */
export function readTrials(list: string | null | undefined): readonly Trial[] {
  const wanted = words(list);
  const found = wanted.flatMap((id) => TRIALS.filter((trial) => trial.id === id));
  return found.length > 0 ? found : TRIALS;
}

/** Reads a state such as "mscrg relapses ratio"; the first of what is offered where nothing is named. */
export function readState(text: string | null | undefined, offered: readonly Trial[]): TrialState {
  const tokens = words(text);
  const trial = offered.find(({ id }) => tokens.includes(id)) ?? offered[0] ?? TRIALS[0]!;
  const outcome = trial.outcomes.find(({ id }) => tokens.includes(id));
  const view = tokens.includes('ratio') ? 'ratio' : 'people';
  return normalise({ trial: trial.id, outcome: outcome?.id ?? '', arm: '', view });
}

function words(text: string | null | undefined): readonly string[] {
  return (text ?? '').toLowerCase().split(/[\s,]+/u).filter((word) => word !== '');
}

/** What a state points to; the first outcome and arm where the named one does not exist in this trial. */
export function resultOf(state: TrialState): Result {
  const trial = TRIALS.find(({ id }) => id === state.trial) ?? TRIALS[0]!;
  const outcome = trial.outcomes.find(({ id }) => id === state.outcome) ?? trial.outcomes[0]!;
  const arm = outcome.arms.find(({ id }) => id === state.arm) ?? outcome.arms[0]!;
  return { trial, outcome, arm };
}

/** The same state with an outcome and an arm that exist in its trial. */
export function normalise(state: TrialState): TrialState {
  const { trial, outcome, arm } = resultOf(state);
  return { trial: trial.id, outcome: outcome.id, arm: arm.id, view: state.view };
}

/** The effect worked out from the two numbers shown; null where no rates are known. */
export function effectOf({ outcome, arm }: Result): Effect | null {
  const { control } = outcome;
  const { value } = arm;
  if (control === undefined || value === undefined) return null;
  const per100 = outcome.kind === 'share' ? control - value : (control - value) * 100;
  const difference = round(per100, 1);
  return {
    difference,
    reduction: ((control - value) / control) * 100,
    needed: outcome.kind === 'share' && difference !== 0 ? needed(difference) : null
  };
}

/** Rounded up for a benefit, so as not to promise too much; to the nearest whole person for a harm. */
function needed(difference: number): number {
  const exact = round(100 / Math.abs(difference), 6);
  return difference > 0 ? Math.ceil(exact) : Math.max(1, Math.round(exact));
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

/** The ratio of the source, or that of the two numbers shown. */
export function ratioOf({ outcome, arm }: Result): number {
  if (arm.ratio) return arm.ratio.value;
  return outcome.control !== undefined && arm.value !== undefined ? round(arm.value / outcome.control, 2) : Number.NaN;
}

/** Every result of the offered trials, as lines with one scale. */
export function ratioRows(offered: readonly Trial[]): readonly RatioRow[] {
  return offered.flatMap((trial) =>
    trial.outcomes.flatMap((outcome) =>
      outcome.arms.map((arm) => {
        const result = { trial, outcome, arm };
        const dose = outcome.arms.length > 1 ? `, ${arm.label}` : '';
        return {
          result,
          label: `${trial.name}: ${outcome.label.toLowerCase().replace('ms', 'MS').replace('t2', 'T2')}${dose}`,
          ratio: arm.ratio ?? null,
          value: ratioOf(result)
        };
      })
    )
  );
}

/** A ratio with its interval where one was read, such as "0.56 (0.38 to 0.81)". */
export function ratioText(row: Pick<RatioRow, 'ratio' | 'value'>): string {
  const { ratio, value } = row;
  const number = decimal(value);
  return ratio?.low !== undefined && ratio.high !== undefined
    ? `${number} (${decimal(ratio.low)} to ${decimal(ratio.high)})`
    : number;
}

/** A number without trailing zeros. */
export function decimal(value: number): string {
  return String(round(value, 2));
}

/** How many of 100 icons are filled. */
export function icons(value: number): number {
  return Math.min(100, Math.max(0, Math.round(value)));
}

export function differenceText(result: Result): string {
  const effect = effectOf(result);
  if (effect === null) return 'not known';
  const { difference } = effect;
  const word = difference >= 0 ? 'fewer' : 'more';
  const number = decimal(Math.abs(difference));
  return result.outcome.kind === 'share'
    ? `${number} ${word} of 100 people`
    : `${number} ${word} relapses per 100 people ${result.outcome.time}`;
}

export function reductionText(result: Result): string {
  const effect = effectOf(result);
  if (effect === null) return 'not known';
  const percent = Math.round(Math.abs(effect.reduction));
  return `${percent} % ${effect.reduction >= 0 ? 'lower' : 'higher'}`;
}

/** The number needed to treat or to harm, or why there is none. */
export function neededText(result: Result): string {
  const effect = effectOf(result);
  if (effect === null) return 'none, because no rates are known';
  if (effect.needed === null) return 'none, because a rate counts events, not people';
  return `${effect.needed} people ${duration(result.outcome.time)}`;
}

export function neededName(result: Result): string {
  const effect = effectOf(result);
  return effect !== null && effect.difference < 0 ? 'Number needed to harm' : 'Number needed to treat';
}

/** "within three years" as "for three years". */
function duration(time: string): string {
  return time.startsWith('within ') ? `for ${time.slice('within '.length)}` : time.replace('by week', 'up to week');
}

/** One of the two numbers, for example "35 of 100" or "0.84 relapses". */
export function valueText(outcome: Outcome, value: number | undefined): string {
  if (value === undefined) return 'not known';
  return outcome.kind === 'share' ? `${decimal(value)} of 100` : `${decimal(value)} ${outcome.event} per person`;
}

export function nameOf({ trial, outcome }: Result): string {
  return `${trial.name} ${trial.year}: ${outcome.event} ${outcome.time}`;
}

/** The picture in sentences: people, comparison, numbers, effect, and what to keep in mind. */
export function describe(state: TrialState): string {
  const result = resultOf(state);
  const { trial, outcome, arm } = result;
  const dose = outcome.arms.length > 1 ? `, ${arm.label}` : '';
  const sentences = [
    `${trial.name} (${trial.year}), ${trial.people}.`,
    `${capital(trial.treatment)}${dose}, compared with ${trial.comparator}.`
  ];
  if (outcome.kind === 'ratio') {
    sentences.push(
      `For ${outcome.event} ${outcome.time} only a ${arm.ratio?.kind ?? 'ratio'} was read: ${decimal(ratioOf(result))}.`,
      'Without a rate no people can be drawn and no number needed to treat can be given.'
    );
  } else {
    sentences.push(
      `${capital(outcome.event)} ${outcome.time}: ${valueText(outcome, outcome.control)} with ${trial.control}, ` +
        `${valueText(outcome, arm.value)} with ${trial.treated}.`,
      `That is ${differenceText(result)}, or ${reductionText(result)}${published(arm)}.`,
      `${neededName(result)}: ${neededText(result)}.`
    );
  }
  if (outcome.note) sentences.push(outcome.note);
  if (state.view === 'ratio') {
    sentences.push(ratioSentence(result), 'Trials differ in people, years and definitions, so the lines are no ranking.');
  }
  return sentences.join(' ');
}

function published(arm: Arm): string {
  return arm.published === undefined ? '' : ` from these rounded numbers (${arm.published} % as published)`;
}

function ratioSentence(result: Result): string {
  const { arm } = result;
  const value = ratioOf(result);
  const text = ratioText({ ratio: arm.ratio ?? null, value });
  const low = arm.ratio?.low;
  const high = arm.ratio?.high;
  const side = value < 1 ? 'left of 1, so there was less' : 'right of 1, so there was more';
  if (low === undefined || high === undefined) return `On the line of ratios it stands at ${text}, ${side}.`;
  const outside = high < 1 || low > 1;
  return `On the line of ratios it stands at ${text}. The interval ${outside ? 'does not include' : 'includes'} 1.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
