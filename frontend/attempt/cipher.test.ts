import { afterEach, describe, expect, it, vi } from 'vitest';
import { shadowCipher } from './cipher';

const KEY = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const OTHER = 'HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const PLACE = 'myelin:queue:att-1:answer:i1:a:1';
const TEXT = '{"kind":"text","text":"Ödem – 37,4 °C"}';

describe('the shadow cipher', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives a text back to the same key at the same place, also after a reload', async () => {
    const hidden = await (await shadowCipher(KEY))!.hide(TEXT, PLACE);
    expect(hidden).not.toContain('Ödem');
    expect(atob(hidden.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('kind');
    expect(await (await shadowCipher(KEY))!.show(hidden, PLACE)).toBe(TEXT);
  });

  it('hides the same text differently every time', async () => {
    const cipher = (await shadowCipher(KEY))!;
    const [first, second] = [await cipher.hide(TEXT, PLACE), await cipher.hide(TEXT, PLACE)];
    expect(first).not.toBe(second);
    expect(first.split('.')[0]).not.toBe(second.split('.')[0]);
  });

  it('shows nothing to the key of another attempt, nor at the place of another answer', async () => {
    const cipher = (await shadowCipher(KEY))!;
    const hidden = await cipher.hide(TEXT, PLACE);
    expect(await (await shadowCipher(OTHER))!.show(hidden, PLACE)).toBeNull();
    expect(await cipher.show(hidden, PLACE.replace('att-1', 'att-2'))).toBeNull();
    expect(await cipher.show(hidden, PLACE.replace('i1', 'i2'))).toBeNull();
  });

  it.each(['', '.', 'abc', '!!.!!', 'AAAA.AAAA'])('shows nothing of what is damaged: %j', async (hidden) => {
    expect(await (await shadowCipher(KEY))!.show(hidden, PLACE)).toBeNull();
  });

  it('notices a single changed letter', async () => {
    const cipher = (await shadowCipher(KEY))!;
    const hidden = await cipher.hide(TEXT, PLACE);
    const changed = hidden.slice(0, -8) + (hidden.at(-8) === 'A' ? 'B' : 'A') + hidden.slice(-7);
    expect(await cipher.show(changed, PLACE)).toBeNull();
  });

  it('is not there without a usable key', async () => {
    expect(await shadowCipher(null)).toBeNull();
    expect(await shadowCipher('AAEC')).toBeNull();
    expect(await shadowCipher('not base64!')).toBeNull();
  });

  it('is not there where the browser offers no cryptography', async () => {
    vi.stubGlobal('crypto', { getRandomValues: () => new Uint8Array(1) });
    expect(await shadowCipher(KEY)).toBeNull();
  });
});
