import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recordGrade, recordHappening } from '../../../src/cli/grading.ts';
import { recordAnswer, undoLast } from '../../../src/cli/quiz/answering.ts';
import { addOutsideMock, removeOutsideMock } from '../../../src/cli/readiness/outside-mocks.ts';
import { exchange } from '../../../src/cli/sync/exchange.ts';
import type { Grade } from '../../../src/schedule/event.ts';
import { foldEvents } from '../../../src/schedule/fold.ts';
import { answers } from '../../../src/store/answers.ts';
import { aliases, allCards, cardById } from '../../../src/store/cards.ts';
import { findStale } from '../../../src/store/derived.ts';
import { addExam, appendExamEvents, examEvents, exams } from '../../../src/store/exams.ts';
import { keepMemories } from '../../../src/store/memories.ts';
import { outsideMocks } from '../../../src/store/outside-mocks.ts';
import type { AnswerGiven } from '../../../src/study/quiz/answer.ts';
import { anExam } from '../../exchange/exam-fixture.ts';
import { aBlueprint } from '../../readiness/a-blueprint.ts';
import { type Device, device, logOf, memoryRemote, NOW, schedulesOf, type Trouble } from './devices.ts';

const facts: [string, string][] = Array.from({ length: 4 }, (_, index) => [
  `What does the alpha${index} service do for you?`,
  `it does the alpha work number ${index}`,
]);

const sync = (one: Device, shared: ReturnType<typeof memoryRemote>) =>
  exchange(one.desk, shared.remote, { known: null, dryRun: false });

function closeAll(all: readonly Device[]): void {
  for (const each of all) each.close();
}

function devices(count: number, skews: readonly number[] = []): { all: Device[]; tick: (ms: number) => void } {
  const clock = { at: NOW };
  const all = Array.from({ length: count }, (_, index) => device(() => clock.at, skews[index] ?? 0));
  onTestFinished(() => closeAll(all));
  return {
    all,
    tick: (ms) => {
      clock.at += ms;
    },
  };
}

describe('two devices', () => {
  it('that learn the same note and review apart hold the same log and schedules once both have synced', () => {
    const { all, tick } = devices(2);
    const [one, other] = all as [Device, Device];
    const shared = memoryRemote();
    for (const each of all) each.learn(facts);
    const [first, second] = [...allCards(one.desk.store)];
    recordGrade(one.desk, first?.id ?? '', 4, one.desk.now(), 1000);
    tick(60_000);
    recordGrade(other.desk, first?.id ?? '', 5, other.desk.now(), 2000);
    recordHappening(other.desk, second?.id ?? '', { kind: 'suspend' }, other.desk.now());
    expect(sync(one, shared)).toMatchObject({ received: 0, sent: 5 });
    expect(sync(other, shared)).toMatchObject({ received: 5, sent: 6 });
    expect(sync(one, shared)).toMatchObject({ received: 6, sent: 0, rescheduled: 2 });
    expect(logOf(one)).toEqual(logOf(other));
    expect(schedulesOf(one)).toEqual(schedulesOf(other));
  });

  it('say with a dry run what would be exchanged, and change nothing', () => {
    const { all } = devices(2);
    const [one, other] = all as [Device, Device];
    const shared = memoryRemote();
    for (const each of all) each.learn(facts);
    sync(one, shared);
    const before = [logOf(other), shared.history.length];
    expect(exchange(other.desk, shared.remote, { known: null, dryRun: true })).toMatchObject({ received: 4, sent: 4 });
    expect([logOf(other), shared.history.length]).toEqual(before);
  });

  it('know a card by the older id where one had paired it and the other saw it born', () => {
    const { all, tick } = devices(2);
    const [one, other] = all as [Device, Device];
    const shared = memoryRemote();
    one.learn(facts);
    const [old] = [...allCards(one.desk.store)];
    recordGrade(one.desk, old?.id ?? '', 4, one.desk.now(), null);
    tick(1000);
    const edited: [string, string][] = [
      [facts[0]?.[0] ?? '', 'it does the alpha work number 0 and more'],
      ...facts.slice(1),
    ];
    one.learn(edited);
    other.learn(edited);
    const born = [...allCards(other.desk.store)].find(({ front }) => front === old?.front);
    expect(born?.id).not.toBe(old?.id);
    recordGrade(other.desk, born?.id ?? '', 5, other.desk.now(), null);
    for (const each of [one, other, one]) sync(each, shared);
    expect(schedulesOf(one)).toEqual(schedulesOf(other));
    expect(cardById(other.desk.store, born?.id ?? '')?.id).toBe(old?.id);
    expect(aliases(other.desk.store)).toEqual(aliases(one.desk.store));
  });

  it('that import the same schedules from another program have them once', () => {
    const { all } = devices(2);
    const [one, other] = all as [Device, Device];
    const shared = memoryRemote();
    for (const each of all) each.learnText('a thing::its meaning\n<!--SR:!2026-12-05,20,230-->\n');
    for (const each of [one, other, one]) sync(each, shared);
    expect(logOf(one)).toEqual(logOf(other));
    expect(logOf(one).filter((line) => line.includes('"placed"'))).toHaveLength(1);
    expect(schedulesOf(one)).toMatchObject([{ schedule: { intervalDays: 20 } }]);
  });

  it('of which one is a copy of the other get names of their own, and go on', () => {
    const { all } = devices(2);
    const [one, copy] = all as [Device, Device];
    const shared = memoryRemote();
    for (const each of all)
      each.desk.store.database.exec("INSERT INTO device (id, own, created_at) VALUES ('same', 1, 0)");
    for (const each of all) each.learn(facts);
    const [first, second] = [...allCards(one.desk.store)];
    recordGrade(one.desk, first?.id ?? '', 4, one.desk.now(), null);
    recordGrade(copy.desk, second?.id ?? '', 5, copy.desk.now(), null);
    expect(sync(one, shared)).toMatchObject({ isCopy: false });
    expect(sync(copy, shared)).toMatchObject({ isCopy: true });
    const { event } = recordGrade(copy.desk, second?.id ?? '', 4, copy.desk.now(), null);
    expect(sync(copy, shared)).toMatchObject({ isCopy: false, sent: 1 });
    sync(one, shared);
    expect(logOf(one).some((line) => line.includes(event))).toBe(true);
  });

  it('can take back at once what a device with a fast clock did', () => {
    const { all, tick } = devices(2, [0, 86_400_000]);
    const [one, fast] = all as [Device, Device];
    const shared = memoryRemote();
    for (const each of all) each.learn(facts);
    const [first] = [...allCards(one.desk.store)];
    recordHappening(fast.desk, first?.id ?? '', { kind: 'suspend' }, fast.desk.now());
    for (const each of [fast, one]) sync(each, shared);
    tick(1000);
    expect(recordHappening(one.desk, first?.id ?? '', { kind: 'resume' }, one.desk.now()).schedule.suspended).toBe(
      false,
    );
    for (const each of [one, fast]) sync(each, shared);
    expect(schedulesOf(fast)).toEqual(schedulesOf(one));
  });

  it('take a card that is learnt later with the history other devices gave it', () => {
    const { all } = devices(2);
    const [one, other] = all as [Device, Device];
    const shared = memoryRemote();
    one.learn(facts);
    const [card] = [...allCards(one.desk.store)];
    recordGrade(one.desk, card?.id ?? '', 4, one.desk.now(), null);
    sync(one, shared);
    sync(other, shared);
    other.learn(facts);
    sync(other, shared);
    sync(one, shared);
    expect(schedulesOf(other)).toEqual(schedulesOf(one));
  });
});

describe('exams and answers', () => {
  it('that are over come to the other device whole; one that is not stays where it was begun', () => {
    const { all, tick } = devices(2);
    const [one, other] = all as [Device, Device];
    const shared = memoryRemote();
    takeExam(one, true);
    tick(1000);
    takeExam(one, false);
    recordAnswer(one.desk, anAnswer('q', true, null), null, [], one.desk.now());
    for (const each of [one, other, one]) sync(each, shared);
    expect(examsOver(one)).toHaveLength(1);
    expect(examsOver(other)).toEqual(examsOver(one));
    expect(exams(other.desk.store)).toHaveLength(1);
    expect(answers(other.desk.store)).toEqual(answers(one.desk.store));
    expect(sync(other, shared)).toMatchObject({ received: 0, sent: 0 });
  });

  it('are taken back on every device', () => {
    const { all } = devices(2);
    const [one, other] = all as [Device, Device];
    const shared = memoryRemote();
    recordAnswer(one.desk, anAnswer('q', true, null), null, [], one.desk.now());
    for (const each of [one, other]) sync(each, shared);
    expect(answers(other.desk.store)).toHaveLength(1);
    undoLast(other.desk, other.desk.now());
    for (const each of [other, one]) sync(each, shared);
    expect(answers(one.desk.store)).toEqual([]);
  });
});

describe('a shared repository that', () => {
  it('is something else, or a newer program’s, is left alone', () => {
    const { all } = devices(1);
    const [one] = all as [Device];
    one.learn(facts);
    const shared = memoryRemote();
    shared.history.push(new Map([['README.md', 'hello']]));
    expect(() => sync(one, shared)).toThrow(/something else/);
    shared.history.push(new Map([['certamen.json', '{"format":"certamen-sync","version":2}']]));
    expect(() => sync(one, shared)).toThrow(/newer certamen/);
    expect(shared.history).toHaveLength(2);
  });

  it('holds lines nobody can read keeps them, and they are named', () => {
    const { all } = devices(1);
    const [one] = all as [Device];
    const shared = memoryRemote();
    const strange = '{"id":"x-1","kind":"wink","card":"a","at":1,"counter":1,"day":1}\n{"id":"x-2","at"';
    shared.history.push(
      new Map([
        ['certamen.json', '{"format":"certamen-sync","version":1}'],
        ['devices/x/000001.ndjson', strange],
        ['devices/../../evil/000001.ndjson', strange],
      ]),
    );
    one.learn(facts);
    const { unread } = sync(one, shared);
    expect(unread).toEqual([
      { path: 'devices/x/000001.ndjson', line: 1 },
      { path: 'devices/x/000001.ndjson', line: 2 },
    ]);
    expect(shared.history.at(-1)?.get('devices/x/000001.ndjson')).toBe(strange);
  });
});

type Step =
  | { do: 'grade'; device: number; card: number; grade: Grade }
  | { do: 'undo'; device: number }
  | { do: 'answer'; device: number; question: number; isRight: boolean; card: number | null }
  | { do: 'exam'; device: number; isOver: boolean }
  | { do: 'mock'; device: number; right: number; isTakenBack: boolean }
  | { do: 'happen'; device: number; card: number; kind: 'suspend' | 'resume' | 'flag' | 'forget' | 'bring-up' }
  | { do: 'edit'; device: number; card: number; word: string }
  | { do: 'sync'; device: number; trouble: Trouble }
  | { do: 'cut'; which: number }
  | { do: 'rewind'; by: number }
  | { do: 'wait'; hours: number };

const which = fc.nat(2);
const card = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('grade' as const),
      device: which,
      card,
      grade: fc.constantFrom<Grade>(1, 3, 4, 5),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), device: which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      device: which,
      question: fc.nat(2),
      isRight: fc.boolean(),
      card: fc.option(card),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('exam' as const), device: which, isOver: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('mock' as const),
      device: which,
      right: fc.nat(20),
      isTakenBack: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('happen' as const),
      device: which,
      card,
      kind: fc.constantFrom('suspend', 'resume', 'flag', 'forget', 'bring-up'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      device: which,
      card,
      word: fc.constantFrom('fast', 'cheap', 'small'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      device: which,
      trouble: fc.constantFrom<Trouble>('none', 'none', 'crash before push', 'crash after push', 'overtaken'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rewind' as const), by: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
);
const skews = fc.array(fc.integer({ min: -86_400_000, max: 86_400_000 }), { minLength: 3, maxLength: 3 });

function anAnswer(question: string, correct: boolean, card: string | null): AnswerGiven {
  return {
    ...{
      question,
      bank: 'bank:notes/bank.md',
      card,
      family: 'bank.md',
      tags: ['storage'],
      generated: false,
      aimed: false,
    },
    ...{ mode: 'quiz', options: 4, picked: [correct ? 'a' : 'b'], key: ['a'], correct, sure: true, difficulty: 0.55 },
    tookMs: 1000,
  };
}

function takeExam({ desk: { store, now, dayAt } }: Device, isOver: boolean): void {
  const { paper, events, result } = anExam(now());
  const exam = addExam(store, { at: now(), day: dayAt(now()), paper });
  if (isOver) appendExamEvents(store, exam, events, result);
  else appendExamEvents(store, exam, events.slice(0, -1));
}

/** Enters a mock taken elsewhere, or takes one back that is here. */
function enterMock({ desk }: Device, { right, isTakenBack }: { right: number; isTakenBack: boolean }): void {
  const [known] = outsideMocks(desk.store);
  if (isTakenBack && known !== undefined) removeOutsideMock(desk, known.number);
  else
    addOutsideMock(desk, aBlueprint([0.6, 0.4]), {
      marks: `${right}/20`,
      domains: undefined,
      taken: undefined,
      official: false,
    });
}

/** The mocks taken elsewhere that stand, whatever their numbers on this device. */
function mocksOf({ desk: { store } }: Device): object[] {
  return outsideMocks(store).map(({ number: _number, ...mock }) => mock);
}

/** The exams that are over, with all that happened in them, whatever their keys on this device. */
function examsOver({ desk: { store } }: Device): string[] {
  return exams(store)
    .flatMap(({ key, ...exam }) => (exam.result === null ? [] : [JSON.stringify([exam, examEvents(store, key)])]))
    .sort();
}

describe('three devices', () => {
  it('hold the same once all have synced, whatever happened before: offline edits, crashes, lost history, wrong clocks', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(skews, fc.array(step, { minLength: 5, maxLength: 40 }), (offsets, steps) => {
        const clock = { at: NOW };
        const all = offsets.map((offset) => device(() => clock.at, offset));
        const shared = memoryRemote();
        const wordings = all.map(() => [...facts]);
        const acknowledged = new Set<string>();
        try {
          for (const each of all) each.learn(facts);
          for (const each of steps) {
            clock.at += 1000;
            take(each, { all, shared, wordings, clock, acknowledged });
          }
          const last = wordings[0] ?? facts;
          for (const each of all) {
            clock.at += 1000;
            each.learn(last);
          }
          for (const each of [...all, ...all, ...all]) sync(each, shared);
          const [log, schedules, names] = [
            logOf(all[0] as Device),
            schedulesOf(all[0] as Device),
            aliases((all[0] as Device).desk.store),
          ];
          for (const each of all.slice(1)) {
            expect(logOf(each)).toEqual(log);
            expect(schedulesOf(each)).toEqual(schedules);
            expect(aliases(each.desk.store)).toEqual(names);
            expect(answers(each.desk.store)).toEqual(answers((all[0] as Device).desk.store));
            expect(examsOver(each)).toEqual(examsOver(all[0] as Device));
            expect(mocksOf(each)).toEqual(mocksOf(all[0] as Device));
          }
          for (const { desk } of all) {
            const stale = findStale(desk.store, (events) => foldEvents(events, desk.scheduler));
            expect(stale).toEqual({ ...stale, missing: 0, schedules: 0, queue: 0, tags: 0, text: false });
          }
          const ids = log.map((line) => (JSON.parse(line) as { id: string }).id);
          expect(new Set(ids).size).toBe(ids.length);
          expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
        } finally {
          closeAll(all);
        }
      }),
      { numRuns: Number(process.env.CERTAMEN_RUNS ?? 25) },
    );
  });
});

type World = {
  all: Device[];
  shared: ReturnType<typeof memoryRemote>;
  wordings: [string, string][][];
  clock: { at: number };
  acknowledged: Set<string>;
};

function take(each: Step, { all, shared, wordings, clock, acknowledged }: World): void {
  if (each.do === 'wait') clock.at += each.hours * 3_600_000;
  else if (each.do === 'cut') shared.cut(each.which);
  else if (each.do === 'rewind') shared.rewind(each.by);
  else {
    const one = all[each.device] as Device;
    const { desk } = one;
    const cards = [...allCards(desk.store)].filter(({ retired }) => !retired);
    if (each.do === 'grade')
      acknowledged.add(
        recordGrade(desk, cards[each.card % cards.length]?.id ?? '', each.grade, desk.now(), 1000).event,
      );
    else if (each.do === 'undo') undoLast(desk, desk.now());
    else if (each.do === 'answer') {
      const { id = null } = each.card === null ? {} : (cards[each.card % cards.length] ?? {});
      const given = anAnswer(`q${each.question}`, each.isRight, id);
      acknowledged.add(recordAnswer(desk, given, id === null ? null : 4, [], desk.now()).event);
    } else if (each.do === 'exam') takeExam(one, each.isOver);
    else if (each.do === 'mock') enterMock(one, each);
    else if (each.do === 'happen')
      recordHappening(desk, cards[each.card % cards.length]?.id ?? '', { kind: each.kind }, desk.now());
    else if (each.do === 'edit') {
      const mine = wordings[each.device] as [string, string][];
      const [front, back] = mine[each.card] as [string, string];
      mine[each.card] = [front, `${back} and ${each.word}`];
      one.learn(mine);
    } else {
      shared.meet(each.trouble);
      // What is kept of memories must not be in the way of cards that become one.
      keepMemories(
        desk.store,
        cards.map(({ id }) => ({ card: id, memory: null })),
      );
      try {
        sync(one, shared);
      } catch (error) {
        if (!(error instanceof Error) || error.message !== 'killed') throw error;
      }
      shared.meet('none');
    }
  }
}
