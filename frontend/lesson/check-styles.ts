import { css } from 'lit';

/** Knowledge checks: card, status, hint and problem. */
export const checkStyles = css`
  .check {
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-radius: var(--my-radius-l, 16px);
    box-shadow: var(--my-shadow-1);
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    padding: clamp(16px, 3.5cqi, 24px);
  }
  .check > header {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    justify-content: space-between;
  }
  .check > header h2 {
    --_tone: var(--my-action);
    align-items: center;
    color: var(--_tone);
    display: inline-flex;
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 650;
    gap: 8px;
    letter-spacing: 0;
    margin: 0;
  }
  .check.spot > header h2 {
    --_tone: var(--my-bad);
  }
  .check .icon {
    --_icon: var(--my-icon-quiz);
  }
  .check.spot header .icon {
    --_icon: var(--my-icon-search);
  }
  .status {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    font-variant-numeric: tabular-nums;
  }
  .actions {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  .hint {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    line-height: 1.45;
  }
  .problem {
    align-items: start;
    background: var(--my-bad-soft);
    border-radius: var(--my-radius, 10px);
    display: flex;
    flex: 1 1 100%;
    font-size: 0.9375rem;
    gap: 10px;
    line-height: 1.5;
    padding: 12px 16px;
  }
  .problem .icon {
    --_icon: var(--my-icon-alert);
    color: var(--my-bad);
    margin-block-start: 3px;
  }
`;
