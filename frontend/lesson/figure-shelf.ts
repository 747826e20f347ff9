import { loadFigure } from '../figures/registry';
import type { InteractiveBlock } from './contract';

/** Makes the interactive figures of a lesson when they are needed and keeps them, so that their state survives. */
export class FigureShelf {
  private readonly figures = new Map<string, HTMLElement | null>();

  constructor(private readonly changed: () => void) {}

  /** The figure of a block, null when there is none of that name, undefined while it loads. */
  of(block: InteractiveBlock): HTMLElement | null | undefined {
    return this.figures.get(block.id);
  }

  /** Loads the figure of a block; one that is there stays unless content asks for another or for other settings. */
  async prepare(block: InteractiveBlock): Promise<void> {
    const signature = JSON.stringify([block.element, block.props]);
    if (this.figures.get(block.id)?.dataset['signature'] === signature) return;
    const tag = await loadFigure(block.element).catch(() => null);
    const figure = tag === null ? null : document.createElement(tag);
    if (figure !== null) {
      figure.dataset['signature'] = signature;
      for (const [name, value] of Object.entries(block.props)) {
        if (/^[a-z][a-z\d-]*$/u.test(name) && !name.startsWith('on')) figure.setAttribute(name, String(value));
      }
    }
    this.figures.set(block.id, figure);
    this.changed();
  }
}
