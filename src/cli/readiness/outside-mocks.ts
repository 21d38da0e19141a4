import type { Blueprint } from '../../decks/blueprint.ts';
import { Failure } from '../../failure.ts';
import { examOf } from '../../readiness/exam.ts';
import type { Marks, OutsideMock } from '../../readiness/outside-mock.ts';
import { formatDay, parseDay, type StudyDay } from '../../schedule/study-day.ts';
import { appendEvents, stamper } from '../../store/log.ts';
import { appendMock, mockNumbered, outsideMocks, type StoredMock } from '../../store/outside-mocks.ts';
import { inTransaction, type Store } from '../../store/statements.ts';
import type { Desk } from '../desk.ts';

/** The marks of a mock as they were typed. */
export type TypedMock = {
  /** `52/75`. */
  marks: string;
  /** `15/20,20/22,10/18,7/15`: the domains in the exam's order. */
  domains: string | undefined;
  /** The day it was taken; without one, today. */
  taken: string | undefined;
  official: boolean;
};

/** No paper has more questions. */
const MOST_ASKED = 1000;

/** Stores a mock of this exam that was taken elsewhere. Throws an input failure when its marks do not add up. */
export function addOutsideMock({ store, now, dayAt }: Desk, blueprint: Blueprint, typed: TypedMock): void {
  const today = dayAt(now());
  const day = typed.taken === undefined ? today : dayTaken(typed.taken, today);
  const marks = marksOf(typed.marks);
  const domains = typed.domains === undefined ? [] : domainsOf(blueprint, typed.domains, marks);
  const source = typed.official ? 'official' : 'mock';
  inTransaction(store, () => {
    appendMock(store, { ...stamper(store)(now()), kind: 'mock', day, deck: blueprint.id, source, ...marks, domains });
  });
}

/** Takes a mock back; the log keeps it. Throws an input failure when there is none of this number. */
export function removeOutsideMock({ store, now, dayAt }: Desk, number: number): void {
  inTransaction(store, () => {
    const mock = mockNumbered(store, number);
    if (mock === null) {
      const numbers = outsideMocks(store).map((each) => each.number);
      const known = numbers.length === 0 ? 'none was entered' : `there are ${numbers.join(', ')}`;
      throw new Failure('input', `There is no mock ${number} taken elsewhere: ${known}.`);
    }
    const at = now();
    appendEvents(store, [{ ...stamper(store)(at), kind: 'undo', card: mock.id, day: dayAt(at), target: mock.id }]);
  });
}

/** A mock taken elsewhere as `readiness --mocks --json` prints it, one a line. */
export function mockJson({ number, deck, day, source, right, asked, domains }: StoredMock): object {
  return { number, deck, day: formatDay(day), official: source === 'official', right, asked, domains };
}

/** The same as a line for a person. */
export function mockLine({ number, deck, day, source, right, asked, domains }: StoredMock): string {
  const by = domains.map((each) => `${each.domain}: ${each.right}/${each.asked}`).join('  ');
  const official = source === 'official' ? ', official' : '';
  return `${String(number).padStart(3)}  ${formatDay(day)}  ${deck}${official}  ${right} of ${asked} right${by === '' ? '' : `  ${by}`}`;
}

/** The mocks of an exam. */
export function mocksOf(store: Store, deck: string): StoredMock[] {
  return outsideMocks(store).filter((mock) => mock.deck === deck);
}

function domainsOf(blueprint: Blueprint, typed: string, total: Marks): OutsideMock['domains'] {
  const { domains } = examOf(blueprint).exam;
  const parts = typed.split(',').map((each) => marksOf(each.trim()));
  if (parts.length !== domains.length) {
    const names = domains.map(({ id, title }) => `${id} ${title}`).join(', ');
    throw new Failure(
      'input',
      `${blueprint.short} has ${domains.length} domains, not ${parts.length}: give one mark for each in this order: ${names}.`,
    );
  }
  const sum = (key: keyof Marks) => parts.reduce((all, each) => all + each[key], 0);
  if (sum('right') !== total.right || sum('asked') !== total.asked) {
    throw new Failure(
      'input',
      `The domains add up to ${sum('right')}/${sum('asked')}, not ${total.right}/${total.asked}: one of the numbers is wrong.`,
    );
  }
  return domains.map(({ id }, at) => ({ domain: id, ...(parts[at] as Marks) })).filter(({ asked }) => asked > 0);
}

function marksOf(text: string): Marks {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const marks = { right: Number(match?.[1]), asked: Number(match?.[2]) };
  if (match !== null && marks.right <= marks.asked && marks.asked <= MOST_ASKED) return marks;
  throw new Failure('input', `“${text}” are no marks: write how many were right of those asked, like 52/75.`);
}

function dayTaken(text: string, today: StudyDay): StudyDay {
  const day = parseDay(text);
  if (day === null) throw new Failure('usage', `“${text}” is no day: write it like 2026-11-20.`);
  if (day > today) throw new Failure('input', `${text} is still to come: give the day the mock was taken.`);
  return day;
}
