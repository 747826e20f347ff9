import { readFileSync } from 'node:fs';
import { describe as suite, expect, it } from 'vitest';
import { injectionDays, LINES, PLAN_IDS, PLANS, PRODUCT_IDS, PRODUCTS, USE_IDS, USES, type Fact } from './interferon-products';

const known = new Set(
  [...readFileSync('lessons/myelin/references.yaml', 'utf8').matchAll(/^ {2}- key: (\S+)$/gmu)].map(([, key]) => key)
);
const facts: readonly Fact[] = PRODUCT_IDS.flatMap((id) => LINES.flatMap(({ id: line }) => Object.values(PRODUCTS[id].lines[line])));

suite('interferon products', () => {
  it('names_only_sources_that_the_course_has', () => {
    const used = [...facts, ...Object.values(PLANS), ...Object.values(USES)].flatMap(({ sources }) => sources);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });

  it('gives_every_value_a_source_unless_it_says_that_it_was_not_read', () => {
    for (const { text, sources, open } of facts) {
      expect(sources.length > 0 || open, text).toBe(true);
      if (sources.length === 0) expect(text).toContain('not in the texts');
    }
    for (const id of PLAN_IDS) expect(PLANS[id].sources.length, id).toBeGreaterThan(0);
    for (const id of USE_IDS) expect(USES[id].sources.length, id).toBeGreaterThan(0);
  });

  it('keeps_dose_notation_safe', () => {
    const texts = [...facts.map(({ text }) => text), ...PLAN_IDS.flatMap((id) => PLANS[id].steps.map(({ dose, volume }) => `${dose} ${volume}`))];
    for (const text of texts) {
      expect(text).not.toMatch(/\d\.\d*0(?!\d)/u);
      expect(text).not.toMatch(/(?<!\d)\.\d/u);
      expect(text).not.toMatch(/[µμ]g|mcg/u);
    }
  });

  it('never_puts_1a_and_1b_into_one_box', () => {
    const molecules = Object.fromEntries(PRODUCT_IDS.map((id) => [id, PRODUCTS[id].lines.molecule.us.text]));
    expect(molecules).toEqual({
      avonex: 'interferon beta-1a',
      rebif: 'interferon beta-1a',
      plegridy: 'peginterferon beta-1a',
      betaseron: 'interferon beta-1b',
      extavia: 'interferon beta-1b'
    });
    for (const id of PRODUCT_IDS) {
      expect(PRODUCTS[id].lines.molecule.eu.text).toBe(molecules[id]);
      const long = Object.values(USES).filter(({ product }) => product === id).map((use) => use.long);
      for (const text of long) expect(text).toContain(molecules[id]!);
    }
  });

  it('counts_the_injections_of_four_weeks', () => {
    const counts = Object.fromEntries(PRODUCT_IDS.map((id) => [id, injectionDays(PRODUCTS[id].rhythm, 28).length]));
    expect(counts).toEqual({ avonex: 4, rebif: 12, plegridy: 2, betaseron: 14, extavia: 14 });
  });

  it('keeps_48_hours_between_two_injections_of_three_times_a_week', () => {
    const days = injectionDays(PRODUCTS.rebif.rhythm, 60);
    for (let i = 1; i < days.length; i++) expect(days[i]! - days[i - 1]!).toBeGreaterThanOrEqual(2);
  });

  it('goes_into_the_muscle_only_where_the_route_says_so', () => {
    for (const id of PRODUCT_IDS) {
      const { muscle, skin, lines } = PRODUCTS[id];
      expect(lines.route.us.text.includes('muscle')).toBe(muscle);
      expect(lines.route.us.text.includes('skin')).toBe(skin);
    }
  });
});
