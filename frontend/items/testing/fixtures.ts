/// <reference types="vite/types/importMeta.d.ts" />
import type { ItemType, ItemView, Response, Review } from '../contract';

/** What one file of frontend/contract holds. */
export interface Example {
  readonly view: ItemView;
  readonly response: Response | null;
  readonly review: Review;
}

const files = import.meta.glob<Example>('../../contract/*.json', { eager: true, import: 'default' });

/** The examples that the server writes, by item type. */
export const examples: ReadonlyMap<ItemType, Example> = new Map(
  Object.values(files).map((example) => [example.view.type, example])
);

/** The example of a type; fails the test when the file is missing. */
export function example<T extends ItemType>(type: T): Example & { readonly view: Extract<ItemView, { type: T }> } {
  const found = examples.get(type);
  if (found === undefined) throw new Error(`frontend/contract/${type}.json is missing`);
  return found as Example & { readonly view: Extract<ItemView, { type: T }> };
}
