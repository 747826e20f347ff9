/** The moments, in seconds before the end, at which the remaining time is said aloud. */
export const MARKS = [300, 60] as const;

/**
 * Counts down from what the server said, by a clock that nobody can set. Every answer of the server corrects it, so
 * added time appears by itself.
 */
export class Countdown {
  private end: number | null = null;

  /** `now` is a monotonic time in milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Takes over the remaining seconds from the server; null for no limit. */
  set(remainingSeconds: number | null): void {
    this.end = remainingSeconds === null ? null : this.now() + remainingSeconds * 1000;
  }

  /** Whole seconds that remain, never negative; null for no limit. */
  get remaining(): number | null {
    return this.end === null ? null : Math.max(0, Math.ceil((this.end - this.now()) / 1000));
  }
}

/** The mark that was passed between two readings, or null. Passing it again after time was added counts again. */
export function passedMark(before: number | null, after: number | null): number | null {
  if (before === null || after === null) return null;
  return MARKS.findLast((mark) => before > mark && after <= mark) ?? null;
}

/** Remaining time for the eye: 1:02:03, 12:34, 0:09. */
export function countdownText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Remaining time for the ear: "5 minutes left". */
export function spokenTime(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 0) return 'The time is over.';
  return minutes === 1 ? '1 minute left' : `${minutes} minutes left`;
}

/** A length of time as people say it, rounded down: "90 minutes", "3 hours and 20 minutes", "2 days". */
function lengthParts(seconds: number): readonly (readonly [count: number, unit: string])[] {
  const minutes = Math.floor(seconds / 60);
  // Up to three hours students think in minutes, beyond that in hours, and beyond two days in days.
  if (minutes < 180) return [[minutes, 'minute']];
  const parts: [number, string][] =
    minutes < 2_880
      ? [[Math.floor(minutes / 60), 'hour'], [minutes % 60, 'minute']]
      : [[Math.floor(minutes / 1_440), 'day'], [Math.floor((minutes % 1_440) / 60), 'hour']];
  return parts.filter(([count]) => count > 0);
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Time that is left while nothing counts down: "about 24 minutes", and exact below two minutes: "75 seconds". */
export function leftText(seconds: number): string {
  if (seconds < 120) return counted(seconds, 'second');
  return `about ${lengthParts(seconds).map(([count, unit]) => counted(count, unit)).join(' and ')}`;
}

/** Time that came on top: "10 more minutes", "3 more hours and 20 minutes". */
export function moreText(seconds: number): string {
  return lengthParts(seconds)
    .map(([count, unit], at) => counted(count, at === 0 ? `more ${unit}` : unit))
    .join(' and ');
}

function minuteText(moment: Date, lang: string): string {
  return `at ${new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)}`;
}

/** A moment without seconds in the reader's time zone: "on 4 December 2026 at 09:00". */
export function momentText(iso: string, lang = 'en-GB'): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const date = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' });
  return `on ${date.format(moment)} ${minuteText(moment, lang)}`;
}

/** A moment soon after another, without what both share: "at 09:00", "on 4 December at 09:00". */
export function soonText(iso: string, now: string, lang = 'en-GB'): string {
  const [moment, before] = [new Date(iso), new Date(now)];
  if (moment.getFullYear() !== before.getFullYear()) return momentText(iso, lang);
  const time = minuteText(moment, lang);
  if (moment.toDateString() === before.toDateString()) return time;
  return `on ${new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long' }).format(moment)} ${time}`;
}
