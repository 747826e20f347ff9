import type { BowTieResponse, ItemView, Response } from './contract';
import { parseNumber } from './number';

/** How far a response has got: blank, begun, or all that the item asks for. */
export type Progress = 'blank' | 'partial' | 'complete';

/** The selections a bow-tie asks for in each of its three places. */
export const BOWTIE_WANTED = { actions: 2, condition: 1, parameters: 2 } as const;

/** Whether the response holds everything that the item asks for. Pure; the server decides for itself. */
export function progressOf(item: ItemView, response: Response | null): Progress {
  if (response === null || isBlank(response)) return 'blank';
  return isComplete(item, response) ? 'complete' : 'partial';
}

/** Whether nothing was answered: such a response is sent as null. */
export function isBlank(response: Response): boolean {
  switch (response.kind) {
    case 'choice':
      return response.chosen.length === 0;
    case 'matrix':
      return Object.values(response.cells).every((cell) => cell.length === 0);
    case 'slots':
      return Object.keys(response.slots).length === 0;
    case 'bowtie':
      return response.actions.length + response.parameters.length === 0 && response.condition === null;
    case 'order':
      return response.order.length === 0;
    case 'number':
      return response.value.trim() === '';
    case 'text':
      return response.text.trim() === '';
  }
}

function isComplete(item: ItemView, response: Response): boolean {
  switch (item.type) {
    case 'MC_SINGLE':
      return response.kind === 'choice' && response.chosen.length === 1;
    case 'MR_SATA':
    case 'HL_TEXT':
    case 'HL_TABLE':
      return response.kind === 'choice' && response.chosen.length > 0;
    case 'MR_SELECT_N':
      return response.kind === 'choice' && response.chosen.length === item.select;
    case 'HOTSPOT_IMG':
      return response.kind === 'choice' && response.chosen.length === (item.select ?? 1);
    case 'MR_GROUPING':
      return (
        response.kind === 'choice' &&
        item.groups.every((group) => group.options.some((option) => response.chosen.includes(option.id)))
      );
    case 'MATRIX_MC':
      return response.kind === 'matrix' && item.rows.every((row) => (response.cells[row.id] ?? []).length === 1);
    case 'MATRIX_MR':
      return (
        response.kind === 'matrix' &&
        item.columns.every((column) => item.rows.some((row) => (response.cells[row.id] ?? []).includes(column.id)))
      );
    case 'DD_CLOZE':
    case 'DD_RATIONALE':
    case 'DD_TABLE':
    case 'DND_CLOZE':
    case 'DND_RATIONALE':
      return response.kind === 'slots' && item.slots.every((slot) => slot.id in response.slots);
    case 'BOWTIE':
      return response.kind === 'bowtie' && bowTieComplete(response);
    case 'TREND':
      return isComplete(item.item, response);
    case 'ORDERED':
      return response.kind === 'order' && response.order.length === item.options.length;
    case 'NUMERIC':
      return response.kind === 'number' && parseNumber(response.value).ok;
    case 'SHORT_TEXT':
    case 'ESSAY':
      return response.kind === 'text' && response.text.length <= item.maxLength;
  }
}

function bowTieComplete(response: BowTieResponse): boolean {
  return (
    response.actions.length === BOWTIE_WANTED.actions &&
    response.condition !== null &&
    response.parameters.length === BOWTIE_WANTED.parameters
  );
}
