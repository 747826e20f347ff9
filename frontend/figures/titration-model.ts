import { injectionDays, PLAN_IDS, PLANS, PRODUCTS, type Plan, type PlanId } from './interferon-products';

/** One injection of a plan. */
export interface Injection {
  /** 1 for the first one. */
  readonly number: number;
  /** Days since the first injection. */
  readonly offset: number;
  /** The number that the label or leaflet of the plan gives to the day. */
  readonly day: number;
  /** 1 for the first seven days. */
  readonly week: number;
  readonly dose: number;
  readonly volume: string | null;
  /** Index of the step, from 0. */
  readonly step: number;
  /** Share of the full dose, from 0 to 1. */
  readonly share: number;
}

export interface PlannerState {
  readonly plan: PlanId;
  readonly number: number;
  /** Date of the first injection as YYYY-MM-DD, or empty. */
  readonly start: string;
}

const LONGEST = 400;

/** All injections that the figure shows of a plan. */
export function injectionsOf(plan: Plan): readonly Injection[] {
  const full = plan.steps.at(-1)!.dose;
  return injectionDays(PRODUCTS[plan.product].rhythm, LONGEST)
    .slice(0, plan.shown)
    .map((offset, index) => {
      const step = plan.steps.findIndex(({ through }) => index + 1 <= through);
      const { dose, volume } = plan.steps[step]!;
      return {
        number: index + 1,
        offset,
        day: offset + plan.firstDay,
        week: Math.floor(offset / 7) + 1,
        dose,
        volume: volume ?? null,
        step,
        share: dose / full
      };
    });
}

/** The injection of the state; a number outside the plan is moved to its nearest end. */
export function current({ plan, number }: PlannerState): Injection {
  const injections = injectionsOf(PLANS[plan]);
  return injections[Math.min(Math.max(1, number), injections.length) - 1]!;
}

export function move(state: PlannerState, number: number): PlannerState {
  const next = { ...state, number };
  return { ...next, number: current(next).number };
}

export function doseText(plan: Plan, { dose, volume }: Injection): string {
  return `${dose} ${plan.unit}${volume === null ? '' : ` in ${volume}`}`;
}

/** The date of an injection, such as "Monday 16 March 2026"; null without a readable start. Dates have no time zone. */
export function dateOf(start: string, offset: number): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(start);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1, day));
  if (first.getUTCMonth() !== month - 1 || first.getUTCDate() !== day) return null;
  const date = new Date(Date.UTC(year, month - 1, day + offset));
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  })
    .format(date)
    .replace(',', '');
}

/** The state in sentences. */
export function describe(state: PlannerState): string {
  const plan = PLANS[state.plan];
  const now = current(state);
  const date = dateOf(state.start, now.offset);
  const last = plan.steps.length - 1;
  const next = injectionsOf(plan).find(({ step }) => step === now.step + 1);
  return [
    `${plan.long}.`,
    `Injection ${now.number} falls on day ${now.day}${date === null ? '' : `, ${date}`}, in week ${now.week}.`,
    `The dose is ${doseText(plan, now)}, ${now.step === last ? 'the full dose' : `step ${now.step + 1} of ${plan.steps.length}`}.`,
    next === undefined ? '' : `The next step comes with injection ${next.number} on day ${next.day}.`,
    plan.firstDay === 0 ? 'This text counts the day of the first injection as day 0.' : ''
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Reads "rebif-44 3" and forgives what it does not know. */
export function readPlan(text: string | null): PlannerState {
  const words = (text ?? '').toLowerCase().split(/[\s,]+/u);
  const plan = words.find((word): word is PlanId => PLAN_IDS.includes(word as PlanId)) ?? 'rebif-44';
  const number = Number(words.find((word) => /^\d+$/u.test(word)) ?? 1);
  return move({ plan, number, start: '' }, number);
}
