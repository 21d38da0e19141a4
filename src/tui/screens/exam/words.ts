import { counted } from '../../../numbers.ts';
import type { Paper } from '../../../study/exam/paper.ts';
import { entryOf, isComplete, type Sheet } from '../../../study/exam/sheet.ts';

/** What is left on the clock, as a clock shows it: `2:13:05`, `9:05`; nought when time is up. */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (count: number): string => String(count).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** How much of a paper is done: questions answered whole, and flagged. */
export function doneOf(paper: Paper, sheet: Sheet): { answered: number; flagged: number; total: number } {
  const entries = paper.questions.map((question) => ({ question, entry: entryOf(sheet, question.identity) }));
  return {
    answered: entries.filter(({ question, entry }) => isComplete(entry.picked, question.choose)).length,
    flagged: entries.filter(({ entry }) => entry.flagged).length,
    total: paper.questions.length,
  };
}

/** The same as a sentence: `41 of 75 are answered, 3 flagged.` */
export function doneWords(paper: Paper, sheet: Sheet): string {
  const { answered, flagged, total } = doneOf(paper, sheet);
  return `${answered} of ${total} answered${flagged === 0 ? '' : `, ${flagged} flagged`}`;
}

/** How long a question was looked at: `48 s`, `2 min 5 s`. */
export function spentWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** What it is called: an exam, or practice for one. */
export function modeWord({ mode }: Paper): string {
  return mode === 'exam' ? 'Exam' : 'Practice';
}

/** What is to be known before it begins, a sentence each. */
export function readyWords(paper: Paper, sheet: Sheet, leftMs: number): string[] {
  const { questions, minutes, mode } = paper;
  const hasBegun = sheet.lastAt !== null;
  const size = `${counted(questions.length, 'question')} in ${counted(minutes, 'minute')}.`;
  const clock =
    mode === 'exam'
      ? 'The clock never stops, not even when you leave. Every answer is stored at once.'
      : 'Practice: p stops the clock, and so does leaving. Every answer is stored at once.';
  const uncounted = questions.filter(({ scored }) => !scored).length;
  return [
    hasBegun ? `${size} ${doneWords(paper, sheet)}; ${clockWords(leftMs)} left.` : size,
    ...(uncounted === 0
      ? []
      : [
          `${uncounted} of them ${uncounted === 1 ? 'does' : 'do'} not count, as in the real one; you learn which at the end.`,
        ]),
    'Where several options are to be picked, all of them must be right. What has no answer is wrong.',
    'Go back and forth as you like, flag what you want to see again, and change answers until you hand in.',
    clock,
    ...(hasBegun ? ['You have begun this one. Another in its place: certamen exam --new.'] : []),
  ];
}
