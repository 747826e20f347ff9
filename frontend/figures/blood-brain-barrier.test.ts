import { afterEach, describe, expect, it } from 'vitest';
import './blood-brain-barrier';
import type { BloodBrainBarrier } from './blood-brain-barrier';
import type { FigureState } from './figure';
import { loadFigure } from './registry';

async function figure(initial = ''): Promise<BloodBrainBarrier> {
  const element = document.createElement('myelin-fig-blood-brain-barrier');
  element.setAttribute('initial', initial);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: BloodBrainBarrier, selector: string): Element[] => [...element.shadowRoot!.querySelectorAll(selector)];
const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
const said = (element: BloodBrainBarrier): string => words(all(element, '.twin')[0]!);

async function press(element: BloodBrainBarrier, label: string): Promise<void> {
  all(element, 'label').find((candidate) => words(candidate) === label)!.querySelector('input')!.click();
  await element.updateComplete;
}

afterEach(() => document.body.replaceChildren());

describe('barrier figure', () => {
  it('says_each_change_in_words_and_tells_its_surroundings', async () => {
    const element = await figure('off');
    const told: FigureState[] = [];
    document.body.addEventListener('figure-state', (event) => told.push((event as CustomEvent<FigureState>).detail));
    expect(said(element)).toContain('five hold on to the wall, and four of them pass');
    await press(element, 'Interferon beta');
    expect(said(element)).toContain('two hold on to the wall, and none of them passes');
    await press(element, 'MMP-9 only');
    expect(said(element)).toContain('five hold on to the wall, and one of them passes');
    expect(told.map(({ state }) => [state['holding'], state['passing']])).toEqual([[2, 0], [5, 1]]);
  });

  it('offers_the_changes_only_while_interferon_beta_is_on', async () => {
    const element = await figure();
    expect(all(element, 'input[type="radio"]')).toHaveLength(0);
    expect(words(all(element, '.controls')[0]!)).toContain('Switch interferon beta on');
    await press(element, 'Interferon beta');
    expect(all(element, 'input[type="radio"]')).toHaveLength(3);
  });

  it('draws_as_many_cells_signs_and_decoys_as_the_state_says', async () => {
    const element = await figure('on both');
    expect(all(element, '.stage circle.cell')).toHaveLength(6);
    expect(all(element, '.stage .enzyme')).toHaveLength(1);
    expect(all(element, '.stage .decoy')).toHaveLength(8);
    expect(words(all(element, '.legend')[0]!)).toMatch(/soluble VCAM-1: raised.*MMP-9: lowered/u);
    await press(element, 'Interferon beta');
    expect(all(element, '.stage .enzyme')).toHaveLength(5);
    expect(all(element, '.stage .decoy')).toHaveLength(0);
  });

  it('says_in_the_drawing_and_the_table_that_nothing_was_measured', async () => {
    const element = await figure('on decoys');
    expect(words(all(element, '.stage svg')[0]!)).toContain('shape of an idea, not measurements');
    expect(words(all(element, 'caption')[0]!)).toContain('no measurements');
    expect(all(element, 'tbody tr').map(words).filter((row) => row.includes('(shown)'))).toHaveLength(1);
  });

  it('is_loaded_by_the_name_that_content_uses', async () => {
    expect(await loadFigure('blood-brain-barrier')).toBe('myelin-fig-blood-brain-barrier');
  });
});
