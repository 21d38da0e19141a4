import { addDays } from '../schedule/study-day.ts';
import { cardsDoneOn, looksByDay, streakOf, usualLookMs } from '../store/days.ts';
import { hasWeakFacts } from '../store/facts.ts';
import { minutesFor, QUESTION_SECONDS } from '../study/pace.ts';
import type { Choice, Dashboard } from '../tui/screens/dashboard/record.ts';
import type { Desk } from './desk.ts';
import { dueToday, newLeft } from './due.ts';
import { examChoice } from './exam/choice.ts';
import type { Wanted } from './queue.ts';

/** How many days of the past the dashboard shows. */
const HISTORY_DAYS = 14;

/** What each choice of the dashboard asks of a session. */
const sessions: Record<string, Wanted> = {
  review: {},
  learn: { reviews: 0 },
  ahead: { ahead: 1, new: 0 },
};

/** The session that a choice of the dashboard stands for; null for one that is none of those it always has. */
export function wantedByChoice(choice: string): Wanted | null {
  return sessions[choice] ?? null;
}

/** All that the dashboard shows today. */
export function dashboardRecord(desk: Desk): Dashboard {
  const { store } = desk;
  const { day, due, new: newCards, done, forecast } = dueToday(desk);
  const usual = usualLookMs(store);
  const minutes = (looks: number): number => minutesFor(looks, usual === null ? null : usual / 1000);
  const { questions } = newLeft(desk, cardsDoneOn(store, day));
  const newMinutes = minutes(newCards - questions) + Math.round((questions * QUESTION_SECONDS) / 60);
  const tomorrow = forecast[0]?.due ?? 0;
  const next = forecast.find((each) => each.due > 0);
  const choices: Choice[] = [
    ...(due > 0 && newCards > 0
      ? [{ id: 'review', title: 'Review what is due, and learn what is new', minutes: minutes(due) + newMinutes }]
      : []),
    ...(due > 0 && newCards === 0 ? [{ id: 'review', title: 'Review what is due', minutes: minutes(due) }] : []),
    ...(newCards > 0 ? [{ id: 'learn', title: `Learn ${newCards} new cards`, minutes: newMinutes }] : []),
    ...(due === 0 && newCards === 0 && tomorrow > 0
      ? [{ id: 'ahead', title: 'Review what is due tomorrow', minutes: minutes(tomorrow) }]
      : []),
    {
      id: 'quiz',
      title: `10 architecture questions${hasWeakFacts(store, day) ? ' on your weak facts' : ''}`,
      minutes: minutesFor(10, QUESTION_SECONDS),
    },
    examChoice(desk, null),
  ];
  return {
    title: null,
    banner: null,
    today: day,
    due,
    newCards,
    minutes: minutes(due) + newMinutes,
    doneToday: done,
    streakDays: streakOf(store, day),
    history: looksByDay(store, day, HISTORY_DAYS).map((cards, index) => ({
      day: addDays(day, index + 1 - HISTORY_DAYS),
      cards,
    })),
    forecast: forecast.map((each) => ({ day: each.day, cards: each.due })),
    readiness: null,
    coverage: [],
    next: next === undefined ? null : { day: next.day, cards: next.due },
    choices,
  };
}
