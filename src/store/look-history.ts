import type { StudyDay } from '../schedule/study-day.ts';
import type { QuarterLooks } from '../statistics/hours.ts';
import type { LookDay } from '../statistics/recall.ts';
import { notUndone } from './not-undone.ts';
import { all, one, type Store } from './statements.ts';

type DayRow = {
  day: StudyDay;
  looks: number;
  reviews: number;
  took_ms: number;
  timed: number;
  first: number;
  first_recalled: number;
  young: number;
  young_recalled: number;
  mature: number;
  mature_recalled: number;
  hard: number;
  good: number;
  easy: number;
};

/**
 * Every study day with a look, oldest first, added up in one pass over the log. A card is asked after as many days as its
 * last look is ago: `matureDays` or more are mature, 1 or more young; a second review on one day asks nothing. A repeat is
 * on the day of its review, so it may stand as that look.
 */
export function lookHistory(store: Store, matureDays: number): LookDay[] {
  const sql = `SELECT day, count(*) AS looks, count(*) FILTER (WHERE review) AS reviews,
      coalesce(sum(took_ms), 0) AS took_ms, count(took_ms) AS timed,
      count(*) FILTER (WHERE review AND waited IS NULL) AS first,
      count(*) FILTER (WHERE review AND waited IS NULL AND grade >= 3) AS first_recalled,
      count(*) FILTER (WHERE review AND waited BETWEEN 1 AND :mature - 1) AS young,
      count(*) FILTER (WHERE review AND waited BETWEEN 1 AND :mature - 1 AND grade >= 3) AS young_recalled,
      count(*) FILTER (WHERE review AND waited >= :mature) AS mature,
      count(*) FILTER (WHERE review AND waited >= :mature AND grade >= 3) AS mature_recalled,
      count(*) FILTER (WHERE review AND grade = 3) AS hard, count(*) FILTER (WHERE review AND grade = 4) AS good,
      count(*) FILTER (WHERE review AND grade = 5) AS easy
    FROM (SELECT day, grade, took_ms, kind = 'review' AS review,
        day - lag(day) OVER (PARTITION BY card ORDER BY at, counter, device, seq) AS waited
      FROM review WHERE ${notUndone('review')})
    GROUP BY day ORDER BY day`;
  return all<DayRow>(store, sql, { mature: matureDays }).map((row) => ({
    day: row.day,
    looks: row.looks,
    reviews: row.reviews,
    tookMs: row.took_ms,
    timed: row.timed,
    first: { asked: row.first, recalled: row.first_recalled },
    young: { asked: row.young, recalled: row.young_recalled },
    mature: { asked: row.mature, recalled: row.mature_recalled },
    hard: row.hard,
    good: row.good,
    easy: row.easy,
  }));
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
