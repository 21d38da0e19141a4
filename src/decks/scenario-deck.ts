import type { Checked, Problem } from '../problem.ts';
import { hasErrors } from '../problem.ts';
import type { Family, KnowledgeBase, Place } from '../rules/knowledge.ts';
import type { Choice, Scenario } from '../rules/scenario.ts';
import { stemText } from '../rules/scenario.ts';
import type { VerifyOptions } from '../rules/verify.ts';
import { verify } from '../rules/verify.ts';
import { verifyTogether } from '../rules/verify-deck.ts';
import { familiesOfSteps, familyNamed, readAssemblies, readOptions, readSlots, readSteps } from './choices.ts';
import { type Page, slugOf } from './page.ts';
import type { Mention } from './prose.ts';
import { type Context, readChoose, readCount, readPreferences, readRequirements } from './scenario-block.ts';
import { scenarioSections } from './scenario-sections.ts';
import type { Section } from './section.ts';
import {
  entriesOf,
  itemsOf,
  type Report,
  refuseOtherKeys,
  textAt,
  textsAt,
  under,
  type YamlNode,
} from './yaml-tree.ts';

/** A file of scenarios. */
export type ScenarioDeck = {
  path: string;
  title: string | null;
  tags: readonly string[];
  scenarios: readonly Scenario[];
};

const keys = [
  'id',
  'family',
  'choose',
  'count',
  'require',
  'prefer',
  'options',
  'steps',
  'given',
  'slots',
  'tags',
  'generated',
];

/**
 * Reads every scenario of a page: a heading, prose whose links name the requirements, a `yaml scenario` block. One
 * that cannot be read is left out, each of its problems at its own line and column; the rest of the deck goes on.
 */
export function loadDeck(page: Page, kb: KnowledgeBase): Checked<ScenarioDeck> {
  const scenarios: Scenario[] = [];
  const seen = new Set<string>();
  for (const { line, endLine } of scenarioSections(page.body.join('\n'))) {
    const section = sectionAt(page, line, endLine);
    if (section === null) continue;
    const before = page.problems.length;
    const scenario = readScenario(section, page, kb);
    if (!scenario || hasErrors(page.problems.slice(before))) continue;
    if (seen.has(scenario.id)) {
      page.error(
        scenario.place,
        'scenario/same-id',
        `Two scenarios are called ${scenario.id}: give one another heading or an id.`,
      );
      continue;
    }
    seen.add(scenario.id);
    scenarios.push(scenario);
  }
  const title = textAt(under(page.front, 'title'));
  return {
    value: { path: page.path, title, tags: textsAt(under(page.front, 'tags')), scenarios },
    problems: page.problems,
  };
}

/** Reads a deck and verifies it. The scenarios that remain are free of errors: only they may be asked. */
export function checkDeck(page: Page, kb: KnowledgeBase, options: VerifyOptions): Checked<ScenarioDeck> {
  const { value: deck, problems } = loadDeck(page, kb);
  const verified = deck.scenarios.map((scenario) => ({ scenario, found: verify(scenario, kb, options) }));
  const askable = verified.filter(({ found }) => !hasErrors(found)).map(({ scenario }) => scenario);
  const found = verified.flatMap((one) => one.found);
  return {
    value: { ...deck, scenarios: askable },
    problems: [...problems, ...found, ...verifyTogether(deck.scenarios, kb)].sort(byPlace),
  };
}

function byPlace(one: Problem, other: Problem): number {
  return one.line - other.line || one.column - other.column;
}

/** A section of a page by its lines; null when it holds no scenario after all, or two, which is reported. */
function sectionAt(page: Page, line: number, endLine: number): Section | null {
  const lines = page.body.slice(line - 1, endLine);
  const section = page.section(lines, line);
  if (section === null || !('second' in section)) return section;
  const message = 'A section holds one scenario: give this one a heading of its own.';
  page.error(section.second, 'scenario/second-block', message);
  return null;
}

function readScenario(section: Section, page: Page, kb: KnowledgeBase): Scenario | null {
  const { title, heading, stem, mentions } = section;
  const fence = section.block.place;
  const report: Report = (place, rule, message) => page.error(place, `scenario/${rule}`, message);
  const block = page.yaml(section.block.text, { ...fence, line: fence.line + 1 }, report);
  if (block?.kind !== 'map') {
    if (block) report(block.place, 'block', 'A scenario is a mapping: family, require, options.');
    return null;
  }
  refuseOtherKeys(block, keys, report);
  const place = heading ?? fence;
  const choose = readChoose(block, report);
  const named = under(block, 'family');
  const wanted = textAt(named) ?? (choose === 'compose' ? (kb.parts?.id ?? null) : null);
  const family = familyNamed(wanted ?? firstStepFamily(block), named?.place ?? fence, kb, report);
  if (!family) return null;
  const families = choose === 'combination' ? familiesOfSteps(block, family.id) : [family.id];
  const context: Context = { kb, families, choose, report };
  const assemblies = choose === 'compose' ? readAssemblies(block, family, context) : null;
  const scenario: Scenario = {
    id: textAt(under(block, 'id')) ?? slugOf(title),
    title,
    family: family.id,
    generated: textAt(under(block, 'generated')) === 'true',
    stem,
    choose,
    count: readCount(block, report),
    requirements: readRequirements(block, context),
    preferences: readPreferences(block, context),
    choices: assemblies?.choices ?? readChoices(block, family, context),
    given: choose === 'compose' ? readSlots(under(block, 'given'), family, context) : [],
    open: assemblies?.open.map(({ slot, fillings }) => ({ slot, fillings })) ?? [],
    tags: [...new Set([...family.tags, ...textsAt(under(block, 'tags'))])].sort(),
    place,
  };
  const required = entriesOf(under(block, 'require')).map(({ key }) => key);
  checkWhole(scenario, { required, choices: writtenChoices(block) }, mentions, fence, report);
  return scenario;
}

/** How many choices are listed. */
function writtenChoices(block: YamlNode): number {
  return Math.max(
    ...['options', 'steps', 'slots'].map((key) => {
      const listed = under(block, key);
      return Math.max(entriesOf(listed).length, itemsOf(listed).length);
    }),
  );
}

function firstStepFamily(block: Parameters<typeof under>[0]): string | null {
  return familiesOfSteps(block ?? { kind: 'map', place: { path: '', line: 1, column: 1 }, entries: [] }, '')[0] ?? null;
}

function readChoices(block: Parameters<typeof readOptions>[0], family: Family, context: Context): Choice[] {
  return context.choose === 'combination' ? readSteps(block, family.id, context) : readOptions(block, family, context);
}

/** What is written in a block, what could not be read of it too: that has its own problem already. */
type Written = { required: readonly string[]; choices: number };

function checkWhole(
  scenario: Scenario,
  written: Written,
  mentions: readonly Mention[],
  fence: Place,
  report: Report,
): void {
  const { choices, count, choose } = scenario;
  const { required } = written;
  if (required.length === 0)
    report(fence, 'no-requirements', 'The scenario requires nothing: add “require:” with what must hold.');
  if (choices.length < 2 && written.choices < 2)
    report(fence, 'no-options', 'There is nothing to choose from: list two options or more.');
  if (new Set(choices.map(({ id }) => id)).size < choices.length)
    report(fence, 'same-option', 'An option is listed twice: take one out.');
  if (choose === 'combination' && (count === null || count >= choices.length)) {
    report(
      fence,
      'count',
      'A combination says how many of its steps to choose: add “count:”, fewer than there are steps.',
    );
  }
  for (const { requirement, place } of mentions) {
    if (required.includes(requirement)) continue;
    report(
      place,
      'unknown-requirement',
      `The prose names “${requirement}”, which is not required: add it under require, or correct the link.`,
    );
  }
  for (const gift of choices.flatMap(({ gives, place }) => gives.map((given) => ({ ...given, place })))) {
    if (required.includes(gift.requirement)) continue;
    report(gift.place, 'unknown-requirement', `A step gives “${gift.requirement}”, which is not required.`);
  }
  const spelt = /\bchoose (two|three|four|\d)\b/i.exec(stemText(scenario))?.[1]?.toLowerCase();
  const told = spelt === undefined ? null : ({ two: 2, three: 3, four: 4 }[spelt] ?? Number(spelt));
  if (told !== null && count !== null && told !== count) {
    report(fence, 'count-differs', `The prose says to choose ${told}, and the count is ${count}: make them the same.`);
  }
}
