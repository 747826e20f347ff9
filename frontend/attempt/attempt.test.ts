import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ItemView } from '../items/contract';
import { example } from '../items/testing/fixtures';
import { textOf } from '../items/testing/mount';
import { Api } from './api';
import './attempt';
import type { AttemptElement } from './attempt';
import { FakeServer } from './testing/fake-server';
import { quickCipher } from './testing/quick-cipher';

function views(): ItemView[] {
  return (['MC_SINGLE', 'MR_SATA', 'SHORT_TEXT'] as const).map((type) => example(type).view);
}

/** Lets everything run that does not wait for time. */
async function calm(millis = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(millis);
  for (let round = 0; round < 30; round++) await Promise.resolve();
}

class Screen {
  constructor(readonly element: AttemptElement) {}

  static async open(server: FakeServer): Promise<Screen> {
    document.body.replaceChildren();
    const element = document.createElement('myelin-attempt');
    element.api = new Api(server.fetch, () => 'http://myelin.test/');
    element.cipher = quickCipher;
    element.attemptId = 'att-1';
    document.body.append(element);
    await calm();
    return new Screen(element);
  }

  get text(): string {
    return textOf(this.element.shadowRoot!);
  }

  all<E extends Element = HTMLElement>(selector: string, root: ParentNode = this.element.shadowRoot!): E[] {
    const inner = [...root.querySelectorAll('*')].flatMap((each) =>
      each.shadowRoot === null ? [] : this.all<E>(selector, each.shadowRoot)
    );
    return [...root.querySelectorAll<E>(selector), ...inner];
  }

  button(text: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').replace(/\s+/gu, ' ').trim().startsWith(text)
    );
    if (found === undefined) throw new Error(`no button "${text}"`);
    return found;
  }

  async press(text: string): Promise<void> {
    this.button(text).click();
    await calm();
  }

  async choose(index: number): Promise<void> {
    this.all<HTMLInputElement>('myelin-item input, .cards input')[index]!.click();
    await calm();
  }

  get stops(): string[] {
    return this.all('.stop').map((each) => each.getAttribute('aria-label')!);
  }

  /** What the bar says in the place of the title. */
  get news(): string {
    return (this.all('.news')[0]?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  }

  dialog(host: string): HTMLDialogElement {
    return this.element.shadowRoot!.querySelector(host)!.shadowRoot!.querySelector('dialog')!;
  }

  type(selector: string, value: string): void {
    const field = this.all<HTMLInputElement>(selector)[0]!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

describe('the attempt', () => {
  let server: FakeServer;

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-20T14:03:22') });
    localStorage.clear();
    server = new FakeServer(views().map((view) => ({ view })));
  });

  afterEach(() => {
    document.body.replaceChildren();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('shows one question, saves at once and says when', async () => {
    const screen = await Screen.open(server);
    expect(screen.text).toContain('Question 1 of 3');
    expect(screen.text).not.toContain('Saved');
    expect(screen.all('.status')[0]!.textContent!.trim()).toBe('Every answer is saved at once.');
    await screen.choose(0);
    expect(screen.text).toContain('Saved 14:03:22');
    expect(screen.text).not.toContain('saved at once');
    expect(server.stored.get(views()[0]!.id)!.response).toMatchObject({ kind: 'choice' });
    expect(screen.stops[0]).toBe('Question 1, answered');
  });

  it('never says saved while the server is silent', async () => {
    const screen = await Screen.open(server);
    server.held = true;
    await screen.choose(0);
    expect(screen.text).toContain('Saving…');
    expect(screen.text).not.toContain('Saved 1');
    await calm(4_000);
    expect(screen.text).toContain('Not saved – kept on this device');
    expect(screen.text).toContain('No connection to the server.');
  });

  it('several questions may share a page', async () => {
    server.perPage = 2;
    const screen = await Screen.open(server);
    expect(screen.all('section.question')).toHaveLength(2);
    await screen.press('Next');
    expect(screen.all('section.question')).toHaveLength(1);
  });

  it('goes to a question and moves the focus there', async () => {
    const screen = await Screen.open(server);
    await screen.press('Question 3, not answered');
    expect(screen.text).toContain('Question 3 of 3');
    expect(screen.element.shadowRoot!.activeElement?.textContent).toContain('Question 3');
  });

  it('continues after a reload at the same question with the same answers', async () => {
    const first = await Screen.open(server);
    await first.choose(1);
    server.down = true;
    await first.press('Next');
    await first.choose(0);
    expect(first.text).toContain('Not saved – kept on this device');
    server.down = false;
    const second = await Screen.open(server);
    expect(second.text).toContain('Question 2 of 3');
    expect(second.stops.slice(0, 2)).toEqual(['Question 1, answered', 'Question 2, answered']);
    expect(second.all<HTMLInputElement>('.cards input')[0]!.checked).toBe(true);
    await calm();
    expect(server.stored.get(views()[1]!.id)!.response).toMatchObject({ kind: 'choice' });
    expect(second.text).toContain('Saved');
  });

  it('leaves no readable answer in the browser while one waits', async () => {
    const screen = await Screen.open(server);
    server.down = true;
    await screen.choose(0);
    const kept = Object.keys(localStorage).filter((name) => name.startsWith('myelin:queue'));
    expect(kept).toHaveLength(1);
    expect(localStorage.getItem(kept[0]!)).not.toMatch(/choice|chosen/u);
  });

  it('does not claim to keep anything on the device when it cannot be hidden there', async () => {
    server.shadowKey = null;
    const screen = await Screen.open(server);
    server.down = true;
    await calm(30_000);
    expect(screen.text).not.toContain('saved at once');
    expect(screen.news).toContain('No connection to the server. Go on working: your answers are kept on this page');
    await screen.choose(0);
    expect(screen.text).toContain('Not saved – keep this page open');
    expect(screen.text).not.toContain('on this device');
    expect(Object.keys(localStorage).filter((name) => name.startsWith('myelin:queue'))).toEqual([]);
    server.down = false;
    await calm(30_000);
    expect(screen.text).toContain('Saved');
  });

  it('forgets what came too late when the attempt is over', async () => {
    const first = await Screen.open(server);
    server.down = true;
    await first.choose(0);
    server.down = false;
    server.closed = true;
    const second = await Screen.open(server);
    expect(second.text).toContain('Submitted');
    expect(Object.keys(localStorage).filter((name) => name.startsWith('myelin:queue'))).toEqual([]);
  });

  it('signs in again in place, then saves and stays where it was', async () => {
    const screen = await Screen.open(server);
    await screen.press('Next');
    server.signedIn = false;
    await screen.choose(2);
    expect(screen.dialog('myelin-sign-in').open).toBe(true);
    screen.type('[name=email]', 'sam@example.org');
    screen.type('[name=password]', 'wrong');
    screen.dialog('myelin-sign-in').querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await calm();
    expect(screen.text).toContain('E-mail or password is not right');
    screen.type('[name=password]', server.password);
    screen.dialog('myelin-sign-in').querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await calm();
    expect(screen.dialog('myelin-sign-in').open).toBe(false);
    expect(screen.text).toContain('Question 2 of 3');
    expect(screen.text).toContain('Saved');
    expect(server.stored.get(views()[1]!.id)!.seq).toBe(1);
  });

  it('shows both versions when another tab was faster, and the newest on the server is preselected', async () => {
    const screen = await Screen.open(server);
    const item = views()[0]!.id;
    server.saveElsewhere(item, { kind: 'choice', chosen: ['a'] });
    await screen.choose(2);
    expect(screen.text).toContain('This question has two answers');
    const versions = screen.all<HTMLInputElement>('[name=version]');
    expect(versions.map((each) => [each.value, each.checked])).toEqual([
      ['theirs', true],
      ['mine', false]
    ]);
    await screen.press('Use the chosen answer');
    expect(screen.text).not.toContain('two answers');
    expect(screen.all<HTMLInputElement>('.cards input').map((each) => each.checked).indexOf(true)).toBe(
      ['a', 'b', 'c', 'd'].indexOf('a')
    );
    expect(server.stored.get(item)!.response).toEqual({ kind: 'choice', chosen: ['a'] });
  });

  it('typing is saved after a pause, and at once when the question is left', async () => {
    const screen = await Screen.open(server);
    const item = views()[2]!.id;
    await screen.press('Question 3, not answered');
    screen.type('#text', 'Lher');
    await calm(300);
    screen.type('#text', 'Lhermitte');
    await calm(300);
    expect(server.stored.get(item)!.seq).toBe(0);
    await screen.press('Previous');
    expect(server.stored.get(item)!.response).toEqual({ kind: 'text', text: 'Lhermitte' });
    expect(server.stored.get(item)!.seq).toBe(1);
  });

  it('flags are shown, stored and listed before submitting', async () => {
    const screen = await Screen.open(server);
    await screen.press('Flag question 1');
    expect(server.stored.get(views()[0]!.id)!.flagged).toBe(true);
    expect(screen.stops[0]).toBe('Question 1, not answered, flagged');
    await screen.press('Submit');
    expect(screen.dialog('myelin-submit-dialog').open).toBe(true);
    expect(screen.text).toMatch(/Not answered ?: ?3/u);
    expect(screen.text).toMatch(/Flagged ?: ?1/u);
  });

  it('submits only after the last answer is saved', async () => {
    const screen = await Screen.open(server);
    server.down = true;
    await screen.choose(0);
    await screen.press('Submit');
    screen.dialog('myelin-submit-dialog').querySelector<HTMLButtonElement>('.primary')!.click();
    await calm(1_000);
    expect(screen.text).toContain('Saving your last answers…');
    expect(server.log.some((line) => line.includes('submit'))).toBe(false);
    server.down = false;
    await calm(30_000);
    const sent = server.log.filter((line) => line.startsWith('POST'));
    expect(sent.at(-2)).toContain('answers');
    expect(sent.at(-1)).toBe('POST submit');
    expect(screen.text).toContain('Your answers are submitted.');
    expect(screen.all<HTMLAnchorElement>('a[router-link]')[0]!.getAttribute('href')).toBe('result/att-1');
  });

  it('going back to work stops a submission that waits for the network', async () => {
    const screen = await Screen.open(server);
    server.down = true;
    await screen.choose(0);
    await screen.press('Submit');
    screen.dialog('myelin-submit-dialog').querySelector<HTMLButtonElement>('.primary')!.click();
    await calm();
    await screen.press('Go on working');
    server.down = false;
    await calm(30_000);
    expect(server.log).not.toContain('POST submit');
    expect(screen.text).toContain('Saved');
  });

  it('pressing submit ten times submits once', async () => {
    const screen = await Screen.open(server);
    await screen.press('Submit');
    const submit = screen.dialog('myelin-submit-dialog').querySelector<HTMLButtonElement>('.primary')!;
    for (let time = 0; time < 10; time++) submit.click();
    await calm();
    expect(server.log.filter((line) => line === 'POST submit')).toHaveLength(1);
  });

  it('an attempt closed elsewhere shows the way to the result', async () => {
    const screen = await Screen.open(server);
    server.closed = true;
    await screen.choose(0);
    expect(screen.text).toContain('Submitted');
    expect(screen.text).toContain('One change could not be saved in time.');
  });

  it('at the deadline it sends what is unsent and waits for the server to submit', async () => {
    server.remainingSeconds = 65;
    const screen = await Screen.open(server);
    expect(screen.text).toContain('1:05');
    server.remainingSeconds = 0;
    await calm(5_000);
    expect(screen.text).toContain('The time is over');
    server.closed = true;
    await calm(5_000);
    expect(screen.text).toContain('See the result');
  });

  it('added time appears within five seconds', async () => {
    server.remainingSeconds = 65;
    const screen = await Screen.open(server);
    server.remainingSeconds = 600;
    await calm(5_000);
    expect(screen.text).toMatch(/(10:00|9:59)/u);
  });

  it('says the remaining time at five minutes and one minute only', async () => {
    server.remainingSeconds = null;
    const screen = await Screen.open(server);
    const timer = screen.element.shadowRoot!.querySelector('myelin-timer')!;
    timer.set(303);
    const region = () => timer.shadowRoot!.querySelector('[role=status]')?.textContent ?? '';
    await calm(1_000);
    expect(region()).toBe('');
    await calm(3_000);
    expect(region()).toBe('5 minutes left');
    await calm(238_000);
    expect(region()).toBe('5 minutes left');
    await calm(2_000);
    expect(region()).toBe('1 minute left');
  });

  it('without return there is no way back and a warning before leaving a blank question', async () => {
    server.noReturn = true;
    const screen = await Screen.open(server);
    await screen.press('Next');
    expect(screen.text).toContain('you cannot come back');
    expect(screen.text).toContain('Question 1 of 3');
    await screen.press('Go on anyway');
    expect(screen.text).toContain('Question 2 of 3');
    expect(screen.all('button.previous')).toHaveLength(0);
    expect(screen.all<HTMLButtonElement>('.stop').every((stop) => stop.disabled)).toBe(true);
  });

  it('warns before the page is closed only while something is unsent', async () => {
    const screen = await Screen.open(server);
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    server.down = true;
    await screen.choose(0);
    expect(leave()).toBe(false);
    server.down = false;
    await calm(10_000);
    expect(leave()).toBe(true);
  });

  it('single keys do nothing until they are switched on', async () => {
    const screen = await Screen.open(server);
    const key = async (name: string): Promise<void> => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
      await calm();
    };
    await key('n');
    expect(screen.text).toContain('Question 1 of 3');
    screen.all<HTMLInputElement>('.options input')[0]!.click();
    await key('n');
    expect(screen.text).toContain('Question 2 of 3');
    await key('p');
    expect(screen.text).toContain('Question 1 of 3');
  });

  it('notices the loss of the network while nothing is being sent', async () => {
    const screen = await Screen.open(server);
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await calm();
    expect(screen.text).toContain('No connection to the server.');
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await calm();
    expect(screen.text).not.toContain('Go on working:');
  });

  it('says in the bar that the connection is lost, so that nothing moves under the pointer', async () => {
    const screen = await Screen.open(server);
    const children = (): (string | undefined)[] => [...screen.element.shadowRoot!.children].map((each) => each.classList[0]);
    const before = children();
    expect(before.slice(0, 2)).toEqual(['bar', 'layout']);
    server.down = true;
    await screen.choose(0);
    expect(screen.news).toContain('No connection to the server.');
    expect(screen.all('.bar .told .news')).toHaveLength(1);
    expect(children()).toEqual(before);
    expect(screen.all('.bar h1')[0]!.textContent).toBe('Types and course of MS');
    expect(screen.all('.spoken')[0]!.textContent).toContain('No connection to the server.');
    expect(screen.all('.spoken')[0]!.getAttribute('role')).toBe('status');
  });

  it('the focus goes to the title when the button beside a message goes with the message', async () => {
    const screen = await Screen.open(server);
    server.down = true;
    await screen.choose(0);
    server.down = false;
    screen.button('Try now').focus();
    await screen.press('Try now');
    await calm(1_000);
    expect(screen.news).toBe('');
    expect(screen.element.shadowRoot!.activeElement?.textContent).toBe('Types and course of MS');
  });

  it('says in the bar which question elsewhere has two answers', async () => {
    const screen = await Screen.open(server);
    server.saveElsewhere(views()[0]!.id, { kind: 'choice', chosen: ['a'] });
    server.held = true;
    await screen.choose(2);
    await screen.press('Next');
    server.release();
    await calm();
    expect(screen.news).toBe('Question 1 has two answers. Choose the one that counts.');
    await screen.press('Decide');
    expect(screen.news).toBe('');
    expect(screen.text).toContain('This question has two answers');
  });

  it('notices a silent server while nothing is being sent', async () => {
    server.remainingSeconds = 1_800;
    const screen = await Screen.open(server);
    server.held = true;
    await calm(8_000);
    expect(screen.text).toContain('No connection to the server.');
    server.release();
    await calm(4_000);
    expect(screen.text).not.toContain('No connection to the server.');
  });

  it('asks nothing while nobody looks, and at once when somebody does', async () => {
    server.remainingSeconds = 1_800;
    const screen = await Screen.open(server);
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await calm(4_000);
    server.log.length = 0;
    await calm(60_000);
    expect(server.log).toHaveLength(0);
    server.remainingSeconds = 3_000;
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await calm(1_000);
    expect(server.log).toEqual(['GET clock']);
    expect(screen.text).toContain('49:59');
  });

  it('says what to do when it cannot be loaded', async () => {
    server.down = true;
    const screen = await Screen.open(server);
    expect(screen.text).toContain('The server cannot be reached');
    server.down = false;
    await screen.press('Try again');
    expect(screen.text).toContain('Question 1 of 3');
  });
});
