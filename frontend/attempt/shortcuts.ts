/** What a single key asks for. */
export type Shortcut = 'next' | 'previous' | 'flag';

const KEYS: Readonly<Record<string, Shortcut>> = { n: 'next', p: 'previous', f: 'flag' };

/** The wish behind a key press; null while somebody types, chooses in a list, or holds a modifier. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return null;
  const target = event.composedPath()[0];
  const busy = 'input:not([type=radio], [type=checkbox]), select, textarea, dialog, [contenteditable]';
  if (target instanceof Element && target.closest(busy) !== null) return null;
  return KEYS[event.key.toLowerCase()] ?? null;
}
