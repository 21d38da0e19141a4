import type { StudyDay } from '../schedule/study-day.ts';
import type { QuarterLooks } from '../statistics/hours.ts';
import type { Look } from '../statistics/look-days.ts';
import { type LogPart, wholeLog } from './log-parts.ts';
import { notUndone } from './not-undone.ts';
import { all, one, type Store } from './statements.ts';

/**
 * The looks of a part of the log that were not taken back, card by card under the names the log has, in their order. As text
 * from the database, a card a row: a million rows would take four times as long.
 */
export function looksOfCards(store: Store, { after, until }: LogPart = wholeLog): { name: string; looks: Look[] }[] {
  const sql = `SELECT card AS name, json_group_array(day * 16 + grade * 2 + (kind = 'review')) AS looks,
      json_group_array(took_ms) AS times
    FROM (SELECT card, day, grade, kind, took_ms FROM review
      WHERE card > ? AND card <= ? AND ${notUndone('review')} ORDER BY card, at, counter, device, seq)
    GROUP BY card`;
  return all<{ name: string; looks: string; times: string }>(store, sql, after, until).map(({ name, looks, times }) => {
    const took = JSON.parse(times) as (number | null)[];
    return {
      name,
      looks: (JSON.parse(looks) as number[]).map((look, at) => ({
        day: Math.floor(look / 16) as StudyDay,
        grade: (look >> 1) & 7,
        isReview: (look & 1) === 1,
        tookMs: took[at] ?? null,
      })),
    };
  });
}

/** Looks of one study day by kind and grade. */
export type GradeCount = { kind: 'review' | 'repeat'; grade: number; looks: number; tookMs: number; timed: number };

/** What was answered on one study day, by kind and grade. */
export function gradesOn(store: Store, day: StudyDay): GradeCount[] {
  const sql = `SELECT kind, grade, count(*) AS looks, coalesce(sum(took_ms), 0) AS tookMs, count(took_ms) AS timed
    FROM review WHERE day = ? AND ${notUndone('review')} GROUP BY kind, grade ORDER BY kind DESC, grade`;
  return all<GradeCount>(store, sql, day);
}

/** The looks of the study days after `after`, by the quarter of an hour they were made in. */
export function looksByQuarter(store: Store, after: StudyDay): QuarterLooks[] {
  const sql = `SELECT at / 900000 AS quarter, count(*) AS looks FROM review WHERE day > ? AND ${notUndone('review')} GROUP BY quarter`;
  return all<QuarterLooks>(store, sql, after);
}

/** How many looks are dated after a study day: made while a clock was ahead. */
export function looksAfter(store: Store, day: StudyDay): number {
  return one<{ count: number }>(store, 'SELECT count(*) AS count FROM review WHERE day > ?', day)?.count ?? 0;
}
