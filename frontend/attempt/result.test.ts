import { afterEach, describe, expect, it } from 'vitest';
import { examples } from '../items/testing/fixtures';
import { textOf } from '../items/testing/mount';
import { Api, type AttemptResult } from './api';
import { duration } from './result';
import { FakeServer } from './testing/fake-server';

async function open(change: (result: AttemptResult) => AttemptResult = (result) => result): Promise<HTMLElement> {
  const server = new FakeServer([...examples.values()].map(({ view, review, response }) => ({ view, review, response })));
  const result = change(await new Api(server.fetch, () => 'http://myelin.test/').result('att-1'));
  const element = document.createElement('myelin-result');
  element.result = result;
  document.body.replaceChildren(element);
  await element.updateComplete;
  for (let round = 0; round < 20; round++) await Promise.resolve();
  return element;
}

describe('the result', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows score, every question in review and the receipts', async () => {
    const element = await open();
    const text = textOf(element);
    expect(text).toContain('Types and course of MS');
    expect(text).toMatch(/\d+ of \d+ points/u);
    expect(text).toContain('70 % needed');
    expect(element.shadowRoot!.querySelectorAll('myelin-item')).toHaveLength(examples.size);
    expect(element.shadowRoot!.querySelector('a[download]')!.getAttribute('href')).toBe('api/attempts/att-1/receipts');
  });

  it('filters the questions that lost points', async () => {
    const element = await open();
    const lost = [...examples.values()].filter(({ review }) => review.status === 'needs-grader' || review.score! < review.max);
    element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.filter button')[1]!.click();
    await (element as HTMLElementTagNameMap['myelin-result']).updateComplete;
    expect(element.shadowRoot!.querySelectorAll('myelin-item')).toHaveLength(lost.length);
    expect(lost.length).toBeLessThan(examples.size);
  });

  it('says what the policy keeps back, and shows answers without verdicts', async () => {
    const element = await open((result) => ({
      ...result,
      feedback: 'score-only',
      feedbackNote: 'Explanations appear when the quiz closes on 1 December.',
      items: result.items.map((each) => ({ ...each, review: null }))
    }));
    const text = textOf(element);
    expect(text).toContain('Explanations appear when the quiz closes on 1 December.');
    expect(text).not.toContain('Not correct');
    expect(element.shadowRoot!.querySelector('.filter')).toBeNull();
    expect([...element.shadowRoot!.querySelectorAll('myelin-item')].every((each) => each.disabled)).toBe(true);
  });

  it('shows later corrections and what still waits to be marked', async () => {
    const element = await open((result) => ({
      ...result,
      waiting: 1,
      byDeadline: true,
      changes: [{ at: '2026-11-21T09:00:00Z', reason: 'Option e counts as correct now.', score: 30, max: 50 }]
    }));
    const text = textOf(element);
    expect(text).toMatch(/Corrected on ?21 November 2026/u);
    expect(text).toMatch(/The score became ?30 ?of ?50/u);
    expect(text).toContain('One answer waits to be marked');
    expect(text).toContain('submitted at the deadline');
  });

  it('says that a later grading left the score as it was', async () => {
    const change = { at: '2026-11-21T09:00:00Z', reason: 'Option e counts as correct now.', score: 43, max: 46 };
    const stayed = textOf(await open((result) => ({ ...result, changes: [{ ...change, before: { score: 43, max: 46 } }] })));
    expect(stayed).toMatch(/Looked at again on ?21 November 2026/u);
    expect(stayed).toContain('The score stayed 43 of 46.');
    const rose = textOf(await open((result) => ({ ...result, changes: [{ ...change, before: { score: 42, max: 46 } }] })));
    expect(rose).toMatch(/Corrected on ?21 November 2026/u);
    expect(rose).toContain('The score went from 42 of 46 to 43 of 46.');
  });

  it('says that a person marked a question, and in the question itself what for', async () => {
    const element = await open((result) => ({
      ...result,
      changes: [{ at: '2026-11-21T09:00:00Z', reason: 'Marked by hand', byHand: true, score: 43, max: 46, before: { score: 40, max: 46 } }],
      items: result.items.map((each, at) =>
        at === 0 && each.review ? { ...each, review: { ...each.review, byHand: true, note: 'Name the molecule.' } } : each
      )
    }));
    const text = textOf(element);
    expect(text).toMatch(/Marked by hand on ?21 November 2026/u);
    expect(text.match(/Marked by hand/gu)).toHaveLength(1);
    expect(text).toContain('The score went from 40 of 46 to 43 of 46.');
    const [first, second] = element.shadowRoot!.querySelectorAll('myelin-item');
    expect(textOf(first!)).toContain(', marked by hand');
    expect(textOf(first!)).toMatch(/Note from the teacher ?Name the molecule\./u);
    expect(textOf(second!)).not.toContain('marked by hand');
  });

  it('counts waiting answers, or points where it is not shown which answers wait', async () => {
    const openWaiting = (review: boolean): Promise<HTMLElement> =>
      open((result) => ({
        ...result,
        waiting: 24,
        items: result.items.map((each) => ({
          ...each,
          review: review && each.review ? { ...each.review, status: 'needs-grader' } : null
        }))
      }));
    expect(textOf(await openWaiting(true))).toContain(`${examples.size} answers wait to be marked by a teacher`);
    expect(textOf(await openWaiting(false))).toContain('24 points wait to be marked by a teacher');
  });

  it('keeps a place for what a view puts between the score and the questions', async () => {
    const element = await open();
    const slot = element.shadowRoot!.querySelector('slot')!;
    const filter = element.shadowRoot!.querySelector('.questions')!;
    expect(slot.compareDocumentPosition(filter) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('does not take another reader for the learner', async () => {
    const element = await open((result) => ({ ...result, own: false, waiting: 1 }));
    const text = textOf(element);
    expect(text).toContain('Sam Lee');
    expect(text).toContain('Selected by the learner');
    expect(text).not.toMatch(/You selected|Your answer|your teacher/u);
    // The server gives the receipts to the learner only.
    expect(element.shadowRoot!.querySelector('a[download]')).toBeNull();
    expect(textOf(await open())).toContain('You selected this');
  });

  it('can hold back the score as well', async () => {
    const element = await open((result) => ({
      ...result,
      score: null,
      max: null,
      percent: null,
      passed: null,
      feedback: 'none',
      items: []
    }));
    expect(textOf(element)).not.toMatch(/points/u);
    expect(textOf(element)).toContain('Submitted');
  });
});

describe('duration', () => {
  it('is short and never negative', () => {
    expect(duration('2026-11-20T13:31:00Z', '2026-11-20T14:03:22Z')).toBe('32 min');
    expect(duration('2026-11-20T13:00:00Z', '2026-11-20T14:05:00Z')).toBe('1 h 5 min');
    expect(duration('2026-11-20T14:00:00Z', '2026-11-20T14:00:20Z')).toBe('less than a minute');
    expect(duration('2026-11-20T14:00:00Z', '2026-11-20T13:00:00Z')).toBe('');
  });
});
