import { readPage } from '../../decks/full-page.ts';
import { Failure } from '../../failure.ts';
import type { Problem } from '../../problem.ts';
import { seedOf } from '../../random.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import { examByKey, openExam } from '../../store/exams.ts';
import type { Paper } from '../../study/exam/paper.ts';
import type { ExamSession } from '../../study/exam/session.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import type { Desk } from '../desk.ts';
import { readKnowledge } from '../quiz/knowledge.ts';
import { ownTables } from '../quiz/own-tables.ts';
import { chooseBlueprint, shippedBlueprints } from '../readiness/blueprints.ts';
import { GENERATED_BANK, generatedAgain, generatedFor } from './generated.ts';
import { newPaper, type PaperRequest } from './new-paper.ts';
import { poolFor, questionBank } from './pool.ts';
import { newSitting, resumedSitting } from './sitting.ts';

/** Which exam is wanted: a new one where something is said of it, else the one that is open, else a new one. */
export type ExamRequest = PaperRequest & {
  deck?: string;
  seed?: number;
  new?: boolean;
  resume?: boolean;
  show?: number;
};

/**
 * The mock exam to take now, and what is wrong in the files it is made from. One whose time ran out while nobody looked opens
 * with its result. Throws an input failure when there is none.
 */
export function openSitting(desk: Desk, request: ExamRequest): { session: ExamSession; problems: readonly Problem[] } {
  const { store, now, dayAt, settings } = desk;
  const at = now();
  const { value: kb, problems: wrongFacts } = readKnowledge(ownTables(store), readPage);
  const { blueprints, problems: wrongExams } = shippedBlueprints();
  const problems = [...wrongFacts, ...wrongExams];
  const { deck, resume = false, show } = request;
  if (show !== undefined) {
    const exam = examByKey(store, show);
    if (exam === null) throw new Failure('input', `There is no exam ${show}: certamen exam --list has their numbers.`);
    return { session: resumedSitting(desk, kb, bankOf(exam.paper), exam), problems };
  }
  const { questions, minutes, seed, practice } = request;
  const isNew = [questions, minutes, seed, practice, request.new].some((part) => part !== undefined);
  const open = isNew && !resume ? null : openExam(store, deck === undefined ? null : blueprintOf(deck).id);
  if (open !== null) return { session: resumedSitting(desk, kb, bankOf(open.paper), open), problems };
  if (resume) throw new Failure('input', 'There is no exam to go on with: certamen exam begins one.');
  const blueprint = blueprintOf(deck ?? settings.examDeck);
  const own = questionBank(desk, kb);
  const chance = seed ?? seedOf(`exam ${at}`);
  let made: QuizQuestion[] = [];
  const more = () => {
    made = [...generatedFor(kb, kb.families.values(), chance)];
    return poolFor(desk, made, blueprint);
  };
  const paper = newPaper(blueprint, poolFor(desk, own.values(), blueprint), request, chance, more);
  return { session: newSitting(desk, kb, withMade(own, made), paper), problems };

  /** Every question of the bank, and those that were made for a paper. */
  function bankOf(paper: Paper): ReadonlyMap<string, QuizQuestion> {
    const generated = paper.questions.filter((question) => question.bank === GENERATED_BANK);
    const identities = new Set(generated.map(({ identity }) => identity));
    return withMade(questionBank(desk, kb), generatedAgain(kb, paper.seed, identities));
  }

  function blueprintOf(id: string | null) {
    const today = dayAt(at);
    return chooseBlueprint(blueprints, id, Math.max(today, settings.examDay ?? today) as StudyDay);
  }
}

function withMade(
  bank: ReadonlyMap<string, QuizQuestion>,
  made: readonly QuizQuestion[],
): ReadonlyMap<string, QuizQuestion> {
  return new Map([...bank, ...made.map((question) => [question.identity, question] as const)]);
}
