import { addDays, formatDay, type StudyDay, studyDayOf, weekdayOf } from '../schedule/study-day.ts';
import { addRecall, type LookDay, type Recall } from './recall.ts';

/** A stretch of the calendar that days are added up over; weeks begin on Monday. */
export type PeriodName = 'day' | 'week' | 'month';

/** What was recalled in a stretch of the calendar. */
export type Period = { from: StudyDay; young: Recall; mature: Recall };

/** The first day of the day, week or month that a day lies in. */
export function periodStart(day: StudyDay, period: PeriodName): StudyDay {
  if (period === 'day') return day;
  if (period === 'week') return addDays(day, -weekdayOf(day));
  return addDays(day, 1 - Number(formatDay(day).slice(-2)));
}

/**
 * The last `count` periods up to the one `today` lies in, oldest first, those without a review too. Days after today (a clock
 * was wrong) are left out.
 */
export function recallByPeriod(
  days: readonly LookDay[],
  period: PeriodName,
  { today, count }: { today: StudyDay; count: number },
): Period[] {
  const starts: StudyDay[] = [];
  for (let start = periodStart(today, period); starts.length < count; start = periodStart(addDays(start, -1), period)) {
    starts.unshift(start);
  }
  const within = new Map<StudyDay, LookDay[]>(starts.map((start) => [start, []]));
  for (const each of days) if (each.day <= today) within.get(periodStart(each.day, period))?.push(each);
  return starts.map((from) => {
    const own = within.get(from) ?? [];
    return { from, young: addRecall(own.map((each) => each.young)), mature: addRecall(own.map((each) => each.mature)) };
  });
}

/** How a period is written where there is little room: `25 Nov`, `Nov 2026`. */
export function periodLabel(from: StudyDay, period: PeriodName): string {
  const [year, month, dayOfMonth] = formatDay(studyDayOf(from)).split('-').slice(-3);
  const name = MONTHS[Number(month) - 1];
  return period === 'month' ? `${name} ${year}` : `${Number(dayOfMonth)} ${name}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
