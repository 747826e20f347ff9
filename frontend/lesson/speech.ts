import { plain } from '../items/rich';
import type { Block } from './contract';

/** What is read aloud of a block, sentence by sentence; answers that are still hidden are not given away. */
export function spoken(block: Block): readonly string[] {
  const title = block.title === null ? [] : [`${plain(block.title).replace(/[.:]?$/u, '')}.`];
  return [...title, ...parts(block).map((text) => plain(text))].flatMap(sentences);
}

function parts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'prose':
    case 'vignette':
    case 'compare':
      return [block.html.replaceAll(/<\/(?:td|th|li|p|tr|h\d)>/gu, '. $&')];
    case 'figure':
      return [`Figure: ${block.alt}.`, block.twin ?? '', block.caption ?? ''];
    case 'interactive':
      return ['Interactive figure.', block.caption ?? '', block.twin ?? ''];
    case 'reveal':
      return [block.prompt, 'The answer opens on the page.'];
    case 'check':
    case 'spot':
      return ['Knowledge check.', block.item.stem];
    case 'timeline':
      return block.events.map(({ label, html }) => `${label}: ${html}`);
    case 'keypoints':
      return ['Key points.', ...block.points];
    case 'note':
      return [block.tone === 'wrong' ? 'This claim is wrong:' : block.tone === 'safety' ? 'Safety:' : 'Note:', block.html];
    case 'claim':
      return [`A claim from article ${block.article}, not course text:`, block.claim, 'Judge it on the page.'];
    case 'checklist':
      return ['Checklist.', ...block.items.map(({ html }) => html)];
    case 'product':
      return [
        `${block.brand}: ${block.molecule}, ${block.route}, ${block.frequency}, ${block.region}.`,
        block.html
      ];
  }
}

/** Cuts a text into sentences; some voices stop in the middle of long texts. */
export function sentences(text: string): readonly string[] {
  const clean = text.replaceAll(/\s+/gu, ' ').replaceAll(/(?:\s*\.)+(?=\s|$)/gu, '.').trim();
  const cut = 'Segmenter' in Intl ? [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(clean)] : [{ segment: clean }];
  return cut.map(({ segment }) => segment.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

export type SpeechState = 'idle' | 'playing' | 'paused';

interface Line {
  readonly block: string;
  readonly text: string;
}

/**
 * Reads a lesson with the voice of the browser. Pausing remembers the sentence and starts it again, because real
 * pausing is unreliable in several browsers.
 */
export class ReadAloud {
  state: SpeechState = 'idle';
  /** The block that is read or where reading was paused; null when idle. */
  block: string | null = null;
  private lines: readonly Line[] = [];
  private at = 0;
  /** Counts starts, so that a late event of a cancelled utterance is ignored. */
  private run = 0;

  constructor(
    private readonly changed: () => void,
    private readonly synthesis: () => SpeechSynthesis = () => window.speechSynthesis,
    private readonly utter: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text)
  ) {}

  static supported(): boolean {
    return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;
  }

  /** Pauses where it reads, and otherwise starts or goes on. */
  toggle(blocks: readonly Block[], from: string | null): void {
    if (this.state === 'playing') this.pause();
    else this.play(blocks, from);
  }

  /** Starts at a block, or goes on where it was paused. */
  play(blocks: readonly Block[], from: string | null): void {
    if (this.state !== 'paused') {
      this.lines = blocks.flatMap((block) => spoken(block).map((text) => ({ block: block.id, text })));
      this.at = Math.max(
        0,
        this.lines.findIndex(({ block }) => block === from)
      );
    }
    this.run += 1;
    this.synthesis().cancel();
    this.say(this.run);
  }

  pause(): void {
    this.run += 1;
    this.synthesis().cancel();
    this.become('paused');
  }

  stop(): void {
    if (this.state === 'idle') return;
    this.run += 1;
    this.synthesis().cancel();
    this.at = 0;
    this.become('idle');
  }

  private say(run: number): void {
    const line = this.lines[this.at];
    if (line === undefined) {
      this.stop();
      return;
    }
    const utterance = this.utter(line.text);
    utterance.lang = 'en';
    utterance.onend = () => {
      if (run !== this.run) return;
      this.at += 1;
      this.say(run);
    };
    utterance.onerror = () => {
      if (run === this.run) this.stop();
    };
    this.become('playing');
    this.synthesis().speak(utterance);
  }

  private become(state: SpeechState): void {
    this.state = state;
    this.block = state === 'idle' ? null : (this.lines[this.at]?.block ?? null);
    this.changed();
  }
}
