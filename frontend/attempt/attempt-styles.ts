import { css } from 'lit';

export const attemptStyles = css`
  :host {
    container-type: inline-size;
    max-width: 1240px;
    margin-inline: auto;
  }
  .bar {
    position: sticky;
    top: var(--my-sticky-top, 0px);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 20px;
    /* The ground of news reaches a little beyond the text. */
    margin-inline: -12px;
    padding: 6px 12px;
    background: var(--_paper);
    border-bottom: 1px solid var(--_line);
  }
  .bar.warn {
    background: var(--_warn-soft);
  }
  .bar.good {
    background: var(--_tint);
  }
  .lead {
    flex: 1 1 0;
    min-width: 0;
  }
  /* As high as its news at any time, two lines or three on the narrowest screen, so that news moves nothing below. */
  .told {
    position: relative;
    display: flex;
    align-items: center;
    gap: 14px;
    min-height: 42px;
  }
  .bar h1 {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.2;
    overflow: hidden;
  }
  /* News stands in its place; it is still the title of the page, also while it has the focus. */
  .bar h1.behind {
    position: absolute;
    width: 1px;
    height: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .news {
    min-width: 0;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .told .act {
    flex: none;
    min-height: 36px;
    padding: 4px 14px;
    font-size: 0.875rem;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 7px;
    min-height: 26px;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  .status.saved .icon {
    color: var(--_good);
  }
  .status.kept,
  .status.unkept {
    color: var(--_warn);
    font-weight: 600;
  }
  .status.saving .icon {
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    margin-top: 16px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_warn-soft);
    border: 1px solid color-mix(in srgb, var(--_warn) 35%, var(--_line));
  }
  .notice > .icon {
    color: var(--_warn);
  }
  .notice p {
    flex: 1 1 240px;
  }
  .notice.bad {
    background: var(--_bad-soft);
    border-color: color-mix(in srgb, var(--_bad) 35%, var(--_line));
  }
  .notice.bad > .icon {
    color: var(--_bad);
  }
  .layout {
    /* Height that the bar covers; controls scroll clear of it. A shell with a bar of its own sets --my-sticky-top. */
    --my-sticky: calc(92px + var(--my-sticky-top, 0px));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    margin-top: 24px;
  }
  .pages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
    max-width: 860px;
    width: 100%;
  }
  .pages.charted {
    max-width: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    margin-bottom: 12px;
  }
  h2 {
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 600;
    color: var(--_muted);
  }
  .flag {
    min-height: 44px;
    padding: 6px 14px;
    font-size: 0.9375rem;
  }
  .flag[aria-pressed='true'] {
    border-color: var(--_amber);
    background: var(--_amber-soft);
    color: var(--_text);
  }
  .flag[aria-pressed='true'] .icon {
    color: var(--_amber);
  }
  .question {
    scroll-margin-top: var(--my-sticky);
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 12px;
    margin-top: 32px;
    padding-top: 20px;
    border-top: 1px solid var(--_line);
    max-width: 860px;
  }
  .moves .unfolds,
  .moves .opening {
    flex: 1 1 100%;
  }
  .moves .unfolds {
    text-align: end;
    font-size: 0.9375rem;
  }
  .moves .next {
    margin-inline-start: auto;
  }
  .submit-here {
    display: none;
  }
  details > summary {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    font-weight: 600;
    cursor: pointer;
    border-radius: 8px;
    list-style: none;
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  details > summary::before {
    content: '';
    flex: none;
    width: 8px;
    height: 8px;
    margin: 0 4px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform var(--_fast);
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  details > summary .soft {
    font-weight: 400;
    white-space: nowrap;
  }
  .soft {
    color: var(--_muted);
  }
  .options label {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding: 8px 0;
    font-size: 0.9375rem;
    cursor: pointer;
  }
  .options small {
    display: block;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  kbd {
    padding: 1px 6px;
    border: 1px solid var(--_line);
    border-radius: 5px;
    background: var(--_sunken);
    font-family: inherit;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .panel {
    max-width: 560px;
    margin: 56px auto;
    padding: 40px 32px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    text-align: center;
  }
  .panel .seal {
    display: inline-grid;
    place-items: center;
    width: 56px;
    height: 56px;
    margin-bottom: 16px;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_action);
    font-size: 1.4rem;
  }
  .panel h1 {
    margin: 0 0 8px;
    font-size: 1.375rem;
    line-height: 1.3;
  }
  .panel .button {
    margin-top: 24px;
  }
  .skeleton {
    display: grid;
    gap: 14px;
    max-width: 860px;
    margin-top: 40px;
  }
  .skeleton div {
    height: 54px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    animation: breathe 1.6s ease-in-out infinite;
  }
  .skeleton div:nth-child(2) {
    width: 70%;
    height: 28px;
  }
  @keyframes breathe {
    50% {
      opacity: 0.5;
    }
  }
  @container (min-width: 1000px) {
    .layout {
      grid-template: 'questions side' auto 'questions extras' 1fr / minmax(0, 1fr) 272px;
      gap: 16px 48px;
    }
    .layout > :first-child {
      grid-area: questions;
    }
    .side {
      grid-area: side;
    }
    .extras {
      grid-area: extras;
    }
  }
  @container (max-width: 999px) {
    .side {
      order: -1;
      padding-bottom: 8px;
      border-bottom: 1px solid var(--_line);
    }
  }
  /* Beside the timer there is not enough room for news in two lines. */
  @container (max-width: 899px) {
    .lead {
      display: contents;
    }
    .told {
      flex: 1 1 100%;
    }
    .status {
      flex: 1 1 0;
    }
    .layout {
      --my-sticky: calc(112px + var(--my-sticky-top, 0px));
    }
  }
  @container (max-width: 759px) {
    .status {
      order: 1;
      flex-basis: 100%;
    }
    .layout {
      --my-sticky: calc(146px + var(--my-sticky-top, 0px));
    }
  }
  @container (max-width: 559px) {
    .bar {
      padding-block: 10px 6px;
    }
    .bar h1 {
      font-size: 1rem;
    }
    .news .tail {
      display: none;
    }
    .bar .button.submit {
      display: none;
    }
    .submit-here {
      display: inline-flex;
      margin: 14px 0;
    }
    .moves .button {
      flex: 1 1 0;
    }
  }
  @container (max-width: 339px) {
    .told {
      min-height: 62px;
    }
  }
  /* Where a large zoom leaves room for a few lines, the bar may not take them for good. */
  @media (max-height: 320px) {
    .bar {
      position: static;
    }
    .layout {
      --my-sticky: 0px;
    }
  }
  @media print {
    .bar,
    .side,
    .extras,
    .moves {
      display: none;
    }
  }
`;
