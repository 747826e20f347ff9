import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { ItemPlayer } from './base';
import type { Labelled, MatrixResponse, MatrixView, Response, ReviewLine, Verdict } from './contract';
import { pointsChip, rationaleBlock, verdictChip, type ReviewModel } from './review';
import { plain, rich } from './rich';

type AnyMatrix = MatrixView<'MATRIX_MC'> | MatrixView<'MATRIX_MR'>;

type Cells = Readonly<Record<string, readonly string[]>>;

function cellsOf(response: Response | null): Cells {
  return response !== null && response.kind === 'matrix' ? response.cells : {};
}

const matrixStyles = css`
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  thead th {
    padding: 12px;
    background: var(--_sunken);
    font-size: 0.9375rem;
    font-weight: 600;
    vertical-align: bottom;
  }
  thead .corner {
    background: var(--_sunken);
    border-start-start-radius: var(--_radius);
  }
  thead th:last-child {
    border-start-end-radius: var(--_radius);
  }
  thead th.column {
    text-align: center;
    width: var(--_column);
  }
  tbody th {
    padding: 12px 16px;
    text-align: start;
    font-weight: 400;
  }
  tbody th,
  tbody td {
    border-top: 1px solid var(--_line);
  }
  td {
    padding: 0;
    text-align: center;
    height: 1px;
  }
  .cell {
    display: grid;
    place-items: center;
    height: 100%;
    min-height: 52px;
    padding: 6px;
    cursor: pointer;
    transition: background-color var(--_fast);
  }
  .cell.locked {
    cursor: default;
  }
  .cell:hover:not(.locked) {
    background: var(--_hover);
  }
  .cell.chosen {
    background: var(--_tint);
  }
  .cell:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
    border-radius: 6px;
  }
  .cell :focus-visible {
    outline: none;
  }
  .name {
    display: none;
  }
  .row-note {
    display: grid;
    gap: 4px;
    margin-top: 6px;
    font-weight: 400;
  }
  .reviewed th,
  .reviewed td {
    vertical-align: top;
  }
  .outcome {
    padding: 12px 6px;
    display: grid;
    justify-items: center;
  }
  .outcome .verdict {
    flex-direction: column;
    gap: 2px;
    white-space: normal;
    text-align: center;
  }
  .outcome.right,
  .outcome.wrong,
  .outcome.missed {
    height: 100%;
    background: var(--_tone-soft);
  }
  @container (max-width: 459px) {
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }
    table {
      border: 0;
      background: none;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface);
      overflow: hidden;
    }
    tr + tr {
      margin-top: 12px;
    }
    tbody th {
      border-top: 0;
      padding: 12px 14px;
      background: var(--_sunken);
      font-weight: 550;
    }
    td {
      height: auto;
      text-align: start;
    }
    .cell {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 48px;
      padding: 8px 14px;
    }
    .name {
      display: inline;
    }
    .outcome {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      padding: 10px 14px;
    }
    .outcome .verdict {
      flex-direction: row;
      gap: 6px;
    }
    td:has(.outcome.neutral) {
      display: none;
    }
  }
`;

/** A grid of rows and columns; stacked rows on a narrow screen, with the roles of the table kept. */
abstract class MatrixPlayer<V extends AnyMatrix> extends ItemPlayer<V, MatrixResponse> {
  static override styles: CSSResultGroup = [super.styles, matrixStyles];

  protected readonly kind = 'matrix';

  /** Whether a row takes one mark only. */
  protected abstract readonly single: boolean;

  protected abstract outcome(row: Labelled, column: Labelled, model: ReviewModel): Outcome;

  /** The line that stands for the whole row, where there is one. */
  protected abstract rowLine(row: Labelled, model: ReviewModel): ReviewLine | null;

  protected get cells(): Cells {
    return cellsOf(this.value);
  }

  protected override renderAnswer(item: V): TemplateResult {
    return this.grid(
      item,
      (row) => html`<span id="row-${row.id}">${rich(row.label)}</span>`,
      (row, column) => {
        const checked = (this.cells[row.id] ?? []).includes(column.id);
        return html`<label class=${classMap({ cell: true, chosen: checked, locked: this.disabled })}>
          <input
            type=${this.single ? 'radio' : 'checkbox'}
            name="row-${item.id}-${row.id}"
            .value=${column.id}
            aria-labelledby="row-${row.id} column-${column.id}"
            .checked=${live(checked)}
            ?disabled=${this.disabled}
            @change=${(event: Event) => this.mark(item, row, column, (event.target as HTMLInputElement).checked)}
          />
          <span class="name" aria-hidden="true">${rich(column.label)}</span>
        </label>`;
      }
    );
  }

  protected override renderReview(item: V, model: ReviewModel): TemplateResult {
    return this.grid(
      item,
      (row) => {
        const line = this.rowLine(row, model);
        return html`<div>${rich(row.label)}</div>
          <div class="row-note">
            ${line === null ? nothing : html`<div class="mark">${verdictChip(line.verdict, wordOfRow(line.verdict))} ${line.verdict === 'neutral' ? nothing : pointsChip(line)}</div>`}
            ${rationaleBlock(model.rationale(row.id))}
          </div>`;
      },
      (row, column) => {
        const outcome = this.outcome(row, column, model);
        return html`<div class="outcome ${outcome.verdict}">
          <span class="name" aria-hidden="true">${rich(column.label)}</span>
          ${outcome.verdict === 'neutral'
            ? html`<span class="vh">Not selected</span>`
            : html`${verdictChip(outcome.verdict, outcome.word)} ${pointsChip(outcome.line)}`}
        </div>`;
      }
    );
  }

  private grid(
    item: V,
    head: (row: Labelled) => TemplateResult,
    cell: (row: Labelled, column: Labelled) => TemplateResult
  ): TemplateResult {
    const width = `${Math.min(20, Math.floor(54 / item.columns.length))}%`;
    return html`<table role="table" aria-labelledby="stem" style="--_column: ${width}">
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" class="corner"></td>
          ${item.columns.map(
            (column) => html`<th role="columnheader" scope="col" class="column" id="column-${column.id}">
              ${rich(column.label)}
            </th>`
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${item.rows.map(
          (row) => html`<tr role="row">
            <th role="rowheader" scope="row">${head(row)}</th>
            ${item.columns.map((column) => html`<td role="cell">${cell(row, column)}</td>`)}
          </tr>`
        )}
      </tbody>
    </table>`;
  }

  private mark(item: V, row: Labelled, column: Labelled, checked: boolean): void {
    const before = this.single ? [] : (this.cells[row.id] ?? []).filter((id) => id !== column.id);
    const marks = checked ? [...before, column.id] : before;
    const order = item.columns.map((each) => each.id);
    const cells: Record<string, readonly string[]> = {};
    for (const each of item.rows) {
      const ids = each.id === row.id ? marks : (this.cells[each.id] ?? []);
      cells[each.id] = order.filter((id) => ids.includes(id));
    }
    this.change({ kind: 'matrix', cells });
  }
}

interface Outcome {
  readonly verdict: Verdict;
  readonly word: string;
  readonly line: ReviewLine | null;
}

function wordOfRow(verdict: Verdict): string {
  switch (verdict) {
    case 'right':
      return 'Correct';
    case 'wrong':
      return 'Not correct';
    case 'missed':
      return 'Missed';
    case 'neutral':
      return 'No points';
  }
}

/** One mark in every row. */
@customElement('myelin-matrix-mc')
export class MatrixMcPlayer extends MatrixPlayer<MatrixView<'MATRIX_MC'>> {
  protected readonly single = true;

  protected override instruction(): string {
    return 'Select one answer in each row.';
  }

  protected override count(item: MatrixView<'MATRIX_MC'>): string {
    const answered = item.rows.filter((row) => (this.cells[row.id] ?? []).length > 0);
    return `${answered.length} of ${item.rows.length} rows answered`;
  }

  protected override rowLine(row: Labelled, model: ReviewModel): ReviewLine | null {
    return model.line(row.id);
  }

  protected override outcome(row: Labelled, column: Labelled, model: ReviewModel): Outcome {
    const chosen = (cellsOf(model.response)[row.id] ?? []).includes(column.id);
    const keyed = (cellsOf(model.review.key)[row.id] ?? []).includes(column.id);
    if (chosen && keyed) return { verdict: 'right', word: 'Correct', line: null };
    if (chosen) return { verdict: 'wrong', word: model.foreign ? 'Chosen' : 'You chose this', line: null };
    return keyed
      ? { verdict: 'missed', word: 'Correct answer', line: null }
      : { verdict: 'neutral', word: '', line: null };
  }
}

/** Any number of marks, at least one in every column. */
@customElement('myelin-matrix-mr')
export class MatrixMrPlayer extends MatrixPlayer<MatrixView<'MATRIX_MR'>> {
  protected readonly single = false;

  protected override instruction(item: MatrixView<'MATRIX_MR'>): string {
    return `Select all that apply. Use each of these at least once: ${item.columns.map(({ label }) => plain(label)).join(', ')}.`;
  }

  protected override count(): string | null {
    const marks = Object.values(this.cells).reduce((sum, cell) => sum + cell.length, 0);
    return marks === 0 ? null : `${marks} selected`;
  }

  protected override rowLine(): null {
    return null;
  }

  protected override outcome(row: Labelled, column: Labelled, model: ReviewModel): Outcome {
    const element = `${row.id}:${column.id}`;
    const chosen = (cellsOf(model.response)[row.id] ?? []).includes(column.id);
    const keyed = (cellsOf(model.review.key)[row.id] ?? []).includes(column.id);
    const verdict = model.verdict(element, chosen, keyed);
    return { verdict, word: wordOfRow(verdict), line: model.line(element) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myelin-matrix-mc': MatrixMcPlayer;
    'myelin-matrix-mr': MatrixMrPlayer;
  }
}
