import type { QueueState } from './queue';

/** What the save status says. Green only after the server has acknowledged everything. */
export interface SaveStatus {
  readonly kind: 'none' | 'saving' | 'saved' | 'kept' | 'unkept' | 'closed';
  readonly text: string;
}

/** Pure: the words for a state of the queue. */
export function saveStatus(state: QueueState, online: boolean, lang?: string): SaveStatus {
  if (state.phase === 'closed') return { kind: 'closed', text: 'Closed' };
  if (state.pending > 0) {
    const stuck = state.trouble || !online || state.phase === 'signed-out' || state.phase === 'gone' || state.conflicts.length > 0;
    if (!stuck) return { kind: 'saving', text: 'Saving…' };
    return state.kept
      ? { kind: 'kept', text: 'Not saved – kept on this device' }
      : { kind: 'unkept', text: 'Not saved – keep this page open' };
  }
  if (state.savedAt === null) return { kind: 'none', text: '' };
  return { kind: 'saved', text: `Saved ${clockTime(state.savedAt, lang)}` };
}

/** Where answers wait that the server does not have. */
export type Where = 'on this device' | 'on this page';

/** What stands above the question when something is wrong with the connection. */
export type Banner = 'offline' | 'signed-out' | null;

/** Pure: which banner a state of the queue calls for. */
export function bannerOf(state: QueueState, online: boolean): Banner {
  if (state.phase === 'closed' || state.phase === 'gone') return null;
  if (state.phase === 'signed-out') return 'signed-out';
  return state.trouble || !online ? 'offline' : null;
}

/** A moment as 14:03:22 in the reader's time zone; the text itself when it is not a moment. */
export function clockTime(iso: string, lang = 'en-GB'): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(lang, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23'
  }).format(moment);
}
