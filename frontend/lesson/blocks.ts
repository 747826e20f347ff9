import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Html } from '../items/contract';
import { plain, vettedSvg } from '../items/rich';
import type { Block, CheckBlock, ChecklistBlock, ClaimBlock, InteractiveBlock } from './contract';
import { figureWidth, prepare } from './markup';

/** What a block needs from the lesson around it. */
export interface BlockContext {
  /** The loaded figure of an interactive block, null when there is none of that name, undefined while it loads. */
  figure(block: InteractiveBlock): HTMLElement | null | undefined;
  check(block: CheckBlock): TemplateResult;
  work(block: ClaimBlock | ChecklistBlock): TemplateResult;
}

function content(markup: Html, rowHeaders = false): TemplateResult {
  return html`<div class="content">${unsafeHTML(prepare(markup, rowHeaders))}</div>`;
}

function optional(markup: Html | null, name: string): TemplateResult | typeof nothing {
  return markup === null || markup === '' ? nothing : html`<div class="${name} content">${unsafeHTML(prepare(markup))}</div>`;
}

function twin(markup: Html | null): TemplateResult | typeof nothing {
  if (markup === null || markup === '') return nothing;
  return html`<details class="more">
    <summary>The same in words</summary>
    ${content(markup)}
  </details>`;
}

/** The heading of a block as plain words; what the outline and screen readers call it. */
export function blockName(block: Block): string {
  if (block.title !== null && block.title !== '') return plain(block.title);
  switch (block.kind) {
    case 'prose':
      return 'Text';
    case 'figure':
      return 'Figure';
    case 'interactive':
      return 'Interactive figure';
    case 'reveal':
      return 'Think first';
    case 'check':
      return 'Knowledge check';
    case 'spot':
      return 'Spot the error';
    case 'compare':
      return 'Comparison';
    case 'timeline':
      return 'Timeline';
    case 'vignette':
      return 'Case';
    case 'keypoints':
      return 'Key points';
    case 'note':
      return noteWord(block.tone);
    case 'claim':
      return 'Claim to judge';
    case 'checklist':
      return 'Checklist';
    case 'product':
      return block.brand;
  }
}

function noteWord(tone: 'info' | 'safety' | 'wrong'): string {
  switch (tone) {
    case 'info':
      return 'Good to know';
    case 'safety':
      return 'Safety';
    case 'wrong':
      return 'This claim is wrong';
  }
}

/** Draws one block; its section, anchor and label are the lesson's business. */
export function renderBlock(block: Block, context: BlockContext): TemplateResult {
  switch (block.kind) {
    case 'prose':
      return html`${heading(block)} ${content(block.html)}`;
    case 'figure':
      return html`
        ${heading(block)}
        <figure class="plate">
          <div class="drawing" style=${`max-width: ${figureWidth(block.svg)}`} role="img" aria-label=${block.alt}>
            ${vettedSvg(block.svg)}
          </div>
          ${block.caption === null ? nothing : html`<figcaption class="content">${unsafeHTML(prepare(block.caption))}</figcaption>`}
          ${twin(block.twin)}
        </figure>
      `;
    case 'interactive':
      return html`${heading(block)} ${interactive(block, context.figure(block))}`;
    case 'reveal':
      return html`
        ${heading(block)}
        <details class="reveal">
          <summary>
            <span class="kicker">Think first</span>
            <span class="prompt">${unsafeHTML(prepare(block.prompt))}</span>
            <span class="open-word" aria-hidden="true"></span>
          </summary>
          ${content(block.html)}
        </details>
      `;
    case 'check':
    case 'spot':
      return context.check(block);
    case 'claim':
    case 'checklist':
      return html`${heading(block)} ${context.work(block)}`;
    case 'compare':
      return html`${heading(block)}
        <div class="sheet">${content(block.html, true)}</div>`;
    case 'timeline':
      return html`
        ${heading(block)}
        <ol class="timeline">
          ${block.events.map(
            (event) => html`
              <li>
                <p class="when">${unsafeHTML(prepare(event.label))}</p>
                ${content(event.html)}
              </li>
            `
          )}
        </ol>
      `;
    case 'vignette':
      return html`
        <div class="vignette">
          <p class="kicker">Case</p>
          ${heading(block)} ${content(block.html)}
        </div>
      `;
    case 'keypoints':
      return html`
        <div class="keypoints">
          <h2>${block.title === null ? 'Key points' : unsafeHTML(prepare(block.title))}</h2>
          <ul>
            ${block.points.map((point) => html`<li class="content">${unsafeHTML(prepare(point))}</li>`)}
          </ul>
        </div>
      `;
    case 'note':
      return html`
        <div class="note ${block.tone}">
          <p class="kicker">${noteWord(block.tone)}</p>
          ${heading(block)} ${content(block.html)}
        </div>
      `;
    case 'product':
      return html`
        <div class="product">
          <p class="brand">${block.brand}</p>
          <dl>
            <div><dt>Molecule</dt><dd>${block.molecule}</dd></div>
            <div><dt>Route</dt><dd>${block.route}</dd></div>
            <div><dt>How often</dt><dd>${block.frequency}</dd></div>
            <div><dt>Region</dt><dd>${block.region}</dd></div>
          </dl>
          ${heading(block)} ${content(block.html)}
        </div>
      `;
  }
}

function heading(block: Block): TemplateResult | typeof nothing {
  return block.title === null || block.title === '' ? nothing : html`<h2>${unsafeHTML(prepare(block.title))}</h2>`;
}

function interactive(block: InteractiveBlock, figure: HTMLElement | null | undefined): TemplateResult {
  return html`
    <div class="plate">
      ${optional(block.caption, 'lead-in')}
      ${figure === undefined
        ? html`<div class="skeleton figure-room" role="status"><span class="vh">The figure is loading.</span></div>`
        : (figure ??
          html`<p class="missing">This figure cannot be shown right now. The same content stands below in words.</p>`)}
      ${block.see === null || block.see === ''
        ? nothing
        : html`<div class="see">
            <p class="kicker">What you should see</p>
            ${content(block.see)}
          </div>`}
      ${figure === null ? optional(block.twin, 'words') : twin(block.twin)}
    </div>
  `;
}
