import type { Heading, List, RootContent } from 'mdast';
import type { Inline } from '../item.ts';
import { stemOf } from '../language/stems.ts';
import { baseForm, thirdPerson } from '../language/verbs.ts';
import { firstWord } from '../language/words.ts';
import type { Node } from './node.ts';
import { inlineOf, readPhrasing } from './phrasing.ts';
import { lineOf } from './place.ts';

const minExplanationWords = 5;

/** Two hashes and more without the space that Markdown wants behind them: "####Timeouts". One alone is a topic. */
const UNSPACED = /^(#{2,6})(?=\p{L})/u;

/** The heading that a line was meant as whose hashes touch its first word; any other block as it is. */
export function withUnspacedHeading(block: RootContent): RootContent {
  const [first, ...rest] = block.type === 'paragraph' ? block.children : [];
  const isOneLine = block.position?.start.line === block.position?.end.line;
  const hashes = first?.type === 'text' && isOneLine ? UNSPACED.exec(first.value)?.[1] : undefined;
  if (first?.type !== 'text' || hashes === undefined) return block;
  const children = [{ ...first, value: first.value.slice(hashes.length) }, ...rest] as Heading['children'];
  return { type: 'heading', depth: hashes.length as Heading['depth'], children, position: block.position };
}

/** "Shared box for bees that keeps out the rain": one thing, and what it does. */
const TELLS_WHAT = /^(?!(?:the|an?)\s)[\p{L}-]+ [^,;:?]*?(?<!s)\s(?:that|which)\s\p{Ll}{2,}s\s/u;

/**
 * Whether the first line below a heading says what the heading is ("### Spread" over "Spreads hosts over many racks", over a list) and
 * so is no label of the list: it opens as an explanation does. "Moving a host" over "Stop it" and "Start it" is one.
 */
export function explainsHeading({ text }: Inline, words: number, list: List, above: Node): boolean {
  if (above.kind !== 'heading' || above.children.length > 0 || words < minExplanationWords || /[:?]$/.test(text))
    return false;
  if (TELLS_WHAT.test(text)) return true;
  const opening = firstWord(text);
  const named = firstWord(above.inline.text);
  const isVerb =
    /^\p{L}{2,}ing$/u.test(opening) || thirdPerson(opening) === 'sure' || stemOf(opening) === stemOf(named);
  if (!isVerb && !/^an?$/.test(opening)) return false;
  const [item] = list.children[0]?.children ?? [];
  const first = item?.type === 'paragraph' ? firstWord(inlineOf(readPhrasing(item.children, lineOf(item))).text) : '';
  return baseForm(first) !== 'sure';
}
