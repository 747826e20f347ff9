import { css } from 'lit';

/** Native dialogs of the attempt. */
export const dialogStyles = css`
  dialog {
    width: min(480px, calc(100vw - 32px));
    max-height: calc(100dvh - 32px);
    padding: 28px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_lift);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(10 18 24 / 0.5);
  }
  dialog h2 {
    margin: 0 0 8px;
    font-size: 1.25rem;
    line-height: 1.3;
  }
  dialog h2:focus-visible {
    outline: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 10px;
    margin-top: 24px;
  }
  .error {
    display: flex;
    gap: 8px;
    margin-top: 16px;
    padding: 10px 14px;
    border-radius: var(--_radius);
    background: var(--_bad-soft);
    color: var(--_bad);
    font-size: 0.9375rem;
  }
  .error .icon {
    margin-top: 1px;
  }
  .soft {
    color: var(--_muted);
  }
`;
