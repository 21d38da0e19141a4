import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/notes/front-matter.ts';
import { outlineOf } from '../../../src/notes/outline/outline.ts';
import { ofOnlySentence } from '../../../src/notes/recognisers/of-only-sentence.ts';

const echo = ofOnlySentence('echo', ({ inline }) =>
  inline.text.startsWith('Bees') ? { form: 'basic', front: inline.text, back: 'yes' } : null,
);

test.each([
  ['an item of one sentence is asked for', 'Bees sleep in winter', ['Bees sleep in winter']],
  ['one that the habit does not know is left to others', 'Hives stand in a yard', null],
  ['an item of two sentences is left to others', 'Bees sleep in winter. They wake in spring.', null],
  ['a table is left to others', '| Bees | Sleep |\n| --- | --- |\n| Bees | in winter |', null],
])('%s', (_, markdown, fronts) => {
  const { note } = outlineOf('topic.md', `# Topic\n\n${markdown}\n`, readFrontMatter('topic.md', '').value);
  const item = note.items.at(-1);
  const verdict = item === undefined ? null : echo.recognise(item, note);
  expect(verdict?.proposals.map(({ front }) => front) ?? null).toEqual(fronts);
});
