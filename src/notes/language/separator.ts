import { matchesOf } from '../../matches.ts';
import type { Inline, Span } from '../item.ts';
import { mainVerbIndex } from './main-verb.ts';
import { countWords, wordsIn } from './words.ts';

/** How the left side was set in the note, if it was set apart at all. */
export type Lead = 'bold' | 'italic' | 'code' | null;

/** The mark between the two sides. */
export type Mark = 'colon' | 'dash' | 'equals';

/** A text cut in two at its first separator. Offsets are into the text; both sides are trimmed, brackets after a term apart. */
export type Split = {
  left: string;
  right: string;
  /** Where the right side starts. */
  rightStart: number;
  mark: Mark;
  lead: Lead;
  /** A bracket between the term and the separator: `Peek-Lock (default): …` gives `default`; else null. */
  qualifier: string | null;
};

const MAX_NAME_WORDS = 4;
const AFTER_LEAD = /^(?:['’]s?)?\s*(?:\(([^()]{1,60})\))?\s*(?:(:(?=\s|$))|([-–—](?=\s))|(=>?(?=\s)))\s*/;

/**
 * Cuts a text at the separator between a term and its meaning, or gives null where it holds none. The end of a bold, italic or
 * code lead wins, then the first colon, then `=`, then a spaced dash. A colon counts only with a space after it (or
 * spaces on both sides) and outside code, brackets and addresses, so that `aws:SourceVpc`, `12:00` and `AWS::EC2::Instance`
 * hold none. Whether the left side is a term is not decided here.
 */
export function splitAtSeparator(inline: Inline): Split | null {
  const { text } = inline;
  const lead = leadSpan(inline);
  if (lead !== null) {
    const inside = /^(.*?)\s*[:]$/.exec(text.slice(lead.start, lead.end));
    if (inside?.[1]) return cut(text, inside[1], lead.end, 'colon', leadKind(lead), null);
    // "**Postal rule.** Acceptance takes effect …": the stop belongs to the name.
    const stopped = /^([^.]{3,60})\.$/.exec(text.slice(lead.start, lead.end));
    if (stopped?.[1] && lead.kind === 'bold' && /^\s+\p{Lu}/u.test(text.slice(lead.end)))
      return cut(text, stopped[1], lead.end, 'colon', 'bold', null);
    // "_General purpose_ (SSD). Balances …": so does the one behind its bracket.
    const closed = /^\s*(?:\(([^()]{1,60})\))?\.\s+(?=[\p{Lu}\d])/u.exec(text.slice(lead.end));
    if (closed !== null && lead.kind !== 'code' && countWords(text.slice(lead.start, lead.end)) <= MAX_NAME_WORDS)
      return cut(
        text,
        text.slice(lead.start, lead.end),
        lead.end + closed[0].length,
        'colon',
        leadKind(lead),
        closed[1] ?? null,
      );
    const after = AFTER_LEAD.exec(text.slice(lead.end));
    if (after !== null && !(after[4] ?? '').endsWith('>')) {
      const mark = after[2] !== undefined ? 'colon' : after[3] !== undefined ? 'dash' : 'equals';
      return cut(
        text,
        text.slice(lead.start, lead.end),
        lead.end + after[0].length,
        mark,
        leadKind(lead),
        after[1] ?? null,
      );
    }
  }
  // Most texts hold none of these signs with a space beside it, and are done with here.
  if (!SEPARATOR.test(text)) return gluedDash(text) ?? (lead === null ? stoppedName(text) : null);
  const hidden = hiddenRanges(inline);
  const colon = firstOutside(text, COLON, hidden);
  if (colon !== null) return cut(text, text.slice(0, colon.start), colon.end, 'colon', null, null);
  const equals = firstOutside(text, EQUALS, hidden);
  if (equals !== null) return cut(text, text.slice(0, equals.start), equals.end, 'equals', null, null);
  const dash = firstOutside(text, DASH, hidden);
  if (dash !== null) return cut(text, text.slice(0, dash.start), dash.end, 'dash', null, null);
  return null;
}

/** "HDD- large files in order": a dash that stands right behind a short name. */
function gluedDash(text: string): Split | null {
  const dash = text.indexOf('- ');
  if (dash < 2 || dash > MAX_GLUED_LENGTH || !GLUED.test(text.slice(0, dash + 5))) return null;
  const left = text.slice(0, dash);
  return countWords(left) <= MAX_GLUED_WORDS ? cut(text, left, dash + 2, 'dash', null, null) : null;
}

const MAX_GLUED_LENGTH = 30;
const MAX_GLUED_WORDS = 3;
/** "Pre- and postfix" leaves out the second half of a word. */
const GLUED = /^[\p{L}\d][^:;,.()!?]*[\p{L}\d]-\s(?!(?:and|or|to)\b)[\p{L}\d]/u;

/** "hubs. join machines of one room", "GPT (GUID partition table). Supports …": a stop behind a name without a verb. */
function stoppedName(text: string): Split | null {
  const stop = text.indexOf('. ');
  if (stop < MIN_STOPPED_LENGTH || stop > MAX_STOPPED_LENGTH) return null;
  const left = text.slice(0, stop);
  const isSpelled = SPELLED.test(left);
  const isSmall = /^\p{Ll}[\p{L}\d\s/-]*$/u.test(left) && /^\p{Ll}/u.test(text.slice(stop + 2));
  if (!(isSpelled || isSmall) || countWords(text.slice(stop)) < MIN_STOPPED_WORDS) return null;
  const words = wordsIn(left);
  if (words.length > MAX_NAME_WORDS + (isSpelled ? 1 : 0) || NO_NAME.test(left) || mainVerbIndex(words, left) >= 0)
    return null;
  return words.length === 1 && !isSpelled && NO_THING.test(left)
    ? null
    : cut(text, left, stop + 2, 'colon', null, null);
}

const MIN_STOPPED_LENGTH = 3;
const MAX_STOPPED_LENGTH = 60;
const MIN_STOPPED_WORDS = 3;
/** A name with its acronym, or an acronym with its name. */
const SPELLED = /^[\p{L}\d][\p{L}\d\s/-]*\s\([\p{L}\d\s/-]{2,40}\)$/u;
/** What opens a sentence, and no name. */
const NO_NAME =
  /^(?:no|not|never|only|also|can|cannot|must|should|may|will|is|are|has|have|used?|need|if|when|for|in|on|at|by|to|from|with|it|they|this|that|there|you|we|and|or|but|so|then|more|less|very|same|all|each|every)\b|\s(?:in|on|at|for|to|from|with|by|and|or)\s|\s(?:only|too|etc|eg|ie|vs|no|as well)$/i;
/** Qualities that stand alone: "older", "reliable". */
const NO_THING = /(?:er|est|able|ible|ful|less|ive|al|ous|ic|ed|ly|ant|ent)$/i;

const SEPARATOR = /:(?=\s|$)|\s(?:=|-{1,2}|–|—)\s/;
const COLON = /\s?:(?=\s|$)/g;
const EQUALS = /\s=\s/g;
const DASH = /\s(?:-{1,2}|–|—)\s/g;

/** The bold, italic or code span a text opens with (several that touch count as one), or null. */
export function leadSpan(inline: Inline): Span | null {
  let lead: Span | null = null;
  for (const span of inline.spans) {
    if (span.kind !== 'bold' && span.kind !== 'italic' && span.kind !== 'code') continue;
    if (lead === null) {
      if (span.start > 0) return null;
      lead = span;
    } else if (span.start === 0 && span.end > lead.end) {
      lead = span;
    }
  }
  return lead;
}

function leadKind(span: Span): Lead {
  return span.kind === 'code' ? 'code' : span.kind === 'italic' ? 'italic' : 'bold';
}

function cut(
  text: string,
  left: string,
  rightStart: number,
  mark: Mark,
  lead: Lead,
  qualifier: string | null,
): Split | null {
  let start = rightStart;
  while (text[start] === ' ') start++;
  const right = text.slice(start).trim();
  let name = left.trim();
  let aside = qualifier;
  if (aside === null) {
    const bracket = /^(.+?)\s*\(([^()]{1,60})\)$/.exec(name);
    if (bracket?.[1] && bracket[2]) {
      name = bracket[1];
      aside = bracket[2];
    }
  }
  if (name === '' || right === '') return null;
  return { left: name, right, rightStart: start, mark, lead, qualifier: aside };
}

type Range = { start: number; end: number };

const HIDDEN = /\b(?:https?|arn|s3|ftp|ssh|file):\S+|\([^()]*\)|\[[^[\]]*\]|"[^"]*"/g;

/** Where a separator does not count: code, links that show their address, addresses, and what stands in brackets. */
function hiddenRanges({ text, spans }: Inline): Range[] {
  const ranges: Range[] = spans.filter((span) => span.kind === 'code').map(({ start, end }) => ({ start, end }));
  for (const match of matchesOf(HIDDEN, text)) {
    ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  return ranges;
}

function firstOutside(text: string, pattern: RegExp, hidden: readonly Range[]): Range | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start > 0 && !hidden.some((range) => start < range.end && end > range.start)) return { start, end };
  }
  return null;
}
