import type { Figure, FigureState } from '../figures/figure';
import { figureNames, loadFigure } from '../figures/registry';

/**
 * Shows one interactive figure. Query: `figure` (its name in content), `theme` (light, dark); every other parameter
 * becomes an attribute, as the settings of a lesson do. `window.robot` is for the robot that uses the figure.
 */

/** Something that Tab stops at; the radio buttons of one group are one stop. */
interface Stop {
  /** Names the control through changes of its state: numbers in its label count up. */
  readonly key: string;
  readonly kind: string;
  /** Its label and state as they are now. */
  readonly words: string;
  /** True where it has nothing to do now. */
  readonly shut: boolean;
  /** How many choices a group has. */
  readonly choices: number;
}

const query = new URLSearchParams(location.search);
const main = document.querySelector('main')!;
let figure: Figure | null = null;
let root: ShadowRoot;
let told: FigureState | null = null;
// Tab leaves the figure for this one.
const after = document.createElement('button');
after.textContent = 'After the figure';
main.addEventListener('figure-state', (event) => {
  told = (event as CustomEvent<FigureState>).detail;
});

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** Until a change of the state or of the width has been drawn. */
async function drawn(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(done));
  await figure?.updateComplete;
  await new Promise((done) => requestAnimationFrame(done));
  await figure?.updateComplete;
}

/** Shows a figure in its first state, with the focus before it. */
async function show(name: string, attributes: Readonly<Record<string, string>>, theme: string): Promise<boolean> {
  document.documentElement.dataset['theme'] = theme;
  const tag = await loadFigure(name);
  if (tag === null) return false;
  const title = document.createElement('h1');
  title.textContent = name;
  title.tabIndex = -1;
  figure = document.createElement(tag) as Figure;
  for (const [attribute, value] of Object.entries(attributes)) figure.setAttribute(attribute, value);
  told = null;
  main.replaceChildren(title, figure, after);
  root = figure.shadowRoot!;
  await drawn();
  title.focus();
  return true;
}

function controls(): readonly HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href], [tabindex="0"]')];
  return all.filter((each) => {
    if (!isRadio(each)) return true;
    const group = radiosOf(each);
    return each === (group.find(({ checked }) => checked) ?? group[0]);
  });
}

function isRadio(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'radio';
}

function radiosOf(one: HTMLInputElement): readonly HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ name }) => name === one.name);
}

function stop(element: HTMLElement): Stop {
  const input = element instanceof HTMLInputElement ? element : null;
  const kind = input?.type ?? element.localName;
  const label = element.closest('label');
  const name = isRadio(element)
    ? element.name
    : (element.dataset['spot'] ??
      element.getAttribute('aria-label') ??
      plain((label?.querySelector('span') ?? label ?? element).textContent));
  const state = kind === 'checkbox' ? input?.checked : kind === 'summary' ? (element.parentElement as HTMLDetailsElement).open : input?.value;
  return {
    key: `${kind} ${name.replace(/^[✓✕] /u, '').replace(/\d+/gu, '#')}`,
    kind,
    words: `${element.getAttribute('aria-label') ?? ''} ${plain(element.textContent)} ${state ?? ''}`,
    shut: element.getAttribute('aria-disabled') === 'true',
    choices: isRadio(element) ? radiosOf(element).length : 1
  };
}

function stops(): readonly Stop[] {
  return controls().map(stop);
}

/** Where the focus is: in the figure, and how well it can be seen and hit. */
function focus(): { readonly key: string; readonly ring: boolean; readonly size: number; readonly value: string } | null {
  const element = root.activeElement as HTMLElement | null;
  if (element === null) return null;
  const ring = [element, ...(element.nextElementSibling === null ? [] : [element.nextElementSibling])].some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const checkable = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type);
  const boxes = (isRadio(element) ? radiosOf(element) : [element]).map((each) =>
    ((checkable ? each.closest('label') : null) ?? each).getBoundingClientRect()
  );
  return {
    key: stop(element).key,
    ring,
    size: Math.min(...boxes.flatMap(({ width, height }) => [width, height])),
    value: element instanceof HTMLInputElement ? element.value : ''
  };
}

/** Puts the focus where one Tab leads to the control. */
function before(key: string): void {
  const all = controls();
  const at = all.findIndex((each) => stop(each).key === key);
  (all[at - 1] ?? main.querySelector('h1'))!.focus();
}

/** The words that stick out of the figure farthest. */
function outside(): string | null {
  const frame = root.querySelector('.figure')!.getBoundingClientRect();
  let worst: Element | null = null;
  let most = 0.5;
  for (const each of root.querySelectorAll('.figure *')) {
    if (!(each instanceof HTMLElement || each instanceof SVGTextElement) || each.closest('.vh') !== null) continue;
    const { left, right, width } = each.getBoundingClientRect();
    const far = Math.max(frame.left - left, right - frame.right);
    // Of boxes that end at the same place the innermost comes last.
    if (width > 0 && far >= most) {
      most = far;
      worst = each;
    }
  }
  return worst === null ? null : `${worst.localName} “${plain(worst.textContent).slice(0, 40)}” sticks out by ${Math.round(most)} px`;
}

/** What the figure says and shows now. */
async function observe(): Promise<unknown> {
  await figure?.updateComplete;
  // Anything that takes longer than a flash moves.
  const moving = document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().duration) > 20).length;
  return {
    text: plain(root.querySelector('[aria-live=polite]')?.textContent),
    told,
    stops: stops(),
    focus: focus(),
    outside: outside(),
    moving
  };
}

/** What a reader who cannot see the figure gets; each must have words. */
function spoken(): Readonly<Record<string, string>> {
  const group = root.querySelector('[role=group]');
  const by = (id: string | null | undefined): string => plain(id?.split(' ').map((each) => root.getElementById(each)?.textContent).join(' '));
  const pictures = [...root.querySelectorAll('.stage svg')].filter((each) => each.closest('[aria-hidden=true]') === null);
  return {
    name: plain(group?.getAttribute('aria-label')),
    description: by(group?.getAttribute('aria-describedby')),
    'live text': plain(root.querySelector('.twin[aria-live=polite]')?.textContent),
    'caption of the table': plain(root.querySelector('caption')?.textContent),
    'rows of the table': plain(root.querySelector('tbody')?.textContent),
    ...Object.fromEntries(
      pictures.map((each, at) => [
        `name of picture ${at + 1}`,
        plain(each.getAttribute('aria-label')) || by(each.getAttribute('aria-labelledby')) || plain(each.querySelector('title')?.textContent)
      ])
    )
  };
}

function unfold(): void {
  root.querySelector('details')!.open = true;
}

Object.assign(window, { robot: { names: figureNames(), show, drawn, stops, focus, before, observe, spoken, outside, unfold } });

const wanted = query.get('figure');
if (wanted !== null) {
  const { figure: _, theme = 'light', ...attributes } = Object.fromEntries(query);
  await show(wanted, attributes, theme);
}
document.documentElement.dataset['ready'] = 'true';
