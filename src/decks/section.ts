import type { Code, RootContent } from 'mdast';
import { parseMarkdown } from '../notes/markdown.ts';
import type { Place } from '../rules/knowledge.ts';
import type { StemPiece } from '../rules/scenario.ts';
import { type Mention, placeOf, plainOf, readProse } from './prose.ts';

/** A section of a deck: its heading, its prose and its scenario block. */
export type Section = {
  title: string;
  /** Where the heading stands; null for what stands before the first one. */
  heading: Place | null;
  stem: StemPiece[][];
  mentions: Mention[];
  /** The text of the `yaml scenario` block, and where its fence opens. */
  block: { text: string; place: Place };
};

/** See {@link markdownSection}. */
export type SectionReader = (
  path: string,
  lines: readonly string[],
  first: number,
) => Section | { second: Place } | null;

/**
 * Reads a section through the Markdown parser. `first` is the number of its first line. Null when it holds no scenario after
 * all; where it holds two, `second` is where the other begins.
 */
export function markdownSection(
  path: string,
  lines: readonly string[],
  first: number,
): Section | { second: Place } | null {
  const nodes = parseMarkdown(lines.join('\n')).children;
  const placed = (node: RootContent): Place => placeOf(path, node, first - 1);
  const [code, second] = nodes.filter(isScenarioBlock);
  if (code === undefined) return null;
  if (second !== undefined) return { second: placed(second) };
  const heading = nodes.find((node) => node.type === 'heading') ?? null;
  const { stem, mentions } = readProse(path, nodes.slice(0, nodes.indexOf(code)), first - 1);
  return {
    title: heading === null ? '' : plainOf(heading).replace(/\s+/g, ' ').trim(),
    heading: heading === null ? null : placed(heading),
    stem,
    mentions,
    block: { text: code.value, place: placed(code) },
  };
}

function isScenarioBlock(node: RootContent): node is Code {
  return node.type === 'code' && /^ya?ml$/i.test(node.lang ?? '') && /^scenario\b/.test(node.meta ?? '');
}
