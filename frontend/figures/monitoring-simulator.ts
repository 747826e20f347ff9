import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import {
  check,
  choosePerson,
  chooseWeek,
  describe,
  dutiesOf,
  findingOf,
  foundAt,
  headlineOf,
  NEED_WORDS,
  nextWeek,
  personOf,
  reply,
  replyOf,
  start,
  toggle,
  VERDICT_WORDS,
  verdictOf,
  visitOf,
  weeksOf,
  type Duty,
  type Run,
  type Verdict
} from './monitoring-model';
import { PEOPLE, PERSON_IDS, TASK_NAMES, TASKS, WEEKS, type Task, type Week } from './monitoring-people';

const HEAD = 34;
const MARKS: Readonly<Record<Exclude<Verdict, 'left'>, string>> = { done: '✓', missed: '✕', extra: '✓', early: '–' };

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

/**
 * Twelve weeks of monitoring: plan a visit, check the plan, and answer what comes to light. What nobody looks for
 * stays hidden.
 */
@customElement('myelin-fig-monitoring-simulator')
export class MonitoringSimulator extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      /* The answer stands beside the question; the picture of all visits comes after it. */
      .controls {
        order: 1;
      }
      .headline {
        order: 2;
      }
      .twin {
        order: 3;
      }
      .stage {
        order: 4;
      }
      .legend {
        order: 5;
      }
      .table {
        order: 6;
      }
      .segments label {
        min-width: 34px;
      }
      .person,
      .tasks,
      .actions,
      .replies {
        flex: 1 1 100%;
      }
      .told {
        font-weight: 600;
        margin-block-start: 4px;
      }
      .choices {
        display: grid;
        gap: 4px 20px;
        grid-template-columns: repeat(auto-fill, minmax(min(270px, 100%), 1fr));
      }
      .choices label {
        align-items: start;
        cursor: pointer;
        display: grid;
        gap: 0 10px;
        grid-template-columns: 24px 1fr;
        min-height: 32px;
        padding-block: 4px;
      }
      .choices input {
        accent-color: var(--my-action);
        height: 24px;
        margin: 0;
        width: 24px;
      }
      .verdict {
        color: var(--my-muted);
        font-size: var(--my-size-s, 0.875rem);
        grid-column: 2;
      }
      .verdict.missed {
        color: var(--my-bad);
        font-weight: 600;
      }
      .verdict.done {
        color: var(--my-good);
        font-weight: 600;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
      }
      .choices input:focus-visible {
        outline: 2px solid var(--my-focus);
        outline-offset: 2px;
      }
      .replies div {
        display: grid;
        gap: 8px;
      }
      .replies button {
        font-size: inherit;
        font-weight: 500;
        padding: 8px 16px;
        text-align: start;
      }
      .replies button[aria-pressed='true'] {
        border: 2px solid var(--my-bad);
      }
      .replies button[aria-pressed='true'].fits {
        border-color: var(--my-good);
      }
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
    `
  ];

  /** Person and week at the start, for example "chidi 8". */
  @property() initial = '';

  @state() private taken: Run | null = null;

  protected readonly name = 'Twelve weeks of monitoring';
  protected readonly about =
    'Choose a person and a visit, tick what you would do, and check the plan. The text below the buttons says what was ' +
    'due, what you found and what stayed hidden.';

  private get run(): Run {
    return this.taken ?? start(this.initial);
  }

  private go(next: Run): void {
    this.taken = next;
    this.changed();
  }

  protected override stateDetail(): FigureState['state'] {
    const visit = visitOf(this.run);
    return {
      person: this.run.person,
      week: this.run.week,
      picked: visit.picked.join(','),
      checked: visit.checked,
      found: foundAt(this.run) === true,
      reply: visit.reply ?? ''
    };
  }

  protected override headline(): string {
    return headlineOf(this.run);
  }

  protected override twin(): string {
    return describe(this.run);
  }

  protected override controls(): TemplateResult {
    const run = this.run;
    const finding = findingOf(run);
    const next = nextWeek(run);
    return html`
      ${this.radios(
        'Person',
        PERSON_IDS.map((value) => ({ value, label: PEOPLE[value].name })),
        run.person,
        (person) => this.go(choosePerson(run, person))
      )}
      ${this.radios(
        'Week of the visit',
        weeksOf(run.person).map((week) => ({ value: String(week), label: String(week), long: `week ${week}` })),
        String(run.week),
        (week) => this.go(chooseWeek(run, Number(week) as Week))
      )}
      <div class="person">
        <p>${personOf(run).intro}</p>
        ${finding?.told ? html`<p class="told">${finding.told}</p>` : nothing}
      </div>
      <fieldset class="tasks">
        <legend>What would you do at this visit?</legend>
        <div class="choices">${dutiesOf(run.person, run.week).map((duty) => this.choice(duty))}</div>
      </fieldset>
      <div class="actions">
        ${this.action('Check this plan', true, () => this.go(check(this.run)), 'main')}
        ${this.action(next === null ? 'Last visit' : `Next visit: week ${next}`, next !== null, () => {
          if (next !== null) this.go(chooseWeek(this.run, next));
        })}
      </div>
      ${this.replies()}
    `;
  }

  private choice(duty: Duty): TemplateResult {
    const visit = visitOf(this.run);
    const verdict = visit.checked ? verdictOf(duty, visit) : null;
    return html`<label>
      <input
        type="checkbox"
        .checked=${visit.picked.includes(duty.task)}
        value=${duty.task}
        @change=${(event: Event) =>
          this.go(toggle(this.run, duty.task, (event.target as HTMLInputElement).checked))}
      />
      <span>${TASK_NAMES[duty.task].long}</span>
      ${
        verdict === null || verdict === 'left'
          ? nothing
          : html`<span class="verdict ${verdict}"
              ><span aria-hidden="true">${MARKS[verdict]}</span> ${
                verdict === 'missed' ? `${NEED_WORDS[duty.need]}, ` : ''
              }${VERDICT_WORDS[verdict]}</span
            >`
      }
    </label>`;
  }

  private replies(): TemplateResult | typeof nothing {
    const finding = findingOf(this.run);
    if (finding === null || foundAt(this.run) !== true) return nothing;
    const chosen = replyOf(this.run);
    return html`<fieldset class="replies">
      <legend>${finding.seen} What do you do?</legend>
      <div>
        ${finding.replies.map((option) => {
          const pressed = chosen?.id === option.id;
          return html`<button
            type="button"
            class=${option.fits ? 'fits' : ''}
            value=${option.id}
            aria-pressed=${pressed ? 'true' : 'false'}
            @click=${() => this.go(reply(this.run, option.id))}
          >
            ${pressed ? html`<span aria-hidden="true">${option.fits ? '✓ ' : '✕ '}</span>` : nothing}${option.text}
          </button>`;
        })}
      </div>
    </fieldset>`;
  }

  protected override drawing(width: number): TemplateResult {
    const grid = new Grid(Math.max(260, width));
    const weeks = weeksOf(this.run.person);
    const here = weeks.indexOf(this.run.week);
    return html`<svg
      viewBox="0 0 ${grid.width} ${grid.height}"
      width=${grid.width}
      height=${grid.height}
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">All visits of ${personOf(this.run).name}</title>
      <desc id="desc">${headlineOf(this.run)}. ${describe(this.run)}</desc>
      <rect class="current" x=${grid.x(here) - grid.column / 2 + 2} y="0" rx="8" width=${grid.column - 4} height=${grid.height} />
      ${WEEKS.map((week, column) => this.head(week, column, grid))}
      ${TASKS.map((task, row) => this.row(task, row, grid, weeks))} ${this.findings(grid, weeks)}
    </svg>`;
  }

  private head(week: Week, column: number, grid: Grid): SVGTemplateResult {
    const text = grid.narrow ? String(week) : `week ${week}`;
    return svg`<text class=${week === this.run.week ? 'here' : 'week'} x=${grid.x(column)} y="22"
      text-anchor="middle">${grid.narrow && week === this.run.week ? `wk ${week}` : text}</text>`;
  }

  private row(task: Task, row: number, grid: Grid, weeks: readonly Week[]): SVGTemplateResult {
    const y = grid.y(row);
    return svg`
      <line class="grid" x1="0" x2=${grid.width} y1=${grid.top(row)} y2=${grid.top(row)} />
      <text class="name" x="2" y=${grid.narrow ? grid.top(row) + 15 : y + 4}>${TASK_NAMES[task].short}</text>
      ${WEEKS.map((week, column) => {
        const x = grid.x(column);
        if (!weeks.includes(week)) return svg`<line class="over" x1=${x - 4} x2=${x + 4} y1=${y} y2=${y} />`;
        const visit = visitOf(this.run, week);
        const duty = dutiesOf(this.run.person, week).find((candidate) => candidate.task === task)!;
        return visit.checked
          ? mark(verdictOf(duty, visit), duty.need === 'open', x, y)
          : svg`<circle class="blank" cx=${x} cy=${y} r="2" />`;
      })}`;
  }

  private findings(grid: Grid, weeks: readonly Week[]): SVGTemplateResult {
    const row = TASKS.length;
    const y = grid.y(row);
    return svg`
      <line class="grid" x1="0" x2=${grid.width} y1=${grid.top(row)} y2=${grid.top(row)} />
      <text class="finding" x="2" y=${grid.narrow ? grid.top(row) + 15 : y + 4}>Finding</text>
      ${weeks.map((week, column) => {
        const found = foundAt(this.run, week);
        return found === null ? nothing : diamond(found, replyOf(this.run, week)?.fits ?? null, grid.x(column), y);
      })}`;
  }

  protected override legend(): readonly LegendEntry[] {
    const swatch = (content: SVGTemplateResult): TemplateResult =>
      html`<svg viewBox="0 0 32 16" aria-hidden="true">${content}</svg>`;
    return [
      { swatch: swatch(svg`<circle class="blank" cx="16" cy="8" r="2" />`), text: 'not checked yet' },
      { swatch: swatch(mark('done', false, 16, 8, 7)), text: 'due and done' },
      { swatch: swatch(mark('missed', false, 16, 8, 6)), text: 'due and left out' },
      { swatch: swatch(mark('left', true, 16, 8, 6)), text: 'no fixed date' },
      { swatch: swatch(mark('early', false, 16, 8, 6)), text: 'done, not needed' },
      { swatch: swatch(diamond(true, null, 16, 8, 8)), text: 'found' },
      { swatch: swatch(diamond(false, null, 16, 8, 8)), text: 'stayed hidden' }
    ];
  }

  protected override table(): TwinTable {
    const visit = visitOf(this.run);
    return {
      caption: `${personOf(this.run).name}, week ${this.run.week}`,
      head: ['What', 'Your plan', 'When'],
      rows: dutiesOf(this.run.person, this.run.week).map((duty) => [
        TASK_NAMES[duty.task].long,
        visit.checked ? VERDICT_WORDS[verdictOf(duty, visit)] : visit.picked.includes(duty.task) ? 'chosen' : 'not chosen',
        visit.checked ? `${NEED_WORDS[duty.need]}: ${duty.because}` : 'shown when the plan is checked'
      ])
    };
  }
}

/** One cell of the drawing; every kind has a shape of its own. */
function mark(verdict: Verdict, open: boolean, x: number, y: number, r = 9): SVGTemplateResult {
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
function diamond(found: boolean, fits: boolean | null, x: number, y: number, r = 11): SVGTemplateResult {
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

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-monitoring-simulator': MonitoringSimulator;
  }
}
