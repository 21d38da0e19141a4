import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { lineOf } from './place.ts';

/** Four dashes and more right below a few words are drawn to underline them; three are a rule. */
const UNDERLINE = /^\s*-{4,}\s*$/;
const maxTitleWords = 10;

/** A heading that was typed as an item of a list and underlined, and how far it was indented. */
export type UnderlinedTitle = Heading & { indent: number };

/** Whether a block is such a title. */
export function isUnderlinedTitle(block: RootContent): block is UnderlinedTitle {
  return block.type === 'heading' && 'indent' in block;
}

/**
 * The blocks with each item that is underlined with dashes made a heading: people write `- 10BASE-T` over `-----`, and below it what they
 * say of it, where Markdown sees a list, a rule, and another list. Other blocks are left as they are.
 */
export function underlinedTitles(
  blocks: readonly RootContent[],
  sourceLines: readonly string[],
): readonly RootContent[] {
  if (!blocks.some((block, index) => titleAbove(block, blocks[index - 1], sourceLines) !== null)) return blocks;
  const found: RootContent[] = [];
  for (const block of blocks) {
    const before = found.at(-1);
    const title = titleAbove(block, before, sourceLines);
    if (title === null) {
      found.push(block);
      continue;
    }
    const list = before as List;
    found.pop();
    if (list.children.length > 1) found.push({ ...list, children: list.children.slice(0, -1) });
    const { children, position } = title.children[0] as Paragraph;
    const indent = (title.position?.start.column ?? 1) - 1;
    const heading: UnderlinedTitle = { type: 'heading', depth: 1, children, position, indent };
    found.push(heading);
  }
  return found;
}

/** The last item of a list, where a rule underlines it and it is no more than a few words. */
function titleAbove(
  rule: RootContent,
  before: RootContent | undefined,
  sourceLines: readonly string[],
): ListItem | null {
  if (rule.type !== 'thematicBreak' || before?.type !== 'list') return null;
  const last = before.children.at(-1);
  const [only, ...rest] = last?.children ?? [];
  const endLine = only?.position?.end.line ?? 0;
  const isUnderlined = lineOf(rule) === endLine + 1 && UNDERLINE.test(sourceLines[endLine] ?? '');
  if (last === undefined || only?.type !== 'paragraph' || rest.length > 0 || !isUnderlined) return null;
  const words = (sourceLines[endLine - 1] ?? '').trim().split(/\s+/);
  return lineOf(only) === endLine && words.length <= maxTitleWords && !/[.!;,]$/.test(words.at(-1) ?? '') ? last : null;
}
