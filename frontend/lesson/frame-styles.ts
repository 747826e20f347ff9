import { css } from 'lit';

/** The frame of a lesson: progress bar, strip and the columns. */
export const frameStyles = css`
  .top {
    background: var(--my-paper);
    inset-block-start: 0;
    position: sticky;
    z-index: 3;
  }
  .progress {
    background: var(--my-line);
    height: var(--_bar);
  }
  .progress > div {
    background: var(--my-action);
    border-radius: 0 99px 99px 0;
    height: 100%;
    transition: width 250ms var(--my-ease, ease-out);
  }
  .strip {
    align-items: center;
    border-block-end: 1px solid var(--my-line);
    display: flex;
    font-size: var(--my-size-s, 0.875rem);
    gap: 12px;
    justify-content: space-between;
    padding: 4px 16px 4px 6px;
  }
  .strip .where {
    color: var(--my-muted);
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .layout {
    display: grid;
    gap: clamp(32px, 5cqi, 72px);
    grid-template-columns: minmax(0, 1fr);
    margin-inline: auto;
    padding: clamp(24px, 4cqi, 48px) clamp(16px, 4cqi, 40px) 96px;
  }
  .layout.wide {
    grid-template-columns: 236px minmax(0, var(--_column));
    justify-content: center;
  }
  .column {
    margin-inline: auto;
    max-width: var(--_column);
    min-width: 0;
    width: 100%;
  }
  .wide .column {
    margin: 0;
  }
`;
