import { afterEach, describe, expect, it, vi } from 'vitest';
import { Api } from '../attempt/api';
import type { SignInElement } from '../attempt/sign-in';
import { textOf } from '../items/testing/mount';
import type { Lesson } from './contract';
import './lesson';
import type { LessonElement } from './lesson';
import { FakeServer } from './testing/fake-server';
import { fixtureLesson } from './testing/fixture';

vi.setConfig({ testTimeout: 30_000 });

interface Stage {
  readonly server: FakeServer;
  readonly element: LessonElement;
  one<E extends Element = HTMLElement>(selector: string): E;
  all<E extends Element = HTMLElement>(selector: string): E[];
  until(condition: () => unknown): Promise<void>;
}

const mounted: LessonElement[] = [];

async function stage(change: Partial<Lesson> = {}, prepare: (server: FakeServer) => void = () => {}): Promise<Stage> {
  const server = new FakeServer(fixtureLesson(change));
  prepare(server);
  const element = document.createElement('myelin-lesson');
  element.api = new Api(server.fetch as typeof fetch, () => 'http://localhost/');
  element.lessonId = server.lesson.id;
  document.body.append(element);
  mounted.push(element);
  const root = (): ShadowRoot => element.shadowRoot!;
  const result: Stage = {
    server,
    element,
    one: <E extends Element>(selector: string): E => {
      const found = root().querySelector<E>(selector);
      if (found === null) throw new Error(`nothing matches ${selector}`);
      return found;
    },
    all: <E extends Element>(selector: string): E[] => [...root().querySelectorAll<E>(selector)],
    until: (condition) =>
      vi.waitFor(
        async () => {
          await element.updateComplete;
          if (!condition()) throw new Error(`still waiting; the page says: ${textOf(root()).slice(0, 400)}`);
        },
        { timeout: 8000, interval: 20 }
      )
  };
  await result.until(() => root().querySelector('.blocks, .failure') !== null);
  return result;
}

afterEach(() => {
  for (const element of mounted.splice(0)) element.remove();
  window.location.hash = '';
});

describe('a lesson', () => {
  it('draws_every_kind_of_block_with_its_anchor_and_a_name', async () => {
    const { server, all, until } = await stage();
    await until(() => all('myelin-fig-course-curves').length === 1 && all('myelin-item').length === 2);
    const sections = all('section[data-block]');
    expect(sections.map(({ id }) => id)).toEqual(server.lesson.blocks.map(({ id }) => id));
    for (const section of sections) expect(section.getAttribute('aria-label'), section.id).toBeTruthy();
    const holds: Record<string, string> = {
      'two-people': '.vignette strong',
      before: 'details.reveal summary',
      'second-word': 'button.term[data-term="relapse"]',
      map: '.drawing svg',
      curves: 'myelin-fig-course-curves[show="rrms,spms,ppms"]',
      'chk-1': '.check myelin-item',
      'old-new': 'tbody th[scope="row"]',
      story: 'ol.timeline li',
      safe: '.note.safety',
      info: '.note.info h2',
      wrong: '.note.wrong',
      avonex: '.product dl',
      'clm-1': '.claim blockquote',
      ticks: '.ticks input',
      'spot-1': '.check.spot',
      key: '.keypoints li'
    };
    for (const [id, selector] of Object.entries(holds)) {
      expect(all(`[data-block="${id}"] ${selector}`).length, `${id}: ${selector}`).toBeGreaterThan(0);
    }
  });

  it('always_names_molecule_route_frequency_and_region_beside_a_brand', async () => {
    const { one } = await stage();
    const words = textOf(one('[data-block="avonex"]'));
    for (const word of ['Avonex', 'interferon beta-1a', 'intramuscular', 'once a week', 'US and EU']) {
      expect(words).toContain(word);
    }
  });

  it('says_time_objectives_review_date_and_that_it_is_no_prescribing_source', async () => {
    const { one } = await stage();
    const head = textOf(one('.head'));
    expect(head).toContain('about 7 min');
    expect(head).toContain('name the courses of MS');
    expect(head).toContain('Reviewed 20 November 2026');
    expect(head).toContain('Education, not a prescribing source');
  });

  it('saves_the_first_position_and_resumes_at_the_exact_block', async () => {
    const { server, all, one, until } = await stage({
      progress: { lastBlock: 'story', seen: ['two-people'], completedAt: null }
    });
    await until(() => all('.resumed').length === 1);
    expect(one('.resumed').nextElementSibling?.id).toBe('story');
    expect(one('.outline a[aria-current], .drawer a[aria-current]').textContent).toContain('From first lesion');
    await until(() => server.sent.length > 0);
    expect(server.sent[0]).toEqual({ path: 'lessons/les-fixture/position', body: { block: 'story', seen: [] } });
    one<HTMLButtonElement>('.resumed button').click();
    await until(() => all('.resumed').length === 0);
  });

  it('opens_at_the_block_that_the_address_names', async () => {
    window.location.hash = '#old-new';
    const { all, until, one } = await stage({ progress: { lastBlock: 'story', seen: [], completedAt: null } });
    await until(() => one('.drawer a[aria-current]').textContent?.includes('Old words'));
    expect(all('.resumed')).toHaveLength(0);
  });

  it('checks_an_answer_shows_the_review_and_lets_the_reader_try_again', async () => {
    const { server, all, one, until } = await stage();
    await until(() => all('myelin-item').length === 2);
    const button = (): HTMLButtonElement => one('[data-block="chk-1"] .actions button');
    button().click();
    await until(() => textOf(one('[data-block="chk-1"]')).includes('Give an answer first.'));
    expect(server.sent.filter(({ path }) => path.includes('checks'))).toHaveLength(0);

    const item = one('[data-block="chk-1"] myelin-item');
    const response = { kind: 'choice', chosen: ['b'] };
    item.dispatchEvent(
      new CustomEvent('response-changed', { detail: { response, complete: true }, bubbles: true, composed: true })
    );
    button().click();
    await until(() => button().textContent?.includes('Try again'));
    expect(server.sent.at(-1)).toEqual({
      path: 'lessons/les-fixture/checks/itm-example-mc-single',
      body: { response }
    });
    expect(textOf(one('[data-block="chk-1"]'))).toMatch(/Saved/u);
    button().click();
    await until(() => button().textContent?.includes('Check answer'));
  });

  it('keeps_an_answer_that_could_not_be_checked_and_says_what_to_do', async () => {
    const { server, all, one, until } = await stage();
    await until(() => all('myelin-item').length === 2);
    one('[data-block="chk-1"] myelin-item').dispatchEvent(
      new CustomEvent('response-changed', { detail: { response: { kind: 'choice', chosen: ['a'] }, complete: true } })
    );
    server.failWith = 'network';
    one<HTMLButtonElement>('[data-block="chk-1"] .actions button').click();
    await until(() => all('[data-block="chk-1"] .problem').length === 1);
    expect(textOf(one('.problem'))).toContain('Your answer is kept on this page');
    server.failWith = null;
    one<HTMLButtonElement>('[data-block="chk-1"] .actions button').click();
    await until(() => all('.problem').length === 0 && textOf(one('[data-block="chk-1"]')).includes('Try again'));
  });

  it('lists_what_is_left_and_never_decides_completion_itself', async () => {
    const everything = fixtureLesson().blocks.map(({ id }) => id);
    const { one } = await stage({ progress: { lastBlock: null, seen: everything, completedAt: null } });
    expect(textOf(one('.finish'))).toContain('Knowledge check: not answered yet');
    expect(textOf(one('.finish'))).not.toContain('Lesson complete');
  });

  it('tells_its_surroundings_when_the_server_says_that_it_is_complete', async () => {
    const { element, server, all, one, until } = await stage({
      blocks: fixtureLesson().blocks.filter(({ id }) => id === 'chk-1')
    });
    const told = vi.fn();
    element.addEventListener('lesson-completed', told);
    await until(() => all('myelin-item').length === 1);
    server.lesson = { ...server.lesson, next: { href: 'lesson/les-after', title: 'Relapse or not?', locked: null } };
    one('myelin-item').dispatchEvent(
      new CustomEvent('response-changed', { detail: { response: { kind: 'choice', chosen: ['a'] }, complete: true } })
    );
    one<HTMLButtonElement>('.actions button').click();
    await until(() => textOf(one('.finish')).includes('Lesson complete'));
    expect(told).toHaveBeenCalledTimes(1);
    await until(() => all('.pager .next[href]').length === 1);
  });

  it('names_the_reason_of_a_lock_and_gives_the_locked_link_no_address', async () => {
    const { all, one } = await stage();
    expect(one('.pager .next').getAttribute('aria-disabled')).toBe('true');
    expect(textOf(one('.pager .next'))).toContain('Finish “One disease, many courses” first.');
    expect(all('.pager .next[href]')).toHaveLength(0);
    expect(one('.pager .previous').hasAttribute('router-link')).toBe(true);
  });

  it('opens_a_term_and_a_source_beside_their_button_and_gives_the_focus_back', async () => {
    const { all, one, until } = await stage();
    const popover = (): ShadowRoot => one('myelin-lesson-popover').shadowRoot!;
    const term = one<HTMLButtonElement>('button.term[data-term="relapse"]');
    term.click();
    await until(() => popover().querySelector('h2')?.textContent === 'relapse');
    expect(term.getAttribute('aria-expanded')).toBe('true');
    popover().querySelector('.popover')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => popover().querySelector('.popover') === null);
    expect(term.getAttribute('aria-expanded')).toBe('false');

    all<HTMLButtonElement>('button[data-ref="LUBLIN2014"]')[0]!.click();
    await until(() => popover().querySelector('h2')?.textContent === 'Source 1');
    const words = textOf(popover());
    for (const word of ['the 2013 revisions', '2014', 'abstract, figure legends', '20 November 2026', 'Open the source']) {
      expect(words).toContain(word);
    }
    const links = [...popover().querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.hasAttribute('router-link')]);
    expect(links).toContainEqual(['sources/LUBLIN2014', true]);
  });

  it('says_what_happened_what_is_safe_and_what_to_do_when_it_cannot_load', async () => {
    const { server, one, all, until } = await stage({}, (fake) => (fake.failWith = 'network'));
    const words = textOf(one('.failure'));
    expect(words).toContain('The server cannot be reached.');
    expect(words).toContain('What you did before is saved.');
    server.failWith = null;
    one<HTMLButtonElement>('.failure button').click();
    await until(() => all('.blocks').length === 1);
  });

  it('links_what_opens_a_locked_lesson', async () => {
    const { one, all } = await stage({}, (fake) => {
      fake.failWith = 409;
      fake.failBody = { error: 'locked', message: 'm', reasons: [{ text: 'Finish “One”', href: 'lesson/les-one' }] };
    });
    expect(textOf(one('.failure h1'))).toContain('This lesson is still locked');
    expect(all('.failure li a').map((link) => [textOf(link).trim(), link.getAttribute('href')])).toEqual([
      ['Finish “One”', 'lesson/les-one']
    ]);
    expect(all('.failure button')).toHaveLength(0);
  });

  it('keeps_what_was_read_when_the_session_has_ended_and_sends_it_after_signing_in', async () => {
    const { server, all, one, until } = await stage();
    server.failWith = 401;
    await until(() => all('.banner').length === 1);
    expect(textOf(one('.banner'))).toContain('is kept on this page');
    one<HTMLButtonElement>('.banner button').click();
    await until(() => all('myelin-sign-in').length === 1);
    server.failWith = null;
    one('myelin-sign-in').dispatchEvent(new CustomEvent('signed-in'));
    await until(() => server.sent.some(({ path }) => path.endsWith('/position')) && all('.banner').length === 0);
  });

  it('lets_only_the_same_person_send_what_was_kept', async () => {
    const { server, all, one, until } = await stage();
    server.failWith = 401;
    await until(() => all('.banner').length === 1);
    one<HTMLButtonElement>('.banner button').click();
    await until(() => all('myelin-sign-in').length === 1);
    const { check } = one<SignInElement>('myelin-sign-in');
    expect(await check()).toBeNull();
    server.name = 'Someone else';
    expect(await check()).toContain('This page was opened by Ada.');
  });

  it('shows_the_twin_of_a_figure_that_is_not_there', async () => {
    const curves = fixtureLesson().blocks.find(({ id }) => id === 'curves')!;
    const { all, one, until } = await stage({ blocks: [{ ...curves, element: 'no-such-figure' } as never] });
    await until(() => all('.missing').length === 1);
    expect(textOf(one('.words'))).toContain('bumps that fall back');
  });

  it('draws_a_changed_lesson_in_place_and_keeps_the_answer_that_was_being_given', async () => {
    const { server, all, one, until, element } = await stage({}, (fake) => (fake.live = true));
    await until(() => all('myelin-item').length === 2 && server.asked.includes('release'));
    one('[data-block="chk-1"] myelin-item').dispatchEvent(
      new CustomEvent('response-changed', { detail: { response: { kind: 'choice', chosen: ['a'] }, complete: true } })
    );
    const before = one('[data-block="second-word"]');
    server.lesson = { ...server.lesson, title: 'One disease, several courses' };
    server.release = 'release-2';
    await vi.waitFor(() => expect(textOf(element.shadowRoot!)).toContain('One disease, several courses'), {
      timeout: 8000
    });
    expect(one('[data-block="second-word"]')).toBe(before);
    one<HTMLButtonElement>('[data-block="chk-1"] .actions button').click();
    await until(() => server.sent.some(({ path }) => path.includes('checks')));
  });
});
