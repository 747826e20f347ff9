import { afterEach, describe as suite, expect, it } from 'vitest';
import './brand-explorer';
import type { BrandExplorer } from './brand-explorer';
import { choose, compare, describe, readPair, stripOf, type Pair } from './brand-model';
import type { FigureState } from './figure';
import { PRODUCT_IDS, PRODUCTS } from './interferon-products';
import { loadFigure } from './registry';

const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
const verdictOf = (pair: Pair, line: string): string | undefined => compare(pair).find((row) => row.line === line)?.verdict;

suite('brand model', () => {
  it('tells_rebif_from_avonex_by_all_but_the_molecule', () => {
    const pair: Pair = { left: 'avonex', right: 'rebif', region: 'us' };
    expect(verdictOf(pair, 'molecule')).toBe('same');
    for (const line of ['route', 'rhythm', 'dose', 'steps']) expect(verdictOf(pair, line), line).toBe('differs');
    expect(verdictOf(pair, 'needle')).toBe('open');
  });

  it('has_one_pair_of_12_and_14_injections_with_the_same_route_and_another_molecule', () => {
    const pairs = PRODUCT_IDS.flatMap((left) => PRODUCT_IDS.map((right): Pair => ({ left, right, region: 'us' })));
    const hits = pairs.filter(
      (pair) =>
        stripOf(PRODUCTS[pair.left]).length === 12 && stripOf(PRODUCTS[pair.right]).length === 14 && verdictOf(pair, 'route') === 'same'
    );
    expect(hits.map(({ right }) => right)).toEqual(['betaseron', 'extavia']);
    for (const pair of hits) expect(verdictOf(pair, 'molecule')).toBe('differs');
  });

  it('never_shows_a_brand_beside_itself', () => {
    const pair: Pair = { left: 'avonex', right: 'rebif', region: 'us' };
    expect(choose(pair, 'left', 'rebif')).toEqual({ left: 'rebif', right: 'avonex', region: 'us' });
    expect(choose(pair, 'right', 'plegridy')).toEqual({ left: 'avonex', right: 'plegridy', region: 'us' });
  });

  it('does_not_compare_what_has_been_withdrawn', () => {
    const pair: Pair = { left: 'betaseron', right: 'extavia', region: 'eu' };
    expect(verdictOf(pair, 'molecule')).toBe('same');
    expect(compare(pair).filter(({ verdict }) => verdict === 'open').length).toBe(9);
    expect(describe(pair)).toContain('Extavia (interferon beta-1b) has been withdrawn there.');
    expect(describe(pair)).toContain('Betaferon (interferon beta-1b');
  });

  it('always_says_that_brands_are_not_exchanged', () => {
    for (const left of PRODUCT_IDS)
      for (const right of PRODUCT_IDS.filter((id) => id !== left))
        for (const region of ['us', 'eu'] as const) expect(describe({ left, right, region })).toContain('not exchanged for one another');
  });

  it('reads_its_attribute_and_forgives_what_it_does_not_know', () => {
    expect(readPair('plegridy betaseron eu')).toEqual({ left: 'plegridy', right: 'betaseron', region: 'eu' });
    expect(readPair('rebif rebif')).toEqual({ left: 'rebif', right: 'avonex', region: 'us' });
    expect(readPair('nonsense')).toEqual({ left: 'avonex', right: 'rebif', region: 'us' });
    expect(readPair(null)).toEqual({ left: 'avonex', right: 'rebif', region: 'us' });
  });
});

async function figure(initial: string): Promise<BrandExplorer> {
  const element = document.createElement('myelin-fig-brand-explorer');
  element.setAttribute('initial', initial);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function press(element: BrandExplorer, group: string, label: string): Promise<void> {
  const field = [...element.shadowRoot!.querySelectorAll('fieldset')].find((candidate) => words(candidate.querySelector('legend')!) === group)!;
  [...field.querySelectorAll('label')].find((candidate) => words(candidate) === label)!.querySelector('input')!.click();
  await element.updateComplete;
}

suite('brand explorer figure', () => {
  afterEach(() => document.body.replaceChildren());

  it('compares_two_brands_and_says_so_in_words', async () => {
    const element = await figure('avonex rebif us');
    const root = element.shadowRoot!;
    expect(words(root.querySelector('.headline')!)).toBe('Avonex and Rebif, US');
    const told: FigureState[] = [];
    document.body.addEventListener('figure-state', (event) => told.push((event as CustomEvent<FigureState>).detail));
    await press(element, 'Second brand', 'Betaseron');
    expect(words(root.querySelector('.twin')!)).toContain('Betaseron (interferon beta-1b, under the skin, every other day): 14 injections');
    await press(element, 'Region', 'EU');
    expect(words(root.querySelector('.headline')!)).toBe('Avonex and Betaferon, EU');
    expect(told.map(({ state }) => state['region'])).toEqual(['us', 'eu']);
  });

  it('marks_each_line_by_a_word_and_draws_a_strip_with_a_name', async () => {
    const element = await figure('rebif betaseron us');
    const root = element.shadowRoot!;
    expect([...root.querySelectorAll('.strip')].map((strip) => strip.getAttribute('aria-label'))).toEqual([
      '12 injections in 28 days',
      '14 injections in 28 days'
    ]);
    expect([...root.querySelectorAll('.head')].map((head) => head.querySelectorAll('.due').length)).toEqual([12, 14]);
    const route = [...root.querySelectorAll('.line')].find((line) => words(line).startsWith('Route'))!;
    expect(words(route.querySelector('.verdict')!)).toBe('same');
  });

  it('names_the_source_of_each_value_in_the_table', async () => {
    const element = await figure('avonex rebif us');
    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')].map(words);
    expect(rows).toHaveLength(11);
    expect(rows[0]).toContain('(Avonex label (US))');
    expect(await loadFigure('brand-explorer')).toBe('myelin-fig-brand-explorer');
  });
});
