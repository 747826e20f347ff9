import { describe, expect, it, vi, afterEach } from 'vitest';
import { wayOf } from './keys';
import { isCheck, type Block } from './contract';
import { ReleaseWatch } from './live';
import { figureWidth, prepare } from './markup';
import { leftOf, outlineOf } from './outline';
import { place } from './popover';
import { ReadAloud, sentences, spoken } from './speech';
import { fixtureLesson } from './testing/fixture';

const blocks = fixtureLesson().blocks;

function node(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder;
}

describe('markup of the server', () => {
  it('labels_every_cell_of_a_table_with_its_column_and_keeps_the_roles', () => {
    const table = node(
      prepare(
        '<table><thead><tr><th>Old<sup class="cite">1</sup></th><th>New</th></tr></thead><tbody><tr><td>PRMS</td><td>PPMS</td></tr></tbody></table>',
        true
      )
    );
    const row = table.querySelector('tbody tr')!;
    expect(row.getAttribute('role')).toBe('row');
    expect(row.children[0]!.outerHTML).toBe('<th scope="row" role="rowheader">PRMS</th>');
    expect(row.children[1]!.getAttribute('data-label')).toBe('New');
    expect(row.children[1]!.getAttribute('role')).toBe('cell');
  });

  it('leaves_an_empty_corner_a_plain_cell', () => {
    const table = node(
      prepare(
        '<table><thead><tr><th scope="col"> </th><th scope="col">Article 1</th></tr></thead><tbody><tr><td>When?</td><td>2012</td></tr></tbody></table>'
      )
    );
    const [corner, head] = table.querySelectorAll('thead tr > *');
    expect(corner!.outerHTML).toBe('<td role="cell"></td>');
    expect(head!.getAttribute('role')).toBe('columnheader');
    expect(table.querySelector('tbody')!.textContent).toBe('When?2012');
    expect(table.querySelectorAll('tbody td')[1]!.getAttribute('data-label')).toBe('Article 1');
  });

  it('turns_a_citation_into_a_button_that_says_which_source', () => {
    const cite = node(prepare('<sup class="cite"><a href="#ref-A" data-ref="A">3</a></sup>')).querySelector('button')!;
    expect(cite.dataset['ref']).toBe('A');
    expect(cite.getAttribute('aria-label')).toBe('Source 3');
    expect(cite.textContent).toBe('3');
  });

  it('keeps_numbers_with_the_word_before_them_and_drops_the_commas_between_buttons', () => {
    const text = node(
      prepare('<p>It is so. <sup class="cite"><a data-ref="A" href="#">1</a>, <a data-ref="B" href="#">2</a></sup> Next.</p>')
    );
    const together = text.querySelector('.together')!;
    expect(together.firstChild!.textContent).toBe('so.');
    expect(together.querySelectorAll('button')).toHaveLength(2);
    expect(text.textContent).toBe('It is so.12 Next.');
  });

  it('keeps_a_mark_with_its_term_a_unit_with_its_number_and_the_name_of_a_medicine_whole', () => {
    const shown = node(
      prepare('<p>A <button class="term" data-term="r">relapse</button>, then 95 % on interferon beta-1a.</p>')
    );
    expect(shown.querySelector('.together')!.textContent).toBe('relapse,');
    expect(shown.textContent).toContain('95\u00a0% on interferon beta-\u20601a.');
    const cited = node(
      prepare('<p>A <button class="term">relapse</button>. <sup class="cite"><a data-ref="A" href="#">1</a></sup></p>')
    );
    expect(cited.querySelector('.together')!.textContent).toBe('relapse.1');
    const long = node(prepare('<p><button class="term">progression independent of relapse activity</button>.</p>'));
    expect(long.querySelector('.together')).toBeNull();
  });

  it('opens_links_to_other_sites_beside_the_lesson', () => {
    const link = node(prepare('<a href="https://example.org/x">x</a>')).querySelector('a')!;
    expect(link.target).toBe('_blank');
    expect(link.rel).toContain('noopener');
  });

  it('lets_a_figure_grow_only_so_far_that_its_text_stays_in_proportion', () => {
    expect(figureWidth('<svg viewBox="0 0 360 312">')).toBe('468px');
    expect(figureWidth('<svg>')).toBe('100%');
  });
});

describe('outline', () => {
  it('opens_an_entry_for_each_heading_check_and_key_points', () => {
    const names = outlineOf(blocks, () => false).map(({ name }) => name);
    expect(names).toEqual([
      'Two people, one word',
      'The word behind the word',
      'Try it: disability over time',
      'Knowledge check',
      'Old words, new words',
      'From first lesson to SPMS'.replace('lesson', 'lesion'),
      'A word about words',
      'Claim to judge',
      'Before you share a page',
      'Spot the error',
      'Key points'
    ]);
  });

  it('is_done_only_when_everything_up_to_the_next_entry_is_done', () => {
    const seen = new Set(['two-people']);
    const entry = (): boolean => outlineOf(blocks, ({ id }) => seen.has(id))[0]!.done;
    expect(entry()).toBe(false);
    seen.add('before');
    expect(entry()).toBe(true);
  });

  it('numbers_checks_of_one_kind_and_holds_every_block_once', () => {
    const twice = [...blocks, { ...blocks.find(isCheck)!, id: 'chk-2' }];
    const entries = outlineOf(twice, () => false);
    expect(entries.map(({ name }) => name)).toContain('Knowledge check 2');
    expect(entries.flatMap((entry) => entry.blocks)).toEqual(twice.map(({ id }) => id));
  });

  it('tells_apart_what_is_unseen_and_what_is_unanswered', () => {
    const left = leftOf(blocks, ({ id }) => id !== 'key' && id !== 'chk-1');
    expect(left.unseen.map(({ id }) => id)).toEqual(['key']);
    expect(left.unanswered.map(({ id }) => id)).toEqual(['chk-1']);
  });
});

describe('popover place', () => {
  const viewport = { width: 400, height: 600 };
  const anchor = { left: 100, top: 100, width: 50, height: 20 };

  it('goes_below_its_anchor_where_there_is_room', () => {
    expect(place(anchor, { width: 100, height: 80 }, viewport)).toEqual({ left: 75, top: 128 });
  });

  it('goes_above_near_the_lower_edge', () => {
    expect(place({ ...anchor, top: 560 }, { width: 100, height: 80 }, viewport).top).toBe(472);
  });

  it('never_leaves_the_window', () => {
    expect(place({ ...anchor, left: 390 }, { width: 200, height: 80 }, viewport).left).toBe(192);
    expect(place({ ...anchor, left: 0 }, { width: 390, height: 80 }, viewport).left).toBe(8);
    expect(place({ ...anchor, top: 300 }, { width: 100, height: 590 }, viewport).top).toBe(8);
  });
});

describe('reading aloud', () => {
  afterEach(() => vi.restoreAllMocks());

  it('cuts_text_into_sentences_and_leaves_out_marks', () => {
    expect(sentences('One. Two? Three!')).toEqual(['One.', 'Two?', 'Three!']);
    expect(sentences(' . ')).toEqual([]);
    expect(sentences('About 47.3 % of it. Done')).toEqual(['About 47.3 % of it.', 'Done']);
  });

  it('says_something_of_every_block_and_never_gives_an_answer_away', () => {
    for (const block of blocks) expect(spoken(block).length, block.id).toBeGreaterThan(0);
    const reveal = blocks.find((block) => block.kind === 'reveal') as Extract<Block, { kind: 'reveal' }>;
    expect(spoken(reveal).join(' ')).not.toContain('behaved so far');
  });

  it('goes_on_at_the_same_sentence_after_a_pause', () => {
    const said: { text: string; onend?: () => void }[] = [];
    const synthesis = { speak: (line: { text: string }) => said.push(line), cancel: vi.fn() };
    const states: string[] = [];
    const voice: ReadAloud = new ReadAloud(
      () => states.push(voice.state),
      () => synthesis as unknown as SpeechSynthesis,
      (text) => ({ text }) as SpeechSynthesisUtterance
    );
    voice.play(blocks, 'second-word');
    expect(said.at(-1)!.text).toBe('The word behind the word.');
    said.at(-1)!.onend!();
    const second = said.at(-1)!.text;
    voice.pause();
    said.at(-1)!.onend!();
    expect(voice.state).toBe('paused');
    voice.play(blocks, null);
    expect(said.at(-1)!.text).toBe(second);
    voice.stop();
    expect(states.at(-1)).toBe('idle');
  });
});

describe('keys', () => {
  const key = (init: KeyboardEventInit, target: HTMLElement = document.body): string | null => {
    let way: string | null = null;
    target.addEventListener('keydown', (event) => (way = wayOf(event as KeyboardEvent)), { once: true });
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    return way;
  };

  it('turns_pages_with_alt_and_arrows_only', () => {
    expect(key({ key: 'ArrowRight', altKey: true })).toBe('next');
    expect(key({ key: 'ArrowLeft', altKey: true })).toBe('previous');
    expect(key({ key: 'ArrowRight' })).toBeNull();
    expect(key({ key: 'ArrowRight', altKey: true, ctrlKey: true })).toBeNull();
    expect(key({ key: 'n', altKey: true })).toBeNull();
  });

  it('leaves_the_keys_to_a_field_in_which_the_reader_types', () => {
    const input = document.createElement('input');
    document.body.append(input);
    expect(key({ key: 'ArrowLeft', altKey: true }, input)).toBeNull();
    input.remove();
  });
});

describe('watching the release', () => {
  afterEach(() => vi.useRealTimers());

  it('reports_a_change_once_and_not_the_first_revision', async () => {
    vi.useFakeTimers();
    let revision = 'a';
    const changed = vi.fn(async () => true);
    const watch = new ReleaseWatch(async () => revision, changed, 1000);
    watch.start();
    await vi.advanceTimersByTimeAsync(3000);
    expect(changed).not.toHaveBeenCalled();
    revision = 'b';
    await vi.advanceTimersByTimeAsync(1000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(changed).toHaveBeenCalledTimes(1);
    watch.stop();
  });

  it('offers_a_change_again_until_it_is_taken_over', async () => {
    vi.useFakeTimers();
    let revision = 'a';
    const changed = vi.fn(async () => true).mockResolvedValueOnce(false);
    const watch = new ReleaseWatch(async () => revision, changed, 1000);
    watch.start();
    await vi.advanceTimersByTimeAsync(500);
    revision = 'b';
    await vi.advanceTimersByTimeAsync(5000);
    expect(changed).toHaveBeenCalledTimes(2);
    watch.stop();
  });

  it('survives_a_server_that_restarts_and_asks_nothing_after_it_was_stopped', async () => {
    vi.useFakeTimers();
    const ask = vi.fn(async () => 'a');
    ask.mockRejectedValueOnce(new Error('down'));
    const watch = new ReleaseWatch(ask, async () => true, 1000);
    watch.start();
    await vi.advanceTimersByTimeAsync(2500);
    expect(ask).toHaveBeenCalledTimes(3);
    watch.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
