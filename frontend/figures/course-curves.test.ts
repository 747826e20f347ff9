import { afterEach, describe, expect, it } from 'vitest';
import './course-curves';
import type { CourseCurves } from './course-curves';
import type { FigureState } from './figure';
import { hasFigure, loadFigure } from './registry';

async function figure(attributes: Readonly<Record<string, string>> = {}): Promise<CourseCurves> {
  const element = document.createElement('myelin-fig-course-curves');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const one = <E extends Element>(element: CourseCurves, selector: string): E => {
  const found = element.shadowRoot!.querySelector<E>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
};
const all = (element: CourseCurves, selector: string): Element[] => [...element.shadowRoot!.querySelectorAll(selector)];
const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();

async function press(element: CourseCurves, label: string): Promise<void> {
  const input = all(element, 'label')
    .find((candidate) => words(candidate) === label)!
    .querySelector('input')!;
  input.click();
  await element.updateComplete;
}

afterEach(() => document.body.replaceChildren());

describe('course curves figure', () => {
  it('offers_the_courses_that_content_names_and_starts_in_the_named_state', async () => {
    const element = await figure({ show: 'rrms,spms', initial: 'spms active progression' });
    expect(all(element, 'input[type="radio"]').map((input) => (input as HTMLInputElement).value)).toEqual(['rrms', 'spms']);
    expect(words(one(element, '.headline'))).toBe('SPMS, active, with progression');
  });

  it('says_each_change_in_words_and_tells_its_surroundings', async () => {
    const element = await figure({ initial: 'rrms' });
    const told: FigureState[] = [];
    document.body.addEventListener('figure-state', (event) => told.push((event as CustomEvent<FigureState>).detail));
    await press(element, 'Activity');
    expect(words(one(element, '.twin'))).toContain('there are relapses and new MRI activity: active.');
    await press(element, 'PPMS');
    expect(words(one(element, '.twin'))).toContain('Disability rises steadily from onset');
    expect(told.map(({ state }) => state['name'])).toEqual(['RRMS, active', 'PPMS, active, without progression']);
    expect(told[0]!.text.length).toBeGreaterThan(20);
    expect(one(element, '.twin').getAttribute('aria-live')).toBe('polite');
  });

  it('holds_a_switch_that_is_not_defined_and_says_why', async () => {
    const element = await figure({ initial: 'ris' });
    const before = words(one(element, '.twin'));
    await press(element, 'Activity');
    const [activity] = all(element, 'input[role="switch"]') as HTMLInputElement[];
    expect(activity!.checked).toBe(false);
    expect(activity!.getAttribute('aria-disabled')).toBe('true');
    expect(words(one(element, `#${activity!.getAttribute('aria-describedby')}`))).toContain('not a type of MS in the 2013');
    expect(words(one(element, '.twin'))).toBe(before);
  });

  it('draws_progression_in_a_line_style_of_its_own_and_names_it_in_the_legend', async () => {
    const element = await figure({ initial: 'spms progression' });
    expect(all(element, '.stage path.line.progression')).toHaveLength(1);
    expect(words(one(element, '.legend'))).toContain('progression: rise without relapses');
    await press(element, 'RRMS');
    expect(words(one(element, '.legend'))).toContain('PIRA');
  });

  it('keeps_the_curve_of_before_the_switch_for_comparison', async () => {
    const element = await figure({ initial: 'ppms' });
    expect(all(element, '.stage .before')).toHaveLength(0);
    await press(element, 'Progression');
    expect(all(element, '.stage .before')).toHaveLength(1);
    await press(element, 'SPMS');
    expect(all(element, '.stage .before')).toHaveLength(0);
  });

  it('holds_the_same_content_as_a_table_and_names_its_drawing', async () => {
    const element = await figure({ initial: 'spms active progression' });
    const rows = all(element, 'tbody tr').map(words);
    expect(rows.some((row) => row.includes('Progression starts'))).toBe(true);
    expect(rows.at(-1)).toContain('Today');
    const drawing = one(element, '.stage svg');
    expect(drawing.getAttribute('role')).toBe('img');
    for (const id of drawing.getAttribute('aria-labelledby')!.split(' ')) {
      expect(words(one(element, `#${id}`)).length).toBeGreaterThan(10);
    }
  });

  it('is_loaded_by_the_name_that_content_uses', async () => {
    expect(await loadFigure('course-curves')).toBe('myelin-fig-course-curves');
    expect(await loadFigure('toString')).toBeNull();
    expect(hasFigure('no-such-figure')).toBe(false);
  });
});
