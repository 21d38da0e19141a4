import type { Lines } from '../../cards/card.ts';
import type { ContextNode, Inline, LabelKind, LabelOrigin } from '../item.ts';
import { isAcronym, spells } from '../language/acronyms.ts';
import { hasFiniteVerb } from '../language/main-verb.ts';
import { portedIn } from '../language/ports.ts';
import { type Split, splitAtSeparator } from '../language/separator.ts';
import { leftKind } from '../language/terms.ts';
import { wordsIn } from '../language/words.ts';
import { boldBeforeBracket } from './phrasing.ts';

const maxLabelWords = 8;
/** A longer name is told by its bold part, without the bracket behind it. */
const maxNameWords = 5;

/** Headings that sort a note but name nothing. */
const generic =
  /^(?:(?:general |key |quick |short |brief |more |some |other |additional |important |final |my |exam |study |course )*(?:notes?|overviews?|features?|tl;?dr|summary|summaries|introduction|intro|about|basics|general|details?|information|info|key points?|keypoints?|points?|highlights?|facts?|concepts?|core concepts|fundamentals|take[- ]?aways?|conclusion|recap|corrections?|clarifications?|reminders?|cheat ?sheet|misc(?:ellaneous)?|others?|remarks?|comments?|tips?|tips (?:and|&) tricks|tricks|hints?|exam|exam (?:tips?|notes?|power[- ]?ups?|points?|alerts?|hints?)|for the exam|what to know|things to (?:know|remember)|good to know|remember|important|warning|caution|attention|tip|note|info|readme|index|theory|definitions?|terminology|terms|glossary|background|q ?& ?a|questions?|lesson|lecture|slides?|content|description))$/i;

const opensQuestion = /^(?:what|which|why|when|where|who|how|is|are|can|does|do|should|must)\b/i;

/** A leading number of a chapter, or of a list that was typed as text. */
const numbering =
  /^(?:(?:chapter|section|module|part|lesson|lecture|day|week|unit)\s+\d+(?:\.\d+)*\s*[:.–—-]?\s+|\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?:[-–—:]\s+)?|\d+[.):]\s+|\d{1,2}\s[-–—]\s+(?=[A-Za-z])|[ivx]+[.)]\s+|[a-hA-H][.)]\s+|[-–—•·]+\s+)/i;

/**
 * The label of a heading, a label paragraph or a parent bullet. A heading is kept whole ("SQS - Simple Queue Service", whose name
 * is `SQS`); of a bullet with a term and its meaning the term alone is the label.
 */
export function labelOf(inline: Inline, origin: LabelOrigin, lines: Lines): ContextNode {
  const split = splitAtSeparator(inline);
  const left = split === null ? 'clause' : leftKind(split);
  const isTermSplit = split !== null && (left === 'term' || left === 'property');
  const bold = wordsIn(inline.text).length > maxNameWords ? boldBeforeBracket(inline) : null;
  const whole = tidy(bold ?? inline.text);
  const isBullet = origin === 'bullet' || origin === 'label';
  const coded = isBullet && split !== null ? codeBehindKind(split, inline) : null;
  const text = coded ?? (isBullet && isTermSplit && split.right !== '' ? tidy(split.left) : whole);
  const { name, aliases } = namesOf(text, isTermSplit && !isBullet ? [tidy(split.left), tidy(split.right)] : null);
  // "Wide doors - Standard" is called by both.
  const isTwoNames = text !== whole && coded === null && split !== null && isOtherName(split);
  const label = isTwoNames ? whole : text;
  return {
    label: cut(label),
    name: cut(name),
    kind: kindOf(text),
    origin,
    inline,
    lines,
    aliases: isTwoNames ? [...aliases, split.right] : aliases,
  };
}

/** Whether what stands behind the mark is a name as well: a few words that open with a capital. */
function isOtherName({ right, mark }: Split): boolean {
  return (
    (mark === 'dash' || mark === 'colon') &&
    /^\p{Lu}/u.test(right) &&
    wordsIn(right).length <= maxOtherNameWords &&
    !/[.!?]$/.test(right)
  );
}

const maxOtherNameWords = 3;

/** "File: `hive.conf`": the name in code, where a single word before it says only what kind of thing it is. */
function codeBehindKind({ left, right, rightStart }: Split, { text, spans }: Inline): string | null {
  const isOne = !left.includes(' ') && /\p{L}{2}/u.test(right) && !right.includes(' ');
  const isCode = spans.some(({ kind, start, end }) => kind === 'code' && start === rightStart && end === text.length);
  return isOne && isCode ? right : null;
}

/** The subject of a note that has no H1: its title, or its file name without numbers and extension; a README's is its folder. */
export function titleOf(title: string | null, path: string): ContextNode {
  const text = title ?? fileTitle(path);
  const { name, aliases } = namesOf(text, null);
  const kind: LabelKind = text === '' || generic.test(text) ? 'generic' : 'term';
  const lines = { line: 1, endLine: 1 };
  return { label: cut(text), name: cut(name), kind, origin: 'title', inline: { text, spans: [] }, lines, aliases };
}

function fileTitle(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const words = parts.map((part) =>
    part
      .replace(/\.(?:md|markdown|mdx|txt)$/i, '')
      .replace(/^\d+(?:[._-]\d+)*(?:[\s._-]+|$)/, '')
      .replace(/[_-]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const last = words[words.length - 1] ?? '';
  return /^(?:readme|index|notes?|_?)$/i.test(last) ? (words[words.length - 2] ?? '') : last;
}

function tidy(text: string): string {
  const plain = text
    .replace(numbering, '')
    .replace(/[\s:;,.–—✓✗-]+$/, '')
    .trim();
  return plain === '' ? text.trim() : plain;
}

/** "Rule number defines precedence": of so few words only a verb beyond doubt makes a sentence. */
const SAYS_IN_SHORT =
  /^\S+ (?:\S+ )?(?:can|may|must|should|will|defines?|determines?|requires?|allows?|provides?|contains|prevents?|enables?|depends|needs|supports?|is|are|has|have)\s\S/i;

function kindOf(text: string): LabelKind {
  if (generic.test(text)) {
    return 'generic';
  }
  if (/\?\s*$/.test(text)) {
    return 'question';
  }
  const words = wordsIn(text);
  if (words.length === 0) {
    return 'generic';
  }
  const says = words.length >= 5 ? hasFiniteVerb(words) : SAYS_IN_SHORT.test(text);
  if (says && !opensQuestion.test(text)) {
    return 'statement';
  }
  return words.length > maxLabelWords ? 'statement' : 'term';
}

/** The short name, and the other names: an acronym beside its expansion, or the two sides of "SQS - Simple Queue Service". */
function namesOf(text: string, sides: readonly [string, string] | null): { name: string; aliases: string[] } {
  const subject = withoutChapterWords(text);
  if (subject !== text) {
    return { name: subject, aliases: [] };
  }
  const ported = portedIn(text);
  if (ported !== null) {
    return { name: ported.name, aliases: [] };
  }
  if (sides !== null) {
    const [left, right] = sides;
    if (right !== '' && (isAcronym(left) || spells(right, left))) {
      return { name: left, aliases: [right] };
    }
    if (isAcronym(right) && spells(left, right)) {
      return { name: left, aliases: [right] };
    }
  }
  const bracket = /^(.{2,}?)\s*\(([^()]{2,60})\)$/.exec(text);
  const [, outer = '', inner = ''] = bracket ?? [];
  if (bracket !== null && (isAcronym(inner) || isAcronym(outer) || spells(inner, outer))) {
    return { name: outer, aliases: [inner] };
  }
  return { name: text, aliases: [] };
}

/** What chapters put before their subject: "Things to know about Load Balancer", "What is a Load Balancer" without its sign, "Explain the purpose of token accessors". */
const chapterLead =
  /^(?:(?:things|what) to know about|what you (?:need|should) (?:to )?know about|(?:an )?introduction (?:to|of)|intro to|(?:an )?overview of|basics of|notes (?:on|about)|all about|(?:the )?(?:key |main )?(?:benefits|advantages|features|characteristics|properties) of|more (?:on|about)|a (?:quick )?look at|what (?:is|are)(?=\s[^?]{2,40}$)(?! (?:in|new|not|to|it|they|this|that|the (?:difference|same))\b)|(?:understand(?:ing)?|explain(?:ing)?|describe|discuss|outline|summari[sz]e)(?: how to use)?(?: the)?(?: (?:purposes?|impact|concepts?|use|uses|role|basics|benefits|features|difference(?:s)? between) of)?)\s+(?:an? |the )?(?=\S)/i;
/** What they put behind it: "OSPF Key Concepts", "AZ-104 Notes". */
const chapterTail =
  /(?<=\S)\s+(?:(?:key |core |basic |general |main )?concepts?|(?:study |exam |course |lecture |class )?notes|overview|basics|fundamentals|essentials|summary|cheat ?sheet|introduction|intro|section|diagram|(?:key |main )?(?:benefits|advantages)(?: for \p{L}+)?|best practices?|uses and lifecycle|(?:101|in a nutshell|explained))$/iu;

function withoutChapterWords(text: string): string {
  const bare = text.replace(chapterLead, '').replace(chapterTail, '');
  return generic.test(bare) || wordsIn(bare).length === 0 ? text : bare;
}

function cut(text: string): string {
  // A tab that was typed between two words is a blank to a reader, and nothing for a terminal.
  const words = text.split(/\s/);
  return words.length <= maxLabelWords
    ? words.join(' ')
    : `${words
        .slice(0, maxLabelWords)
        .join(' ')
        .replace(/[\s,;:(–—-]+$/, '')}…`;
}
