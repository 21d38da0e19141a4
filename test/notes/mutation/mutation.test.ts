import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChangedFacts } from '../../../src/decks/changed/changed-fact.ts';
import { factFinder } from '../../../src/decks/changed/old-facts.ts';
import { readPageCards } from '../../../src/decks/read-page.ts';
import { shippedKnowledge } from '../../decks/shipped.ts';
import { mutant } from './mutate.ts';

/** How many spoilt notes are read: a moderate number each time, 2,000 with CERTAMEN_MUTATIONS=2000. */
const count = Number(process.env.CERTAMEN_MUTATIONS ?? 100);
const maxMsPerNote = 10_000;
const maxGrowthBytes = 500_000_000;

/** What an import holds each note against: a spoilt one must not stall that either. */
const factsFile = join(import.meta.dirname, '../../../content/aws/facts-that-changed.md');
const findOld = factFinder(readChangedFacts('facts.md', readFileSync(factsFile, 'utf8')).value ?? []);
const knowledge = shippedKnowledge().value;

const folder = join(import.meta.dirname, '../../../content/aws');
const notes = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Habits that what ships has little of: labels above lists, HTML, explicit cards, questions with their answers folded. */
const habits = `Limits
- 15 min timeout
- 10 GB (soft limit)
\t- But **never** more, e.g. 11 GB

**Scenario:** 1,000 files at once. **Answer:** a queue.

Q: What is kept? ^keep
A: the id

front :: back
{{c1::hidden}} and ==marked==

1. Stop it
2. Start it

<details><summary>Answer</summary>

B, since it is cheaper

</details>

> [!tip] Exam
> - X vs Y
>   - X: fast
>   - Y: slow

| A | B |
|---|---|
| ✅ | ❌ |

\`\`\`bash
# list them
ls -la
\`\`\`
`;

describe('a spoilt note', () => {
  const size = 25;
  const groups = Array.from({ length: Math.ceil(count / size) }, (_, group) => group * size);

  test.each(groups)(
    'is read without a crash, a hang or a card out of its place (from seed %i)',
    (from) => {
      const before = process.memoryUsage().rss;
      for (let seed = from; seed < Math.min(count, from + size); seed += 1) {
        const { text, done } = mutant([...notes, habits, habits], seed);
        const about = `seed ${seed}: ${done.join(', ')}`;
        const lines = text.split(/\r\n?|\n/).length;
        const start = performance.now();
        const { drafts, skipped, problems } = readPageCards({ path: 'spoilt.md', text }, () => knowledge, findOld);
        expect(performance.now() - start, about).toBeLessThan(maxMsPerNote);
        // One expectation a note: a spoilt note can give thousands of cards.
        const misplaced = [...drafts.map((draft) => draft.lines), ...skipped].filter(
          ({ line, endLine }) => line < 1 || line > endLine || endLine > lines,
        );
        const raw = drafts.filter(
          ({ front, back, members, context }) =>
            front.trim() === '' || /\p{Cc}/u.test([front, back, ...members, ...context].join(' ')),
        );
        const nowhere = problems.filter(({ line }) => line < 1 || line > lines);
        expect({ misplaced, raw, nowhere }, about).toEqual({ misplaced: [], raw: [], nowhere: [] });
      }
      expect(process.memoryUsage().rss - before).toBeLessThan(maxGrowthBytes);
    },
    120_000,
  );

  test('is the same from the same seed', () => {
    expect(mutant(notes, 7)).toEqual(mutant(notes, 7));
    expect(mutant(notes, 7).text).not.toBe(mutant(notes, 8).text);
  });
});
