import { describe, expect, it, vi } from 'vitest';
import { readPage } from '../../src/decks/full-page.ts';
import { loadDeck } from '../../src/decks/scenario-deck.ts';
import type { Paper } from '../../src/study/exam/paper.ts';
import { runPlainExam } from '../../src/tui/plain-exam.ts';
import { examScreen } from '../../src/tui/screens/exam/screen.ts';
import { ArrayExam } from '../study/exam/array-exam.ts';
import { asQuestion, kb } from '../study/quiz/array-quiz.ts';
import { type Emulator, startScreens } from './emulator.ts';

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
const both = loadDeck(readPage('deck.md', deck), kb).value.scenarios.map((scenario) => asQuestion(scenario));

type Opened = { exam: ArrayExam; app: Emulator };

async function opened(over: Partial<Paper> = {}, columns = 80, rows = 24): Promise<Opened> {
  const exam = new ArrayExam(both, over);
  return { exam, app: await startScreens([examScreen(exam)], columns, rows) };
}

/** The row of an option on the screen: `A  [ ] Network Load Balancer`. */
function rowOf(app: Emulator, text: string): string {
  return app.rows().find((row) => row.includes(text)) ?? '';
}

/** The letter in front of an option. */
function letterOf(app: Emulator, text: string): string {
  return /([A-F]) {2}/.exec(rowOf(app, text))?.[1]?.toLowerCase() ?? '';
}

describe('a mock exam on the screen', () => {
  it('says what is to come, and begins at Enter', async () => {
    const { app, exam } = await opened();
    expect(app.text()).toContain('Certified Lamp Lighter');
    expect(app.text()).toContain('2 questions in 2 minutes.');
    expect(exam.stored).toEqual([]);
    await app.type('\r');
    expect(app.text()).toContain('LAMP-1   1 of 2');
    expect(app.text()).toContain('2:00 left');
  });

  it('shows the pick, the flag, what is struck out and the clock, and goes on by Enter', async () => {
    const { app, exam } = await opened();
    await app.type('\r');
    const letter = letterOf(app, 'NLB with an ALB');
    await app.type(letter);
    expect(rowOf(app, 'NLB with an ALB')).toContain('[✓]');
    await app.type('m');
    expect(app.rows().join('\n')).toContain('⚑ flagged · 2:00 left');
    await app.type('\u001b[B');
    await app.type('x');
    expect(app.text()).toContain('× [ ]');
    exam.pass(15_000);
    await app.type('\r');
    expect(app.text()).toContain('2 of 2');
    expect(app.text()).toContain('choose TWO · 1:45 left');
    expect(app.text()).toContain('1 answered');
  });

  it('draws the clock without a key, and ends when it has run out', async () => {
    const { app, exam } = await opened();
    await app.type('\r');
    exam.pass(61_000);
    await app.type('\u001b[B');
    expect(app.text()).toContain('0:59 left');
    exam.pass(60_000);
    await vi.waitFor(() => expect(app.text()).toContain('Out of time after'), 5000);
    expect(exam.ended?.result.outOfTime).toBe(true);
  });

  it('takes no third of two, and asks before it is handed in', async () => {
    const { app, exam } = await opened();
    await app.type('\r');
    await app.type('\r');
    await app.type('a');
    await app.type('b');
    await app.type('c');
    expect(app.text()).toContain('2 are picked: take one back first.');
    await app.type('g');
    expect(app.text()).toContain('❯ 2 AB');
    await app.type('e');
    expect(app.text()).toContain('Leave the exam?');
    expect(app.text()).toContain('1 of 2 answered');
    expect(app.text()).toContain('1 without a whole answer counts as wrong.');
    await app.type('\r');
    expect(app.text()).toContain('2 of 2');
    expect(exam.ended).toBeNull();
    await app.type('q');
    await app.type('h');
    expect(exam.ended).not.toBeNull();
  });

  it('shows the score on its line, the parts, and every question with its explanation', async () => {
    const { app, exam } = await opened();
    await app.type('\r');
    await app.type(letterOf(app, 'NLB with an ALB'));
    exam.time += 20_000;
    await app.type('\r');
    await app.type('q');
    await app.type('h');
    expect(app.text()).toContain('Not passed   551 of 1,000');
    expect(app.text()).toContain('750 passes');
    expect(app.text()).toContain('1 of 2 right, 50 %; 1 question without a whole answer.');
    expect(rowOf(app, 'Wicks')).toMatch(/1 of 1 +100 %/);
    expect(rowOf(app, 'Oil')).toMatch(/0 of 1 +0 %/);
    await app.type('w');
    await app.type('\r');
    expect(app.text()).toContain('LAMP-1   2 of 2');
    expect(app.text()).toMatch(/no answer · answers are [A-E] and [A-E]/);
    await app.type('g');
    expect(app.text()).toMatch(/1 ✓ +❯ 2 ✗/);
    await app.type('\u001b');
    await vi.waitFor(() => expect(app.text()).toContain('Not passed'), 5000);
  });

  it('says that nothing was stored when the database is locked, and goes on', async () => {
    const { app, exam } = await opened();
    await app.type('\r');
    exam.lockNext();
    await app.type('a');
    expect(app.text()).toContain('! The database is locked');
    expect(app.text()).not.toContain('[✓]');
    await app.type('a');
    expect(app.text()).toContain('[✓]');
  });

  it('is paused in practice only', async () => {
    const { app } = await opened();
    await app.type('\r');
    await app.type('p');
    expect(app.text()).toContain('An exam has no pause');
    const practice = await opened({ mode: 'practice' });
    await practice.app.type('\r');
    await practice.app.type('p');
    expect(practice.app.text()).toContain('The clock stands still.');
    practice.exam.time += 3_600_000;
    await practice.app.type('p');
    expect(practice.app.text()).toContain('2:00 left');
  });

  it.each([
    [80, 24],
    [120, 40],
    [60, 18],
    [20, 6],
  ])('stays a row lower than a terminal of %i by %i on every screen', async (columns, rows) => {
    const { app } = await opened({}, columns, rows);
    for (const key of ['\r', 'a', 'g', 'q', 'h', '\r', 'g']) {
      await app.type(key);
      expect(app.rows().at(-1)).toBe('');
      // What wipes the scrollback would be sent by a frame as high as the terminal.
      expect(app.written()).not.toContain('\u001b[3J');
    }
  });
});

describe('a mock exam as lines of text', () => {
  it('asks, goes by number, hands in, explains and tells the result', async () => {
    const exam = new ArrayExam(both);
    const lines = ['', 'a', 'm', '2', 'a', 'b', 'q', 'h', '', 'q'];
    const written: string[] = [];
    await runPlainExam(exam, { write: (line) => written.push(line), read: async () => lines.shift() ?? null });
    const text = written.join('\n');
    expect(text).toContain('2 questions in 2 minutes.');
    expect(text).toContain('Question 1 of 2, 2:00 left.');
    expect(text).toContain('Picked A.');
    expect(text).toContain('Flagged.');
    expect(text).toContain('Question 2 of 2, 2:00 left.');
    expect(text).toContain('h hands in');
    expect(text).toMatch(/(?:Not p|P)assed: \d+ of 1,000, in 90 of 100 papers like it/);
    expect(text).not.toContain('━');
    expect(text).toContain('Question 1 of 2: Behind a firewall.');
    expect(exam.ended).not.toBeNull();
  });

  it('stays open when input ends', async () => {
    const exam = new ArrayExam(both);
    const lines = ['', 'a'];
    await runPlainExam(exam, { write: () => {}, read: async () => lines.shift() ?? null });
    expect(exam.ended).toBeNull();
    expect(exam.stored.map(({ kind }) => kind)).toEqual(['open', 'go', 'answer', 'leave']);
  });
});
