/** Which facts lie under a character: a sorted list of stretches, so that pointing at a text of thousands of facts stays quick. */

/** What the page says of one fact: its spans by role, in code points. */
export interface Mark {
  id: string;
  layer: string;
  spans: Record<string, [number, number][]>;
}

interface Entry {
  start: number;
  end: number;
  mark: Mark;
}

/** The facts of a dispatch, by place. */
export class Layers {
  private readonly entries: Entry[];
  /** The furthest end among the entries up to each: going back, nothing before it reaches further. */
  private readonly reach: number[] = [];
  private readonly byId: Map<string, Mark>;

  constructor(readonly marks: readonly Mark[]) {
    this.byId = new Map(marks.map((mark) => [mark.id, mark]));
    this.entries = marks.flatMap((mark) => Object.values(mark.spans).flatMap((spans) => spans.map(([start, end]) => ({ start, end, mark }))));
    this.entries.sort((a, b) => a.start - b.start);
    let reached = 0;
    for (const entry of this.entries) this.reach.push((reached = Math.max(reached, entry.end)));
  }

  /** The fact of that name. */
  get(id: string | null): Mark | undefined {
    return id === null ? undefined : this.byId.get(id);
  }

  /** The facts that a code point belongs to, the shortest stretch first. */
  at(code: number): Mark[] {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.entries[middle]!.start <= code) low = middle + 1;
      else high = middle;
    }
    const found: Entry[] = [];
    for (let n = low - 1; n >= 0 && this.reach[n]! > code; n--) if (this.entries[n]!.end > code) found.push(this.entries[n]!);
    found.sort((a, b) => a.end - a.start - (b.end - b.start));
    return [...new Set(found.map((entry) => entry.mark))];
  }
}
