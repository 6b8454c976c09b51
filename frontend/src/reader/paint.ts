/** Highlights that leave the text alone: the CSS Custom Highlight API, or, where a browser lacks it, <mark> around the text nodes. */

import { TextMap } from "./offsets";

/** One highlighted stretch, in code points. */
export interface Stretch {
  start: number;
  end: number;
}

const ORDER = ["content", "source", "cue", "finding", "place", "time", "event", "target", "active"];

/** Whether the browser can highlight without touching the document. */
export const hasHighlights = typeof Highlight === "function" && "highlights" in CSS;

/** Paints named groups of stretches over an element's text. */
export class Painter {
  map: TextMap;
  private readonly held = new Map<string, readonly Stretch[]>();

  constructor(private readonly root: Element) {
    this.map = new TextMap(root);
  }

  /** Set a group's stretches; an empty list takes its highlight away. */
  paint(name: string, stretches: readonly Stretch[]): void {
    this.held.set(name, stretches);
    if (hasHighlights) this.highlight(name, stretches);
    else this.wrap();
  }

  private highlight(name: string, stretches: readonly Stretch[]): void {
    const made = new Highlight();
    for (const s of stretches) {
      const range = this.map.range(s.start, s.end);
      if (range !== null) made.add(range);
    }
    made.priority = ORDER.indexOf(name);
    CSS.highlights.set(`hl-${name}`, made);
  }

  /** Every group anew, as marks cut at every group's edges: the text stays the same, only its nodes are split. */
  private wrap(): void {
    for (const mark of this.root.querySelectorAll("mark.hl")) mark.replaceWith(...mark.childNodes);
    this.root.normalize();
    this.map = new TextMap(this.root);
    const edges = new Set<number>();
    for (const group of this.held.values()) for (const s of group) edges.add(s.start).add(s.end);
    const cuts = [...edges].sort((a, b) => a - b);
    for (let n = cuts.length - 2; n >= 0; n--) {
      const [start, end] = [cuts[n]!, cuts[n + 1]!];
      const names = [...this.held].filter(([, group]) => group.some((s) => s.start <= start && end <= s.end)).map(([name]) => `hl-${name}`);
      if (names.length > 0) this.wrapOne(start, end, names);
    }
    this.map = new TextMap(this.root);
  }

  private wrapOne(start: number, end: number, names: string[]): void {
    const still = this.map.range(start, end);
    if (still === null) return;
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    const inside: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const before = node !== still.startContainer && !(node.compareDocumentPosition(still.startContainer) & Node.DOCUMENT_POSITION_PRECEDING);
      if (before) continue;
      inside.push(node as Text);
      if (node === still.endContainer) break;
    }
    for (const text of inside) {
      const to = text === still.endContainer ? still.endOffset : text.data.length;
      const from = text === still.startContainer ? still.startOffset : 0;
      if (from >= to) continue;
      if (to < text.data.length) text.splitText(to);
      const middle = from > 0 ? text.splitText(from) : text;
      const mark = document.createElement("mark");
      mark.className = ["hl", ...names].join(" ");
      middle.replaceWith(mark);
      mark.append(middle);
    }
    this.map = new TextMap(this.root);
  }
}
