import { css } from 'lit';

export const lessonStyles = css`
  :host {
    color: var(--my-text);
    container: lesson / inline-size;
    display: block;
    font-family: var(--my-font);
    font-size: 1.0625rem;
    line-height: 1.65;
    /* Keeps visually hidden text inside whatever scrolls around the lesson. */
    position: relative;
    --_column: 38rem;
    --_bar: 4px;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  h1,
  h2,
  h3,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h1 {
    font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.375rem);
    font-weight: 690;
    letter-spacing: -0.024em;
    line-height: 1.16;
    text-wrap: balance;
  }
  h2 {
    font-size: 1.375rem;
    font-weight: 660;
    letter-spacing: -0.016em;
    line-height: 1.3;
    margin-block-end: 0.55em;
    text-wrap: balance;
  }
  .vh:not(:focus, :active) {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  :focus-visible {
    outline: 2px solid var(--my-focus);
    outline-offset: 3px;
  }
  h1[tabindex]:focus-visible,
  h2[tabindex]:focus-visible {
    border-radius: 6px;
    outline-offset: 4px;
  }
  /* A block that was jumped to is marked at its side; a ring around a whole screen helps nobody. */
  section:focus-visible {
    outline: none;
  }
  .icon {
    background: currentcolor;
    display: inline-block;
    flex: none;
    height: 1.15em;
    mask: var(--_icon) center / contain no-repeat;
    width: 1.15em;
  }

  /* ----- frame ----- */
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

  /* ----- outline ----- */
  .outline {
    align-self: start;
    font-size: 0.9375rem;
    inset-block-start: 32px;
    line-height: 1.4;
    max-height: calc(100dvh - 96px);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 2px;
    position: sticky;
  }
  .outline h2 {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 600;
    letter-spacing: 0;
    margin: 0 0 8px 10px;
  }
  .outline ol {
    list-style: none;
  }
  .outline a {
    border-radius: 8px;
    color: var(--my-muted);
    display: grid;
    gap: 10px;
    grid-template-columns: 16px minmax(0, 1fr);
    padding: 6px 10px;
    text-decoration: none;
  }
  .outline a:hover {
    background: var(--my-surface-2);
    color: var(--my-text);
  }
  .outline a[aria-current] {
    background: var(--my-action-soft);
    color: var(--my-action);
    font-weight: 600;
  }
  .outline .icon {
    --_icon: var(--my-icon-circle);
    height: 16px;
    margin-block-start: 2px;
    opacity: 0.55;
    width: 16px;
  }
  .outline .done .icon {
    --_icon: var(--my-icon-check);
    color: var(--my-good);
    opacity: 1;
  }
  .outline .sum {
    border-block-start: 1px solid var(--my-line);
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
    font-variant-numeric: tabular-nums;
    margin: 12px 10px 0;
    padding-block-start: 12px;
  }
  dialog.drawer {
    background: var(--my-surface);
    block-size: 100dvh;
    border: 0;
    border-inline-end: 1px solid var(--my-line);
    box-shadow: var(--my-shadow-2);
    color: inherit;
    inset: 0 auto 0 0;
    inline-size: min(320px, 86vw);
    margin: 0;
    max-block-size: none;
    padding: 16px 12px;
  }
  dialog.drawer::backdrop {
    background: rgb(10 20 25 / 45%);
  }
  dialog.drawer[open] {
    animation: slide var(--my-motion, 180ms) var(--my-ease, ease-out);
  }
  @keyframes slide {
    from {
      transform: translateX(-24px);
      opacity: 0;
    }
  }
  .drawer .outline {
    max-height: none;
    position: static;
  }
  .drawer .outline a {
    padding-block: 10px;
  }
  .drawer header {
    display: flex;
    justify-content: flex-end;
  }

  /* ----- head ----- */
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

  /* ----- buttons ----- */
  button.act,
  a.act {
    align-items: center;
    background: var(--my-surface);
    border: 1px solid var(--my-line-strong);
    border-radius: var(--my-radius, 10px);
    color: var(--my-text);
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-size: 0.9375rem;
    font-weight: 600;
    gap: 8px;
    line-height: 1.3;
    min-height: 40px;
    padding: 8px 16px;
    text-decoration: none;
    transition:
      background-color var(--my-motion, 180ms),
      border-color var(--my-motion, 180ms);
  }
  .act:hover {
    background: var(--my-surface-2);
  }
  .act.primary {
    background: var(--my-action);
    border-color: transparent;
    color: var(--my-action-text);
  }
  .act.primary:hover {
    background: var(--my-action-hover);
  }
  .act.quiet {
    background: none;
    border-color: transparent;
    color: var(--my-action);
    min-height: 36px;
    padding: 6px 10px;
  }
  .act.quiet:hover {
    background: var(--my-action-soft);
  }
  .tools .act.quiet {
    border-color: var(--my-line);
  }
  .act[aria-disabled='true'] {
    background: var(--my-surface-2);
    border-color: transparent;
    color: var(--my-muted);
    cursor: not-allowed;
  }
  .link {
    background: none;
    border: 0;
    color: var(--my-action);
    cursor: pointer;
    font: inherit;
    font-weight: 600;
    min-height: 24px;
    padding: 0;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* ----- blocks ----- */
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

  /* ----- checks ----- */
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

  /* ----- notes of the page ----- */
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

  /* ----- foot ----- */
  .finish {
    border-block-start: 1px solid var(--my-line);
    display: grid;
    gap: 12px;
    margin-block-start: 48px;
    padding-block-start: 28px;
  }
  .finish.complete {
    background: var(--my-good-soft);
    border: 0;
    border-radius: var(--my-radius-l, 16px);
    padding: 22px 24px;
  }
  .finish h2 {
    align-items: center;
    display: flex;
    gap: 10px;
    margin: 0;
  }
  .finish .icon {
    --_icon: var(--my-icon-check);
    color: var(--my-good);
    height: 26px;
    width: 26px;
  }
  .finish ul {
    display: grid;
    gap: 4px;
    list-style: none;
  }
  .pager {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr));
    margin-block-start: 28px;
  }
  .pager a {
    background: var(--my-surface);
    border: 1px solid var(--my-line);
    border-radius: var(--my-radius, 10px);
    color: var(--my-text);
    display: grid;
    gap: 2px;
    line-height: 1.4;
    padding: 14px 18px;
    text-decoration: none;
    transition:
      border-color var(--my-motion, 180ms),
      box-shadow var(--my-motion, 180ms);
  }
  .pager a[href]:hover {
    border-color: var(--my-action);
    box-shadow: var(--my-shadow-1);
  }
  .pager .next {
    text-align: end;
  }
  .pager .next:only-child {
    grid-column: 1 / -1;
  }
  .pager .way {
    align-items: center;
    color: var(--my-action);
    display: inline-flex;
    font-size: var(--my-size-s, 0.875rem);
    font-weight: 600;
    gap: 6px;
  }
  .pager .next .way {
    justify-content: flex-end;
  }
  .pager .previous .icon {
    --_icon: var(--my-icon-arrow-left);
  }
  .pager .next .icon {
    --_icon: var(--my-icon-arrow-right);
  }
  .pager [aria-disabled='true'] {
    background: var(--my-surface-2);
    border-color: transparent;
    cursor: not-allowed;
  }
  .pager [aria-disabled='true'] .way {
    color: var(--my-muted);
  }
  .pager [aria-disabled='true'] .icon {
    --_icon: var(--my-icon-lock);
  }
  .pager .reason {
    color: var(--my-muted);
    font-size: var(--my-size-s, 0.875rem);
  }
  .pager .name {
    font-weight: 600;
  }
  .sources {
    border-block-start: 1px solid var(--my-line);
    font-size: 0.9375rem;
    line-height: 1.55;
    margin-block-start: 48px;
    padding-block-start: 24px;
  }
  .sources h2 {
    font-size: 1.1875rem;
  }
  .sources ol {
    display: grid;
    gap: 10px;
    padding-inline-start: 1.9em;
  }
  .sources li {
    color: var(--my-muted);
    overflow-wrap: anywhere;
    scroll-margin-block-start: 80px;
  }
  .sources a {
    color: var(--my-action);
    text-underline-offset: 3px;
  }

  /* ----- waiting and failing ----- */
  .skeleton {
    animation: breathe 1.6s ease-in-out infinite alternate;
    background: var(--my-surface-2);
    border-radius: 6px;
    height: 1.05rem;
    margin-block: 0.5rem;
  }
  .skeleton.h1 {
    height: 2.25rem;
    margin-block: 1rem 1.5rem;
    width: 70%;
  }
  .skeleton.card {
    border-radius: var(--my-radius-l, 16px);
    height: 12rem;
    margin-block: 2rem;
  }
  .skeleton.short {
    width: 60%;
  }
  .figure-room {
    border-radius: var(--my-radius-l, 16px);
    height: 480px;
  }
  .item-room {
    height: 180px;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  .failure {
    display: grid;
    gap: 14px;
    justify-items: start;
    margin: 12vh auto 0;
    max-width: 34rem;
    padding: 0 16px;
  }
  .failure h1 {
    font-size: 1.5rem;
  }
  .failure ul {
    display: grid;
    gap: 8px;
    list-style: none;
    padding: 0;
  }
  .failure li a {
    display: inline-block;
    font-weight: 600;
    padding-block: 4px;
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .icon,
    .note::before,
    .keypoints li::before,
    .reveal .open-word::after {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .progress > div {
      background: Highlight;
    }
    .note,
    .keypoints,
    .vignette,
    .finish.complete {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    :host {
      font-size: 10.5pt;
      line-height: 1.5;
    }
    .top,
    .outline,
    .tools,
    .pager,
    .actions,
    .resumed,
    .banner,
    .finish,
    dialog {
      display: none !important;
    }
    .layout,
    .layout.wide {
      display: block;
      padding: 0;
    }
    .column {
      max-width: none;
    }
    .note,
    .keypoints,
    .vignette {
      border: 1px solid var(--my-line-strong);
    }
    .note,
    .product,
    .keypoints,
    .vignette,
    .check,
    figure,
    .timeline li {
      break-inside: avoid;
    }
    h2 {
      break-after: avoid;
    }
    .reveal .open-word {
      display: none;
    }
    .sources a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
