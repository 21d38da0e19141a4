import { expect, it } from 'vitest';
import { objects, openScreen, run, type Screen, temporaryFolder } from './program.ts';

type Printed = { stem: string; options: { id: string; text: string }[]; key: string[] };
type Listed = {
  state: string;
  answered: number;
  questions: number;
  result: { right: number; asked: number; passed: boolean; score: { value: number } } | null;
};
type Asked = { stem: string; options: Map<string, string>; choose: number };

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The question on the screen: its prose, and the text of each option by its letter. */
function asked(screen: Screen): Asked {
  const lines = screen.lines().slice(0, -1);
  const header = lines.findIndex((line) => / of 75 /.test(line));
  const options = new Map<string, string>();
  const stem: string[] = [];
  let letter = '';
  for (const line of lines.slice(header + 1)) {
    const option = /^\s+(?:❯ )?([A-F]) {2}\[[✓ ]\] (.*)$/.exec(line);
    if (option !== null) {
      letter = option[1] ?? '';
      options.set(letter, option[2] ?? '');
    } else if (letter === '') stem.push(line);
    else if (/^\s{8,}\S/.test(line)) options.set(letter, `${options.get(letter)} ${line.trim()}`);
    else letter = '?';
  }
  options.delete('?');
  const word = /choose (ONE|TWO|THREE)/.exec(lines[header] ?? '')?.[1] ?? 'ONE';
  return { stem: flat(stem.join(' ')), options, choose: ['', 'ONE', 'TWO', 'THREE'].indexOf(word) };
}

/** The question on the screen and as it was printed, once all of it is drawn: a frame arrives in pieces. */
async function whole(screen: Screen, printed: ReadonlyMap<string, Printed>): Promise<Asked & { question: Printed }> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const shown = asked(screen);
    const question = printed.get(shown.stem);
    const texts = new Set([...shown.options.values()].map(flat));
    if (question?.options.every(({ text }) => texts.has(flat(text)))) return { ...shown, question };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no question was printed that reads:\n${screen.text()}`);
}

it('scores what its answers say when 75 questions are taken in a terminal, killed twice on the way', {
  timeout: 600_000,
}, async () => {
  const home = temporaryFolder();
  const printed = new Map(objects<Printed>(run(home, ['quiz', '--json'])).map((each) => [flat(each.stem), each]));
  const size = { columns: 100, rows: 60 };
  // What ships is imported, which may take longer than a screen is waited for.
  expect(run(home, ['readiness', 'aws-sap-c03', '--json']).code).toBe(0);
  let screen = openScreen(home, ['exam', 'aws-sap-c03', '--seed', '11'], size);
  await screen.shows('75 questions in 180 minutes');
  const began = Date.now();
  screen.press('\r');
  await screen.shows('1 of 75');

  let right = 0;
  for (let number = 1; number <= 75; number += 1) {
    await screen.shows(new RegExp(`\\b${number} of 75 `));
    const { question, options, choose } = await whole(screen, printed);
    const textOf = new Map(question.options.map(({ id, text }) => [id, flat(text)]));
    const keyTexts = question.key.map((id) => textOf.get(id));
    const rightLetters = [...options].filter(([, text]) => keyTexts.includes(flat(text))).map(([letter]) => letter);
    expect(rightLetters).toHaveLength(question.key.length);
    // Every third is answered wrong, every tenth not at all.
    const letters = number % 3 === 0 ? [...options.keys()].slice(0, choose) : rightLetters;
    const isLeftOut = number % 10 === 0;
    if (!isLeftOut) {
      for (const letter of letters) screen.press(letter.toLowerCase());
      await screen.shows(new RegExp(`(?:\\[✓\\][^✓]*){${letters.length}}`));
      const isRight = letters.length === rightLetters.length && letters.every((each) => rightLetters.includes(each));
      if (isRight) right += 1;
    }
    if (number === 24 || number === 55) {
      screen.kill('SIGKILL');
      await screen.ended;
      screen = openScreen(home, ['exam', '--resume'], size);
      const answered = number - Math.floor(number / 10);
      await screen.shows(new RegExp(`${answered} of 75 answered`));
      screen.press('\r');
      await screen.shows(new RegExp(`\\b${number} of 75 `));
      // What was acknowledged before the kill is there, and the clock has run on.
      await screen.shows('[✓]');
      const [, hours, minutes, seconds] = /(\d):(\d\d):(\d\d) left/.exec(screen.text()) ?? [];
      const leftMs = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
      const tookMs = Date.now() - began;
      expect(Math.abs(180 * 60_000 - tookMs - leftMs)).toBeLessThan(3000);
    }
    screen.press('\r');
  }
  // After the last question comes the grid.
  await screen.shows('no answer yet');
  screen.press('e');
  await screen.shows('68 of 75 answered');
  screen.press('h');
  await screen.shows(`${right} of 75 right`);
  expect(right).toBeGreaterThan(30);
  screen.press('q');
  expect((await screen.ended).exitCode).toBe(0);
  expect(screen.alternate()).toBe(false);

  const [exam] = objects<Listed>(run(home, ['exam', '--list', '--json']));
  expect(exam).toMatchObject({ state: 'marked', questions: 75, answered: 68, result: { right, asked: 75 } });
  const share = right / 75;
  const score = share < 0.72 ? 100 + (650 * share) / 0.72 : 750 + (250 * (share - 0.72)) / 0.28;
  expect(exam?.result?.score.value).toBe(Math.round(score));
  expect(exam?.result?.passed).toBe(share >= 0.72);
  // Every question was a first exposure, and what was wrong is due.
  type Readiness = { domains: { items: number }[] };
  const [readiness] = objects<Readiness>(run(home, ['readiness', 'aws-sap-c03', '--json']));
  expect(readiness?.domains.reduce((sum, { items }) => sum + items, 0)).toBeGreaterThanOrEqual(75);
  expect(objects<{ due: number }>(run(home, ['due', '--json']))[0]?.due).toBeGreaterThan(0);
  expect(run(home, ['doctor']).code).toBe(0);
});
