/** The practice part of docs/contract.md. Names and shapes are those of the server; nothing here may be renamed alone. */
import type { Html } from '../items/contract';
import type { Source, Term } from '../lesson/contract';

export type Rating = 'again' | 'hard' | 'good' | 'easy';

export interface PracticeModule {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly total: number;
  readonly due: number;
  readonly fresh: number;
  readonly started: boolean;
  /** Why its cards are not offered yet. */
  readonly locked: string | null;
}

export interface Overview {
  readonly modules: readonly PracticeModule[];
  readonly nextDueAt: string | null;
  readonly serverTime: string;
}

export interface Card {
  readonly id: string;
  readonly module: { readonly id: string; readonly number: number; readonly title: string };
  readonly objective: string | null;
  readonly front: Html;
  readonly back: Html;
  readonly glossary: Readonly<Record<string, Term>>;
  readonly references: readonly Source[];
  /** Of the rating that comes next, from 1. */
  readonly number: number;
  /** Seconds after which the card would come back, for every rating. */
  readonly waits: Readonly<Record<Rating, number>>;
}

export interface CardsReply {
  readonly cards: readonly Card[];
  readonly serverTime: string;
}

export interface RatingSaved {
  readonly savedAt: string;
  readonly dueAt: string;
  readonly card: Card;
}
