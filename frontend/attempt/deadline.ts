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
