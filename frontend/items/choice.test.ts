import { describe, expect, it } from 'vitest';
import { example } from './testing/fixtures';
import { mount } from './testing/mount';

describe('choice players', () => {
  it('single choice uses radio buttons and tells the chosen id', async () => {
    const { view } = example('MC_SINGLE');
    const player = await mount(view);
    const inputs = player.all<HTMLInputElement>('input[type=radio]');
    expect(inputs).toHaveLength(view.options.length);
    inputs[2]!.click();
    await player.settled();
    expect(player.changes).toEqual([
      { response: { kind: 'choice', chosen: [view.options[2]!.id] }, complete: true }
    ]);
  });

  it('select all that apply toggles and is blank again when the last option is cleared', async () => {
    const { view } = example('MR_SATA');
    const player = await mount(view);
    const inputs = player.all<HTMLInputElement>('input[type=checkbox]');
    inputs[1]!.click();
    await player.settled();
    inputs[0]!.click();
    await player.settled();
    expect(player.changes.at(-1)!.response).toEqual({
      kind: 'choice',
      chosen: [view.options[0]!.id, view.options[1]!.id]
    });
    inputs[0]!.click();
    await player.settled();
    inputs[1]!.click();
    await player.settled();
    expect(player.changes.at(-1)).toEqual({ response: null, complete: false });
  });

  it('select N refuses one more and says so politely', async () => {
    const { view } = example('MR_SELECT_N');
    const player = await mount(view);
    const inputs = player.all<HTMLInputElement>('input[type=checkbox]');
    for (const input of inputs.slice(0, view.select)) {
      input.click();
      await player.settled();
    }
    expect(player.changes.at(-1)!.complete).toBe(true);
    const refused = inputs[view.select]!;
    refused.click();
    await player.settled();
    expect(refused.checked).toBe(false);
    expect(player.changes).toHaveLength(view.select);
    expect(player.one('[role=status]').textContent).toContain(`You can select ${view.select}`);
    expect(player.text()).toContain(`Select exactly ${view.select}.`);
  });

  it('a disabled player shows the response and changes nothing', async () => {
    const { view, response } = example('MR_SATA');
    const player = await mount(view, { response, disabled: true });
    const inputs = player.all<HTMLInputElement>('input');
    expect(inputs.every((input) => input.disabled)).toBe(true);
    expect(inputs.some((input) => input.checked)).toBe(true);
    inputs[0]!.click();
    expect(player.changes).toHaveLength(0);
  });
});
