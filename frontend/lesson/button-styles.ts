import { css } from 'lit';

/** Buttons, and links that look like them. */
export const buttonStyles = css`
  button.act,
  a.act {
    align-items: center;
    background: var(--my-surface);
    border: 1px solid var(--my-line-strong);
    border-radius: var(--my-radius, 10px);
    color: var(--my-text);
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-size: 0.9375rem;
    font-weight: 600;
    gap: 8px;
    line-height: 1.3;
    min-height: 40px;
    padding: 8px 16px;
    text-decoration: none;
    transition:
      background-color var(--my-motion, 180ms),
      border-color var(--my-motion, 180ms);
  }
  .act:hover {
    background: var(--my-surface-2);
  }
  .act.primary {
    background: var(--my-action);
    border-color: transparent;
    color: var(--my-action-text);
  }
  .act.primary:hover {
    background: var(--my-action-hover);
  }
  .act.quiet {
    background: none;
    border-color: transparent;
    color: var(--my-action);
    min-height: 36px;
    padding: 6px 10px;
  }
  .act.quiet:hover {
    background: var(--my-action-soft);
  }
  .tools .act.quiet {
    border-color: var(--my-line);
  }
  .act[aria-disabled='true'] {
    background: var(--my-surface-2);
    border-color: transparent;
    color: var(--my-muted);
    cursor: not-allowed;
  }
  .link {
    background: none;
    border: 0;
    color: var(--my-action);
    cursor: pointer;
    font: inherit;
    font-weight: 600;
    min-height: 24px;
    padding: 0;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
