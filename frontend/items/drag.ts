/** How far a pointer moves before a press becomes a drag. */
const THRESHOLD = 6;

export interface DragHooks {
  /** The pointer is over an element that carries data-drop, or over none. */
  readonly over: (drop: string | null) => void;
  /** The pointer was lifted over an element that carries data-drop, or over none. */
  readonly drop: (drop: string | null) => void;
}

/**
 * Follows a pointer from `pointerdown` on and drags a copy of the source over elements with `data-drop` of the same
 * root. A press without movement stays a click; Escape gives up. Only an addition: whatever it does can be done by
 * pressing buttons as well.
 */
export function follow(event: PointerEvent, source: HTMLElement, hooks: DragHooks): void {
  if (event.button !== 0 || !event.isPrimary) return;
  const root = source.getRootNode() as Document | ShadowRoot;
  const start = { x: event.clientX, y: event.clientY };
  const stop = new AbortController();
  const settings = { signal: stop.signal };
  let ghost: HTMLElement | null = null;

  const dropAt = (x: number, y: number): string | null => {
    const target = root.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
    return target?.dataset['drop'] ?? null;
  };
  const end = (): void => {
    stop.abort();
    ghost?.remove();
    hooks.over(null);
  };

  window.addEventListener(
    'pointermove',
    (move) => {
      if (ghost === null) {
        if (Math.hypot(move.clientX - start.x, move.clientY - start.y) < THRESHOLD) return;
        ghost = ghostOf(source);
      }
      move.preventDefault();
      ghost.style.translate = `${move.clientX - start.x}px ${move.clientY - start.y}px`;
      hooks.over(dropAt(move.clientX, move.clientY));
    },
    settings
  );
  window.addEventListener(
    'pointerup',
    (up) => {
      const dragged = ghost !== null;
      end();
      if (!dragged) return;
      swallowNextClick();
      hooks.drop(dropAt(up.clientX, up.clientY));
    },
    settings
  );
  window.addEventListener('pointercancel', end, settings);
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key === 'Escape') end();
    },
    settings
  );
}

/** A copy that floats above the page; its looks are written down because no style sheet of the root reaches it. */
function ghostOf(source: HTMLElement): HTMLElement {
  const box = source.getBoundingClientRect();
  const look = getComputedStyle(source);
  const ghost = document.createElement('div');
  ghost.textContent = source.textContent;
  ghost.setAttribute('aria-hidden', 'true');
  Object.assign(ghost.style, {
    position: 'fixed',
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    minHeight: `${box.height}px`,
    boxSizing: 'border-box',
    padding: look.padding,
    font: look.font,
    color: look.color,
    background: look.backgroundColor,
    border: look.border,
    borderRadius: look.borderRadius,
    boxShadow: '0 8px 24px rgb(0 0 0 / 0.18)',
    opacity: '0.95',
    pointerEvents: 'none',
    zIndex: '2147483647'
  });
  document.body.append(ghost);
  return ghost;
}

/** The click that browsers send after a drag must not count as a press. */
function swallowNextClick(): void {
  const swallow = (click: Event): void => {
    click.stopPropagation();
    click.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
