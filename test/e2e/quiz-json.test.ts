import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { objects, run, temporaryFolder } from './program.ts';

type Reason = { requirement: string; fact: string; value: string; source: string | null; asOf: string | null };
type Question = {
  id: string;
  family: string;
  generated: boolean;
  stem: string;
  level: string;
  tags: string[];
  key: string[];
  options: {
    id: string;
    verdict: string;
    inKey: boolean;
    passes: Reason[];
    fails: Reason[];
    beatenBy: { option: string; preference: string; facts: { fact: string; value: string }[] } | null;
  }[];
  necessity: { requirement?: string; preference?: string; keyWithout: string[] }[];
};
type Line = Question | { type: 'problem'; path: string; line: number; column: number; rule: string; severity: string };

/** One scenario as a section of a deck. */
function section(title: string, prose: string, block: string): string {
  return `## ${title}\n\n${prose}\n\n\`\`\`yaml scenario\n${block}\n\`\`\`\n`;
}

const fixed = section(
  'One entry point',
  'A bank offers one endpoint: [each path has its own service](#path), and [partners allow-list addresses that never change](#fixed). Which design fits?',
  'family: elb\nrequire:\n  path: content-routing is yes\n  fixed: static-ip is yes\noptions: [alb, nlb, nlb-alb]',
);
const gpu = section(
  'Vision on GPUs',
  'A laboratory runs containers that [need a GPU](#gpu). Which platform does it with the LEAST operational overhead?',
  'family: containers\nrequire:\n  gpu: gpu is yes\nprefer: [duties fewest]\noptions: [ecs-mi, ecs-fargate, eks-auto]',
);
const lambda = section(
  'A report each night',
  'A function [reads a database with a private address](#db) and [writes to S3](#s3); [no gateway or endpoint may add to the bill](#free). How is it attached?',
  'family: lambda-net\nrequire:\n  db: reach-vpc is yes\n  s3: reach-s3-dynamodb is yes\n  free: network-charge is no\noptions: [default, private-bare, private-ife, private-gwe]',
);
const orders = section(
  'Orders as files',
  'Buyers send [files of up to 4 MB](#size) in one request, and [each buyer has a key with a throttle](#key). Which two designs fit? (Choose TWO.)',
  'family: web\nchoose: each\ncount: 2\nrequire:\n  size: max-request-mb at least 4 MB\n  key: usage-plans is yes\noptions: [alb-fargate, alb-lambda, apigw-lambda, apigw-service, apigw-http]',
);

/** The lines and the exit code of `quiz --json` over a file of these sections. */
function quiz(sections: string, ...more: string[]) {
  const home = temporaryFolder();
  const file = path.join(home, 'questions.md');
  writeFileSync(file, `# Questions\n\n${sections}`);
  const ran = run(home, ['quiz', '--deck', file, '--json', ...more], { cwd: home });
  return { ...ran, lines: objects<Line>(ran) };
}

const questions = (lines: readonly Line[]) => lines.filter((line): line is Question => !('type' in line));
const problems = (lines: readonly Line[]) => lines.flatMap((line) => ('type' in line ? [line] : []));

describe('certamen quiz --json with a file of scenarios that is not imported', () => {
  it('derives the keys, and says of every option why', () => {
    const { code, lines, stderr } = quiz(fixed + gpu + lambda + orders);
    expect(code).toBe(0);
    expect(stderr.split('\n').filter((line) => line !== '' && !line.includes('  warning  '))).toEqual([]);
    const [one, two, three, four] = questions(lines);
    expect([one, two, three, four].map((question) => question?.key)).toEqual([
      ['nlb-alb'],
      ['ecs-mi'],
      ['private-gwe'],
      ['apigw-lambda', 'apigw-http'],
    ]);
    const [alb, nlb] = one?.options ?? [];
    expect(alb?.fails.map(({ requirement, fact, value }) => [requirement, fact, value])).toEqual([
      ['fixed', 'elb.alb.static-ip', 'no'],
    ]);
    expect(alb?.fails[0]?.source).toMatch(/^.+ <https:\/\/docs\.aws\.amazon\.com\/.+>$/);
    expect(alb?.fails[0]?.asOf).toMatch(/^20\d\d/);
    expect(nlb?.fails.map(({ requirement }) => requirement)).toEqual(['path']);
    expect(one?.necessity).toEqual([
      { requirement: 'path', keyWithout: ['nlb', 'nlb-alb'] },
      { requirement: 'fixed', keyWithout: ['alb', 'nlb-alb'] },
    ]);
    expect(two?.options.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['ecs-mi', 'best'],
      ['ecs-fargate', 'fails'],
      ['eks-auto', 'qualifies-but-worse'],
    ]);
    const beaten = two?.options.at(-1)?.beatenBy;
    expect([beaten?.option, beaten?.preference]).toEqual(['ecs-mi', 'duties fewest']);
    const [won, lost] = (beaten?.facts ?? []).map(({ value }) =>
      value.split(', ').filter((duty) => duty !== 'nothing'),
    );
    expect(lost).toEqual(expect.arrayContaining(won ?? ['a duty']));
    expect(won?.length).toBeLessThan(lost?.length ?? 0);
    const service = four?.options.find(({ id }) => id === 'apigw-service');
    expect(service?.fails.map(({ requirement, value }) => [requirement, value])).toEqual([['size', '1 MiB']]);
  });

  it('prints a scenario with an error as a problem at its line, goes on with the rest, and ends with 1', () => {
    const wrong = section(
      'A typing error',
      'A bank wants [paths](#path) routed. Which one?',
      'family: elb\nrequire:\n  path: content-ruoting is yes\noptions: [alb, nlb]',
    );
    const two = section(
      'Two are right',
      'A bank wants [paths](#path) routed. Which one?',
      'family: elb\nrequire:\n  path: content-routing is yes\noptions: [alb, nlb-alb, nlb]',
    );
    const { code, lines } = quiz(wrong + two + gpu);
    expect(code).toBe(1);
    expect(questions(lines).map(({ key }) => key)).toEqual([['ecs-mi']]);
    expect(problems(lines).map(({ path: file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ['questions.md', 10, 9, 'scenario/predicate'],
      ['questions.md', 13, 1, 'scenario/key-size'],
      ['questions.md', 21, 16, 'scenario/twin-options'],
    ]);
  });

  it('ends with 1 for a file that is missing, or holds no scenario', () => {
    const home = temporaryFolder();
    const missing = run(home, ['quiz', '--deck', 'nowhere.md', '--json'], { cwd: home });
    expect([missing.code, objects<{ rule: string }>(missing).map(({ rule }) => rule)]).toEqual([1, ['import/missing']]);
    expect(quiz('Nothing to ask.').code).toBe(1);
    const unknown = run(home, ['quiz', '--deck', 'nonsense', '--json'], { cwd: home });
    expect([unknown.code, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('aws-architecture');
  });

  it('asks over the tables of the learner, too', () => {
    const home = temporaryFolder();
    const notes = temporaryFolder();
    const table =
      '---\nfamily: lamps\ntitle: Lamps\n---\n\n| | Candle | Torch |\n| --- | --- | --- |\n| `id` | candle | torch |\n| battery[^1] | no | yes |\n\n[^1]: [Lamps](https://example.org/lamps), 2026\n';
    writeFileSync(path.join(notes, 'lamps.md'), table);
    expect(run(home, ['import', notes]).code).toBe(0);
    const deck = path.join(home, 'deck.md');
    const dark = section(
      'Dark',
      'It must [run on a battery](#b). Which lamp?',
      'family: lamps\nrequire:\n  b: battery is yes\noptions: [candle, torch]',
    );
    writeFileSync(deck, dark);
    const ran = run(home, ['quiz', '--deck', deck, '--json']);
    expect([ran.code, questions(objects<Line>(ran)).map(({ key }) => key)]).toEqual([0, [['torch']]]);
  });
});

describe('certamen quiz --json', () => {
  it('prints every shipped question, each with one key of the right size', () => {
    const ran = run(temporaryFolder(), ['quiz', '--json']);
    const all = objects<Question>(ran);
    expect([ran.code, ran.stderr, all.length >= 120]).toEqual([0, '', true]);
    for (const { key, options, stem, necessity } of all) {
      expect(options.filter(({ inKey }) => inKey).map(({ id }) => id)).toEqual(key);
      expect(stem.length).toBeGreaterThan(40);
      expect(necessity.length).toBeGreaterThan(0);
    }
  });

  it('keeps to a family, a tag, a level and a count', () => {
    const home = temporaryFolder();
    const of = (...args: string[]) => objects<Question>(run(home, ['quiz', '--json', ...args]));
    const elb = of('--family', 'elb');
    expect(new Set(elb.map(({ family }) => family))).toEqual(new Set(['elb']));
    const hard = of('--level', 'hard', '--tag', 'compute');
    expect(hard.length).toBeGreaterThan(0);
    expect(hard.every(({ level, tags }) => level === 'hard' && tags.some((tag) => tag.startsWith('compute')))).toBe(
      true,
    );
    const few = of('--count', '3', '--seed', '7');
    expect(few).toHaveLength(3);
    expect(of('--count', '3', '--seed', '7')).toEqual(few);
    expect(of('--count', '3', '--seed', '8')).not.toEqual(few);
  });

  it('generates the same questions for the same seed, none twice', () => {
    const home = temporaryFolder();
    const args = ['quiz', '--json', '--generated', '--seed', '11', '--count', '25'];
    const [first, second] = [run(home, args), run(home, args)];
    expect(first.stdout).toBe(second.stdout);
    const all = objects<Question>(first);
    expect(all.every(({ generated }) => generated)).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(25);
    const purchase = objects<Question>(
      run(home, ['quiz', '--json', '--generated', '--family', 'purchase', '--level', 'easy']),
    );
    expect(purchase.every(({ family, level }) => family === 'purchase' && level === 'easy')).toBe(true);
  });
});
