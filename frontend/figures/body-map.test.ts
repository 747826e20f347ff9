import { afterEach, describe as suite, expect, it } from 'vitest';
import './body-map';
import type { BodyMap } from './body-map';
import type { FigureState } from './figure';
import { USE_IDS, USES } from './interferon-products';
import { loadFigure } from './registry';
import { describe, freeSpots, inject, nextDay, readSites, SPOTS, statusOf, toggleSore, type SiteState, type Spot } from './site-model';

const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
const LOG = '0:thigh-right,2:abdomen-left,4:buttock-left';
const lesson = readSites('rebif', LOG, '7');
const empty = (use: SiteState['use']): SiteState => readSites(use, '', '0');

suite('site model', () => {
  it('closes_a_spot_of_rebif_for_seven_days_and_opens_it_on_the_seventh', () => {
    expect(SPOTS.filter((spot) => !statusOf(lesson, spot).free)).toEqual(['abdomen-left', 'buttock-left']);
    expect(statusOf(lesson, 'thigh-right')).toMatchObject({ free: true, ago: 7 });
    expect(statusOf({ ...lesson, day: 6 }, 'thigh-right')).toMatchObject({ free: false, reason: 'recent', ago: 6 });
  });

  it('keeps_the_muscle_products_to_the_thigh_and_the_arm_to_a_helper', () => {
    expect(freeSpots(empty('avonex'))).toEqual(['thigh-right', 'thigh-left']);
    expect(freeSpots({ ...empty('avonex'), helper: true })).toEqual(['thigh-right', 'thigh-left', 'arm-left', 'arm-right']);
    expect(freeSpots({ ...empty('avonex-pen'), helper: true })).toEqual(['thigh-right', 'thigh-left']);
    expect(freeSpots(empty('plegridy-muscle'))).toEqual(['thigh-right', 'thigh-left']);
  });

  it('leaves_the_buttock_to_rebif_and_beta_1b', () => {
    const free = (use: SiteState['use']): boolean => freeSpots(empty(use)).includes('buttock-left');
    expect(USE_IDS.filter(free)).toEqual(['rebif', 'beta-1b']);
  });

  it('keeps_a_very_thin_person_to_thigh_and_arm', () => {
    const thin = { ...empty('beta-1b'), thin: true };
    expect(freeSpots(thin)).toEqual(['thigh-right', 'thigh-left', 'arm-left', 'arm-right']);
    expect(freeSpots({ ...empty('rebif'), thin: true })).toHaveLength(8);
  });

  it('closes_only_the_last_place_where_the_texts_ask_for_a_different_one', () => {
    const after = inject(empty('avonex-pen'), 'thigh-left');
    expect(after).toMatchObject({ day: 7, log: [{ day: 0, spot: 'thigh-left' }] });
    expect(freeSpots(after)).toEqual(['thigh-right']);
    expect(freeSpots(inject(after, 'thigh-right'))).toEqual(['thigh-left']);
  });

  it('changes_nothing_when_a_place_is_closed', () => {
    expect(inject(lesson, 'abdomen-left')).toBe(lesson);
    const sore = toggleSore(lesson, 'thigh-left');
    expect(statusOf(sore, 'thigh-left')).toMatchObject({ free: false, reason: 'sore' });
    expect(inject(sore, 'thigh-left')).toBe(sore);
    expect(toggleSore(sore, 'thigh-left').sore).toEqual([]);
  });

  it('goes_to_the_next_day_of_the_rhythm', () => {
    expect([0, 2, 4].map((day) => nextDay(USES.rebif, day))).toEqual([2, 4, 7]);
    expect(nextDay(USES['plegridy-skin'], 14)).toBe(28);
    expect(nextDay(USES['beta-1b'], 3)).toBe(5);
  });

  it('finds_a_place_for_a_year_of_injections_of_every_product', () => {
    for (const use of USE_IDS) {
      let now = empty(use);
      while (now.day < 365) {
        const [spot] = freeSpots(now);
        expect(spot, `${use} day ${now.day}`).toBeDefined();
        now = inject(now, spot!);
      }
    }
  });

  it('says_when_no_place_is_free', () => {
    const all = SPOTS.reduce<SiteState>((now, spot) => toggleSore(now, spot), empty('plegridy-muscle'));
    expect(describe(all)).toContain('No place is free: speak with the prescriber');
  });

  it('reads_attributes_and_forgives_what_it_does_not_know', () => {
    expect(readSites('rebif', '4:buttock-left, 0:thigh-right,9:nose-left,x', '2')).toMatchObject({
      use: 'rebif',
      day: 4,
      log: [
        { day: 0, spot: 'thigh-right' },
        { day: 4, spot: 'buttock-left' }
      ]
    });
    expect(readSites('nonsense', null, 'soon')).toMatchObject({ use: 'rebif', day: 0, log: [] });
  });
});

async function figure(attributes: Readonly<Record<string, string>>): Promise<BodyMap> {
  const element = document.createElement('myelin-fig-body-map');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

suite('body map figure', () => {
  afterEach(() => document.body.replaceChildren());

  const button = (element: BodyMap, spot: Spot): HTMLButtonElement =>
    element.shadowRoot!.querySelector<HTMLButtonElement>(`button[data-spot="${spot}"]`)!;
  const twin = (element: BodyMap): string => words(element.shadowRoot!.querySelector('.twin')!);
  const label = (element: BodyMap, text: string): HTMLInputElement =>
    [...element.shadowRoot!.querySelectorAll('label')].find((candidate) => words(candidate) === text)!.querySelector('input')!;

  it('starts_as_the_lesson_says', async () => {
    const element = await figure({ initial: 'rebif', log: LOG, day: '7' });
    expect(words(element.shadowRoot!.querySelector('.headline')!)).toBe('Rebif: Monday, day 7');
    expect(words(button(element, 'abdomen-left'))).toContain('× left belly');
    expect(words(button(element, 'abdomen-left'))).toContain('used 5 days ago');
    expect(twin(element)).toContain('Closed today: left belly');
  });

  it('answers_a_choice_and_goes_on_only_when_it_was_allowed', async () => {
    const element = await figure({ initial: 'rebif', log: LOG, day: '7' });
    const told: FigureState[] = [];
    document.body.addEventListener('figure-state', (event) => told.push((event as CustomEvent<FigureState>).detail));
    button(element, 'buttock-left').click();
    await element.updateComplete;
    expect(twin(element)).toContain('No: left buttock is closed');
    button(element, 'thigh-left').click();
    await element.updateComplete;
    expect(twin(element)).toContain('Yes: left thigh on Monday, day 7. The next injection day is Wednesday, day 9.');
    expect(told.map(({ state }) => state['day'])).toEqual([7, 9]);
  });

  it('marks_unhealthy_skin_and_closes_it', async () => {
    const element = await figure({ initial: 'rebif' });
    label(element, 'Mark unhealthy skin').click();
    await element.updateComplete;
    element.shadowRoot!.querySelectorAll<SVGGElement>('.stage .spot')[0]!.dispatchEvent(new Event('click'));
    await element.updateComplete;
    expect(words(button(element, 'abdomen-right'))).toContain('the skin is not healthy');
    expect(element.shadowRoot!.querySelectorAll('.stage .sore')).toHaveLength(1);
  });

  it('offers_a_helper_only_where_it_matters', async () => {
    const element = await figure({ initial: 'rebif' });
    expect(element.shadowRoot!.querySelectorAll('input[role="switch"]')).toHaveLength(0);
    label(element, 'Avonex syringe').click();
    await element.updateComplete;
    expect(words(button(element, 'arm-left'))).toContain('only if another person injects');
    label(element, 'Another person injects').click();
    await element.updateComplete;
    expect(words(button(element, 'arm-left'))).toContain('free');
  });

  it('returns_to_the_start_and_holds_the_same_as_a_table', async () => {
    const element = await figure({ initial: 'rebif', log: LOG, day: '7' });
    button(element, 'thigh-left').click();
    await element.updateComplete;
    element.shadowRoot!.querySelector<HTMLButtonElement>('button.plain')!.click();
    await element.updateComplete;
    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')].map(words);
    expect(rows).toHaveLength(8);
    expect(rows[1]).toContain('left belly');
    expect(rows[1]).toContain('used 5 days ago');
    expect(words(element.shadowRoot!.querySelector('caption')!)).toContain('Friday (day 4) left buttock');
    expect(await loadFigure('body-map')).toBe('myelin-fig-body-map');
  });
});
