import type { LitElement } from 'lit';
import '../item';
import type { ItemElement } from '../item';
import type { ItemView, Response, ResponseChange, Review } from '../contract';

/** A player on the page, with what it told its surroundings. */
export interface Mounted {
  readonly host: ItemElement;
  /** The player of the type. */
  readonly player: LitElement;
  readonly changes: ResponseChange[];
  /** All matches in the player, also in players that it embeds. */
  all<E extends Element = HTMLElement>(selector: string): E[];
  one<E extends Element = HTMLElement>(selector: string): E;
  /** Waits until everything has been drawn again. */
  settled(): Promise<void>;
  /** The words of the player, without styles. */
  text(): string;
}

export async function mount(
  item: ItemView,
  settings: { response?: Response | null; review?: Review | null; disabled?: boolean; unmarked?: boolean; foreign?: boolean } = {}
): Promise<Mounted> {
  document.body.replaceChildren();
  const host = document.createElement('myelin-item');
  host.item = item;
  host.response = settings.response ?? null;
  host.review = settings.review ?? null;
  host.disabled = settings.disabled ?? false;
  host.unmarked = settings.unmarked ?? false;
  host.foreign = settings.foreign ?? false;
  const changes: ResponseChange[] = [];
  host.addEventListener('response-changed', (event) => changes.push(event.detail));
  document.body.append(host);
  await host.updateComplete;
  const player = host.shadowRoot!.querySelector<LitElement>('.player')!;
  await player.updateComplete;
  const root = () => player.shadowRoot!;
  const settled = async () => {
    for (let round = 0; round < 8; round++) await Promise.resolve();
    await host.updateComplete;
    await player.updateComplete;
  };
  await settled();
  return {
    host,
    player,
    changes,
    settled,
    all: <E extends Element>(selector: string) => deep<E>(root(), selector),
    one: <E extends Element>(selector: string) => {
      const found = deep<E>(root(), selector)[0];
      if (found === undefined) throw new Error(`nothing matches ${selector}`);
      return found;
    },
    text: () => textOf(root())
  };
}

function deep<E extends Element>(root: ShadowRoot, selector: string): E[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot === null ? [] : deep<E>(element.shadowRoot, selector)
  );
  return [...root.querySelectorAll<E>(selector), ...inner];
}

/** The words below a node, across shadow roots, without styles. */
export function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const inner = node instanceof Element && node.shadowRoot !== null ? textOf(node.shadowRoot) : '';
  return (inner + [...node.childNodes].map(textOf).join(' ')).replace(/\s+/gu, ' ');
}
