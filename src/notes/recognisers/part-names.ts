import type { ContextNode, Item } from '../item.ts';
import { flat, holds } from '../language/flat.ts';
import { hasFiniteVerb } from '../language/main-verb.ts';
import { leadSpan } from '../language/separator.ts';
import { sidesOf } from '../language/sides.ts';
import { isPropertyLabel } from '../language/terms.ts';
import { countWords, wordsIn } from '../language/words.ts';
import { isName } from './list-member.ts';

const MIN_PARTS = 2;
const MAX_PARTS = 7;
/** So many words the name of a part has at most. */
export const MAX_PART_WORDS = 5;
/** With more below it a longer one is no sentence. */
export const MAX_PARENT_WORDS = 7;

/** The names of two to seven things; null where one of them names nothing, or its number alone tells it from the others. */
export function namesOf(items: readonly Item[], counted: boolean): string[] | null {
  if (items.length < MIN_PARTS || items.length > MAX_PARTS) return null;
  const names = items.map((item) => nameOf(item, counted)).filter((name) => name !== null);
  if (names.length < items.length) return null;
  if (!areNumbered(names)) return names;
  return names.every((name) => NUMBERED.test(name)) ? namesBehind(items) : null;
}

/** "Type 1", "Tier II": a kind and the number that one of it has. */
const NUMBERED = /^\p{L}{3,}\s(?:\d+|[IVX]+)$/u;

/** "Level 1: Use policy", "Level 2: Baselines": what tells them apart stands behind the number. Null where one of them says more than a name. */
function namesBehind(items: readonly Item[]): string[] | null {
  const sides = items.map(({ inline }) => sidesOf(inline));
  // "Type 1 = router": the number is what the thing is called by.
  const names = sides.map((side) => (side?.mark === 'equals' ? '' : (side?.right.replace(/[\s.]+$/, '') ?? '')));
  const areNames = names.every(
    (name) =>
      name !== '' && countWords(name) <= MAX_PART_WORDS && !/[.,;:?]/.test(name) && !hasFiniteVerb(wordsIn(name)),
  );
  return areNames && new Set(names.map((name) => name.toLowerCase())).size === names.length ? names : null;
}

/**
 * What an item explains: the term before its separator (under a label that counts the items, whatever stands there), the name set
 * apart that it opens with, or a name with more below it; else null.
 */
function nameOf(item: Item, counted: boolean): string | null {
  if (item.kind === 'table' || item.kind === 'code' || item.kind === 'details') return null;
  const sides = sidesOf(item.inline);
  const lead = leadSpan(item.inline);
  const name =
    (sides?.kind === 'term' || (counted && sides?.kind === 'clause')) && sides.right !== ''
      ? sides.left
      : lead !== null
        ? item.inline.text.slice(0, lead.end)
        : isNameAbove(item) || isName(item)
          ? item.inline.text
          : counted
            ? (COMMA_NAME.exec(item.inline.text)?.[1] ?? '')
            : '';
  const bare = withoutBracket(name.replace(/[\s:]+$|(?<=\p{L}{3})\.$/u, ''));
  return bare === '' || countWords(bare) > (item.children.length > 0 ? MAX_PARENT_WORDS : MAX_PART_WORDS) ? null : bare;
}

/** A name too long to be asked for whole, without the bracket at its end. */
function withoutBracket(name: string): string {
  return countWords(name) <= MAX_PART_WORDS ? name : name.replace(/\s*\([^()]*\)$/, '');
}

/** "Local keys, kept by the user" of two that are counted. */
const COMMA_NAME = /^([^,.;:()]+),\s/;

/** "Strong reads:" or "Fault tolerant" with items of its own: a name, no verb and no question. */
export function isNameAbove({ own, inline, children }: Item): boolean {
  return (
    own !== null &&
    own.kind === 'term' &&
    children.length > 0 &&
    !isPropertyLabel(own.label) &&
    !hasFiniteVerb(wordsIn(inline.text))
  );
}

/** "Type 1", "Type 2": names that tell nothing but their number; or the same name twice. */
function areNumbered(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase().replace(/\s?\b(?:\d+|[a-h])$/, ''))).size < names.length;
}

/** "Hives have two parts: lid and box" over what these are: the label without the names it tells itself. */
export function upToNames(own: ContextNode, names: readonly string[]): ContextNode {
  const { text } = own.inline;
  const joint = /:\s|\s[-–—]\s/.exec(text);
  if (joint === null || !names.every((name) => named(text.slice(joint.index), name))) return own;
  const label = text.slice(0, joint.index);
  return { ...own, kind: 'statement', label, inline: { text: label, spans: [] } };
}

/** Whether a text holds a name as whole words. */
export function named(text: string, name: string): boolean {
  return holds(flat(text), flat(name));
}
