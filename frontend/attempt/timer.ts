import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../items/icons';
import { baseStyles } from '../items/styles';
import { Countdown, countdownText, passedMark, spokenTime } from './deadline';

/**
 * Remaining time by the server's clock. Quiet mode hides the figures; five minutes and one minute before the end are
 * said in both modes, and nothing else is. Fires `time-over` once when no time is left.
 */
@customElement('myelin-timer')
export class TimerElement extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .timer {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        font-variant-numeric: tabular-nums;
      }
      .time {
        font-weight: 600;
      }
      .soon {
        color: var(--_warn);
      }
      .note {
        font-size: 0.875rem;
        font-weight: 600;
      }
      button {
        min-height: 44px;
        padding: 4px 10px;
        border: 0;
        border-radius: 8px;
        background: none;
        color: var(--_muted);
        font-size: 0.875rem;
        text-decoration: underline;
        text-underline-offset: 0.2em;
        cursor: pointer;
      }
      button:hover {
        color: var(--_text);
      }
    `
  ];

  /** Hides the figures. */
  @property({ type: Boolean, reflect: true }) quiet = false;

  @state() private remaining: number | null = null;
  private readonly countdown = new Countdown();
  private ticking: ReturnType<typeof setInterval> | undefined;
  private told = false;

  /** Takes over the remaining seconds that the server has just said; null for no limit. */
  set(remainingSeconds: number | null): void {
    this.countdown.set(remainingSeconds);
    if (remainingSeconds !== null && remainingSeconds > 0) this.told = false;
    this.tick();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = setInterval(() => this.tick(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  protected override render(): TemplateResult | typeof nothing {
    const remaining = this.remaining;
    if (remaining === null) return nothing;
    const soon = remaining <= 300;
    return html`
      <div class="timer ${soon ? 'soon' : ''}">
        ${icon(this.quiet ? 'hidden' : 'clock')}
        ${this.quiet
          ? html`<span class="note">${soon ? spokenTime(remaining) : 'Time hidden'}</span>`
          : html`<span class="time" role="timer" aria-label="Time left">${countdownText(remaining)}</span>
              ${soon ? html`<span class="note">left</span>` : nothing}`}
        <button type="button" aria-pressed=${this.quiet ? 'true' : 'false'} @click=${this.toggle}>
          ${this.quiet ? 'Show time' : 'Hide time'}
        </button>
      </div>
      <div class="vh" role="status"></div>
    `;
  }

  private toggle(): void {
    this.quiet = !this.quiet;
    this.dispatchEvent(new CustomEvent('quiet-changed', { detail: this.quiet }));
  }

  private tick(): void {
    const before = this.remaining;
    this.remaining = this.countdown.remaining;
    const mark = passedMark(before, this.remaining);
    if (mark !== null) this.say(spokenTime(mark));
    if (this.remaining === 0 && !this.told) {
      this.told = true;
      this.dispatchEvent(new CustomEvent('time-over'));
    }
  }

  private say(text: string): void {
    const region = this.renderRoot.querySelector('[role=status]');
    if (region !== null) region.textContent = text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-timer': TimerElement;
  }
}
