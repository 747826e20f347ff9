import { LitElement, css, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { html, literal, type StaticValue } from 'lit/static-html.js';
import './bowtie';
import './choice';
import './dropdown';
import './grouping';
import './highlight';
import './hotspot';
import './matrix';
import './numeric';
import './ordered';
import './text';
import './tokens';
import './trend';
import type { Density, ItemType, ItemView, Response, Review } from './contract';

/**
 * The player element of a type. A type that is added to the contract without a player does not compile: the rest that
 * reaches the default must be `never`.
 */
function tagOf(type: ItemType): StaticValue {
  switch (type) {
    case 'MC_SINGLE':
      return literal`myelin-mc-single`;
    case 'MR_SATA':
      return literal`myelin-mr-sata`;
    case 'MR_SELECT_N':
      return literal`myelin-mr-select-n`;
    case 'MR_GROUPING':
      return literal`myelin-mr-grouping`;
    case 'MATRIX_MC':
      return literal`myelin-matrix-mc`;
    case 'MATRIX_MR':
      return literal`myelin-matrix-mr`;
    case 'DD_CLOZE':
      return literal`myelin-dd-cloze`;
    case 'DD_RATIONALE':
      return literal`myelin-dd-rationale`;
    case 'DD_TABLE':
      return literal`myelin-dd-table`;
    case 'DND_CLOZE':
      return literal`myelin-dnd-cloze`;
    case 'DND_RATIONALE':
      return literal`myelin-dnd-rationale`;
    case 'HL_TEXT':
      return literal`myelin-hl-text`;
    case 'HL_TABLE':
      return literal`myelin-hl-table`;
    case 'BOWTIE':
      return literal`myelin-bowtie`;
    case 'TREND':
      return literal`myelin-trend`;
    case 'ORDERED':
      return literal`myelin-ordered`;
    case 'HOTSPOT_IMG':
      return literal`myelin-hotspot`;
    case 'NUMERIC':
      return literal`myelin-numeric`;
    case 'SHORT_TEXT':
      return literal`myelin-short-text`;
    case 'ESSAY':
      return literal`myelin-essay`;
    default:
      return unknownType(type);
  }
}

/** Only reached when a newer server sends a type that this script does not know yet. */
function unknownType(_type: never): StaticValue {
  return literal`myelin-unknown-item`;
}

/** Chooses the player by the type of the item and passes everything through; `response-changed` bubbles out of it. */
@customElement('myelin-item')
export class ItemElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  @property({ attribute: false }) item: ItemView | undefined;
  @property({ attribute: false }) response: Response | null = null;
  @property({ attribute: false }) review: Review | null = null;
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean }) unmarked = false;
  @property({ type: Boolean }) foreign = false;
  @property({ reflect: true }) density: Density = 'comfortable';

  @query('.player') private player!: HTMLElement | null;

  override focus(options?: FocusOptions): void {
    this.player?.focus(options);
  }

  protected override render(): unknown {
    if (this.item === undefined) return nothing;
    const tag = tagOf(this.item.type);
    return html`<${tag}
      class="player"
      .item=${this.item}
      .response=${this.response}
      .review=${this.review}
      .density=${this.density}
      ?disabled=${this.disabled}
      ?unmarked=${this.unmarked}
      ?foreign=${this.foreign}
    ></${tag}>`;
  }
}

/** Says what to do when the page is older than the server. */
@customElement('myelin-unknown-item')
export class UnknownItem extends LitElement {
  protected override render(): unknown {
    return html`<p>This question needs a newer version of the page. Your answers are safe; reload the page to go on.</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-item': ItemElement;
  }
}
