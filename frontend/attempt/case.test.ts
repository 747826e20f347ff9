import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chart, ItemView } from '../items/contract';
import { example } from '../items/testing/fixtures';
import { textOf } from '../items/testing/mount';
import { Api, type Attempt, type AttemptResult } from './api';
import './attempt';
import type { AttemptElement } from './attempt';
import { AttemptModel } from './model';
import { AnswerQueue } from './queue';
import './result';
import { LocalStore } from './store';
import { FakeServer, type FakeItem } from './testing/fake-server';
import { quickCipher } from './testing/quick-cipher';

const STEPS = 6;

function chart(step: number): Chart {
  const notes = [1, 2, 3, 4, 5, 6].filter((each) => each <= step && each !== 2);
  const tab = (id: string, steps: number[]): Chart['tabs'][number] => ({
    id,
    label: `Tab ${id}`,
    entries: steps.map((each) => ({ id: `${id}${each}`, time: `Day ${each}`, html: `entry ${each}`, step: each }))
  });
  return { step, tabs: [tab('notes', notes), ...(step >= 2 ? [tab('vitals', [2])] : [])] };
}

/** A question, a case of six and another question. */
function items(): FakeItem[] {
  const base = example('MC_SINGLE');
  const view = (id: string, more: object = {}): ItemView => ({ ...base.view, id, ...more }) as ItemView;
  return [
    { view: view('itm-before'), review: base.review },
    ...Array.from({ length: STEPS }, (_, at) => ({
      view: view(`itm-case-${at + 1}`, { chart: chart(at + 1), stem: `stem ${at + 1}` }),
      review: base.review,
      case: { id: 'case-mira', title: 'Mira, 34', step: at + 1, steps: STEPS }
    })),
    { view: view('itm-after'), review: base.review }
  ];
}

async function calm(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  for (let round = 0; round < 40; round++) await Promise.resolve();
}

function all<E extends Element = HTMLElement>(selector: string, root: ParentNode): E[] {
  const inner = [...root.querySelectorAll('*')].flatMap((each) =>
    each.shadowRoot === null ? [] : all<E>(selector, each.shadowRoot)
  );
  return [...root.querySelectorAll<E>(selector), ...inner];
}

describe('a case in an attempt', () => {
  let server: FakeServer;
  let element: AttemptElement;

  async function open(): Promise<void> {
    element = document.createElement('myelin-attempt');
    element.api = new Api(server.fetch, () => 'http://myelin.test/');
    element.cipher = quickCipher;
    element.attemptId = 'att-1';
    document.body.replaceChildren(element);
    await calm();
  }

  const text = (): string => textOf(element.shadowRoot!).replace(/ ([:,])/gu, '$1');
  const find = <E extends Element = HTMLElement>(selector: string): E[] => all<E>(selector, element.shadowRoot!);

  const radios = (): HTMLInputElement[] => find<HTMLInputElement>('input[type=radio]');

  async function press(label: string): Promise<void> {
    const button = find<HTMLButtonElement>('button').find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent).replace(/\s+/gu, ' ').trim().startsWith(label)
    );
    expect(button, label).toBeDefined();
    button!.click();
    await calm();
  }

  async function choose(): Promise<void> {
    radios()[0]!.click();
    await calm();
  }

  beforeEach(async () => {
    vi.useFakeTimers({ now: new Date('2026-11-20T14:03:22') });
    localStorage.clear();
    server = new FakeServer(items());
    await open();
    await press('Next');
  });

  afterEach(() => {
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  it('counts every question and says how far the case has come', () => {
    expect(text()).toContain('Question 2 of 8');
    expect(text()).toContain('Mira, 34 · Step 1 of 6: Recognise cues');
    const stops = find('.stop').map((each) => each.getAttribute('aria-label'));
    expect(stops).toHaveLength(8);
    expect(stops[2]).toBe('Question 3, opens later in the case');
    expect(find<HTMLButtonElement>('.stop')[2]!.disabled).toBe(true);
  });

  it('saves the answer, then opens the next step, and shows what is new in the chart', async () => {
    await choose();
    await press('Go on to step 2');
    expect(server.log.filter((line) => line.startsWith('POST'))).toEqual([
      'POST answers itm-case-1 seq 1',
      'POST opened itm-case-2'
    ]);
    expect(text()).toContain('Step 2 of 6: Analyse cues');
    expect(find('[role=tab][aria-selected=true]')[0]!.textContent).toContain('Tab vitals');
    expect(find('.sign').map((each) => each.textContent)).toEqual(['New']);
    expect(text()).not.toContain('entry 3');
  });

  it('puts what a step brought before what was recorded earlier', async () => {
    await choose();
    await press('Go on to step 2');
    await choose();
    await press('Go on to step 3');
    expect(find('.panel:not([hidden]) .time').map((each) => each.textContent.replace('New', ''))).toEqual(['Day 3', 'Day 1']);
    expect(text()).toContain('New at this step');
    expect(text()).toContain('Recorded before');
  });

  it('asks before a step is left without a complete answer', async () => {
    await press('Go on to step 2');
    expect(text()).toContain('you cannot answer it later');
    expect(server.log).not.toContain('POST opened itm-case-2');
    await press('Go on anyway');
    expect(server.log).toContain('POST opened itm-case-2');
    expect(text()).toContain('Question 3 of 8');
  });

  it('shows a step that was left, but takes no answer to it any more', async () => {
    await choose();
    await press('Go on to step 2');
    await press('Previous');
    expect(text()).toContain('The case has moved on, so this answer stays as it is.');
    expect(radios().every((each) => each.disabled)).toBe(true);
    await press('Next');
    expect(text()).toContain('Question 3 of 8');
    expect(server.log.filter((line) => line.startsWith('POST opened'))).toHaveLength(1);
  });

  it('stays at the step when the server cannot be reached and goes on later', async () => {
    await choose();
    const reach = server.fetch;
    element.api = new Api(
      (input, init) => (String(input).endsWith('/opened') ? Promise.reject(new TypeError('offline')) : reach(input, init)),
      () => 'http://myelin.test/'
    );
    await press('Go on to step 2');
    expect(text()).toContain('The next step needs a connection to the server. Your answer is safe');
    expect(text()).toContain('Question 2 of 8');
    element.api = new Api(server.fetch, () => 'http://myelin.test/');
    await press('Go on to step 2');
    expect(text()).toContain('Question 3 of 8');
  });

  it('goes on at the furthest open step after a reload', async () => {
    await choose();
    await press('Go on to step 2');
    localStorage.clear();
    server.stored.get('itm-before')!.response = { kind: 'choice', chosen: ['a'] };
    await open();
    expect(text()).toContain('Question 3 of 8');
  });

  it('lists what the case has not opened when it is submitted', async () => {
    find<HTMLButtonElement>('.button.submit')[0]!.click();
    await calm();
    expect(text()).toContain('Not opened yet: 5');
    expect(text()).toContain('Questions 3, 4, 5, 6, 7');
  });
});

describe('the place of an attempt with a case', () => {
  async function model(change: (attempt: Attempt) => Attempt): Promise<AttemptModel> {
    const server = new FakeServer(items());
    const attempt = change(await new Api(server.fetch, () => 'http://myelin.test/').attempt('att-1'));
    const idle = { send: () => new Promise<never>(() => {}), changed() {}, saved() {}, adopted() {} };
    return new AttemptModel(attempt, new AnswerQueue('att-1', 'tab', new LocalStore(null), idle));
  }

  it('is never a page that the case still hides', async () => {
    const plain = await model((attempt) => attempt);
    expect(plain.pages).toBe(8);
    expect(plain.startPage(5)).toBe(1);
    expect(plain.unopenedOn(2)?.item).toBe('itm-case-2');
    expect(plain.unopenedOn(1)).toBeUndefined();
  });

  it('is the step after the last answer, or that step while the next one is closed', async () => {
    const saved = await model((attempt) => ({
      ...attempt,
      policy: { perPage: 1, noReturn: true },
      items: attempt.items.map((each) =>
        each.item.id === 'itm-case-1' ? { ...each, savedAt: '2026-11-20T14:00:00Z' } : each
      )
    }));
    expect(saved.startPage(null)).toBe(1);
  });
});

describe('a case in a result', () => {
  afterEach(() => document.body.replaceChildren());

  it('stands together below its chart', async () => {
    const server = new FakeServer(items());
    const plain = await new Api(server.fetch, () => 'http://myelin.test/').result('att-1');
    const result: AttemptResult = {
      ...plain,
      items: plain.items.map((each) => ({ ...each, item: { ...each.item, chart: null } as ItemView })),
      cases: [{ id: 'case-mira', title: 'Mira, 34', summary: 'A call on a warm evening.', chart: chart(6) }]
    };
    const element = document.createElement('myelin-result');
    element.result = result;
    document.body.replaceChildren(element);
    await element.updateComplete;
    for (let round = 0; round < 20; round++) await Promise.resolve();
    const root = element.shadowRoot!;
    expect(root.querySelectorAll('.questions > li')).toHaveLength(3 + 6);
    const study = root.querySelector('li.case')!;
    expect(study.querySelectorAll('myelin-item')).toHaveLength(6);
    expect(textOf(study)).toContain('Case: Mira, 34');
    expect(textOf(study).replace(/ :/gu, ':')).toContain('Question 4 · Step 3: Prioritise hypotheses');
    expect(textOf(study)).toContain('From step 3');
    expect(all('.sign', study).some((each) => each.textContent === 'New')).toBe(false);
  });
});
