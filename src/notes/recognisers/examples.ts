import { type Item, make, type Recogniser } from '../item.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { isPropertyLabel } from '../language/terms.ts';
import { countWords, wordsIn } from '../language/words.ts';

const MIN_EXAMPLES = 2;
const MAX_EXAMPLES = 7;
const MAX_EXAMPLE_WORDS = 5;
const MAX_NAME_WORDS = 5;

/** "Examples: oak, pine, fir" below "Hardy trees": a few names of such a thing, asked for as some of them. */
export const examples: Recogniser = {
  name: 'examples',
  scope: 'item',
  recognise(item) {
    const members = examplesIn(item);
    const named = item.context.at(-1);
    if (members === null || named === undefined) return null;
    const front = `What are examples of ${named.name}? (name some)`;
    return make([{ form: 'list', front, members, ordered: false }]);
  },
};

/** The names that an item gives as examples of the bullet above it; null where it gives none, or shows something at length. */
export function examplesIn({ kind, inline, children, context }: Item): string[] | null {
  const [, listed] = kind === 'bullet' && children.length === 0 ? (OPENING.exec(inline.text) ?? []) : [];
  if (listed === undefined || /[:;=?()"]|->|→|\.\s/.test(listed)) return null;
  const named = context.at(-1);
  const isNamed =
    named?.kind === 'term' &&
    named.origin === 'bullet' &&
    countWords(named.name) <= MAX_NAME_WORDS &&
    !isPropertyLabel(named.name);
  const members = isNamed ? withoutEnd(listed).split(BETWEEN) : [];
  const areNames = members.every((member) => {
    const words = wordsIn(member);
    return words.length > 0 && words.length <= MAX_EXAMPLE_WORDS && mainVerbIndex(words, member) < 0;
  });
  return members.length < MIN_EXAMPLES || !areNames ? null : members.slice(0, MAX_EXAMPLES).map(capitalise);
}

const OPENING = /^(?:ex|e\.?\s?g|examples?|for example)\b\.?(?:\s(?:are|is|include|includes))?\s?[:,–—-]?\s(.+)$/i;
const BETWEEN = /,\s(?:and\s|or\s)?|\s(?:and|or|&)\s/;

/** A list without the word that there are more. */
function withoutEnd(text: string): string {
  return trimEnding(text.replace(/(?:,|,?\sand)?\s(?:etc|so on|more|others)?\.*$/i, ''));
}
