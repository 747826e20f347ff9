import { afterEach, describe, expect, it } from 'vitest';
import type { FigureState } from './figure';
import './monitoring-simulator';
import type { MonitoringSimulator } from './monitoring-simulator';
import { loadFigure } from './registry';

async function figure(initial = ''): Promise<MonitoringSimulator> {
  const element = document.createElement('myelin-fig-monitoring-simulator');
  element.setAttribute('initial', initial);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const all = <E extends Element>(element: MonitoringSimulator, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector)
];
const one = <E extends Element>(element: MonitoringSimulator, selector: string): E => {
  const [found] = all<E>(element, selector);
  if (found === undefined) throw new Error(`nothing matches ${selector}`);
  return found;
};
const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();

async function press(element: MonitoringSimulator, ...selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    one<HTMLElement>(element, selector).click();
    await element.updateComplete;
  }
}
const CHECK = '.actions button.main';
const NEXT = '.actions button:not(.main)';
const task = (name: string): string => `input[value="${name}"]`;

afterEach(() => document.body.replaceChildren());

describe('monitoring simulator', () => {
  it('shows_a_cross_and_an_empty_diamond_for_what_nobody_looked_for', async () => {
    const element = await figure('chidi 8');
    await press(element, task('mood'), task('breath'), CHECK);
    expect(all(element, '.stage .done')).toHaveLength(2);
    expect(all(element, '.stage .cross')).toHaveLength(1);
    expect(all(element, '.stage .hidden')).toHaveLength(1);
    expect(all(element, '.replies')).toHaveLength(0);
    expect(words(one(element, '.twin'))).toContain('Due and left out: look at the injection sites (at every visit).');
  });

  it('lets_the_learner_answer_what_was_found_and_names_rule_and_source', async () => {
    const element = await figure('chidi 8');
    await press(element, task('sites'), CHECK);
    expect(all(element, '.stage .found')).toHaveLength(1);
    await press(element, 'button[value="plaster"]');
    expect(words(one(element, '.twin'))).toContain('This does not fit.');
    await press(element, 'button[value="area"]');
    expect(one(element, 'button[value="area"]').getAttribute('aria-pressed')).toBe('true');
    expect(one(element, 'button[value="plaster"]').getAttribute('aria-pressed')).toBe('false');
    expect(words(one(element, '.twin'))).toContain('Source: EU leaflet of Betaferon (interferon beta-1b)');
  });

  it('shows_no_answer_before_the_plan_is_checked', async () => {
    const element = await figure('rosa 8');
    expect(words(one(element, '.told'))).toContain('bruises');
    expect(all(element, '.verdict, .stage .done, .stage .cross, .stage .hidden')).toHaveLength(0);
    expect(words(one(element, 'tbody'))).not.toContain('due now');
    await press(element, CHECK);
    expect(words(one(element, 'tbody'))).toContain('due now: bruises bring them forward');
  });

  it('says_each_verdict_in_words_beside_its_task', async () => {
    const element = await figure('jonas 1');
    await press(element, task('mood'), task('thyroid'), CHECK);
    const verdicts = all(element, '.choices label').map(words);
    expect(verdicts).toContain('Ask about mood and suicide ✓ done');
    expect(verdicts).toContain('Look at the injection sites ✕ due, left out');
    expect(verdicts).toContain('Thyroid test (TSH) – done, not needed');
    expect(verdicts).toContain('Blood count and liver tests');
  });

  it('walks_to_the_last_visit_and_stays_there', async () => {
    const element = await figure('mei 8');
    await press(element, NEXT);
    expect(words(one(element, '.headline'))).toBe('Mei, week 12: plan not checked yet');
    expect(one(element, NEXT).getAttribute('aria-disabled')).toBe('true');
    await press(element, NEXT);
    expect(words(one(element, '.headline'))).toBe('Mei, week 12: plan not checked yet');
  });

  it('keeps_a_checked_visit_when_the_reader_comes_back', async () => {
    const element = await figure('jonas 1');
    await press(element, task('mood'), CHECK, NEXT);
    expect(one<HTMLInputElement>(element, task('mood')).checked).toBe(false);
    expect(all(element, '.stage .done')).toHaveLength(1);
    await press(element, 'input[type="radio"][value="1"]');
    expect(one<HTMLInputElement>(element, task('mood')).checked).toBe(true);
  });

  it('tells_its_surroundings_and_announces_the_state', async () => {
    const element = await figure('mei 8');
    const told: FigureState[] = [];
    document.body.addEventListener('figure-state', (event) => told.push((event as CustomEvent<FigureState>).detail));
    await press(element, task('mood'), CHECK, 'button[value="stay"]');
    expect(told.at(-1)!.state).toEqual({
      person: 'mei',
      week: 8,
      picked: 'mood',
      checked: true,
      found: true,
      reply: 'stay'
    });
    expect(one(element, '.twin').getAttribute('aria-live')).toBe('polite');
    for (const id of one(element, '.stage svg').getAttribute('aria-labelledby')!.split(' ')) {
      expect(words(one(element, `#${id}`)).length).toBeGreaterThan(10);
    }
  });

  it('is_loaded_by_the_name_that_content_uses', async () => {
    expect(await loadFigure('monitoring-simulator')).toBe('myelin-fig-monitoring-simulator');
  });
});
