import { css, html, nothing, svg, type CSSResultGroup, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Figure, type FigureState, type LegendEntry, type TwinTable } from './figure';
import { chartStyles, diamond, mark, visitsChart } from './monitoring-chart';
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
import { PEOPLE, PERSON_IDS, TASK_NAMES, type Week } from './monitoring-people';

const MARKS: Readonly<Record<Exclude<Verdict, 'left'>, string>> = { done: '✓', missed: '✕', extra: '✓', early: '–' };

/**
 * Twelve weeks of monitoring: plan a visit, check the plan, and answer what comes to light. What nobody looks for
 * stays hidden.
 */
@customElement('myelin-fig-monitoring-simulator')
export class MonitoringSimulator extends Figure {
  static override styles: CSSResultGroup = [
    Figure.styles,
    chartStyles,
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
    return visitsChart(this.run, width);
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

declare global {
  interface HTMLElementTagNameMap {
    'myelin-fig-monitoring-simulator': MonitoringSimulator;
  }
}
