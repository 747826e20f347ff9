import { injectionDays, LINES, PRODUCT_IDS, PRODUCTS, type Fact, type Line, type Product, type ProductId, type Region } from './interferon-products';

/** Days of the strip that shows the rhythm. */
export const STRIP = 28;

export interface Pair {
  readonly left: ProductId;
  readonly right: ProductId;
  readonly region: Region;
}

export type Verdict = 'same' | 'differs' | 'open';

export interface Row {
  readonly line: Line;
  readonly label: string;
  readonly left: Fact;
  readonly right: Fact;
  readonly verdict: Verdict;
}

/** What each verdict is called on the screen. */
export const VERDICTS: Readonly<Record<Verdict, string>> = { same: 'same', differs: 'differs', open: 'open' };

const REGIONS: Readonly<Record<Region, string>> = { us: 'the US', eu: 'the EU' };

export function brandOf(id: ProductId, region: Region): string {
  return PRODUCTS[id].brand[region];
}

/** The strip: days 0 to 27 on which an injection is due at full dose. */
export function stripOf(product: Product): readonly number[] {
  return injectionDays(product.rhythm, STRIP);
}

/** Every line of the two passports with its verdict. A value that was not read can be neither same nor different. */
export function compare(pair: Pair): readonly Row[] {
  return LINES.map(({ id, label }) => {
    const left = PRODUCTS[pair.left].lines[id][pair.region];
    const right = PRODUCTS[pair.right].lines[id][pair.region];
    const verdict = left.open || right.open ? 'open' : left.text === right.text ? 'same' : 'differs';
    return { line: id, label, left, right, verdict };
  });
}

/** Two different products: choosing the one that is on the other side makes them change places. */
export function choose(pair: Pair, side: 'left' | 'right', id: ProductId): Pair {
  const other = side === 'left' ? 'right' : 'left';
  return pair[other] === id ? { ...pair, [side]: id, [other]: pair[side] } : { ...pair, [side]: id };
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The state in sentences. */
export function describe(pair: Pair): string {
  const rows = compare(pair);
  const name = (verdict: Verdict): string[] =>
    rows.filter((row) => row.verdict === verdict).map(({ label }) => label.toLowerCase());
  const passport = (id: ProductId): string => {
    const { molecule, route, rhythm } = PRODUCTS[id].lines;
    const named = `${brandOf(id, pair.region)} (${molecule[pair.region].text}`;
    if (PRODUCTS[id].withdrawn.includes(pair.region)) return `${named}) has been withdrawn there.`;
    const count = stripOf(PRODUCTS[id]).length;
    return `${named}, ${route[pair.region].text}, ${rhythm[pair.region].text}): ${count} injections in 28 days.`;
  };
  const same = name('same');
  const differs = name('differs');
  const open = name('open');
  return [
    `Texts for ${REGIONS[pair.region]}.`,
    passport(pair.left),
    passport(pair.right),
    same.length === 0 ? 'No line is the same.' : `Same: ${list(same)}.`,
    differs.length === 0 ? 'No known line differs.' : `Different: ${list(differs)}.`,
    open.length === 0 ? '' : `Cannot be compared: ${list(open)}.`,
    'They are not exchanged for one another without a new prescription.'
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Reads "avonex rebif us" and forgives what it does not know. */
export function readPair(text: string | null): Pair {
  const words = (text ?? '').toLowerCase().split(/[\s,]+/u);
  const ids = words.filter((word): word is ProductId => PRODUCT_IDS.includes(word as ProductId));
  const left = ids[0] ?? 'avonex';
  const right = ids.find((id) => id !== left) ?? (left === 'rebif' ? 'avonex' : 'rebif');
  return { left, right, region: words.includes('eu') ? 'eu' : 'us' };
}
