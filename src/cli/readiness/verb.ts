import { Failure } from '../../failure.ts';
import { planAhead } from '../../readiness/plan-ahead.ts';
import { readinessOf } from '../../readiness/readiness.ts';
import { readinessJson } from '../../readiness/readiness-json.ts';
import { formatDay, parseDay, type StudyDay } from '../../schedule/study-day.ts';
import { lastReview } from '../../store/log.ts';
import { outsideMocks } from '../../store/outside-mocks.ts';
import { closeDesk, type Desk, openStudyDesk } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { printJson, printLine, say, sayProblems } from '../print.ts';
import { rememberCards } from '../remember.ts';
import { importShipped } from '../shipped.ts';
import { chooseBlueprint, shippedBlueprints } from './blueprints.ts';
import { addOutsideMock, mockJson, mockLine, mocksOf, removeOutsideMock, type TypedMock } from './outside-mocks.ts';
import { planInput } from './plan.ts';
import { examRecords } from './records.ts';
import { readinessText } from './text.ts';

/** What `certamen readiness` was asked for. */
export type ReadinessOptions = {
  on?: string | undefined;
  json: boolean;
  /** List the mocks taken elsewhere, in place of readiness. */
  mocks?: boolean;
  /** Enter one, or take the one of this number back, before readiness is worked out. */
  add?: TypedMock | undefined;
  remove?: number | undefined;
};

/** `certamen readiness`: the predicted score with its interval, the chance to pass, and what to do next. */
export async function readinessVerb(
  environment: Environment,
  deck: string | undefined,
  { on, json, mocks = false, add, remove }: ReadinessOptions,
): Promise<void> {
  const desk = await openStudyDesk(environment);
  try {
    if (mocks) {
      listMocks(desk, json);
      return;
    }
    await importShipped(desk);
    const { store, settings, dayAt, now } = desk;
    const day = dayAt(now());
    const examDay = on === undefined ? bookedDay(desk, day) : dayOf(on, day);
    const { blueprints, problems } = shippedBlueprints();
    sayProblems(problems);
    const blueprint = chooseBlueprint(blueprints, deck ?? settings.examDeck, examDay ?? day);
    if (add !== undefined) addOutsideMock(desk, blueprint, add);
    if (remove !== undefined) removeOutsideMock(desk, remove);
    await rememberCards(store);
    const { remarks, ...records } = await examRecords(desk, blueprint, day, examDay ?? day);
    for (const remark of remarks) say(remark);
    const readiness = readinessOf(records);
    const plan = examDay === null || examDay === day ? null : planAhead(planInput(desk, records, day, examDay));
    if (json) {
      const { days, ...fit } = plan ?? { days: [] };
      const shown = days.map(({ day: on, ...rest }) => ({ day: formatDay(on), ...rest }));
      printJson({
        ...readinessJson(readiness, { deck: blueprint.id, day, examDay }),
        provisional: blueprint.provisional,
        mocks: mocksOf(store, blueprint.id).map(mockJson),
        plan: plan === null ? null : { minutes: settings.minutesPerDay, ...fit, days: shown },
      });
      return;
    }
    const { title, provisional } = blueprint;
    const missedDays = Math.max(0, day - (lastReview(store)?.day ?? day) - 1);
    const entered = mocksOf(store, blueprint.id);
    const text = {
      readiness,
      title,
      provisional,
      entered,
      day,
      examDay,
      plan,
      minutes: settings.minutesPerDay,
      missedDays,
    };
    for (const line of readinessText(text)) printLine(line);
  } finally {
    closeDesk(desk);
  }
}

function listMocks({ store }: Desk, json: boolean): void {
  const all = outsideMocks(store);
  for (const mock of all) json ? printJson(mockJson(mock)) : printLine(mockLine(mock));
  if (all.length === 0) say('No mock taken elsewhere was entered: certamen readiness --add-mock 52/75 does.');
}

/** The day of the exam that is booked, or null; one that is past is said, and counts as none. */
function bookedDay({ settings }: Desk, day: StudyDay): StudyDay | null {
  const { examDay } = settings;
  if (examDay === null || examDay >= day) return examDay;
  say(`The exam date ${formatDay(examDay)} is past: set the next one with certamen config exam.date, or none.`);
  return null;
}

function dayOf(text: string, today: StudyDay): StudyDay {
  const day = parseDay(text);
  if (day === null) throw new Failure('usage', `“${text}” is no day: write it like 2027-02-15.`);
  if (day < today) throw new Failure('input', `${text} is past: readiness looks ahead, so give today or a later day.`);
  return day;
}
