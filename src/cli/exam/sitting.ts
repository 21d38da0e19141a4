import { Failure } from '../../failure.ts';
import { counted } from '../../numbers.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import { usualAnswerMs } from '../../store/answers.ts';
import { addExam, appendExamEvents, examByKey, examEvents, type StoredExam } from '../../store/exams.ts';
import { scheduleOf } from '../../store/schedules.ts';
import { inTransaction } from '../../store/statements.ts';
import type { Marked, MarkedQuestion } from '../../study/exam/mark.ts';
import type { Paper } from '../../study/exam/paper.ts';
import type { ExamSession } from '../../study/exam/session.ts';
import { answerOf } from '../../study/quiz/judge.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import type { BroughtUp } from '../../study/quiz/session.ts';
import type { Desk } from '../desk.ts';
import { cardsToBringUp, recordAnswer } from '../quiz/answering.ts';

/** As many cards as an exam may add to the review of one day. */
const MOST_BROUGHT_UP_A_DAY = 20;

type Bank = ReadonlyMap<string, QuizQuestion>;

/** A mock exam that begins: its paper is stored with the first thing that happens in it. */
export function newSitting(desk: Desk, kb: KnowledgeBase, bank: Bank, paper: Paper): ExamSession {
  return sittingOf(desk, kb, bank, { key: null, paper, result: null });
}

/** A mock exam that is taken up again, or looked at when it is over. Questions that are not in the notes any more are left out, which is said. */
export function resumedSitting(
  desk: Desk,
  kb: KnowledgeBase,
  bank: Bank,
  { key, paper, result }: StoredExam,
): ExamSession {
  const questions = paper.questions.filter(({ identity }) => bank.has(identity));
  const lost = paper.questions.length - questions.length;
  const is = lost === 1 ? 'is' : 'are';
  const remarks =
    lost === 0
      ? paper.remarks
      : [...paper.remarks, `${counted(lost, 'question')} ${is} not in the notes any more, and ${is} left out.`];
  return sittingOf(desk, kb, bank, { key, paper: { ...paper, questions, remarks }, result });
}

function sittingOf(
  desk: Desk,
  kb: KnowledgeBase,
  bank: Bank,
  exam: { key: number | null } & Pick<StoredExam, 'paper' | 'result'>,
): ExamSession {
  const { store, now, dayAt } = desk;
  const { paper, result } = exam;
  let { key } = exam;
  const stored = (at: number): number => {
    key ??= addExam(store, { at, day: dayAt(at), paper });
    return key;
  };
  return {
    kb,
    paper,
    questions: bank,
    result,
    events: key === null ? [] : examEvents(store, key),
    now,
    medianMs: () => usualAnswerMs(store),
    record(events) {
      const before = key;
      try {
        inTransaction(store, () => appendExamEvents(store, stored(now()), events));
      } catch (error) {
        // What was not stored has no key.
        key = before;
        throw error;
      }
    },
    end: (event, marked) =>
      inTransaction(store, () => {
        if (key !== null && examByKey(store, key)?.result) {
          throw new Failure(
            'input',
            'This exam was handed in by another certamen: certamen exam --list has its result.',
          );
        }
        appendExamEvents(store, stored(now()), [event], marked.result);
        return recordAnswers(desk, marked, event.at);
      }),
    everySecond,
  };
}

/**
 * Stores every question that was on the screen as an answer: one that was not says nothing, and stays unseen. Right answers
 * are grades of cards that are due, and what decided against the wrong ones is brought up as in a quiz, but no more on a day
 * than one can look at beside the day's review: those of the tasks that went worst today, the others on the days after.
 */
function recordAnswers(desk: Desk, { questions }: Marked, at: number): Map<string, readonly BroughtUp[]> {
  const { store, dayAt } = desk;
  const broughtUp = new Map<string, readonly BroughtUp[]>();
  const inDays = daysOfReview(desk, questions, at);
  for (const { of, judged, wasSeen } of questions) {
    if (!wasSeen) continue;
    const answer = answerOf(judged, 'exam');
    const due = answer.card === null ? null : (scheduleOf(store, answer.card)?.due ?? null);
    // An exam begins no card: else tomorrow's review would be as long as the exam.
    const counts = due !== null && due <= dayAt(at) && judged.marks.grade >= 4;
    const grade = counts ? judged.marks.grade : null;
    broughtUp.set(of.identity, recordAnswer(desk, answer, grade, judged.marks.atFault, at, inDays).broughtUp);
  }
  return broughtUp;
}

/**
 * In how many days each card that an exam brings up is to be asked: so many a day, those of the tasks with the most wrong
 * questions first, and in the order of the paper among equals. Cards that wait already take no room.
 */
function daysOfReview(desk: Desk, questions: Marked['questions'], at: number): (card: string) => number {
  const today = desk.dayAt(at);
  const wrong = new Map<string, number>();
  for (const { of, isRight, wasSeen } of questions) {
    if (isRight || !wasSeen) continue;
    for (const task of of.tasks) wrong.set(task, (wrong.get(task) ?? 0) + 1);
  }
  const wrongOf = ({ of }: MarkedQuestion) => Math.max(0, ...of.tasks.map((task) => wrong.get(task) ?? 0));
  const places = new Map<string, number>();
  for (const { judged, wasSeen } of [...questions].sort((one, other) => wrongOf(other) - wrongOf(one))) {
    if (!wasSeen) continue;
    for (const { card, schedule } of cardsToBringUp(desk, judged.marks.atFault)) {
      const waits = schedule.due !== null && schedule.due <= today;
      if (!waits && !places.has(card.id)) places.set(card.id, places.size);
    }
  }
  return (card) => Math.floor((places.get(card) ?? 0) / MOST_BROUGHT_UP_A_DAY);
}

async function everySecond(call: () => boolean, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && call()) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, 1000);
      function done(): void {
        clearTimeout(timer);
        stop.removeEventListener('abort', done);
        resolve();
      }
      stop.addEventListener('abort', done);
    });
  }
}
