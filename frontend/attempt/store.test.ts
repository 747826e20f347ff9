import { beforeEach, describe, expect, it } from 'vitest';
import { shadowCipher, type Cipher } from './cipher';
import type { Outgoing, OutgoingAnswer } from './queue';
import { forgetUnsent, LocalStore } from './store';

const KEY = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const OTHER = 'HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';

function answer(item: string, text: string, seq = 1): OutgoingAnswer {
  return { kind: 'answer', item, seq, tab: 'a', response: { kind: 'text', text }, at: seq };
}

async function store(key: string | null = KEY): Promise<LocalStore> {
  return new LocalStore(await shadowCipher(key));
}

/** Everything that lies in the storage, in one text. */
function everything(): string {
  return Array.from({ length: localStorage.length }, (_, at) => localStorage.getItem(localStorage.key(at)!)).join('\n');
}

function name(entry: OutgoingAnswer): string {
  return `myelin:queue:att-1:answer:${entry.item}:${entry.tab}:${entry.seq}`;
}

describe('the store of unsent answers', () => {
  beforeEach(() => localStorage.clear());

  it('gives everything back after a reload and shows nothing of it meanwhile', async () => {
    const entries: Outgoing[] = [answer('i1', 'oedema'), { kind: 'flag', item: 'i2', flagged: true, at: 2 }];
    const before = await store();
    expect(await Promise.all(entries.map((entry) => before.keep('att-1', entry)))).toEqual([true, true]);
    expect(everything()).not.toMatch(/oedema|kind|flagged/u);
    expect(new Set(await (await store()).load('att-1'))).toEqual(new Set(entries));
    expect(await (await store()).load('att-2')).toEqual([]);
  });

  it('drops what another key has hidden or somebody has damaged, and keeps what can be read', async () => {
    const [mine, foreign, damaged] = [answer('i1', 'mine'), answer('i2', 'foreign'), answer('i3', 'damaged')];
    await (await store()).keep('att-1', mine);
    await (await store(OTHER)).keep('att-1', foreign);
    await (await store()).keep('att-1', damaged);
    localStorage.setItem(name(damaged), localStorage.getItem(name(damaged))!.slice(0, -4));
    expect(await (await store()).load('att-1')).toEqual([mine]);
    expect(localStorage.length).toBe(1);
  });

  it('does not take an answer for another one when somebody moves it', async () => {
    const entry = answer('i1', 'mine');
    await (await store()).keep('att-1', entry);
    localStorage.setItem(name(answer('i2', '')), localStorage.getItem(name(entry))!);
    expect(await (await store()).load('att-1')).toEqual([entry]);
  });

  it('takes over once what was kept in clear text, and hides it', async () => {
    const old = answer('i1', 'oedema');
    localStorage.setItem(name(old), JSON.stringify(old));
    localStorage.setItem(name(answer('i2', '')), '{"kind":"answer"');
    expect(await (await store()).load('att-1')).toEqual([old]);
    expect(everything()).not.toContain('oedema');
    expect(localStorage.length).toBe(1);
    expect(await (await store()).load('att-1')).toEqual([old]);
  });

  it('keeps nothing where nothing can be hidden, and leaves no clear text behind', async () => {
    const old = answer('i1', 'oedema');
    localStorage.setItem(name(old), JSON.stringify(old));
    const memory = await store(null);
    expect(await memory.load('att-1')).toEqual([old]);
    expect(await memory.keep('att-1', old)).toBe(false);
    expect(memory.holds('att-1', old)).toBe(false);
    expect(localStorage.length).toBe(0);
  });

  it('holds an entry until somebody else removes or replaces it', async () => {
    const entry = answer('i1', 'mine');
    const [first, second] = [await store(), await store()];
    await first.keep('att-1', entry);
    const [seen] = await second.load('att-1');
    expect(second.holds('att-1', seen!)).toBe(true);
    await first.keep('att-1', answer('i1', 'changed'));
    expect(second.holds('att-1', seen!)).toBe(false);
  });

  it('forgets an attempt and nothing else', async () => {
    const all = await store();
    await all.keep('att-1', answer('i1', 'x'));
    await all.keep('att-2', answer('i1', 'y'));
    forgetUnsent('att-1');
    expect(localStorage.length).toBe(1);
    expect(await all.load('att-2')).toHaveLength(1);
  });

  describe('with slow encryption', () => {
    /** Hides when it is told to, in any order. */
    class Slow implements Cipher {
      readonly waiting: { readonly text: string; readonly done: (hidden: string) => void }[] = [];
      hide(text: string): Promise<string> {
        return new Promise((done) => this.waiting.push({ text, done }));
      }
      async show(hidden: string): Promise<string> {
        return hidden;
      }
      finish(at: number): void {
        const { text, done } = this.waiting[at]!;
        done(text);
      }
    }

    it('ends with the last version, whichever was hidden first', async () => {
      const slow = new Slow();
      const target = new LocalStore(slow);
      const results = [target.keep('att-1', answer('i1', 'old')), target.keep('att-1', answer('i1', 'new'))];
      slow.finish(1);
      slow.finish(0);
      expect(await Promise.all(results)).toEqual([false, true]);
      expect(await target.load('att-1')).toEqual([answer('i1', 'new')]);
    });

    it('does not bring back what was removed meanwhile', async () => {
      const slow = new Slow();
      const target = new LocalStore(slow);
      const entry = answer('i1', 'x');
      const kept = target.keep('att-1', entry);
      target.remove('att-1', entry);
      slow.finish(0);
      expect(await kept).toBe(false);
      expect(localStorage.length).toBe(0);
    });
  });
});
