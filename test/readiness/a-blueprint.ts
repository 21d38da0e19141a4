import type { Blueprint } from '../../src/decks/blueprint.ts';

const topics = { tags: [], headings: [], also: { tags: [], headings: [] } };

/** The blueprint of an exam with these weights of its domains, each of two tasks. */
export function aBlueprint(weights: readonly (number | null)[]): Blueprint {
  return {
    id: 'x',
    title: 'Exam X',
    short: 'X',
    vendor: 'V',
    from: null,
    to: null,
    preferred: false,
    provisional: null,
    domains: weights.map((weight, at) => ({
      id: `${at + 1}`,
      title: `Domain ${at + 1}`,
      weight,
      tasks: [1, 2].map((task) => ({ id: `${at + 1}.${task}`, title: 'T', weight: null, facts: null, ...topics })),
    })),
    questions: 75,
    scored: null,
    unscored: 10,
    minutes: 180,
    scale: null,
    passShare: { mean: 0.66, sd: 0 },
    kinds: [
      { name: 'one', share: 0.8, guess: 0.25 },
      { name: 'two', share: 0.2, guess: 0.1 },
    ],
    sources: [],
  };
}
