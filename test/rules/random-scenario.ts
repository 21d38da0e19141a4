import type { Random } from '../../src/random.ts';
import { shuffled } from '../../src/random.ts';
import type { Cell, Family, KnowledgeBase, Value } from '../../src/rules/knowledge.ts';
import { parseComparison } from '../../src/rules/predicate.ts';
import { prospectsOf } from '../../src/rules/prospects.ts';
import type { Choice, Requirement, Scenario } from '../../src/rules/scenario.ts';

const place = { path: 'random.md', line: 1, column: 1 };

/** How many runs each property gets: 5,000 in total take `CERTAMEN_RUNS=500`. */
export const runs = Number(process.env.CERTAMEN_RUNS ?? 40);

/** A scenario put together without any thought: some options of a family, some comparisons, perhaps a preference. */
export function randomScenario(
  kb: KnowledgeBase,
  random: Random,
  choose: 'best' | 'each' | 'not' | 'combination' = 'best',
): Scenario {
  const families = [...kb.families.values()].filter(({ slots }) => slots.length === 0);
  const family = families[Math.floor(random() * families.length)] as Family;
  const options = shuffled([...family.options.values()], random).slice(0, 3 + Math.floor(random() * 3));
  const attributes = shuffled([...family.attributes.values()], random);
  const requirements = attributes.slice(0, 1 + Math.floor(random() * 4)).map(({ id }): Requirement => {
    const texts = comparisonsOn(family, id);
    const comparison = parseComparison(texts[Math.floor(random() * texts.length)] ?? '', [family.id], kb);
    if ('wrong' in comparison) throw new Error(comparison.wrong);
    return { id, mode: choose === 'combination' && random() < 0.2 ? 'all' : 'any', anyOf: [comparison], place };
  });
  const ranked = attributes.find(({ type, id }) => type !== 'enum' && !requirements.some((one) => one.id === id));
  const isRanked = choose === 'best' && ranked !== undefined && random() < 0.6;
  return {
    id: 'random',
    title: 'Random',
    family: family.id,
    generated: false,
    stem: [requirements.map(({ id }) => ({ text: `It needs ${id}. `, requirement: id }))],
    choose,
    count: choose === 'combination' ? 2 : null,
    requirements,
    preferences: isRanked ? [{ attribute: ranked.id, direction: random() < 0.5 ? 'fewest' : 'most', place }] : [],
    choices: options.map(
      ({ id, name }): Choice => ({
        id,
        text: name,
        worded: false,
        use: { family: family.id, option: id },
        needs: [],
        gives: [],
        slots: [],
        place,
      }),
    ),
    given: [],
    open: [],
    tags: [...family.tags].sort(),
    place,
  };
}

function comparisonsOn(family: Family, id: string): string[] {
  const attribute = family.attributes.get(id);
  if (!attribute) return [];
  if (attribute.type === 'boolean') return [`${id} is yes`, `${id} is no`, `${id} is not yes`];
  if (attribute.type === 'number' || attribute.type === 'ordinal') {
    return ['at least', 'at most', 'above', 'below', 'is'].flatMap((op) =>
      [1, 3, 40].map((count) => `${id} ${op} ${count}`),
    );
  }
  const ops = attribute.type === 'set' ? ['has', 'has none', 'is not'] : ['is', 'is not', 'in'];
  return ops.flatMap((op) => attribute.words.map((word) => `${id} ${op} ${word}`));
}

/** The knowledge base with one cell replaced. */
export function withCell(kb: KnowledgeBase, fact: string, change: (cell: Cell) => Cell): KnowledgeBase {
  const [familyId = '', optionId = '', attribute = ''] = fact.split('.');
  const family = kb.families.get(familyId);
  const option = family?.options.get(optionId);
  const cell = option?.cells.get(attribute);
  if (!family || !option || !cell) throw new Error(`There is no fact ${fact}.`);
  const cells = new Map([...option.cells, [attribute, change(cell)]]);
  const options = new Map([...family.options, [optionId, { ...option, cells }]]);
  return { ...kb, families: new Map([...kb.families, [familyId, { ...family, options }]]) };
}

/** Some value that the attribute's type allows. */
export function randomValue(family: Family, attribute: string, random: Random): Value {
  const described = family.attributes.get(attribute);
  const word = described?.words[Math.floor(random() * described.words.length)] ?? 'word';
  switch (described?.type) {
    case 'boolean':
      return { is: 'boolean', yes: random() < 0.5 };
    case 'enum':
      return { is: 'word', word };
    case 'set':
      return { is: 'set', members: random() < 0.5 ? [] : [word] };
    default:
      return { is: 'number', amount: Math.floor(random() * 100), text: 'some' };
  }
}

/** Every fact that a scenario's options have in a table. */
export function factsOf(scenario: Scenario, kb: KnowledgeBase): Cell[] {
  const family = kb.families.get(scenario.family);
  return scenario.choices.flatMap(({ use }) => [...(family?.options.get(use?.option ?? '')?.cells.values() ?? [])]);
}

/** How many questions a family could be the source of, to leave out those that give none. */
export function canGenerate(family: Family): boolean {
  return prospectsOf(family).length > 1;
}
