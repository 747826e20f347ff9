/** How far a pointer moves before a press becomes a drag. */
const THRESHOLD = 6;
/** Up to 15 px a system takes the trembling of a finger for a tap, and sends its click. */
const FINGER_THRESHOLD = 16;

export interface TrackHooks {
  readonly move: (event: PointerEvent) => void;
  readonly lift: (event: PointerEvent) => void;
  /** Escape was pressed, or the system took the pointer away. */
  readonly giveUp: () => void;
}

/** Follows the pointer that was just pressed until it is lifted; what other fingers do meanwhile is not for it. */
export function track(event: PointerEvent, hooks: TrackHooks): void {
  const stop = new AbortController();
  const listen = (type: 'pointermove' | 'pointerup' | 'pointercancel', act: (event: PointerEvent) => void): void => {
    const own = (each: PointerEvent): void => {
      if (each.pointerId === event.pointerId) act(each);
    };
    window.addEventListener(type, own, { signal: stop.signal });
  };
  const giveUp = (): void => {
    stop.abort();
    hooks.giveUp();
  };
  listen('pointermove', hooks.move);
  listen('pointerup', (up) => {
    stop.abort();
    hooks.lift(up);
  });
  listen('pointercancel', giveUp);
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key === 'Escape') giveUp();
    },
    { signal: stop.signal }
  );
}

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
  const threshold = event.pointerType === 'touch' ? FINGER_THRESHOLD : THRESHOLD;
  let ghost: HTMLElement | null = null;

  const dropAt = (x: number, y: number): string | null => {
    const target = root.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
    return target?.dataset['drop'] ?? null;
  };
  const end = (): void => {
    ghost?.remove();
    hooks.over(null);
  };

  track(event, {
    move: (move) => {
      if (ghost === null) {
        if (Math.hypot(move.clientX - start.x, move.clientY - start.y) < threshold) return;
        ghost = ghostOf(source);
      }
      move.preventDefault();
      ghost.style.translate = `${move.clientX - start.x}px ${move.clientY - start.y}px`;
      hooks.over(dropAt(move.clientX, move.clientY));
    },
    lift: (up) => {
      end();
      if (ghost === null) return;
      swallowNextClick();
      hooks.drop(dropAt(up.clientX, up.clientY));
    },
    giveUp: end
  });
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
