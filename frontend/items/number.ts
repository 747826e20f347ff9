/** The reading of a typed number: its plain decimal form with an optional remark, or what to change. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: string; readonly note: string | null }
  | { readonly ok: false; readonly hint: string };

const NUMBER = /^([+\-−]?)(\d*)(?:([.,])(\d*))?$/u;

/**
 * Reads a number as the server does: digits with at most one decimal mark (point or comma), no thousands marks, no
 * exponent, no unit. What is unclear on paper, such as ".5" or "5.", is read and remarked on.
 */
export function parseNumber(typed: string): ParsedNumber {
  const text = typed.trim();
  const match = NUMBER.exec(text);
  if (text === '') return { ok: false, hint: 'Type a number.' };
  if (match === null || !/\d/u.test(text)) return { ok: false, hint: hintFor(text) };
  const [, sign = '', whole = '', mark, fraction = ''] = match;
  const minus = sign === '-' || sign === '−' ? '-' : '';
  const digits = whole.replace(/^0+(?=\d)/u, '') || '0';
  return { ok: true, value: `${minus}${digits}${fraction === '' ? '' : `.${fraction}`}`, note: noteFor(whole, mark, fraction) };
}

function noteFor(whole: string, mark: string | undefined, fraction: string): string | null {
  if (mark === undefined) return null;
  if (whole === '') return 'write a zero before the decimal mark';
  if (fraction === '') return 'leave out a decimal mark at the end';
  return mark === ',' ? 'the comma is a decimal mark' : null;
}

function hintFor(text: string): string {
  if (/[.,].*[.,]/u.test(text)) return 'Use one decimal mark only and no marks between thousands.';
  if (/\d\s+\d/u.test(text)) return 'Write the number without spaces.';
  if (/^[+\-−]?[\d.,]+\s*[^\d.,\s]+/u.test(text)) return 'Type the number only; the unit is already there.';
  return 'This is not a number. Use digits and at most one decimal mark.';
}
