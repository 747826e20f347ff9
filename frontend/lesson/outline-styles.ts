import { css } from 'lit';

/** The outline beside the text, and the drawer that holds it where there is no room. */
export const outlineStyles = css`
  .outline {
    align-self: start;
    font-size: 0.9375rem;
    inset-block-start: 32px;
    line-height: 1.4;
    max-height: calc(100dvh - 96px);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 2px;
    position: sticky;
  }
  .outline h2 {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 600;
    letter-spacing: 0;
    margin: 0 0 8px 10px;
  }
  .outline ol {
    list-style: none;
  }
  .outline a {
    border-radius: 8px;
    color: var(--my-muted);
    display: grid;
    gap: 10px;
    grid-template-columns: 16px minmax(0, 1fr);
    padding: 6px 10px;
    text-decoration: none;
  }
  .outline a:hover {
    background: var(--my-surface-2);
    color: var(--my-text);
  }
  .outline a[aria-current] {
    background: var(--my-action-soft);
    color: var(--my-action);
    font-weight: 600;
  }
  .outline .icon {
    --_icon: var(--my-icon-circle);
    height: 16px;
    margin-block-start: 2px;
    opacity: 0.55;
    width: 16px;
  }
  .outline .done .icon {
    --_icon: var(--my-icon-check);
    color: var(--my-good);
    opacity: 1;
  }
  .outline .sum {
    border-block-start: 1px solid var(--my-line);
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    font-variant-numeric: tabular-nums;
    margin: 12px 10px 0;
    padding-block-start: 12px;
  }
  dialog.drawer {
    background: var(--my-surface);
    block-size: 100dvh;
    border: 0;
    border-inline-end: 1px solid var(--my-line);
    box-shadow: var(--my-shadow-2);
    color: inherit;
    inset: 0 auto 0 0;
    inline-size: min(320px, 86vw);
    margin: 0;
    max-block-size: none;
    padding: 16px 12px;
  }
  dialog.drawer::backdrop {
    background: rgb(10 20 25 / 45%);
  }
  dialog.drawer[open] {
    animation: slide var(--my-motion, 180ms) var(--my-ease, ease-out);
  }
  @keyframes slide {
    from {
      transform: translateX(-24px);
      opacity: 0;
    }
  }
  .drawer .outline {
    max-height: none;
    position: static;
  }
  .drawer .outline a {
    padding-block: 10px;
  }
  .drawer header {
    display: flex;
    justify-content: flex-end;
  }
`;
