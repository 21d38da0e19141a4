import { counted } from '../../numbers.ts';
import { seeded, seedOf } from '../../random.ts';
import { LEECH_LAPSES } from '../../schedule/schedule.ts';
import { addDays, type StudyDay } from '../../schedule/study-day.ts';
import type { CalendarFigures } from '../../statistics/charts/calendar.ts';
import type { ForecastFigures } from '../../statistics/charts/forecast.ts';
import type { RetentionFigures } from '../../statistics/charts/retention.ts';
import type { TodayFigures } from '../../statistics/charts/today.ts';
import type { TopicFigures } from '../../statistics/charts/topics.ts';
import { forecastDays, measuredRecall } from '../../statistics/forecast.ts';
import { looksByHour } from '../../statistics/hours.ts';
import { countLooks, type LookCount, lookDays } from '../../statistics/look-days.ts';
import type { LookDay, Recall } from '../../statistics/recall.ts';
import { grouped, recallByTopic, type TaggedRecall } from '../../statistics/topics.ts';
import {
  cardsByEase,
  cardsByInterval,
  cardsLapsed,
  countAhead,
  hardestCards,
  recallByTags,
  schedulesAhead,
} from '../../store/card-figures.ts';
import { cardsDoneOn, looksByDay, streakOf } from '../../store/days.ts';
import { logParts } from '../../store/log-parts.ts';
import { gradesOn, looksAfter, looksByQuarter, looksOfCards } from '../../store/look-history.ts';
import { countNew } from '../../store/schedules.ts';
import type { Store } from '../../store/statements.ts';
import { firstPartOf, inBreaths, type Waiting } from '../breaths.ts';
import type { Desk } from '../desk.ts';
import { disorderedLooks } from '../disordered-looks.ts';
import { dueToday } from '../due.ts';
import { titledConfusions } from './confusions.ts';
import { chosenExam } from './exam.ts';

/** How far back each tab looks, in days. */
const PAST_DAYS = 30;
const YEAR_DAYS = 366;
/** Measured answers older than this say little about the next ones. */
const MEASURED_DAYS = 180;
const FORECAST_DAYS = 30;
const RUNS = 60;
/** More cards than this are simulated by a sample. */
const SIMULATED_CARDS = 3000;
const CARDS_LISTED = 20;
/** The share of the work on a tab that the pass over the log is, where more is to be done than that. */
const LOG_PART = 0.7;
const CONFUSIONS_LISTED = 15;

/**
 * What each tab of the statistics shows, read from the store when it is asked for; the long pass over the log only once, and
 * in breaths: a million looks take seconds.
 */
export type StatisticsRecord = {
  today(): TodayFigures;
  calendar(waiting?: Waiting): Promise<CalendarFigures>;
  retention(waiting?: Waiting): Promise<RetentionFigures>;
  forecast(waiting?: Waiting): Promise<ForecastFigures>;
  topics(waiting?: Waiting): Promise<TopicFigures>;
};

/** The figures at a desk, as of now. */
export function statisticsRecord(desk: Desk): StatisticsRecord {
  const { store, scheduler, zone, dayAt, now } = desk;
  const day = dayAt(now());
  let read: Promise<LookCount> | undefined;
  const log = (waiting: Waiting): Promise<LookCount> => {
    read ??= countLog(store, waiting).catch((error: unknown) => {
      read = undefined;
      throw error;
    });
    return read;
  };
  const history = async (waiting: Waiting): Promise<readonly LookDay[]> => lookDays(await log(waiting));
  return {
    today: () => todayFigures(desk, day),
    calendar: async (waiting = {}) => ({
      today: day,
      days: await history(firstPartOf(waiting, LOG_PART)),
      hours: looksByHour(looksByQuarter(store, addDays(day, -YEAR_DAYS)), zone),
      remarks: await disorder(store, waiting),
    }),
    retention: async (waiting = {}) => ({
      today: day,
      days: await history(waiting),
      wanted: scheduler.name === 'fsrs' ? 0.9 : null,
    }),
    forecast: async (waiting = {}) => forecastFigures(desk, day, await history(waiting)),
    topics: async (waiting = {}) => topicFigures(desk, day, (await log(firstPartOf(waiting, LOG_PART))).cards, waiting),
  };
}

async function countLog(store: Store, waiting: Waiting): Promise<LookCount> {
  const count: LookCount = { days: new Map(), cards: new Map() };
  await inBreaths(logParts(store), waiting, (part) => {
    for (const { name, looks } of looksOfCards(store, part)) countLooks(count, name, looks);
    waiting.done?.(part.share);
  });
  return count;
}

function todayFigures(desk: Desk, day: StudyDay): TodayFigures {
  const { store } = desk;
  const counts = gradesOn(store, day);
  const reviews = (low: number, high: number): number =>
    counts
      .filter(({ kind, grade }) => kind === 'review' && grade >= low && grade <= high)
      .reduce((sum, { looks }) => sum + looks, 0);
  const waiting = dueToday(desk);
  const ahead = looksAfter(store, day);
  return {
    day,
    looks: counts.reduce((sum, { looks }) => sum + looks, 0),
    again: reviews(0, 2),
    hard: reviews(3, 3),
    good: reviews(4, 4),
    easy: reviews(5, 5),
    fresh: cardsDoneOn(store, day).filter(({ first }) => first).length,
    tookMs: counts.reduce((sum, { tookMs }) => sum + tookMs, 0),
    due: waiting.due,
    newLeft: waiting.new,
    streakDays: streakOf(store, day),
    past: looksByDay(store, day, PAST_DAYS).map((looks, index) => ({
      day: addDays(day, index + 1 - PAST_DAYS),
      looks,
    })),
    remarks:
      ahead === 0
        ? []
        : [
            `${counted(ahead, 'answer')} ${ahead === 1 ? 'is' : 'are'} dated after today: a clock was ahead, or is behind now. All are kept, and count from their day on.`,
          ],
  };
}

/** What is said of looks whose times go back. */
async function disorder(store: Store, waiting: Waiting): Promise<string[]> {
  const count = await disorderedLooks(store, waiting);
  if (count === 0) return [];
  return [
    `${counted(count, 'answer')} came with a time before the one given earlier: a clock went backwards, or they were entered later. All are kept, in the order of their times.`,
  ];
}

function forecastFigures(desk: Desk, day: StudyDay, history: readonly LookDay[]): ForecastFigures {
  const { store, settings, scheduler } = desk;
  const recent = history.filter((each) => each.day <= day && each.day > day - MEASURED_DAYS);
  const until = addDays(day, FORECAST_DAYS);
  const step = Math.max(1, Math.ceil(countAhead(store, until) / SIMULATED_CARDS));
  const timed = recent.reduce((sum, each) => sum + each.timed, 0);
  const perLook = timed === 0 ? null : recent.reduce((sum, { tookMs }) => sum + tookMs, 0) / timed;
  const looks = recent.reduce((sum, each) => sum + each.looks, 0);
  const reviews = recent.reduce((sum, each) => sum + each.reviews, 0);
  return {
    days: forecastDays({
      cards: schedulesAhead(store, until, step),
      scale: step,
      scheduler,
      today: day,
      days: FORECAST_DAYS,
      newCards: countNew(store),
      newPerDay: settings.newPerDay,
      newToday: dueToday(desk).new,
      reviewsPerDay: settings.reviewsPerDay,
      measured: measuredRecall(recent),
      runs: RUNS,
      random: seeded(seedOf(`forecast ${day}`)),
    }),
    runs: RUNS,
    measured: reviews,
    newPerDay: settings.newPerDay,
    msPerCard: perLook === null ? null : (perLook * looks) / Math.max(1, reviews),
    intervals: cardsByInterval(store),
    eases: cardsByEase(store),
  };
}

async function topicFigures(
  desk: Desk,
  day: StudyDay,
  recalled: ReadonlyMap<string, Recall>,
  waiting: Waiting,
): Promise<TopicFigures> {
  const { store } = desk;
  const tagged: TaggedRecall[] = [];
  await inBreaths(recallByTags(store, recalled), waiting, (page) => tagged.push(...page));
  const exam = await chosenExam(desk, day);
  return {
    tags: recallByTopic(tagged, 2),
    domains: exam === null ? [] : grouped(tagged, exam.domainsOf),
    exam: exam === null ? null : exam.blueprint.short,
    leeches: cardsLapsed(store, LEECH_LAPSES),
    leechLapses: LEECH_LAPSES,
    hardest: hardestCards(store, CARDS_LISTED),
    confusions: await titledConfusions(desk, CONFUSIONS_LISTED),
  };
}
