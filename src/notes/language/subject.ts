import type { ContextNode, Inline, Item, Span } from '../item.ts';

/** The nearest thing above an item that has a name: a term, not a question, a sentence or a generic word. Null when there is none. */
export function subjectOf(item: Item): ContextNode | null {
  for (let i = item.context.length - 1; i >= 0; i--) {
    const node = item.context[i] as ContextNode;
    if (node.kind === 'term') return node;
  }
  return null;
}

/** Whether the text names a thing, by its name, its label or an alias, as whole words. */
export function names(text: string, node: ContextNode): boolean {
  const flat = ` ${flatten(text)} `;
  return [node.name, node.label, ...node.aliases].some((name) => {
    const wanted = flatten(name);
    return wanted !== '' && (flat.includes(` ${wanted} `) || flat.includes(` ${wanted}s `));
  });
}

function flatten(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A part of a text with the spans that lie in it, their offsets moved. */
export function sliceInline(inline: Inline, start: number, end: number): Inline {
  const spans: Span[] = [];
  for (const span of inline.spans) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (to > from) spans.push({ kind: span.kind, start: from - start, end: to - start });
  }
  return { text: inline.text.slice(start, end), spans };
}

/** The text with something else at its start in place of the first `length` characters; spans follow. */
export function replaceStart(inline: Inline, length: number, start: string): Inline {
  const shift = start.length - length;
  const spans = inline.spans
    .filter((span) => span.end > length)
    .map((span) => ({ kind: span.kind, start: Math.max(span.start, length) + shift, end: span.end + shift }));
  return { text: start + inline.text.slice(length), spans };
}
