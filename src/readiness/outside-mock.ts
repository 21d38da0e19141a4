import type { StudyDay } from '../schedule/study-day.ts';
import { type Cell, type Evidence, weightOnDay } from './evidence.ts';
import type { Exam } from './exam.ts';

/** How many were right of those asked. */
export type Marks = { right: number; asked: number };

/** A mock exam that was taken elsewhere: of it only the marks are known. */
export type OutsideMock = Marks & {
  id: string;
  /** The id of the exam it is a mock of. */
  deck: string;
  /** The vendor's own questions are as hard as the exam's; those of others are not. */
  source: 'mock' | 'official';
  /** The study day it was taken. */
  day: StudyDay;
  /** The marks by domain, in the exam's order; none where only the total is known. */
  domains: readonly (Marks & { domain: string })[];
};

/**
 * Adds mocks taken elsewhere to what the answers say, whatever order they are given in. The marks of a domain are
 * observations on the mean ability of its tasks, each by its weight in the exam, and a total without domains on that of all
 * tasks; they halve every 90 days as answers do. Which task a question was about is not known: of each task as many count as
 * asked as its weight makes certain to be asked on average. One of another exam, and a domain this exam has not, is left out.
 */
export function withOutsideMocks(
  exam: Exam,
  { cells, items, itemsByTask }: Evidence,
  mocks: readonly OutsideMock[],
  deck: string,
  day: StudyDay,
): Evidence {
  const more = new Map<string, Cell>();
  const asked = itemsByTask.slice();
  let all = items;
  for (const mock of [...mocks].sort(compareMocks)) {
    if (mock.deck !== deck) continue;
    const weight = weightOnDay(mock.day, day);
    for (const { domain, right, asked: count } of partsOf(mock)) {
      const tasks = tasksOf(exam, domain);
      const whole = tasks.reduce((sum, task) => sum + weightOf(exam, task), 0);
      if (whole <= 0) continue;
      const parts = tasks.map((task) => weightOf(exam, task) / whole);
      const key = `${domain} ${mock.source}`;
      const cell = more.get(key) ?? { tasks, parts, source: mock.source, guess: exam.guess, right: 0, asked: 0 };
      more.set(key, { ...cell, right: cell.right + weight * right, asked: cell.asked + weight * count });
      all += count;
      for (const [at, task] of tasks.entries())
        asked[task] = (asked[task] as number) + Math.floor(count * (parts[at] as number) + 1e-9);
    }
  }
  return { cells: [...cells, ...more.values()], items: all, itemsByTask: asked };
}

/** The marks of a mock, those of its domains where they are known; null stands for the whole exam. */
function partsOf({ domains, right, asked }: OutsideMock): readonly (Marks & { domain: string | null })[] {
  return domains.length > 0 ? domains : [{ domain: null, right, asked }];
}

/** The places of the tasks of a domain, or of all, that the exam asks about. */
function tasksOf({ domains, tasks }: Exam, domain: string | null): number[] {
  const place = domains.findIndex(({ id }) => id === domain);
  return tasks.flatMap((task, at) => ((domain === null || task.domain === place) && task.weight > 0 ? [at] : []));
}

function weightOf({ tasks }: Exam, task: number): number {
  return tasks[task]?.weight ?? 0;
}

/** In one order however they are given, so that sums come out the same to the last digit. */
function compareMocks(one: OutsideMock, other: OutsideMock): number {
  return one.day - other.day || (one.id < other.id ? -1 : Number(one.id > other.id));
}
