import { describe, expect, it } from 'vitest';
import { laterEnd } from './timing';

describe('an end that moves', () => {
  const now = '2026-11-20T14:03:22Z';

  it('is news when it moves to a later moment', () => {
    expect(laterEnd('2026-11-20T14:20:00Z', '2026-11-20T14:30:00.000Z', now)).toEqual({
      seconds: 600,
      endsAt: '2026-11-20T14:30:00.000Z',
      now
    });
  });

  it('is none when it moves by less than a minute, to an earlier moment, or was not there', () => {
    expect(laterEnd('2026-11-20T14:20:00Z', '2026-11-20T14:20:59Z', now)).toBeNull();
    expect(laterEnd('2026-11-20T14:20:00Z', '2026-11-20T14:10:00Z', now)).toBeNull();
    expect(laterEnd(null, '2026-11-20T14:30:00Z', now)).toBeNull();
    expect(laterEnd('2026-11-20T14:20:00Z', null, now)).toBeNull();
  });
});
