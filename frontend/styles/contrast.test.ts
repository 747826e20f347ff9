/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, readTokens } from './contrast';

const tokens = readTokens(readFileSync('src/main/resources/META-INF/resources/styles/myelin.css', 'utf8'));

const grounds = ['paper', 'surface', 'surface-2'];
const inks = ['text', 'muted', 'action', 'action-hover', 'amber', 'violet', 'good', 'warn', 'bad'];
const softs = ['action', 'amber', 'violet', 'good', 'warn', 'bad'];

const textPairs: [string, string][] = [
  ...inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ...softs.flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['text', `${tone}-soft`],
    ['muted', `${tone}-soft`],
  ]),
  // The time runs out or an answer waits while the bar tells of added time.
  ['warn', 'action-soft'],
  ['action-text', 'action'],
  ['action-text', 'action-hover'],
];

const edgePairs: [string, string][] = [
  ...grounds.map((ground): [string, string] => ['line-strong', ground]),
  ...[...grounds, 'action-soft', 'good-soft', 'warn-soft', 'bad-soft'].map((ground): [string, string] => ['focus', ground]),
];

function ratio(ink: string, ground: string, palette: 'light' | 'dark'): number {
  const one = tokens.get(ink);
  const other = tokens.get(ground);
  if (!one || !other) throw new Error(`no token --my-${one ? ground : ink}`);
  return contrast(one[palette], other[palette]);
}

describe('colour tokens', () => {
  it('measures_black_on_white_as_21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  for (const palette of ['light', 'dark'] as const) {
    it.each(textPairs)(`${palette}: %s can be read on %s`, (ink, ground) => {
      expect(ratio(ink, ground, palette)).toBeGreaterThanOrEqual(4.5);
    });
    it.each(edgePairs)(`${palette}: the edge %s can be seen on %s`, (ink, ground) => {
      expect(ratio(ink, ground, palette)).toBeGreaterThanOrEqual(3);
    });
  }
});
