/** Places words beside points of a drawing so that they cover neither each other nor a curve. Pure geometry. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LabelRequest {
  /** The point that the label names. */
  readonly at: Point;
  readonly text: string;
  /** Lower ranks are placed first; a label that finds no room is left out (the text twin says it anyway). */
  readonly rank: number;
}

export interface PlacedLabel {
  readonly text: string;
  readonly at: Point;
  /** Middle of the base line of the text. */
  readonly x: number;
  readonly y: number;
  /** True when the label stands so far away that a leader line should join it to its point. */
  readonly far: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;
const FAR = 26;
/** A leader line that leans more than this is harder to follow than no label. */
const SLANT = 32;
const UP_AND_DOWN = [-12, -28, 24, -46, 40, -66, 58, -88, -112];

/** Width of a text in Inter, near enough for placing. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.575;
}

/** A text in as few lines as fit; a word that is too long for a line has one of its own. */
export function linesOf(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function boxOf(x: number, y: number, width: number, size: number): Box {
  return { left: x - width / 2 - GAP, right: x + width / 2 + GAP, top: y - size - 1, bottom: y + GAP + 1 };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The room that the line between a far label and its point takes. */
function leaderBox(at: Point, x: number, y: number): Box {
  return {
    left: Math.min(at.x, x) - 1,
    right: Math.max(at.x, x) + 1,
    top: Math.min(at.y, y) + 6,
    bottom: Math.max(at.y, y) - 6
  };
}

function crossed(box: Box, curve: readonly Point[]): boolean {
  return curve.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
}

/** Tries places above and below each point, nearest first, inside the bounds. */
export function placeLabels(
  requests: readonly LabelRequest[],
  curve: readonly Point[],
  bounds: Box,
  size = 13
): readonly PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const request of [...requests].sort((a, b) => a.rank - b.rank)) {
    const width = textWidth(request.text, size);
    if (width > bounds.right - bounds.left) continue;
    const x = Math.min(Math.max(request.at.x, bounds.left + width / 2), bounds.right - width / 2);
    for (const dy of UP_AND_DOWN) {
      const y = request.at.y + dy;
      const box = boxOf(x, y, width, size);
      if (box.top < bounds.top || box.bottom > bounds.bottom) continue;
      const far = Math.abs(dy) > FAR;
      if (far && Math.abs(x - request.at.x) > SLANT) continue;
      const boxes = far ? [box, leaderBox(request.at, x, y)] : [box];
      if (crossed(box, curve) || boxes.some((one) => taken.some((other) => overlap(one, other)))) continue;
      taken.push(...boxes);
      placed.push({ text: request.text, at: request.at, x, y, far });
      break;
    }
  }
  return placed;
}
