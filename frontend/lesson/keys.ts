/** What Alt with an arrow key asks for; null for every other key and while the reader types. */
export function wayOf(event: KeyboardEvent): 'previous' | 'next' | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))) {
    return null;
  }
  if (event.key === 'ArrowLeft') return 'previous';
  return event.key === 'ArrowRight' ? 'next' : null;
}

/** The button of a term or source that was pressed, also inside a question; null when it was something else. */
export function markedButton(event: Event): HTMLElement | null {
  const marked = (node: EventTarget): node is HTMLElement =>
    node instanceof HTMLElement && (node.dataset['ref'] !== undefined || node.dataset['term'] !== undefined);
  return event.composedPath().find(marked) ?? null;
}
