import { css } from 'lit';

/** Claims and checklists. */
export const workStyles = css`
  .claim {
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-inline-start: 4px solid var(--my-warn);
    border-radius: var(--my-radius-l, 16px);
    box-shadow: var(--my-shadow-1);
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    padding: clamp(16px, 3.5cqi, 24px);
  }
  .claim > header {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    justify-content: space-between;
  }
  .claim .mark,
  .claim .outcome,
  .claim .safety {
    align-items: start;
    display: flex;
    gap: 8px;
    line-height: 1.45;
  }
  .claim .mark {
    color: var(--my-warn);
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 650;
  }
  .claim blockquote {
    background: var(--my-warn-soft);
    border-radius: var(--my-radius, 10px);
    font-size: 1.125rem;
    font-style: italic;
    margin: 0;
    padding: 14px 18px;
  }
  .claim h3 {
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 650;
    line-height: 1.4;
    margin: 0 0 4px;
  }
  .verdicts {
    border: 0;
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr));
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  .verdicts legend {
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 650;
    margin-block-end: 6px;
    padding: 0;
  }
  .verdicts label,
  .ticks label {
    align-items: start;
    cursor: pointer;
    display: flex;
    gap: 10px;
    line-height: 1.45;
  }
  .verdicts label {
    border: 1px solid var(--my-line-strong);
    border-radius: var(--my-radius, 10px);
    font-size: 0.9375rem;
    min-height: 44px;
    padding: 10px 14px;
  }
  .verdicts label:has(:checked) {
    background: var(--my-action-soft);
    border-color: var(--my-action);
    box-shadow: inset 0 0 0 1px var(--my-action);
  }
  .verdicts .means {
    color: var(--my-muted);
    display: block;
    font-size: var(--my-size-s, 0.875rem);
  }
  .verdicts input,
  .ticks input {
    accent-color: var(--my-action);
    flex: none;
    height: 20px;
    margin: 1px 0 0;
    width: 20px;
  }
  .claim .outcome.agrees {
    color: var(--my-good);
  }
  .claim .outcome.differs {
    color: var(--my-action);
  }
  .claim .safety {
    color: var(--my-bad);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .claim .evidence,
  .claim .mine {
    border-inline-start: 3px solid var(--my-line);
    padding-inline-start: 14px;
  }
  .claim .mine p:not(.actions) {
    white-space: pre-wrap;
  }
  .claim .ours {
    border-inline-start: 3px solid var(--my-good);
    padding-inline-start: 14px;
  }
  .writing {
    display: grid;
    gap: 8px;
  }
  .writing label {
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 650;
  }
  .writing textarea {
    background: var(--my-surface);
    border: 1px solid var(--my-line-strong);
    border-radius: var(--my-radius, 10px);
    color: var(--my-text);
    font: inherit;
    font-size: 1rem;
    line-height: 1.5;
    padding: 10px 14px;
    resize: vertical;
    width: 100%;
  }
  .ticks {
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-radius: var(--my-radius, 10px);
    display: grid;
    gap: 4px;
    margin: 0;
    min-width: 0;
    padding: 14px 20px 12px;
  }
  .ticks legend {
    float: inline-start;
    margin-block-end: 4px;
    padding: 0;
  }
  .ticks legend + * {
    clear: both;
  }
  .ticks label {
    border-radius: 6px;
    min-height: 36px;
    padding: 6px 0;
  }
  .ticks .status {
    min-height: 1.5em;
  }
  .sources .about {
    white-space: nowrap;
  }
  @media print {
    .sources .about {
      display: none;
    }
    .claim {
      break-inside: avoid;
    }
  }
`;
