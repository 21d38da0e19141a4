import type { Inline, Proposal } from '../item.ts';
import { announcedCount } from '../language/counts.ts';
import { hasFiniteVerb, isPluralNoun, mainVerbIndex } from '../language/main-verb.ts';
import { capitalise, isOpenEnded, trimEnding } from '../language/questions.ts';
import { rememberingLast } from '../language/remembering.ts';
import { baseForm, isParticiple, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord, normalWord, type Word, wordsIn } from '../language/words.ts';

const MIN_MEMBERS = 3;
const MAX_MEMBERS = 7;
const MAX_MEMBER_WORDS = 4;
const MAX_COMMAS = 4;
/** What stands between members: a comma, with a last `and` or `or`, or that alone before the last. */
const BETWEEN = /,\s+(?:(?:and|or|&)\s+)?|\s+(?:and|or|&)\s+(?=[^,]*$)/;
const OPENS_LIST =
  /^(?:by|via|with|from|in|on|to|for|of|as|at|are|is|be|include|includes|including|support|supports|use|uses|run|runs|like|between|into|through|against|have|has|provides|offers|allows|using|covers|contains|differs?)$/;

/** A sentence that ends in an enumeration of three and more: "Targets can be EC2, IP addresses, or Lambda" asks for them all. */
export function inlineList({ text }: Inline): Proposal | null {
  const announced = announcedAt(text) ?? summedUpAt(text);
  if (announced !== null) return announced;
  const found = doingsAt(text) ?? enumerationAt(text);
  if (found === null) {
    const bare = withoutAsides(text);
    return bare === null ? null : inlineList({ text: bare, spans: [] });
  }
  const counted = countedAt(text, found);
  if (counted !== null) return counted;
  const open = isOpenEnded(text);
  const start = text.slice(0, found.start).trim();
  if (
    countWords(start) < 2 ||
    start.lastIndexOf('(') > start.lastIndexOf(')') ||
    /[:;]$|\b(?:such as|like)$/i.test(start)
  )
    return null;
  return {
    form: 'list',
    front: `${capitalise(start)} what? (${open ? 'name some' : found.members.length})`,
    members: found.members.map((member) => capitalise(member.replace(/^:\s/, ''))),
    ordered: false,
  };
}

/** The members of a plain enumeration ("big data, rendering, CI/CD"), when that is all a text says; else null. */
export function plainEnumeration(text: string): string[] | null {
  if (!/,/.test(text) || /[.;:?!]\s|\s[-–—]\s|->|=>|→/.test(text)) return null;
  const members = split(trimEnding(text));
  return members?.every((member, i) => isMember(member) || (i === 0 && baseForm(firstWord(member)) === 'sure'))
    ? members
    : null;
}

/** "Hives can be old (…), new (…) and lent (…)": what is listed, without what is said of each; null where no two of them have such a bracket. */
function withoutAsides(text: string): string | null {
  const bare = text.replace(/\s\([^()]*\)/g, '');
  return countWords(bare) < countWords(text) && (text.match(/\s\(/g)?.length ?? 0) >= MIN_ASIDES ? bare : null;
}

const MIN_ASIDES = 2;

const DOINGS = /\s(?:by|with|includes?|including|involves?|for|of|is|are|means|requires?)\s(?=\p{Ll}+ing\s)/u;
/** "Lanes: there are three kinds: old, new and spare": what is counted before the colon is asked for. */
function countedAt(
  text: string,
  { start, members: [first = '', ...others] }: { start: number; members: readonly string[] },
): Proposal | null {
  const colon = first.indexOf(': ');
  if (colon <= 0) return null;
  const before = text
    .slice(0, start)
    .replace(/\bthere (?:are|is)\s*$/i, '')
    .trim();
  const counted = first.slice(0, colon);
  return {
    form: 'list',
    front: capitalise(`${before} ${counted}: which? (${others.length + 1})`.trim()),
    members: [first.slice(colon + 2), ...others].map(capitalise),
    ordered: false,
  };
}

/** A number, what it counts, and a colon. */
const ANNOUNCED = /\b(?:two|three|four|five|six|seven|[2-7])\s(?:\p{L}[\p{L}-]*\s){0,5}\p{L}[\p{L}-]*:\s/iu;
const MAX_ANNOUNCED_WORDS = 8;

/** "Hives have three kinds of doors: wide, narrow and shut": as many parts as were counted are its members, whatever their words. */
function announcedAt(text: string): Proposal | null {
  const lead = text.includes(': ') ? ANNOUNCED.exec(text) : null;
  if (lead === null) return null;
  const end = lead.index + lead[0].length;
  const members = trimEnding(text.slice(end)).split(BETWEEN);
  const areMembers = members.every((member) => {
    const words = countWords(member);
    return words > 0 && words <= MAX_ANNOUNCED_WORDS && !/^(?:that|which|who)\s|[.:;()]\s|\s[-–—]\s/.test(member);
  });
  if (!areMembers || members.length !== announcedCount(lead[0])) return null;
  const before = text
    .slice(0, end - 2)
    .replace(/^(.*?:\s)?(?:there (?:are|is)\s)/i, '$1')
    .trim();
  return {
    form: 'list',
    front: `${capitalise(before)}: which? (${members.length})`,
    members: members.map(capitalise),
    ordered: false,
  };
}

const MAX_LED_WORDS = 5;
const MAX_LEAD_WORDS = 16;
const SUMMING_UP = /\b(?:all|these|following|different|several|many|various|other)\s(?:[\p{L}-]+\s){0,3}[\p{L}-]+$/iu;
/** What only shows what is meant. */
const SHOWING = /^(?:e\.?g|i\.?e|etc|such as|like|see)\b/i;

/** "Mind the hives in all states: in rain, in snow, asleep": what is summed up before a colon is behind it. */
function summedUpAt(text: string): Proposal | null {
  const colon = text.lastIndexOf(': ');
  const members =
    colon < 0 || !text.includes(',', colon) ? null : membersOf(text.slice(0, colon), text.slice(colon + 2));
  return members === null
    ? null
    : {
        form: 'list',
        front: `${capitalise(text.slice(0, colon))}: which? (${isOpenEnded(text) ? 'name some' : members.length})`,
        members: members.map(capitalise),
        ordered: false,
      };
}

/** What is listed behind a clause that sums it up, "all states", "various doors", whatever its words; null where that is not so. */
export function membersOf(lead: string, text: string): string[] | null {
  const words = countWords(lead);
  if (words < MIN_MEMBERS || words > MAX_LEAD_WORDS || !SUMMING_UP.test(lead) || lead.includes('(')) return null;
  const listed = trimEnding(text);
  const members = /[:;.?!()]/.test(listed) ? [] : listed.split(BETWEEN).filter((member) => member !== '');
  const areShort = members.every(
    (member) => countWords(member) <= MAX_LED_WORDS && !hasFiniteVerb(wordsIn(member)) && !SHOWING.test(member),
  );
  const isPlural = isPluralNoun((wordsIn(lead).at(-1)?.text ?? '').toLowerCase());
  return isPlural && areShort && members.length >= MIN_MEMBERS && members.length <= MAX_MEMBERS ? members : null;
}

const BETWEEN_DOINGS = /(?:,\s(?:(?:and|or)\s)?|\s(?:and|or)\s)(?=\p{Ll}+ing\s)/u;
const MAX_DOING_WORDS = 9;

/** "You can reach it by opening the gate, lifting the roof and taking a key": three and more things done; null of others. */
function doingsAt(text: string): { start: number; members: readonly string[] } | null {
  if (!text.includes('ing ')) return null;
  const plain = trimEnding(text);
  const lead = DOINGS.exec(plain);
  if (lead === null) return null;
  const start = lead.index + lead[0].length;
  const members = doingsIn(plain.slice(start));
  return members === null ? null : { start: start - 1, members };
}

/** The parts of a text that is an enumeration of things done: "opening the gate, lifting the roof and taking a key"; null of others. */
export const doingsIn: (text: string) => readonly string[] | null = rememberingLast((text) => {
  const members = text.split(BETWEEN_DOINGS);
  const areDoings = members.every(
    (member) => isDoing(member) && countWords(member) <= MAX_DOING_WORDS && !/[,:;()]/.test(member),
  );
  return areDoings && members.length >= MIN_MEMBERS && members.length <= MAX_MEMBERS ? members : null;
});

function enumerationAt(text: string): { start: number; members: readonly string[] } | null {
  const plain = trimEnding(text);
  for (
    let comma = plain.indexOf(', '), left = MAX_COMMAS;
    comma >= 0 && left > 0;
    comma = plain.indexOf(', ', comma + 1), left--
  ) {
    const found = openedBefore(plain, comma);
    if (found !== null) return found;
  }
  return null;
}

/** The enumeration whose first member ends at this comma, behind a word that opens one. */
function openedBefore(plain: string, comma: number): { start: number; members: readonly string[] } | null {
  const words = wordsIn(plain.slice(0, comma));
  for (let i = words.length - 1; i >= 0 && words.length - i <= MAX_MEMBER_WORDS + 1; i--) {
    const word = words[i] as { text: string; end: number };
    if (!OPENS_LIST.test(normalWord(word.text)) && !isActing(words, i)) continue;
    const rest = plain.slice(word.end).trim();
    // "fast support, fair use, …": right before the comma it is a member's noun.
    if (rest.startsWith(',')) continue;
    const bare = rest.replace(/^(?:the|an?)\s+/i, '');
    const members = withoutArticles(withoutTail(withoutNextAct(split(bare))));
    // "the key specs A, B and C": the article opens a noun that all of them share.
    const [first = '', ...others] = members ?? [];
    if (bare !== rest && countWords(first) > Math.max(...others.map(countWords))) return null;
    if (goesOnDoing(members?.at(-1) ?? '') || saysMore(members ?? [])) return null;
    // "… of a firewall, and reading the logs": the list is of what is done.
    if (!isDoing(first) && others.some((other) => isDoing(other) && other.includes(' '))) return null;
    return members?.every(isMember) ? { start: word.end, members } : null;
  }
  return null;
}

/** Whether a word is what is done to the members: "you can trigger jobs, queues and topics". */
function isActing(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  return (
    /^(?:can|may|could|will|must|should|to|you|we|they)$/i.test(before) && baseForm(words[at]?.text ?? '') !== null
  );
}

function isDoing(member: string): boolean {
  return /^\p{Ll}+ing\b/u.test(member);
}

const MIN_DOING_WORDS = 3;

/** "… and report status to the console": what is done next, and no member. */
function goesOnDoing(member: string): boolean {
  return countWords(member) >= MIN_DOING_WORDS && baseForm(firstWord(member)) !== null && /^\p{Ll}/u.test(member);
}

/** "of full, partial or no upfront give high to low discounts": behind the last member the sentence goes on with its verb. */
function saysMore(members: readonly string[]): boolean {
  const last = wordsIn(members.at(-1) ?? '');
  const longest = Math.max(...members.slice(0, -1).map(countWords));
  return last.length > longest + 1 && last.some((_, i) => isVerbAt(last, i));
}

/** "full upfront give …", not "doors of the shed". */
function isVerbAt(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1]?.text ?? 'the', words[at]?.text ?? ''];
  return !/^(?:the|an?|of|to|for|and|or|in|on)$/.test(before) && /^\p{Ll}/u.test(word) && baseForm(word) === 'sure';
}

function split(text: string): string[] | null {
  if (/\([^)]*,/.test(text)) return null;
  const members = text
    .split(BETWEEN)
    .map((member) => trimEnding(member.trim()))
    .filter((member) => member !== '' && !/^(?:(?:and |many )?others?|(?:and )?more|etc|so on)$/i.test(member));
  return members.length < MIN_MEMBERS || members.length > MAX_MEMBERS ? null : members;
}

/** "…, or managed identities for all resources": what the last member goes on about is no part of it. */
function withoutTail(members: string[] | null): string[] | null {
  const last = members?.at(-1);
  if (members === null || last === undefined || countWords(last) <= MAX_MEMBER_WORDS) return members;
  const [name = last] = last.split(/\s(?:for|in|on|to|with|by|from|at|of)\s/, 1);
  return [...members.slice(0, -1), name];
}

/** "… from frames, boxes and lids and writes them to a book": what is done next is no member, and ends the list. */
function withoutNextAct(members: string[] | null): string[] | null {
  const last = members?.at(-1);
  if (members === null || last === undefined) return members;
  const goesOn =
    countWords(last) >= MIN_DOING_WORDS && thirdPerson(firstWord(last)) === 'sure' && /^\p{Ll}/u.test(last);
  return goesOn && members.length > MIN_MEMBERS ? members.slice(0, -1) : members;
}

const ARTICLE = /^(?:an?|the)\s+/i;
const MIN_ARTICLES = 2;

/** "a street, a house or the sea": each of the things has its own. */
function withoutArticles(members: string[] | null): string[] | null {
  const areMany = (members ?? []).filter((member) => ARTICLE.test(member)).length >= MIN_ARTICLES;
  return areMany ? (members ?? []).map((member) => member.replace(ARTICLE, '')) : members;
}

const LEANING =
  /^(?:such as|including|more|it|they|you|we|but|so|which|if|when|because|then|not|also|this|that|these|those|there|the|an?|each|both)\b/i;

function isMember(member: string): boolean {
  const words = wordsIn(member);
  if (words.length === 0 || words.length > MAX_MEMBER_WORDS || hasFiniteVerb(words)) return false;
  const verb = words[mainVerbIndex(words, member)];
  if (verb !== undefined && !isParticiple(verb.text)) return false;
  const isThing = words.length > 1 && isPluralNoun(words.at(-1)?.text ?? '');
  if ((isParticiple(words[0]?.text ?? '') && !isThing) || baseForm(words[0]?.text ?? '') === 'sure') return false;
  return !LEANING.test(member) && !/^(?:by|with|in|on|of|as|for|from|to|at|via)\s/.test(member);
}
