import { afterEach, describe, expect, it } from 'vitest';
import type { FigureState } from './figure';
import './jak-stat';
import type { JakStat } from './jak-stat';
import { loadFigure } from './registry';

async function figure(initial = ''): Promise<JakStat> {
  const element = document.createElement('myelin-fig-jak-stat');
  element.setAttribute('initial', initial);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: JakStat, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
const said = (element: JakStat): string => words(all(element, '.twin')[0]!);

const button = (element: JakStat, label: string): HTMLElement =>
  all(element, 'button').find((each) => words(each) === label)!;

async function press(element: JakStat, label: string): Promise<void> {
  button(element, label).click();
  await element.updateComplete;
}

async function takeAway(element: JakStat, part: string): Promise<void> {
  all(element, 'label').find((label) => words(label) === part)!.querySelector('input')!.click();
  await element.updateComplete;
}

afterEach(() => document.body.replaceChildren());

describe('signal figure', () => {
  it('walks_to_the_genes_one_step_at_a_time_and_says_each_step', async () => {
    const element = await figure();
    expect(said(element)).toContain('Nothing has happened yet');
    const told: FigureState[] = [];
    document.body.addEventListener('figure-state', (event) => told.push((event as CustomEvent<FigureState>).detail));
    for (let step = 0; step < 5; step += 1) await press(element, 'Next step');
    expect(told.map(({ state }) => state['step'])).toEqual([1, 2, 3, 4, 5]);
    expect(said(element)).toContain('hundreds of genes are switched on');
    expect(words(all(element, '.stage svg')[0]!)).toContain('genes on');
  });

  it('stops_where_the_missing_part_is_needed_and_holds_the_button', async () => {
    const element = await figure();
    await takeAway(element, 'IRF9');
    for (let step = 0; step < 6; step += 1) await press(element, 'Next step');
    expect(words(all(element, '.headline')[0]!)).toBe('Stopped at step 4: Assemble');
    expect(button(element, 'Next step').getAttribute('aria-disabled')).toBe('true');
    expect(all(element, '.steps li').map((step) => step.className)).toEqual(['done', 'done', 'done', 'stopped', 'never']);
    expect(all(element, '.stage text.away-word').map(words)).toEqual(['IRF9']);
  });

  it('starts_over_when_another_part_is_taken_away', async () => {
    const element = await figure('step 4');
    await takeAway(element, 'JAK1');
    expect(said(element)).toContain('Taken away: the kinase JAK1. Nothing has happened yet');
    await press(element, 'Next step');
    await press(element, 'Step back');
    expect(button(element, 'Step back').getAttribute('aria-disabled')).toBe('true');
  });

  it('says_the_state_in_words_beside_every_colour', async () => {
    const element = await figure('step 2 without tyk2');
    expect(all(element, '.steps .what').map(words)).toEqual([
      'happened',
      'stopped here',
      'cannot happen',
      'cannot happen',
      'cannot happen'
    ]);
    expect(words(all(element, '.legend')[0]!)).toContain('taken away');
  });

  it('holds_the_same_content_as_a_table_and_names_its_drawing', async () => {
    const element = await figure('step 3');
    expect(all(element, 'tbody tr').map(words)[2]).toContain('STAT1, STAT2');
    const drawing = all(element, '.stage svg')[0]!;
    expect(drawing.getAttribute('role')).toBe('img');
    for (const id of drawing.getAttribute('aria-labelledby')!.split(' ')) {
      expect(words(all(element, `#${id}`)[0]!).length).toBeGreaterThan(10);
    }
  });

  it('is_loaded_by_the_name_that_content_uses', async () => {
    expect(await loadFigure('jak-stat')).toBe('myelin-fig-jak-stat');
  });
});
