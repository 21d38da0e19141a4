import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/cards/card.ts';
import { plainDraft } from '../../src/cards/plain-draft.ts';
import { bankMarkdown, explicitMarkdown } from '../../src/exchange/markdown-write.ts';
import { readTaskListBank } from '../../src/exchange/task-list-bank.ts';
import { readNote } from '../../src/notes/index.ts';

const lines = { line: 1, endLine: 1 };
const id = 'certamen:00112233445566778899';
const readBack = (draft: Draft) => readNote({ path: 'a.md', text: `# Title\n\n${explicitMarkdown(draft, id)}` });
const told = ({ form, front, back, members, ordered, hint, explicitId }: Draft) => ({
  form,
  front,
  back,
  members,
  ordered,
  hint,
  explicitId,
});

describe('a card in the explicit syntax', () => {
  const cards: Draft[] = [
    plainDraft('basic', {
      front: 'What is *EC2* & <S3>?',
      back: '- a [machine], 1. `x` == y :: z',
      lines,
      recogniser: 'x',
    }),
    plainDraft('basic', {
      front: 'Two\nlines?',
      back: 'A: not an answer\n? not a mark\n1. no list\n# no heading',
      lines,
      recogniser: 'x',
    }),
    plainDraft('cloze', {
      front: 'At most […] in a […] group',
      back: '7; spread',
      members: ['7', 'spread'],
      hint: 'a number',
      lines,
      recogniser: 'x',
    }),
    plainDraft('list', {
      front: 'Which are stores of AWS?',
      back: 'S3; EBS; EFS',
      members: ['S3', 'EBS', 'EFS'],
      lines,
      recogniser: 'x',
    }),
  ];

  it.each(cards)('reads back as it was: $front', (draft) => {
    const { drafts, problems } = readBack(draft);
    expect(problems).toEqual([]);
    const [read] = drafts;
    expect(
      read === undefined
        ? null
        : { ...told(read), front: read.front.replace(/\n/g, ' '), back: read.back.replace(/\n/g, ' ') },
    ).toEqual({
      ...told(draft),
      explicitId: id,
      front: draft.front.replace(/\n/g, ' '),
      back: draft.back.replace(/\n/g, ' '),
    });
  });

  it('reads back a text that looks like a link between notes, or like hidden words', () => {
    const front = 'What is a[[ a a a]] of [[[b]]] or a==. a== there?';
    const [read] = readBack(plainDraft('basic', { front, back: 'it [[is|was]] that', lines, recogniser: 'x' })).drafts;
    expect([read?.front, read?.back]).toEqual([front, 'it [[is|was]] that']);
  });

  it('reads back whatever signs it holds', () => {
    const words = fc.stringMatching(/^[a-z][a-z*_`[\]<>#|~=!&$^:?(){}.+\\-]{0,12}$/);
    const text = fc.array(words, { minLength: 3, maxLength: 8 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(text, text, (front, back) => {
        const [read] = readBack(
          plainDraft('basic', { front: `What is ${front}`, back: `it ${back}`, lines, recogniser: 'x' }),
        ).drafts;
        expect([read?.front, read?.back]).toEqual([`What is ${front}`, `it ${back}`]);
      }),
      { numRuns: Number(process.env.CERTAMEN_RUNS ?? 300) },
    );
  });
});

it('a choice reads back from a bank with its options, its key and its explanation', () => {
  const choice = plainDraft('choice', {
    front: 'A company has [two] sites.\n\nWhich *one*? (Choose two)',
    back: 'EBS_1; S3',
    members: ['+ S3', '- EFS', '+ EBS_1'],
    citations: ['Because.'],
    lines,
    recogniser: 'bank',
  });
  const { drafts, problems } = readTaskListBank({ path: 'a.md', text: bankMarkdown(choice) ?? '' });
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([
    { front: choice.front, back: choice.back, members: choice.members, citations: ['Because.'] },
  ]);
});
