import type { Blueprint, BlueprintTask } from '../../decks/blueprint.ts';
import { counted } from '../../numbers.ts';
import { shownChance } from '../../readiness/forecast.ts';
import { type Readiness, readinessOf } from '../../readiness/readiness.ts';
import { verdictOf } from '../../readiness/readiness-json.ts';
import type { Choice, ExamPart } from '../../tui/screens/dashboard/record.ts';
import type { Desk } from '../desk.ts';
import { examChoice } from '../exam/choice.ts';
import type { Wanted } from '../queue.ts';
import { rememberCards } from '../remember.ts';
import { bookedExam } from './booked-exam.ts';
import { examRecords } from './records.ts';

/** As many tasks are named where evidence is missing. */
const TASKS_NAMED = 3;
/** New cards in one sitting on a task. */
const CARDS_A_SITTING = 10;
const TASK_CHOICE = 'task ';

/** What the dashboard says of the exam: which it is, whether one would pass it, what is covered, what pays most. Rejects when `signal` is aborted. */
export async function examPart(desk: Desk, signal?: AbortSignal): Promise<ExamPart> {
  const { store, settings, dayAt, now } = desk;
  const day = dayAt(now());
  const examDay = settings.examDay === null || settings.examDay < day ? null : settings.examDay;
  const blueprint = await bookedExam(desk, examDay ?? day);
  await rememberCards(store, signal);
  const readiness = readinessOf(await examRecords(desk, blueprint, day, examDay ?? day, signal));
  const until = examDay === null || examDay === day ? '' : ` · in ${counted(examDay - day, 'day')}`;
  return {
    title: `${blueprint.title}${until}`,
    banner: blueprint.provisional,
    readiness: readinessSentence(readiness),
    coverage: [
      { label: 'facts', share: readiness.coverage.facts },
      { label: 'questions', share: readiness.coverage.items },
    ],
    choices: [...taskChoices(readiness, blueprint), examChoice(desk, blueprint)],
  };
}

/** The chance to pass with its score, or what is missing for one. */
function readinessSentence(readiness: Readiness): string {
  const { gate, stop, exam } = readiness;
  if (!gate.isOpen) {
    const named = gate.tasks.slice(0, TASKS_NAMED).join(', ');
    return `not enough evidence: ${counted(gate.moreItems, 'more question')}, first on tasks ${named}`;
  }
  const chance = `${Math.round(shownChance(stop.chance) * 100)} % to pass, ${verdictOf(readiness)}`;
  if (stop.score === null || exam.scale === null) return chance;
  const { median, low, high } = stop.score;
  return `${chance}: ${median} points (${low} to ${high}; ${exam.scale.pass} passes)`;
}

/** New cards of the task that gains most by them. */
function taskChoices({ next, tasks }: Readiness, blueprint: Blueprint): Choice[] {
  const best = next.find(({ action, task }) => action === 'learn' && taskOf(blueprint, task).tags.length > 0);
  if (best === undefined) return [];
  const weight = tasks.find(({ id }) => id === best.task)?.weight ?? 0;
  const { title } = taskOf(blueprint, best.task);
  return [
    {
      id: `${TASK_CHOICE}${best.task}`,
      title: `Learn ${CARDS_A_SITTING} cards for ${Math.round(weight * 100)} % of the exam: ${title} (${best.task})`,
      minutes: best.minutes,
    },
  ];
}

/** What a choice of `examPart` asks of a session. */
export async function wantedForTask(desk: Desk, choice: string): Promise<Wanted> {
  const { settings, dayAt, now } = desk;
  const blueprint = await bookedExam(desk, settings.examDay ?? dayAt(now()));
  const { tags } = taskOf(blueprint, choice.slice(TASK_CHOICE.length));
  return { tags, new: CARDS_A_SITTING, reviews: 0 };
}

function taskOf({ domains }: Blueprint, id: string): BlueprintTask {
  const task = domains.flatMap((domain) => domain.tasks).find((one) => one.id === id);
  if (task === undefined) throw new Error(`the exam has no task ${id}`);
  return task;
}
