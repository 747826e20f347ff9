import { blockName } from './blocks';
import { asks, type Block } from './contract';

export interface OutlineEntry {
  /** The block where the entry starts. */
  readonly id: string;
  readonly name: string;
  readonly done: boolean;
  /** All blocks of the entry, in order. */
  readonly blocks: readonly string[];
}

/** What is left to do before the lesson can be complete; the server decides, this only explains. */
export interface Left {
  readonly unseen: readonly Block[];
  readonly unanswered: readonly Block[];
}

/** Blocks with a heading, checks, claims and key points open an entry; what follows belongs to it. */
export function outlineOf(blocks: readonly Block[], done: (block: Block) => boolean): readonly OutlineEntry[] {
  const groups: { name: string; blocks: Block[] }[] = [];
  const counts = new Map<Block['kind'], number>();
  for (const block of blocks) {
    const last = groups.at(-1);
    const previous = last?.blocks.at(-1);
    if (last === undefined || opens(block) || (previous !== undefined && asks(previous))) {
      groups.push({ name: nameOf(block, blocks, counts), blocks: [block] });
    } else {
      last.blocks.push(block);
    }
  }
  return groups.map((group) => ({
    id: group.blocks[0]!.id,
    name: group.name,
    done: group.blocks.every(done),
    blocks: group.blocks.map(({ id }) => id)
  }));
}

/** Checks and claims without a title are numbered where there are several of a kind. */
function nameOf(block: Block, blocks: readonly Block[], counts: Map<Block['kind'], number>): string {
  const name = blockName(block);
  if (!asks(block) || block.title) return name;
  const at = (counts.get(block.kind) ?? 0) + 1;
  counts.set(block.kind, at);
  const all = blocks.filter(({ kind, title }) => kind === block.kind && !title).length;
  return all > 1 ? `${name} ${at}` : name;
}

function opens(block: Block): boolean {
  return (block.title !== null && block.title !== '') || asks(block) || block.kind === 'keypoints';
}

/** Blocks that are not done, apart by what the reader has to do. */
export function leftOf(blocks: readonly Block[], done: (block: Block) => boolean): Left {
  const open = blocks.filter((block) => !done(block));
  return { unseen: open.filter((block) => !asks(block)), unanswered: open.filter(asks) };
}
