import { describe, expect, it } from 'vitest';
import { Countdown, countdownText, leftText, momentText, moreText, passedMark, soonText, spokenTime } from './deadline';

describe('the countdown', () => {
  it('counts from what the server said and never below zero', () => {
    let now = 1_000;
    const countdown = new Countdown(() => now);
    expect(countdown.remaining).toBeNull();
    countdown.set(90);
    expect(countdown.remaining).toBe(90);
    now += 30_400;
    expect(countdown.remaining).toBe(60);
    now += 100_000;
    expect(countdown.remaining).toBe(0);
  });

  it('takes over added time', () => {
    let now = 0;
    const countdown = new Countdown(() => now);
    countdown.set(10);
    now = 9_000;
    countdown.set(601);
    expect(countdown.remaining).toBe(601);
  });

  it('speaks at five minutes and one minute only, again after added time', () => {
    expect(passedMark(301, 300)).toBe(300);
    expect(passedMark(300, 299)).toBeNull();
    expect(passedMark(61, 60)).toBe(60);
    expect(passedMark(1_800, 1_799)).toBeNull();
    expect(passedMark(400, 30)).toBe(60);
    expect(passedMark(100, 400)).toBeNull();
    expect(passedMark(null, 300)).toBeNull();
  });

  it('is written and spoken', () => {
    expect([3_723, 754, 9, 0].map(countdownText)).toEqual(['1:02:03', '12:34', '0:09', '0:00']);
    expect([300, 60, 0].map(spokenTime)).toEqual(['5 minutes left', '1 minute left', 'The time is over.']);
  });
});

describe('lengths and moments in words', () => {
  it('tells what is left in minutes, and in seconds at the end only', () => {
    expect([1_470, 180, 120, 119, 1].map(leftText)).toEqual([
      'about 24 minutes',
      'about 3 minutes',
      'about 2 minutes',
      '119 seconds',
      '1 second'
    ]);
    expect([10_799, 10_800, 12_060, 2 * 86_400].map(leftText)).toEqual([
      'about 179 minutes',
      'about 3 hours',
      'about 3 hours and 21 minutes',
      'about 2 days'
    ]);
  });

  it('tells what came on top', () => {
    expect([60, 600, 5_400, 10_860, 180_000].map(moreText)).toEqual([
      '1 more minute',
      '10 more minutes',
      '90 more minutes',
      '3 more hours and 1 minute',
      '2 more days and 2 hours'
    ]);
  });

  it('writes a moment to the minute, and soon after another only what differs', () => {
    expect(momentText('2026-12-04T09:00:00')).toBe('on 4 December 2026 at 09:00');
    expect(soonText('2026-11-20T14:30:59', '2026-11-20T14:03:22')).toBe('at 14:30');
    expect(soonText('2026-11-21T00:10:00', '2026-11-20T23:50:00')).toBe('on 21 November at 00:10');
    expect(soonText('2027-01-01T00:10:00', '2026-12-31T23:50:00')).toBe('on 1 January 2027 at 00:10');
    expect(momentText('soon')).toBe('soon');
    expect(soonText('soon', '2026-11-20T14:03:22')).toBe('soon');
  });
});
