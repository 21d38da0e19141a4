import type { Blueprint } from '../../decks/blueprint.ts';
import { taskFinder } from '../../decks/blueprint-tasks.ts';
import { Failure } from '../../failure.ts';
import { shownChance } from '../../readiness/forecast.ts';
import { readinessOf } from '../../readiness/readiness.ts';
import { needsOf, verdictOf } from '../../readiness/readiness-json.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import type { ExamFigures, MockResult } from '../../statistics/charts/exam.ts';
import { answersByDay } from '../../store/answers-by-day.ts';
import { exams } from '../../store/exams.ts';
import type { Store } from '../../store/statements.ts';
import type { Desk } from '../desk.ts';
import { bookedExam } from '../readiness/booked-exam.ts';
import { examRecords } from '../readiness/records.ts';
import { rememberCards } from '../remember.ts';

/** How many days with questions are shown. */
const DAYS_SHOWN = 30;

/** The exam that is prepared for, and which of its domains cards with some tags belong to, by title. */
export type ChosenExam = { blueprint: Blueprint; domainsOf: (tags: readonly string[]) => string[] };

/** The exam that is set, or can be sat now; null when there is none. */
export async function chosenExam(desk: Desk, day: StudyDay): Promise<ChosenExam | null> {
  const blueprint = await blueprintFor(desk, day);
  if (blueprint === null) return null;
  const tasksOf = taskFinder(blueprint);
  const domainOf = new Map(
    blueprint.domains.flatMap(({ title, tasks }) => tasks.map(({ id }) => [id, title] as const)),
  );
  return {
    blueprint,
    domainsOf: (tags) => [...new Set(tasksOf(tags).flatMap(({ task }) => domainOf.get(task) ?? []))],
  };
}

/** The figures of the exam that is prepared for; null when there is none. */
export async function examFigures(desk: Desk, day: StudyDay): Promise<ExamFigures | null> {
  const { store, settings } = desk;
  const blueprint = await blueprintFor(desk, day);
  if (blueprint === null) return null;
  await rememberCards(store);
  const examDay = settings.examDay !== null && settings.examDay >= day ? settings.examDay : day;
  const readiness = readinessOf(await examRecords(desk, blueprint, day, examDay));
  const { gate, stop, domains, exam } = readiness;
  const score =
    stop.score === null || exam.scale === null
      ? ''
      : `: ${stop.score.median} points (${stop.score.low} to ${stop.score.high}; ${exam.scale.pass} pass)`;
  return {
    title: blueprint.title,
    provisional: blueprint.provisional,
    readiness: gate.isOpen
      ? `You would pass with a chance of ${Math.round(shownChance(stop.chance) * 100)} %, ${verdictOf(readiness)}${score}.`
      : `Not enough evidence for a number: needs ${needsOf(readiness)}.`,
    domains: domains.map(({ title, weight, correct, cards, items }) => ({
      title,
      weight,
      right: correct.median,
      low: correct.low,
      high: correct.high,
      cards,
      questions: items,
    })),
    answered: answersByDay(store, day, DAYS_SHOWN),
    mocks: mockResults(store),
  };
}

/** The mock exams that were handed in under exam conditions. */
function mockResults(store: Store): MockResult[] {
  return exams(store).flatMap(({ day, paper, result }) =>
    result === null || paper.mode !== 'exam'
      ? []
      : [
          {
            day,
            deck: paper.deck,
            right: result.right,
            asked: result.asked,
            score: result.scaled,
            passed: result.passed,
          },
        ],
  );
}

async function blueprintFor(desk: Desk, day: StudyDay): Promise<Blueprint | null> {
  const { examDay } = desk.settings;
  try {
    return await bookedExam(desk, examDay !== null && examDay >= day ? examDay : day);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'input') return null;
    throw error;
  }
}
