import { css } from 'lit';

/** The head of a lesson: title, facts, tools and objectives. */
export const headStyles = css`
  .head {
    display: grid;
    gap: 14px;
    margin-block-end: 40px;
  }
  .eyebrow,
  .meta {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    line-height: 1.45;
  }
  .eyebrow {
    font-weight: 550;
  }
  .meta {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
  }
  .meta span {
    align-items: center;
    display: inline-flex;
    gap: 6px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .objectives {
    border-block: 1px solid var(--my-line);
    margin-block-start: 8px;
    padding-block: 16px;
  }
  .objectives h2 {
    font-size: 1rem;
    letter-spacing: 0;
    margin: 0 0 6px;
  }
  .objectives ul {
    padding-inline-start: 1.2em;
  }
  .objectives li::marker {
    color: var(--my-action);
  }
  .education {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    line-height: 1.5;
  }
`;
