import type { Item } from '../item.ts';

/** "E.g. a town wall" over what that wall was like. */
const EXAMPLE_ABOVE = /^(?:e\.?\s?g\b\.?|example (?:for|of)\b)/i;
/** "Gates are painted. Example below", "It looks like this:". */
const EXAMPLE_BELOW = /[.!,;] (?:for )?examples?(?: below| follows?)?\W*$|\slooks? like (?:this|so)\W*$/i;

/** Asked for all that stands above each item, and hardly any of it leads to an example. */
function leadsToExample(text: string): boolean {
  return EXAMPLE_ABOVE.test(text) || ((text.includes('xample') || text.includes('look')) && EXAMPLE_BELOW.test(text));
}

/** Whether an item is called an example of something, or stands below one: what it is made of is made up. */
export function isOfExample(item: Item): boolean {
  return /^example (?:for|of)\b/i.test(item.inline.text) || isPartOfExample(item);
}

/** "Say you have four hives": what the items behind it tell is part of the same story. */
const STORY = /^(?:say|suppose|imagine|assume|let['’]?s (?:say|assume)),?\s(?:that\s)?(?:you|we|there|a|an|i)\s/i;
const MAX_STORY = 12;

/** A rule, though it is told of an example. */
const RULE = /\b(?:not|only|never|must|always)\b|n['’]t\b/i;

/** Whether an item stands below a line that opens as an example of what stands above it; a heading's examples teach. */
export function isPartOfExample({ parent, inline, group, kind }: Item): boolean {
  if (kind === 'bullet' && group.length <= MAX_STORY) {
    const story = group.findIndex((one) => STORY.test(one.inline.text));
    if (story >= 0 && story < group.findIndex((one) => one.inline === inline) && !RULE.test(inline.text)) return true;
  }
  for (let above = parent; above !== null && above.kind !== 'heading'; above = above.parent)
    if (leadsToExample(above.inline.text)) return !RULE.test(inline.text);
  return false;
}
