import { hasErrors, type Problem } from '../problem.ts';
import type { Place } from '../rules/knowledge.ts';
import type { Blueprint, BlueprintDomain } from './blueprint.ts';
import { type BlueprintFields, blueprintFields, type WrittenWeight } from './blueprint-fields.ts';
import { readPage } from './full-page.ts';
import { entriesOf, textAt, under, type YamlNode } from './yaml-tree.ts';

/** Shares that add up to 1 but for this much are taken as they are: guides publish whole percents. */
const ROUNDING = 0.0051;

/**
 * Reads a blueprint: a Markdown file whose front matter has `blueprint:`; the text below it is for people. Null when the file is
 * none (without a problem), or has an error: each at the line and column of what it is about.
 */
export function loadBlueprint(
  path: string,
  text: string,
): { blueprint: Blueprint | null; problems: readonly Problem[] } {
  const page = readPage(path, text);
  const id = under(page.front, 'blueprint');
  if (page.front === null || id === null) {
    const isOurs = hasErrors(page.problems) && /^blueprint:/m.test(text);
    return { blueprint: null, problems: isOurs ? page.problems : [] };
  }
  const { front } = page;
  const { data: fields, error } = blueprintFields.safeParse(plainOf(front));
  for (const issue of error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    for (const key of keys) {
      const message = key === null ? issue.message : `“${key}” means nothing here: take it out, or correct its name.`;
      page.error(
        placeAt(front, key === null ? issue.path : [...issue.path, key], key !== null),
        `blueprint/${key === null ? String(issue.path[0] ?? 'page') : 'unknown-key'}`,
        message,
      );
    }
  }
  if (!fields) return { blueprint: null, problems: page.problems };
  checkWhole(fields, (at, rule, message) => page.error(placeAt(front, at, false), `blueprint/${rule}`, message));
  return { blueprint: hasErrors(page.problems) ? null : blueprintOf(fields), problems: page.problems };
}

function checkWhole(
  fields: BlueprintFields,
  error: (at: readonly PropertyKey[], rule: string, message: string) => void,
): void {
  const { domains, kinds, from, to, questions, scored, unscored } = fields;
  addUp(
    domains.map(({ weight }) => weight),
    1,
    (sum) => error(['domains'], 'weights', `The weights of the domains add up to ${sum}: they must make 100 %.`),
  );
  for (const [index, { id, weight, tasks }] of domains.entries()) {
    if (!weight || weight.low < weight.high) continue;
    const written = tasks.map((task) => task.weight ?? null);
    addUp(written, weight.low, (sum) =>
      error(
        ['domains', index, 'tasks'],
        'weights',
        `The weights of the tasks of ${id} add up to ${sum}, and the domain has ${percent(weight.low)}.`,
      ),
    );
  }
  const ofKinds = kinds.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(ofKinds - 1) > ROUNDING)
    error(['kinds'], 'kinds', `The shares of the kinds add up to ${percent(ofKinds)}: they must make 100 %.`);
  if (from !== undefined && to !== undefined && to < from)
    error(['to'], 'dates', 'The last day of the exam is before its first: exchange the two.');
  if (scored !== null && unscored !== null && scored + unscored !== questions)
    error(['scored'], 'counts', `${scored} scored and ${unscored} unscored questions do not make ${questions}.`);
  for (const [what, items] of [
    ['domain', domains.map(({ id }, index) => ({ id, at: ['domains', index, 'id'] }))],
    [
      'task',
      domains.flatMap(({ tasks }, domain) =>
        tasks.map(({ id }, index) => ({ id, at: ['domains', domain, 'tasks', index, 'id'] })),
      ),
    ],
  ] as const) {
    const seen = new Set<string>();
    for (const { id, at } of items) {
      if (seen.has(id)) error(at, 'same-id', `There is another ${what} ${id}: give one of them its own id.`);
      seen.add(id);
    }
  }
}

/** Says when weights, all of them known, cannot make the whole. */
function addUp(weights: readonly WrittenWeight[], whole: number, wrong: (sum: string) => void): void {
  const known = weights.flatMap((weight) => weight ?? []);
  const low = known.reduce((sum, weight) => sum + weight.low, 0);
  const high = known.reduce((sum, weight) => sum + weight.high, 0);
  const isShort = known.length === weights.length && high < whole - ROUNDING;
  if (known.length > 0 && (isShort || low > whole + ROUNDING))
    wrong(low === high ? percent(low) : `${percent(low)} to ${percent(high)}`);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function blueprintOf(fields: BlueprintFields): Blueprint {
  const { blueprint: id, title, short, vendor, questions, scored, unscored, minutes, kinds, sources } = fields;
  return {
    id,
    title,
    short,
    vendor,
    from: fields.from ?? null,
    to: fields.to ?? null,
    preferred: fields.preferred === 'true',
    provisional: fields.provisional ?? null,
    domains: domainsOf(fields),
    questions,
    scored,
    unscored,
    minutes,
    scale: fields.scale ?? null,
    passShare: fields['pass-share'],
    kinds,
    sources,
  };
}

/** Ranges count as their middles, and when every weight is known they are brought to a sum of 1. */
function domainsOf({ domains }: BlueprintFields): BlueprintDomain[] {
  const middles = domains.map(({ weight }) => middle(weight));
  const sum = middles.reduce<number | null>((whole, one) => (whole === null || one === null ? null : whole + one), 0);
  return domains.map(({ id, title, tasks }, index) => {
    const weight = middles[index] ?? null;
    return {
      id,
      title,
      weight: weight === null || !sum ? weight : weight / sum,
      tasks: tasks.map(({ weight: written, facts = null, ...task }) => ({
        ...task,
        weight: middle(written ?? null),
        facts,
      })),
    };
  });
}

function middle(weight: WrittenWeight): number | null {
  return weight === null ? null : (weight.low + weight.high) / 2;
}

/** A tree as plain lists, records and texts, for the schema. A repeated key keeps its last value. */
function plainOf(node: YamlNode): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
}

/** The place of what a path of keys and indexes leads to, or of the last thing on its way; of a key itself when asked for. */
function placeAt(node: YamlNode, steps: readonly PropertyKey[], ofKey: boolean): Place {
  const [step, ...rest] = steps;
  if (step === undefined) return node.place;
  if (node.kind === 'list') {
    const item = node.items[Number(step)];
    return item ? placeAt(item, rest, ofKey) : node.place;
  }
  const entry = entriesOf(node).find(({ key }) => key === step);
  if (!entry) return node.place;
  if (rest.length === 0) return ofKey || textAt(entry.value) === '' ? entry.place : entry.value.place;
  return placeAt(entry.value, rest, ofKey);
}
