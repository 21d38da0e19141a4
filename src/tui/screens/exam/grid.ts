import type { ExamState } from '../../../study/exam/exam.ts';
import { askingOf } from '../../../study/exam/mark.ts';
import { entryOf } from '../../../study/exam/sheet.ts';
import type { Frame } from '../../frame.ts';
import { type Line, pad, type Span, span } from '../../text.ts';
import { letterOf } from '../quiz/words.ts';

/** Columns of one question beside its number: the mark, the flag, up to three letters. */
const BESIDE_NUMBER = 5;
const MOST_ACROSS = 10;

/** How many questions stand in a row on a frame of this width. */
export function acrossOf({ text }: Pick<Frame, 'text'>, questions: number): number {
  return Math.max(1, Math.min(MOST_ACROSS, Math.floor(text / (BESIDE_NUMBER + digitsOf(questions)))));
}

function digitsOf(questions: number): number {
  return Math.max(2, String(questions).length);
}

/** All questions of a paper, so many in a row, and the row of the one pointed at. */
export function gridLines(
  state: Extract<ExamState, { at: 'grid' | 'marks' }>,
  across: number,
): { lines: Line[]; focus: { from: number; to: number } } {
  const { questions } = state.paper;
  const cells = questions.map((_, place) => cellOf(state, place));
  const rows = Math.ceil(cells.length / across);
  const lines = Array.from({ length: rows }, (_, row): Line => cells.slice(row * across, (row + 1) * across).flat());
  const row = Math.floor(state.chosen / across);
  const legend =
    state.at === 'grid' ? '·  no answer yet    ⚑  flagged' : '✓  right    ✗  wrong    ○  does not count    ⚑  flagged';
  return { lines: [...lines, [], [span(legend, 'dim')]], focus: { from: row, to: row } };
}

function cellOf(state: Extract<ExamState, { at: 'grid' | 'marks' }>, place: number): Span[] {
  const isHere = state.chosen === place;
  const digits = digitsOf(state.paper.questions.length);
  const number = `${isHere ? '❯' : ' '}${pad(String(place + 1), digits, 'start')}`;
  const { sign, flagged, isWeak } = state.at === 'grid' ? taken(state, place) : marked(state, place);
  const tone = isHere ? 'accentStrong' : isWeak ? 'dim' : 'text';
  return [span(number, tone), span(flagged ? '⚑' : ' ', 'accent'), span(pad(sign, 3), tone)];
}

function taken({ paper, questions, sheet }: Extract<ExamState, { at: 'grid' }>, place: number) {
  const identity = paper.questions[place]?.identity ?? '';
  const entry = entryOf(sheet, identity);
  const question = questions.get(identity);
  const order = question === undefined ? [] : askingOf(question, entry, 0, paper.seed).order;
  const letters = entry.picked.map((id) => letterOf(order.indexOf(id))).sort();
  return { sign: letters.length === 0 ? '·' : letters.join(''), flagged: entry.flagged, isWeak: letters.length === 0 };
}

function marked({ marked: { questions } }: Extract<ExamState, { at: 'marks' }>, place: number) {
  const question = questions[place];
  if (question === undefined) return { sign: '', flagged: false, isWeak: true };
  const { isRight, of, flagged } = question;
  return { sign: `${isRight ? '✓' : '✗'}${of.scored ? '' : '○'}`, flagged, isWeak: isRight };
}
