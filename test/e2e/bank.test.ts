import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { objects, run, temporaryFolder } from './program.ts';

const QUESTIONS = 12;

/** Topics of the four domains of the exam, so that no question has to be made. */
const topics = ['security/identity', 'operations/deployment', 'security/improvement', 'migration/assessment'];

/** A bank of task lists about a topic of an exam; the first option is always right. */
function bank(topic: string): string {
  const questions = Array.from(
    { length: QUESTIONS },
    (_, index) =>
      `### Which part of ${topic} is number ${index}? (Choose one)\n\n- [x] right ${index}\n- [ ] wrong ${index}\n- [ ] other ${index}\n`,
  );
  return `---\ntags: [${topic}]\n---\n\n# Identity\n\n${questions.join('\n')}`;
}

it('a bank of task lists is imported, asked in a quiz, and makes a mock exam', { timeout: 300_000 }, () => {
  const home = temporaryFolder();
  const folder = temporaryFolder();
  const files = topics.map((topic, index) => {
    const file = path.join(folder, `bank${index}.md`);
    writeFileSync(file, bank(topic));
    return file;
  });
  const [file = ''] = files;
  const env = { CERTAMEN_NOW: '2026-11-10T09:00:00Z' };
  expect(run(home, ['config', 'content.shipped', 'off']).code).toBe(0);
  expect(run(home, ['import', ...files], { env }).stdout).toContain('12 found, 12 imported, 0 flagged, 0 skipped');

  const asked = objects<{ choose: number; options: { inKey: boolean }[] }>(
    run(home, ['quiz', '--deck', file, '--count', '3', '--json'], { env }),
  );
  expect(asked.map(({ choose, options }) => [choose, options.map(({ inKey }) => inKey)])).toEqual(
    Array(3).fill([1, [true, false, false]]),
  );
  const quiz = run(home, ['quiz', '--deck', file, '--count', '2', '--seed', '1', '--plain'], {
    input: 'a\n\na\n\n\n',
    env,
  });
  expect(quiz.code).toBe(0);
  expect(quiz.stdout).toMatch(/^\d of 2 right/m);

  const exam = ['exam', 'aws-sap-c02', '--questions', '5', '--plain'];
  const { stdout } = run(home, exam, { input: `\n${'a\n\n'.repeat(5)}e\nh\n`, env });
  expect(stdout).toContain('5 of 5 answered');
  expect(stdout.match(/^Which part of/gm)?.length).toBeGreaterThanOrEqual(5);
  expect(stdout).toMatch(/^\d of \d right/m);
  const [last] = objects<object>(run(home, ['exam', '--list', '--json'], { env }));
  expect(last).toMatchObject({ state: 'marked', questions: 5, answered: 5 });
});
