import { describe, expect, it } from 'vitest';
import type { ItemType, Response } from './contract';
import { answer, visibleTexts } from './testing/drive';
import { example, examples } from './testing/fixtures';
import { mount } from './testing/mount';
import { plain } from './rich';

const types: readonly ItemType[] = [
  'MC_SINGLE',
  'MR_SATA',
  'MR_SELECT_N',
  'MR_GROUPING',
  'MATRIX_MC',
  'MATRIX_MR',
  'DD_CLOZE',
  'DD_RATIONALE',
  'DD_TABLE',
  'DND_CLOZE',
  'DND_RATIONALE',
  'HL_TEXT',
  'HL_TABLE',
  'BOWTIE',
  'TREND',
  'ORDERED',
  'HOTSPOT_IMG',
  'NUMERIC',
  'SHORT_TEXT',
  'ESSAY'
];

/** Sets of ids have no order; everything else has. */
function normal(response: Response | null): unknown {
  return JSON.parse(
    JSON.stringify(response, (name, value: unknown) =>
      Array.isArray(value) && name !== 'order' ? [...(value as string[])].sort() : value
    )
  );
}

/** Words run together differently where markup ends; letters stay the same. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

function wantedResponse(type: ItemType): Response {
  const { review, response } = example(type);
  const wanted = review.key ?? response;
  if (wanted === null) throw new Error(`${type} has neither key nor response`);
  return wanted;
}

const words = { right: /correct/iu, wrong: /not correct|you chose this/iu, missed: /missed|correct answer|no answer/iu };

describe('every item type', () => {
  it('has an example', () => {
    expect([...examples.keys()].sort()).toEqual([...types].sort());
  });

  describe.each(types)('%s', (type) => {
    it('shows all of its texts, and says what to do', async () => {
      const { view } = example(type);
      const player = await mount(view);
      const shown = squeezed(player.text());
      for (const text of visibleTexts(view)) expect(shown).toContain(squeezed(text));
      expect(player.one('#how').textContent!.length).toBeGreaterThan(8);
    });

    it('tells the response that a keyboard made, and when it is complete', async () => {
      const { view } = example(type);
      const wanted = wantedResponse(type);
      const player = await mount(view);
      await answer(player, view, wanted);
      expect(normal(player.changes.at(-1)!.response)).toEqual(normal(wanted));
      expect(player.changes.at(-1)!.complete).toBe(true);
      if (wanted.kind === 'choice' || wanted.kind === 'matrix') {
        for (const change of player.changes.slice(0, -1)) expect(change.response).not.toBeNull();
      }
    });

    it('shows a stored response again without telling it as a change', async () => {
      const { view } = example(type);
      const wanted = wantedResponse(type);
      const player = await mount(view, { response: wanted });
      const again = await mount(view);
      await answer(again, view, wanted);
      const state = (mounted: typeof player) =>
        mounted.all<HTMLInputElement>('input, select, textarea, .put').map((each) => [each.value, each.checked, each.textContent]);
      expect(state(player)).toEqual(state(again));
      expect(player.changes).toHaveLength(0);
    });

    it('is its own review with verdicts in words, rationales, rule, sources and the way to the lesson', async () => {
      const { view, response, review } = example(type);
      const player = await mount(view, { response, review });
      const shown = player.text();
      for (const line of review.lines) {
        if (line.verdict !== 'neutral') expect(shown).toMatch(words[line.verdict]);
        expect(shown).toContain(line.reason);
      }
      for (const rationale of Object.values(review.rationales)) {
        expect(squeezed(shown)).toContain(squeezed(plain(rationale)));
      }
      expect(shown).toContain(review.rule);
      expect(shown).toContain(review.status === 'needs-grader' ? 'Waiting to be marked' : `${review.score} of ${review.max}`);
      for (const citation of review.citations) expect(shown).toContain(citation.text);
      if (review.lesson !== null) expect(player.one('a.lesson').getAttribute('href')).toBe(review.lesson.href);
      for (const correction of review.corrections) expect(shown).toContain(correction.text);
      expect(player.all('input:not([disabled]), select, textarea, .put')).toHaveLength(0);
    });

    it('says whose answer it was to a reader who did not give it', async () => {
      const { view, response, review } = example(type);
      const speaksToYou = /\bYou (selected|chose|used)|\bYour? (answer|teacher)\b|Note from your/u;
      const foreign = await mount(view, { response, review: { ...review, note: 'Well seen.', rule: '' }, foreign: true });
      expect(foreign.text()).not.toMatch(speaksToYou);
      const unexplained = await mount(view, { response, disabled: true, foreign: true });
      expect(unexplained.text()).not.toMatch(/Your answer/u);
    });

    it('shows a blank response in review as well', async () => {
      const { view, review } = example(type);
      const player = await mount(view, { response: null, review });
      expect(player.text()).toContain(review.rule);
    });
  });
});
