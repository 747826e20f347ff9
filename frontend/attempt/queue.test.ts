import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChoiceResponse, ItemView, Response } from '../items/contract';
import { Api } from './api';
import { AnswerQueue, backOff, sameResponse, SLOW_MILLIS, type QueueState, type QueueStore } from './queue';
import { bannerOf, saveStatus } from './save-state';
import { LocalStore } from './store';
import { FakeServer } from './testing/fake-server';
import { QuickCipher } from './testing/quick-cipher';
import { send } from './transport';

function view(id: string): ItemView {
  return { id, revision: 'r', type: 'MC_SINGLE', stem: id, options: [] };
}

function chose(id: string): ChoiceResponse {
  return { kind: 'choice', chosen: [id] };
}

/** A page that holds one attempt: its queue and what it was told. */
class Page {
  readonly adopted: [string, Response | null][] = [];
  readonly queue: AnswerQueue;
  state!: QueueState;

  /** A page that was just loaded. */
  static async open(
    server: FakeServer,
    tab: string,
    known = new Map([...server.stored].map(([item, slot]) => [item, slot.seq])),
    store: QueueStore = new LocalStore(new QuickCipher('k'))
  ): Promise<Page> {
    const page = new Page(server, tab, store);
    await page.queue.start(known, null);
    return page;
  }

  private constructor(server: FakeServer, tab: string, store: QueueStore) {
    const api = new Api(server.fetch, () => 'http://myelin.test/');
    this.queue = new AnswerQueue(
      'att-1',
      tab,
      store,
      {
        send: (entry) => send(api, 'att-1', entry),
        changed: (state) => {
          this.state = state;
        },
        saved: () => {},
        adopted: (item, response) => this.adopted.push([item, response])
      },
      () => 0.5
    );
  }

  get status(): string {
    return saveStatus(this.state, true).kind;
  }
}

/** Lets everything run that does not wait for time. */
async function calm(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

function answersIn(log: readonly string[]): readonly string[] {
  return log.filter((line) => line.startsWith('POST answers')).map((line) => line.replace('POST answers ', ''));
}

describe('the answer queue', () => {
  let server: FakeServer;

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    server = new FakeServer([{ view: view('i1') }, { view: view('i2') }, { view: view('i3') }]);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('says saved only after the server has acknowledged', async () => {
    const page = await Page.open(server, 'a');
    server.held = true;
    page.queue.put('i1', chose('x'));
    await calm();
    expect(page.status).toBe('saving');
    expect(page.state.savedAt).toBeNull();
    server.release();
    await calm();
    expect(page.status).toBe('saved');
    expect(server.stored.get('i1')).toMatchObject({ seq: 1, response: chose('x') });
    expect(localStorage.length).toBe(0);
  });

  it('writes to the device before it sends, and says kept only then', async () => {
    const cipher = new QuickCipher('k');
    const hide = cipher.hide.bind(cipher);
    let write!: () => void;
    const written = new Promise<void>((resolve) => (write = resolve));
    cipher.hide = async (text, place) => {
      await written;
      return hide(text, place);
    };
    const page = await Page.open(server, 'a', undefined, new LocalStore(cipher));
    server.down = true;
    page.queue.put('i1', chose('x'));
    page.queue.place('i2');
    await calm();
    expect(page.state).toMatchObject({ pending: 2, kept: false, phase: 'idle' });
    expect(localStorage.length).toBe(0);
    write();
    await calm();
    expect(page.state).toMatchObject({ pending: 2, kept: true, phase: 'waiting' });
    expect(localStorage.length).toBe(2);
    server.down = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.log.filter((line) => line.startsWith('POST'))).toEqual(['POST answers i1 seq 1', 'POST place i2']);
  });

  it('sends in order with one message in flight', async () => {
    const page = await Page.open(server, 'a');
    server.held = true;
    page.queue.put('i1', chose('x'));
    page.queue.put('i2', chose('y'));
    page.queue.put('i3', chose('z'));
    await calm();
    server.release();
    await calm();
    expect(answersIn(server.log)).toEqual(['i1 seq 1', 'i2 seq 1', 'i3 seq 1']);
  });

  it('replaces what was never sent and keeps what is in flight', async () => {
    const page = await Page.open(server, 'a');
    page.queue.put('i1', chose('a'));
    await calm();
    server.log.length = 0;
    server.held = true;
    page.queue.put('i1', chose('b'));
    await calm();
    for (const id of ['c', 'd', 'e']) page.queue.put('i1', chose(id));
    expect(page.state.pending).toBe(2);
    server.release();
    await calm();
    expect(answersIn(server.log)).toEqual(['i1 seq 2', 'i1 seq 3']);
    expect(server.stored.get('i1')).toMatchObject({ seq: 3, response: chose('e') });
  });

  it('waits for typing to settle and can be told to send at once', async () => {
    const page = await Page.open(server, 'a');
    for (const text of ['s', 'sp', 'spi']) {
      page.queue.put('i1', { kind: 'text', text }, 600);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(answersIn(server.log)).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(300);
    expect(answersIn(server.log)).toEqual(['i1 seq 1']);
    page.queue.put('i1', { kind: 'text', text: 'spinal' }, 600);
    page.queue.flush();
    await calm();
    expect(server.stored.get('i1')!.response).toEqual({ kind: 'text', text: 'spinal' });
  });

  it('survives a reload with everything that was not acknowledged', async () => {
    server.down = true;
    const before = await Page.open(server, 'a');
    before.queue.put('i1', chose('x'));
    before.queue.put('i2', chose('y'));
    await calm();
    server.down = false;
    const after = await Page.open(server, 'b');
    expect(after.queue.pendingResponse('i1')).toEqual(chose('x'));
    await calm();
    expect(server.stored.get('i1')!.response).toEqual(chose('x'));
    expect(server.stored.get('i2')!.response).toEqual(chose('y'));
    expect(after.status).toBe('saved');
    expect(localStorage.length).toBe(0);
  });

  it('repeats a message whose acknowledgement was lost without saving it twice', async () => {
    const page = await Page.open(server, 'a');
    server.deaf = true;
    page.queue.put('i1', chose('x'));
    await calm();
    expect(server.stored.get('i1')!.seq).toBe(1);
    expect(page.status).toBe('kept');
    page.queue.put('i1', chose('y'));
    server.deaf = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(answersIn(server.log)).toEqual(['i1 seq 1', 'i1 seq 1', 'i1 seq 2']);
    expect(server.stored.get('i1')).toMatchObject({ seq: 2, response: chose('y') });
    expect(page.state.conflicts).toHaveLength(0);
  });

  it('a lost acknowledgement is also harmless after a reload', async () => {
    server.deaf = true;
    (await Page.open(server, 'a')).queue.put('i1', chose('x'));
    await calm();
    server.deaf = false;
    const after = await Page.open(server, 'b');
    await calm();
    expect(after.state.conflicts).toHaveLength(0);
    expect(after.status).toBe('saved');
    expect(server.stored.get('i1')!.seq).toBe(1);
  });

  it('shows trouble at the first failure, retries with growing waits and recovers by itself', async () => {
    server.down = true;
    const page = await Page.open(server, 'a');
    page.queue.put('i1', chose('x'));
    await calm();
    expect(bannerOf(page.state, true)).toBe('offline');
    expect(saveStatus(page.state, true).text).toBe('Not saved – kept on this device');
    await vi.advanceTimersByTimeAsync(20_000);
    server.down = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(bannerOf(page.state, true)).toBeNull();
    expect(page.status).toBe('saved');
  });

  it('shows trouble within five seconds when the network swallows a message', async () => {
    const page = await Page.open(server, 'a');
    server.held = true;
    page.queue.put('i1', chose('x'));
    await vi.advanceTimersByTimeAsync(SLOW_MILLIS - 1);
    expect(bannerOf(page.state, true)).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(bannerOf(page.state, true)).toBe('offline');
    expect(SLOW_MILLIS).toBeLessThan(5_000);
    server.release();
    await calm();
    expect(bannerOf(page.state, true)).toBeNull();
  });

  it('gives up a message without an answer and sends it again', async () => {
    const page = await Page.open(server, 'a');
    server.held = true;
    page.queue.put('i1', chose('x'));
    await vi.advanceTimersByTimeAsync(10_000);
    server.held = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(page.status).toBe('saved');
  });

  it('drains at once when the network comes back', async () => {
    server.down = true;
    const page = await Page.open(server, 'a');
    page.queue.put('i1', chose('x'));
    await vi.advanceTimersByTimeAsync(60_000);
    server.down = false;
    page.queue.retryNow();
    await calm();
    expect(page.status).toBe('saved');
  });

  it('keeps everything while signed out and goes on after signing in', async () => {
    const page = await Page.open(server, 'a');
    server.signedIn = false;
    page.queue.put('i1', chose('x'));
    page.queue.put('i2', chose('y'));
    await calm();
    expect(page.state.phase).toBe('signed-out');
    expect(bannerOf(page.state, true)).toBe('signed-out');
    page.queue.put('i1', chose('z'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.state.pending).toBe(3);
    server.signedIn = true;
    page.queue.retryNow();
    await calm();
    expect(page.status).toBe('saved');
    expect(server.stored.get('i1')!.response).toEqual(chose('z'));
    expect(server.stored.get('i2')!.response).toEqual(chose('y'));
  });

  it('two tabs meet: the second sees both versions and nothing is overwritten', async () => {
    const first = await Page.open(server, 'a');
    const second = await Page.open(server, 'b');
    first.queue.put('i1', chose('x'));
    await calm();
    second.queue.put('i1', chose('y'));
    await calm();
    expect(second.state.conflicts).toMatchObject([{ item: 'i1', mine: chose('y'), theirs: { response: chose('x') } }]);
    expect(server.stored.get('i1')!.response).toEqual(chose('x'));
    second.queue.put('i2', chose('q'));
    await calm();
    expect(server.stored.get('i2')!.response).toEqual(chose('q'));
    second.queue.resolve('i1', 'mine');
    await calm();
    expect(server.stored.get('i1')).toMatchObject({ seq: 2, response: chose('y') });
    expect(second.state.conflicts).toHaveLength(0);
  });

  it('many offline changes in one tab do not outrun another tab', async () => {
    const first = await Page.open(server, 'a');
    const second = await Page.open(server, 'b');
    server.down = true;
    for (const id of ['p', 'q', 'r', 's']) {
      second.queue.put('i1', chose(id));
      await calm();
    }
    server.down = false;
    first.queue.put('i1', chose('x'));
    await calm();
    second.queue.retryNow();
    await calm();
    expect(second.state.conflicts).toMatchObject([{ mine: chose('s') }]);
    expect(server.stored.get('i1')!.response).toEqual(chose('x'));
  });

  it('takes over the newer version when the learner chooses it', async () => {
    const page = await Page.open(server, 'a');
    server.saveElsewhere('i1', chose('x'));
    page.queue.put('i1', chose('y'));
    await calm();
    page.queue.resolve('i1', 'theirs');
    await calm();
    expect(page.adopted).toEqual([['i1', chose('x')]]);
    expect(page.state.pending).toBe(0);
    page.queue.put('i1', chose('z'));
    await calm();
    expect(server.stored.get('i1')).toMatchObject({ seq: 2, response: chose('z') });
  });

  it('an unresolved conflict survives a reload', async () => {
    const page = await Page.open(server, 'a');
    server.saveElsewhere('i1', chose('x'));
    page.queue.put('i1', chose('y'));
    await calm();
    const after = await Page.open(server, 'b');
    await calm();
    expect(after.state.conflicts).toMatchObject([{ mine: chose('y') }]);
  });

  it('the same answer from elsewhere is no conflict', async () => {
    const page = await Page.open(server, 'a');
    server.saveElsewhere('i1', chose('x'));
    page.queue.put('i1', chose('x'));
    await calm();
    expect(page.state.conflicts).toHaveLength(0);
    expect(page.state.pending).toBe(0);
  });

  it('what another open tab has sent meanwhile is no conflict', async () => {
    server.down = true;
    const first = await Page.open(server, 'a');
    first.queue.put('i1', chose('x'));
    await calm();
    const second = await Page.open(server, 'b');
    await calm();
    server.down = false;
    first.queue.retryNow();
    await calm();
    first.queue.put('i1', chose('y'));
    await calm();
    second.queue.retryNow();
    await calm();
    expect(second.state.conflicts).toHaveLength(0);
    expect(second.adopted).toEqual([['i1', chose('y')]]);
    expect(server.stored.get('i1')!.response).toEqual(chose('y'));
  });

  it('a closed attempt stops everything and knows the result', async () => {
    const page = await Page.open(server, 'a');
    server.closed = true;
    page.queue.put('i1', chose('x'));
    page.queue.put('i2', chose('y'));
    await calm();
    expect(page.state).toMatchObject({ phase: 'closed', resultHref: 'result/att-1', pending: 2 });
    expect(localStorage.length).toBe(0);
    expect(answersIn(server.log)).toHaveLength(1);
  });

  it('a refused answer does not hold up the others', async () => {
    const page = await Page.open(server, 'a');
    server.refusing.add('i1');
    page.queue.put('i1', chose('x'));
    page.queue.put('i2', chose('y'));
    await calm();
    expect(page.state.refused.get('i1')).toBe('This answer does not fit.');
    expect(server.stored.get('i2')!.response).toEqual(chose('y'));
    server.refusing.clear();
    page.queue.put('i1', chose('z'));
    await calm();
    expect(page.state.refused.size).toBe(0);
    expect(server.stored.get('i1')!.response).toEqual(chose('z'));
  });

  it('stops when the attempt is gone, and keeps the answers on the device', async () => {
    const page = await Page.open(server, 'a', new Map([['elsewhere', 0]]));
    page.queue.put('elsewhere', chose('x'));
    await calm();
    expect(page.state.phase).toBe('gone');
    expect(localStorage.length).toBe(1);
  });

  it('flags go the same way and the last wish wins', async () => {
    server.down = true;
    const page = await Page.open(server, 'a');
    page.queue.flag('i1', true);
    await calm();
    page.queue.flag('i1', false);
    page.queue.flag('i1', true);
    page.queue.flag('i2', true);
    expect(page.queue.pendingFlag('i1')).toBe(true);
    server.down = false;
    page.queue.retryNow();
    await calm();
    expect(server.stored.get('i1')!.flagged).toBe(true);
    expect(server.stored.get('i2')!.flagged).toBe(true);
    expect(page.state.pending).toBe(0);
    expect(localStorage.length).toBe(0);
  });

  it('tells when everything is settled, and when the learner has to act first', async () => {
    const page = await Page.open(server, 'a');
    page.queue.put('i1', { kind: 'text', text: 'x' }, 600);
    const settled = page.queue.settled();
    await calm();
    expect((await settled).pending).toBe(0);
    server.saveElsewhere('i1', chose('x'));
    page.queue.put('i1', chose('y'));
    const blocked = page.queue.settled();
    await calm();
    expect((await blocked).conflicts).toHaveLength(1);
  });

  it('does not claim to keep what the device refuses to store', async () => {
    server.down = true;
    const page = await Page.open(server, 'a', undefined, new LocalStore(new QuickCipher('k'), null));
    page.queue.put('i1', chose('x'));
    await calm();
    expect(saveStatus(page.state, true).text).toBe('Not saved – keep this page open');
    server.down = false;
    page.queue.retryNow();
    await calm();
    expect(page.status).toBe('saved');
  });

  it('keeps unsent answers only on the page where nothing can be hidden', async () => {
    server.down = true;
    const page = await Page.open(server, 'a', undefined, new LocalStore(null));
    page.queue.put('i1', chose('x'));
    await calm();
    expect(saveStatus(page.state, true).text).toBe('Not saved – keep this page open');
    expect(localStorage.length).toBe(0);
    server.down = false;
    page.queue.retryNow();
    await calm();
    expect(page.status).toBe('saved');
  });

  it('a stale token is renewed once without the learner noticing', async () => {
    const page = await Page.open(server, 'a');
    page.queue.put('i1', chose('x'));
    await calm();
    await new Api(server.fetch, () => 'http://myelin.test/').signIn('sam@example.org', server.password);
    page.queue.put('i1', chose('y'));
    await calm();
    expect(server.stored.get('i1')!.response).toEqual(chose('y'));
  });
});

describe('waiting between tries', () => {
  it('doubles, stays within a quarter of the plan and ends at fifteen seconds', () => {
    expect([1, 2, 3, 4, 5, 20].map((failures) => backOff(failures, 0.5))).toEqual([
      1_000, 2_000, 4_000, 8_000, 15_000, 15_000
    ]);
    expect(backOff(1, 0)).toBe(750);
    expect(backOff(1, 0.999)).toBeLessThanOrEqual(1_250);
  });
});

describe('sameResponse', () => {
  it('ignores the order of names but not of ids', () => {
    const cells = (cells: Record<string, string[]>): Response => ({ kind: 'matrix', cells });
    expect(sameResponse(cells({ a: ['1'], b: [] }), cells({ b: [], a: ['1'] }))).toBe(true);
    expect(sameResponse({ kind: 'order', order: ['a', 'b'] }, { kind: 'order', order: ['b', 'a'] })).toBe(false);
    expect(sameResponse(null, chose('a'))).toBe(false);
  });
});
