import { afterEach, describe, expect, it } from 'vitest';
import './nerve-conduction';
import type { FigureState } from './figure';
import type { NerveConduction } from './nerve-conduction';
import { loadFigure } from './registry';

async function figure(initial = 'healthy'): Promise<NerveConduction> {
  const element = document.createElement('myelin-fig-nerve-conduction');
  element.setAttribute('initial', initial);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: NerveConduction, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)
];
const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
const sentence = (element: NerveConduction): string => words(all(element, '.twin')[0]!);
const cells = (element: NerveConduction): string[] => all(element, 'tbody td').map(words);

async function press(element: NerveConduction, label: string): Promise<void> {
  const target = all(element, 'button, label').find((each) => words(each) === label);
  if (target === undefined) throw new Error(`nothing is labelled ${label}`);
  target.click();
  await element.updateComplete;
}

afterEach(() => document.body.replaceChildren());

describe('nerve conduction figure', () => {
  it('follows_the_buttons_through_all_four_states', async () => {
    const element = await figure();
    expect(cells(element)).toEqual(['Healthy', '5 of 5', 'there', 'arrives in good time']);
    await press(element, 'Take myelin away');
    expect(cells(element)).toEqual(['Demyelinated', '4 of 5', 'there', 'arrives late']);
    await press(element, 'Put myelin back');
    expect(cells(element)).toEqual(['Remyelinated', '5 of 5', 'there', 'arrives in good time']);
    await press(element, 'Axon loss');
    expect(cells(element)).toEqual(['Axon lost', '5 of 5', 'lost', 'does not arrive']);
    expect(sentence(element)).toContain('Nothing arrives, whatever the myelin does.');
  });

  it('tells_its_surroundings_the_state', async () => {
    const element = await figure('demyelinated');
    const states: FigureState[] = [];
    element.addEventListener('figure-state', (event) => states.push((event as CustomEvent<FigureState>).detail));
    await press(element, 'Put myelin back');
    expect(states.map((each) => each.state)).toEqual([
      { condition: 'demyelinated', missing: 2, axonLost: false, arrival: 'late' }
    ]);
  });

  it('keeps_buttons_without_effect_in_the_tab_order', async () => {
    const element = await figure();
    const back = all(element, 'button').find((each) => words(each) === 'Put myelin back')!;
    expect(back.getAttribute('aria-disabled')).toBe('true');
    back.click();
    await element.updateComplete;
    expect(cells(element)[0]).toBe('Healthy');
  });

  it('lets_a_sheath_be_taken_in_the_drawing_too', async () => {
    const element = await figure();
    all(element, '.stage .sheath')[4]!.dispatchEvent(new MouseEvent('click'));
    await element.updateComplete;
    expect(cells(element)[1]).toBe('4 of 5');
  });

  it('is_in_the_registry', async () => {
    expect(await loadFigure('nerve-conduction')).toBe('myelin-fig-nerve-conduction');
  });
});
