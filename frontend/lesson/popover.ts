import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { day } from '../items/rich';
import type { Source, Term } from './contract';
import { prepare } from './markup';
import { contentStyles } from './content-styles';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Edge extends Size {
  readonly left: number;
  readonly top: number;
}

const MARGIN = 8;

/** Where a popover goes: below its anchor where there is room, else above; never over the edge of the window. */
export function place(anchor: Edge, popover: Size, viewport: Size): { readonly left: number; readonly top: number } {
  const left = Math.min(
    Math.max(MARGIN, anchor.left + anchor.width / 2 - popover.width / 2),
    Math.max(MARGIN, viewport.width - popover.width - MARGIN)
  );
  const below = anchor.top + anchor.height + MARGIN;
  const above = anchor.top - popover.height - MARGIN;
  const fits = below + popover.height <= viewport.height - MARGIN;
  return { left, top: fits || above < MARGIN ? Math.max(MARGIN, Math.min(below, viewport.height - popover.height - MARGIN)) : above };
}

type Content = { readonly kind: 'term'; readonly term: Term } | { readonly kind: 'source'; readonly source: Source };

/**
 * One popover for glossary terms and sources. Opens beside the button that was pressed, takes the focus, closes by
 * Escape, its button or a click elsewhere, and gives the focus back.
 */
@customElement('myelin-lesson-popover')
export class LessonPopover extends LitElement {
  static override styles = [
    contentStyles,
    css`
      :host {
        display: contents;
      }
      .popover {
        background: var(--my-surface);
        border: 1px solid var(--my-line);
        border-radius: var(--my-radius, 10px);
        box-shadow: var(--my-shadow-2);
        box-sizing: border-box;
        color: var(--my-text);
        font-family: var(--my-font);
        font-size: 0.9375rem;
        inset: auto;
        line-height: 1.5;
        margin: 0;
        max-height: 70dvh;
        max-width: min(380px, calc(100vw - 16px));
        overflow: auto;
        padding: 14px 16px 16px;
        position: fixed;
        width: max-content;
      }
      .popover:focus-visible {
        outline: 2px solid var(--my-focus);
        outline-offset: 2px;
      }
      header {
        align-items: start;
        display: flex;
        gap: 12px;
        justify-content: space-between;
        margin-block-end: 6px;
      }
      h2 {
        font-size: 1rem;
        font-weight: 650;
        line-height: 1.4;
        margin: 2px 0 0;
      }
      .close {
        background: none;
        border: 0;
        border-radius: 6px;
        color: var(--my-muted);
        cursor: pointer;
        flex: none;
        height: 28px;
        margin: 0 -6px 0 0;
        padding: 0;
        width: 28px;
      }
      .close:hover {
        background: var(--my-surface-2);
        color: var(--my-text);
      }
      .close:focus-visible,
      a:focus-visible {
        border-radius: 6px;
        outline: 2px solid var(--my-focus);
        outline-offset: 1px;
      }
      .close i {
        background: currentcolor;
        display: block;
        height: 18px;
        margin: auto;
        mask: var(--my-icon-x) center / contain no-repeat;
        width: 18px;
      }
      dl {
        color: var(--my-muted);
        display: grid;
        font-size: var(--my-size-s, 0.875rem);
        gap: 2px 12px;
        grid-template-columns: auto minmax(0, 1fr);
        margin: 10px 0 0;
      }
      dd {
        color: var(--my-text);
        margin: 0;
      }
      p {
        margin: 0;
      }
      .go {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 18px;
        margin-block-start: 12px;
      }
      a {
        color: var(--my-action);
        font-weight: 600;
        text-underline-offset: 3px;
      }
      .vh {
        clip-path: inset(50%);
        height: 1px;
        overflow: hidden;
        position: absolute;
        width: 1px;
      }
      @media (forced-colors: active) {
        .close i {
          background: ButtonText;
        }
      }
    `
  ];

  @state() private content: Content | null = null;
  private anchor: HTMLElement | null = null;

  get isOpen(): boolean {
    return this.content !== null;
  }

  showTerm(term: Term, anchor: HTMLElement): void {
    void this.show({ kind: 'term', term }, anchor);
  }

  showSource(source: Source, anchor: HTMLElement): void {
    void this.show({ kind: 'source', source }, anchor);
  }

  /** Closes and gives the focus back to the button that opened it. */
  close(): void {
    if (this.content === null) return;
    const { anchor } = this;
    this.shut();
    anchor?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shut();
  }

  private get box(): HTMLElement | null {
    return this.renderRoot.querySelector('.popover');
  }

  private async show(content: Content, anchor: HTMLElement): Promise<void> {
    // A citation inside the definition of a term: the place and the way back stay those of the term.
    const inside = this.shadowRoot?.contains(anchor) ?? false;
    if (!inside) {
      this.anchor?.setAttribute('aria-expanded', 'false');
      this.anchor = anchor;
      anchor.setAttribute('aria-expanded', 'true');
    }
    this.content = content;
    await this.updateComplete;
    const { box } = this;
    if (box === null) return;
    if (typeof box.showPopover === 'function' && !box.matches(':popover-open')) box.showPopover();
    this.put();
    box.focus({ preventScroll: true });
    window.addEventListener('scroll', this.put, { capture: true, passive: true });
    window.addEventListener('resize', this.put);
  }

  private readonly put = (): void => {
    const { box, anchor } = this;
    if (box === null || anchor === null) return;
    const at = anchor.getBoundingClientRect();
    if (at.bottom < 0 || at.top > window.innerHeight) {
      this.close();
      return;
    }
    const { left, top } = place(at, box.getBoundingClientRect(), { width: window.innerWidth, height: window.innerHeight });
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
  };

  private shut(): void {
    window.removeEventListener('scroll', this.put, { capture: true });
    window.removeEventListener('resize', this.put);
    this.anchor?.setAttribute('aria-expanded', 'false');
    this.anchor = null;
    this.content = null;
  }

  private readonly toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'closed' || this.content === null) return;
    // The browser closed it (Escape, click elsewhere). Focus goes back unless the reader put it somewhere else.
    const { anchor, box } = this;
    const active = (this.getRootNode() as Document | ShadowRoot).activeElement;
    const inside = active === this || active === null || active === document.body || active === box;
    this.shut();
    if (inside) anchor?.focus();
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  protected override render(): TemplateResult | typeof nothing {
    if (this.content === null) return nothing;
    return html`
      <div
        class="popover"
        popover="auto"
        role="dialog"
        aria-labelledby="heading"
        tabindex="-1"
        @toggle=${this.toggled}
        @keydown=${this.keyed}
      >
        <header>
          <h2 id="heading">${this.content.kind === 'term' ? this.content.term.term : `Source ${this.content.source.number}`}</h2>
          <button type="button" class="close" aria-label="Close" @click=${() => this.close()}><i></i></button>
        </header>
        ${this.content.kind === 'term'
          ? html`<div class="content">${unsafeHTML(prepare(this.content.term.html))}</div>`
          : sourceDetails(this.content.source)}
      </div>
    `;
  }
}

function sourceDetails(source: Source): TemplateResult {
  return html`
    <p>${source.text}</p>
    <dl>
      ${source.year ? html`<dt>Year</dt><dd>${source.year}</dd>` : nothing}
      ${source.read ? html`<dt>What was read</dt><dd>${source.read}</dd>` : nothing}
      ${source.checked ? html`<dt>Last checked</dt><dd>${day(source.checked)}</dd>` : nothing}
    </dl>
    <p class="go">
      ${source.url && /^https?:\/\//u.test(source.url)
        ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">Open the source<span class="vh"> (new tab)</span></a>`
        : nothing}
      <a href="sources/${encodeURIComponent(source.key)}" router-link>About this source<span class="vh">: ${source.key}</span></a>
    </p>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-lesson-popover': LessonPopover;
  }
}
