import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceNames } from './source-names';

const data = readFileSync('frontend/figures/interferon-products.ts', 'utf8');
const used = [...new Set(Array.from(data.matchAll(/'([A-Z][A-Z0-9]{2,}(?:-[A-Z0-9]+)*)'/gu), ([, key]) => key!))];

describe('names of sources', () => {
  it.each(used)('there is one for %s', (key) => {
    expect(sourceNames([key])).not.toContain(key);
  });

  it('lists several', () => {
    expect(sourceNames(['US-REBIF', 'EU-REBIF-PL'])).toBe('Rebif label (US), Rebif package leaflet (EU)');
  });
});
