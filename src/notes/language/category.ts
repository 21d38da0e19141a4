import type { ContextNode, Item } from '../item.ts';
import { countWords } from './words.ts';

/** Words that sort things; a label with another plural ("Pods") names the things themselves. */
const CATEGORY =
  /(?:types|kinds|strategies|policies|modes|classes|tiers|options|levels|attacks|algorithms|protocols|records|models|methods|layers|states|commands|tools|techniques|patterns|controls|plans|phases|stages|metrics|flags|formats|families|approaches|threats|topologies|standards|frameworks|principles)$/i;

/** The word for one of several things that stand under a plural label ("Strategies" → `strategy`), or null. */
export function categoryOf(node: ContextNode | undefined): string | null {
  if (node === undefined || node.kind !== 'term' || countWords(node.name) > 3) return null;
  const { name } = node;
  if (!CATEGORY.test(name)) return null;
  if (!/[a-z]{2}s$/.test(name) || /(?:ss|us|is|ics|ess)$/.test(name)) return null;
  // "EC2 Instance Types" sorts instance types: two words say enough, and only an acronym keeps its capitals.
  return (
    name
      .replace(/ies$/, 'y')
      .replace(/(ss|sh|ch|x)es$/, '$1')
      .replace(/([^su])s$/, '$1')
      .split(' ')
      .slice(-2)
      // "Two Types" counts them.
      .filter((word) => !/^(?:two|three|four|five|six|seven|\d+)$/i.test(word))
      .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word))
      .join(' ')
  );
}

/** "Which strategy" or "Which one", for what stands directly under the item's nearest label. */
export function whichOf(item: Item): string {
  return `Which ${categoryOf(item.context.at(-1)) ?? 'one'}`;
}
