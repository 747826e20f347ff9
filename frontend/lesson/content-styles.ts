import { css } from 'lit';

/** How markup of the server looks: paragraphs, lists, tables, terms, citations. */
export const contentStyles = css`
  .content > :first-child {
    margin-block-start: 0;
  }
  .content > :last-child {
    margin-block-end: 0;
  }
  .content p,
  .content ul,
  .content ol {
    margin: 0 0 0.9em;
    text-wrap: pretty;
  }
  .content ul,
  .content ol {
    padding-inline-start: 1.35em;
  }
  .content li + li {
    margin-block-start: 0.4em;
  }
  .content li::marker {
    color: var(--my-muted);
  }
  .content strong {
    font-weight: 650;
  }
  .content a {
    color: var(--my-action);
    text-underline-offset: 3px;
  }
  .content h3 {
    font-size: 1.0625rem;
    font-weight: 650;
    margin: 1.4em 0 0.4em;
  }
  .content code {
    background: var(--my-surface-2);
    border-radius: 4px;
    font-size: 0.92em;
    padding: 0.1em 0.35em;
  }
  .content blockquote {
    border-inline-start: 3px solid var(--my-line);
    color: var(--my-muted);
    margin: 0 0 0.9em;
    padding-inline-start: 1em;
  }
  .term {
    background: none;
    border: 0;
    border-radius: 3px;
    color: inherit;
    cursor: help;
    display: inline;
    font: inherit;
    padding: 0;
    text-align: inherit;
    text-decoration: underline dotted var(--my-action) 2px;
    text-underline-offset: 4px;
    user-select: text;
  }
  .term:hover,
  .term[aria-expanded='true'] {
    background: var(--my-action-soft);
    color: var(--my-action);
  }
  .cite {
    font-size: 0.72em;
    line-height: 0;
    vertical-align: super;
    white-space: nowrap;
  }
  .cite-button {
    background: none;
    border: 0;
    border-radius: 4px;
    color: var(--my-action);
    cursor: pointer;
    font: inherit;
    font-weight: 600;
    line-height: 1;
    padding: 0 4px;
    position: relative;
  }
  .cite-button + .cite-button {
    margin-inline-start: 2px;
  }
  /* A larger target around a small number; it must not cover the number beside it. */
  .cite-button::after {
    content: '';
    inset: -9px -1px -8px;
    position: absolute;
  }
  .cite-button:only-child::after {
    inset-inline: -6px;
  }
  .together {
    white-space: nowrap;
  }
  .cite-button:hover,
  .cite-button[aria-expanded='true'] {
    background: var(--my-action-soft);
    text-decoration: underline;
  }
  .term:focus-visible,
  .cite-button:focus-visible {
    outline: 2px solid var(--my-focus);
    outline-offset: 2px;
  }
  .content table {
    border-collapse: collapse;
    font-size: 0.9375rem;
    line-height: 1.5;
    width: 100%;
  }
  .content th,
  .content td {
    border-block-end: 1px solid var(--my-line);
    padding: 10px 14px 10px 0;
    text-align: start;
    vertical-align: top;
  }
  .content thead :is(th, td) {
    border-block-end: 2px solid var(--my-line);
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 600;
  }
  .content tbody th {
    font-weight: 650;
  }
  .content tbody tr:last-child > * {
    border-block-end: 0;
  }
  /* Narrow: every row becomes a small card, and every cell says its column. */
  @container lesson (width < 560px) {
    .content table,
    .content tbody,
    .content tr,
    .content td,
    .content tbody th {
      display: block;
    }
    .content thead {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }
    .content tr {
      border-block-end: 1px solid var(--my-line);
      padding-block: 10px;
    }
    .content tr:last-child {
      border-block-end: 0;
    }
    .content td,
    .content tbody th {
      border: 0;
      padding: 2px 0;
    }
    .content td[data-label]::before {
      color: var(--my-muted);
      content: attr(data-label);
      display: block;
      font-size: var(--my-size-s, 0.875rem);
      font-weight: 600;
      margin-block-start: 4px;
    }
  }
  @media print {
    .term {
      text-decoration: none;
    }
  }
`;
