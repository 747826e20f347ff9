import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Response } from './contract';
import { example } from './testing/fixtures';
import { mount, type Mounted } from './testing/mount';

const FINGER = { pointerId: 7, pointerType: 'touch', isPrimary: true, button: 0 };
const THUMB = { pointerId: 8, pointerType: 'touch', isPrimary: false, button: 0 };
const MOUSE = { pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0 };

type Pointer = typeof FINGER;

function point(target: EventTarget, type: string, pointer: Pointer, clientX: number, clientY = 0): void {
  target.dispatchEvent(new PointerEvent(type, { ...pointer, clientX, clientY, bubbles: true, composed: true, cancelable: true }));
}

function slots(response: Response | null | undefined): Readonly<Record<string, string>> {
  return response?.kind === 'slots' ? response.slots : {};
}

describe('a word under a pointer', () => {
  const { view } = example('DND_CLOZE');
  const [word] = view.tokens;
  const [gap] = view.slots;
  let player: Mounted;
  let token: HTMLElement;

  beforeEach(async () => {
    player = await mount(view);
    token = player.one(`[data-token="${word!.id}"]`);
    // Nothing has a place on this page: everything right of 100 is the gap.
    player.player.shadowRoot!.elementFromPoint = (x) => (x > 100 ? player.one(`[data-drop="${gap!.id}"]`) : null);
  });

  // A drag swallows the click that a browser sends after it.
  afterEach(() => {
    window.dispatchEvent(new MouseEvent('click'));
  });

  it('is dragged into a gap by a finger', () => {
    point(token, 'pointerdown', FINGER, 0);
    point(window, 'pointermove', FINGER, 200);
    point(window, 'pointerup', FINGER, 200);
    expect(slots(player.changes.at(-1)?.response)).toEqual({ [gap!.id]: word!.id });
  });

  it('stays with the finger that took it while another finger comes and goes', () => {
    point(token, 'pointerdown', FINGER, 0);
    point(window, 'pointermove', FINGER, 60);
    point(window, 'pointerdown', THUMB, 20);
    point(window, 'pointermove', THUMB, 30);
    point(window, 'pointerup', THUMB, 30);
    point(window, 'pointermove', FINGER, 200);
    point(window, 'pointerup', FINGER, 200);
    expect(slots(player.changes.at(-1)?.response)).toEqual({ [gap!.id]: word!.id });
  });

  it('is picked by a tap of a finger that trembles', async () => {
    point(token, 'pointerdown', FINGER, 0);
    point(window, 'pointermove', FINGER, 15);
    point(window, 'pointerup', FINGER, 15);
    token.click();
    await player.settled();
    expect(token.getAttribute('aria-pressed')).toBe('true');
  });

  it('is not picked by the click that ends a drag', async () => {
    point(token, 'pointerdown', MOUSE, 0);
    point(window, 'pointermove', MOUSE, 15);
    point(window, 'pointerup', MOUSE, 15);
    token.click();
    await player.settled();
    expect(token.getAttribute('aria-pressed')).toBe('false');
    expect(player.changes).toHaveLength(0);
  });

  it('goes nowhere when the system takes the finger away', () => {
    point(token, 'pointerdown', FINGER, 0);
    point(window, 'pointermove', FINGER, 200);
    point(window, 'pointercancel', FINGER, 200);
    point(window, 'pointerup', FINGER, 200);
    expect(player.changes).toHaveLength(0);
  });
});

describe('a row under a pointer', () => {
  const { view } = example('ORDERED');
  const [first, ...others] = view.options.map((option) => option.id);

  /** The row of the first option is dragged below all others. */
  async function grab(): Promise<Mounted> {
    const player = await mount(view);
    for (const row of player.all('[data-row]')) row.getBoundingClientRect = () => new DOMRect(0, 100, 300, 40);
    point(player.one(`[data-row="${first}"] .grip`), 'pointerdown', FINGER, 10, 0);
    return player;
  }

  it('is dragged by a finger', async () => {
    const player = await grab();
    point(window, 'pointermove', FINGER, 10, 200);
    point(window, 'pointerup', FINGER, 10, 200);
    expect(player.changes.at(-1)?.response).toEqual({ kind: 'order', order: [...others, first] });
  });

  it('follows no other finger than the one that took it', async () => {
    const player = await grab();
    point(window, 'pointermove', FINGER, 10, 200);
    point(window, 'pointermove', THUMB, 10, 0);
    point(window, 'pointerup', THUMB, 10, 0);
    expect(player.changes).toHaveLength(0);
    point(window, 'pointerup', FINGER, 10, 200);
    expect(player.changes.at(-1)?.response).toEqual({ kind: 'order', order: [...others, first] });
  });
});
