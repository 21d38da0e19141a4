import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Blueprint } from '../../src/decks/blueprint.ts';
import { loadBlueprint } from '../../src/decks/blueprint-page.ts';
import { taskFinder } from '../../src/decks/blueprint-tasks.ts';
import { readPage } from '../../src/decks/full-page.ts';
import { checkDeck } from '../../src/decks/scenario-deck.ts';
import { readNote } from '../../src/notes/index.ts';
import { shippedKnowledge, today } from '../decks/shipped.ts';
import { shippedNotes } from './shipped-notes.ts';

const folder = new URL('../../decks/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ path: `decks/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
const { value: kb } = shippedKnowledge();

const scenarios = pages.flatMap(({ path, text }) => checkDeck(readPage(path, text), kb, { today }).value.scenarios);
const cards = shippedNotes().flatMap((note) => readNote({ path: note.name, text: note.lines.join('\n') }).drafts);
const blueprints = pages.flatMap(({ path, text }) => loadBlueprint(path, text).blueprint ?? []);

/** How much of one task ships, and the share of the exam it stands for: a domain's weight, spread evenly over its tasks. */
type Coverage = { task: string; weight: number; cards: number; scenarios: number };

function coverageOf(blueprint: Blueprint): Coverage[] {
  const find = taskFinder(blueprint);
  const count = (tagged: readonly { tags: readonly string[] }[], task: string, least: 0.5 | 1) =>
    tagged.filter(({ tags }) => find(tags).some((link) => link.task === task && link.weight >= least)).length;
  return blueprint.domains.flatMap(({ weight, tasks }) =>
    tasks.map(({ id }) => ({
      task: id,
      weight: (weight ?? 1 / blueprint.domains.length) / tasks.length,
      cards: count(cards, id, 0.5),
      scenarios: count(scenarios, id, 1),
    })),
  );
}

function coverageOfExam(id: string): Coverage[] {
  const blueprint = blueprints.find((one) => one.id === id);
  if (!blueprint) throw new Error(`There is no blueprint ${id}.`);
  return coverageOf(blueprint);
}

describe.each(['aws-sap-c03', 'aws-sap-c02'])('the tasks of %s', (id) => {
  const coverage = coverageOfExam(id);

  it('all have cards and at least three authored scenarios of their own', () => {
    const thin = coverage.filter((one) => one.cards < 20 || one.scenarios < 3);
    expect(thin).toEqual([]);
  });

  it('need about half of the facts that ship for each, and thirty at least: who learns all has covered them', () => {
    const blueprint = blueprints.find((one) => one.id === id) as Blueprint;
    const find = taskFinder(blueprint);
    for (const { id: task, facts } of blueprint.domains.flatMap(({ tasks }) => tasks)) {
      const shipped = cards
        .flatMap(({ tags }) => find(tags).filter((link) => link.task === task))
        .reduce((sum, { weight }) => sum + weight, 0);
      expect(facts, task).toBeGreaterThanOrEqual(30);
      expect(facts, task).toBeLessThanOrEqual(Math.max(30, 0.7 * shipped));
      if (facts !== 30) expect(facts, task).toBeGreaterThan(0.35 * shipped);
    }
  });

  it('are covered by questions for at least 85 % of the exam', () => {
    const covered = coverage.filter((one) => one.scenarios > 0).reduce((sum, { weight }) => sum + weight, 0);
    expect(covered).toBeGreaterThanOrEqual(0.85);
    expect(coverage.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });
});

describe('what ships', () => {
  it('holds at least 225 authored scenarios, every one of them part of a task of the current exam', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(225);
    const blueprint = blueprints.find(({ id }) => id === 'aws-sap-c03');
    const find = blueprint ? taskFinder(blueprint) : () => [];
    const homeless = scenarios.filter(({ tags }) => find(tags).length === 0);
    expect(homeless.map(({ id }) => id)).toEqual([]);
  });

  it('has hardly a card that no task of the current exam takes', () => {
    const blueprint = blueprints.find(({ id }) => id === 'aws-sap-c03');
    const find = blueprint ? taskFinder(blueprint) : () => [];
    const homeless = cards.filter(({ tags }) => find(tags).length === 0);
    expect(homeless.length / cards.length, homeless.map(({ front }) => front).join('\n')).toBeLessThan(0.01);
  });

  it('names the tasks it leaves empty: all of them where an exam is not of these notes', () => {
    const empty = (id: string) => coverageOfExam(id).filter((one) => one.cards + one.scenarios === 0);
    expect(empty('aws-saa-c03').map(({ task }) => task)).toEqual([]);
    expect(empty('cka').length).toBeGreaterThanOrEqual(7);
  });
});
