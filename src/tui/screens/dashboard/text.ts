import { counted, thousands } from '../../../numbers.ts';
import { safeText } from '../../text.ts';
import { weekday } from '../../words.ts';
import { CHOICES_TITLE, minutesWords } from './choices.ts';
import { nextCard, nothingToDo, streakWords } from './headline.ts';
import type { Dashboard } from './record.ts';

/** The dashboard as plain lines, for a pipe or a screen reader: what the screen shows, without its charts. */
export function dashboardText(record: Dashboard): string {
  const { due, newCards, minutes, banner, readiness, coverage, forecast, choices } = record;
  const work = nothingToDo(record)
    ? nextCard(record)
    : `${thousands(due)} due, ${thousands(newCards)} new, about ${counted(minutes, 'minute')}`;
  const done = nothingToDo(record) || record.doneToday === 0 ? null : `${counted(record.doneToday, 'review')} today`;
  const shares = coverage.flatMap(({ label, share }) =>
    share === null ? [] : [`${label} ${Math.round(share * 100)} %`],
  );
  const days = forecast.map(({ day, cards }) => `${weekday(day)} ${thousands(cards)}`);
  const lines = [
    record.title === null ? 'certamen' : `certamen: ${record.title}`,
    banner,
    work,
    done,
    streakWords(record) === '' ? null : streakWords(record),
    readiness === null ? null : `Readiness: ${readiness}`,
    shares.length === 0 ? null : `Coverage: ${shares.join(', ')}`,
    days.length === 0 ? null : `Next days: ${days.join(', ')}`,
    choices.length === 0 ? null : `${CHOICES_TITLE}:`,
    ...choices.map((choice) => {
      const time = minutesWords(choice);
      return `  ${choice.title}${time === '' ? '' : `, ${time}`}`;
    }),
  ];
  return lines
    .filter((line) => line !== null)
    .map(safeText)
    .join('\n');
}
