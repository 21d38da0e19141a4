import { formatDay } from '../schedule/study-day.ts';
import type { CalendarFigures } from './charts/calendar.ts';
import type { ExamFigures } from './charts/exam.ts';
import type { ForecastFigures } from './charts/forecast.ts';
import type { RetentionFigures } from './charts/retention.ts';
import type { TodayFigures } from './charts/today.ts';
import type { TopicFigures } from './charts/topics.ts';
import { type Recall, recallShare } from './recall.ts';
import type { TopicRecall } from './topics.ts';

/** The figures of all tabs. */
export type AllFigures = {
  today: TodayFigures;
  calendar: CalendarFigures;
  retention: RetentionFigures;
  forecast: ForecastFigures;
  topics: TopicFigures;
  exam: ExamFigures | null;
};

/** What `certamen stats --json` prints: days as YYYY-MM-DD, shares from 0 to 1, times in milliseconds. */
export function statisticsJson({ today, calendar, retention, forecast, topics, exam }: AllFigures): object {
  const { day, past, remarks, ...counts } = today;
  return {
    day: formatDay(day),
    today: counts,
    remarks: [...remarks, ...calendar.remarks],
    retention: { wanted: retention.wanted },
    days: calendar.days.map(({ day: on, first, young, mature, ...rest }) => ({
      day: formatDay(on),
      ...rest,
      new: recall(first),
      young: recall(young),
      mature: recall(mature),
    })),
    hours: calendar.hours,
    forecast: forecast.days.map(({ day: on, fresh, ...rest }) => ({ day: formatDay(on), ...rest, new: fresh })),
    intervals: forecast.intervals.map(({ value, cards }) => ({ days: value, cards })),
    eases: forecast.eases.map(({ value, cards }) => ({ ease: value / 100, cards })),
    topics: topics.tags.map(topic),
    domains: topics.domains.map(topic),
    leeches: topics.leeches,
    hardest: topics.hardest.map(({ easeHundredths, intervalDays, ...card }) => ({
      ...card,
      ease: easeHundredths / 100,
      interval: intervalDays,
    })),
    confusions: topics.confusions,
    exam: exam && {
      ...exam,
      answered: exam.answered.map(({ day: on, ...rest }) => ({ day: formatDay(on), ...rest })),
      mocks: exam.mocks.map(({ day: on, ...rest }) => ({ day: formatDay(on), ...rest })),
    },
  };
}

/** How often, and which share of it; null when nothing was asked. */
function recall(counts: Recall): Recall & { share: number | null } {
  const share = recallShare(counts);
  return { ...counts, share: share === null ? null : Math.round(share * 1000) / 1000 };
}

function topic({ name, cards, lapses, ...counts }: TopicRecall): object {
  return { name, cards, lapses, ...recall(counts) };
}
