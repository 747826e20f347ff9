/** The lesson part of docs/contract.md. Names and shapes are those of the server; nothing here may be renamed alone. */
import type { Html, ItemView, Response, Review } from '../items/contract';

export interface CheckAnswer {
  readonly response: Response | null;
  readonly review: Review | null;
  readonly savedAt: string;
}

interface BlockBase<K extends string> {
  readonly id: string;
  readonly kind: K;
  readonly title: Html | null;
}

export interface ProseBlock extends BlockBase<'prose'> {
  readonly html: Html;
}

export interface FigureBlock extends BlockBase<'figure'> {
  readonly svg: string;
  readonly alt: string;
  readonly caption: Html | null;
  readonly twin: Html | null;
}

export interface InteractiveBlock extends BlockBase<'interactive'> {
  /** Element name without the prefix `myelin-fig-`. */
  readonly element: string;
  readonly props: Readonly<Record<string, string | number | boolean>>;
  readonly caption: Html | null;
  readonly see: Html | null;
  readonly twin: Html | null;
}

export interface RevealBlock extends BlockBase<'reveal'> {
  readonly prompt: Html;
  readonly html: Html;
}

export interface CheckBlock extends BlockBase<'check' | 'spot'> {
  readonly item: ItemView;
  readonly answered: CheckAnswer | null;
}

export interface CompareBlock extends BlockBase<'compare'> {
  readonly html: Html;
}

export interface TimelineBlock extends BlockBase<'timeline'> {
  readonly events: readonly { readonly label: Html; readonly html: Html }[];
}

export interface VignetteBlock extends BlockBase<'vignette'> {
  readonly html: Html;
}

export interface KeyPointsBlock extends BlockBase<'keypoints'> {
  readonly points: readonly Html[];
}

export type NoteTone = 'info' | 'safety' | 'wrong';

export interface NoteBlock extends BlockBase<'note'> {
  readonly tone: NoteTone;
  readonly html: Html;
}

export interface ProductBlock extends BlockBase<'product'> {
  readonly brand: string;
  readonly molecule: string;
  readonly route: string;
  readonly frequency: string;
  readonly region: string;
  readonly html: Html;
}

export type ClaimVerdict = 'correct' | 'imprecise' | 'outdated' | 'wrong';

/** What shows after a claim was judged; `ours` follows the reader's own correction. */
export interface Judged {
  readonly verdict: ClaimVerdict;
  readonly right: ClaimVerdict;
  readonly safety: boolean;
  readonly evidence: Html;
  readonly correctable: boolean;
  readonly correction: string | null;
  readonly savedAt: string;
  readonly ours: Html | null;
}

/** A claim of a web article, never course text. */
export interface ClaimBlock extends BlockBase<'claim'> {
  readonly article: number;
  readonly claim: Html;
  readonly judged: Judged | null;
}

export interface ChecklistBlock extends BlockBase<'checklist'> {
  readonly items: readonly { readonly id: string; readonly html: Html }[];
  readonly ticked: readonly string[];
  readonly savedAt: string | null;
}

export type Block =
  | ProseBlock
  | FigureBlock
  | InteractiveBlock
  | RevealBlock
  | CheckBlock
  | CompareBlock
  | TimelineBlock
  | VignetteBlock
  | KeyPointsBlock
  | NoteBlock
  | ProductBlock
  | ClaimBlock
  | ChecklistBlock;

export interface Term {
  readonly term: string;
  readonly html: Html;
}

export interface Source {
  readonly key: string;
  readonly number: number;
  readonly text: string;
  readonly url?: string | null;
  readonly year?: number | null;
  readonly checked?: string | null;
  /** What was read of the source, such as "abstract"; shown where the server sends it. */
  readonly read?: string | null;
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly revision: string;
  readonly module: { readonly id: string; readonly number: number; readonly title: string };
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly reviewed: string;
  readonly reviewBy: string;
  readonly blocks: readonly Block[];
  readonly glossary: Readonly<Record<string, Term>>;
  readonly references: readonly Source[];
  readonly progress: {
    readonly lastBlock: string | null;
    readonly seen: readonly string[];
    readonly completedAt: string | null;
  };
  readonly previous: { readonly href: string; readonly title: string } | null;
  readonly next: { readonly href: string; readonly title: string; readonly locked: string | null } | null;
}

export interface PositionSaved {
  readonly completedAt: string | null;
  readonly savedAt: string;
}

export interface CheckSaved {
  readonly savedAt: string;
  readonly review: Review | null;
  readonly completedAt: string | null;
}

export interface JudgedSaved {
  readonly savedAt: string;
  readonly completedAt: string | null;
  readonly judged: Judged;
}

export interface TicksSaved {
  readonly savedAt: string;
  readonly ticked: readonly string[];
}

/** Whether the reader answers something in the block, so that seeing it is not enough. */
export function asks(block: Block): block is CheckBlock | ClaimBlock {
  return isCheck(block) || block.kind === 'claim';
}

export function isCheck(block: Block): block is CheckBlock {
  return block.kind === 'check' || block.kind === 'spot';
}
