import { counted, thousands } from '../../../numbers.ts';
import { type Line, lineWidth, safeText, span, spread } from '../../text.ts';
import { sparkline } from '../../widgets/sparkline.ts';
import { daysAway } from '../../words.ts';
import { hang, wrapText } from '../../wrap.ts';
import type { Dashboard } from './record.ts';

/** What is to be done today; or, when that is nothing, when there will be something. Beside it, the days so far. */
export function headline(record: Dashboard, width: number): Line[] {
  const work = nothingToDo(record) ? restLine(record) : workLine(record);
  const streak = streakLine(record);
  const oneRow = lineWidth(work) + lineWidth(streak) + 3 <= width;
  const rows = oneRow ? [spread(work, streak, width)] : [work, streak];
  const next = nothingToDo(record) ? wrapText(nextCard(record), width) : [];
  return [...rows, ...next].filter((line) => line.length > 0);
}

/** Whether no card waits today. */
export function nothingToDo(record: Dashboard): boolean {
  return record.due === 0 && record.newCards === 0;
}

/** The sentence that says when the next card comes. */
export function nextCard({ today, next, doneToday }: Dashboard): string {
  const done = doneToday > 0 ? `${counted(doneToday, 'review')} today. ` : '';
  if (next === null) return `${done}No card is waiting: import notes to have some.`;
  return `${done}${counted(next.cards, 'card')} will be due ${daysAway(today, next.day)}.`;
}

/** How long the streak is; empty without one. */
export function streakWords({ streakDays }: Dashboard): string {
  return streakDays > 0 ? `day ${thousands(streakDays)} in a row` : '';
}

/** What matters today beside the cards, marked with a sign. */
export function banner(record: Dashboard, width: number): Line[] {
  if (record.banner === null) return [];
  return [[], ...hang(span('! ', 'accent'), wrapText(safeText(record.banner), width - 2, 'accent'))];
}

function workLine({ due, newCards, minutes }: Dashboard): Line {
  return [
    due > 0 ? span(`${thousands(due)} due`, 'accentStrong') : span('nothing due', 'dim'),
    span(`   ${thousands(newCards)} new`, due > 0 ? 'strong' : 'accentStrong'),
    span(`   about ${counted(minutes, 'minute')}`),
  ];
}

function restLine({ doneToday }: Dashboard): Line {
  return [span(doneToday > 0 ? 'Done for today' : 'Nothing is due', 'accentStrong')];
}

const STREAK_DAYS = 14;

function streakLine(record: Dashboard): Line {
  const reviews = record.history.slice(-STREAK_DAYS).map(({ cards }) => cards);
  if (reviews.every((cards) => cards === 0)) return [];
  return [span(`${streakWords(record) || 'days so far'}   `, 'dim'), span(sparkline(reviews))];
}
