import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '../../src/decks/full-page.ts';
import { checkDeck } from '../../src/decks/scenario-deck.ts';
import { formatProblem } from '../../src/problem.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import { shippedKnowledge, today } from './shipped.ts';

const folder = new URL('../../decks/', import.meta.url);
const { value: kb } = shippedKnowledge();

const decks = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => checkDeck(readPage(`decks/${name}`, readFileSync(new URL(name, folder), 'utf8')), kb, { today }));

test('every shipped scenario is verified without a problem', () => {
  const problems = decks.flatMap((deck) => deck.problems).map(formatProblem);
  expect(problems.join('\n')).toBe('');
});

function scenarioCalled(id: string) {
  const scenario = decks.flatMap(({ value }) => value.scenarios).find((one) => one.id === id);
  if (!scenario) throw new Error(`There is no shipped scenario ${id}.`);
  return { scenario, evaluation: evaluate(scenario, kb) };
}

test('path routing and fixed addresses together need an NLB in front of an ALB', () => {
  const { evaluation } = scenarioCalled('path-routing-behind-fixed-addresses');
  expect(evaluation.key).toEqual(['nlb-alb']);
  const fails = evaluation.verdicts.map(({ option, fails }) => [
    option,
    fails.map(({ requirement, cell }) => `${requirement} ${cell.fact}`),
  ]);
  expect(fails).toEqual([
    ['alb', ['fixed elb.alb.static-ip']],
    ['nlb', ['path elb.nlb.content-routing']],
    ['nlb-alb', []],
  ]);
});

test('GPU containers with the least overhead run on ECS Managed Instances, which have a strict subset of the duties of EKS Auto Mode', () => {
  const { evaluation } = scenarioCalled('gpu-containers-with-little-to-run');
  expect(evaluation.key).toEqual(['ecs-mi']);
  const [, fargate, eks] = evaluation.verdicts;
  expect(fargate).toMatchObject({ verdict: 'fails', fails: [{ requirement: 'gpu' }] });
  expect(eks).toMatchObject({ verdict: 'qualifies-but-worse', beatenBy: { by: 'ecs-mi', proof: true } });
});

test('a function that reads a private database and writes to S3 for nothing takes gateway endpoints', () => {
  const { evaluation } = scenarioCalled('a-private-database-and-a-bucket');
  expect(evaluation.key).toEqual(['private-gwe']);
  const fails = evaluation.verdicts.map(({ option, fails }) => [option, fails.map(({ requirement }) => requirement)]);
  expect(fails).toEqual([
    ['default', ['database']],
    ['private-bare', ['bucket']],
    ['private-ife', ['free']],
    ['private-gwe', []],
  ]);
});

test('behind an API a queue still takes one mebibyte, so a 4 MB file goes to Lambda or to a backend of one’s own', () => {
  const { evaluation } = scenarioCalled('order-files-with-a-throttle-for-each-buyer');
  expect(evaluation.key).toEqual(['apigw-lambda', 'apigw-http']);
  const service = evaluation.verdicts.find(({ option }) => option === 'apigw-service');
  expect(service?.fails.map(({ cell }) => [cell.fact, cell.value, cell.from])).toEqual([
    [
      'web.apigw-service.max-request-mb',
      { is: 'number', amount: 1_048_576, text: '1 MiB' },
      ['part.sqs.max-request-mb'],
    ],
  ]);
});
