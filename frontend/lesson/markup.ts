import type { Html } from '../items/contract';

const ready = new Map<string, Html>();

/**
 * Prepares markup of the server for the page: tables say their column in every cell (so that they can be stacked on a
 * phone) and keep their roles when stacked, citations become buttons that open the source, other links open beside, and
 * no line ends between a word and its mark, a number and its unit, or inside the name of a medicine.
 */
export function prepare(html: Html, rowHeaders = false): Html {
  const cacheKey = `${rowHeaders ? 'r' : '-'}${html}`;
  const known = ready.get(cacheKey);
  if (known !== undefined) return known;
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const root = holder.content;
  for (const table of root.querySelectorAll('table')) labelCells(table, rowHeaders);
  for (const cite of root.querySelectorAll<HTMLAnchorElement>('a[data-ref]')) cite.replaceWith(citeButton(cite));
  for (const cite of root.querySelectorAll('sup.cite')) holdToWord(cite);
  for (const term of root.querySelectorAll('button.term')) {
    term.setAttribute('aria-haspopup', 'dialog');
    holdMark(term);
  }
  holdNumbers(root);
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  const prepared = holder.innerHTML;
  ready.set(cacheKey, prepared);
  return prepared;
}

function citeButton(cite: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite-button';
  button.dataset['ref'] = cite.dataset['ref'] ?? '';
  button.setAttribute('aria-label', `Source ${cite.textContent ?? ''}`);
  button.setAttribute('aria-haspopup', 'dialog');
  button.textContent = cite.textContent;
  return button;
}

/** Keeps the numbers on the line of the word they belong to, close to it and without commas between the buttons. */
function holdToWord(cite: Element): void {
  if (cite.childElementCount > 1) {
    for (const node of [...cite.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
  }
  const before = cite.previousSibling;
  if (before === null || before.nodeType !== Node.TEXT_NODE) return;
  const text = (before.textContent ?? '').trimEnd();
  const cut = text.search(/\S+$/u);
  if (cut < 0) return;
  if (cut === 0) before.remove();
  else before.textContent = text.slice(0, cut);
  const together = document.createElement('span');
  together.className = 'together';
  cite.replaceWith(together);
  together.append(text.slice(cut), cite);
}

/** Longest term that is kept on one line with its mark; a longer one has to wrap on a phone. */
const ONE_LINE = 24;

/** A button is a box of its own, so that the full stop after it could begin the next line. */
function holdMark(term: Element): void {
  const after = term.nextSibling;
  if (after instanceof HTMLElement && after.matches('.together') && (term.textContent ?? '').length <= ONE_LINE) {
    // The mark already stands with the numbers of its sources.
    after.prepend(term);
    return;
  }
  const mark = after?.nodeType === Node.TEXT_NODE ? /^[.,;:!?)”’]+/u.exec(after.textContent ?? '')?.[0] : undefined;
  if (after == null || mark === undefined || (term.textContent ?? '').length > ONE_LINE) return;
  after.textContent = (after.textContent ?? '').slice(mark.length);
  const together = document.createElement('span');
  together.className = 'together';
  term.replaceWith(together);
  together.append(term, mark);
}

/** Per cent stays with its number, and beta-1a is not torn at its hyphen: half a name could be another medicine. */
function holdNumbers(root: DocumentFragment): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const node = texts.currentNode as Text;
    node.data = node.data.replace(/(\d) %/gu, '$1\u00a0%').replace(/\b(beta|VLA|VCAM|MMP)-(\d)/gu, '$1-\u2060$2');
  }
}

function labelCells(table: HTMLTableElement, rowHeaders: boolean): void {
  const heads = [...table.querySelectorAll('thead th')].map(emptyCorner);
  const labels = heads.map((head) => withoutCitations(head));
  table.setAttribute('role', 'table');
  for (const group of table.querySelectorAll('thead, tbody')) group.setAttribute('role', 'rowgroup');
  for (const row of table.querySelectorAll('tr')) row.setAttribute('role', 'row');
  for (const head of heads) {
    if (head.localName === 'th') head.setAttribute('scope', 'col');
    head.setAttribute('role', head.localName === 'th' ? 'columnheader' : 'cell');
  }
  for (const row of table.querySelectorAll('tbody tr')) {
    [...row.children].forEach((cell, column) => {
      if (column === 0 && rowHeaders) cell.replaceWith(rowHeader(cell));
      else {
        cell.setAttribute('role', 'cell');
        if (labels[column]) cell.setAttribute('data-label', labels[column]);
      }
    });
  }
}

/** The corner above the names of the rows is mostly empty: as a header it would promise a name that is not there. */
function emptyCorner(head: Element): Element {
  if (head.previousElementSibling !== null || (head.textContent ?? '').trim() !== '') return head;
  const corner = document.createElement('td');
  head.replaceWith(corner);
  return corner;
}

function rowHeader(cell: Element): HTMLElement {
  const head = document.createElement('th');
  head.setAttribute('scope', 'row');
  head.setAttribute('role', 'rowheader');
  head.innerHTML = cell.innerHTML;
  return head;
}

function withoutCitations(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const cite of copy.querySelectorAll('.cite')) cite.remove();
  return (copy.textContent ?? '').trim();
}

/** Limits a figure to a size at which its text is about as large as the text beside it. */
export function figureWidth(svg: string): string {
  const width = /viewBox="[\d.\s-]*?\s([\d.]+)\s[\d.]+"/u.exec(svg)?.[1];
  return width === undefined ? '100%' : `${Math.round(Number(width) * 1.3)}px`;
}
