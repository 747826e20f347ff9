import type { Chart, ChartEntry, ItemType, ItemView } from '../../items/contract';
import { example } from '../../items/testing/fixtures';
import type { FakeItem } from './fake-server';

/** What each tab of the chart records, and at which step of the case it appears. The vital signs begin at step 2. */
const RECORDS: readonly { readonly id: string; readonly label: string; readonly entries: readonly [step: number, time: string, html: string][] }[] = [
  {
    id: 'history',
    label: 'History',
    entries: [[1, 'On arrival', 'Maya, 34. Relapsing MS for three years. Lives with her sister.']]
  },
  {
    id: 'notes',
    label: "Nurses' notes",
    entries: [
      [1, '09:10', 'Legs heavier since yesterday. Walks with a stick today.'],
      [3, '10:20', 'Passes urine often and with burning. Back not tender.'],
      [5, '12:00', 'Drinks well. Legs as before yesterday.']
    ]
  },
  {
    id: 'vitals',
    label: 'Vital signs',
    entries: [
      [2, '09:30', table(['Sign', 'Value'], ['Temperature', '38.4 °C'], ['Pulse', '96 per minute'])],
      [6, '14:30', table(['Sign', 'Value'], ['Temperature', '37.2 °C'], ['Pulse', '78 per minute'])]
    ]
  },
  {
    id: 'lab',
    label: 'Laboratory',
    entries: [[3, '10:45', table(['Test', 'Value'], ['Urine leukocytes', 'positive'], ['CRP', '42 mg/L'])]]
  },
  {
    id: 'medication',
    label: 'Medication',
    entries: [
      [1, 'Since three years', 'Interferon beta-1a, intramuscular, once a week.'],
      [4, '11:15', 'Antibiotic by mouth, first dose given.']
    ]
  }
];

/** An item type for each step, so that every kind of response but ordering, numbers and texts occurs beside a chart. */
const TYPES: readonly ItemType[] = ['HL_TEXT', 'MATRIX_MC', 'DD_RATIONALE', 'BOWTIE', 'DND_CLOZE', 'MR_SATA'];

/** A case of six steps over the shared examples, with a chart that grows in five tabs. */
export function unfoldingCase(): FakeItem[] {
  return TYPES.map((type, at) => {
    const { view, review } = example(type);
    return {
      view: { ...view, chart: chartAt(at + 1) } as ItemView,
      review,
      case: { id: 'case-maya', title: 'Maya, 34', step: at + 1, steps: TYPES.length }
    };
  });
}

function chartAt(now: number): Chart {
  const tabs = RECORDS.map(({ id, label, entries }) => ({
    id,
    label,
    entries: entries
      .filter(([step]) => step <= now)
      .map(([step, time, html], at): ChartEntry => ({ id: `${id}-${at}`, time, html, step }))
  }));
  return { step: now, tabs: tabs.filter(({ id, entries }) => id !== 'vitals' || entries.length > 0) };
}

function table(head: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag.split(' ')[0]}>`).join('')}</tr>`;
  return `<table><thead>${line(head, 'th scope="col"')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}
