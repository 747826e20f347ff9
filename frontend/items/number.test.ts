import { describe, expect, it } from 'vitest';
import { parseNumber } from './number';

function read(typed: string): string | null {
  const parsed = parseNumber(typed);
  return parsed.ok ? parsed.value : null;
}

describe('reading a typed number', () => {
  it('takes a point and a comma as decimal mark', () => {
    expect(['12.5', '12,5', ' 12.50 ', '+3', '-0,25', '−2', '007'].map(read)).toEqual([
      '12.5', '12.5', '12.50', '3', '-0.25', '-2', '7'
    ]);
  });

  it('remarks on what is unsafe to write but reads it as the server does', () => {
    expect(parseNumber('.5')).toEqual({ ok: true, value: '0.5', note: 'write a zero before the decimal mark' });
    expect(parseNumber('5.')).toEqual({ ok: true, value: '5', note: 'leave out a decimal mark at the end' });
    expect(parseNumber('1,234')).toEqual({ ok: true, value: '1.234', note: 'the comma is a decimal mark' });
  });

  it('refuses everything else and says what to change', () => {
    for (const typed of ['', '.', ',', '-', '1e3', '1,234.5', '1 000', '5 mL', 'five', '1..2', '0x10', '٣']) {
      expect(read(typed)).toBeNull();
    }
    expect(parseNumber('1,234.5')).toMatchObject({ hint: expect.stringContaining('one decimal mark') });
    expect(parseNumber('5 mL')).toMatchObject({ hint: expect.stringContaining('unit is already there') });
    expect(parseNumber('1 000')).toMatchObject({ hint: expect.stringContaining('without spaces') });
  });
});
