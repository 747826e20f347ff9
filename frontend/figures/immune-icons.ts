import { svg, type SVGTemplateResult } from 'lit';
import type { Step } from './immune-model';

/** The small drawing of a step around a middle point, about 70 by 44 pixels; colours come from the figure's classes. */
export function stepIcon(step: Step, x: number, y: number): SVGTemplateResult {
  return svg`<g transform="translate(${x} ${y})">${ICONS[step]}</g>`;
}

function fibre(missing: readonly number[], cut: boolean): SVGTemplateResult {
  return svg`
    <path class="ink" d=${cut ? 'M-34 0H-8' : 'M-34 0H34'} />
    ${cut ? svg`<path class="lost" d="M12 0H34" /><path class="ink" d="M-4 -11L-8 11M6 -11L2 11" />` : null}
    ${[0, 1, 2].map(
      (place) =>
        svg`<rect class=${missing.includes(place) ? 'lost' : 'sleeve'} x=${-30 + place * 21 + (place === 1 && cut ? 4 : 0)} y="-8" width=${place === 1 && cut ? 0 : 18} height="16" rx="7" />`
    )}`;
}

const ICONS: Readonly<Record<Step, SVGTemplateResult>> = {
  presentation: svg`
    <path class="host" d="M-32 2C-36 -12 -22 -18 -14 -14C-4 -20 6 -12 4 -4V8C6 18 -8 20 -14 16C-24 20 -34 14 -32 2Z" />
    <path class="host" d="M4 -4L13 -6V6L4 8" />
    <circle class="cell" cx="24" cy="0" r="11" />`,
  activation: svg`
    <circle class="cell" cx="-22" cy="0" r="9" />
    <path class="ink" d="M-9 0H3M-2 -5L3 0L-2 5" />
    <circle class="cell" cx="16" cy="-10" r="8" /><circle class="cell" cx="29" cy="2" r="8" /><circle class="cell" cx="14" cy="11" r="8" />`,
  crossing: svg`
    <rect class="brick" x="-35" y="-6" width="22" height="12" rx="4" /><rect class="brick" x="13" y="-6" width="22" height="12" rx="4" />
    <path class="cell" d="M0 -20C10 -20 10 -8 5 -3C3 2 10 6 7 14C3 21 -6 20 -7 14C-8 7 -2 4 -5 -3C-10 -8 -9 -20 0 -20Z" />`,
  reactivation: svg`
    <circle class="cell" cx="-14" cy="0" r="11" />
    <path class="host" d="M14 -12L24 -8L30 2L24 12L12 10L8 0Z" />
    <path class="spark" d="M0 -12L4 -18M0 12L4 18M30 -12L35 -17M31 12L36 17" />`,
  demyelination: fibre([1], false),
  'axon-loss': fibre([2], true)
};
