import type { Inline } from '../item.ts';
import { hasFiniteVerb, mainVerbIndex } from '../language/main-verb.ts';
import { leadSpan, splitAtSeparator } from '../language/separator.ts';
import { isAction, sidesOf } from '../language/sides.ts';
import { isPredicate } from '../language/subject.ts';
import { isReservedLabel } from '../language/terms.ts';
import { wordsIn } from '../language/words.ts';
import { labelOf } from './label.ts';
import type { Node, TextNode } from './node.ts';

/** Opens a bullet that only explains the one before it. */
const explains =
  /^(?:\(?(?:i\.?\s?e\b\.?|e\.?\s?g\b\.?|for example\b|for instance\b|such as\b|namely\b|in other words\b|that is\b))[:,]?\s/i;

/** Opens a bullet that draws a conclusion from the one above it: that one is a fact of its own. */
const follows = /^(?:(?:which |this |that )?means\b|note\b|so\b|but\b|therefore\b|hence\b|=>|->|→|if\b)/i;

const maxLabelWords = 6;
const maxExplanationWords = 16;
/** So many words with a verb say something themselves. */
const minSentenceWords = 4;

/**
 * Joins what was typed as bullets of their own to what it continues: `i.e.` and `e.g.` to the bullet before (or above), and
 * the only child of a short label to that label (`GLB` over `Operates at layer 3` says `GLB: Operates at layer 3`), be it a
 * parent bullet or a line above a list.
 * `isExplicit` tells the items whose author wrote the card out: these stay as they are.
 */
export function joinContinuations(node: Node, isExplicit: (node: Node) => boolean): void {
  const kept: Node[] = [];
  for (const child of node.children) {
    joinContinuations(child, isExplicit);
    const target = kept[kept.length - 1] ?? (isBullet(node) ? node : undefined);
    const explanation = isBullet(child) && child.children.length === 0 && explains.test(child.inline.text);
    const isOpen = explanation && target !== undefined && isBullet(target) && !isLeadOf(target, node, child);
    if (isOpen && !isExplicit(child) && !isExplicit(target)) {
      if (wordsIn(child.inline.text).length <= maxExplanationWords) {
        append(target, ' (', child, ')');
        continue;
      }
    }
    kept.push(child);
  }
  node.children = kept;
  const [only] = kept;
  if (
    kept.length === 1 &&
    only !== undefined &&
    (isBullet(node) || isNameLine(node)) &&
    !isGeneric(node) &&
    isBullet(only) &&
    !isNamed(only) &&
    !isExplicit(node) &&
    !isExplicit(only)
  ) {
    if (only.children.length === 0 && isShortLabel(node.inline) && !follows.test(only.inline.text)) {
      const label = node.inline.text.replace(/[\s:;,–—-]+$/, '');
      node.inline = { text: label, spans: clip(node.inline, label.length) };
      append(node, ': ', only, '');
      node.children = [];
      if (node.kind === 'label') node.kind = 'paragraph';
    }
  }
}

/** Whether an example would be put into a label of other things: the line above it and its siblings, or one with points of its own. */
function isLeadOf(target: TextNode, node: Node, { inline }: TextNode): boolean {
  const isLabel = target === node ? node.children.length > 1 : target.children.length > 0;
  return isLabel && shows.test(inline.text);
}

const shows = /^\(?(?:e\.?\s?g\b|for example\b|for instance\b|such as\b)/i;

function isBullet(node: Node): node is TextNode {
  return node.kind === 'bullet' || node.kind === 'step';
}

/** A bullet that has a name of its own before what it says: `Application group - refers to the balancer's`. */
function isNamed({ inline }: TextNode): boolean {
  const sides = sidesOf(inline);
  return sides?.kind === 'term' && !isAction(sides);
}

/** "Other", "Notes": what stands below it is said of something else. */
function isGeneric({ inline, lines }: TextNode): boolean {
  return labelOf(inline, 'bullet', lines).kind === 'generic';
}

/** A line above a list that names something of its own: not the title of a callout, "Note:" or "Example", which say how to take what follows. */
function isNameLine(node: Node): node is TextNode {
  if (node.kind !== 'label' || node.callout !== null) return false;
  const { kind, name } = labelOf(node.inline, 'label', node.lines);
  return kind === 'term' && !isReservedLabel(name);
}

/** A name or a caption that says nothing by itself: up to six words, no verb, nothing after a separator, no question. */
function isShortLabel(inline: Inline): boolean {
  const words = wordsIn(inline.text);
  // "Two copies by default" says something as it stands, and what stands below it is said beside it.
  if (words.length === 0 || words.length > maxLabelWords || /\?\s*$|\bby default\b/i.test(inline.text)) {
    return false;
  }
  if (isPredicate(inline.text)) return false;
  const split = splitAtSeparator(inline);
  if (split !== null && split.right !== '') {
    return false;
  }
  const lead = leadSpan(inline);
  const says = inline.text.endsWith('.') || words.length >= minSentenceWords;
  const isSentence = says && mainVerbIndex(words, inline.text) > 0;
  return (lead !== null && lead.end >= inline.text.length - 1) || !(isSentence || hasFiniteVerb(words));
}

function append(target: TextNode, before: string, child: TextNode, after: string): void {
  const text = target.inline.text + before;
  const shift = text.length;
  const spans = child.inline.spans.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift }));
  target.inline = { text: text + child.inline.text + after, spans: [...target.inline.spans, ...spans] };
  target.lines = { line: target.lines.line, endLine: Math.max(target.lines.endLine, child.lines.endLine) };
  target.pictures = [...target.pictures, ...child.pictures];
  target.importance = Math.max(target.importance, child.importance);
  target.explicitId ??= child.explicitId;
  target.tags = [...target.tags, ...child.tags];
  if (target.phrasing !== null && child.phrasing !== null) {
    target.phrasing = { ...target.phrasing, footnotes: [...target.phrasing.footnotes, ...child.phrasing.footnotes] };
  }
}

function clip(inline: Inline, end: number): Inline['spans'] {
  return inline.spans.filter((span) => span.start < end).map((span) => (span.end > end ? { ...span, end } : span));
}
