import { describe, expect, it } from 'vitest';
import { Countdown, countdownText, passedMark, spokenTime } from './deadline';

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
