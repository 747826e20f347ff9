import { afterEach, describe as suite, expect, it } from 'vitest';
import type { FigureState } from './figure';
import { PLAN_IDS, PLANS } from './interferon-products';
import { loadFigure } from './registry';
import { current, dateOf, describe, doseText, injectionsOf, move, readPlan, type PlannerState } from './titration-model';
import './titration-planner';
import type { TitrationPlanner } from './titration-planner';

const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
const at = (plan: PlannerState['plan'], number: number): ReturnType<typeof current> => current({ plan, number, start: '' });

suite('titration model', () => {
  it('never_goes_down_and_ends_at_the_full_dose', () => {
    for (const id of PLAN_IDS) {
      const injections = injectionsOf(PLANS[id]);
      expect(injections).toHaveLength(PLANS[id].shown);
      for (let i = 1; i < injections.length; i++) expect(injections[i]!.share, id).toBeGreaterThanOrEqual(injections[i - 1]!.share);
      expect(injections.at(-1)!.share, id).toBe(1);
    }
  });

  it('changes_rebif_with_weeks_three_and_five', () => {
    const doses = injectionsOf(PLANS['rebif-44']).map(({ week, dose }) => [week, dose]);
    for (const [week, dose] of doses) expect(dose).toBe(week! <= 2 ? 8.8 : week! <= 4 ? 22 : 44);
    expect(at('rebif-22', 7).dose).toBe(11);
  });

  it('climbs_after_seven_injections_with_betaseron_in_the_us', () => {
    expect(at('betaseron-us', 7).dose).toBe(0.0625);
    expect(at('betaseron-us', 8)).toMatchObject({ dose: 0.125, day: 15, week: 3, volume: '0.5 mL' });
    expect(at('betaseron-us', 22)).toMatchObject({ dose: 0.25, day: 43, week: 7 });
  });

  it('shows_no_plan_whose_step_doses_were_not_read', () => {
    expect(PLAN_IDS.filter((id) => PLANS[id].region === 'eu')).toEqual(['plegridy-eu']);
  });

  it('draws_volumes_that_fit_the_strength_of_a_quarter_milligram_in_a_millilitre', () => {
    for (const { dose, volume } of PLANS['betaseron-us'].steps) expect(Number.parseFloat(volume!)).toBeCloseTo(dose / 0.25, 9);
  });

  it('counts_the_first_day_as_the_text_of_the_region_does', () => {
    expect(injectionsOf(PLANS['plegridy-us']).map(({ day }) => day).slice(0, 3)).toEqual([1, 15, 29]);
    expect(injectionsOf(PLANS['plegridy-eu']).map(({ day }) => day).slice(0, 3)).toEqual([0, 14, 28]);
    expect(describe({ plan: 'plegridy-eu', number: 2, start: '' })).toContain('as day 0');
  });

  it('turns_a_start_date_into_the_date_of_an_injection', () => {
    expect(dateOf('2026-03-02', 25)).toBe('Friday 27 March 2026');
    expect(dateOf('2028-02-28', 1)).toBe('Tuesday 29 February 2028');
    for (const wrong of ['', '2026-02-30', 'tomorrow', '2026-13-01']) expect(dateOf(wrong, 1)).toBeNull();
    expect(describe({ plan: 'rebif-44', number: 12, start: '2026-03-02' })).toContain('Friday 27 March 2026, in week 4');
  });

  it('stays_inside_the_plan', () => {
    expect(move({ plan: 'avonex-us', number: 2, start: '' }, 99).number).toBe(6);
    expect(move({ plan: 'avonex-us', number: 2, start: '' }, -1).number).toBe(1);
    expect(readPlan('betaseron-us 8')).toEqual({ plan: 'betaseron-us', number: 8, start: '' });
    expect(readPlan('unknown')).toEqual({ plan: 'rebif-44', number: 1, start: '' });
  });

  it('writes_doses_without_a_trailing_zero', () => {
    for (const id of PLAN_IDS) {
      for (const injection of injectionsOf(PLANS[id])) expect(doseText(PLANS[id], injection)).not.toMatch(/\.\d*0(?!\d)/u);
    }
  });
});

async function figure(initial: string): Promise<TitrationPlanner> {
  const element = document.createElement('myelin-fig-titration-planner');
  element.setAttribute('initial', initial);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

suite('titration planner figure', () => {
  afterEach(() => document.body.replaceChildren());

  it('moves_by_button_and_stops_at_the_ends', async () => {
    const element = await figure('avonex-us 1');
    const root = element.shadowRoot!;
    const button = (label: string): HTMLButtonElement => root.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!;
    expect(button('Injection before').getAttribute('aria-disabled')).toBe('true');
    button('Injection before').click();
    button('Next injection').click();
    await element.updateComplete;
    expect(words(root.querySelector('.headline')!)).toBe('Injection 2: 15 micrograms');
    expect(words(root.querySelector('.twin')!)).toContain('day 8, in week 2');
  });

  it('keeps_the_number_of_the_injection_when_the_plan_changes', async () => {
    const element = await figure('rebif-44 8');
    const root = element.shadowRoot!;
    const told: FigureState[] = [];
    document.body.addEventListener('figure-state', (event) => told.push((event as CustomEvent<FigureState>).detail));
    expect(words(root.querySelector('.headline')!)).toBe('Injection 8: 22 micrograms');
    [...root.querySelectorAll('label')].find((label) => words(label) === 'Rebif to 22, US')!.querySelector('input')!.click();
    await element.updateComplete;
    expect(words(root.querySelector('.headline')!)).toBe('Injection 8: 11 micrograms');
    expect(told[0]!.state).toMatchObject({ plan: 'rebif-22', number: 8, day: 17, week: 3, dose: 11 });
  });

  it('shows_dates_once_a_start_is_given_and_holds_all_as_a_table', async () => {
    const element = await figure('rebif-44 1');
    const root = element.shadowRoot!;
    const date = root.querySelector<HTMLInputElement>('input[type="date"]')!;
    date.value = '2026-03-02';
    date.dispatchEvent(new Event('change'));
    await element.updateComplete;
    const rows = [...root.querySelectorAll('tbody tr')].map(words);
    expect(rows).toHaveLength(18);
    expect(rows[6]).toContain('day 15, week 3, Monday 16 March 2026');
    expect(rows[6]).toContain('22 micrograms');
    expect(await loadFigure('titration-planner')).toBe('myelin-fig-titration-planner');
  });

  it('marks_the_chosen_injection_and_the_full_dose_in_the_drawing', async () => {
    const element = await figure('avonex-us 4');
    const bars = [...element.shadowRoot!.querySelectorAll('.stage rect.bar')];
    expect(bars).toHaveLength(6);
    expect(bars.filter((bar) => bar.classList.contains('full'))).toHaveLength(3);
    expect(bars.findIndex((bar) => bar.classList.contains('now'))).toBe(3);
    expect(element.shadowRoot!.querySelectorAll('.stage .pointer')).toHaveLength(1);
  });
});
