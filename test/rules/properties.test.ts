import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/decks/full-page.ts';
import { printDeck } from '../../src/decks/print-deck.ts';
import { printTable } from '../../src/decks/print-table.ts';
import { loadDeck } from '../../src/decks/scenario-deck.ts';
import { loadTable } from '../../src/decks/table-page.ts';
import { seeded, shuffled } from '../../src/random.ts';
import { difficulty, levelOf } from '../../src/rules/difficulty.ts';
import { evaluate, necessityOf } from '../../src/rules/evaluate.ts';
import { generate } from '../../src/rules/generate.ts';
import { isKnown } from '../../src/rules/knowledge.ts';
import { test as holds } from '../../src/rules/predicate.ts';
import { type Scenario, stemText } from '../../src/rules/scenario.ts';
import { verify } from '../../src/rules/verify.ts';
import { shippedKnowledge, shippedPages, today } from '../decks/shipped.ts';
import { factsOf, randomScenario, randomValue, runs, withCell } from './random-scenario.ts';

const { value: kb } = shippedKnowledge();
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const kinds = fc.constantFrom('best' as const, 'each' as const, 'not' as const, 'combination' as const);

/** Runs a property over so many seeds. */
function always(check: (seed: number) => void): void {
  fc.assert(fc.property(seeds, check), { numRuns: runs });
}

function generated(seed: number): Scenario {
  const scenario = generate(kb, seed);
  if (!scenario) throw new Error(`Seed ${seed} gives no question.`);
  return scenario;
}

describe('a generated question', () => {
  test('is the same for the same seed, to the byte', () => {
    always((seed) => {
      expect(JSON.stringify(generate(kb, seed))).toBe(JSON.stringify(generate(kb, seed)));
    });
  });

  test('has one key, which no unknown fact decides', () => {
    always((seed) => {
      const scenario = generated(seed);
      const { key, decided } = evaluate(scenario, kb);
      expect([key.length, decided]).toEqual([scenario.count ?? 1, true]);
      const random = seeded(seed + 1);
      const family = kb.families.get(scenario.family);
      let completed = kb;
      for (const cell of factsOf(scenario, kb)) {
        if (isKnown(cell) || !family) continue;
        const value = randomValue(family, cell.fact.split('.')[2] ?? '', random);
        completed = withCell(completed, cell.fact, (old) => ({ ...old, value, standing: 'sourced' }));
      }
      expect(evaluate(scenario, completed).key).toEqual(key);
    });
  });

  test('has nothing in its key that its page keeps from being an answer, and as many right options as it asks for', () => {
    always((seed) => {
      const scenario = generated(seed);
      const { key } = evaluate(scenario, kb);
      const onlyWrong = kb.families.get(scenario.family)?.onlyWrong ?? [];
      expect(key.filter((option) => onlyWrong.includes(option))).toEqual([]);
      const words = { 1: '?', 2: '(Choose TWO.)', 3: '(Choose THREE.)' }[key.length];
      expect(stemText(scenario).endsWith(words ?? 'no such number')).toBe(true);
    });
  });

  test('has no requirement and no preference that it could do without', () => {
    always((seed) => {
      const scenario = generated(seed);
      const { key, verdicts } = evaluate(scenario, kb);
      const open = verdicts.filter(({ verdict }) => verdict === 'undecided').length;
      for (const { without } of necessityOf(scenario, kb)) {
        const opens = without.verdicts.filter(({ verdict }) => verdict === 'undecided').length > open;
        expect(opens || without.key.join() !== key.join()).toBe(true);
      }
    });
  });

  test('passes verification, with every number of its prose that of the predicate', () => {
    always((seed) => {
      const errors = verify(generated(seed), kb, { today }).filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
    });
  });

  test('is as hard as it was asked to be', () => {
    always((seed) => {
      for (const level of ['easy', 'medium', 'hard'] as const) {
        const scenario = generate(kb, seed, { level });
        if (scenario) expect(levelOf(difficulty(scenario, kb))).toBe(level);
      }
    });
  });

  test('lets a fact in focus decide alone', () => {
    always((seed) => {
      const facts = [...(kb.families.get('elb')?.options.get('alb')?.cells.values() ?? [])].map(({ fact }) => fact);
      const scenario = generate(kb, seed, { focus: facts });
      if (!scenario) return;
      const { key, verdicts } = evaluate(scenario, kb);
      const alone = verdicts.flatMap(({ option, fails }) =>
        fails.length === 1 ? fails.map((only) => ({ option, only })) : [],
      );
      const isAimed = alone.some(
        ({ option, only }) =>
          option === 'alb' || (key[0] === 'alb' && facts.includes(`elb.alb.${only.comparison.attribute}`)),
      );
      expect(isAimed).toBe(true);
    });
  });
});

describe('any scenario', () => {
  test('gets no further qualifying option by a further requirement', () => {
    always((seed) => {
      const scenario = randomScenario(kb, seeded(seed), 'each');
      const fewer = { ...scenario, requirements: scenario.requirements.slice(1) };
      const [key, before] = [evaluate(scenario, kb).key, evaluate(fewer, kb).key];
      expect(key.filter((option) => !before.includes(option))).toEqual([]);
    });
  });

  test('is judged the same whatever the order of its options and requirements', () => {
    fc.assert(
      fc.property(seeds, kinds, (seed, kind) => {
        const random = seeded(seed);
        const scenario = randomScenario(kb, random, kind);
        const mixed = {
          ...scenario,
          choices: shuffled(scenario.choices, random),
          requirements: shuffled(scenario.requirements, random),
        };
        const verdicts = (one: Scenario) =>
          Object.fromEntries(
            evaluate(one, kb).verdicts.map(({ option, verdict, inKey }) => [option, [verdict, inKey]]),
          );
        expect(verdicts(mixed)).toEqual(verdicts(scenario));
      }),
      { numRuns: runs },
    );
  });

  test('gives reasons that test false again, and passes that test true', () => {
    fc.assert(
      fc.property(seeds, kinds, (seed, kind) => {
        for (const { passes, fails, unknowns } of evaluate(randomScenario(kb, seeded(seed), kind), kb).verdicts) {
          for (const { comparison, cell } of passes) expect(holds(comparison, cell)).toBe(true);
          for (const { comparison, cell } of fails) expect(holds(comparison, cell)).toBe(false);
          for (const { comparison, cell } of unknowns) expect(holds(comparison, cell)).toBe('unknown');
        }
      }),
      { numRuns: runs },
    );
  });

  test('moves only towards undecided when a cell becomes unknown', () => {
    fc.assert(
      fc.property(seeds, kinds, (seed, kind) => {
        const random = seeded(seed);
        const scenario = randomScenario(kb, random, kind);
        const facts = factsOf(scenario, kb);
        const fact = facts[Math.floor(random() * facts.length)]?.fact ?? '';
        const less = withCell(kb, fact, (cell) => ({ ...cell, value: { is: 'unknown' } }));
        const after = evaluate(scenario, less).verdicts;
        for (const [index, { verdict }] of evaluate(scenario, kb).verdicts.entries()) {
          expect([verdict, 'undecided']).toContain(after[index]?.verdict);
        }
      }),
      { numRuns: runs },
    );
  });

  test('changes only for the option of a fact that changes, where nothing ranks the options', () => {
    always((seed) => {
      const random = seeded(seed);
      const scenario = randomScenario(kb, random, 'each');
      const family = kb.families.get(scenario.family);
      const facts = factsOf(scenario, kb);
      const fact = facts[Math.floor(random() * facts.length)]?.fact ?? '';
      const [, changed, attribute = ''] = fact.split('.');
      if (!family) return;
      const value = randomValue(family, attribute, random);
      const other = withCell(kb, fact, (cell) => ({ ...cell, value, standing: 'sourced' }));
      const others = (base: typeof kb) => evaluate(scenario, base).verdicts.filter(({ option }) => option !== changed);
      expect(others(other)).toEqual(others(kb));
    });
  });
});

/** The model without where it was written. */
function withoutPlaces(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key === 'place') return undefined;
      return part instanceof Map ? [...part] : part === Number.POSITIVE_INFINITY ? 'infinite' : part;
    }),
  );
}

describe('load, print, load', () => {
  test('is the identity for decks of generated questions under any prose', () => {
    fc.assert(
      fc.property(seeds, fc.string({ unit: 'grapheme', maxLength: 60 }), (seed, prose) => {
        const scenario = generated(seed);
        const stem = [...scenario.stem, [{ text: prose, requirement: null }]];
        const text = printDeck({ path: 'deck.md', title: 'A deck', tags: ['a/b'], scenarios: [{ ...scenario, stem }] });
        const first = loadDeck(readPage('deck.md', text), kb);
        expect(first.problems).toEqual([]);
        expect(first.value.scenarios).toHaveLength(1);
        const second = loadDeck(readPage('deck.md', printDeck(first.value)), kb);
        expect(withoutPlaces(second)).toEqual(withoutPlaces(first));
      }),
      { numRuns: runs },
    );
  });

  test('is the identity for every shipped decision table', () => {
    for (const { path, text } of shippedPages()) {
      const first = loadTable(readPage(path, text));
      if (!first.value) continue;
      const second = loadTable(readPage(path, printTable(first.value)));
      expect(withoutPlaces(second)).toEqual(withoutPlaces(first));
    }
  });
});
