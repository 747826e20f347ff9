/**
 * The types of docs/contract.md. Names and shapes are those of the server; nothing here may be renamed alone.
 * Members called `…html` by the contract are escaped or rendered on the server and may be set as HTML.
 */

/** Markup that the server escaped or rendered; safe to set as HTML. */
export type Html = string;

export interface Option {
  readonly id: string;
  readonly text: Html;
}

export interface Labelled {
  readonly id: string;
  readonly label: Html;
}

export type ClozePart = { readonly text: Html } | { readonly slot: string };
export type HighlightPart = { readonly text: Html } | { readonly span: string; readonly text: Html };

export interface ChartEntry {
  readonly id: string;
  readonly time: string;
  readonly html: Html;
  /** In the chart of a case: the step that brought the entry. */
  readonly step?: number;
}

export interface ChartTab {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly ChartEntry[];
}

export interface Chart {
  /** In a case: the step at which the chart stands like this. */
  readonly step?: number;
  readonly tabs: readonly ChartTab[];
}

interface ViewBase<T extends string> {
  readonly id: string;
  readonly revision: string;
  readonly type: T;
  readonly stem: Html;
  readonly chart?: Chart | null;
}

export interface ChoiceView<T extends 'MC_SINGLE' | 'MR_SATA' = 'MC_SINGLE' | 'MR_SATA'> extends ViewBase<T> {
  readonly options: readonly Option[];
}

export interface SelectNView extends ViewBase<'MR_SELECT_N'> {
  readonly options: readonly Option[];
  readonly select: number;
}

export interface OptionGroup {
  readonly id: string;
  readonly label: Html;
  readonly options: readonly Option[];
}

export interface GroupingView extends ViewBase<'MR_GROUPING'> {
  readonly groups: readonly OptionGroup[];
}

export interface MatrixView<T extends 'MATRIX_MC' | 'MATRIX_MR' = 'MATRIX_MC' | 'MATRIX_MR'> extends ViewBase<T> {
  readonly columns: readonly Labelled[];
  readonly rows: readonly Labelled[];
}

/** A drop-down; its label and its options are plain text. */
export interface DropDown {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

export interface DropDownClozeView<
  T extends 'DD_CLOZE' | 'DD_RATIONALE' = 'DD_CLOZE' | 'DD_RATIONALE'
> extends ViewBase<T> {
  readonly parts: readonly ClozePart[];
  readonly slots: readonly DropDown[];
}

export interface TableRow<P> {
  readonly id: string;
  readonly cells: readonly (readonly P[])[];
}

export interface DropDownTableView extends ViewBase<'DD_TABLE'> {
  readonly header: readonly Html[];
  readonly rows: readonly TableRow<ClozePart>[];
  readonly slots: readonly DropDown[];
}

export interface TokenClozeView<
  T extends 'DND_CLOZE' | 'DND_RATIONALE' = 'DND_CLOZE' | 'DND_RATIONALE'
> extends ViewBase<T> {
  readonly parts: readonly ClozePart[];
  readonly slots: readonly { readonly id: string; readonly label: string }[];
  readonly tokens: readonly Option[];
}

export interface HighlightTextView extends ViewBase<'HL_TEXT'> {
  readonly parts: readonly HighlightPart[];
}

export interface HighlightTableView extends ViewBase<'HL_TABLE'> {
  readonly header: readonly Html[];
  readonly rows: readonly TableRow<HighlightPart>[];
}

export interface BowTieView extends ViewBase<'BOWTIE'> {
  readonly labels: { readonly actions: Html; readonly condition: Html; readonly parameters: Html };
  readonly actions: readonly Option[];
  readonly conditions: readonly Option[];
  readonly parameters: readonly Option[];
}

export interface TrendView extends ViewBase<'TREND'> {
  readonly chart: Chart;
  readonly item: ItemView;
}

export interface OrderedView extends ViewBase<'ORDERED'> {
  readonly options: readonly Option[];
}

/** A rectangle of the image, in per cent of its width and height. */
export interface Region {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface HotspotView extends ViewBase<'HOTSPOT_IMG'> {
  readonly image: string;
  readonly alt: string;
  readonly regions: readonly Region[];
  /** How many regions may be chosen; one when left out. */
  readonly select?: number | null;
}

export interface NumericView extends ViewBase<'NUMERIC'> {
  readonly unit: string;
  readonly decimals?: number | null;
}

export interface ShortTextView extends ViewBase<'SHORT_TEXT'> {
  readonly maxLength: number;
}

export interface RubricCriterion {
  readonly id: string;
  readonly text: Html;
  readonly points: number;
}

export interface EssayView extends ViewBase<'ESSAY'> {
  readonly maxLength: number;
  readonly rubric: readonly RubricCriterion[];
}

export type ItemView =
  | ChoiceView<'MC_SINGLE'>
  | ChoiceView<'MR_SATA'>
  | SelectNView
  | GroupingView
  | MatrixView<'MATRIX_MC'>
  | MatrixView<'MATRIX_MR'>
  | DropDownClozeView<'DD_CLOZE'>
  | DropDownClozeView<'DD_RATIONALE'>
  | DropDownTableView
  | TokenClozeView<'DND_CLOZE'>
  | TokenClozeView<'DND_RATIONALE'>
  | HighlightTextView
  | HighlightTableView
  | BowTieView
  | TrendView
  | OrderedView
  | HotspotView
  | NumericView
  | ShortTextView
  | EssayView;

export type ItemType = ItemView['type'];

// --- responses ------------------------------------------------------------------------------------------------

export interface ChoiceResponse {
  readonly kind: 'choice';
  readonly chosen: readonly string[];
}

export interface MatrixResponse {
  readonly kind: 'matrix';
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

export interface SlotsResponse {
  readonly kind: 'slots';
  readonly slots: Readonly<Record<string, string>>;
}

export interface BowTieResponse {
  readonly kind: 'bowtie';
  readonly actions: readonly string[];
  readonly condition: string | null;
  readonly parameters: readonly string[];
}

export interface OrderResponse {
  readonly kind: 'order';
  readonly order: readonly string[];
}

export interface NumberResponse {
  readonly kind: 'number';
  /** What was typed, not what was understood. */
  readonly value: string;
}

export interface TextResponse {
  readonly kind: 'text';
  readonly text: string;
}

export type Response =
  | ChoiceResponse
  | MatrixResponse
  | SlotsResponse
  | BowTieResponse
  | OrderResponse
  | NumberResponse
  | TextResponse;

export type ResponseKind = Response['kind'];

// --- review ---------------------------------------------------------------------------------------------------

export type Verdict = 'right' | 'wrong' | 'missed' | 'neutral';

export interface ReviewLine {
  readonly element: string;
  readonly label: string;
  readonly points: number;
  readonly possible: number;
  readonly verdict: Verdict;
  readonly reason: string;
}

export interface Citation {
  readonly key: string;
  readonly text: string;
  readonly url?: string | null;
  readonly year?: number | null;
  readonly checked?: string | null;
}

export interface Correction {
  readonly on: string;
  readonly text: string;
}

export interface Review {
  readonly status: 'scored' | 'needs-grader';
  readonly score: number | null;
  readonly max: number;
  readonly policy?: string;
  readonly policyVersion?: number;
  readonly rule: string;
  readonly lines: readonly ReviewLine[];
  readonly key: Response | null;
  readonly rationales: Readonly<Record<string, Html>>;
  readonly general: Html | null;
  readonly citations: readonly Citation[];
  readonly lesson: { readonly href: string; readonly title: string } | null;
  readonly corrections: readonly Correction[];
  /** What the person who marked the answer wrote, as plain text. */
  readonly note?: string | null;
  /** A person gave the points. */
  readonly byHand?: boolean;
}

// --- the player element ---------------------------------------------------------------------------------------

export type Density = 'comfortable' | 'compact';

export interface ResponseChange {
  readonly response: Response | null;
  readonly complete: boolean;
}

/** Fired by every player when the learner changes the response; bubbles and crosses shadow roots. */
export type ResponseChangedEvent = CustomEvent<ResponseChange>;

declare global {
  interface HTMLElementEventMap {
    'response-changed': ResponseChangedEvent;
  }
}
