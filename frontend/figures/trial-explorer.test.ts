import { afterEach, describe, expect, it } from 'vitest';
import type { FigureState } from './figure';
import { loadFigure } from './registry';
import './trial-explorer';
import type { TrialExplorer } from './trial-explorer';

async function figure(attributes: Readonly<Record<string, string>> = {}): Promise<TrialExplorer> {
  const element = document.createElement('myelin-fig-trial-explorer');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: TrialExplorer, selector: string): Element[] => [...element.shadowRoot!.querySelectorAll(selector)];
const one = (element: TrialExplorer, selector: string): Element => {
  const found = all(element, selector)[0];
  if (found === undefined) throw new Error(`nothing matches ${selector}`);
  return found;
};
const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();

async function press(element: TrialExplorer, label: string): Promise<void> {
  const found = all(element, '.controls label').find((candidate) => words(candidate) === label);
  found!.querySelector('input')!.click();
  await element.updateComplete;
}

afterEach(() => document.body.replaceChildren());

describe('trial explorer figure', () => {
  it('offers_the_trials_that_content_names_and_starts_with_the_named_one', async () => {
    const element = await figure({ show: 'champs,mscrg', initial: 'mscrg' });
    const trials = one(element, 'fieldset');
    expect([...trials.querySelectorAll('input')].map(({ value }) => value)).toEqual(['champs', 'mscrg']);
    expect(words(one(element, '.headline'))).toBe('MSCRG 1996: confirmed progression of disability by week 104');
  });

  it('draws_two_groups_of_a_hundred_and_marks_the_difference', async () => {
    const element = await figure({ initial: 'champs' });
    expect(all(element, '.stage circle')).toHaveLength(200);
    expect(all(element, '.stage circle.event')).toHaveLength(85);
    expect(all(element, '.stage circle.changed')).toHaveLength(15);
    expect(all(element, '.stage .changed-mark')).toHaveLength(15);
    expect(words(one(element, 'dl'))).toContain('15 fewer of 100 people');
  });

  it('changes_sentence_numbers_and_table_with_the_choice_and_tells_its_surroundings', async () => {
    const element = await figure({ initial: 'champs' });
    const told: FigureState[] = [];
    document.body.addEventListener('figure-state', (event) => told.push((event as CustomEvent<FigureState>).detail));
    await press(element, 'ADVANCE');
    expect(words(one(element, '.twin'))).toContain('4 fewer of 100 people, or 36 % lower');
    expect(all(element, 'tbody tr').map(words)).toContain('Number needed to treat 25 people for one year');
    await press(element, 'Relapses');
    expect(words(one(element, 'dl'))).toContain('14 fewer relapses per 100 people');
    expect(all(element, '.stage rect.bar')).toHaveLength(2);
    expect(told.map(({ state }) => state['difference'])).toEqual([4, 14]);
    expect(one(element, '.twin').getAttribute('aria-live')).toBe('polite');
  });

  it('offers_doses_only_where_a_trial_had_several', async () => {
    const element = await figure({ initial: 'champs' });
    const legends = (): string[] => all(element, 'legend').map(words);
    expect(legends()).not.toContain('Dose');
    await press(element, 'IFNB');
    expect(legends()).toContain('Dose');
    await press(element, '1.6 MIU');
    expect(words(one(element, 'dl'))).toContain('10 fewer relapses');
  });

  it('draws_no_people_where_only_a_ratio_is_known', async () => {
    const element = await figure({ initial: 'reflex' });
    expect(all(element, '.stage circle')).toHaveLength(0);
    expect(words(one(element, '.stage svg'))).toContain('? of 100');
    expect(words(one(element, 'dl'))).toContain('none, because no rates are known');
  });

  it('puts_all_offered_results_on_one_line_of_ratios_and_marks_the_chosen_one_in_words', async () => {
    const element = await figure({ show: 'champs,mscrg', initial: 'champs' });
    await press(element, 'Ratio');
    expect(all(element, '.stage circle.dot')).toHaveLength(3);
    expect(words(one(element, '.stage .chosen'))).toContain('▸ CHAMPS: definite MS');
    const rows = all(element, 'tbody tr').map((row) => [...row.children].map(words));
    expect(rows).toContainEqual(['CHAMPS: definite MS', '0.56 (0.38 to 0.81)', 'rate ratio']);
    expect(words(one(element, '.twin'))).toContain('does not include 1');
  });

  it('names_its_drawing', async () => {
    const element = await figure({ initial: 'evidence skin' });
    const drawing = one(element, '.stage svg');
    expect(drawing.getAttribute('role')).toBe('img');
    for (const id of drawing.getAttribute('aria-labelledby')!.split(' ')) {
      expect(words(one(element, `#${id}`)).length).toBeGreaterThan(10);
    }
    expect(words(one(element, '.legend'))).toContain('more than in the other group');
  });

  it('is_loaded_by_the_name_that_content_uses', async () => {
    expect(await loadFigure('trial-explorer')).toBe('myelin-fig-trial-explorer');
  });
});
