import { taskFinder } from '../../decks/blueprint-tasks.ts';
import { examOf } from '../../readiness/exam.ts';
import { planDay } from '../../readiness/plan-day.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import { rememberedCards } from '../../store/memories.ts';
import { minutesOn } from '../../store/records.ts';
import type { Desk } from '../desk.ts';
import type { Planned } from '../queue.ts';
import { bookedExam } from './booked-exam.ts';
import { planInput } from './plan.ts';
import { planCard } from './plan-card.ts';

/**
 * What the plan for an exam asks on a day, in what is left of that day's minutes; null from the exam's day on. It reads
 * memories as they are cached and replays none: a queue is waited for.
 */
export async function plannerFor(desk: Desk, examDay: StudyDay): Promise<(day: StudyDay) => Planned | null> {
  const { store } = desk;
  const blueprint = await bookedExam(desk, examDay);
  const { exam } = examOf(blueprint);
  const tasksOf = taskFinder(blueprint);
  return (day) => {
    if (day >= examDay) return null;
    const cards = rememberedCards(store)
      .filter(({ suspended }) => !suspended)
      .map((card) => planCard(card, tasksOf, desk.settings.siblingsApart))
      .filter(({ links }) => links.length > 0);
    const input = planInput(desk, { exam, cards }, day, examDay);
    const { reviews, fresh } = planDay({ ...input, minutes: Math.max(0, input.minutes - minutesOn(store, day)) });
    return { asked: new Set([...reviews, ...fresh]), ofExam: new Set(cards.map(({ id }) => id)) };
  };
}
