import { svg, html, type TemplateResult } from 'lit';

/** Icons in one style: 20-unit grid, two-unit strokes, colour of the text. Always decorative; a word stands beside. */
const PATHS = {
  check: svg`<path d="m4.5 10.5 3.8 3.8 7.2-8.1" />`,
  cross: svg`<path d="m5.5 5.5 9 9m0-9-9 9" />`,
  missed: svg`<circle cx="10" cy="10" r="6.5" stroke-dasharray="3.1 2.7" /><path d="M10 7v3.4M10 13.2v.1" />`,
  dash: svg`<path d="M5.5 10h9" />`,
  partial: svg`<circle cx="10" cy="10" r="6.5" /><path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />`,
  alert: svg`<path d="M10 3.2 17.5 16.5h-15zM10 8.3v3.6M10 14v.1" />`,
  info: svg`<circle cx="10" cy="10" r="7" /><path d="M10 9.2v4.3M10 6.6v.1" />`,
  clock: svg`<circle cx="10" cy="10" r="7" /><path d="M10 6v4.2l2.8 1.7" />`,
  pause: svg`<path d="M7 4.5v11M13 4.5v11" />`,
  play: svg`<path d="M6.5 4v12l9-6z" />`,
  hidden: svg`<path d="M3 10s2.6-4.5 7-4.5S17 10 17 10s-2.6 4.5-7 4.5S3 10 3 10zM4 16 16 4" />`,
  flag: svg`<path d="M5 17V3.5M5 4.2h9.2l-2 3.1 2 3.1H5" />`,
  flagFilled: svg`<path d="M5 17V3.5" /><path d="M5 4.2h9.2l-2 3.1 2 3.1H5z" fill="currentColor" />`,
  left: svg`<path d="M12 4.5 6.5 10l5.5 5.5" />`,
  right: svg`<path d="M8 4.5 13.5 10 8 15.5" />`,
  up: svg`<path d="M4.5 12 10 6.5l5.5 5.5" />`,
  down: svg`<path d="m4.5 8 5.5 5.5L15.5 8" />`,
  grip: svg`<path d="M7.5 5v.1M7.5 10v.1M7.5 15v.1M12.5 5v.1M12.5 10v.1M12.5 15v.1" stroke-width="2.6" />`,
  saved: svg`<circle cx="10" cy="10" r="7" /><path d="m6.8 10.3 2.2 2.2 4.2-4.8" />`,
  saving: svg`<path d="M16.5 10A6.5 6.5 0 1 1 12.6 4" />`,
  offline: svg`<path d="M6.2 14.8h7.6a3 3 0 0 0 .9-5.9 4.8 4.8 0 0 0-9-1A3.6 3.6 0 0 0 6.2 14.8zM3.5 3.5l13 13" />`,
  lock: svg`<rect x="4.5" y="9" width="11" height="7.5" rx="1.8" /><path d="M7 9V6.8a3 3 0 0 1 6 0V9" />`,
  book: svg`<path d="M10 5.5C8.4 4.3 6.2 3.8 3.5 4v11c2.7-.2 4.9.3 6.5 1.5 1.6-1.2 3.8-1.7 6.5-1.5V4c-2.7-.2-4.9.3-6.5 1.5zM10 5.5v11" />`,
  link: svg`<path d="M11.5 4.5h4v4M15.5 4.5 9.5 10.5M8 5H5.5A1.5 1.5 0 0 0 4 6.5v8A1.5 1.5 0 0 0 5.5 16h8a1.5 1.5 0 0 0 1.5-1.5V12" />`,
  download: svg`<path d="M10 3.5v9M6 9l4 4 4-4M4 16.5h12" />`,
  target: svg`<circle cx="10" cy="10" r="6.5" /><circle cx="10" cy="10" r="2" />`,
  list: svg`<path d="M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.7 5.5h.1M3.7 10h.1M3.7 14.5h.1" />`
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon, hidden from assistive technology. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${PATHS[name]}
  </svg>`;
}
