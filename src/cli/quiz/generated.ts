import { type Random, seeded } from '../../random.ts';
import { drawFamily, generate } from '../../rules/generate.ts';
import type { Family, KnowledgeBase } from '../../rules/knowledge.ts';
import type { Scenario } from '../../rules/scenario.ts';
import { answeredQuestions, answers } from '../../store/answers.ts';
import { weakFacts } from '../../store/facts.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import { levelFor, ratingOf, ratingsOf } from '../../study/quiz/rating.ts';
import type { Desk } from '../desk.ts';
import { asQuestion } from './bank.ts';
import { familiesWanted, type WantedQuestions } from './selection.ts';

/** So many weak facts are looked at: more than a sitting could come to. */
const WEAK_FACTS = 400;

/** The share of questions that a weak fact is to decide alone; the others are drawn as exams ask. */
const AIMED_SHARE = 0.6;

/** How many seeds are tried for a question that was not asked before, before one may come again. */
const MOST_TRIES = 40;

/**
 * Questions that never run out: aimed at what the learner is weak at, as hard as they are expected to get four in five of
 * right, in families as often as exams ask them. With a level that is asked for they are of that level.
 */
export function generatedQuestions(
  desk: Desk,
  kb: KnowledgeBase,
  wanted: WantedQuestions,
  seed: number,
): () => QuizQuestion | null {
  const { store, now, dayAt } = desk;
  const families = familiesWanted(kb, wanted);
  const narrowed = wanted.family !== undefined || wanted.tag.length > 0;
  const seen = answeredQuestions(store);
  let at = seed;

  const draw = (): Scenario | null => {
    const random = seeded(at);
    const weak = weakFacts(store, dayAt(now()), WEAK_FACTS).filter((fact) => isOf(fact, families));
    const focus = random() < AIMED_SHARE ? weak[Math.floor(random() ** 2 * weak.length)] : undefined;
    const family =
      focus === undefined ? drawn(kb, families, narrowed, random) : kb.families.get(focus.split('.')[0] ?? '');
    if (family === undefined || family === null) return null;
    const level = wanted.level ?? levelFor(ratingOf(ratingsOf(answers(store)), family.id));
    const aim = focus === undefined ? {} : { focus: [focus] };
    const found = generate(kb, at, { family: family.id, level, ...aim });
    // Not every family has questions of every level, nor every fact one that it decides alone.
    if (found !== null || wanted.level !== undefined) return found;
    return generate(kb, at, { family: family.id, ...aim }) ?? generate(kb, at, { family: family.id });
  };

  return () => {
    let again: Scenario | null = null;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      at += 1;
      const scenario = draw();
      if (scenario === null) continue;
      if (!seen.has(scenario.id)) {
        seen.set(scenario.id, 1);
        return asQuestion(scenario, kb, { bank: 'generated', card: null, aimed: wanted.level === undefined });
      }
      again = scenario;
    }
    return again && asQuestion(again, kb, { bank: 'generated', card: null, aimed: wanted.level === undefined });
  };
}

function isOf(fact: string, families: readonly Family[]): boolean {
  return families.some(({ id }) => fact.startsWith(`${id}.`));
}

function drawn(kb: KnowledgeBase, families: readonly Family[], narrowed: boolean, random: Random): Family | null {
  if (!narrowed) return drawFamily(kb, random);
  return families[Math.floor(random() * families.length)] ?? null;
}
