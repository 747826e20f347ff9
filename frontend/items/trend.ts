import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ItemPlayer } from './base';
import type { Response, ResponseChangedEvent, TrendView } from './contract';
import type { ReviewModel } from './review';

/** A chart with several points in time and any one item about it; the response is that of the embedded item. */
@customElement('myelin-trend')
export class TrendPlayer extends ItemPlayer<TrendView, Response> {
  protected get kind(): Response['kind'] {
    return this.response?.kind ?? 'choice';
  }

  /** The embedded player brings verdict, explanation and sources. */
  protected override readonly framed = false;

  protected override instruction(): string {
    return '';
  }

  protected override renderAnswer(item: TrendView): TemplateResult {
    return this.embedded(item);
  }

  protected override renderReview(item: TrendView, _model: ReviewModel): TemplateResult {
    return this.embedded(item);
  }

  private embedded(item: TrendView): TemplateResult {
    return html`<myelin-item
      .item=${item.item}
      .response=${this.response}
      .review=${this.review}
      .density=${this.density}
      ?disabled=${this.disabled}
      ?foreign=${this.foreign}
      @response-changed=${(event: ResponseChangedEvent) => {
        this.response = event.detail.response;
      }}
    ></myelin-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-trend': TrendPlayer;
  }
}
