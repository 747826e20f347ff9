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

/** The words that have the focus in the page. */
function focused(element: Element): string | undefined {
  return element.shadowRoot!.activeElement?.textContent?.replace(/\s+/gu, ' ').trim();
}

/** What stands in the place of the questions. */
function panel(element: Element): string {
  return (all(element, '.panel')[0]?.textContent ?? '').replace(/\s+/gu, ' ').trim();
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

    it('a reload shows that it is paused and takes the focus from nobody', async () => {
      server.paused = true;
      const page = await open(server);
      expect(text(page)).toContain('Paused');
      expect(focused(page)).toBeUndefined();
    });

    it('takes the focus to the pause and back to the question', async () => {
      const page = await open(server);
      button(page, 'Pause')!.focus();
      await press(page, 'Pause');
      expect(focused(page)).toBe('Paused');
      button(page, 'Go on')!.focus();
      await press(page, 'Go on');
      expect(focused(page)).toBe('Question 1 of 3');
    });

    it('takes the focus along when another page pauses and goes on', async () => {
      const page = await open(server);
      all(page, '.flag')[0]!.focus();
      server.paused = true;
      await calm(5_000);
      expect(focused(page)).toBe('Paused');
      server.paused = false;
      await calm(5_000);
      expect(focused(page)).toBe('Question 1 of 3');
    });

    it('leaves the focus alone when it is somewhere else', async () => {
      const page = await open(server);
      const other = document.createElement('button');
      document.body.append(other);
      other.focus();
      server.paused = true;
      await calm(5_000);
      expect(text(page)).toContain('Paused');
      expect(document.activeElement).toBe(other);
    });

    it('keeps the focus on the button while the pause is on its way', async () => {
      const page = await open(server);
      server.held = true;
      button(page, 'Pause')!.focus();
      await press(page, 'Pause');
      expect(focused(page)).toBe('Pausing…');
      expect(button(page, 'Pausing…')!.disabled).toBe(false);
      expect(button(page, 'Pausing…')!.getAttribute('aria-disabled')).toBe('true');
      await press(page, 'Pausing…');
      server.release();
      await calm();
      expect(server.log.filter((line) => line === 'POST pause')).toHaveLength(1);
    });

    it('shows the signs of a player', async () => {
      const sign = (name: string): string => button(page, name)!.querySelector('path')!.getAttribute('d')!;
      const page = await open(server);
      expect(sign('Pause')).toBe('M7 4.5v11M13 4.5v11');
      await press(page, 'Pause');
      expect(sign('Go on')).toBe('M6.5 4v12l9-6z');
    });

    it('tells how much is left in minutes, and the closing time without seconds', async () => {
      server.remainingSeconds = 1_470;
      server.closesAt = '2026-12-04T09:00:00';
      const page = await open(server);
      await press(page, 'Pause');
      expect(panel(page)).toContain('your time stands still, with about 24 minutes left.');
      expect(panel(page)).toContain('The quiz still closes on 4 December 2026 at 09:00.');
      expect(panel(page)).not.toMatch(/\d:\d\d:\d\d/u);
      await calm(20_000);
      expect(panel(page)).toContain('with about 24 minutes left.');
    });

    it('tells how much was left when another page paused', async () => {
      const page = await open(server);
      server.paused = true;
      await calm(5_000);
      expect(panel(page)).toContain('with about 10 minutes left.');
    });

    it('tells how much was left when it is loaded during the pause', async () => {
      server.paused = true;
      expect(panel(await open(server))).toContain('your time stands still, with about 10 minutes left. You can leave');
    });

    it('tells of no time left where nothing limits it', async () => {
      server.remainingSeconds = null;
      server.paused = true;
      expect(panel(await open(server))).toContain('your time stands still. You can leave');
    });

    it('says in the bar why it was not paused', async () => {
      const page = await open(server);
      server.down = true;
      await press(page, 'Pause');
      const news = all(page, '.bar .news')[0]!;
      expect(news.getAttribute('role')).toBe('alert');
      expect(news.textContent).toMatch(/Not paused\.\s+The server did not answer/u);
      await press(page, 'Close');
      server.down = false;
      await calm(10_000);
      expect(all(page, '.news')).toHaveLength(0);
      expect(button(page, 'Pause')).toBeDefined();
    });

    it('shows the question with two answers that stands in the way of a pause', async () => {
      const page = await open(server);
      server.saveElsewhere(EXAMPLES[0]!.view.id, { kind: 'choice', chosen: ['a'] });
      server.held = true;
      await choose(page, 2);
      await press(page, 'Next');
      await press(page, 'Pause');
      server.release();
      await calm();
      expect(server.paused).toBe(false);
      expect(text(page)).toContain('This question has two answers');
      expect(all(page, '.news')[0]!.textContent).toMatch(/Not paused\.\s+A question has two answers/u);
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

  describe('with more time', () => {
    const ADDED = 'You have 10 more minutes: the attempt now ends at 14:14.';
    const news = (page: AttemptElement): string => (all(page, '.news')[0]?.textContent ?? '').replace(/\s+/gu, ' ').trim();
    const spoken = (page: AttemptElement): string => all(page, '.spoken')[0]!.textContent ?? '';

    /** The end moves by ten minutes, to 14:14:22. */
    async function more(): Promise<AttemptElement> {
      server.remainingSeconds = 60;
      const page = await open(server);
      server.remainingSeconds = 660;
      await calm(4_000);
      return page;
    }

    it('says so in the bar and aloud until it is closed', async () => {
      const page = await more();
      expect(news(page)).toBe(ADDED);
      expect(spoken(page)).toBe(ADDED);
      expect(all(page, '.spoken')[0]!.getAttribute('role')).toBe('status');
      await calm(60_000);
      expect(news(page)).toBe(ADDED);
      button(page, 'Close')!.focus();
      await press(page, 'Close');
      expect(news(page)).toBe('');
      expect(focused(page)).toBe('Types and course of MS');
      await calm(60_000);
      expect(news(page)).toBe('');
    });

    it('says so until the next question', async () => {
      const page = await more();
      await press(page, 'Next');
      expect(news(page)).toBe('');
      await calm(60_000);
      expect(news(page)).toBe('');
    });

    it('says nothing about an end that stays or comes sooner', async () => {
      server.remainingSeconds = 600;
      const page = await open(server);
      await calm(60_000);
      server.remainingSeconds = 60;
      await calm(5_000);
      expect(news(page)).toBe('');
      expect(spoken(page)).toBe('');
    });

    it('does not take a pause for added time', async () => {
      server.pausable = true;
      server.remainingSeconds = 600;
      const page = await open(server);
      await press(page, 'Pause');
      await calm(600_000);
      server.remainingSeconds = 600;
      await press(page, 'Go on');
      await calm(5_000);
      expect(text(page)).toContain('Question 1 of 3');
      expect(news(page)).toBe('');
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
