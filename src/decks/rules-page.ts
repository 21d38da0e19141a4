import type { Checked } from '../problem.ts';
import type { CompatibilityRule, RulePart } from '../rules/knowledge.ts';
import type { Page } from './page.ts';
import { readMarks, readSources } from './sources.ts';
import { plainCell, readTables } from './table-text.ts';
import { textAt, under } from './yaml-tree.ts';

const levels: readonly CompatibilityRule['level'][] = ['error', 'needs', 'warn'];

/**
 * Reads a page of compatibility rules (`rules: compatibility` in front matter): a table with the columns id, level, when,
 * unless and the sentence, whose footnote is its source. Null when the page is none. `when` lists the parts that meet:
 * `apex, cname`; one of several: `alb/nlb`; one directly after another: `nlb > lambda`; `—` keeps a rule that is only told.
 */
export function loadRules(page: Page): Checked<CompatibilityRule[] | null> {
  if (textAt(under(page.front, 'rules')) !== 'compatibility') return { value: null, problems: [] };
  const sources = readSources(page);
  const rules: CompatibilityRule[] = [];
  for (const { rows } of readTables(page)) {
    for (const row of rows) {
      const [id = '', written = '', when = '', unless = ''] = row.map(({ raw }) => plainCell(raw));
      const place = row[0]?.place ?? { path: page.path, line: 1, column: 1 };
      const level = levels.find((one) => one === written);
      const sentence = row[4];
      if (!level || !sentence) {
        page.error(
          place,
          'rules/level',
          `The rule ${id} has no level that is known: write one of ${levels.join(', ')}.`,
        );
        continue;
      }
      if (rules.some((rule) => rule.id === id)) {
        page.error(place, 'rules/same-id', `The rule ${id} is there twice: give one another id.`);
        continue;
      }
      const { text: say, sources: cited, mark } = readMarks(sentence, page, sources);
      const standing = mark === 'unverified' ? mark : cited.length > 0 ? 'sourced' : 'unsourced';
      rules.push({ id, level, when: partsIn(when), unless: partsIn(unless), say, standing, sources: cited, place });
    }
  }
  return { value: rules, problems: page.problems };
}

function partsIn(text: string): RulePart[] {
  if (text === '' || text === '—') return [];
  return text.split(',').map((condition) => {
    const [parts = '', followedBy] = condition.split('>');
    return { parts: namesIn(parts), followedBy: followedBy === undefined ? [] : namesIn(followedBy) };
  });
}

function namesIn(text: string): string[] {
  return text.split('/').map((name) => name.trim());
}
