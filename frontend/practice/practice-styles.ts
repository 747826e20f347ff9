import { css } from 'lit';

export const practiceStyles = css`
  .practice {
    display: grid;
    gap: 16px;
    max-width: 38rem;
  }
  fieldset.modules {
    border: 0;
    display: grid;
    gap: 8px;
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  legend {
    font-size: 1.1875rem;
    font-weight: 650;
    margin-block-end: 8px;
    padding: 0;
  }
  legend:focus {
    outline: none;
  }
  .modules label {
    align-items: center;
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-radius: var(--my-radius, 10px);
    cursor: pointer;
    display: grid;
    gap: 2px 12px;
    grid-template-columns: auto minmax(0, 1fr);
    padding: 12px 16px;
  }
  .modules label:has(:checked) {
    border-color: var(--my-action);
    box-shadow: inset 0 0 0 1px var(--my-action);
  }
  .modules label.locked {
    cursor: default;
    opacity: 0.75;
  }
  .modules input {
    accent-color: var(--my-action);
    grid-row: span 2;
    height: 20px;
    margin: 0;
    width: 20px;
  }
  .modules .name {
    font-weight: 600;
    line-height: 1.35;
  }
  .modules .count {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    grid-column: 2;
    line-height: 1.4;
  }
  .modules .count.due {
    color: var(--my-action);
    font-weight: 600;
  }
  .done {
    display: grid;
    gap: 12px;
  }
  .go {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .bar {
    align-items: center;
    color: var(--my-muted);
    display: flex;
    font-size: var(--my-size-s, 0.875rem);
    gap: 12px;
  }
  .bar progress {
    accent-color: var(--my-action);
    flex: 1;
    height: 8px;
    min-width: 0;
  }
  .flashcard {
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-radius: var(--my-radius-l, 16px);
    box-shadow: var(--my-shadow-1);
    display: grid;
    gap: 14px;
    grid-template-rows: auto 1fr auto;
    min-height: 260px;
    padding: 20px 24px 24px;
  }
  .flashcard:not(.turned) {
    cursor: pointer;
  }
  .front {
    align-self: center;
    font-size: 1.25rem;
    font-weight: 600;
    letter-spacing: -0.012em;
    line-height: 1.4;
  }
  .flashcard.turned .front {
    align-self: start;
    color: var(--my-muted);
    font-size: 1.0625rem;
  }
  .front:focus,
  .back:focus,
  .done h2:focus {
    outline: none;
  }
  .back {
    animation: appear var(--my-motion, 180ms) var(--my-ease, ease);
    border-block-start: 1px solid var(--my-line);
    font-size: 1.1875rem;
    padding-block-start: 16px;
  }
  .new {
    background: var(--my-action-soft);
    border-radius: 99px;
    color: var(--my-action);
    margin-inline-start: 6px;
    padding: 1px 8px;
  }
  .turn {
    align-items: center;
    display: flex;
    gap: 12px;
  }
  .key-hint {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
  }
  .ratings {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .ratings .ask {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    grid-column: 1 / -1;
  }
  .rating {
    background: var(--my-surface);
    border: 1px solid var(--my-line-strong);
    border-radius: var(--my-radius, 10px);
    color: var(--my-text);
    cursor: pointer;
    display: grid;
    font: inherit;
    gap: 2px;
    justify-items: center;
    line-height: 1.3;
    min-height: 56px;
    padding: 8px 4px;
  }
  .rating:hover {
    background: var(--my-surface-2);
  }
  .rating .word {
    align-items: center;
    display: flex;
    font-size: 0.9375rem;
    font-weight: 650;
    gap: 6px;
  }
  .rating.again .word {
    color: var(--my-bad);
  }
  .rating.hard .word {
    color: var(--my-warn);
  }
  .rating.good .word {
    color: var(--my-good);
  }
  .rating.easy .word {
    color: var(--my-action);
  }
  .rating .wait {
    color: var(--my-muted);
    font-size: 0.8125rem;
  }
  .rating[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.65;
  }
  kbd {
    border: 1px solid var(--my-line-strong);
    border-radius: 4px;
    color: var(--my-muted);
    font: inherit;
    font-size: 0.75rem;
    font-weight: 500;
    padding: 0 5px;
  }
  .problem {
    background: var(--my-warn-soft);
    border-radius: var(--my-radius, 10px);
    display: grid;
    font-size: 0.9375rem;
    gap: 10px;
    justify-items: start;
    padding: 12px 16px;
  }
  .saved {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    min-height: 1.5em;
  }
  .skeleton.card {
    height: 260px;
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .back {
      animation: none;
    }
  }
  @media (max-width: 480px) {
    .flashcard {
      padding: 16px 16px 20px;
    }
    .ratings {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    kbd,
    .key-hint {
      display: none;
    }
  }
`;
