import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { example } from '../items/testing/fixtures';
import { textOf } from '../items/testing/mount';
import { Api } from './api';
import './attempt';
import type { AttemptElement } from './attempt';
import { FakeServer } from './testing/fake-server';
import { quickCipher } from './testing/quick-cipher';

/** Lets everything run that does not wait for time. */
async function calm(millis = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(millis);
  for (let round = 0; round < 30; round++) await Promise.resolve();
}

async function open(server: FakeServer): Promise<AttemptElement> {
  document.body.replaceChildren();
  const element = document.createElement('myelin-attempt');
  element.api = new Api(server.fetch, () => 'http://myelin.test/');
  element.cipher = quickCipher;
  element.attemptId = 'att-1';
  document.body.append(element);
  await calm();
  return element;
}

function all(element: Element, selector: string): HTMLElement[] {
  const root: ParentNode = element.shadowRoot ?? element;
  const inner = [...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot === null ? [] : all(each, selector)));
  return [...root.querySelectorAll<HTMLElement>(selector), ...inner];
}

function button(element: Element, text: string): HTMLButtonElement | undefined {
  return all(element, 'button').find((each) =>
    (each.textContent ?? '').replace(/\s+/gu, ' ').trim().startsWith(text)
  ) as HTMLButtonElement | undefined;
}

async function press(element: Element, text: string): Promise<void> {
  button(element, text)!.click();
  await calm();
}

async function choose(element: Element, index: number): Promise<void> {
  all(element, 'myelin-item input, .cards input')[index]!.click();
  await calm();
}

function text(element: Element): string {
  return textOf(element.shadowRoot!);
}

const EXAMPLES = (['MC_SINGLE', 'MR_SATA', 'SHORT_TEXT'] as const).map((type) => example(type));

describe('the way through an attempt', () => {
  let server: FakeServer;

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-20T14:03:22') });
    localStorage.clear();
    server = new FakeServer(EXAMPLES.map(({ view, review }) => ({ view, review })));
  });

  afterEach(() => {
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  describe('without return', () => {
    beforeEach(() => {
      server.noReturn = true;
    });

    it('tells the server about a new page after the answers of the page before', async () => {
      const page = await open(server);
      server.held = true;
      await choose(page, 0);
      await press(page, 'Next');
      server.release();
      await calm();
      const sent = server.log.filter((line) => /answers|place/u.test(line));
      expect(sent).toEqual([`POST answers ${EXAMPLES[0]!.view.id} seq 1`, `POST place ${EXAMPLES[1]!.view.id}`]);
      expect(button(page, 'Previous')).toBeUndefined();
    });

    it('keeps the new page on the device while the server is away', async () => {
      const page = await open(server);
      await choose(page, 0);
      server.down = true;
      await press(page, 'Next');
      expect(text(page)).toContain('Question 2 of 3');
      expect(server.furthest).toBe(1);
      server.down = false;
      await calm(3_000);
      expect(server.furthest).toBe(2);
    });

    it('a reload never shows an earlier page than the server knows', async () => {
      server.furthest = 3;
      localStorage.clear();
      expect(text(await open(server))).toContain('Question 3 of 3');
    });

    it('an answer that comes too late is dropped and explained', async () => {
      const page = await open(server);
      server.furthest = 2;
      await choose(page, 0);
      await calm();
      expect(server.stored.get(EXAMPLES[0]!.view.id)!.response).toBeNull();
      expect(text(page)).toContain('Question 2 of 3');
      expect(localStorage.length).toBeLessThanOrEqual(1);
    });
  });

  describe('with feedback at once', () => {
    beforeEach(() => {
      server.feedback = 'at-once';
    });

    it('offers the check of a complete answer only', async () => {
      const page = await open(server);
      expect(button(page, 'Check answer')!.disabled).toBe(true);
      await choose(page, 0);
      expect(button(page, 'Check answer')!.disabled).toBe(false);
    });

    it('explains the saved answer, locks it and keeps both over a reload', async () => {
      const page = await open(server);
      await choose(page, 0);
      await press(page, 'Check answer');
      expect(server.log.slice(-2).map((line) => line.split(' ')[1])).toEqual(['answers', 'checks']);
      expect(text(page)).toMatch(/Correct|Not correct/u);
      expect(button(page, 'Check answer')).toBeUndefined();
      const again = await open(server);
      all(again, '.stop')[0]!.click();
      await calm();
      expect(text(again)).toMatch(/Question 1 of 3.*(Correct|Not correct)/su);
      expect(server.checked.size).toBe(1);
    });

    it('waits for the answer to be saved before it asks', async () => {
      const page = await open(server);
      server.down = true;
      await choose(page, 0);
      await press(page, 'Check answer');
      expect(text(page)).toContain('Checking…');
      expect(server.checked.size).toBe(0);
      server.down = false;
      await calm(3_000);
      expect(server.checked.size).toBe(1);
    });

    it('shows the explanation when another page checked the answer', async () => {
      const page = await open(server);
      server.saveElsewhere(EXAMPLES[0]!.view.id, { kind: 'choice', chosen: ['a'] });
      server.checked.add(EXAMPLES[0]!.view.id);
      await choose(page, 0);
      expect(server.stored.get(EXAMPLES[0]!.view.id)!.tab).toBe('elsewhere');
      expect(server.log.filter((line) => line === 'GET attempts')).toHaveLength(2);
    });

    it('other policies offer no check', async () => {
      server.feedback = 'after-submit';
      const page = await open(server);
      await choose(page, 0);
      expect(button(page, 'Check answer')).toBeUndefined();
    });
  });

  describe('paused', () => {
    beforeEach(() => {
      server.pausable = true;
      server.remainingSeconds = 600;
    });

    it('hides the questions and goes on with the same answers', async () => {
      const page = await open(server);
      await choose(page, 0);
      await press(page, 'Pause');
      expect(server.paused).toBe(true);
      expect(text(page)).toContain('your time stands still');
      expect(all(page, 'myelin-item')).toHaveLength(0);
      await press(page, 'Go on');
      expect(server.paused).toBe(false);
      expect(text(page)).toContain('Question 1 of 3');
      expect(server.stored.get(EXAMPLES[0]!.view.id)!.response).not.toBeNull();
    });

    it('a reload shows that it is paused', async () => {
      server.paused = true;
      expect(text(await open(server))).toContain('Paused');
    });

    it('another page that goes on is noticed within five seconds', async () => {
      server.paused = true;
      const page = await open(server);
      server.paused = false;
      await calm(5_000);
      expect(text(page)).toContain('Question 1 of 3');
    });

    it('an answer given while another page paused is kept and sent later', async () => {
      const page = await open(server);
      server.paused = true;
      await choose(page, 0);
      expect(text(page)).toContain('Paused');
      await press(page, 'Go on');
      await calm(5_000);
      expect(server.stored.get(EXAMPLES[0]!.view.id)!.response).not.toBeNull();
    });

    it('an examination offers no pause', async () => {
      server.pausable = false;
      expect(button(await open(server), 'Pause')).toBeUndefined();
    });
  });

  it('added time shows within five seconds, by the small clock alone', async () => {
    server.remainingSeconds = 60;
    const page = await open(server);
    server.log.length = 0;
    server.remainingSeconds = 660;
    await calm(5_000);
    expect(text(page)).toMatch(/1[01]:\d\d/u);
    expect(server.log).toEqual(['GET clock']);
  });
});
