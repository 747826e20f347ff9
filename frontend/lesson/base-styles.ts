import { css } from 'lit';

/** What everything in a lesson builds on: type, focus, icons and text only for listeners. */
export const baseStyles = css`
  :host {
    color: var(--my-text);
    container: lesson / inline-size;
    display: block;
    font-family: var(--my-font);
    font-size: 1.0625rem;
    line-height: 1.65;
    /* Keeps visually hidden text inside whatever scrolls around the lesson. */
    position: relative;
    --_column: 38rem;
    --_bar: 4px;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  h1,
  h2,
  h3,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h1 {
    font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.375rem);
    font-weight: 690;
    letter-spacing: -0.024em;
    line-height: 1.16;
    text-wrap: balance;
  }
  h2 {
    font-size: 1.375rem;
    font-weight: 660;
    letter-spacing: -0.016em;
    line-height: 1.3;
    margin-block-end: 0.55em;
    text-wrap: balance;
  }
  .vh:not(:focus, :active) {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  :focus-visible {
    outline: 2px solid var(--my-focus);
    outline-offset: 3px;
  }
  h1[tabindex]:focus-visible,
  h2[tabindex]:focus-visible {
    border-radius: 6px;
    outline-offset: 4px;
  }
  /* A block that was jumped to is marked at its side; a ring around a whole screen helps nobody. */
  section:focus-visible {
    outline: none;
  }
  .icon {
    background: currentcolor;
    display: inline-block;
    flex: none;
    height: 1.15em;
    mask: var(--_icon) center / contain no-repeat;
    width: 1.15em;
  }
`;
