import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '../../src/decks/full-page.ts';
import { NotQuick, quickPage } from '../../src/decks/quick-page.ts';
import { loadRules } from '../../src/decks/rules-page.ts';
import { checkDeck, loadDeck } from '../../src/decks/scenario-deck.ts';
import { holdsScenario } from '../../src/decks/scenario-sections.ts';
import { loadTable } from '../../src/decks/table-page.ts';
import { shippedKnowledge, shippedPages } from './shipped.ts';

const folder = new URL('../../decks/', import.meta.url);
const decks = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ path: `decks/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }))
  .filter(({ text }) => holdsScenario(text));
const { value: kb } = shippedKnowledge();
const today = 0;

test('every table, rule and deck that ships is read without the full parsers, and as with them', () => {
  for (const { path, text } of shippedPages()) {
    expect(loadTable(quickPage(path, text))).toEqual(loadTable(readPage(path, text)));
    expect(loadRules(quickPage(path, text))).toEqual(loadRules(readPage(path, text)));
  }
  for (const { path, text } of decks) {
    expect(checkDeck(quickPage(path, text), kb, { today })).toEqual(checkDeck(readPage(path, text), kb, { today }));
  }
});

const scenario = '```yaml scenario\nrequire: {}\n```\n';

test.each([
  ['front matter', `---\ntitle: >\n  folded\n---\n# One\n\n${scenario}`],
  ['front matter in another language', `---json\n{}\n---\n# One\n\n${scenario}`],
  ['prose', `# One\n\nWords with *stress*.\n\n${scenario}`],
  ['a block', '# One\n\n```yaml scenario\nrequire: &all {}\n```\n'],
])('unusual %s is left to the full parsers', (_, text) => {
  expect(() => loadDeck(quickPage('deck.md', text), kb)).toThrow(NotQuick);
  expect(() => loadDeck(readPage('deck.md', text), kb)).not.toThrow();
});
