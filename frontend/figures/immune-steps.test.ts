import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './immune-steps';
import type { FigureState } from './figure';
import { PACE, type ImmuneSteps } from './immune-steps';
import { loadFigure } from './registry';

async function figure(initial = 'none'): Promise<ImmuneSteps> {
  const element = document.createElement('myelin-fig-immune-steps');
  element.setAttribute('initial', initial);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: ImmuneSteps, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)
];
const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
const sentence = (element: ImmuneSteps): string => words(all(element, '.twin')[0]!);
const outcomes = (element: ImmuneSteps): (string | null)[] =>
  all(element, 'tbody tr').map((row) => row.querySelector('td')!.textContent);

async function press(element: ImmuneSteps, label: string): Promise<void> {
  const target =
    all(element, 'button').find((button) => words(button) === label) ??
    all(element, 'label').find((candidate) => words(candidate) === label)?.querySelector('input');
  if (target === undefined || target === null) throw new Error(`nothing is labelled ${label}`);
  target.click();
  await element.updateComplete;
}

async function walkToTheEnd(element: ImmuneSteps): Promise<void> {
  for (let step = 0; step < 5; step += 1) await press(element, 'Next step');
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('immune steps figure', () => {
  it('walks_forward_and_back_and_tells_each_step_only_when_it_is_reached', async () => {
    const element = await figure();
    expect(sentence(element)).toContain('Step 1 of 6: antigen is shown.');
    expect(outcomes(element).filter((outcome) => outcome === 'not shown yet')).toHaveLength(5);
    await press(element, 'Next step');
    await press(element, 'Next step');
    expect(sentence(element)).toContain('Step 3 of 6: cells cross the wall.');
    await press(element, 'Back');
    expect(sentence(element)).toContain('Step 2 of 6: T cells become active.');
    expect(outcomes(element).slice(0, 3)).toEqual(['happens', 'happens', 'not shown yet']);
  });

  it('says_at_the_end_what_still_happens_without_the_step_that_is_off', async () => {
    const element = await figure();
    await press(element, '3');
    await walkToTheEnd(element);
    expect(sentence(element)).toContain('Still happens: antigen is shown, T cells become active.');
    expect(outcomes(element)).toEqual([
      'happens',
      'happens',
      'switched off',
      'does not happen',
      'does not happen',
      'does not happen'
    ]);
    await press(element, 'Inflammation already inside');
    expect(sentence(element)).toContain('Step 1 of 6');
    await walkToTheEnd(element);
    expect(outcomes(element).slice(3)).toEqual(['happens', 'happens', 'happens']);
    expect(words(all(element, '.stage svg')[0]!)).toContain('inflammation');
  });

  it('keeps_a_prediction_and_compares_it_at_the_end', async () => {
    const element = await figure();
    await press(element, '5');
    await press(element, 'Does not happen');
    await walkToTheEnd(element);
    expect(words(all(element, '.predict')[0]!)).toContain('You predicted for “axons are lost”: does not happen.');
    expect(all(element, '.predict input')).toHaveLength(0);
    expect(sentence(element)).toContain('The figure says: open.');
    await press(element, 'None');
    expect(all(element, '.predict input')).toHaveLength(3);
    expect(all(element, '.predict input:checked')).toHaveLength(0);
  });

  it('walks_by_itself_until_it_is_paused_or_has_arrived', async () => {
    const element = await figure();
    await press(element, 'Play');
    vi.advanceTimersByTime(PACE * 2);
    await element.updateComplete;
    expect(sentence(element)).toContain('Step 3 of 6');
    await press(element, 'Pause');
    vi.advanceTimersByTime(PACE * 3);
    await element.updateComplete;
    expect(sentence(element)).toContain('Step 3 of 6');
    await press(element, 'Play');
    vi.advanceTimersByTime(PACE * 9);
    await element.updateComplete;
    expect(sentence(element)).toContain('Step 6 of 6');
    expect(all(element, 'button').map(words)).toEqual(['Back', 'Play', 'Next step']);
    await press(element, 'Play');
    expect(sentence(element)).toContain('Step 1 of 6');
  });

  it('stops_walking_when_it_is_taken_off_the_page', async () => {
    const element = await figure();
    await press(element, 'Play');
    element.remove();
    vi.advanceTimersByTime(PACE * 3);
    document.body.append(element);
    await element.updateComplete;
    expect(sentence(element)).toContain('Step 1 of 6');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps_a_button_that_leads_nowhere_in_the_tab_order_and_says_so', async () => {
    const element = await figure();
    const back = all(element, 'button')[0]!;
    expect(back.getAttribute('aria-disabled')).toBe('true');
    back.click();
    await element.updateComplete;
    expect(sentence(element)).toContain('Step 1 of 6');
    await walkToTheEnd(element);
    expect(all(element, 'button')[2]!.getAttribute('aria-disabled')).toBe('true');
    expect(back.hasAttribute('aria-disabled')).toBe(false);
  });

  it('tells_its_surroundings_the_state_and_shows_each_outcome_as_a_word', async () => {
    const element = await figure('reactivation inside');
    const told: FigureState[] = [];
    document.body.addEventListener('figure-state', (event) => told.push((event as CustomEvent<FigureState>).detail));
    await walkToTheEnd(element);
    expect(told.at(-1)!.state).toEqual({
      off: 'reactivation',
      inside: true,
      at: 6,
      outcomes: 'happens happens happens off open open'
    });
    expect(all(element, '.step .outcome').map(words)).toEqual([
      '✓ happens',
      '✓ happens',
      '✓ happens',
      '■ switched off',
      '? open',
      '? open'
    ]);
    expect(words(all(element, '.legend')[0]!)).toContain('the sources do not decide');
  });

  it('names_its_drawing_and_is_loaded_by_the_name_that_content_uses', async () => {
    expect(await loadFigure('immune-steps')).toBe('myelin-fig-immune-steps');
    const element = await figure();
    const drawing = all(element, '.stage svg')[0]!;
    for (const id of drawing.getAttribute('aria-labelledby')!.split(' ')) {
      expect(words(all(element, `#${id}`)[0]!).length).toBeGreaterThan(10);
    }
  });
});
