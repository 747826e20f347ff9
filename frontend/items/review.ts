import { css, html, nothing, type TemplateResult } from 'lit';
import type { Html, Response, Review, ReviewLine, Verdict } from './contract';
import { icon, type IconName } from './icons';
import { day, rich } from './rich';

/** Looks up marks, key and rationale of one reviewed item. */
export class ReviewModel {
  private readonly byElement: ReadonlyMap<string, ReviewLine>;

  constructor(
    readonly review: Review,
    readonly response: Response | null,
    /** Somebody else reads what a learner answered, so nothing says "you". */
    readonly foreign: boolean
  ) {
    this.byElement = new Map(review.lines.map((line) => [line.element, line]));
  }

  line(element: string): ReviewLine | null {
    return this.byElement.get(element) ?? null;
  }

  rationale(id: string): Html | null {
    return this.review.rationales[id] ?? null;
  }

  /** The verdict of the line, or else the one that follows from what was chosen and what is keyed. */
  verdict(element: string, chosen: boolean, keyed: boolean): Verdict {
    const line = this.line(element);
    if (line !== null) return line.verdict;
    if (chosen) return keyed ? 'right' : 'wrong';
    return keyed ? 'missed' : 'neutral';
  }
}

/** What the answer is called before its reader. */
export function answerName(foreign: boolean): string {
  return foreign ? 'Learner’s answer' : 'Your answer';
}

/** Who selected an option. */
export function selectedBy({ foreign }: ReviewModel): string {
  return foreign ? 'Selected by the learner' : 'You selected this';
}

const WORDS: Readonly<Record<Verdict, string>> = {
  right: 'Correct',
  wrong: 'Not correct',
  missed: 'Missed',
  neutral: 'Not selected'
};

const ICONS: Readonly<Record<Verdict, IconName>> = { right: 'check', wrong: 'cross', missed: 'missed', neutral: 'dash' };

/** Icon, word and colour of a verdict; never colour alone. */
export function verdictChip(verdict: Verdict, word: string = WORDS[verdict]): TemplateResult {
  return html`<span class="verdict ${verdict}">${icon(ICONS[verdict])}<span>${word}</span></span>`;
}

/** The word and colour of a verdict, for a card whose sign already shows the icon. */
export function verdictWord(verdict: Verdict, word: string = WORDS[verdict]): TemplateResult {
  return html`<span class="verdict ${verdict}">${word}</span>`;
}

/** The bare icon of a verdict, for a place where the word stands close by. */
export function verdictIcon(verdict: Verdict): TemplateResult {
  return icon(ICONS[verdict]);
}

/** Points with their sign, such as "+1" or "−1", used in chips and tables. */
export function pointsText(points: number): string {
  if (points > 0) return `+${points}`;
  return points < 0 ? `−${-points}` : '0';
}

/** The points of a line; nothing where there were none to earn. A bare 0 beside "Correct answer" would puzzle. */
export function pointsChip(line: ReviewLine | null): TemplateResult | typeof nothing {
  if (line === null || (line.points === 0 && line.possible === 0)) return nothing;
  if (line.points === 0) return html`<span class="points">0 points</span>`;
  const unit = Math.abs(line.points) === 1 ? 'point' : 'points';
  return html`<span class="points">${pointsText(line.points)}<span class="vh"> ${unit}</span></span>`;
}

/** The explanation that belongs to one option, row, span or place. */
export function rationaleBlock(rationale: Html | null): TemplateResult | typeof nothing {
  return rationale === null || rationale === '' ? nothing : html`<div class="rationale">${rich(rationale)}</div>`;
}

interface Headline {
  readonly icon: IconName;
  readonly tone: 'right' | 'wrong' | 'partly' | 'waiting';
  readonly word: string;
}

function headline(review: Review, unmarked: boolean): Headline {
  if (review.status === 'needs-grader') {
    if (unmarked) return { icon: 'saved', tone: 'waiting', word: 'Saved. Compare it with what earns points' };
    return { icon: 'clock', tone: 'waiting', word: 'Waiting to be marked' };
  }
  const score = review.score ?? 0;
  if (score >= review.max) return { icon: 'check', tone: 'right', word: 'Correct' };
  if (score > 0) return { icon: 'partial', tone: 'partly', word: 'Partly correct' };
  return { icon: 'cross', tone: 'wrong', word: 'Not correct' };
}

/** Verdict of the whole item and its points, and what was corrected since. */
export function reviewHeader({ review }: ReviewModel, unmarked: boolean): TemplateResult {
  const head = headline(review, unmarked);
  const points =
    review.status === 'needs-grader'
      ? `${review.max} ${review.max === 1 ? 'point' : 'points'} possible`
      : `${review.score ?? 0} of ${review.max} ${review.max === 1 ? 'point' : 'points'}`;
  return html`
    <p class="headline ${head.tone}">
      <span class="badge">${icon(head.icon)}</span>
      <strong>${head.word}</strong>
      <span class="score">${points}${review.byHand === true ? ', marked by hand' : nothing}</span>
    </p>
    ${review.corrections.map(
      (correction) => html`
        <p class="correction">
          ${icon('info')}<span><strong>Corrected on ${day(correction.on)}.</strong> ${correction.text}</span>
        </p>
      `
    )}
  `;
}

/** General explanation, how the points were counted, sources and the way back to the lesson. */
export function reviewFooter({ review, foreign }: ReviewModel, unmarked: boolean): TemplateResult {
  return html`
    ${review.note
      ? html`<section class="teacher">
          <p class="minor">${foreign ? 'Note to the learner' : 'Note from the teacher'}</p>
          <p>${review.note}</p>
        </section>`
      : nothing}
    ${review.general
      ? html`<section class="general">
          <p class="minor">Why</p>
          <div>${rich(review.general)}</div>
        </section>`
      : nothing}
    ${review.lesson === null
      ? nothing
      : html`<p>
          <a class="lesson" href=${review.lesson.href} router-link>${icon('book')}<span>Read again: ${review.lesson.title}</span></a>
        </p>`}
    ${unmarked && review.status === 'needs-grader' ? nothing : scoring(review)} ${citations(review)}
  `;
}

function scoring(review: Review): TemplateResult | typeof nothing {
  if (review.rule === '' && review.lines.length === 0) return nothing;
  return html`
    <details class="scoring">
      <summary>How the points were counted</summary>
      <p class="rule">${review.rule}</p>
      ${review.lines.length === 0
        ? nothing
        : html`<table>
            <caption class="vh">
              Points, element by element
            </caption>
            <thead>
              <tr>
                <th scope="col">Element</th>
                <th scope="col">What happened</th>
                <th scope="col" class="number">Points</th>
              </tr>
            </thead>
            <tbody>
              ${review.lines.map(
                (line) => html`<tr>
                  <th scope="row">${line.label}</th>
                  <td>${line.reason}</td>
                  <td class="number">${pointsText(line.points)}</td>
                </tr>`
              )}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colspan="2">Together</th>
                <td class="number">${review.score ?? '–'} of ${review.max}</td>
              </tr>
            </tfoot>
          </table>`}
    </details>
  `;
}

function citations(review: Review): TemplateResult | typeof nothing {
  if (review.citations.length === 0) return nothing;
  return html`
    <section class="sources">
      <p class="minor">Sources</p>
      <ul class="plain">
        ${review.citations.map((source) => {
          const linked = source.url && /^https?:\/\//u.test(source.url) ? source.url : null;
          return html`<li>
            ${linked === null
              ? source.text
              : html`<a href=${linked} target="_blank" rel="noopener noreferrer">${source.text}</a>`}
            ${source.checked ? html`<span class="checked">Checked ${day(source.checked)}</span>` : nothing}
          </li>`;
        })}
      </ul>
    </section>
  `;
}

export const reviewStyles = css`
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    --_tone: var(--_good);
    --_tone-soft: var(--_good-soft);
  }
  .headline.wrong {
    --_tone: var(--_bad);
    --_tone-soft: var(--_bad-soft);
  }
  .headline.partly {
    --_tone: var(--_warn);
    --_tone-soft: var(--_warn-soft);
  }
  .headline.waiting {
    --_tone: var(--_violet);
    --_tone-soft: var(--_violet-soft);
  }
  .headline .badge {
    display: inline-grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    color: var(--_tone);
    background: var(--_tone-soft);
  }
  .headline strong {
    color: var(--_tone);
    font-weight: 650;
  }
  .headline .score {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .correction {
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border-radius: var(--_radius);
    background: var(--_violet-soft);
    font-size: 0.9375rem;
  }
  .correction .icon {
    color: var(--_violet);
    margin-top: 2px;
  }
  .verdict {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.4;
    white-space: nowrap;
    color: var(--_tone);
    --_tone: var(--_muted);
  }
  .right,
  .verdict.right {
    --_tone: var(--_good);
    --_tone-soft: var(--_good-soft);
  }
  .wrong,
  .verdict.wrong {
    --_tone: var(--_bad);
    --_tone-soft: var(--_bad-soft);
  }
  .missed,
  .verdict.missed {
    --_tone: var(--_warn);
    --_tone-soft: var(--_warn-soft);
  }
  .neutral {
    --_tone: var(--_muted);
    --_tone-soft: var(--_sunken);
  }
  .points {
    font-size: 0.875rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: var(--_muted);
  }
  .mark {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
  }
  .mark .points {
    margin-inline-start: auto;
  }
  .verdict.neutral {
    font-weight: 400;
  }
  .rationale {
    color: var(--_text);
    font-size: 0.9375rem;
    line-height: 1.55;
    max-width: 68ch;
  }
  .you {
    font-size: 0.875rem;
    color: var(--_muted);
  }
  .reviewed .card {
    border-color: var(--_line);
    box-shadow: none;
    padding-inline-start: 14px;
  }
  .reviewed .card.right,
  .reviewed .card.wrong,
  .reviewed .card.missed {
    border-color: color-mix(in srgb, var(--_tone) 45%, var(--_line));
    background: color-mix(in srgb, var(--_tone-soft) 40%, var(--_surface));
  }
  .reviewed .card > .sign {
    display: grid;
    place-items: center;
    flex: none;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    color: var(--_tone);
  }
  .reviewed .card.right > .sign,
  .reviewed .card.wrong > .sign,
  .reviewed .card.missed > .sign {
    background: var(--_tone-soft);
  }
  .reviewed .card > .text {
    display: grid;
    gap: 6px;
  }
  .teacher {
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_violet-soft);
    white-space: pre-line;
    max-width: 68ch;
  }
  .general,
  .sources,
  .teacher {
    font-size: 0.9375rem;
    max-width: 68ch;
  }
  .minor {
    margin: 0 0 4px;
    font-size: 0.9375rem;
    font-weight: 650;
  }
  .sources {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .sources li + li {
    margin-top: 6px;
  }
  .sources .checked {
    white-space: nowrap;
  }
  .sources .checked::before {
    content: '· ';
  }
  a.lesson {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    font-weight: 550;
  }
  .scoring {
    font-size: 0.9375rem;
  }
  .scoring summary {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    color: var(--_action);
    font-weight: 550;
    cursor: pointer;
    border-radius: 4px;
  }
  .scoring summary::before {
    content: '';
    width: 7px;
    height: 7px;
    margin-inline: 3px 10px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform var(--_fast);
  }
  .scoring[open] summary::before {
    transform: rotate(45deg);
  }
  .scoring .rule {
    max-width: 68ch;
    margin-block: 6px 12px;
  }
  .scoring table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
  }
  .scoring th,
  .scoring td {
    padding: 7px 12px 7px 0;
    border-top: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .scoring thead th,
  .scoring tfoot th,
  .scoring tfoot td {
    font-weight: 600;
  }
  .scoring thead th {
    border-top: 0;
    color: var(--_muted);
  }
  .scoring .number {
    padding-inline-end: 0;
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;
