import { injectionDays, PRODUCTS, USE_IDS, USES, type Area, type Use, type UseId } from './interferon-products';

export type Side = 'left' | 'right';
/** A spot of the map: one area on one side, such as "thigh-left". In life an area holds several spots. */
export type Spot = `${Area}-${Side}`;

export const SPOTS: readonly Spot[] = [
  'abdomen-right',
  'abdomen-left',
  'thigh-right',
  'thigh-left',
  'arm-left',
  'arm-right',
  'buttock-left',
  'buttock-right'
];

export interface Entry {
  readonly day: number;
  readonly spot: Spot;
}

export interface SiteState {
  readonly use: UseId;
  readonly log: readonly Entry[];
  /** Today, in days since a Monday. */
  readonly day: number;
  readonly sore: readonly Spot[];
  readonly helper: boolean;
  readonly thin: boolean;
}

export type Reason = 'place' | 'helper' | 'thin' | 'sore' | 'recent';

/** What the map says of a spot today. */
export type Status =
  | { readonly free: true; readonly words: string; readonly ago: number | null }
  | { readonly free: false; readonly reason: Reason; readonly words: string; readonly ago: number | null };

const AREA_NAMES: Readonly<Record<Area, string>> = { abdomen: 'belly', thigh: 'thigh', arm: 'upper arm', buttock: 'buttock' };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function areaOf(spot: Spot): Area {
  return spot.split('-')[0] as Area;
}

/** "left thigh". */
export function nameOf(spot: Spot): string {
  const [area, side] = spot.split('-') as [Area, Side];
  return `${side} ${AREA_NAMES[area]}`;
}

export function weekdayOf(day: number): string {
  return WEEKDAYS[day % 7]!;
}

function lastUse(log: readonly Entry[], spot: Spot): Entry | undefined {
  return log.filter((entry) => entry.spot === spot).at(-1);
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** The first reason that closes a spot counts: the place itself, then the skin, then the log. */
export function statusOf(state: SiteState, spot: Spot): Status {
  const use = USES[state.use];
  const area = areaOf(spot);
  const last = lastUse(state.log, spot);
  const ago = last === undefined ? null : state.day - last.day;
  const closed = (reason: Reason, words: string): Status => ({ free: false, reason, words, ago });
  if (use.areas[area] === undefined) return closed('place', `not a place for ${use.label}`);
  if (use.helped.includes(area) && !state.helper) return closed('helper', 'only if another person injects');
  if (state.thin && use.thin.length > 0 && !use.thin.includes(area)) {
    return closed('thin', 'not for very thin people: thigh or outer arm only');
  }
  if (state.sore.includes(spot)) return closed('sore', 'the skin is not healthy');
  if (ago !== null) {
    if (use.rest !== null && ago < use.rest) {
      return closed('recent', `used ${days(ago)} ago; the same spot rests for at least ${use.rest} days`);
    }
    if (use.rest === null && last === state.log.at(-1)) return closed('recent', 'used last time; take a different place');
  }
  return { free: true, words: ago === null ? 'free, not in the log' : `free, last used ${days(ago)} ago`, ago };
}

export function freeSpots(state: SiteState): readonly Spot[] {
  return SPOTS.filter((spot) => statusOf(state, spot).free);
}

/** The next day on which the rhythm of the product asks for an injection. */
export function nextDay(use: Use, day: number): number {
  const { rhythm } = PRODUCTS[use.product];
  if ('every' in rhythm) return day + rhythm.every;
  return injectionDays(rhythm, day + 8).find((due) => due > day)!;
}

/** Injects where it is allowed, writes the log and goes to the next injection day; otherwise nothing changes. */
export function inject(state: SiteState, spot: Spot): SiteState {
  if (!statusOf(state, spot).free) return state;
  return { ...state, log: [...state.log, { day: state.day, spot }], day: nextDay(USES[state.use], state.day) };
}

export function toggleSore(state: SiteState, spot: Spot): SiteState {
  const sore = state.sore.includes(spot) ? state.sore.filter((other) => other !== spot) : [...state.sore, spot];
  return { ...state, sore };
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The state in sentences: what is closed by log or skin is told one by one, what is no place in one sentence. */
export function describe(state: SiteState): string {
  const use = USES[state.use];
  const statuses = SPOTS.map((spot) => ({ spot, status: statusOf(state, spot) }));
  const free = statuses.filter(({ status }) => status.free).map(({ spot }) => nameOf(spot));
  const resting = statuses.filter(({ status }) => !status.free && (status.reason === 'recent' || status.reason === 'sore'));
  const never = statuses.filter(({ status }) => !status.free && status.reason !== 'recent' && status.reason !== 'sore');
  return [
    `${use.long}. Today is ${weekdayOf(state.day)}, day ${state.day}.`,
    free.length === 0 ? 'No place is free: speak with the prescriber before you go on.' : `Free: ${list(free)}.`,
    resting.length === 0 ? '' : `Closed today: ${resting.map(({ spot, status }) => `${nameOf(spot)} (${status.words})`).join('; ')}.`,
    never.length === 0 ? '' : `Closed for this product: ${list(never.map(({ spot }) => nameOf(spot)))}.`
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Reads "rebif", "0:thigh-right,2:abdomen-left" and "7", and forgives what it does not know. */
export function readSites(use: string | null, log: string | null, day: string | null): SiteState {
  const entries = (log ?? '').split(',').flatMap((piece): Entry[] => {
    const match = /^\s*(\d{1,4}):([a-z]+-[a-z]+)\s*$/u.exec(piece);
    const spot = SPOTS.find((known) => known === match?.[2]);
    return match === null || spot === undefined ? [] : [{ day: Number(match[1]), spot }];
  });
  const latest = Math.max(0, ...entries.map((entry) => entry.day));
  return {
    use: USE_IDS.find((known) => known === use) ?? 'rebif',
    log: [...entries].sort((a, b) => a.day - b.day),
    day: Math.max(latest, /^\d{1,4}$/u.test(day ?? '') ? Number(day) : 0),
    sore: [],
    helper: false,
    thin: false
  };
}
