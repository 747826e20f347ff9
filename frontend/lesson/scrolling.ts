/** The element that scrolls around another one, across slots and shadow roots; the page when none does. */
export function scrollerOf(element: Element): Element {
  let at: Node | null = above(element);
  while (at !== null) {
    if (at instanceof Element && at !== document.body && at !== document.documentElement) {
      const { overflowY } = getComputedStyle(at);
      if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
    }
    at = above(at);
  }
  return document.scrollingElement ?? document.documentElement;
}

function above(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot !== null) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** Runs a change of the page and puts an element back to where it stood in the window. */
export async function holding(find: () => Element | null, change: () => Promise<void>): Promise<void> {
  const before = find()?.getBoundingClientRect().top;
  await change();
  const element = find();
  if (before === undefined || element === null) return;
  const moved = element.getBoundingClientRect().top - before;
  if (Math.abs(moved) > 1) scrollerOf(element).scrollTop += moved;
}
