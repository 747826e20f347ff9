import { css } from 'lit';

/** Less motion, forced colours and print. Goes last, because it overrides what stands before. */
export const mediaStyles = css`
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
