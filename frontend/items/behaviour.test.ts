import { describe, expect, it } from 'vitest';
import type { BowTieView, ItemView, Response } from './contract';
import { example } from './testing/fixtures';
import { mount, type Mounted } from './testing/mount';

async function press(player: Mounted, selector: string): Promise<void> {
  const control = player.one(selector);
  control.focus();
  control.click();
  await player.settled();
}

function active(player: Mounted): HTMLElement | null {
  return player.player.shadowRoot!.activeElement as HTMLElement | null;
}

function slots(response: Response | null): Readonly<Record<string, string>> {
  return response?.kind === 'slots' ? response.slots : {};
}

describe('words and gaps', () => {
  const { view } = example('DND_CLOZE');
  const [first, second] = view.slots;
  const [red, blue] = view.tokens;

  it('a gap can be chosen first, and the focus goes back to it', async () => {
    const player = await mount(view);
    await press(player, `[data-slot="${second!.id}"]`);
    await press(player, `[data-token="${red!.id}"]`);
    expect(slots(player.changes.at(-1)!.response)).toEqual({ [second!.id]: red!.id });
    expect(active(player)?.dataset['slot']).toBe(second!.id);
  });

  it('a filled gap takes another word and the earlier one goes back to the list', async () => {
    const player = await mount(view);
    await press(player, `[data-token="${red!.id}"]`);
    await press(player, `[data-slot="${first!.id}"]`);
    await press(player, `[data-token="${blue!.id}"]`);
    await press(player, `[data-slot="${first!.id}"]`);
    expect(slots(player.changes.at(-1)!.response)).toEqual({ [first!.id]: blue!.id });
    expect(player.one('[role=status]').textContent).toContain('back in the list');
    expect(player.one(`[data-token="${red!.id}"]`).classList.contains('used')).toBe(false);
  });

  it('a placed word moves to another gap and is never in two', async () => {
    const player = await mount(view);
    await press(player, `[data-token="${red!.id}"]`);
    await press(player, `[data-slot="${first!.id}"]`);
    await press(player, `[data-slot="${first!.id}"]`);
    await press(player, `[data-slot="${second!.id}"]`);
    expect(slots(player.changes.at(-1)!.response)).toEqual({ [second!.id]: red!.id });
  });

  it('removing a word leaves the focus in its gap and a blank response', async () => {
    const player = await mount(view);
    await press(player, `[data-token="${red!.id}"]`);
    await press(player, `[data-slot="${first!.id}"]`);
    await press(player, '.remove');
    expect(player.changes.at(-1)).toEqual({ response: null, complete: false });
    expect(active(player)?.dataset['slot']).toBe(first!.id);
  });

  it('Escape puts a picked word back', async () => {
    const player = await mount(view);
    await press(player, `[data-token="${red!.id}"]`);
    const token = player.one(`[data-token="${red!.id}"]`);
    expect(token.getAttribute('aria-pressed')).toBe('true');
    token.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await player.settled();
    expect(token.getAttribute('aria-pressed')).toBe('false');
    expect(player.changes).toHaveLength(0);
  });
});

describe('an order', () => {
  const { view } = example('ORDERED');

  it('keeps the focus on the button of the moved row and says the new place', async () => {
    const player = await mount(view);
    const id = view.options[2]!.id;
    await press(player, `[data-move="${id}:-1"]`);
    expect(active(player)?.dataset['move']).toBe(`${id}:-1`);
    expect(player.one('[role=status]').textContent).toContain(`2 of ${view.options.length}`);
    await press(player, `[data-move="${id}:-1"]`);
    expect(active(player)?.dataset['move']).toBe(`${id}:-1`);
    expect(active(player)?.getAttribute('aria-disabled')).toBe('true');
    await press(player, `[data-move="${id}:-1"]`);
    expect(player.changes).toHaveLength(2);
  });

  it('is blank until it was touched or kept as it is', async () => {
    const player = await mount(view);
    expect(player.changes).toHaveLength(0);
    await press(player, '.keep');
    expect(player.changes.at(-1)).toEqual({
      response: { kind: 'order', order: view.options.map((option) => option.id) },
      complete: true
    });
  });
});

describe('a bow-tie', () => {
  it('refuses a third action politely and frees a place from the diagram', async () => {
    const view: BowTieView = example('BOWTIE').view;
    const player = await mount(view);
    for (const { id } of view.actions.slice(0, 2)) await press(player, `[data-option="${id}"]`);
    const third = player.one<HTMLInputElement>(`[data-option="${view.actions[2]!.id}"]`);
    third.click();
    await player.settled();
    expect(third.checked).toBe(false);
    expect(player.text()).toContain('Clear one first');
    await press(player, '.knot button');
    expect(player.changes.at(-1)!.response).toMatchObject({ actions: [view.actions[1]!.id] });
    expect(active(player)?.dataset['option']).toBe(view.actions[0]!.id);
  });
});

describe('a matrix', () => {
  it('names every control by row and column', async () => {
    for (const type of ['MATRIX_MC', 'MATRIX_MR'] as const) {
      const { view } = example(type);
      const player = await mount(view);
      const names = player.all('input').map((input) =>
        input
          .getAttribute('aria-labelledby')!
          .split(' ')
          .map((id) => player.one(`[id="${id}"]`).textContent!.trim())
          .join(', ')
      );
      expect(new Set(names).size).toBe(view.rows.length * view.columns.length);
      expect(names[0]).toBe(`${view.rows[0]!.label}, ${view.columns[0]!.label}`);
    }
  });
});

describe('a chart', () => {
  it('has real tabs that the arrows move', async () => {
    const { view } = example('TREND');
    const player = await mount(view);
    const tabs = player.all('[role=tab]');
    expect(tabs).toHaveLength(view.chart.tabs.length);
    tabs[0]!.focus();
    tabs[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await player.settled();
    expect(player.all('[role=tab]').at(-1)!.getAttribute('aria-selected')).toBe('true');
    const shown = player.all('[role=tabpanel]').filter((panel) => !panel.hasAttribute('hidden'));
    expect(shown).toHaveLength(1);
    expect(shown[0]!.getAttribute('aria-labelledby')).toBe(player.all('[role=tab]').at(-1)!.id);
  });

  it('may stand on any item', async () => {
    const view = { ...example('MC_SINGLE').view, chart: example('TREND').view.chart };
    const player = await mount(view);
    expect(player.all('[role=tab]')).toHaveLength(view.chart.tabs.length);
  });
});

describe('a number', () => {
  it('echoes what was understood', async () => {
    const { view } = example('NUMERIC');
    const player = await mount(view, { response: { kind: 'number', value: '0,25' } });
    expect(player.one('#echo').textContent).toContain(`0.25 ${view.unit}`);
    const wrong = await mount(view, { response: { kind: 'number', value: '1.000,5' } });
    const field = wrong.one<HTMLInputElement>('input');
    expect(field.getAttribute('aria-invalid')).toBe('false');
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await wrong.settled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(wrong.one('#echo').textContent).toContain('one decimal mark');
  });
});

describe('the dispatcher', () => {
  it('says what to do with a type that is newer than the page', async () => {
    const player = await mount({ ...example('MC_SINGLE').view, type: 'HOLOGRAM' } as unknown as ItemView);
    expect(player.text()).toContain('reload the page');
  });

  it('forgets passing states when another item comes', async () => {
    const { view } = example('DND_CLOZE');
    const player = await mount(view);
    await press(player, `[data-token="${view.tokens[0]!.id}"]`);
    player.host.item = { ...view, id: 'itm-other' };
    await player.settled();
    expect(player.all('[aria-pressed=true]')).toHaveLength(0);
  });
});

describe('review', () => {
  it('shows no link with another scheme than http', async () => {
    const { view, review } = example('MC_SINGLE');
    const citation = { ...review.citations[0]!, url: 'javascript:alert(1)' };
    const player = await mount(view, { review: { ...review, citations: [citation] } });
    expect(player.all('.sources a')).toHaveLength(0);
    expect(player.text()).toContain(citation.text);
  });

  it('says what a nought counts instead of leaving it alone', async () => {
    const { view, review } = example('MC_SINGLE');
    const lines = review.lines.map((line) => ({ ...line, points: 0, possible: 1 }));
    const player = await mount(view, { response: null, review: { ...review, lines } });
    const shown = player.all('.mark .points').map((each) => each.textContent);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set(['0 points']));
  });

  it('points of the lines are listed with a floor of their own', async () => {
    const { view, review } = example('MR_SATA');
    const floor = { element: 'floor', label: 'Never below 0', points: 2, possible: 0, verdict: 'neutral', reason: 'Raised to 0' } as const;
    const player = await mount(view, { review: { ...review, score: 0, lines: [...review.lines, floor] } });
    expect(player.one('.scoring').textContent).toContain('Raised to 0');
    expect(player.one('.scoring').textContent).toContain('+2');
  });
});

describe('an essay', () => {
  const { view, response, review } = example('ESSAY');

  it('says that a teacher marks it, where one does', async () => {
    expect((await mount(view)).text()).toContain('A teacher marks it.');
    const after = (await mount(view, { response, review })).text();
    expect(after).toContain('Waiting to be marked');
    expect(after).toContain('A person marks your answer');
  });

  it('promises no teacher where nobody marks it', async () => {
    const before = (await mount(view, { unmarked: true })).text();
    expect(before).toContain('Nobody marks it here');
    const after = (await mount(view, { response, review, unmarked: true })).text();
    expect(after).toContain('Saved. Compare it with what earns points');
    for (const promise of ['teacher', 'Waiting', 'person marks']) expect(`${before} ${after}`).not.toContain(promise);
    expect(after).toContain('A good answer rules out fever');
  });
});
