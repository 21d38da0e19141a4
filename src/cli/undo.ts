import { formatDay } from '../schedule/study-day.ts';
import { cardById } from '../store/cards.ts';
import { atStudyDesk } from './desk.ts';
import type { Environment } from './environment.ts';
import { gradeJson } from './grade.ts';
import { printJson, printLine, say } from './print.ts';
import { type Undone, undoLast } from './quiz/answering.ts';

/** `certamen undo`: takes back the last review or answer and says what the card is now; 1 when there is none to take back. */
export function undoVerb(environment: Environment, { json }: { json: boolean }): Promise<number> {
  return atStudyDesk(environment, (desk) => {
    const undone = undoLast(desk, desk.now());
    if (undone === null) {
      say('There is no review to take back.');
      return 1;
    }
    if (undone.review === null) {
      sayUndoneAnswer(undone, json);
      return 0;
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

function sayUndoneAnswer({ answer, schedule }: Extract<Undone, { review: null }>, json: boolean): void {
  const { card, picked, correct, at, family } = answer;
  if (json) {
    const { grade: _, ...after } = {
      grade: null,
      ...(card !== null && schedule !== null ? gradeJson(card, 0, schedule) : { card }),
    };
    printJson({ ...after, undone: { question: answer.question, picked, correct, at: new Date(at).toISOString() } });
    return;
  }
  const what = picked.length === 0 ? 'no answer' : `the answer ${picked.join(', ')}`;
  printLine(`Took back ${what} to a question on ${family}, with what it brought up.`);
}
