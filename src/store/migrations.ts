import { answersToQuestions } from './steps/answers-to-questions.ts';
import { caches } from './steps/caches.ts';
import { examNames } from './steps/exam-names.ts';
import { examSureness } from './steps/exam-sureness.ts';
import { exams } from './steps/exams.ts';
import { factsOfCards } from './steps/facts-of-cards.ts';
import { first } from './steps/first.ts';
import { indexMemory } from './steps/index-memory.ts';
import { memories } from './steps/memories.ts';
import { memoriesByBatch } from './steps/memories-by-batch.ts';
import { newCardOrder } from './steps/new-card-order.ts';
import { outsideMocks } from './steps/outside-mocks.ts';
import { placements } from './steps/placements.ts';

/** Marks a file as ours in its header: "Cert" as a 32-bit number. */
export const APPLICATION_ID = 0x43_65_72_74;

/** The steps from an empty file to the present schema, in order; step N leads to `user_version` N + 1. Never edited once released. */
export const migrations: readonly string[] = [
  first,
  factsOfCards,
  answersToQuestions,
  placements,
  memories,
  caches,
  exams,
  newCardOrder,
  examNames,
  outsideMocks,
  examSureness,
  indexMemory,
  memoriesByBatch,
];
