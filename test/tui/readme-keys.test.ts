import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Binding, dashboardKeys, keyLabel, reviewKeysFor } from '../../src/tui/keymap.ts';
import { browseKeys } from '../../src/tui/screens/browse/keys.ts';
import { examKeys } from '../../src/tui/screens/exam/keys.ts';
import { importKeys } from '../../src/tui/screens/import/keys.ts';
import { newCardsKeys } from '../../src/tui/screens/new-cards/keys.ts';
import { quizKeys } from '../../src/tui/screens/quiz/keys.ts';
import { statisticsKeys } from '../../src/tui/screens/statistics/keys.ts';

/** The bindings of a screen as the rows of a Markdown table. */
function table(screen: string, bindings: readonly Binding[]): string[] {
  const rows = bindings.map(({ keys, help }) => `| ${keys.map((key) => `\`${keyLabel(key)}\``).join(' ')} | ${help} |`);
  return [`| ${screen} | |`, '| --- | --- |', ...new Set(rows)];
}

describe('the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

  it.each([
    ['dashboard', dashboardKeys],
    ['review', reviewKeysFor('four')],
    ['browse', browseKeys],
    ['new cards', newCardsKeys],
    ['statistics', statisticsKeys],
    ['import', importKeys],
    ['quiz, and questions in a review', quizKeys],
    ['mock exam', examKeys],
  ] as const)('lists the keys of the %s as the keymap has them', (screen, bindings) => {
    expect(readme).toContain(table(screen, bindings).join('\n'));
  });
});
