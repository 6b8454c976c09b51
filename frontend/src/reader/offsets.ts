/**
 * Code points ↔ the browser's UTF-16 code units: the only place where the workspace converts one into the other.
 *
 * The record counts half-open Unicode code points; the DOM counts UTF-16 code units within text nodes. A character outside the Basic
 * Multilingual Plane (an emoji, an old script) is one code point and two code units.
 */

/** A place in the document. */
export interface Point {
  node: Text;
  offset: number;
}

/** One text node, where it begins (in code points), and its characters of two code units (as code points from its start). */
interface Piece {
  node: Text;
  start: number;
  size: number;
  wide: readonly number[];
}

/** The text of an element, addressed by code point. Make a new one when text nodes have been split. */
export class TextMap {
  readonly size: number;
  private readonly pieces: Piece[] = [];
  private readonly byNode = new Map<Node, Piece>();

  constructor(readonly root: Element) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let start = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      const wide = wideOf(text.data);
      const piece = { node: text, start, size: text.data.length - wide.length, wide };
      this.pieces.push(piece);
      this.byNode.set(text, piece);
      start += piece.size;
    }
    this.size = start;
  }

  /** Where a span lies in the document, or null where it cannot be sliced out of the text. */
  range(start: number, end: number): StaticRange | null {
    if (!(start >= 0 && start < end && end <= this.size)) return null;
    const from = this.point(start, false);
    const to = this.point(end, true);
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  /** The words of a span. */
  words(start: number, end: number): string {
    const found = this.range(start, end);
    return found === null ? "" : liveRange(found).toString();
  }

  /** The code point at a place in the document; null outside of the text. */
  codePoint(node: Node, offset: number): number | null {
    const piece = this.byNode.get(node);
    if (piece !== undefined) return piece.start + unitsToPoints(piece.wide, offset);
    if (!this.root.contains(node)) return null;
    const next = node.childNodes[offset];
    for (const p of this.pieces) {
      const follows = next !== undefined ? next === p.node || next.contains(p.node) || after(next, p.node) : after(node, p.node) && !node.contains(p.node);
      if (follows) return p.start;
    }
    return this.size;
  }

  private point(at: number, isEnd: boolean): Point {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = this.pieces[middle]!.start;
      if (isEnd ? start < at : start <= at) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low]!;
    return { node: piece.node, offset: pointsToUnits(piece.wide, at - piece.start) };
  }
}

/** A live range of the same place: only that one has words and rectangles. */
export function liveRange(still: StaticRange): Range {
  const range = document.createRange();
  range.setStart(still.startContainer, still.startOffset);
  range.setEnd(still.endContainer, still.endOffset);
  return range;
}

/** The characters of two code units, each by its number in code points. */
export function wideOf(text: string): number[] {
  const found: number[] = [];
  for (let unit = 0; unit < text.length - 1; unit++) {
    const high = text.charCodeAt(unit);
    if (high < 0xd800 || high > 0xdbff) continue;
    const low = text.charCodeAt(unit + 1);
    if (low >= 0xdc00 && low <= 0xdfff) {
      found.push(unit - found.length);
      unit++;
    }
  }
  return found;
}

function pointsToUnits(wide: readonly number[], points: number): number {
  return points + below(wide, points);
}

/** Inside a pair of code units, the character's start counts. */
function unitsToPoints(wide: readonly number[], units: number): number {
  let low = 0;
  let high = wide.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wide[middle]! + middle + 1 < units) low = middle + 1;
    else high = middle;
  }
  const half = low < wide.length && wide[low]! + low + 1 === units ? 1 : 0;
  return units - low - half;
}

/** How many of the ascending numbers lie below `limit`. */
function below(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function after(earlier: Node, later: Node): boolean {
  return (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
