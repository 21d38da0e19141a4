import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/decks/full-page.ts';
import { printDeck } from '../../src/decks/print-deck.ts';
import { checkDeck, loadDeck } from '../../src/decks/scenario-deck.ts';
import { hasErrors } from '../../src/problem.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import { grade } from '../../src/rules/grade.ts';
import { questionJson } from '../../src/rules/question-json.ts';
import { shippedKnowledge, today } from './shipped.ts';

const { value: kb } = shippedKnowledge();

function only(text: string) {
  const { value, problems } = checkDeck(readPage('deck.md', text), kb, { today });
  expect(problems.filter((problem) => hasErrors([problem]))).toEqual([]);
  const [scenario] = value.scenarios;
  if (!scenario) throw new Error('The deck holds no scenario.');
  return { scenario, evaluation: evaluate(scenario, kb) };
}

const hybrid = `## Names for the cloud and the data centre

[Servers in the data centre resolve names in the zone](#onprem), [workloads in every VPC too](#vpcs), and
[the network team runs no DNS servers in AWS](#managed). Which combination of steps? (Choose TWO.)

\`\`\`yaml scenario
family: hybrid-dns
choose: combination
count: 2
require:
  onprem: onprem-to-vpc is yes
  vpcs: vpc-to-zone is yes
  managed: all managed is yes
steps:
  inbound: { use: hybrid-dns.inbound, text: Create a Resolver inbound endpoint }
  associate: { use: hybrid-dns.zone-assoc, text: Associate the private hosted zone with all VPCs }
  forwarders: { use: hybrid-dns.ec2-forwarder, text: Run DNS forwarders on two EC2 instances }
\`\`\`
`;

const path = `## A fixed front door at the apex

The bare domain has to work. Clients [only open rules for addresses that never change](#fixed), and
[requests are routed by path](#l7). Which design?

\`\`\`yaml scenario
choose: compose
given: { name: apex, compute: fargate }
require:
  fixed: static-ip is yes
  l7: content-routing is yes
options:
  a: { dns: cname, lb: [nlb, alb], text: A CNAME record to an NLB in front of an ALB }
  b: { dns: alias, lb: [alb], text: An alias record to an ALB }
  c: { dns: alias, lb: [nlb, alb], text: An alias record to an NLB in front of an ALB }
  d: { dns: alias, lb: nlb, text: An alias record to an NLB }
\`\`\`
`;

describe('a combination', () => {
  const { scenario, evaluation } = only(hybrid);

  test('has the one pair that meets everything as its key', () => {
    expect(evaluation.key).toEqual(['inbound', 'associate']);
    expect(evaluation.verdicts.map(({ verdict }) => verdict)).toEqual(['best', 'best', 'fails']);
  });

  test('says which requirement each step gives, and what a wrong step would cost', () => {
    const [inbound, , forwarders] = evaluation.verdicts;
    expect(inbound?.passes.map(({ requirement }) => requirement)).toEqual(['onprem', 'managed']);
    expect(forwarders?.fails.map(({ cell }) => cell.fact)).toContain('hybrid-dns.ec2-forwarder.managed');
    expect(forwarders?.replaces).toEqual({ step: 'inbound', loses: ['managed'] });
  });

  test('is marked all or nothing', () => {
    const manner = { sure: true, ms: 20_000 };
    expect(grade(scenario, kb, ['associate', 'inbound'], manner)).toEqual({
      credit: 1,
      grade: 5,
      atFault: [],
      bringUp: [],
    });
    expect(grade(scenario, kb, ['associate', 'forwarders'], manner)).toMatchObject({ credit: 0, grade: 2 });
  });

  test('takes a step’s prerequisite and what a fact lets it give into account', () => {
    const text = `## Pace\n\n[Bursts must wait](#wait) and [a limit protects the database](#pace).\n\n\`\`\`yaml scenario
family: event-front
choose: combination
count: 2
require:
  wait: buffered is yes
  pace: given
steps:
  queue: { use: event-front.sqs-lambda, text: Put a queue in front }
  limit:
    use: event-front.sns-lambda
    text: Set a maximum concurrency on the event source
    needs: [event-front buffered is yes]
    gives: { pace: event-front.sqs-lambda.caps-concurrency-at-source is yes }
  topic: { use: event-front.s3-lambda, text: Use notifications of the bucket }
\`\`\`\n`;
    const [scenario] = loadDeck(readPage('deck.md', text), kb).value.scenarios;
    expect(scenario && evaluate(scenario, kb).key).toEqual(['queue', 'limit']);
    const alone = scenario && { ...scenario, requirements: scenario.requirements.filter(({ id }) => id === 'pace') };
    expect(alone && evaluate(alone, kb).key).toEqual(['queue', 'limit']);
  });
});

describe('an assembly', () => {
  const { scenario, evaluation } = only(path);

  test('is ruled out by what cannot be built and by what its whole path lacks', () => {
    expect(evaluation.key).toEqual(['c']);
    const [a, b, , d] = evaluation.verdicts;
    expect(a?.broken.map(({ id }) => id)).toEqual(['CR01']);
    expect(b?.fails.map(({ requirement }) => requirement)).toEqual(['fixed']);
    expect(d?.fails.map(({ requirement }) => requirement)).toEqual(['l7']);
  });

  test('names the rule and its source', () => {
    const { options } = questionJson(scenario, kb);
    expect(options[0]?.fails[0]).toMatchObject({ fact: 'rule.CR01', asOf: '2026-H2', standing: 'sourced' });
  });

  test('can be left with open slots, of which one filling is right', () => {
    const text = path.replace(/options:[\s\S]*?```/, 'slots: { dns: [cname, alias], lb: [alb, [nlb, alb]] }\n```');
    expect(only(text).evaluation.key).toEqual(['alias+nlb-alb']);
  });
});

test.each([
  ['each', 'each', ['nlb', 'nlb-alb', 'gwlb']],
  ['not', 'not', ['clb', 'alb']],
])('a question of the kind %s has all that it asks for as its key', (_, choose, key) => {
  const text = `## Links\n\nIt is [offered through PrivateLink](#link).\n\n\`\`\`yaml scenario\nfamily: elb\nchoose: ${choose}\ncount: ${key.length}\nrequire:\n  link: privatelink is yes\noptions: [clb, alb, nlb, nlb-alb, gwlb]\n\`\`\`\n`;
  expect(only(text).evaluation.key).toEqual(key);
});

test('one of several comparisons suffices where the prose says “or”', () => {
  const text = `## Either\n\nIt needs [a fixed address or path routing](#either).\n\n\`\`\`yaml scenario\nfamily: elb\nchoose: not\nrequire:\n  either: { any of: [static-ip is yes, content-routing is yes] }\noptions: [clb, alb, nlb]\n\`\`\`\n`;
  const { evaluation } = only(text);
  expect(evaluation.key).toEqual(['clb']);
  expect(evaluation.verdicts[0]?.fails).toHaveLength(2);
});

test.each([
  ['a combination', hybrid],
  ['an assembly', path],
])('%s is the same after printing and loading', (_, text) => {
  const first = loadDeck(readPage('deck.md', text), kb).value;
  const second = loadDeck(readPage('deck.md', printDeck(first)), kb).value;
  const json = (deck: typeof first) => deck.scenarios.map((scenario) => questionJson(scenario, kb));
  expect(json(second)).toEqual(json(first));
  expect(printDeck(second)).toBe(printDeck(first));
});
