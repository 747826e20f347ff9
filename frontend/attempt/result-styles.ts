import { css } from 'lit';

export const resultStyles = css`
  :host {
    container-type: inline-size;
    max-width: 900px;
    margin-inline: auto;
    padding-block-start: 24px;
  }
  .card {
    padding: 28px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .soft {
    color: var(--_muted);
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 20px 32px;
  }
  .facts {
    display: grid;
    gap: 6px;
    flex: 1 1 260px;
  }
  h1 {
    margin: 0;
    font-size: 1.375rem;
    line-height: 1.25;
  }
  .points {
    font-size: 1.125rem;
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
  }
  .verdict.passed {
    color: var(--_good);
  }
  .verdict.open {
    color: var(--_warn);
  }
  .ring {
    --_ring: var(--_good);
    display: grid;
    place-items: center;
    width: 132px;
    aspect-ratio: 1;
    border-radius: 50%;
    background:
      radial-gradient(closest-side, var(--_surface) 79%, transparent 80%),
      conic-gradient(var(--_ring) var(--_share), var(--_sunken) 0);
  }
  .ring.below {
    --_ring: var(--_amber);
  }
  .ring span {
    font-size: 2rem;
    font-weight: 650;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .ring small {
    margin-inline-start: 2px;
    font-size: 1rem;
    font-weight: 550;
    color: var(--_muted);
  }
  .note {
    display: flex;
    gap: 10px;
    margin-top: 16px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .note .icon {
    margin-top: 2px;
    color: var(--_action);
  }
  .note.later {
    background: var(--_violet-soft);
  }
  .note.later .icon {
    color: var(--_violet);
  }
  .filter {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 32px;
    padding: 4px;
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_sunken);
  }
  .filter button {
    min-height: 40px;
    padding: 6px 16px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: none;
    color: var(--_muted);
    font-weight: 550;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
    transition: background-color var(--_fast);
  }
  .filter button:hover {
    color: var(--_text);
  }
  .filter button[aria-pressed='true'] {
    border-color: var(--_line);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    margin-top: 20px;
  }
  .case-card h2 {
    margin: 0 0 6px;
    font-size: 1.125rem;
    font-weight: 600;
  }
  .case-card myelin-chart {
    display: block;
    margin-top: 16px;
  }
  .question h2,
  .question h3 {
    margin: 0 0 12px;
    font-size: 0.9375rem;
    font-weight: 600;
    color: var(--_muted);
  }
  .receipts {
    margin-top: 40px;
    padding-top: 24px;
    border-top: 1px solid var(--_line);
    max-width: 68ch;
  }
  .receipts h2 {
    margin: 0 0 4px;
    font-size: 1.0625rem;
  }
  .receipts .button {
    margin-top: 14px;
  }
  code {
    padding: 1px 6px;
    border-radius: 5px;
    background: var(--_sunken);
    font-size: 0.875em;
  }
  .problem {
    max-width: 560px;
    margin: 56px auto;
    text-align: center;
  }
  .problem .button {
    margin-top: 20px;
  }
  .skeleton {
    display: grid;
    gap: 20px;
  }
  .skeleton div {
    height: 160px;
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_sunken);
    animation: breathe 1.6s ease-in-out infinite;
  }
  @keyframes breathe {
    50% {
      opacity: 0.5;
    }
  }
  @container (max-width: 559px) {
    .card {
      padding: 20px 16px;
    }
    .ring {
      width: 104px;
    }
    .ring span {
      font-size: 1.625rem;
    }
  }
  @media print {
    .filter,
    .receipts {
      display: none;
    }
    .card {
      box-shadow: none;
      break-inside: avoid-page;
    }
  }
`;
