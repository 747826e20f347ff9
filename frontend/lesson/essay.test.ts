import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { example } from '../items/testing/fixtures';
import type { CheckState } from './checks';
import { verdictOf } from './checks';
import type { CheckBlock } from './contract';
import { checkView } from './views';

const STATE: CheckState = {
  response: null,
  complete: false,
  review: null,
  savedAt: null,
  busy: false,
  answered: false,
  hint: null,
  problem: null
};

function buttonOf(type: 'ESSAY' | 'MC_SINGLE', busy = false): string {
  const block = { id: 'b1', kind: 'check', title: null, item: example(type).view, answered: null } as CheckBlock;
  const place = document.createElement('div');
  render(checkView({ block, state: { ...STATE, busy }, player: null, submit: () => {}, again: () => {} }), place);
  return place.querySelector('button')!.textContent!.trim();
}

describe('an essay in a lesson', () => {
  it('is saved and compared, because nobody checks it', () => {
    expect(buttonOf('ESSAY')).toBe('Save and compare');
    expect(buttonOf('ESSAY', true)).toBe('Saving…');
    expect(buttonOf('MC_SINGLE')).toBe('Check answer');
  });

  it('is not said to wait for a mark', () => {
    expect(verdictOf(example('ESSAY').review)).toBe('Saved. Compare it with what earns points.');
  });
});
