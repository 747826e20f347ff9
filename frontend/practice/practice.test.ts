import { afterEach, describe, expect, it, vi } from 'vitest';
import { Api } from '../attempt/api';
import type { Card, Overview, Rating, RatingSaved } from './contract';
import './practice';
import type { PracticeElement } from './practice';
import { nextDue } from './practice-views';
import { Round, waitWords } from './round';

vi.setConfig({ testTimeout: 20_000 });

const START = '2026-11-20T14:00:00Z';

function card(id: string, number = 1): Card {
  return {
    id,
    module: { id: 'mod-types', number: 2, title: 'Types' },
    objective: 'Name the courses',
    front: `What is ${id}?`,
    back: `It is ${id}. <sup class="cite"><a href="#ref-A" data-ref="A">1</a></sup>`,
    glossary: {},
    references: [{ key: 'A', number: 1, text: 'A source' }],
    number,
    waits: { again: 60, hard: 330, good: 600, easy: 8 * 86_400 }
  };
}

function saved(of: Card, rating: Rating): RatingSaved {
  const dueAt = new Date(Date.parse(START) + of.waits[rating] * 1000).toISOString();
  return { savedAt: START, dueAt, card: { ...of, number: of.number + 1 } };
}

const overview: Overview = {
  modules: [
    { id: 'mod-what', number: 1, title: 'What MS is', total: 3, due: 0, fresh: 3, started: false, locked: null },
    { id: 'mod-types', number: 2, title: 'Types', total: 2, due: 1, fresh: 1, started: true, locked: null },
    { id: 'mod-immune', number: 3, title: 'Immune', total: 2, due: 0, fresh: 2, started: false, locked: 'Finish module 2.' }
  ],
  nextDueAt: '2026-11-20T15:00:00Z',
  serverTime: START
};

/** Stands in for the practice endpoints. */
class Server {
  readonly sent: { readonly path: string; readonly body: { readonly rating: Rating; readonly number: number } }[] = [];
  readonly asked: string[] = [];
  failWith: number | 'network' | null = null;
  hold: Promise<void> = Promise.resolve();
  cards: Card[] = [card('crd-a', 4), card('crd-b')];

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input), 'http://localhost/');
    const path = url.pathname.replace('/api/', '') + url.search;
    if (path === 'session') return json(200, { signedIn: true, name: 'Ada', csrf: 'token' });
    if (init?.method !== 'POST') {
      this.asked.push(path);
      return json(200, path === 'practice' ? overview : { cards: this.cards, serverTime: START });
    }
    await this.hold;
    if (this.failWith === 'network') throw new TypeError('no network');
    if (this.failWith !== null) return json(this.failWith, { error: this.failWith === 409 ? 'newer' : 'failed', message: 'No.' });
    const body = JSON.parse(String(init.body)) as { rating: Rating; number: number };
    this.sent.push({ path, body });
    const of = this.cards.find(({ id }) => path.endsWith(id));
    return json(200, saved({ ...of!, number: body.number }, body.rating));
  };
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

let element: PracticeElement;

async function stage(server = new Server()): Promise<Server> {
  element = document.createElement('myelin-practice');
  element.api = new Api(server.fetch as typeof fetch, () => 'http://localhost/');
  document.body.append(element);
  await until(() => one('.modules') !== null);
  return server;
}

function one<E extends HTMLElement = HTMLElement>(selector: string): E | null {
  return element.shadowRoot!.querySelector<E>(selector);
}

async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      await element.updateComplete;
      if (!condition()) throw new Error(`still waiting: ${element.shadowRoot!.textContent}`);
    },
    { timeout: 5000, interval: 10 }
  );
}

async function start(): Promise<void> {
  one('.go .primary')!.click();
  await until(() => one('.flashcard') !== null);
}

function press(key: string): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

function front(): string {
  return one('.front')?.textContent.trim() ?? '';
}

afterEach(() => element?.remove());

describe('a round', () => {
  it('leaves_out_a_card_that_waits_for_days_and_brings_back_one_that_waits_for_minutes', () => {
    const round = new Round([card('a'), card('b')]);
    round.rated('again', saved(card('a'), 'again'));
    expect([round.card?.id, round.done]).toEqual(['b', 0]);
    round.rated('easy', saved(card('b'), 'easy'));
    expect([round.card?.id, round.card?.number, round.done]).toEqual(['a', 2, 1]);
    round.rated('easy', saved(card('a', 2), 'easy'));
    expect([round.card, round.done, round.given('easy'), round.given('again')]).toEqual([null, 2, 2, 1]);
  });

  it('says_waits_in_words', () => {
    const words = [20, 60, 330, 3600 * 5, 86_400, 86_400 * 9, 86_400 * 61, 86_400 * 800].map(waitWords);
    expect(words).toEqual(['1 min', '1 min', '6 min', '5 h', '1 day', '9 days', '2 months', '2 years']);
    expect(nextDue(overview)).toBe('The next card comes back in 1 h.');
    expect(nextDue({ ...overview, nextDueAt: null })).toBe('');
  });
});

describe('practice', () => {
  it('begins_with_the_modules_that_were_begun_and_says_why_one_is_locked', async () => {
    const server = await stage();
    const boxes = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.modules input')];
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, false],
      [true, false],
      [false, true]
    ]);
    expect(one('.locked')!.textContent).toContain('Finish module 2.');
    await start();
    expect(server.asked).toContain('practice/cards?modules=mod-types');
  });

  it('turns_by_space_and_rates_by_number_and_only_then_shows_the_next_card', async () => {
    const server = await stage();
    await start();
    expect(front()).toBe('What is crd-a?');
    press('3');
    expect(one('.back')).toBeNull();
    press(' ');
    await until(() => one('.back') !== null);
    let release = (): void => {};
    server.hold = new Promise((resolve) => (release = resolve));
    press('4');
    await until(() => one('.rating.easy')!.textContent.includes('Saving'));
    press('1');
    expect(front()).toBe('What is crd-a?');
    expect(one('.saved')!.textContent.trim()).toBe('');
    release();
    await until(() => front() === 'What is crd-b?');
    expect(one('.back')).toBeNull();
    expect(one('.saved')!.textContent).toContain('Saved');
    expect(server.sent).toEqual([{ path: 'practice/cards/crd-a', body: { rating: 'easy', number: 4 } }]);
  });

  it('brings_a_forgotten_card_back_in_the_round_and_sums_up_at_the_end', async () => {
    const server = await stage();
    await start();
    for (const key of ['1', '4', '4']) {
      one('.turn .primary')!.click();
      await until(() => one('.ratings') !== null);
      const count = server.sent.length;
      press(key);
      await until(() => server.sent.length === count + 1 && one('.ratings') === null);
    }
    await until(() => one('.done') !== null);
    expect(server.sent.map(({ path, body }) => [path.split('/').at(-1), body.number])).toEqual([
      ['crd-a', 4],
      ['crd-b', 1],
      ['crd-a', 5]
    ]);
    expect(one('.done')!.textContent).toContain('again 1, hard 0, good 0, easy 2');
  });

  it('keeps_the_card_when_the_rating_could_not_be_saved', async () => {
    const server = await stage();
    await start();
    press(' ');
    await until(() => one('.ratings') !== null);
    server.failWith = 'network';
    press('3');
    await until(() => one('.problem') !== null);
    expect(one('.problem')!.textContent).toContain('not saved yet');
    expect(front()).toBe('What is crd-a?');
    expect(one('.saved')!.textContent.trim()).toBe('');
    server.failWith = null;
    press('3');
    await until(() => front() === 'What is crd-b?');
    expect(one('.problem')).toBeNull();
  });

  it('leaves_out_a_card_that_was_rated_in_another_tab', async () => {
    const server = await stage();
    await start();
    press(' ');
    await until(() => one('.ratings') !== null);
    server.failWith = 409;
    press('2');
    await until(() => front() === 'What is crd-b?');
    expect(one('.problem')!.textContent).toContain('left out');
  });

  it('opens_a_source_without_turning_the_card', async () => {
    const server = new Server();
    server.cards = [{ ...card('crd-a'), front: 'What? <sup class="cite"><a href="#ref-A" data-ref="A">1</a></sup>' }];
    await stage(server);
    await start();
    one('.front button[data-ref]')!.click();
    await until(() => one('myelin-lesson-popover')!.shadowRoot!.textContent.includes('A source'));
    expect(one('.back')).toBeNull();
    one('.flashcard')!.click();
    await until(() => one('.back') !== null);
  });
});
