import { knowledgeBase } from '../../decks/knowledge-base.ts';
import { loadRules } from '../../decks/rules-page.ts';
import { loadTable } from '../../decks/table-page.ts';
import type { Checked, Problem } from '../../problem.ts';
import type { CompatibilityRule, Family, KnowledgeBase } from '../../rules/knowledge.ts';
import { hasFrontKey, pageKeys } from './front-keys.ts';
import { readPageFile } from './page-file.ts';
import { shippedTables } from './shipped-tables.ts';

/** The tables that ship and those of these files as one knowledge base, with every problem on the way. */
export function readKnowledge(own: readonly string[]): Checked<KnowledgeBase> {
  const problems: Problem[] = [];
  const families: Family[] = [];
  const rules: CompatibilityRule[] = [];
  for (const file of [...shippedTables(), ...own]) {
    const { page, problem } = readPageFile(file);
    if (page === null) {
      problems.push(problem);
      continue;
    }
    if (!hasFrontKey(page.text, pageKeys)) continue;
    const table = loadTable(page.path, page.text);
    const listed = table.value === null ? loadRules(page.path, page.text) : null;
    problems.push(...table.problems, ...(listed?.problems ?? []));
    if (table.value !== null) families.push(table.value);
    rules.push(...(listed?.value ?? []));
  }
  const built = knowledgeBase(families, rules);
  return { value: built.value, problems: [...problems, ...built.problems] };
}
