import type { TaskLink } from '../../decks/blueprint-tasks.ts';
import type { PlanCard } from '../../readiness/plan-day.ts';
import { memoryOf } from '../../schedule/memory.ts';
import { newSchedule } from '../../schedule/schedule.ts';
import type { RememberedCard } from '../../store/memories.ts';

/**
 * A card as the plan sees it, with its line where siblings are kept apart. Where the cache has no memory of it, its interval
 * stands for one.
 */
export function planCard(
  card: RememberedCard,
  tasksOf: (tags: readonly string[]) => readonly TaskLink[],
  siblingsApart: boolean,
): PlanCard {
  const { id, tags, due, intervalDays, lastDay, line } = card;
  const memory = card.memory ?? memoryOf({ ...newSchedule, due, intervalDays, lastDay });
  return { id, links: tasksOf(tags), memory, due, ...(siblingsApart ? { line } : {}) };
}
