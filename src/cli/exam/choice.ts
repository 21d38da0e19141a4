import { examEvents, openExam } from '../../store/exams.ts';
import { foldSheet, leftMs } from '../../study/exam/sheet.ts';
import type { Choice } from '../../tui/screens/dashboard/record.ts';
import type { Desk } from '../desk.ts';

/** The choice of the dashboard that opens a mock exam: the one that is open, else a new one of so many questions and minutes. */
export function examChoice({ store, now }: Desk, exam: { questions: number; minutes: number } | null): Choice {
  const open = openExam(store, null);
  if (open !== null) {
    const left = leftMs(foldSheet(examEvents(store, open.key), open.paper), open.paper, now());
    if (left <= 0) return { id: 'exam', title: 'See what your mock exam came to: its time is up', minutes: null };
    return { id: 'exam', title: 'Go on with your mock exam', minutes: Math.ceil(left / 60_000) };
  }
  const title = exam === null ? 'Mock exam' : `Mock exam, ${exam.questions} questions`;
  return { id: 'exam', title, minutes: exam?.minutes ?? null };
}
