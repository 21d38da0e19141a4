import type { StemPiece } from '../../../rules/scenario.ts';
import type { ExplainedOption, Explanation } from '../../../study/quiz/explain.ts';
import type { VerdictShown } from '../../../study/quiz/quiz.ts';
import { type Line, lineWidth, type Span, span, widthOf } from '../../text.ts';
import { inDaysWords } from '../../words.ts';
import { hang, wrap, wrapText } from '../../wrap.ts';
import type { QuestionText } from './question.ts';
import { letterOf, type Marks, marksOf } from './words.ts';

/** Columns before the reasons of an option. */
const INDENT = 7;
/** Words that are kept on either side of what decides, when the prose is shortened. */
const KEPT_WORDS = 4;

/**
 * The verdict as rows of `width` columns: the prose with what decides marked, each option with the facts for or against it,
 * what was brought up. Where that needs more than `room` rows the prose is shortened to what decides.
 */
export function verdictText(shown: VerdictShown, width: number, room: number): QuestionText {
  const { judged, opened } = shown;
  const marks = marksOf(judged.question.scenario);
  const options = judged.order.flatMap((id, place) => {
    const option = judged.explained.find((one) => one.id === id);
    return option === undefined ? [] : [optionLines(option, shown, place, marks, width)];
  });
  const below = [...explanation(shown, width), ...broughtUp(shown, width)];
  const whole = stemLines(shown, marks, width, false);
  const rows = options.flat().length + below.length + 1;
  const stem = whole.length + rows <= room ? whole : stemLines(shown, marks, width, true);
  const spaced = stem.length + rows + options.length - 1 <= room;
  const lines: Line[] = [...stem, []];
  let focus: QuestionText['focus'] = null;
  for (const [place, option] of options.entries()) {
    if (spaced && place > 0) lines.push([]);
    if (opened === place) focus = { from: lines.length, to: lines.length + option.length - 1 };
    lines.push(...option);
  }
  return { lines: [...lines, ...below], focus };
}

/** The prose: what carries a requirement in the accent with its sign, the rest dim, or left out but for its nearest words. */
function stemLines({ judged }: VerdictShown, marks: Marks, width: number, short: boolean): Line[] {
  const paragraphs = judged.question.scenario.stem;
  if (!short) {
    return paragraphs.flatMap((pieces, index) => [
      ...(index === 0 ? [] : [[]]),
      ...wrap(
        pieces.flatMap((piece) => spansOf(piece, marks, piece.text)),
        width,
      ),
    ]);
  }
  const pieces = paragraphs.flatMap((paragraph) => [...paragraph, { text: ' ', requirement: null }]);
  if (judged.question.stated !== null) return wrapText(lastSentence(pieces), width, 'dim');
  const kept = pieces.flatMap((piece, index) => {
    if (piece.requirement !== null) return spansOf(piece, marks, piece.text);
    const isFirst = !pieces.slice(0, index).some(({ requirement }) => requirement !== null);
    const isLast = !pieces.slice(index).some(({ requirement }) => requirement !== null);
    return [span(shortened(piece.text, isFirst, isLast), 'dim')];
  });
  return wrap(kept, width);
}

function spansOf({ requirement }: StemPiece, marks: Marks, text: string): Span[] {
  if (requirement === null) return [span(text, 'dim')];
  return [span(text, 'accent'), span(` ${marks.get(requirement) ?? ''}`, 'accentStrong')];
}

/** What is asked, where no words are known to decide: the last sentence. */
function lastSentence(pieces: readonly StemPiece[]): string {
  const sentences = pieces
    .map(({ text }) => text)
    .join('')
    .trim()
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return `${sentences.length > 1 ? '… ' : ''}${sentences.at(-1) ?? ''}`;
}

/** A text between two that decide: the words next to them, `…` for the others. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)/);
  const few = isFirst || isLast ? KEPT_WORDS : 2 * KEPT_WORDS;
  if (words.length <= few + 1) return text;
  if (isFirst) return `… ${words.slice(-KEPT_WORDS).join('')}`;
  if (isLast) return `${words.slice(0, 1).join('').trimEnd()} …`;
  return `${words.slice(0, KEPT_WORDS).join('').trimEnd()} … ${words.slice(-KEPT_WORDS).join('')}`;
}

function optionLines(
  option: ExplainedOption,
  { judged, opened }: VerdictShown,
  place: number,
  marks: Marks,
  width: number,
): Line[] {
  const isOpen = opened === place;
  const isPicked = judged.picked.includes(option.id);
  const tone = option.inKey ? 'strong' : 'text';
  const sign = option.inKey ? '✓' : '✗';
  const head = `${isOpen ? '❯' : ' '} ${letterOf(place)}  ${sign} `;
  const yours: Span[] = isPicked ? [span('yours  ', 'accentStrong')] : [];
  const title = hang(
    span(head, isOpen ? 'accentStrong' : tone),
    wrap([...yours, span(option.text, tone)], width - INDENT),
  );
  const remark = option.remark === null ? [] : wrapText(option.remark, width - INDENT, 'dim');
  const facts = isOpen
    ? [...inOrder(option.deciding, marks), ...inOrder(option.others, marks)].flatMap((reason) =>
        openLines(reason, marks, width - INDENT),
      )
    : closedLines(inOrder(option.deciding, marks), marks, width - INDENT);
  const indent = span(' '.repeat(INDENT));
  return [...title, ...[...remark, ...facts].map((line): Line => [indent, ...line])];
}

/** In the order in which the prose asks for them. */
function inOrder(reasons: readonly Explanation[], marks: Marks): Explanation[] {
  const order = [...marks.keys()];
  return [...reasons].sort(
    (one, other) => order.indexOf(one.requirement ?? '') - order.indexOf(other.requirement ?? ''),
  );
}

/** The facts that decide, one a row with its source at the right edge where there is room, each once. */
function closedLines(deciding: readonly Explanation[], marks: Marks, width: number): Line[] {
  return deciding.flatMap((reason) => {
    const said = hang(span(signOf(reason, marks), 'accent'), wrapText(reason.words, width - 2));
    return [...withSource(said, sourceWords(reason), width), ...loreLines(reason, width)];
  });
}

function withSource(said: Line[], source: string, width: number): Line[] {
  if (source === '') return said;
  const last = said.at(-1) ?? [];
  const gap = width - lineWidth(last) - widthOf(source);
  if (gap < 2) return [...said, [span(' '.repeat(Math.max(0, width - widthOf(source)))), span(source, 'dim')]];
  return [...said.slice(0, -1), [...last, span(' '.repeat(gap)), span(source, 'dim')]];
}

/** What exam lore may still expect beside what is true now. */
function loreLines({ lore }: Explanation, width: number): Line[] {
  if (lore === null) return [];
  return wrapText(`! an exam may still expect: ${lore}`, width - 2, 'accent').map(
    (line): Line => [span('  '), ...line],
  );
}

/** A fact with all that is known of it: where it was read and when, what an exam may still expect. */
function openLines(reason: Explanation, marks: Marks, width: number): Line[] {
  const { words, fact, sources, standing, isMet } = reason;
  const first = hang(
    span(signOf(reason, marks), 'accent'),
    wrapText(`${isMet ? '' : '✗ '}${words}`, width - 2, 'strong'),
  );
  const cited = sources.flatMap(({ title, asOf, url }) => [
    asOf === null ? title : `${title} · ${asOf}`,
    ...(url === null ? [] : [url]),
  ]);
  const lines = [
    [fact, standing === 'sourced' ? '' : standingWords[standing]].filter((part) => part !== '').join(' · '),
    ...cited,
  ];
  const under = lines.flatMap((line) => wrapText(line, width - 2, 'dim'));
  return [...first, ...under.map((line): Line => [span('  '), ...line]), ...loreLines(reason, width)];
}

const standingWords = {
  sourced: '',
  definition: 'by definition',
  judgement: 'a judgement',
  unsourced: 'without a source',
  unverified: 'not verified',
};

function signOf({ requirement }: Explanation, marks: Marks): string {
  const sign = requirement === null ? undefined : marks.get(requirement);
  return `${sign ?? '·'} `;
}

const LONGEST_SOURCE = 30;

function sourceWords({ sources, standing }: Explanation): string {
  const [source] = sources;
  if (source === undefined) return standingWords[standing];
  const year = source.asOf?.slice(0, 4);
  const title =
    source.title.length > LONGEST_SOURCE ? `${source.title.slice(0, LONGEST_SOURCE - 1).trimEnd()}…` : source.title;
  return year === undefined ? title : `${title}, ${year}`;
}

/** What a bank says of its question as a whole. */
function explanation({ judged }: VerdictShown, width: number): Line[] {
  const said = judged.question.stated?.explanation ?? [];
  if (said.length === 0) return [];
  return [[], [span('Explanation', 'dim')], ...said.flatMap((paragraph) => wrapText(paragraph, width))];
}

function broughtUp({ broughtUp: cards }: VerdictShown, width: number): Line[] {
  if (cards.length === 0) return [];
  return [
    [],
    [span(cards.every(({ inDays }) => inDays === 0) ? 'Brought up for review today' : 'Brought up for review', 'dim')],
    ...cards.flatMap(({ front, inDays }) =>
      hang(span('· ', 'dim'), wrapText(inDays === 0 ? front : `${front} (${inDaysWords(inDays)})`, width - 2)),
    ),
  ];
}
