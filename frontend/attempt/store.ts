import type { Cipher } from './cipher';
import { keyOf, type Outgoing, type QueueStore } from './queue';

const PREFIX = 'myelin:queue';
/** Stands before everything hidden; what was kept before that is JSON and begins with a brace. */
const HIDDEN = 'v1:';

/**
 * Keeps unsent answers in the local storage of the browser, hidden, one entry per message. Tabs never overwrite each
 * other's entries, and each entry goes as soon as the server has acknowledged it. Without a cipher nothing is kept.
 */
export class LocalStore implements QueueStore {
  /** What this page read or wrote for an entry; every hiding of the same entry looks different. */
  private readonly texts = new WeakMap<Outgoing, string>();
  /** The entry that each name is to hold, so that a slow writing never puts an older one in its place. */
  private readonly wanted = new Map<string, Outgoing>();

  constructor(
    private readonly cipher: Cipher | null,
    private readonly storage: Storage | null = localStorageOrNull()
  ) {}

  /** Whether anything can be kept at all; a full device may still refuse. */
  get keeps(): boolean {
    return this.cipher !== null && this.storage !== null;
  }

  /** What an earlier page left. What cannot be read by this key will never be readable, so it goes. */
  async load(attempt: string): Promise<readonly Outgoing[]> {
    const found = await Promise.all(
      namesOf(attempt, this.storage).map((name) => this.read(attempt, name, this.storage?.getItem(name) ?? ''))
    );
    return found.filter((entry) => entry !== null);
  }

  async keep(attempt: string, entry: Outgoing): Promise<boolean> {
    if (this.cipher === null || this.storage === null) return false;
    const name = nameOf(attempt, entry);
    this.wanted.set(name, entry);
    try {
      const text = HIDDEN + (await this.cipher.hide(JSON.stringify(entry), name));
      if (this.wanted.get(name) !== entry) return false;
      this.storage.setItem(name, text);
      this.texts.set(entry, text);
      return true;
    } catch {
      return false;
    }
  }

  remove(attempt: string, entry: Outgoing): void {
    const name = nameOf(attempt, entry);
    this.wanted.delete(name);
    this.storage?.removeItem(name);
  }

  holds(attempt: string, entry: Outgoing): boolean {
    const text = this.texts.get(entry);
    return text !== undefined && this.storage?.getItem(nameOf(attempt, entry)) === text;
  }

  private async read(attempt: string, name: string, text: string): Promise<Outgoing | null> {
    const hidden = text.startsWith(HIDDEN);
    // Nothing can be said about what is hidden while nothing can be read.
    if (hidden && this.cipher === null) return null;
    const shown = hidden ? await this.cipher!.show(text.slice(HIDDEN.length), name) : text;
    const entry = parse(shown);
    if (entry === null || nameOf(attempt, entry) !== name) {
      this.storage?.removeItem(name);
      return null;
    }
    if (hidden) this.texts.set(entry, text);
    else if (!(await this.keep(attempt, entry))) this.storage?.removeItem(name);
    return entry;
  }
}

/** Removes whatever this browser still holds of an attempt that takes no answers any more. */
export function forgetUnsent(attempt: string, storage: Storage | null = localStorageOrNull()): void {
  for (const name of namesOf(attempt, storage)) storage?.removeItem(name);
}

function namesOf(attempt: string, storage: Storage | null): string[] {
  const names = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '');
  return names.filter((name) => name.startsWith(`${PREFIX}:${attempt}:`));
}

/** Says which message of which attempt it is, and so is what the hidden text is bound to. */
function nameOf(attempt: string, entry: Outgoing): string {
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
