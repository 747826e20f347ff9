/** The reading of a typed number: its plain decimal form, or what to change. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: string; readonly commaRead: boolean }
  | { readonly ok: false; readonly hint: string };

const PLAIN = /^([+\-−]?)(\d+)(?:[.,](\d+))?$/u;

/**
 * Reads a number strictly, as dosage calculation asks for: digits with at most one decimal mark (point or comma), a
 * leading zero before the mark, no thousands marks, no exponent, no unit. The answer is the reading to echo.
 */
export function parseNumber(typed: string): ParsedNumber {
  const text = typed.trim();
  if (text === '') return { ok: false, hint: 'Type a number.' };
  const match = PLAIN.exec(text);
  if (match === null) return { ok: false, hint: hintFor(text) };
  const [, sign = '', whole = '', fraction] = match;
  const minus = sign === '-' || sign === '−' ? '-' : '';
  const digits = whole.replace(/^0+(?=\d)/u, '');
  return {
    ok: true,
    value: minus + digits + (fraction === undefined ? '' : `.${fraction}`),
    commaRead: text.includes(',')
  };
}

function hintFor(text: string): string {
  if (/^[+-]?[.,]\d+$/u.test(text)) {
    return `Write a zero before the decimal mark: 0${text.replace(/^[+-]/u, '')}`;
  }
  if (/^[+-]?\d+[.,]$/u.test(text)) return 'Add the digits after the decimal mark, or leave the mark out.';
  if (/[.,].*[.,]/u.test(text)) return 'Use one decimal mark only and no marks between thousands.';
  if (/\d\s+\d/u.test(text)) return 'Write the number without spaces.';
  if (/^[+-]?[\d.,]+\s*[^\d.,\s]+/u.test(text)) return 'Type the number only; the unit is already there.';
  return 'This is not a number. Use digits and at most one decimal mark.';
}
