import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildQueue, type Candidate, newChoicesOf, type QueueInput, usualRules } from '../../src/schedule/queue.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';

const TODAY = studyDayOf(20_000);

function candidate(id: string, over: Partial<Candidate> = {}): Candidate {
  const own = { line: `n:${id}`, topic: id, note: 'n', position: 0 };
  return { id, due: TODAY, intervalDays: 10, importance: 0, ...own, ...over };
}

function fresh(id: string, over: Partial<Candidate> = {}): Candidate {
  return candidate(id, { due: null, intervalDays: 0, ...over });
}

/** So many candidates, made one by one from their numbers. */
function many(count: number, make: (id: string, index: number) => Candidate, prefix = 'c'): Candidate[] {
  return Array.from({ length: count }, (_, index) => make(`${prefix}${index}`, index));
}

function queue(input: Partial<QueueInput<Candidate>>) {
  const nothing = { due: [], fresh: [], repeats: [], done: { new: 0, reviews: 0, seen: [] } };
  return buildQueue({ day: TODAY, rules: usualRules, seed: 1, ...nothing, ...input });
}

function ids(input: Partial<QueueInput<Candidate>>): string[] {
  return queue(input).map(({ card }) => card.id);
}

const seenNothing = { new: 0, reviews: 0, seen: [] };

describe('the daily limits', () => {
  test('let in 20 new cards and 200 reviews, less what was done today', () => {
    const input = { due: many(300, (id) => candidate(id)), fresh: many(50, (id) => fresh(id), 'n') };
    const count = (done: QueueInput<Candidate>['done'], reason: string) =>
      queue({ ...input, done }).filter((each) => each.reason === reason).length;
    expect([count(seenNothing, 'due'), count(seenNothing, 'new')]).toEqual([200, 20]);
    const done = { new: 15, reviews: 190, seen: [] };
    expect([count(done, 'due'), count(done, 'new')]).toEqual([10, 5]);
    const over = { new: 30, reviews: 230, seen: [] };
    expect([count(over, 'due'), count(over, 'new')]).toEqual([0, 0]);
  });

  test('let in two questions with options among 20 new cards, less what was begun today, and never more for want of facts', () => {
    const questions = many(50, (id) => fresh(id, { isChoice: true, importance: 2 }), 'q');
    const facts = many(50, (id) => fresh(id), 'n');
    const counts = (input: Partial<QueueInput<Candidate>>) => {
      const asked = ids(input);
      return [asked.filter((id) => id.startsWith('q')).length, asked.filter((id) => id.startsWith('n')).length];
    };
    expect(counts({ fresh: [...questions, ...facts] })).toEqual([2, 18]);
    expect(counts({ fresh: [...questions, ...facts], done: { ...seenNothing, new: 5, newChoices: 1 } })).toEqual([
      1, 14,
    ]);
    expect(counts({ fresh: [...questions, ...facts], done: { ...seenNothing, new: 19, newChoices: 0 } })).toEqual([
      1, 0,
    ]);
    expect(counts({ fresh: questions })).toEqual([2, 0]);
    expect(counts({ fresh: facts })).toEqual([0, 20]);
    expect([0, 3, 4, 15, 16, 40].map(newChoicesOf)).toEqual([0, 0, 1, 1, 2, 5]);
  });

  test('are off when they are null', () => {
    const rules = { ...usualRules, newPerDay: null, reviewsPerDay: null };
    expect(ids({ rules, due: many(300, (id) => candidate(id)), fresh: many(50, (id) => fresh(id), 'n') })).toHaveLength(
      350,
    );
  });

  test('let in what is most overdue for its interval', () => {
    const due = [
      candidate('a', { due: studyDayOf(19_990), intervalDays: 100 }),
      candidate('b', { due: studyDayOf(19_995), intervalDays: 5 }),
      candidate('c', { due: TODAY, intervalDays: 1 }),
      candidate('d', { due: studyDayOf(19_999), intervalDays: 1 }),
    ];
    expect(ids({ due, rules: { ...usualRules, reviewsPerDay: 2 } }).sort()).toEqual(['b', 'd']);
  });

  test('never keep out an owed repeat', () => {
    const rules = { ...usualRules, reviewsPerDay: 0, newPerDay: 0 };
    expect(queue({ rules, repeats: [candidate('r')], due: [candidate('a')] })).toMatchObject([
      { card: { id: 'r' }, reason: 'repeat' },
    ]);
  });
});

describe('siblings of one line', () => {
  const reversed = fresh('reversed', { line: 'n:7', position: 1 });
  const straight = fresh('straight', { line: 'n:7', position: 0 });

  test('come one a day, the first of the note first', () => {
    expect(ids({ fresh: [reversed, straight] })).toEqual(['straight']);
  });

  test('let one that is due go before one that is new', () => {
    expect(ids({ due: [candidate('old', { line: 'n:7' })], fresh: [straight] })).toEqual(['old']);
  });

  test('do not come when another was seen today, but a card that was itself seen does', () => {
    const done = { ...seenNothing, seen: [{ id: 'straight', line: 'n:7' }] };
    expect(ids({ fresh: [reversed], done })).toEqual([]);
    expect(ids({ due: [candidate('straight', { line: 'n:7' })], done })).toEqual(['straight']);
  });

  test('do not take up the day’s limit', () => {
    const rules = { ...usualRules, newPerDay: 2 };
    const next = fresh('next', { position: 2 });
    expect(ids({ rules, fresh: [straight, reversed, next] }).sort()).toEqual(['next', 'straight']);
  });

  test('are all owed repeats, if they failed', () => {
    const repeats = [candidate('a', { line: 'n:7' }), candidate('b', { line: 'n:7' })];
    expect(ids({ repeats }).sort()).toEqual(['a', 'b']);
    expect(ids({ repeats, fresh: [straight] }).sort()).toEqual(['a', 'b']);
  });

  test('come together when the rule is off', () => {
    expect(ids({ fresh: [reversed, straight], rules: { ...usualRules, siblingsApart: false } })).toHaveLength(2);
  });
});

describe('new cards', () => {
  test('are begun by importance, then note by note in the order of each', () => {
    const cards = [
      fresh('d', { note: 'b', position: 0 }),
      fresh('c', { note: 'a', position: 1 }),
      fresh('b', { note: 'a', position: 0 }),
      fresh('a', { note: 'z', position: 9, importance: 2 }),
      fresh('e', { note: 'a', position: 0, importance: -1 }),
    ];
    expect(ids({ fresh: cards })).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('are spread evenly among the reviews', () => {
    const reasons = queue({ due: many(40, (id) => candidate(id)), fresh: many(20, (id) => fresh(id), 'n') }).map(
      ({ reason }) => reason,
    );
    for (let start = 0; start < 60; start += 6) {
      expect(reasons.slice(start, start + 6).filter((reason) => reason === 'new')).toHaveLength(2);
    }
  });

  test('come after the reviews when they are not to be spread', () => {
    const rules = { ...usualRules, newSpread: false };
    const reasons = queue({ rules, due: many(3, (id) => candidate(id)), fresh: many(2, (id) => fresh(id), 'n') }).map(
      ({ reason }) => reason,
    );
    expect(reasons).toEqual(['due', 'due', 'due', 'new', 'new']);
  });
});

describe('owed repeats', () => {
  test('come after a gap, then one after every third card, and the rest at the end', () => {
    const reasons = queue({ due: many(12, (id) => candidate(id)), repeats: many(4, (id) => candidate(id), 'r') }).map(
      ({ reason }) => reason,
    );
    expect(reasons.flatMap((reason, index) => (reason === 'repeat' ? [index] : []))).toEqual([8, 12, 14, 15]);
  });
});

describe('a card brought forward', () => {
  test('says so', () => {
    expect(queue({ due: [candidate('a', { due: studyDayOf(20_003) })] })).toMatchObject([{ reason: 'ahead' }]);
  });
});

const anyCandidate = fc.record({
  topic: fc.constantFrom('a', 'b', 'c', 'd'),
  line: fc.integer({ min: 0, max: 60 }).map(String),
  overdueDays: fc.integer({ min: 0, max: 50 }),
  intervalDays: fc.integer({ min: 1, max: 100 }),
  importance: fc.integer({ min: -1, max: 2 }),
  position: fc.nat(100),
  list: fc.constantFrom('due', 'due', 'due', 'fresh', 'fresh', 'repeats'),
});

const anyInput = fc.tuple(fc.array(anyCandidate, { maxLength: 80 }), fc.integer()).map(([drafts, seed]) => {
  const cards = drafts.map(({ overdueDays, list, ...draft }, index) => {
    const due = list === 'fresh' ? null : studyDayOf(TODAY - overdueDays);
    return { list, card: candidate(`c${index}`, { ...draft, due }) };
  });
  const listed = (list: string) => cards.filter((each) => each.list === list).map(({ card }) => card);
  const rules = { ...usualRules, newPerDay: 10, reviewsPerDay: 25 };
  return { seed, rules, due: listed('due'), fresh: listed('fresh'), repeats: listed('repeats') };
});

describe('the order', () => {
  test('is another with another seed', () => {
    const due = many(30, (id) => candidate(id));
    expect(ids({ due, seed: 1 })).not.toEqual(ids({ due, seed: 2 }));
    expect(ids({ due, seed: 1 }).toSorted()).toEqual(ids({ due, seed: 2 }).toSorted());
  });

  test('is the same whatever order the lists come in', () => {
    const reversed = (input: Partial<QueueInput<Candidate>>) => ({
      ...input,
      due: input.due?.toReversed() ?? [],
      fresh: input.fresh?.toReversed() ?? [],
      repeats: input.repeats?.toReversed() ?? [],
    });
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(ids(reversed(input))).toEqual(ids(input));
      }),
    );
  });

  test('puts no more neighbours of one topic together than any order must', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const topics = queue(input).map(({ card }) => card.topic);
        const together = topics.filter((topic, index) => topic === topics[index - 1]).length;
        const counts = ['a', 'b', 'c', 'd'].map((topic) => topics.filter((each) => each === topic).length);
        expect(together).toBe(Math.max(0, 2 * Math.max(...counts) - topics.length - 1));
      }),
    );
  });

  test('of what is left, after a restart in the middle of a session, is the one it had', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(40), (input, count) => {
        const rules = { ...input.rules, topicsInterleaved: false, newSpread: false };
        const before = queue({ ...input, rules, repeats: [] });
        const seen = before.slice(0, count);
        const isLeft = ({ id }: Candidate) => seen.every(({ card }) => card.id !== id);
        const done = {
          new: seen.filter(({ reason }) => reason === 'new').length,
          reviews: seen.filter(({ reason }) => reason === 'due').length,
          seen: seen.map(({ card }) => card),
        };
        const rest = {
          ...input,
          rules,
          repeats: [],
          due: input.due.filter(isLeft),
          fresh: input.fresh.filter(isLeft),
          done,
        };
        expect(queue(rest)).toEqual(before.slice(count));
      }),
    );
  });

  test('keeps the reviews among themselves and the new cards among themselves after a restart, with every rule on', () => {
    const input = {
      due: many(60, (id) => candidate(id)),
      fresh: many(20, (id, position) => fresh(id, { position }), 'n'),
    };
    const before = queue(input);
    const seen = before.slice(0, 31);
    const isLeft = ({ id }: Candidate) => seen.every(({ card }) => card.id !== id);
    const done = {
      new: seen.filter(({ reason }) => reason === 'new').length,
      reviews: 0,
      seen: seen.map(({ card }) => card),
    };
    const after = queue({ due: input.due.filter(isLeft), fresh: input.fresh.filter(isLeft), done });
    for (const reason of ['due', 'new']) {
      const of = (cards: typeof before) => cards.filter((each) => each.reason === reason).map(({ card }) => card.id);
      expect(of(after)).toEqual(of(before.slice(31)));
    }
  });

  test('takes in 100,000 cards when there are no limits', () => {
    const rules = { ...usualRules, newPerDay: null, reviewsPerDay: null };
    const due = many(100_000, (id, index) => candidate(id, { topic: `t${index % 997}` }));
    expect(ids({ due, rules })).toHaveLength(100_000);
  });
});

describe('questions with options', () => {
  test('come in the second half, new ones and due ones, and none is lost', () => {
    const due = many(30, (id, index) => candidate(id, { isChoice: index % 5 === 0 }));
    const asked = queue({ due, fresh: many(10, (id) => fresh(id, { isChoice: true }), 'q') });
    expect(asked).toHaveLength(32);
    const places = asked.flatMap(({ card }, place) => (card.isChoice ? [place] : []));
    expect(places).toHaveLength(8);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(12);
  });
});
