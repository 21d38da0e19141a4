import type { StudyDay } from '../schedule/study-day.ts';
import { notUndone } from './not-undone.ts';
import { all, type Store } from './statements.ts';

/** Questions answered on one study day. */
export type AnsweredDay = { day: StudyDay; asked: number; right: number };

/** The last `days` study days up to `day` on which questions were answered, oldest first; answers taken back count nowhere. */
export function answersByDay(store: Store, day: StudyDay, days: number): AnsweredDay[] {
  const sql = `SELECT day, count(*) AS asked, sum(correct) AS right FROM answer WHERE day <= ?
    AND ${notUndone('answer')}
    GROUP BY day ORDER BY day DESC LIMIT ?`;
  return all<AnsweredDay>(store, sql, day, days).reverse();
}
