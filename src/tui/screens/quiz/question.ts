import { stemText } from '../../../rules/scenario.ts';
import type { Asking } from '../../../study/quiz/ask.ts';
import { howMany } from '../../../study/quiz/ask.ts';
import { type Line, span } from '../../text.ts';
import { hang, wrap, wrapText } from '../../wrap.ts';
import { letterOf } from './words.ts';

/** Rows of a question, and which of them must be in sight: those of the option pointed at. */
export type QuestionText = { lines: Line[]; focus: { from: number; to: number } | null };

/**
 * The question as rows of `width` columns: the prose, then the options, the one pointed at marked. What is picked has a sign
 * where several are to be picked, and with `showsPick` wherever a pick is not the answer yet.
 */
export function questionText(asking: Asking, width: number, showsPick = false): QuestionText {
  const { question, order, cursor } = asking;
  const stem = stemText(question.scenario)
    .split('\n\n')
    .flatMap((paragraph, index) => [...(index === 0 ? [] : [[]]), ...wrapText(paragraph, width, 'strong')]);
  const lines: Line[] = [...stem, []];
  let focus: QuestionText['focus'] = null;
  for (const [place, id] of order.entries()) {
    const rows = optionLines(asking, place, id, width, showsPick || howMany(asking) !== 1);
    if (place === cursor) focus = { from: lines.length, to: lines.length + rows.length - 1 };
    lines.push(...rows);
  }
  return { lines, focus };
}

function optionLines(asking: Asking, place: number, id: string, width: number, showsPick: boolean): Line[] {
  const { question, cursor, picked, struck } = asking;
  const text = question.scenario.choices.find((choice) => choice.id === id)?.text ?? id;
  const isStruck = struck.includes(id);
  const isHere = place === cursor;
  const tone = isHere ? 'accentStrong' : isStruck ? 'dim' : 'text';
  const box = !showsPick ? '' : picked.includes(id) ? '[✓] ' : '[ ] ';
  const letter = `${isHere ? '❯' : ' '} ${letterOf(place)}  ${isStruck ? '× ' : ''}${box}`;
  return hang(span(letter, tone), wrap([span(text, tone)], width - letter.length));
}
