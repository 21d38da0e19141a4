import type { Form } from '../cards/card.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { notUndone } from './not-undone.ts';
import { all, one, type Store } from './statements.ts';

/** One card that was reviewed on a study day. */
export type DoneCard = {
  card: string;
  /** Whether that day was its first. */
  first: boolean;
  /** Root, path and line of its note, as a queue candidate has it; null when the card is not stored here. */
  line: string | null;
  /** Null when the card is not stored here. */
  form: Form | null;
};

/** The cards that got a review on this day, each once, repeats and undone reviews left out. */
export function cardsDoneOn(store: Store, day: StudyDay): DoneCard[] {
  const sql = `SELECT DISTINCT review.card,
      NOT EXISTS (SELECT 1 FROM review AS earlier WHERE earlier.card = review.card AND earlier.day < review.day) AS first,
      card.root || '/' || card.path || ':' || card.line AS line, card.form
    FROM review LEFT JOIN card ON card.id = review.card
    WHERE review.day = ? AND review.kind = 'review' AND ${notUndone('review')}`;
  const rows = all<{ card: string; first: number; line: string | null; form: Form | null }>(store, sql, day);
  return rows.map(({ card, first, line, form }) => ({ card, first: first === 1, line, form }));
}

/** How many looks were graded, and not taken back, on each of the `days` study days that end with `day`, oldest first. */
export function looksByDay(store: Store, day: StudyDay, days: number): number[] {
  const sql = `SELECT day, count(*) AS count FROM review WHERE day > ? AND day <= ? AND ${notUndone('review')} GROUP BY day`;
  const rows = all<{ day: number; count: number }>(store, sql, day - days, day);
  const counts = new Map(rows.map((row) => [row.day, row.count]));
  return Array.from({ length: days }, (_, index) => counts.get(day - days + 1 + index) ?? 0);
}

/** How many study days in a row, up to `day` or the day before it, have a look that was not taken back. */
export function streakOf(store: Store, day: StudyDay): number {
  const sql = `SELECT EXISTS (SELECT 1 FROM review WHERE day = ? AND ${notUndone('review')}) AS found`;
  const studied = (on: number): boolean => one<{ found: number }>(store, sql, on)?.found === 1;
  let length = 0;
  for (let on = studied(day) ? day : day - 1; studied(on); on -= 1) length += 1;
  return length;
}

/** The median milliseconds of the last hundred looks that were timed; null when there were fewer than ten. */
export function usualLookMs(store: Store): number | null {
  const sql = `SELECT took_ms FROM (SELECT took_ms FROM review ORDER BY day DESC, at DESC, counter DESC LIMIT 100)
    WHERE took_ms IS NOT NULL ORDER BY took_ms`;
  const times = all<{ took_ms: number }>(store, sql);
  return times.length < 10 ? null : (times[Math.floor(times.length / 2)]?.took_ms ?? null);
}
