import { readdirSync, readFileSync } from 'node:fs';
import { readPage } from '../../src/decks/full-page.ts';
import { knowledgeBase } from '../../src/decks/knowledge-base.ts';
import { loadRules } from '../../src/decks/rules-page.ts';
import { loadTable } from '../../src/decks/table-page.ts';
import type { Checked } from '../../src/problem.ts';
import type { Family, KnowledgeBase } from '../../src/rules/knowledge.ts';

const folder = new URL('../../content/aws/tables/', import.meta.url);

/** 25 November 2026 as a study day: what the shipped facts are held against. */
export const today = 20_782;

/** The shipped decision tables, by path and text. */
export function shippedPages(): { path: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ path: `content/aws/tables/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
}

/** Pages of tables and rules as one knowledge base, with every problem on the way. */
export function loadPages(pages: readonly { path: string; text: string }[]): Checked<KnowledgeBase> {
  const tables = pages.map(({ path, text }) => loadTable(readPage(path, text)));
  const rules = pages.map(({ path, text }) => loadRules(readPage(path, text)));
  const families = tables.flatMap(({ value }): Family[] => (value ? [value] : []));
  const built = knowledgeBase(
    families,
    rules.flatMap(({ value }) => value ?? []),
  );
  return { value: built.value, problems: [...tables, ...rules, built].flatMap(({ problems }) => problems) };
}

let shipped: Checked<KnowledgeBase> | null = null;

/** The shipped knowledge base, read once. */
export function shippedKnowledge(): Checked<KnowledgeBase> {
  shipped ??= loadPages(shippedPages());
  return shipped;
}
