import { css, html, type TemplateResult } from 'lit';
import type { Html, TableRow } from './contract';
import { rich } from './rich';

/** A table whose cells hold running text with places in it; rows are stacked on a narrow screen, roles are kept. */
export function partsTable<P>(
  header: readonly Html[],
  rows: readonly TableRow<P>[],
  text: (cell: readonly P[]) => unknown
): TemplateResult {
  return html`<table class="parts" role="table" aria-labelledby="stem">
    <thead role="rowgroup">
      <tr role="row">
        ${header.map((label) => html`<th role="columnheader" scope="col">${rich(label)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) => html`<tr role="row">
          ${row.cells.map(
            (cell, at) => html`<td role="cell">
              <span class="cell-label" aria-hidden="true">${rich(header[at])}</span>
              <div>${text(cell)}</div>
            </td>`
          )}
        </tr>`
      )}
    </tbody>
  </table>`;
}

export const partsTableStyles = css`
  .parts {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .parts th {
    padding: 12px 16px;
    background: var(--_sunken);
    font-size: 0.9375rem;
    font-weight: 600;
    text-align: start;
  }
  .parts th:first-child {
    border-start-start-radius: var(--_radius);
  }
  .parts th:last-child {
    border-start-end-radius: var(--_radius);
  }
  .parts td {
    padding: 12px 16px;
    border-top: 1px solid var(--_line);
    vertical-align: middle;
  }
  .cell-label {
    display: none;
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 600;
  }
  @container (max-width: 519px) {
    .parts,
    .parts tbody,
    .parts tr,
    .parts td {
      display: block;
    }
    .parts {
      border: 0;
      background: none;
    }
    .parts thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .parts tr {
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface);
      padding: 4px 0;
    }
    .parts tr + tr {
      margin-top: 12px;
    }
    .parts td {
      border: 0;
      padding: 8px 14px;
    }
    .cell-label {
      display: block;
    }
    /* The first column names the row, so it is the head of the card. */
    .parts tr {
      overflow: hidden;
      padding: 0 0 4px;
    }
    .parts td:first-child {
      background: var(--_sunken);
      border-radius: 0;
      font-weight: 550;
    }
    .parts td:first-child .cell-label {
      display: inline;
      margin-inline-end: 0.4em;
      font-weight: 400;
    }
    .parts td:first-child .cell-label::after {
      content: ':';
    }
    .parts td:first-child > div {
      display: inline;
    }
  }
`;
