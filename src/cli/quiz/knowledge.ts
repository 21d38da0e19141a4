import { knowledgeBase } from '../../decks/knowledge-base.ts';
import { loadRules } from '../../decks/rules-page.ts';
import { loadTable } from '../../decks/table-page.ts';
import type { Checked, Problem } from '../../problem.ts';
import type { CompatibilityRule, Family, KnowledgeBase } from '../../rules/knowledge.ts';
import { hasFrontKey, pageKeys } from './front-keys.ts';
import { readPageFile } from './page-file.ts';
import type { ReadPage } from './page-reader.ts';
import { shippedTables } from './shipped-tables.ts';

/** The tables that ship and those of these files as one knowledge base, with every problem on the way. Each is read by `read`. */
export function readKnowledge(own: readonly string[], read: ReadPage): Checked<KnowledgeBase> {
  const problems: Problem[] = [];
  const families: Family[] = [];
  const rules: CompatibilityRule[] = [];
  for (const file of [...shippedTables(), ...own]) {
    const { page: written, problem } = readPageFile(file);
    if (written === null) {
      problems.push(problem);
      continue;
    }
    if (!hasFrontKey(written.text, pageKeys)) continue;
    const page = read(written.path, written.text);
    const { value: family } = loadTable(page);
    if (family !== null) families.push(family);
    else rules.push(...(loadRules(page).value ?? []));
    problems.push(...page.problems);
  }
  const built = knowledgeBase(families, rules);
  return { value: built.value, problems: [...problems, ...built.problems] };
}
