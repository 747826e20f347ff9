import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import {
  activityOf,
  courseOf,
  describe,
  levelAt,
  momentsOf,
  NAMES,
  normalise,
  progressionOf,
  readState,
  readTypes,
  recovered,
  risenAt,
  segmentsOf,
  spanOf,
  TOP,
  YEARS,
  type Course,
  type CourseState,
  type CourseType
} from './course-model';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import { placeLabels, type Point } from './labels';

const STEP = 0.05;
const LEFT = 34;
const RIGHT = 10;
const ROOF = 26;
const FLOOR = 62;

/** Turns years and levels into pixels of one drawing. */
class Frame {
  readonly height: number;

  constructor(readonly width: number) {
    this.height = width < 460 ? 300 : 350;
  }

  x(year: number): number {
    return LEFT + (year / YEARS) * (this.width - LEFT - RIGHT);
  }

  y(level: number): number {
    return this.height - FLOOR - (level / TOP) * (this.height - FLOOR - ROOF);
  }

  /** The course as points, from one year to another. */
  points(from: number, to: number, level: (year: number) => number): readonly Point[] {
    const count = Math.max(2, Math.ceil((to - from) / STEP) + 1);
    return Array.from({ length: count }, (_, i) => {
      const year = from + ((to - from) * i) / (count - 1);
      return { x: this.x(year), y: this.y(level(year)) };
    });
  }
}

function path(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/**
 * Disability over time for RIS, CIS, RRMS, SPMS and PPMS with the modifiers activity and progression to switch.
 * Schematic; the numbers live in the course model.
 */
@customElement('myelin-fig-course-curves')
export class CourseCurves extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    css`
      text {
        fill: var(--my-muted);
        font-family: var(--my-font);
        font-size: 12px;
      }
      .grid {
        stroke: var(--my-line);
        stroke-width: 1;
      }
      .axis {
        stroke: var(--my-line-strong);
        stroke-width: 1.5;
      }
      .period {
        fill: var(--my-action-soft);
        opacity: 0.75;
      }
      .period-word {
        fill: var(--my-action);
        font-weight: 600;
      }
      .start {
        stroke: var(--my-action);
        stroke-dasharray: 1 5;
        stroke-linecap: round;
        stroke-width: 2;
      }
      .bump {
        fill: var(--my-action);
        opacity: 0.16;
      }
      .left-behind {
        stroke: var(--my-bad);
        stroke-width: 3;
      }
      .line {
        fill: none;
        stroke: var(--my-action);
        stroke-linecap: round;
        stroke-linejoin: round;
        stroke-width: 2.5;
      }
      .line.progression {
        stroke: var(--my-text);
        stroke-dasharray: 9 6;
        stroke-width: 4;
        stroke-linecap: butt;
      }
      .before {
        fill: none;
        stroke: var(--my-line-strong);
        stroke-dasharray: 2 4;
        stroke-width: 2;
      }
      .mri {
        fill: var(--my-violet);
      }
      .mri-word {
        fill: var(--my-violet);
        font-weight: 600;
      }
      .now {
        fill: var(--my-action);
        stroke: var(--my-surface);
        stroke-width: 2;
      }
      .label {
        fill: var(--my-text);
        font-size: 13px;
        font-weight: 550;
        paint-order: stroke;
        stroke: var(--my-surface);
        stroke-linejoin: round;
        stroke-width: 4;
      }
      .leader {
        stroke: var(--my-line-strong);
        stroke-width: 1;
      }
      .open {
        font-style: italic;
      }
      .reveal {
        animation: reveal 700ms var(--my-ease, ease-out) backwards;
      }
      @keyframes reveal {
        from {
          clip-path: inset(-20px var(--hidden, 100%) -20px 0);
        }
        to {
          clip-path: inset(-20px 0 -20px 0);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .reveal {
          animation: none;
        }
      }
      @media print {
        .reveal {
          animation: none;
        }
      }
    `
  ];

  /** Which courses are offered, for example "rrms,spms"; all when empty. */
  @property() show = '';
  /** The state at the start, for example "spms active progression". */
  @property() initial = '';

  @state() private chosen: CourseState | null = null;
  /** The state before the last switch of a modifier; drawn faintly for comparison. */
  @state() private previous: CourseState | null = null;

  protected readonly name = 'Disability over time';
  protected readonly about =
    'A schematic curve of disability over the years. Choose a course and switch activity and progression; the text ' +
    'below the drawing says what it shows.';

  private get course(): Course {
    return courseOf(this.chosen ?? readState(this.initial, readTypes(this.show)));
  }

  private pick(type: CourseType): void {
    const { activity, progression } = this.course.state;
    this.previous = null;
    this.chosen = normalise({ type, activity, progression });
    this.changed();
  }

  private modify(change: Partial<CourseState>): void {
    this.previous = this.course.state;
    this.chosen = normalise({ ...this.course.state, ...change });
    this.changed();
  }

  protected override stateDetail(): FigureState['state'] {
    const { type, activity, progression } = this.course.state;
    return { type, activity, progression, name: this.course.name };
  }

  protected override headline(): string {
    return this.course.name;
  }

  protected override twin(): string {
    return describe(this.course);
  }

  protected override controls(): TemplateResult {
    const { state: now, period } = this.course;
    const activity = activityOf(now.type);
    const progression = progressionOf(now.type);
    return html`
      ${this.radios(
        'Course',
        readTypes(this.show).map((value) => ({ value, label: NAMES[value].short, long: NAMES[value].long })),
        now.type,
        (type) => this.pick(type)
      )}
      <fieldset class="modifiers">
        <legend>In the ${period === null ? 'stated period' : spanOf(period)}</legend>
        <div class="toggles">
          ${this.toggle('Activity', now.activity, (on) => this.modify({ activity: on }), {
            possible: activity.possible,
            describedBy: 'note'
          })}
          ${this.toggle('Progression', now.progression, (on) => this.modify({ progression: on }), {
            possible: progression.possible,
            describedBy: 'note'
          })}
        </div>
      </fieldset>
      <p class="note" id="note">${progression.note}</p>
    `;
  }

  protected override drawing(width: number): TemplateResult {
    const course = this.course;
    const frame = new Frame(Math.max(260, width));
    const animated = !this.still && this.step > 0;
    const curve = frame.points(0, course.today, (year) => levelAt(course, year));
    // A modifier redraws the stated period only; another course is drawn from the start.
    const hidden = this.previous !== null && course.period !== null ? 100 - (course.period.from / course.today) * 100 : 100;
    const content = svg`
      <g class=${animated ? 'reveal' : 'steady'} style=${`--hidden: ${hidden.toFixed(0)}%`}>
        ${this.bumps(course, frame)} ${this.startLevel(course, frame)} ${this.lines(course, frame)}
        ${this.labels(course, frame, curve)}
      </g>`;
    return html`<svg
      viewBox="0 0 ${frame.width} ${frame.height}"
      width=${frame.width}
      height=${frame.height}
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">${NAMES[course.state.type].long}: disability over time</title>
      <desc id="desc">${describe(course)}</desc>
      ${this.axes(course, frame)} ${this.ghost(course, frame)} ${this.scans(course, frame)}
      ${keyed(animated ? this.step : 0, content)}
    </svg>`;
  }

  private axes(course: Course, frame: Frame): SVGTemplateResult {
    const bottom = frame.y(0);
    const end = frame.x(YEARS);
    const { period } = course;
    const wide = frame.width >= 460;
    return svg`
      ${
        period === null
          ? nothing
          : svg`<rect class="period" x=${frame.x(period.from)} y=${ROOF} rx="6"
              width=${frame.x(period.to) - frame.x(period.from)} height=${bottom - ROOF} />
            <text class="period-word" x=${frame.x(period.to) - (wide ? (frame.x(period.to) - frame.x(period.from)) / 2 : 0)} y=${ROOF - 8}
              text-anchor=${wide ? 'middle' : 'end'}>${wide ? `stated period: ${spanOf(period)}` : spanOf(period)}</text>`
      }
      ${[0, 2, 4, 6, 8, 10].map(
        (level) => svg`
          <line class=${level === 0 ? 'axis' : 'grid'} x1=${LEFT} x2=${end} y1=${frame.y(level)} y2=${frame.y(level)} />
          <text x=${LEFT - 8} y=${frame.y(level) + 4} text-anchor="end">${level}</text>`
      )}
      <text x="0" y="12">Disability${wide ? ', 0 to 10 (schematic)' : ''}</text>
      ${(wide ? [0, 6, 12, 18, 24] : [0, 12, 24]).map(
        (year) => svg`<text x=${frame.x(year)} y=${frame.height - 8}
          text-anchor=${year === YEARS ? 'end' : 'middle'}>${
            year === 0 ? '0' : year === YEARS ? '24 years' : year
          }</text>`
      )}
      <text class="mri-word" x=${LEFT - 6} y=${bottom + 24} text-anchor="end">MRI</text>
      <line class="grid" x1=${LEFT} x2=${end} y1=${bottom + 28} y2=${bottom + 28} />
    `;
  }

  private scans(course: Course, frame: Frame): SVGTemplateResult {
    const y = frame.y(0) + 28;
    return svg`${course.mri.map((year) => {
      const x = frame.x(year);
      return svg`<path class="mri" d="M${x} ${y - 13}l5.5 11h-11z" />`;
    })}`;
  }

  private bumps(course: Course, frame: Frame): SVGTemplateResult {
    return svg`${course.relapses.map((relapse) => {
      const end = Math.min(recovered(relapse), course.today);
      const top = frame.points(relapse.at, end, (year) => levelAt(course, year));
      const before = levelAt(course, relapse.at) - risenAt(course, relapse.at);
      const x = frame.x(end);
      return svg`
        <path class="bump" d="${path(top)}z" />
        ${
          relapse.residual > 0
            ? svg`<line class="left-behind" x1=${x} x2=${x} y1=${frame.y(before + risenAt(course, end))}
                y2=${frame.y(levelAt(course, end))} />`
            : nothing
        }`;
    })}`;
  }

  private startLevel(course: Course, frame: Frame): SVGTemplateResult | typeof nothing {
    if (course.period === null) return nothing;
    const y = frame.y(levelAt(course, course.period.from));
    return svg`<line class="start" x1=${frame.x(course.period.from)} x2=${frame.x(course.period.to)} y1=${y} y2=${y} />`;
  }

  private lines(course: Course, frame: Frame): SVGTemplateResult {
    const x = frame.x(course.today);
    const y = frame.y(levelAt(course, course.today));
    return svg`
      ${segmentsOf(course).map(
        ({ kind, from, to }) =>
          svg`<path class="line ${kind}" d=${path(frame.points(from, to, (year) => levelAt(course, year)))} />`
      )}
      <circle class="now" cx=${x} cy=${y} r="6" />
    `;
  }

  /** The period as it was before the last switch, so that the eye sees what the switch did. */
  private ghost(course: Course, frame: Frame): SVGTemplateResult | typeof nothing {
    if (this.previous === null || course.period === null) return nothing;
    const before = courseOf(this.previous);
    const points = frame.points(course.period.from, course.today, (year) => levelAt(before, year));
    return svg`<path class="before" d=${path(points)} />`;
  }

  private labels(course: Course, frame: Frame, curve: readonly Point[]): SVGTemplateResult {
    const at = (year: number): Point => ({ x: frame.x(year), y: frame.y(levelAt(course, year)) });
    const placed = placeLabels(
      [
        ...course.marks.map((mark) => ({ at: at(mark.at), text: mark.text, rank: mark.rank })),
        { at: { x: frame.x(course.today) + 4, y: at(course.today).y }, text: 'today', rank: 5 }
      ],
      curve,
      { left: LEFT + 2, top: ROOF, right: frame.width - 2, bottom: frame.y(0) - 2 }
    );
    const open = course.today < 8;
    return svg`
      ${placed.map(
        (label) => svg`
          ${
            label.far
              ? svg`<line class="leader" x1=${label.at.x} y1=${label.at.y + (label.y < label.at.y ? -7 : 7)}
                  x2=${label.x} y2=${label.y + (label.y < label.at.y ? 5 : -14)} />`
              : nothing
          }
          <text class="label" x=${label.x} y=${label.y} text-anchor="middle">${label.text}</text>`
      )}
      ${
        open
          ? svg`<text class="open" x=${(frame.x(course.today) + frame.x(YEARS)) / 2} y=${(frame.y(0) + ROOF) / 2}
              text-anchor="middle">What follows is open</text>`
          : nothing
      }
    `;
  }

  protected override legend(): readonly LegendEntry[] {
    const { state: now, relapses, mri } = this.course;
    const entries: LegendEntry[] = [];
    const steady = svg`<path class="line" d="M2 8h28" />`;
    const swatch = (content: SVGTemplateResult): TemplateResult =>
      html`<svg viewBox="0 0 32 16" aria-hidden="true">${content}</svg>`;
    if (relapses.length > 0) {
      entries.push({
        swatch: swatch(
          svg`<path class="bump" d="M2 14h4C8 2 12 2 14 4s4 10 16 10z" /><path class="line" d="M2 14h4C8 2 12 2 14 4s4 10 16 10" />`
        ),
        text: now.type === 'cis' ? 'episode and recovery' : 'relapse and recovery'
      });
      if (relapses.some(({ residual }) => residual > 0)) {
        entries.push({ swatch: swatch(svg`<line class="left-behind" x1="16" x2="16" y1="2" y2="14" />`), text: 'worsening' });
      }
    } else {
      entries.push({ swatch: swatch(steady), text: 'level of disability' });
    }
    if (segmentsOf(this.course).some(({ kind }) => kind === 'progression')) {
      entries.push({
        swatch: swatch(svg`<path class="line progression" d="M1 8h30" />`),
        text: now.type === 'rrms' ? 'rise between relapses (PIRA)' : 'progression: rise without relapses'
      });
    }
    if (mri.length > 0) entries.push({ swatch: swatch(svg`<path class="mri" d="M16 2l6 12h-12z" />`), text: now.type === 'ris' ? 'lesions typical of MS' : 'new MRI activity' });
    if (this.course.period !== null) {
      entries.push({ swatch: swatch(svg`<path class="start" d="M3 8h27" />`), text: 'level when the period starts' });
      if (this.previous !== null) {
        entries.push({ swatch: swatch(svg`<path class="before" d="M2 8h28" />`), text: 'before your last switch' });
      }
    }
    return entries;
  }

  protected override table(): TwinTable {
    return {
      caption: `${NAMES[this.course.state.type].long}, schematic values`,
      head: ['Year', 'Disability (0–10)', 'What happens'],
      rows: momentsOf(this.course).map(({ year, level, what }) => [year.toFixed(1), level.toFixed(1), what])
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-course-curves': CourseCurves;
  }
}
