import type { Card, Rating, RatingSaved } from './contract';

/** A card that comes back within this time is shown again in the same round. */
const SAME_ROUND_MILLIS = 20 * 60 * 1000;

export const RATINGS: readonly { readonly rating: Rating; readonly word: string; readonly hint: string }[] = [
  { rating: 'again', word: 'Again', hint: 'I did not know it' },
  { rating: 'hard', word: 'Hard', hint: 'I knew it with effort, or in part' },
  { rating: 'good', word: 'Good', hint: 'I knew it' },
  { rating: 'easy', word: 'Easy', hint: 'I knew it at once' }
];

/** One round of cards: what comes next and what was done. Holds no clock and talks to nobody. */
export class Round {
  private readonly queue: Card[];
  private readonly all: number;
  private readonly counts = new Map<Rating, number>();

  constructor(cards: readonly Card[]) {
    this.queue = [...cards];
    this.all = cards.length;
  }

  /** The card on the table; null when the round is over. */
  get card(): Card | null {
    return this.queue[0] ?? null;
  }

  /** Cards of the round. */
  get size(): number {
    return this.all;
  }

  /** Cards that will not come back in this round. */
  get done(): number {
    return this.all - this.queue.length;
  }

  /** How often a rating was given. */
  given(rating: Rating): number {
    return this.counts.get(rating) ?? 0;
  }

  /** The server has stored the rating of the card on the table. A card that is due soon goes to the end. */
  rated(rating: Rating, saved: RatingSaved): void {
    this.counts.set(rating, this.given(rating) + 1);
    this.queue.shift();
    if (Date.parse(saved.dueAt) - Date.parse(saved.savedAt) <= SAME_ROUND_MILLIS) this.queue.push(saved.card);
  }

  /** The card on the table was rated elsewhere, or is no longer offered. */
  skip(): void {
    this.queue.shift();
  }
}

/** A wait in words, such as "10 min", "3 days" or "5 months". */
export function waitWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${Math.max(1, minutes)} min`;
  const days = Math.round(seconds / 86_400);
  if (days < 1) return `${Math.round(minutes / 60)} h`;
  if (days < 60) return days === 1 ? '1 day' : `${days} days`;
  if (days < 700) return `${Math.round(days / 30.4)} months`;
  return `${Math.round(days / 365)} years`;
}
