import { describe, expect, test } from 'vitest';
import type { Grade } from '../../src/schedule/event.ts';
import { LEECH_LAPSES } from '../../src/schedule/schedule.ts';
import { contextOf } from '../../src/study/perform.ts';
import { reduceReview, startReview } from '../../src/study/reduce-review.ts';
import type { ReviewKey, ReviewState } from '../../src/study/review.ts';
import { eventOn, review } from '../schedule/events.ts';
import { advance, begin } from './advance.ts';
import { ArraySession, cardOf, locked, TODAY } from './array-session.ts';

/** A person at a session: presses keys and looks at the screen. */
class Person {
  state: ReviewState;
  left = false;
  readonly session: ArraySession;

  constructor(session: ArraySession) {
    this.session = session;
    this.state = begin(session);
  }

  press(...keys: (ReviewKey['type'] | Grade)[]): this {
    for (const key of keys) {
      const command = typeof key === 'number' ? { type: 'grade' as const, grade: key } : ({ type: key } as ReviewKey);
      const { state, left } = advance(this.state, command, this.session);
      this.state = state;
      this.left ||= left;
    }
    return this;
  }

  /** Reveals and grades the card on the screen after some seconds. */
  answer(grade: Grade, seconds = 5): this {
    this.press('revealAll');
    this.session.time += seconds * 1000;
    return this.press(grade);
  }

  /** What is on the screen: `question a`, `answer a` or `done`. */
  get sees(): string {
    return this.state.at === 'done' ? 'done' : `${this.state.at} ${this.state.item.card.id}`;
  }

  get progress(): string {
    return `${this.state.position + 1} of ${this.state.queue.length}`;
  }
}

function cards(...ids: string[]) {
  return ids.map((id) => cardOf(id));
}

function sitDown(...ids: string[]): Person {
  return new Person(new ArraySession(cards(...ids)));
}

describe('a review session', () => {
  test('asks card after card, shows each answer, and ends', () => {
    const person = sitDown('a', 'b');
    expect([person.sees, person.progress]).toEqual(['question a', '1 of 2']);
    expect(person.press('reveal').sees).toBe('answer a');
    expect(person.press(4).sees).toBe('question b');
    expect(person.progress).toBe('2 of 2');
    expect(person.answer(5).sees).toBe('done');
    expect(person.session.graded).toEqual(['a review 4', 'b review 5']);
  });

  test('over nothing is at its end at once', () => {
    expect(sitDown().state).toMatchObject({ at: 'done', summary: { cards: 0 }, minutesLeft: 0 });
  });

  test('takes no grade before the answer is shown, and nothing it does not know on a screen', () => {
    const person = sitDown('a');
    expect(person.press(4, 1).sees).toBe('question a');
    person.press('reveal', 'reveal', 'revealAll');
    expect(person.sees).toBe('answer a');
    person.press(4, 4, 'reveal', 'suspend', 'bury', 'forget', 'flag', 'edit', 'openPicture', 'showSource');
    expect(person.sees).toBe('done');
    expect(person.session.events).toHaveLength(1);
  });

  test('shows with the answer what each grade would do', () => {
    const before = [eventOn(19_993, 1, review(4)), eventOn(19_994, 2, review(4))].map((event) => ({
      ...event,
      card: 'a',
    }));
    const person = new Person(new ArraySession(cards('a'), { before }));
    person.press('reveal');
    expect(person.state.at === 'answer' && person.state.preview?.[4]).toMatchObject({
      intervalDays: 15,
      due: TODAY + 15,
    });
  });

  test('leaves when asked to, from anywhere', () => {
    expect(sitDown('a').press('leave').left).toBe(true);
    expect(sitDown('a').press('reveal', 'leave').left).toBe(true);
    expect(sitDown().press('leave').left).toBe(true);
  });

  test('shows the source until told otherwise', () => {
    const person = sitDown('a').press('showSource');
    expect(person.state.sourceShown).toBe(true);
    expect(person.press('showSource').state.sourceShown).toBe(false);
  });
});

describe('a list', () => {
  const list = cardOf('l', { form: 'list', members: ['one', 'two', 'three'] });

  test('uncovers a member a key, the last one with the answer', () => {
    const person = new Person(new ArraySession([list]));
    const seen = [0, 1, 2].map(
      () => person.press('reveal') && (person.state.at === 'question' ? person.state.uncovered : 'answer'),
    );
    expect(seen).toEqual([1, 2, 'answer']);
  });

  test('shows everything at once when asked to', () => {
    expect(new Person(new ArraySession([list])).press('reveal', 'revealAll').sees).toBe('answer l');
  });
});

describe('the next card', () => {
  test('does not show before the grade came back as stored, and no key counts until then', () => {
    const session = new ArraySession(cards('a', 'b'));
    const context = contextOf(session);
    let { state } = startReview(session, context);
    state = reduceReview(state, { type: 'reveal' }, context).state;
    const reduced = reduceReview(state, { type: 'grade', grade: 4 }, context);
    expect(reduced.effects).toMatchObject([{ do: 'grade', grade: 4, item: { card: { id: 'a' } } }]);
    expect(reduced.state).toMatchObject({ at: 'answer', item: { card: { id: 'a' } } });
    const impatient = reduceReview(reduced.state, { type: 'grade', grade: 1 }, context);
    expect(impatient).toEqual({ state: reduced.state, effects: [] });
    const { schedule } = session.queue[0] as (typeof session.queue)[0];
    const saved = reduceReview(reduced.state, { type: 'saved', saved: { event: 'e', schedule } }, context);
    expect(saved.state).toMatchObject({ at: 'question', item: { card: { id: 'b' } } });
  });

  test('does not show when the grade could not be stored: the answer stays, with what to do', () => {
    const person = sitDown('a', 'b').press('reveal');
    person.session.failure = locked();
    person.press(4);
    expect(person.sees).toBe('answer a');
    expect(person.state.notice).toEqual({ kind: 'failure', text: locked().message });
    expect(person.press(4).sees).toBe('question b');
    expect(person.state.notice).toBeNull();
    expect(person.session.graded).toEqual(['a review 4']);
  });

  test('a defect is not taken for a failure', () => {
    const person = sitDown('a').press('reveal');
    person.session.grade = () => {
      throw new TypeError('a defect');
    };
    expect(() => person.press(4)).toThrow('a defect');
  });
});

describe('a card graded below 4', () => {
  test('comes back after eight others, until it gets 4 or more, and the extra looks are repeats', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `c${index}`);
    const person = sitDown(...ids);
    const order: string[] = [];
    for (const grade of [1, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4] as Grade[]) {
      order.push(person.sees.replace('question ', ''));
      person.answer(grade);
    }
    expect(order).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c0', 'c9', 'c10', 'c11', 'c0']);
    expect(person.sees).toBe('done');
    expect(person.session.graded.filter((each) => each.startsWith('c0 '))).toEqual([
      'c0 review 1',
      'c0 repeat 3',
      'c0 repeat 4',
    ]);
    expect(person.session.scheduleOf('c0')).toMatchObject({ intervalDays: 1, toRepeat: false });
  });

  test('comes back at once when it is the last, and counts as one look more', () => {
    const person = sitDown('a').answer(0);
    expect([person.sees, person.progress]).toEqual(['question a', '2 of 2']);
    expect(person.state.at !== 'done' && person.state.item.reason).toBe('repeat');
    expect(person.answer(4).sees).toBe('done');
  });

  test('does not come back after it was suspended, buried or forgotten', () => {
    for (const key of ['suspend', 'bury', 'forget'] as const) {
      expect(sitDown('a', 'b').answer(1).answer(4).press(key).sees).toBe('done');
    }
  });
});

describe('undo', () => {
  test('takes back the last grade and returns to the answer of its card, also after the last card', () => {
    const person = sitDown('a', 'b').answer(4).answer(4);
    expect(person.sees).toBe('done');
    expect([person.press('undo').sees, person.progress]).toEqual(['answer b', '2 of 2']);
    expect([person.press('undo').sees, person.progress]).toEqual(['answer a', '1 of 2']);
    expect(person.session.graded).toEqual([]);
    expect(person.press(1).sees).toBe('question b');
    expect(person.session.graded).toEqual(['a review 1']);
  });

  test('of a grade below 4 takes the card’s second look out again', () => {
    const person = sitDown('a', 'b', 'c').answer(1);
    expect(person.state.queue).toEqual(['a', 'b', 'c', 'a']);
    person.press('undo');
    expect(person.state.queue).toEqual(['a', 'b', 'c']);
    expect(person.state.at !== 'done' && person.state.item).toMatchObject({
      reason: 'new',
      schedule: { failedOn: null },
    });
  });

  test('of a repeat owes it again', () => {
    const person = sitDown('a').answer(1).answer(4);
    expect(person.press('undo').sees).toBe('answer a');
    expect(person.session.scheduleOf('a').toRepeat).toBe(true);
    expect(person.state.at !== 'done' && person.state.item.schedule.toRepeat).toBe(true);
  });

  test.each(['suspend', 'bury', 'forget'] as const)('takes back a %s, on the screen it was done on', (key) => {
    const asked = sitDown('a', 'b').press(key);
    expect([asked.sees, asked.progress]).toEqual(['question b', '1 of 1']);
    expect([asked.press('undo').sees, asked.progress]).toEqual(['question a', '1 of 2']);
    const answered = sitDown('a', 'b').press('reveal', key);
    expect(answered.press('undo').sees).toBe('answer a');
    expect(answered.session.scheduleOf('a')).toMatchObject({ suspended: false, buriedUntil: null });
  });

  test('without a step of this session takes back the last review from before, and asks its card', () => {
    const before = [{ ...eventOn(20_000, 1, review(4)), card: 'old' }];
    const session = new ArraySession(cards('a'), { before, others: cards('old') });
    const person = new Person(session);
    expect([person.press('undo').sees, person.progress]).toEqual(['question old', '1 of 2']);
    expect(session.graded).toEqual([]);
    expect(person.answer(1).sees).toBe('question a');
    expect(session.graded).toEqual(['old review 1']);
    person.press('undo', 'undo');
    expect(person.state.notice).toEqual({ kind: 'info', text: 'There is nothing to undo.' });
  });

  test('reaches back from an empty session, too', () => {
    const before = [{ ...eventOn(20_000, 1, review(4)), card: 'old' }];
    expect(new Person(new ArraySession([], { before, others: cards('old') })).press('undo').sees).toBe('question old');
  });

  test('of an earlier review of a card that is in the queue asks it once', () => {
    const before = [{ ...eventOn(20_000, 1, review(4)), card: 'b' }];
    const person = new Person(new ArraySession(cards('a', 'b'), { before })).press('undo');
    expect(person.state.queue).toEqual(['b', 'a']);
  });

  test('that fails changes nothing and can be asked again', () => {
    const person = sitDown('a', 'b').answer(4);
    person.session.failure = locked();
    expect(person.press('undo').sees).toBe('question b');
    expect(person.state.notice?.kind).toBe('failure');
    expect(person.press('undo').sees).toBe('answer a');
  });

  test('leaves a flag that was set in between', () => {
    const person = sitDown('a', 'b').answer(4).press('flag', 'undo').answer(4);
    expect(person.state.at !== 'done' && person.state.item.schedule.flagged).toBe(true);
  });
});

describe('a flag', () => {
  test('goes on and off and stays on its card', () => {
    const person = sitDown('a').press('flag');
    expect([person.sees, person.state.notice?.text]).toEqual(['question a', 'Flagged.']);
    expect(person.session.scheduleOf('a').flagged).toBe(true);
    person.press('flag');
    expect(person.state.notice?.text).toBe('The flag is off.');
    expect(person.session.scheduleOf('a').flagged).toBe(false);
  });
});

describe('an edit', () => {
  test('comes back to the card as its note has it now', () => {
    const person = sitDown('a', 'b').press('reveal');
    person.session.edited = { card: cardOf('a', { back: 'Better' }), problems: [] };
    person.press('edit');
    expect(person.sees).toBe('answer a');
    expect(person.state.at !== 'done' && person.state.item.card.back).toBe('Better');
    person.press(4, 'undo');
    expect(person.state.at !== 'done' && person.state.item.card.back).toBe('Better');
  });

  test('that removed the card goes on to the next and says so', () => {
    const person = sitDown('a', 'b').press('edit');
    expect(person.sees).toBe('question b');
    expect(person.state.notice?.text).toContain('no longer in its note');
    expect(person.answer(4).sees).toBe('done');
  });

  test('that broke the note keeps the card as it was and says what is wrong', () => {
    const person = sitDown('a');
    person.session.edited = { card: cardOf('a'), problems: ['note.md:1:1  error  …'] };
    expect(person.press('edit').sees).toBe('question a');
    expect(person.state.notice).toEqual({ kind: 'failure', text: 'note.md:1:1  error  …' });
  });

  test('that removed the card and left a problem elsewhere says both', () => {
    const person = sitDown('a', 'b');
    person.session.edited = { card: null, problems: ['note.md:1:1  error  …'] };
    expect(person.press('edit').sees).toBe('question b');
    expect(person.state.notice?.text).toMatch(/no longer in its note.*note\.md:1:1/);
  });

  test('does not count as time for the card', () => {
    const person = sitDown('a');
    person.session.edited = { card: cardOf('a'), problems: [] };
    person.session.editMs = 40_000;
    person.session.time += 2_000;
    person.press('edit').answer(4, 3);
    expect(person.session.events).toMatchObject([{ tookMs: 5_000 }]);
  });

  test('leaves a shortened list with a member to uncover', () => {
    const list = cardOf('l', { form: 'list', members: ['one', 'two', 'three'] });
    const person = new Person(new ArraySession([list])).press('reveal', 'reveal');
    person.session.edited = { card: { ...list, members: ['one', 'two'] }, problems: [] };
    person.press('edit');
    expect(person.state).toMatchObject({ at: 'question', uncovered: 1 });
  });

  test('of a card whose grade is then undone after the card is gone goes on without it', () => {
    const person = sitDown('a', 'b').answer(1).answer(4).press('edit');
    expect(person.sees).toBe('done');
    expect(person.press('undo', 'undo').sees).toBe('question b');
    expect(person.state.queue).toEqual(['b']);
  });
});

describe('a picture', () => {
  test('is opened where there is one; elsewhere the person is told', () => {
    const person = new Person(
      new ArraySession([cardOf('a', { picture: { alt: 'VPC', path: 'vpc.png' } }), cardOf('b')]),
    );
    person.press('openPicture');
    expect(person.session.asked).toContain('picture a');
    person.answer(4).press('openPicture');
    expect(person.session.asked).not.toContain('picture b');
    expect(person.state.notice?.text).toBe('This card has no picture.');
  });

  test('that cannot be opened says why', () => {
    const person = new Person(new ArraySession([cardOf('a', { picture: { alt: 'VPC', path: 'vpc.png' } })]));
    person.session.openPicture = () => 'notes/vpc.png does not exist.' as never;
    expect(person.press('openPicture').state.notice?.text).toBe('notes/vpc.png does not exist.');
  });
});

describe('a changed answer', () => {
  test('is told of until the card is graded, and again when that is undone', () => {
    const person = new Person(new ArraySession([cardOf('a', { formerBack: 'old' }), cardOf('b')]));
    person.answer(1).answer(4);
    expect(person.state.at !== 'done' && person.state.item.card.formerBack).toBeNull();
    person.press('undo', 'undo');
    expect(person.state.at !== 'done' && person.state.item.card.formerBack).toBe('old');
  });
});

describe('time', () => {
  test('is counted from the question to the grade, a pause at most as a minute, for a scenario three', () => {
    const person = new Person(new ArraySession([cardOf('a'), cardOf('b'), cardOf('s', { form: 'open' })]));
    person.answer(4, 7).answer(4, 4_000).answer(4, 100);
    expect(person.session.events).toMatchObject([{ tookMs: 7_000 }, { tookMs: 60_000 }, { tookMs: 100_000 }]);
    expect(person.state).toMatchObject({ summary: { tookMs: 167_000 } });
  });

  test('is never negative, when the clock is set back', () => {
    const person = sitDown('a').answer(4, -50);
    expect(person.session.events).toMatchObject([{ tookMs: 0 }]);
  });

  test('of a grade that was undone goes on from where it was', () => {
    const person = sitDown('a', 'b').answer(1, 7);
    person.session.time += 30_000;
    person.press('undo');
    person.session.time += 2_000;
    person.press(4);
    expect(person.session.events.at(-1)).toMatchObject({ tookMs: 9_000 });
  });

  test('left is told in minutes at the usual pace, then more and more at that of this session', () => {
    const person = sitDown(...Array.from({ length: 60 }, (_, index) => `c${index}`));
    expect(person.state.minutesLeft).toBe(6);
    for (let count = 0; count < 30; count += 1) person.answer(4, 30);
    expect(person.state.minutesLeft).toBe(12);
  });

  test('left is at least a minute while there are cards', () => {
    expect(sitDown('a').state.minutesLeft).toBe(1);
    expect(sitDown('a').answer(4).state.minutesLeft).toBe(0);
  });
});

describe('the end of a session', () => {
  test('says what was done and which cards hurt most', () => {
    const person = sitDown('a', 'b', 'c', 'd');
    person.answer(1, 10).answer(4, 1).answer(3, 20).answer(4, 1);
    person.answer(2, 5).answer(4, 2).answer(4, 3);
    expect(person.state).toMatchObject({
      at: 'done',
      outlook: { dueTomorrow: 3 },
      summary: { cards: 4, looks: 7, learnt: 4, again: 2, tookMs: 42_000, leeches: [] },
    });
    expect(person.state.at === 'done' && person.state.summary.hardest.map(({ card }) => card.id)).toEqual(['a', 'c']);
  });

  test('asks for the outlook anew', () => {
    const person = sitDown('a').answer(4);
    expect(person.session.asked).toEqual(['outlook', 'outlook']);
  });

  test('names a card that became a leech', () => {
    const lapses = Array.from({ length: LEECH_LAPSES - 1 }, () => [review(4), review(1)]).flat();
    const before = [...lapses, review(4)].map((what, index) => ({
      ...eventOn(19_000 + index, index, what),
      card: 'a',
    }));
    const person = new Person(new ArraySession(cards('a'), { before })).answer(1).answer(4);
    expect(person.state.at === 'done' && person.state.summary.leeches.map(({ card }) => card.id)).toEqual(['a']);
  });

  test('is counted anew after an undo', () => {
    const person = sitDown('a').answer(4).press('undo', 1).answer(4);
    expect(person.state).toMatchObject({ summary: { cards: 1, looks: 2, again: 1 } });
  });
});

describe('a cram session', () => {
  test('asks until 4 or more like any other, stores nothing, shows no intervals', () => {
    const session = new ArraySession(cards('a', 'b'), { cram: true });
    const person = new Person(session).press('reveal');
    expect(person.state).toMatchObject({ at: 'answer', preview: null });
    person.press(1).answer(4);
    expect(person.sees).toBe('question a');
    expect(person.answer(4).sees).toBe('done');
    expect(person.press('undo').sees).toBe('answer a');
    expect(session.events).toEqual([]);
  });

  test('never takes back what was stored before it', () => {
    const before = [{ ...eventOn(20_000, 1, review(4)), card: 'a' }];
    const session = new ArraySession(cards('a'), { cram: true, before });
    const person = new Person(session).press('undo');
    expect(session.graded).toEqual(['a review 4']);
    expect(person.state.notice?.text).toBe('There is nothing to undo.');
  });
});
