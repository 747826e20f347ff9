import { css } from 'lit';

/** Notices about the page itself: where reading resumed, and what is not saved. */
export const noticeStyles = css`
  .resumed {
    align-items: center;
    background: var(--my-surface-2);
    border-radius: var(--my-radius, 10px);
    display: flex;
    flex-wrap: wrap;
    font-size: 0.9375rem;
    gap: 4px 16px;
    justify-content: space-between;
    line-height: 1.5;
    margin-block-end: 20px;
    padding: 10px 16px;
    scroll-margin-block-start: 64px;
  }
  .banner {
    align-items: center;
    background: var(--my-warn-soft);
    border-radius: var(--my-radius, 10px);
    box-shadow: var(--my-shadow-2);
    display: flex;
    flex-wrap: wrap;
    font-size: 0.9375rem;
    gap: 6px 16px;
    inset-block-end: 16px;
    justify-content: space-between;
    line-height: 1.5;
    margin-block-start: 24px;
    padding: 12px 16px;
    position: sticky;
    z-index: 2;
  }
`;
