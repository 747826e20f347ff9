import { afterEach, describe, expect, it, vi } from 'vitest';
import { Api } from '../attempt/api';
import { fixtureLesson } from './testing/fixture';
import { FakeServer } from './testing/fake-server';
import './lesson';
import type { LessonElement } from './lesson';
import type { Lesson } from './contract';
import { leftOf, outlineOf } from './outline';
import { spoken } from './speech';

vi.setConfig({ testTimeout: 20_000 });

let element: LessonElement;

function lessonOf(change: Partial<Lesson> = {}): Lesson {
  const lesson = fixtureLesson();
  return { ...lesson, blocks: lesson.blocks.filter(({ kind }) => kind === 'claim' || kind === 'checklist'), ...change };
}

async function stage(lesson = lessonOf()): Promise<FakeServer> {
  const server = new FakeServer(lesson);
  element = document.createElement('myelin-lesson');
  element.api = new Api(server.fetch as typeof fetch, () => 'http://localhost/');
  element.lessonId = server.lesson.id;
  document.body.append(element);
  await until(() => one('.claim, .ticks') !== null);
  return server;
}

function one<E extends HTMLElement = HTMLElement>(selector: string): E | null {
  return element.shadowRoot!.querySelector<E>(selector);
}

function sent(server: FakeServer): { path: string; body: unknown }[] {
  return server.sent.filter(({ path }) => !path.endsWith('/position')).map(({ path, body }) => ({ path, body }));
}

async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      await element.updateComplete;
      if (!condition()) throw new Error(`still waiting: ${one('.blocks')?.textContent}`);
    },
    { timeout: 5000, interval: 10 }
  );
}

function choose(verdict: string): void {
  const radio = one<HTMLInputElement>(`input[value="${verdict}"]`)!;
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
}

function write(text: string): void {
  const field = one<HTMLTextAreaElement>('textarea')!;
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

afterEach(() => element?.remove());

describe('a claim', () => {
  it('is_marked_as_the_words_of_an_article_before_and_after_it_is_judged', async () => {
    await stage();
    expect(one('.mark')!.textContent).toContain('Claim from article 2, not course text');
    expect(one('.evidence')).toBeNull();
    choose('wrong');
    one('.claim .primary')!.click();
    await until(() => one('.evidence') !== null);
    expect(one('.mark')!.textContent).toContain('not course text');
    expect(spoken(lessonOf().blocks[0]!)[0]).toContain('not course text');
  });

  it('asks_for_a_verdict_and_shows_evidence_and_safety_only_when_the_server_has_it', async () => {
    const server = await stage();
    one('.claim .primary')!.click();
    await until(() => one('.problem') !== null);
    expect(sent(server)).toEqual([]);
    server.failWith = 'network';
    choose('imprecise');
    one('.claim .primary')!.click();
    await until(() => (one('.problem')?.textContent ?? '').includes('cannot be reached'));
    expect(one('.evidence')).toBeNull();
    server.failWith = null;
    one('.claim .primary')!.click();
    await until(() => one('.evidence') !== null);
    expect(one('.outcome')!.textContent).toContain('You said imprecise. The course says');
    expect(one('.safety')!.textContent).toContain('Safety-critical');
    expect(one('.ours')).toBeNull();
    expect(sent(server).map(({ body }) => body)).toEqual([{ verdict: 'imprecise', correction: null }]);
  });

  it('shows_our_correction_beside_the_readers_own', async () => {
    const server = await stage();
    choose('wrong');
    one('.claim .primary')!.click();
    await until(() => one('textarea') !== null);
    one('.writing .primary')!.click();
    expect(one('.ours')).toBeNull();
    write('There is no cure.');
    await element.updateComplete;
    one('.writing .primary')!.click();
    await until(() => one('.ours') !== null);
    expect(one('.mine')!.textContent).toContain('There is no cure.');
    expect(one('.ours')!.textContent).toContain('There is no cure for MS.');
    expect(sent(server).at(-1)).toEqual({
      path: 'lessons/les-fixture/claims/clm-1',
      body: { verdict: 'wrong', correction: 'There is no cure.' }
    });
  });

  it('is_as_it_was_left_when_the_reader_comes_back', async () => {
    const lesson = lessonOf();
    const blocks = lesson.blocks.map((block) =>
      block.kind === 'claim'
        ? {
            ...block,
            judged: {
              verdict: 'wrong' as const,
              right: 'wrong' as const,
              safety: false,
              evidence: '<p>Evidence</p>',
              correctable: true,
              correction: 'Mine',
              savedAt: '2026-11-20T14:00:00Z',
              ours: '<p>Ours</p>'
            }
          }
        : block
    );
    await stage({ ...lesson, blocks });
    expect(one('.outcome')!.textContent).toContain('agree');
    expect(one('.mine')!.textContent).toContain('Mine');
    expect(one('.safety')).toBeNull();
    expect(one('input[type="radio"]')).toBeNull();
  });

  it('is_left_to_do_until_it_is_judged_and_opens_an_entry_of_the_outline', () => {
    const { blocks } = lessonOf();
    expect(leftOf(blocks, () => false).unanswered.map(({ id }) => id)).toEqual(['clm-1']);
    expect(outlineOf(blocks, () => false).map(({ name }) => name)).toEqual(['Claim to judge', 'Before you share a page']);
  });
});

describe('a checklist', () => {
  it('shows_the_ticks_of_before_and_says_saved_only_when_they_are', async () => {
    const server = await stage();
    const boxes = (): HTMLInputElement[] => [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.ticks input')];
    expect(boxes().map(({ checked }) => checked)).toEqual([true, false]);
    server.failWith = 'network';
    boxes()[1]!.click();
    await until(() => one('.ticks .problem') !== null);
    expect(one('.ticks .status')!.textContent).not.toContain('Saved');
    server.failWith = null;
    boxes()[0]!.click();
    await until(() => one('.ticks .status')!.textContent.includes('Saved'));
    expect(sent(server).at(-1)).toEqual({ path: 'lessons/les-fixture/checklists/ticks', body: { ticked: ['source'] } });
    expect(one('.ticks .problem')).toBeNull();
    expect(one('.ticks legend')!.textContent).toContain('1 of 2 ticked');
  });
});
