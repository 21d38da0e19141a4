import { type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { acronymsIn } from '../language/acronyms.ts';
import { cloze } from '../language/clozes.ts';
import { hasFiniteVerb, opensThirdPerson } from '../language/main-verb.ts';
import { capitalise, decapitalise, meaningQuestion, trimEnding } from '../language/questions.ts';
import { sidesOf } from '../language/sides.ts';
import { isParticiple } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { saysKind } from './gloss.ts';

const NAME_IN_FRONT = /^([^()]{2,60}?)\s*\(([^()]{2,60})\)\s*[:.]?$/;
/** Brackets that say something about the note, not about the name. */
const REMARK =
  /^(?:\d+|[a-z]|optional|new|old|cont(?:inued|'d)?\.?|part \w+|important|deprecated|legacy|todo|draft|see .*|more (?:on|about) .*|memori[sz]e.*|must know.*|exam.*|aka .*|most common|recommended|advanced|basic|intro.*|default|i\.?e\b.*|e\.?g\b.*|etc\b.*|\W+|again|also|if .*|when .*|only .*|not .*|or .*|and .*|see .*|like .*|similar .*|as .*|more or less|cli|api|console|plural|singular|s|es)$/i;
const MAX_NAME_WORDS = 5;
const MAX_INSIDE_WORDS = 6;

/** `Loop diuretics (furosemide)` above a list, or alone: what the bracket adds to the name is asked for. */
export const qualifier: Recogniser = {
  name: 'qualifier',
  scope: 'group',
  recognise(item) {
    if (!item.inline.text.includes('(') || /^Examples?\b/.test(item.inline.text)) return null;
    const doing = doingCard(item);
    if (doing !== null) return make([doing], [item]);
    const title = titleCard(item);
    const whole = title === null ? qualifierCard(item) : null;
    if (whole !== null) return make([whole], isMereName(item.inline.text) ? [item] : []);
    const told = title === null ? toldOfSeveral(item) : null;
    if (told !== null) return make([told], [item]);
    const card = title ?? valueCard(item) ?? explainedCard(item) ?? oneOfSeveral(item);
    return card === null ? null : make([card]);
  },
};

/** "Wire net (new mesh made by Bolt)": once its bracket is asked for, nothing is left that a name and a bracket could be asked. */
function isMereName(text: string): boolean {
  const [, name = '', inside = ''] = NAME_IN_FRONT.exec(text) ?? [];
  return !JOINED.test(name) && !hasFiniteVerb(wordsIn(inside));
}

/** What a name with more than itself has in it: a preposition, or a separator with a meaning behind it. */
const JOINED = /\s(?:for|to|of|in|on|at|with|by|from|=|[-–—])\s|:\s/i;

function qualifierCard(item: Item): Proposal | null {
  if (item.kind !== 'bullet' && item.kind !== 'step' && item.kind !== 'label') return null;
  const { text } = item.inline;
  const match = NAME_IN_FRONT.exec(text);
  const [, name = '', inside = ''] = match ?? [];
  if (match === null || item.children.length === 0 || REMARK.test(inside)) return null;
  if (countWords(name) > MAX_NAME_WORDS || countWords(inside) > MAX_INSIDE_WORDS || isOtherName(name, inside))
    return null;
  const words = wordsIn(name);
  if (hasFiniteVerb(words) || isParticiple(firstWord(name)) || !/\p{L}{2}/u.test(inside)) return null;
  const start = text.indexOf('(') + 1;
  return cloze(item.inline, { start, end: start + inside.length });
}

/** A value in few signs: `FF02`, `443`, `AES-256`, `0x800`. */
const VALUE = /^(?=.*\d)(?:[\p{L}\d.:/-]{2,12})(?:\s\p{L}{1,4})?$/u;

/** "**Oak box** (B12): kept dry": the value that a name with a meaning has beside it. */
function valueCard(item: Item): Proposal | null {
  const sides =
    item.kind === 'bullet' || item.kind === 'step' || item.kind === 'paragraph' ? sidesOf(item.inline) : null;
  if (sides?.kind !== 'term' || sides.qualifier === null || !VALUE.test(sides.qualifier) || YEAR.test(sides.qualifier))
    return null;
  const lead = `${sides.left} (`;
  return cloze(
    { text: `${lead}${sides.qualifier})`, spans: [] },
    { start: lead.length, end: lead.length + sides.qualifier.length },
  );
}

const YEAR = /^(?:19|20)\d\d$/;

/** "Honey bee (HB)", "Counter (CTR)", "hb-2 (honey bee)": the same name, long and short. */
function isOtherName(name: string, inside: string): boolean {
  if (acronymsIn(`${name} (${inside})`).length > 0 || /^\p{Lu}{2,5}s?$/u.test(inside)) return true;
  const initials = inside
    .split(/[\s-]/)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();
  const parts = name.toLowerCase().split(/[\s/-]/);
  return parts.some((part) => part.length > 1 && initials.endsWith(part));
}

const MIN_SEVERAL = 2;

/** "Oak box (kept dry, no paint)" beside "Pine box (painted each year)": each of the names is told apart by its bracket. */
function oneOfSeveral(item: Item): Proposal | null {
  if (item.kind !== 'bullet' || item.children.length > 0 || !isNameWithBracket(item)) return null;
  const alike = item.group.filter(isNameWithBracket);
  if (alike.length < MIN_SEVERAL || alike.length * 2 < item.group.length) return null;
  const { text } = item.inline;
  const [, , inside = ''] = NAME_IN_FRONT.exec(text) ?? [];
  const start = text.indexOf('(') + 1;
  return cloze(item.inline, { start, end: start + inside.length });
}

function isNameWithBracket({ inline: { text } }: Item): boolean {
  const [, name = '', inside = ''] = NAME_IN_FRONT.exec(text) ?? [];
  const words = countWords(inside);
  return (
    name !== '' &&
    !/[:=]|\s[-–—]\s/.test(text) &&
    words >= MIN_SEVERAL &&
    words <= MAX_INSIDE_WORDS &&
    countWords(name) <= MAX_NAME_WORDS &&
    !REMARK.test(inside) &&
    !hasFiniteVerb(wordsIn(name)) &&
    !isOtherName(name, inside)
  );
}

const MAX_MEANING_WORDS = 20;
const ANY_BRACKET = /^([^()]{2,40}?)\s*\(([^()]{12,200})\)[.;]?$/u;

/** "Oak box (what the keeper paints each year)" beside others like it: what the bracket says of each name, where it says much. */
function toldOfSeveral(item: Item): Proposal | null {
  const meaning = toldInBracket(item);
  if (meaning === null || item.group.filter((other) => toldInBracket(other) !== null).length < MIN_SEVERAL) return null;
  const [, name = ''] = ANY_BRACKET.exec(item.inline.text) ?? [];
  return { form: 'basic', front: meaningQuestion(name, meaning), back: capitalise(meaning) };
}

function toldInBracket({ kind, children, inline: { text } }: Item): string | null {
  if ((kind !== 'bullet' && kind !== 'step') || children.length > 0 || !text.endsWith(')')) return null;
  const [, name = '', inside = ''] = ANY_BRACKET.exec(text) ?? [];
  const meaning = inside.replace(/[\s,;]+(?:ex|e\.?g|for example|for instance)\b[.:,]?\s.*$/i, '');
  const words = countWords(meaning);
  const isNamed =
    countWords(name) <= MAX_NAME_WORDS - 1 && !hasFiniteVerb(wordsIn(name)) && !/[:=,]|\s[-–—]\s/.test(name);
  const isOne = !REMARK.test(meaning) && !/,.+,/.test(meaning);
  return isNamed && isOne && words > MAX_INSIDE_WORDS - 2 && words <= MAX_MEANING_WORDS ? meaning : null;
}

/** "Frost factors (Something that makes frost more likely)" over what they are: a title, and in brackets what kind of thing it is. */
function titleCard({ kind, inline, children }: Item): Proposal | null {
  if ((kind !== 'heading' && kind !== 'label' && kind !== 'bullet') || children.length === 0) return null;
  const [, name = '', inside = ''] = LONG_BRACKET.exec(inline.text) ?? [];
  if (name === '' || countWords(name) > MAX_NAME_WORDS || hasFiniteVerb(wordsIn(name))) return null;
  if (!(saysKind(inside) || SOMETHING.test(inside)) || countWords(inside) < MIN_EFFECT_WORDS) return null;
  const isMany = /[^su]s$/.test(name);
  return { form: 'basic', front: `What ${isMany ? 'are' : 'is'} ${decapitalise(name)}?`, back: capitalise(inside) };
}

const SOMETHING = /^(?:something|anything|someone|anyone|everything|all) (?:that|which|who)\s/i;

const MIN_MEANING_WORDS = 3;
const MIN_EFFECT_WORDS = 5;
const LONG_BRACKET = /^([^()]{2,40}?(?:\(\p{L}{1,2}\)[^()]{0,10}?)?)\s+\(([^()]{20,160})\)[.;]?$/u;

/** "Pine gate (lets herds pass at night)": a name, and in brackets what it does. */
function doingCard(item: Item): Proposal | null {
  if ((item.kind !== 'bullet' && item.kind !== 'step') || item.children.length > 0) return null;
  const [, name = '', inside = ''] = LONG_BRACKET.exec(item.inline.text) ?? [];
  if (countWords(inside) < MIN_EFFECT_WORDS || !opensThirdPerson(inside) || countWords(name) > MAX_NAME_WORDS - 1)
    return null;
  if (hasFiniteVerb(wordsIn(name))) return null;
  return { form: 'basic', front: meaningQuestion(name, inside), back: capitalise(trimEnding(inside)) };
}

/** "~> 1.2.0 (the greatest 1.2.x)": a sign or a name set in code, and in brackets what it means. */
function explainedCard(item: Item): Proposal | null {
  if ((item.kind !== 'bullet' && item.kind !== 'step') || item.children.length > 0) return null;
  const { text, spans } = item.inline;
  const [, name = '', inside = ''] = NAME_IN_FRONT.exec(text) ?? [];
  const isSign =
    /^[^\p{L}]*$/u.test(name) ||
    spans.some(({ kind, start, end }) => kind === 'code' && start === 0 && end >= name.length);
  if (name === '' || !isSign || REMARK.test(inside) || countWords(inside) < MIN_MEANING_WORDS) return null;
  return { form: 'basic', front: `${name}: what does it mean?`, back: capitalise(inside) };
}
