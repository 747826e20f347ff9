import { keyOf, type Outgoing, type QueueStore } from './queue';

const PREFIX = 'myelin:queue';

/**
 * Keeps unsent answers in the local storage of the browser, one entry per message. Tabs never overwrite each other's
 * entries, and each entry goes as soon as the server has acknowledged it.
 */
export class LocalStore implements QueueStore {
  constructor(private readonly storage: Storage | null = localStorageOrNull()) {}

  load(attempt: string): readonly Outgoing[] {
    if (this.storage === null) return [];
    const found: Outgoing[] = [];
    for (let at = 0; at < this.storage.length; at++) {
      const key = this.storage.key(at);
      if (key?.startsWith(`${PREFIX}:${attempt}:`)) {
        const entry = parse(this.storage.getItem(key));
        if (entry !== null) found.push(entry);
      }
    }
    return found;
  }

  keep(attempt: string, entry: Outgoing): boolean {
    try {
      this.storage?.setItem(name(attempt, entry), JSON.stringify(entry));
      return this.storage !== null;
    } catch {
      return false;
    }
  }

  remove(attempt: string, entry: Outgoing): void {
    this.storage?.removeItem(name(attempt, entry));
  }

  holds(attempt: string, entry: Outgoing): boolean {
    return this.storage?.getItem(name(attempt, entry)) === JSON.stringify(entry);
  }
}

function name(attempt: string, entry: Outgoing): string {
  return `${PREFIX}:${attempt}:${keyOf(entry)}`;
}

function parse(text: string | null): Outgoing | null {
  if (text === null) return null;
  try {
    const entry = JSON.parse(text) as Partial<Outgoing>;
    return (entry.kind === 'answer' || entry.kind === 'flag' || entry.kind === 'place') && typeof entry.item === 'string'
      ? (entry as Outgoing)
      : null;
  } catch {
    return null;
  }
}

/** Storage may be switched off; reading the property then throws. */
export function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
