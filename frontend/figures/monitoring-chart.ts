import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import {
  describe,
  dutiesOf,
  foundAt,
  headlineOf,
  personOf,
  replyOf,
  verdictOf,
  visitOf,
  weeksOf,
  type Run,
  type Verdict
} from './monitoring-model';
import { TASK_NAMES, TASKS, WEEKS, type Task, type Week } from './monitoring-people';

/** The picture of all visits in the monitoring simulator: a row per task, a column per visit, and the findings. */
export const chartStyles = css`
  text {
    fill: var(--my-text);
    font-family: var(--my-font);
    font-size: 13px;
  }
  .week,
  .name {
    fill: var(--my-muted);
  }
  .here,
  .finding {
    fill: var(--my-text);
    font-weight: 650;
  }
  .current {
    fill: var(--my-action-soft);
  }
  .grid {
    stroke: var(--my-line);
    stroke-width: 1;
  }
  .blank {
    fill: var(--my-line-strong);
    opacity: 0.5;
  }
  .over {
    stroke: var(--my-line);
    stroke-width: 2;
  }
  .done {
    fill: var(--my-action);
  }
  .extra {
    fill: none;
    stroke: var(--my-action);
    stroke-width: 2;
  }
  .early {
    fill: none;
    stroke: var(--my-muted);
    stroke-dasharray: 2 3;
    stroke-width: 2;
  }
  .open {
    fill: none;
    stroke: var(--my-line-strong);
    stroke-dasharray: 1 4;
    stroke-linecap: round;
    stroke-width: 2;
  }
  .stroke {
    fill: none;
    stroke: var(--my-action);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }
  .done + .stroke,
  .found + .stroke {
    stroke: var(--my-surface);
  }
  .cross {
    fill: none;
    stroke: var(--my-bad);
    stroke-linecap: round;
    stroke-width: 3;
  }
  .found {
    fill: var(--my-violet);
  }
  .hidden {
    fill: var(--my-surface);
    stroke: var(--my-violet);
    stroke-dasharray: 3 3;
    stroke-width: 2;
  }
  .ask {
    fill: var(--my-violet);
    font-weight: 700;
  }
`;

const HEAD = 34;

/** Places of rows and visits in one drawing; narrow drawings put the name of a row above its marks. */
class Grid {
  readonly narrow: boolean;
  readonly row: number;
  readonly height: number;
  private readonly left: number;

  constructor(readonly width: number) {
    this.narrow = width < 520;
    this.row = this.narrow ? 46 : 34;
    this.left = this.narrow ? 0 : 190;
    this.height = HEAD + (TASKS.length + 1) * this.row + 4;
  }

  get column(): number {
    return (this.width - this.left) / WEEKS.length;
  }

  x(column: number): number {
    return this.left + (column + 0.5) * this.column;
  }

  top(row: number): number {
    return HEAD + row * this.row;
  }

  /** Height of the marks of a row. */
  y(row: number): number {
    return this.top(row) + (this.narrow ? 31 : 17);
  }
}

/** All visits of a run so far, drawn for a width. */
export function visitsChart(run: Run, width: number): TemplateResult {
  const grid = new Grid(Math.max(260, width));
  const weeks = weeksOf(run.person);
  const here = weeks.indexOf(run.week);
  return html`<svg
    viewBox="0 0 ${grid.width} ${grid.height}"
    width=${grid.width}
    height=${grid.height}
    role="img"
    aria-labelledby="title desc"
  >
    <title id="title">All visits of ${personOf(run).name}</title>
    <desc id="desc">${headlineOf(run)}. ${describe(run)}</desc>
    <rect class="current" x=${grid.x(here) - grid.column / 2 + 2} y="0" rx="8" width=${grid.column - 4} height=${grid.height} />
    ${WEEKS.map((week, column) => head(run, week, column, grid))}
    ${TASKS.map((task, at) => row(run, task, at, grid, weeks))} ${findings(run, grid, weeks)}
  </svg>`;
}

function head(run: Run, week: Week, column: number, grid: Grid): SVGTemplateResult {
  const text = grid.narrow ? String(week) : `week ${week}`;
  return svg`<text class=${week === run.week ? 'here' : 'week'} x=${grid.x(column)} y="22"
    text-anchor="middle">${grid.narrow && week === run.week ? `wk ${week}` : text}</text>`;
}

function row(run: Run, task: Task, at: number, grid: Grid, weeks: readonly Week[]): SVGTemplateResult {
  const y = grid.y(at);
  return svg`
    <line class="grid" x1="0" x2=${grid.width} y1=${grid.top(at)} y2=${grid.top(at)} />
    <text class="name" x="2" y=${grid.narrow ? grid.top(at) + 15 : y + 4}>${TASK_NAMES[task].short}</text>
    ${WEEKS.map((week, column) => {
      const x = grid.x(column);
      if (!weeks.includes(week)) return svg`<line class="over" x1=${x - 4} x2=${x + 4} y1=${y} y2=${y} />`;
      const visit = visitOf(run, week);
      const duty = dutiesOf(run.person, week).find((candidate) => candidate.task === task)!;
      return visit.checked
        ? mark(verdictOf(duty, visit), duty.need === 'open', x, y)
        : svg`<circle class="blank" cx=${x} cy=${y} r="2" />`;
    })}`;
}

function findings(run: Run, grid: Grid, weeks: readonly Week[]): SVGTemplateResult {
  const row = TASKS.length;
  const y = grid.y(row);
  return svg`
    <line class="grid" x1="0" x2=${grid.width} y1=${grid.top(row)} y2=${grid.top(row)} />
    <text class="finding" x="2" y=${grid.narrow ? grid.top(row) + 15 : y + 4}>Finding</text>
    ${weeks.map((week, column) => {
      const found = foundAt(run, week);
      return found === null ? nothing : diamond(found, replyOf(run, week)?.fits ?? null, grid.x(column), y);
    })}`;
}

/** One cell of the drawing; every kind has a shape of its own. */
export function mark(verdict: Verdict, open: boolean, x: number, y: number, r = 9): SVGTemplateResult {
  const tick = svg`<path class="stroke" d="M${x - r * 0.45} ${y}l${r * 0.35} ${r * 0.4}l${r * 0.6} ${-r * 0.75}" />`;
  switch (verdict) {
    case 'done':
      return svg`<circle class="done" cx=${x} cy=${y} r=${r} />${tick}`;
    case 'extra':
      return svg`<circle class="extra" cx=${x} cy=${y} r=${r - 1} />${tick}`;
    case 'missed':
      return svg`<path class="cross" d="M${x - r * 0.6} ${y - r * 0.6}l${r * 1.2} ${r * 1.2}M${x + r * 0.6} ${y - r * 0.6}l${-r * 1.2} ${r * 1.2}" />`;
    case 'early':
      return svg`<rect class="early" x=${x - r + 1} y=${y - r + 1} width=${2 * r - 2} height=${2 * r - 2} rx="2" />`;
    case 'left':
      return open ? svg`<circle class="open" cx=${x} cy=${y} r=${r - 1} />` : svg``;
  }
}

/** A finding: filled when it came to light, empty with a question mark when it stayed hidden. */
export function diamond(found: boolean, fits: boolean | null, x: number, y: number, r = 11): SVGTemplateResult {
  const shape = `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  if (!found) {
    return svg`<path class="hidden" d=${shape} /><text class="ask" x=${x} y=${y + 4.5} text-anchor="middle">?</text>`;
  }
  const sign =
    fits === null
      ? `M${x} ${y - r * 0.45}v${r * 0.5}M${x} ${y + r * 0.45}v0.1`
      : fits
        ? `M${x - r * 0.4} ${y}l${r * 0.3} ${r * 0.35}l${r * 0.5} ${-r * 0.65}`
        : `M${x - r * 0.3} ${y - r * 0.3}l${r * 0.6} ${r * 0.6}M${x + r * 0.3} ${y - r * 0.3}l${-r * 0.6} ${r * 0.6}`;
  return svg`<path class="found" d=${shape} /><path class="stroke" d=${sign} />`;
}
