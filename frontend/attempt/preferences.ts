import { localStorageOrNull } from './store';

/** Small choices of a learner on this device. */
export interface Preferences {
  /** The timer hides its figures. */
  readonly quiet: boolean;
  /** Single keys move and flag; off by default because they get in the way of speech input. */
  readonly keys: boolean;
}

const NAME = 'myelin:attempt-preferences';

export function loadPreferences(storage = localStorageOrNull()): Preferences {
  try {
    const { quiet, keys } = JSON.parse(storage?.getItem(NAME) ?? '{}') as Partial<Preferences>;
    return { quiet: quiet === true, keys: keys === true };
  } catch {
    return { quiet: false, keys: false };
  }
}

export function savePreferences(preferences: Preferences, storage = localStorageOrNull()): void {
  try {
    storage?.setItem(NAME, JSON.stringify(preferences));
  } catch {
    // A full or closed storage only costs the preference.
  }
}

/** The page of an attempt on which this browser was last. */
export function loadPlace(attempt: string, storage = localStorageOrNull()): number | null {
  const text = storage?.getItem(placeName(attempt)) ?? null;
  return text !== null && /^\d+$/u.test(text) ? Number(text) : null;
}

export function savePlace(attempt: string, page: number, storage = localStorageOrNull()): void {
  try {
    storage?.setItem(placeName(attempt), String(page));
  } catch {
    // A full or closed storage only costs the place.
  }
}

export function forgetPlace(attempt: string, storage = localStorageOrNull()): void {
  storage?.removeItem(placeName(attempt));
}

function placeName(attempt: string): string {
  return `myelin:place:${attempt}`;
}
