import { css } from 'lit';

/** The blocks of a lesson, except those to work on. */
export const blockStyles = css`
  .blocks > section {
    margin-block-end: 36px;
    position: relative;
    scroll-margin-block-start: 72px;
  }
  .blocks > section.of-prose + section.of-prose:has(h2) {
    margin-block-start: 52px;
  }
  .blocks > section.of-prose:has(+ section.of-prose:not(:has(h2))) {
    margin-block-end: 18px;
  }
  .blocks > section.speaking::before,
  .blocks > section:focus-visible::before {
    background: var(--my-action);
    border-radius: 99px;
    content: '';
    inset: 2px auto 2px -14px;
    position: absolute;
    width: 4px;
  }
  .end {
    height: 1px;
    inset: auto 0 0;
    pointer-events: none;
    position: absolute;
  }
  .kicker {
    color: var(--_tone, var(--my-muted));
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 600;
    line-height: 1.4;
    margin-block-end: 2px;
  }
  .plate {
    display: grid;
    gap: 14px;
    grid-template-columns: minmax(0, 1fr);
  }
  .drawing {
    margin-inline: auto;
    width: 100%;
  }
  .drawing svg {
    display: block;
    height: auto;
    max-width: 100%;
    width: 100%;
  }
  figcaption {
    color: var(--my-muted);
    font-size: 0.9375rem;
    line-height: 1.55;
  }
  .see {
    border-inline-start: 3px solid var(--my-line);
    font-size: 0.9375rem;
    line-height: 1.55;
    padding-inline-start: 14px;
  }
  .missing {
    background: var(--my-warn-soft);
    border-radius: var(--my-radius, 10px);
    font-size: 0.9375rem;
    padding: 12px 16px;
  }
  details.more {
    font-size: 0.9375rem;
  }
  details.more summary {
    border-radius: 6px;
    color: var(--my-action);
    cursor: pointer;
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 600;
    min-height: 24px;
    width: fit-content;
  }
  details.more .content {
    margin-block-start: 8px;
  }
  .reveal {
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-radius: var(--my-radius-l, 16px);
    overflow: clip;
  }
  .reveal summary {
    align-items: center;
    cursor: pointer;
    display: grid;
    gap: 2px 16px;
    grid-template-columns: minmax(0, 1fr) auto;
    list-style: none;
    padding: 16px 20px;
  }
  .reveal summary::-webkit-details-marker {
    display: none;
  }
  .reveal summary:hover {
    background: color-mix(in oklab, var(--my-surface-2) 60%, transparent);
  }
  .reveal summary:focus-visible {
    outline-offset: -4px;
    border-radius: var(--my-radius-l, 16px);
  }
  .reveal .kicker {
    --_tone: var(--my-action);
    grid-column: 1;
  }
  .reveal .prompt {
    font-weight: 600;
    grid-column: 1;
    line-height: 1.45;
  }
  .reveal .open-word {
    align-items: center;
    color: var(--my-action);
    display: inline-flex;
    font-size: 0.9375rem;
    font-weight: 600;
    gap: 6px;
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  .reveal .open-word::before {
    content: 'Show';
  }
  .reveal .open-word::after {
    background: currentcolor;
    content: '';
    height: 18px;
    mask: var(--my-icon-chevron-down) center / contain no-repeat;
    transition: rotate var(--my-motion, 180ms);
    width: 18px;
  }
  .reveal[open] .open-word::before {
    content: 'Hide';
  }
  .reveal[open] .open-word::after {
    rotate: 180deg;
  }
  .reveal > .content {
    border-block-start: 1px solid var(--my-line);
    padding: 16px 20px 20px;
  }
  .sheet {
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-radius: var(--my-radius-l, 16px);
    padding: 8px 20px;
  }
  .timeline {
    list-style: none;
    position: relative;
  }
  .timeline li {
    padding: 0 0 22px 30px;
    position: relative;
  }
  .timeline li::before {
    background: var(--my-line);
    content: '';
    inset: 14px auto -8px 6px;
    position: absolute;
    width: 2px;
  }
  .timeline li:last-child {
    padding-block-end: 0;
  }
  .timeline li:last-child::before {
    display: none;
  }
  .timeline li::after {
    background: var(--my-paper);
    border: 3px solid var(--my-action);
    border-radius: 50%;
    content: '';
    height: 14px;
    inset: 7px auto auto 0;
    position: absolute;
    width: 14px;
  }
  .timeline .when {
    color: var(--my-action);
    font-weight: 650;
  }
  .vignette {
    background: var(--my-surface-2);
    border-radius: var(--my-radius-l, 16px);
    padding: 18px 22px 22px;
  }
  .vignette h2 {
    font-size: 1.1875rem;
    margin-block-end: 0.4em;
  }
  .keypoints {
    background: var(--my-action-soft);
    border-radius: var(--my-radius-l, 16px);
    padding: 22px 24px 24px;
  }
  .keypoints ul {
    display: grid;
    gap: 10px;
    list-style: none;
  }
  .keypoints li {
    padding-inline-start: 30px;
    position: relative;
  }
  .keypoints li::before {
    background: var(--my-action);
    content: '';
    height: 20px;
    inset: 4px auto auto 0;
    mask: var(--my-icon-check) center / contain no-repeat;
    position: absolute;
    width: 20px;
  }
  .note {
    --_tone: var(--my-action);
    --_mark: var(--my-icon-info);
    background: var(--my-action-soft);
    border-radius: var(--my-radius, 10px);
    padding: 16px 20px 18px 52px;
    position: relative;
  }
  .note::before {
    background: var(--_tone);
    content: '';
    height: 22px;
    inset: 16px auto auto 18px;
    mask: var(--_mark) center / contain no-repeat;
    position: absolute;
    width: 22px;
  }
  .note h2 {
    font-size: 1.0625rem;
    letter-spacing: 0;
    margin-block-end: 0.3em;
  }
  .note.safety {
    --_tone: var(--my-warn);
    --_mark: var(--my-icon-shield);
    background: var(--my-warn-soft);
  }
  .note.wrong {
    --_tone: var(--my-bad);
    --_mark: var(--my-icon-x);
    background: var(--my-bad-soft);
  }
  .product {
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-block-start: 4px solid var(--my-amber);
    border-radius: var(--my-radius, 10px);
    display: grid;
    gap: 12px;
    padding: 16px 20px 20px;
  }
  .product .brand {
    color: var(--my-amber);
    font-size: 1.1875rem;
    font-weight: 680;
    letter-spacing: -0.012em;
    line-height: 1.3;
  }
  .product dl {
    background: var(--my-amber-soft);
    border-radius: 8px;
    display: grid;
    gap: 10px 20px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr));
    padding: 12px 14px;
  }
  .product dt {
    color: var(--my-muted);
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .product dd {
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.4;
  }
  .product h2 {
    font-size: 1.0625rem;
    margin: 0;
  }
`;
