import { css } from 'lit';

/**
 * Private names for the design tokens, each with a light fallback so that an element also looks right alone, and the
 * rules that every player shares: type, focus, cards, native inputs, buttons.
 */
export const baseStyles = css`
  :host {
    --_text: var(--my-text, #1c2733);
    --_muted: var(--my-muted, #52606d);
    --_paper: var(--my-paper, #faf8f4);
    --_surface: var(--my-surface, #ffffff);
    --_sunken: var(--my-surface-2, #f3f0e9);
    --_line: var(--my-line, #e1dcd1);
    --_edge: var(--my-line-strong, #7f8790);
    --_action: var(--my-action, #0d6661);
    --_action-hover: var(--my-action-hover, #094f4b);
    --_action-text: var(--my-action-text, #ffffff);
    --_tint: var(--my-action-soft, #dff0ec);
    --_amber: var(--my-amber, #8c5200);
    --_amber-soft: var(--my-amber-soft, #fcefd5);
    --_violet: var(--my-violet, #6238ad);
    --_violet-soft: var(--my-violet-soft, #eee7fb);
    --_good: var(--my-good, #1a6a3f);
    --_good-soft: var(--my-good-soft, #e0f2e6);
    --_warn: var(--my-warn, #8a4a06);
    --_warn-soft: var(--my-warn-soft, #fdeedb);
    --_bad: var(--my-bad, #ad2219);
    --_bad-soft: var(--my-bad-soft, #fce8e5);
    --_focus: var(--my-focus, #1d4fd7);
    --_radius: var(--my-radius, 10px);
    --_shadow: var(--my-shadow-1, 0 1px 2px rgb(28 39 51 / 6%));
    --_lift: var(--my-shadow-2, 0 12px 32px rgb(28 39 51 / 12%));
    --_hover: color-mix(in srgb, var(--_tint) 40%, var(--_surface));
    --_fast: 160ms cubic-bezier(0.2, 0, 0, 1);
    display: block;
    color: var(--_text);
    font-family: var(--my-font, Inter, system-ui, sans-serif);
    font-size: 1rem;
    line-height: 1.5;
    text-wrap: pretty;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  .vh:not(:focus):not(:active) {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    vertical-align: -0.25em;
  }
  .plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  :is(a, button, input, select, textarea, summary, [tabindex]) {
    scroll-margin-block: var(--my-sticky, 0px) 16px;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  a {
    color: var(--_action);
    text-underline-offset: 0.2em;
  }
  .term {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-decoration: underline dotted var(--_action);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
    cursor: help;
  }
  .cite {
    font-size: 0.75em;
    line-height: 0;
  }
  .cite a {
    text-decoration: none;
    padding: 0 0.15em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  input[type='radio'],
  input[type='checkbox'] {
    appearance: none;
    flex: none;
    position: relative;
    width: 24px;
    height: 24px;
    margin: 0;
    border: 2px solid var(--_edge);
    background: var(--_surface);
    transition:
      border-color var(--_fast),
      background-color var(--_fast);
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input[type='checkbox'] {
    border-radius: 6px;
  }
  input[type='radio']::after,
  input[type='checkbox']::after {
    content: '';
    position: absolute;
    transition: transform var(--_fast);
    transform: scale(0);
  }
  input[type='radio']::after {
    inset: 4px;
    border-radius: 50%;
    background: var(--_action);
  }
  input[type='checkbox']::after {
    inset: 1px;
    background: var(--_action-text);
    clip-path: polygon(12% 52%, 24% 39%, 42% 57%, 77% 18%, 89% 30%, 43% 82%);
  }
  input[type='radio']:checked {
    border-color: var(--_action);
  }
  input[type='checkbox']:checked {
    border-color: var(--_action);
    background: var(--_action);
  }
  input[type='radio']:checked::after,
  input[type='checkbox']:checked::after {
    transform: none;
  }
  input:disabled {
    opacity: 0.65;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 8px 18px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 550;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--_fast),
      border-color var(--_fast);
  }
  .button:hover:not(:disabled):not([aria-disabled='true']) {
    border-color: var(--_action);
    background: var(--_hover);
  }
  .button.primary {
    border-color: var(--_action);
    background: var(--_action);
    color: var(--_action-text);
  }
  .button.primary:hover:not(:disabled):not([aria-disabled='true']) {
    border-color: var(--_action-hover);
    background: var(--_action-hover);
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_line);
    cursor: default;
  }
  .button:active:not(:disabled):not([aria-disabled='true']) {
    transform: translateY(1px);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
    }
    .button:active {
      transform: none !important;
    }
  }
  @media (forced-colors: active) {
    input[type='radio'],
    input[type='checkbox'] {
      appearance: auto;
    }
    input[type='radio']::after,
    input[type='checkbox']::after {
      content: none;
    }
  }
`;

/** The frame of an item: chart beside the question where there is room, stem, instruction line. */
export const playerStyles = css`
  :host {
    container-type: inline-size;
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  @container (min-width: 860px) {
    .item.with-chart {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
      gap: 32px;
      align-items: start;
    }
    .item.with-chart > myelin-chart {
      --_chart-height: max(240px, calc(100vh - var(--my-sticky, 0px) - 140px));
      position: sticky;
      top: calc(var(--my-sticky, 0px) + 8px);
    }
  }
  .question {
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-width: 0;
  }
  .stem {
    font-size: 1.125rem;
    font-weight: 500;
    line-height: 1.55;
    max-width: 68ch;
  }
  .stem:empty {
    display: none;
  }
  .instruction {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  /* Beside a chart the answer is much narrower than the player: its own width decides on its layout. */
  .answer {
    min-width: 0;
    container-type: inline-size;
  }
  :host([density='compact']) .stem {
    font-size: 1rem;
  }
  :host([density='compact']) .question {
    gap: 12px;
  }
`;

/** Option cards: one row of at least 52 px, whole row clickable. */
export const cardStyles = css`
  .cards {
    display: grid;
    gap: 10px;
  }
  .card {
    display: flex;
    align-items: flex-start;
    gap: 14px;
    min-height: 52px;
    padding: 13px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    transition:
      border-color var(--_fast),
      background-color var(--_fast),
      box-shadow var(--_fast);
  }
  label.card {
    cursor: pointer;
  }
  .card > .text {
    flex: 1;
    min-width: 0;
  }
  .card input {
    margin-block: 0;
  }
  label.card:hover {
    border-color: color-mix(in srgb, var(--_action) 60%, var(--_line));
    background: var(--_hover);
  }
  .card.chosen {
    border-color: var(--_action);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_action);
  }
  label.card:focus-within:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  label.card :focus-visible {
    outline: none;
  }
  label.card.locked {
    cursor: default;
    background: var(--_surface);
  }
  .card.chosen.locked {
    background: var(--_tint);
  }
  :host([density='compact']) .card {
    min-height: 44px;
    padding: 9px 12px;
    gap: 10px;
  }
  :host([density='compact']) .cards {
    gap: 6px;
  }
`;
