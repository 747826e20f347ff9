import type { ItemView, Response } from '../contract';
import { plain } from '../rich';
import type { Mounted } from './mount';

/**
 * Answers an item with the response, using only what a keyboard can do as well: pressing buttons, checking native
 * inputs, choosing in native drop-downs, typing.
 */
export async function answer(player: Mounted, view: ItemView, wanted: Response): Promise<void> {
  if (view.type === 'TREND') return answer(player, view.item, wanted);
  switch (wanted.kind) {
    case 'choice':
      return check(player, wanted.chosen);
    case 'matrix':
      for (const [row, columns] of Object.entries(wanted.cells)) {
        const inputs = player.all<HTMLInputElement>(`input[name="row-${view.id}-${row}"]`);
        for (const input of inputs.filter((each) => columns.includes(each.value))) await press(player, input);
      }
      return;
    case 'slots':
      return view.type === 'DND_CLOZE' || view.type === 'DND_RATIONALE'
        ? place(player, wanted.slots)
        : choose(player, view, wanted.slots);
    case 'bowtie':
      return check(player, [...wanted.actions, wanted.condition!, ...wanted.parameters]);
    case 'order':
      return bringIntoOrder(player, wanted.order);
    case 'number':
      return type(player, wanted.value);
    case 'text':
      return type(player, wanted.text);
  }
}

async function press(player: Mounted, control: HTMLElement): Promise<void> {
  control.focus();
  control.click();
  await player.settled();
}

async function check(player: Mounted, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const input = player.all<HTMLInputElement>('input').find((each) => each.value === id);
    if (input === undefined) throw new Error(`no control for ${id}`);
    await press(player, input);
  }
}

async function choose(player: Mounted, view: ItemView, slots: Readonly<Record<string, string>>): Promise<void> {
  if (!('slots' in view)) throw new Error('no slots');
  for (const [slot, option] of Object.entries(slots)) {
    const label = view.slots.find((each) => each.id === slot)!.label;
    const select = player.all<HTMLSelectElement>('select').find((each) => each.getAttribute('aria-label') === label)!;
    select.value = option;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await player.settled();
  }
}

async function place(player: Mounted, slots: Readonly<Record<string, string>>): Promise<void> {
  for (const [slot, token] of Object.entries(slots)) {
    await press(player, player.one(`[data-token="${token}"]`));
    await press(player, player.one(`[data-slot="${slot}"]`));
  }
}

async function bringIntoOrder(player: Mounted, order: readonly string[]): Promise<void> {
  const shown = () => player.all('[data-row]').map((row) => row.dataset['row']!);
  for (const [to, id] of order.entries()) {
    while (shown().indexOf(id) > to) await press(player, player.one(`[data-move="${id}:-1"]`));
  }
  const keep = player.all('.keep')[0];
  if (keep !== undefined) await press(player, keep);
}

async function type(player: Mounted, text: string): Promise<void> {
  const field = player.one<HTMLInputElement>('input, textarea');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await player.settled();
}

/** Every text of the view that a learner has to see. */
export function visibleTexts(view: ItemView): readonly string[] {
  const texts: string[] = [view.stem];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner !== 'string') walk(inner);
        else if (['text', 'label', 'html', 'time', 'stem'].includes(name)) texts.push(inner);
      }
    }
  };
  walk({ ...view, slots: undefined });
  return texts.map(plain).filter((text) => text !== '');
}
