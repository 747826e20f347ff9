import { css } from 'lit';

/** The foot of a lesson: what is left, the ways on and the sources. */
export const footStyles = css`
  .finish {
    border-block-start: 1px solid var(--my-line);
    display: grid;
    gap: 12px;
    margin-block-start: 48px;
    padding-block-start: 28px;
  }
  .finish.complete {
    background: var(--my-good-soft);
    border: 0;
    border-radius: var(--my-radius-l, 16px);
    padding: 22px 24px;
  }
  .finish h2 {
    align-items: center;
    display: flex;
    gap: 10px;
    margin: 0;
  }
  .finish .icon {
    --_icon: var(--my-icon-check);
    color: var(--my-good);
    height: 26px;
    width: 26px;
  }
  .finish ul {
    display: grid;
    gap: 4px;
    list-style: none;
  }
  .pager {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr));
    margin-block-start: 28px;
  }
  .pager a {
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-radius: var(--my-radius, 10px);
    color: var(--my-text);
    display: grid;
    gap: 2px;
    line-height: 1.4;
    padding: 14px 18px;
    text-decoration: none;
    transition:
      border-color var(--my-motion, 180ms),
      box-shadow var(--my-motion, 180ms);
  }
  .pager a[href]:hover {
    border-color: var(--my-action);
    box-shadow: var(--my-shadow-1);
  }
  .pager .next {
    text-align: end;
  }
  .pager .next:only-child {
    grid-column: 1 / -1;
  }
  .pager .way {
    align-items: center;
    color: var(--my-action);
    display: inline-flex;
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 600;
    gap: 6px;
  }
  .pager .next .way {
    justify-content: flex-end;
  }
  .pager .previous .icon {
    --_icon: var(--my-icon-arrow-left);
  }
  .pager .next .icon {
    --_icon: var(--my-icon-arrow-right);
  }
  .pager [aria-disabled='true'] {
    background: var(--my-surface-2);
    border-color: transparent;
    cursor: not-allowed;
  }
  .pager [aria-disabled='true'] .way {
    color: var(--my-muted);
  }
  .pager [aria-disabled='true'] .icon {
    --_icon: var(--my-icon-lock);
  }
  .pager .reason {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
  }
  .pager .name {
    font-weight: 600;
  }
  .sources {
    border-block-start: 1px solid var(--my-line);
    font-size: 0.9375rem;
    line-height: 1.55;
    margin-block-start: 48px;
    padding-block-start: 24px;
  }
  .sources h2 {
    font-size: 1.1875rem;
  }
  .sources ol {
    display: grid;
    gap: 10px;
    padding-inline-start: 1.9em;
  }
  .sources li {
    color: var(--my-muted);
    overflow-wrap: anywhere;
    scroll-margin-block-start: 80px;
  }
  .sources a {
    color: var(--my-action);
    text-underline-offset: 3px;
  }
`;
