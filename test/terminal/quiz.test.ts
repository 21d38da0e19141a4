import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/decks/full-page.ts';
import { loadDeck } from '../../src/decks/scenario-deck.ts';
import { newSchedule } from '../../src/schedule/schedule.ts';
import { addDays } from '../../src/schedule/study-day.ts';
import { judgeAnswer } from '../../src/study/quiz/judge.ts';
import type { CardQuestions } from '../../src/study/session.ts';
import { runPlain } from '../../src/tui/plain.ts';
import { runPlainQuiz } from '../../src/tui/plain-quiz.ts';
import { quizScreen } from '../../src/tui/screens/quiz/screen.ts';
import { reviewScreen } from '../../src/tui/screens/review/screen.ts';
import { ArrayQuiz, asQuestion, kb } from '../study/quiz/array-quiz.ts';
import { type Emulator, startScreens } from './emulator.ts';
import { itemOf, sessionOf, today } from './world.ts';

const deck = `
## Behind a firewall

A logistics company exposes one endpoint. [Requests under /track and /quote reach different services](#path). A customer
calls it through a firewall whose operators [only open rules for addresses that never change](#fixed). Which design meets
these requirements?

\`\`\`yaml scenario
family: elb
require:
  path: content-routing is yes
  fixed: static-ip is yes
options:
  nlb: Network Load Balancer
  nlb-alb: NLB with an ALB as its target
  alb: Application Load Balancer
\`\`\`

## Order files

Buyers send [files of up to 4 MB](#size) in one request, and [each buyer has a key with a throttle](#key). Which two designs
fit? (Choose TWO.)

\`\`\`yaml scenario
family: web
choose: each
count: 2
require:
  size: max-request-mb at least 4 MB
  key: usage-plans is yes
options: [alb-fargate, alb-lambda, apigw-lambda, apigw-service, apigw-http]
\`\`\`
`;
const { scenarios } = loadDeck(readPage('deck.md', deck), kb).value;
const [firewall, orders] = scenarios.map((scenario) => asQuestion(scenario, { card: scenario.id }));
if (firewall === undefined || orders === undefined) throw new Error('the deck of this test cannot be read');

const both = [firewall, orders];

/** A quiz of both, options in the order seed 7 gives. */
function open(columns = 80, rows = 24): Promise<Emulator> & { quiz: ArrayQuiz } {
  const quiz = new ArrayQuiz(both);
  return Object.assign(startScreens([quizScreen(quiz)], columns, rows), { quiz });
}

/** The letter before an option on the screen. */
function letterOf(app: Emulator, option: string): string {
  const row = app.rows().find((each) => each.includes(option)) ?? '';
  return /\b([A-F])\b/.exec(row)?.[1]?.toLowerCase() ?? '';
}

describe('a quiz on the terminal', () => {
  it('asks, and explains every option by the words that decide, the fact, its source and its date', async () => {
    const opened = open();
    const app = await opened;
    expect(app.text()).toContain('Quiz   1 of 2');
    expect(app.text()).toContain('medium');
    await app.type(letterOf(app, 'Network Load Balancer'));
    expect(opened.quiz.stored).toHaveLength(1);
    expect(app.text()).toMatch(/wrong · answer is [A-C]/);
    expect(app.text()).toMatch(/Requests under \/track and \/quote reach\s+different services ❶/);
    expect(app.text()).toMatch(/addresses\s+that never change ❷/);
    expect(app.text()).toMatch(/✗ yours {2}Network Load Balancer\n\s+❶ routes on path, host, header or method: no/);
    expect(app.text()).toMatch(/✓ NLB with an ALB as its target\n\s+❶ .*: yes/);
    expect(app.text()).toMatch(/❷ a fixed address in each zone: no\s+.+, 2026/);
    expect(app.text()).toContain('Brought up for review today');
  });

  it('shows the facts and the sources of an option with the arrows, and scrolls to them', async () => {
    const app = await open();
    await app.type(letterOf(app, 'Application Load Balancer'));
    await app.type('\x1b[B');
    expect(app.text()).toContain('❯ A');
    expect(app.text()).toContain('https://docs.aws.amazon.com/');
    await app.type('\x1b[B');
    await app.type('\x1b[B');
    expect(app.text()).toContain('❯ C');
    await app.type('\x1b[B');
    expect(app.text()).not.toContain('https://');
  });

  it('points with the arrows, strikes out, says it is not sure, and answers with Enter', async () => {
    const opened = open();
    const app = await opened;
    await app.type('x');
    expect(app.text()).toMatch(/❯ A {2}×/);
    await app.type('n');
    expect(app.text()).toContain('not sure');
    await app.type('\x1b[B');
    await app.type('\r');
    expect(opened.quiz.stored[0]).toMatchObject({ sure: false });
    expect(opened.quiz.stored[0]?.picked).toHaveLength(1);
  });

  it('says how many to choose, marks what is picked, and takes them with Enter', async () => {
    const opened = open();
    const app = await opened;
    await app.type('a');
    await app.type('\r');
    expect(app.text()).toContain('choose TWO');
    await app.type('a');
    expect(app.text()).toMatch(/A {2}\[✓\]/);
    await app.type('a');
    expect(app.text()).toMatch(/A {2}\[ \]/);
    await app.type('b');
    await app.type('c');
    await app.type('d');
    expect(app.text()).toContain('take one back first');
    await app.type('\r');
    expect(opened.quiz.stored[1]?.picked).toHaveLength(2);
    expect(app.text()).toMatch(/right|answers are [A-E] and [A-E]/);
  });

  it('takes an answer back with u, and ends with what it came to', async () => {
    const opened = open();
    const app = await opened;
    await app.type('a');
    await app.type('u');
    expect(opened.quiz.undone).toEqual(['device-1']);
    expect(app.text()).toContain('Quiz   1 of 2');
    await app.type(letterOf(app, 'NLB with an ALB'));
    expect(app.text()).toContain('right');
    await app.type('\r');
    await app.type('n');
    await app.type('n');
    await app.type('\r');
    expect(app.text()).toContain('Quiz done');
    expect(app.text()).toContain('1 of 2 right');
  });

  it('says what the database said, and keeps the question', async () => {
    const opened = open();
    const app = await opened;
    opened.quiz.lockNext();
    await app.type('a');
    expect(app.text()).toContain('! The database is locked');
    expect(app.text()).toContain('❯ A');
  });

  it.each([
    [80, 24],
    [120, 40],
    [60, 18],
    [40, 12],
  ])('keeps everything within %i × %i, and what is pointed at in sight', async (columns, rows) => {
    const app = await open(columns, rows);
    for (const keys of [
      '\x1b[B',
      '\x1b[B',
      '\x1b[A',
      '?',
      '\x1b',
      'b',
      '\x1b[B',
      '\x1b[B',
      '\x1b[6~',
      '\r',
      '\x1b[B',
    ]) {
      await app.type(keys);
      for (const row of app.rows()) expect([...row].length).toBeLessThanOrEqual(columns);
      if (keys.startsWith('\x1b[B')) expect(app.text()).toContain('❯');
    }
    expect(app.written()).not.toContain('\u001b[3J');
  });

  it('survives keys that come all at once', async () => {
    const opened = open();
    const app = await opened;
    await app.type('xnjkb\r\rab');
    expect(app.text()).toContain('Quiz');
    expect(opened.quiz.stored.length).toBeGreaterThan(0);
  });
});

describe('a question in the daily review', () => {
  function session() {
    const stored: string[] = [];
    const card = { id: 'q', form: 'choice' as const, front: 'The prose of the question.', members: ['one', 'two'] };
    let prepared = false;
    const questions: CardQuestions = {
      question: () => firewall ?? null,
      judge: (asking, picked, at) => judgeAnswer(asking, picked, kb, at, null),
      answer: (item, { marks }) => {
        stored.push(`${item.id} ${marks.grade}`);
        return {
          event: `answer-${stored.length}`,
          schedule: { ...newSchedule, due: addDays(today, 1) },
          broughtUp: marks.bringUp.map((fact) => ({ card: fact, front: fact, inDays: 0 })),
        };
      },
    };
    const made = sessionOf([itemOf(card), itemOf({ id: 'plain', front: 'A plain card?' })], {
      questions: () => (prepared ? questions : null),
      prepareQuestions: async () => {
        prepared = true;
      },
      undo: (event) => {
        stored.push(`undo ${event}`);
        return { card: 'q', schedule: newSchedule };
      },
    });
    return Object.assign(made, { stored });
  }

  it('is asked on the same screen once its facts are there, graded by the rules, and undone as a review is', async () => {
    const review = session();
    const app = await startScreens([reviewScreen(review)]);
    await app.type('j');
    await app.type('k');
    expect(app.text()).toContain('Review   1 of 2');
    expect(app.text()).toContain('❯ A');
    await app.type(letterOf(app, 'NLB with an ALB'));
    expect(app.text()).toContain('right');
    expect(review.stored).toEqual(['q 5']);
    await app.type('u');
    expect(review.stored).toEqual(['q 5', 'undo answer-1']);
    expect(app.text()).toContain('❯ A');
    await app.type(letterOf(app, 'Network Load Balancer'));
    expect(review.stored.at(-1)).toBe('q 2');
    expect(app.text()).toContain('Review   1 of 3');
    await app.type('\r');
    expect(app.text()).toContain('A plain card?');
    await app.type(' ');
    await app.type('3');
    expect(app.text()).toContain('❯ A');
  });

  it('waits until its facts are there: nobody is shown the answer meanwhile', async () => {
    const review = session();
    Object.assign(review, { questions: () => null });
    const app = await startScreens([reviewScreen(review)]);
    await app.type(' ');
    expect(app.text()).toContain('are being read');
    await app.type('4');
    expect(app.text()).toContain('Review   1 of 2');
  });

  it('is a card like any other when the facts no longer bear it', async () => {
    const review = session();
    Object.assign(review, { questions: () => ({ question: () => null }) });
    const app = await startScreens([reviewScreen(review)]);
    expect(app.text()).toContain('The prose of the question.');
    await app.type(' ');
    expect(app.text()).toContain('good');
  });

  it('is asked and explained in lines of text, too', async () => {
    const review = session();
    const typed = ['b', '', 'q'];
    const lines: string[] = [];
    await runPlain(review, { write: (line) => lines.push(line), read: async () => typed.shift() ?? null });
    const text = lines.join('\n');
    expect(text).toContain('Card 1 of 2.');
    expect(text).toMatch(/^A: /m);
    expect(text).toMatch(/^(Right|Wrong · answer is [A-C])\.$/m);
    expect(text).toContain('A plain card?');
  });
});

it('a quiz in lines of text asks, explains, and ends with what it came to', async () => {
  const quiz = new ArrayQuiz([firewall, orders]);
  const typed = ['?', 'z', 'x', 'a', 'j', '', 'a', 'c', '', '', ''];
  const lines: string[] = [];
  await runPlainQuiz(quiz, { write: (line) => lines.push(line), read: async () => typed.shift() ?? null });
  const text = lines.join('\n');
  expect(text).toContain('Question 1 of 2.');
  expect(text).toContain('z does nothing here; ? lists the keys.');
  expect(text).toContain('Struck out A.');
  expect(text).toContain('https://docs.aws.amazon.com/');
  expect(text).toContain('choose TWO.');
  expect(text).toContain('Picked A, C.');
  expect(text).toMatch(/\d of 2 right/);
  expect(quiz.stored).toHaveLength(2);
});
