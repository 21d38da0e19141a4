import { formatDay } from '../schedule/study-day.ts';
import { cardById } from '../store/cards.ts';
import { atDesk } from './desk.ts';
import type { Environment } from './environment.ts';
import { gradeJson } from './grade.ts';
import { undoLastReview } from './grading.ts';
import { printJson, printLine, say } from './print.ts';

/** `certamen undo`: takes back the last review and says what the card is now; 1 when there is none to take back. */
export function undoVerb(environment: Environment, { json }: { json: boolean }): number {
  return atDesk(environment, (desk) => {
    const undone = undoLastReview(desk, desk.now());
    if (undone === null) {
      say('There is no review to take back.');
      return 1;
    }
    const { review, schedule } = undone;
    if (json) {
      const { grade, ...after } = { ...gradeJson(review.card, review.grade, schedule) } as { grade: number };
      printJson({ ...after, undone: { grade, at: new Date(review.at).toISOString() } });
      return 0;
    }
    const front = cardById(desk.store, review.card)?.front ?? review.card;
    const due = schedule.due === null ? 'it is new again' : `it is due on ${formatDay(schedule.due)}`;
    printLine(`Took back the grade ${review.grade} of “${front}”: ${due}.`);
    return 0;
  });
}
