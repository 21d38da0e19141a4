import { Failure } from '../../failure.ts';
import { seeded, shuffled } from '../../random.ts';
import { difficulty, type Level, levelOf } from '../../rules/difficulty.ts';
import { generate } from '../../rules/generate.ts';
import type { Family, KnowledgeBase } from '../../rules/knowledge.ts';
import type { Scenario } from '../../rules/scenario.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';

/** Questions in a quiz unless told, when it is not endless. */
export const USUAL_COUNT = 10;

/** Which questions are wanted. */
export type WantedQuestions = {
  family?: string;
  /** Any of these tags, or one below it; empty asks for all. */
  tag: readonly string[];
  level?: Level;
};

/** Whether one of the tags is wanted, or lies below one that is. */
function hasTag(tags: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || tags.some((tag) => wanted.some((one) => tag === one || tag.startsWith(`${one}/`)));
}

/** Throws an input failure that names the families when the one that is wanted is not among them. */
export function requireFamily({ families }: KnowledgeBase, { family }: WantedQuestions): void {
  if (family === undefined || families.has(family)) return;
  const known = [...families.keys()].sort().join(', ');
  throw new Failure('input', `There is no family “${family}”; there are ${known}.`);
}

/** Whether a question is wanted. */
export function isWanted(scenario: Scenario, kb: KnowledgeBase, { family, tag, level }: WantedQuestions): boolean {
  if (family !== undefined && scenario.family !== family) return false;
  if (!hasTag(scenario.tags, tag)) return false;
  return level === undefined || levelOf(difficulty(scenario, kb)) === level;
}

/** Whether a question with a stated key is wanted. Nothing is known of its family or level: who asks for one gets none. */
export function isWantedStated({ scenario }: Pick<QuizQuestion, 'scenario'>, wanted: WantedQuestions): boolean {
  const { family, level, tag } = wanted;
  return family === undefined && level === undefined && hasTag(scenario.tags, tag);
}

/** So many of the questions: with a seed in an order of its own, else as they come. */
export function some<T>(questions: readonly T[], count: number | undefined, seed: number | undefined): T[] {
  const ordered = seed === undefined ? questions : shuffled(questions, seeded(seed));
  return ordered.slice(0, count);
}

/** The families questions are generated of. Throws an input failure when none has the tag that is asked for. */
export function familiesWanted({ families }: KnowledgeBase, { family, tag }: WantedQuestions): Family[] {
  const wanted = [...families.values()].filter(
    ({ id, tags, slots }) => slots.length === 0 && (family === undefined || id === family) && hasTag(tags, tag),
  );
  if (wanted.length > 0) return wanted;
  const tags = tag.join(' or ');
  throw new Failure('input', `No decision table has the tag ${tags}: certamen quiz without --tag asks of all.`);
}

/** How many seeds in a row may give no question before there is none to be had. */
const MOST_MISSES = 200;

/**
 * So many generated questions, from the seed on, none twice. Fewer when no more can be found.
 */
export function* generated(
  kb: KnowledgeBase,
  wanted: WantedQuestions,
  count: number,
  seed: number,
): Generator<Scenario> {
  const narrowed = wanted.family !== undefined || wanted.tag.length > 0;
  const families = narrowed ? familiesWanted(kb, wanted) : [];
  const seen = new Set<string>();
  let misses = 0;
  for (let at = seed; seen.size < count && misses < MOST_MISSES; at += 1) {
    const family = families[Math.floor(seeded(at)() * families.length)];
    const scenario = generate(kb, at, {
      ...(family === undefined ? {} : { family: family.id }),
      ...(wanted.level === undefined ? {} : { level: wanted.level }),
    });
    if (scenario === null || seen.has(scenario.id)) {
      misses += 1;
      continue;
    }
    misses = 0;
    seen.add(scenario.id);
    yield scenario;
  }
}
