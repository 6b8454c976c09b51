/** The reader: paints what is on record over the dispatch, shows a fact's card, links to exact characters, takes a selection as a correction. */

import htmx from "htmx.org/dist/htmx.esm.js";
import { Layers, type Mark } from "./layers";
import { liveRange } from "./offsets";
import { Painter, type Stretch } from "./paint";

const WIDEST_CARD = 370; // pixels: what the style sheet allows the card at the pointer, and a margin

/** Bring one reader of the page to life. */
export function openReader(root: HTMLElement): void {
  const copy = root.querySelector<HTMLElement>(".copy")!;
  const pop = root.querySelector<HTMLElement>(".pop")!;
  const tools = root.querySelector<HTMLElement>(".tools")!;
  const layers = new Layers(JSON.parse(root.querySelector("#marks")!.textContent ?? "[]") as Mark[]);
  const painter = new Painter(copy);
  const cards = [...root.querySelectorAll<HTMLElement>(".card[id]")];
  const byId = new Map(cards.map((card) => [card.id, card]));
  let active: string | null = null;
  let shown = "";
  let chosen: Stretch | null = null;

  const stretches = (mark: Mark, role?: string): Stretch[] =>
    Object.entries(mark.spans).flatMap(([name, spans]) => (role === undefined || name === role ? spans.map(([start, end]) => ({ start, end })) : []));

  function paintLayers(): void {
    const shown = new Set([...root.querySelectorAll<HTMLInputElement>(".legend input:checked")].map((box) => box.value));
    for (const role of ["content", "source", "cue", "event", "time", "place", "finding"]) {
      painter.paint(role, layers.marks.filter((m) => shown.has(m.layer)).flatMap((m) => stretches(m, role)));
    }
  }

  function activate(id: string | null, scroll: boolean): void {
    if (id === active && !scroll) return;
    byId.get(active ?? "")?.classList.remove("active");
    active = id;
    byId.get(id ?? "")?.classList.add("active");
    const mark = layers.get(id);
    const found = mark === undefined ? [] : stretches(mark, mark.layer === "statement" ? "content" : undefined);
    painter.paint("active", found);
    if (scroll && mark !== undefined) reveal(found[0] ?? stretches(mark)[0]);
  }

  function reveal(stretch: Stretch | undefined): void {
    const still = stretch && painter.map.range(stretch.start, stretch.end);
    if (!still) return;
    const block = still.startContainer.parentElement;
    const box = liveRange(still).getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) block?.scrollIntoView({ block: "center" });
  }

  function hover(event: PointerEvent): void {
    const at = pointAt(event.clientX, event.clientY);
    const code = at && painter.map.codePoint(at.node, at.offset);
    const under = code === null ? [] : layers.at(code).filter((mark) => byId.has(mark.id)).slice(0, 3);
    const names = under.map((mark) => mark.id).join(" ");
    if (names !== shown) pop.replaceChildren(...under.map((mark) => byId.get(mark.id)!.querySelector(".face")!.cloneNode(true)));
    shown = names;
    pop.hidden = names === "";
    pop.style.left = `${Math.max(8, Math.min(event.pageX + 12, scrollX + innerWidth - WIDEST_CARD))}px`;
    pop.style.top = `${event.pageY + 22}px`;
    activate(under[0]?.id ?? null, false);
  }

  /** Show in the card a part of the statement's page, or put it away: with thousands of cards, each is fetched when it is asked for. */
  async function open(link: HTMLAnchorElement): Promise<void> {
    const card = link.closest<HTMLElement>(".card")!;
    const part = link.dataset["open"]!;
    const there = card.querySelector(part);
    link.setAttribute("aria-expanded", String(there === null));
    if (there !== null) return there.remove();
    await htmx.ajax("get", link.href, { target: card, select: part, swap: "beforeend" });
    const cited = part === ".cited" ? card.querySelector<HTMLElement>(".cited") : null;
    if (cited !== null) cited.append(button("Copy citation", "cite"));
    card.querySelector<HTMLElement>(`${part} input:not([type=hidden]), ${part} button`)?.focus({ preventScroll: true });
  }

  function step(by: number): void {
    let at = cards.findIndex((card) => card.id === active);
    do at += by;
    while (at >= 0 && at < cards.length && cards[at]!.offsetParent === null);
    cards[at]?.focus();
  }

  function takeSelection(): void {
    const selection = getSelection();
    const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const inside = range !== null && !range.collapsed && copy.contains(range.commonAncestorContainer);
    const start = inside ? painter.map.codePoint(range.startContainer, range.startOffset) : null;
    const end = inside ? painter.map.codePoint(range.endContainer, range.endOffset) : null;
    chosen = start !== null && end !== null && start < end ? { start, end } : null;
    tools.hidden = chosen === null;
    if (chosen === null || range === null) return;
    const correcting = root.querySelector(".card .forms") !== null;
    for (const button of tools.querySelectorAll<HTMLElement>("[data-do=content], [data-do=source], [data-do=cue]")) button.hidden = !correcting;
    const box = range.getBoundingClientRect();
    tools.style.left = `${Math.max(8, Math.min(box.left + scrollX, scrollX + innerWidth - tools.offsetWidth - 16))}px`;
    tools.style.top = `${box.bottom + scrollY + 6}px`;
  }

  function followHash(): void {
    const characters = /^#c=(\d+)-(\d+)$/.exec(location.hash);
    const target = characters === null ? null : { start: Number(characters[1]), end: Number(characters[2]) };
    painter.paint("target", target === null ? [] : [target]);
    if (target !== null) return reveal(target);
    const card = byId.get(location.hash.slice(1));
    if (card !== undefined) {
      card.closest("details")?.setAttribute("open", "");
      activate(card.id, true);
    }
  }

  async function act(button: HTMLElement): Promise<void> {
    const what = button.dataset["do"];
    if (what === "cite") return copyText(button.parentElement!.querySelector(".citation")!.textContent ?? "", button);
    if (chosen === null) return;
    const words = painter.map.words(chosen.start, chosen.end);
    const href = `${location.origin}${location.pathname}#c=${chosen.start}-${chosen.end}`;
    if (what === "link") return copyText(href, button);
    if (what === "quote") return copyText(`“${words}” (${href})`, button);
    const name = `.forms input[name=${what}]`;
    const field = root.querySelector<HTMLInputElement>(`.card.active ${name}`) ?? root.querySelector<HTMLInputElement>(name);
    if (field !== null) {
      field.value = `${chosen.start}-${chosen.end}`;
      field.focus();
    }
  }

  for (const box of root.querySelectorAll(".legend input")) box.addEventListener("change", paintLayers);
  for (const card of cards) {
    card.addEventListener("focusin", () => activate(card.id, true));
    card.addEventListener("pointerenter", () => activate(card.id, false));
  }
  copy.addEventListener("pointermove", hover);
  copy.addEventListener("click", (event) => hover(event as PointerEvent));
  copy.addEventListener("pointerleave", () => (pop.hidden = true));
  root.addEventListener("click", (event) => {
    const asked = (event.target as Element).closest<HTMLElement>("[data-do], [data-open]");
    if (asked instanceof HTMLAnchorElement && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      void open(asked);
    } else if (asked instanceof HTMLButtonElement) void act(asked);
  });
  tools.addEventListener("pointerdown", (event) => event.preventDefault());
  document.addEventListener("selectionchange", takeSelection);
  document.addEventListener("keydown", (event) => {
    const typing = (event.target as Element).closest("input, textarea, select") !== null;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Escape") pop.hidden = true;
  });
  addEventListener("hashchange", followHash);
  paintLayers();
  followHash();
  root.dataset["ready"] = "true";
}

function button(words: string, what: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.dataset["do"] = what;
  return made;
}

/** The place in the document under a point of the window. */
function pointAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const at = document.caretPositionFromPoint(x, y);
    return at === null ? null : { node: at.offsetNode, offset: at.offset };
  }
  const range = (document as unknown as { caretRangeFromPoint(x: number, y: number): Range | null }).caretRangeFromPoint(x, y);
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

/** Copy, and say so on the button; where the clipboard is closed (plain http), the text is shown to be copied by hand. */
async function copyText(text: string, button: HTMLElement): Promise<void> {
  const said = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    prompt("Copy this:", text);
  }
  setTimeout(() => (button.textContent = said), 1500);
}
