import { seeded } from '../../../src/random.ts';
import { normalSource } from '../../../src/readiness/draws.ts';
import type { Answer } from '../../../src/readiness/evidence.ts';
import type { FactCard } from '../../../src/readiness/prior.ts';
import { type Records, readinessOf } from '../../../src/readiness/readiness.ts';
import { addDays } from '../../../src/schedule/study-day.ts';
import { simulatedExam, today } from './worlds.ts';

/** A learner with so many answers and 2,000 learnt cards, the exam a month away. */
export function manyRecords(count: number): Records {
  const random = seeded(7);
  const normal = normalSource(random);
  const { tasks } = simulatedExam;
  const taskAt = () => tasks[Math.floor(random() * tasks.length)]?.id ?? '';
  const answers = Array.from({ length: count }, (_, at): Answer => {
    const guess = random() < 0.8 ? 0.25 : 0.1;
    const [source, isRight] = [random() < 0.5 ? ('own' as const) : ('mock' as const), random() < 0.7];
    const day = addDays(today, -Math.floor(random() * 200));
    return { item: `${at}`, tasks: [taskAt()], source, day, at, isRight, guessed: false, guess, counts: true };
  });
  const cards = Array.from({ length: 2000 }, (): FactCard => {
    const stability = Math.exp(2 + normal());
    const lastDay = addDays(today, -Math.floor(random() * 2 * stability));
    const memory = { stability, difficulty: 5, lastDay };
    return { links: [{ task: taskAt(), weight: 1 }], memory, due: addDays(lastDay, Math.ceil(stability)) };
  });
  return { exam: simulatedExam, cards, answers, day: today, examDay: addDays(today, 30), newPerDay: 10 };
}

const records = manyRecords(5000);

/** Milliseconds that one whole readiness takes, by a clock that counts nanoseconds. */
export function timeOneForecast(clock: () => bigint): number {
  const began = clock();
  readinessOf(records);
  return Number(clock() - began) / 1e6;
}
