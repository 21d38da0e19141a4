import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Blueprint, examOn } from '../../src/decks/blueprint.ts';
import { loadBlueprint } from '../../src/decks/blueprint-page.ts';
import { formatProblem } from '../../src/problem.ts';
import { parseDay } from '../../src/schedule/study-day.ts';

const folder = new URL('../../decks/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => loadBlueprint(`decks/${name}`, readFileSync(new URL(name, folder), 'utf8')));
const blueprints = pages.flatMap(({ blueprint }): Blueprint[] => (blueprint ? [blueprint] : []));

function called(id: string): Blueprint {
  const found = blueprints.find((one) => one.id === id);
  if (!found) throw new Error(`There is no blueprint ${id}.`);
  return found;
}

function on(text: string): string | undefined {
  const day = parseDay(text);
  return day === null ? undefined : examOn(blueprints, day)?.id;
}

describe('the shipped blueprints', () => {
  it('are read without a problem', () => {
    expect(pages.flatMap(({ problems }) => problems).map(formatProblem)).toEqual([]);
    expect(blueprints.map(({ id }) => id).sort()).toEqual(['aws-saa-c03', 'aws-sap-c02', 'aws-sap-c03', 'cka']);
  });

  it('give the professional exam that can be sat on a day', () => {
    expect(on('2026-11-25')).toBe('aws-sap-c03');
    expect(on('2026-11-17')).toBe('aws-sap-c03');
    expect(on('2026-11-16')).toBe('aws-sap-c02');
  });

  it('hold the published weights, counts and marks', () => {
    const c02 = called('aws-sap-c02');
    expect(c02.domains.map(({ weight, tasks }) => [weight, tasks.length])).toEqual([
      [0.26, 5],
      [0.29, 6],
      [0.25, 5],
      [0.2, 4],
    ]);
    expect([c02.questions, c02.scored, c02.unscored, c02.minutes]).toEqual([75, 65, 10, 180]);
    expect(c02.scale).toEqual({ min: 100, max: 1000, pass: 750 });
    const saa = called('aws-saa-c03');
    expect(saa.domains.map(({ weight }) => weight)).toEqual([0.3, 0.26, 0.24, 0.2]);
    expect([saa.questions, saa.scored, saa.unscored, saa.minutes, saa.scale?.pass]).toEqual([65, 50, 15, 130, 720]);
    expect(called('cka')).toMatchObject({ scale: null, passShare: { mean: 0.66, sd: 0 } });
  });

  it('say what is provisional: SAP-C03 has no weights and no counts of its own yet', () => {
    const c03 = called('aws-sap-c03');
    expect(c03.domains.map(({ weight }) => weight)).toEqual([null, null, null, null, null]);
    expect([c03.scored, c03.unscored]).toEqual([null, null]);
    expect(c03.provisional).toMatch(/not published/);
  });
});
