import type { Draft, Form } from '../cards/card.ts';
import { plainDraft } from '../cards/plain-draft.ts';
import { type Attribute, type Cell, type Family, isKnown, isProof, type Option } from '../rules/knowledge.ts';
import { printValue, sameValue } from '../rules/value.ts';

/** More members than this are no answer but a list to be learnt by heart. */
const MOST_MEMBERS = 7;
/** A question that names more than so many words of options is read twice before it is understood. */
const MOST_WORDS_OF_OPTIONS = 70;
/** From so many options with one value on it is asked once, of all of them. */
const ENOUGH_ALIKE = 3;
/** More words than this for options that are alike make no question. */
const MOST_WORDS_ALIKE = 24;

/** An option with a cell that may be asked for. */
type Asked = { option: Option; cell: Cell };

/**
 * The fact cards of a decision table, in the order of its rows: for a yes-or-no row one card that asks which of its options
 * have it, for a row of limits, words or lists one card an option. Only what was read somewhere or holds by definition is
 * asked, and only where the options differ; a rank, a judgement, what is not known, does not apply or has no limit never is.
 */
export function tableCards(family: Family): Draft[] {
  const fronts = new Set<string>();
  const drafts = [...family.attributes.values()].flatMap((attribute) => {
    if (attribute.card === 'off' || attribute.type === 'ordinal') return [];
    const asked = [...family.options.values()].flatMap((option): Asked[] => {
      const cell = option.cells.get(attribute.id);
      return cell && isAskable(cell) ? [{ option, cell }] : [];
    });
    const made = cardsOf(family, attribute, asked);
    return made.map((draft, ordinal) => ({ ...draft, ordinal }));
  });
  // Two rows that ask the same question would each be right about the other's answer.
  return drafts.filter(({ front }) => !fronts.has(front) && fronts.add(front));
}

function isAskable(cell: Cell): boolean {
  const { value, computed } = cell;
  if (!isKnown(cell) || !isProof(cell) || computed || value.is === 'inapplicable') return false;
  if (value.is === 'set') return value.members.length > 0 && value.members.length <= MOST_MEMBERS;
  return value.is !== 'number' || Number.isFinite(value.amount);
}

function cardsOf(family: Family, attribute: Attribute, asked: readonly Asked[]): Draft[] {
  const questions = attribute.card === 'off' ? null : attribute.card;
  if (questions === null) {
    return attribute.type === 'boolean'
      ? usualWhich(family, attribute, asked)
      : cellCards(family, attribute, asked, null);
  }
  return questions.flatMap(({ asks, text }) =>
    asks === null
      ? cellCards(family, attribute, asked, text)
      : whichCards(family, asked, asks, text.replace(/[?.\s]+$/, '')),
  );
}

/** Which options have it, where the page has no words for the question; where too many have it, which are the exceptions. */
function usualWhich(family: Family, attribute: Attribute, asked: readonly Asked[]): Draft[] {
  const areExceptions = asked.filter(({ cell }) => says(cell, 'yes')).length > MOST_MEMBERS;
  const which = `which ${areExceptions ? 'are the exceptions' : 'of these'}`;
  return whichCards(family, asked, areExceptions ? 'no' : 'yes', `${sentence(meaningOf(attribute))}: ${which}`);
}

/** One card for a row: which of the options have a word in their cell. All of them are named, so that there is one answer. */
function whichCards(family: Family, asked: readonly Asked[], word: string, stem: string): Draft[] {
  const answer = asked.filter(({ cell }) => says(cell, word));
  const named = listed(asked, 'or');
  if (answer.length === 0 || answer.length === asked.length || answer.length > MOST_MEMBERS) return [];
  if (wordCount(named) > MOST_WORDS_OF_OPTIONS) return [];
  const members = answer.map(({ option }) => nameOf(option));
  return [draftOf(family, asked, `${stem}: ${named}?`, members)];
}

function says({ value }: Cell, word: string): boolean {
  if (value.is === 'boolean') return (value.yes ? 'yes' : 'no') === word;
  return value.is === 'set' ? value.members.includes(word) : value.is === 'word' && value.word === word;
}

/** A card for each option of a row, or one for all of those that have the same value. */
function cellCards(family: Family, attribute: Attribute, asked: readonly Asked[], question: string | null): Draft[] {
  const groups: Asked[][] = [];
  for (const one of asked) {
    const alike = groups.find(([first]) => first && sameValue(first.cell.value, one.cell.value));
    if (alike) alike.push(one);
    else groups.push([one]);
  }
  const tellsNothing = groups.length < 2 && (attribute.type !== 'number' || asked.length < ENOUGH_ALIKE);
  if (tellsNothing && family.options.size > 1) return [];
  return groups.flatMap((group) => {
    const parts = group.length >= ENOUGH_ALIKE ? [group] : group.map((one) => [one]);
    return parts.flatMap((part) => cellCard(family, attribute, part, question));
  });
}

function cellCard(family: Family, attribute: Attribute, asked: readonly Asked[], question: string | null): Draft[] {
  const [first] = asked;
  if (!first) return [];
  const about = asked.length === 1 ? inSentence(first.option) : listed(asked, 'and');
  if (wordCount(about) > MOST_WORDS_ALIKE) return [];
  const front =
    question === null
      ? `${sentence(asked.length === 1 ? nameOf(first.option) : about)}: ${meaningOf(attribute)}?`
      : sentence(question.replace('{}', about));
  const { value } = first.cell;
  const members =
    value.is === 'set' ? value.members.map((word) => said(word, attribute)) : [said(printValue(value), attribute)];
  return [draftOf(family, asked, front, members)];
}

/** A value as a person says it: as the page words it, else a number with its unit, a word without its hyphens. */
function said(word: string, { say, unit }: Attribute): string {
  const worded = say[word];
  if (worded !== undefined) return worded;
  if (!/^[\d,.]+$/.test(word)) return spoken(word);
  const count = word.replace(/^\d{4,}(?!\d)/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
  if (unit === null) return count;
  if (unit === '%') return `${count}%`;
  return `${count} ${count === '1' && unit.length > 3 ? unit.replace(/s$/, '') : unit}`;
}

function draftOf(family: Family, asked: readonly Asked[], front: string, members: readonly string[]): Draft {
  const cells = asked.map(({ cell }) => cell);
  const line = Math.min(...cells.map(({ place }) => place.line));
  const form: Form = members.length > 1 ? 'list' : 'basic';
  return plainDraft(form, {
    front,
    back: members.join('; '),
    members: form === 'list' ? members : [],
    context: [family.title],
    tags: family.tags,
    recogniser: 'decision-table',
    lines: { line, endLine: line },
    citations: citationsOf(cells),
    facts: cells.map(({ fact }) => fact).sort(),
    warning: loreOf(asked),
  });
}

/** The sources, each once, as `title, date`. */
function citationsOf(cells: readonly Cell[]): string[] {
  const sources = cells.flatMap((cell) => cell.sources).filter(({ id }) => id !== 'page');
  return [...new Set(sources.map(({ title, asOf }) => (asOf === null ? title : `${title}, ${asOf}`)))];
}

/** What an exam may still expect, where that lags behind. */
function loreOf(asked: readonly Asked[]): string | null {
  const lore = asked.flatMap(({ option, cell }) =>
    cell.exam === null ? [] : [{ name: nameOf(option), says: cell.exam }],
  );
  const [first] = lore;
  if (first === undefined) return null;
  const isOne = lore.every(({ says }) => says === first.says);
  const of = (names: readonly string[]) => (asked.length === 1 ? '' : ` of ${names.join(', ')}`);
  const parts = isOne
    ? [`${of(lore.map(({ name }) => name))} “${first.says}”`]
    : lore.map(({ name, says }) => `${of([name])} “${says}”`);
  return `An exam may still say${parts.join(';')}.`;
}

/** An option's name in a list: without its article. */
function nameOf({ name, short }: Option): string {
  return short === null ? name.replace(/^(?:An?|The) /, '') : short.replace(/^(?:an?|the) /, '');
}

/** An option's name inside a sentence. */
function inSentence({ name, short }: Option): string {
  return short ?? name.replace(/^(?:An?|The) /, (article) => article.toLowerCase());
}

function listed(asked: readonly Asked[], word: string): string {
  const names = asked.map(({ option }) => nameOf(option));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function meaningOf({ means, id }: Attribute): string {
  return means ?? spoken(id);
}

/** An id or a word of a cell without its hyphens: `max-run` is two words, `4-7` stays. */
function spoken(text: string): string {
  return text.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
