import type { TaskLink } from '../../decks/blueprint-tasks.ts';
import type { PlanCard } from '../../readiness/plan-day.ts';
import { memoryOf } from '../../schedule/memory.ts';
import { newSchedule } from '../../schedule/schedule.ts';
import type { RememberedCard } from '../../store/memories.ts';

/** A card as the plan sees it. Where the cache has no memory of it, its interval stands for one. */
export function planCard(card: RememberedCard, tasksOf: (tags: readonly string[]) => readonly TaskLink[]): PlanCard {
  const { id, tags, due, intervalDays, lastDay } = card;
  const memory = card.memory ?? memoryOf({ ...newSchedule, due, intervalDays, lastDay });
  return { id, links: tasksOf(tags), memory, due };
}
