import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/read-note.ts';

const head = '---\ncards: explicit\n---\n';
const read = (text: string) => readNote({ path: 'a.md', text: `${head}${text}` });

/** `form: front ▸ back`, one card a line. */
const cards = (text: string) => read(text).drafts.map(({ form, front, back }) => `${form}: ${front} ▸ ${back}`);

describe('cards written out', () => {
  test.each([
    ['front and back', 'SQS retention :: 14 days', ['basic: SQS retention ▸ 14 days']],
    [
      'both ways',
      'SQS ::: Simple Queue Service',
      ['basic: SQS ▸ Simple Queue Service', 'reversed: Simple Queue Service ▸ SQS'],
    ],
    ['in a bullet, with bold', '- **SQS** :: a queue', ['basic: SQS ▸ a queue']],
    ['in a nested bullet', '- a b\n    - SQS :: a queue', ['basic: SQS ▸ a queue']],
    ['one a line', 'a :: b\nc :: d', ['basic: a ▸ b', 'basic: c ▸ d']],
    ['a second separator is text of the answer', 'a :: b :: c', ['basic: a ▸ b :: c']],
    ['an answer that is a list below', 'Queue types ::\n- Standard\n- FIFO', ['list: Queue types ▸ Standard; FIFO']],
    [
      'an answer below its bullet',
      '- Queue types ::\n    - Standard\n    - FIFO',
      ['list: Queue types ▸ Standard; FIFO'],
    ],
    ['question and answer', 'Q: What is SQS?\nA: A queue.', ['basic: What is SQS? ▸ A queue.']],
    ['over several lines', 'Q: What is\nSQS?\nA: A queue\nservice.', ['basic: What is SQS? ▸ A queue service.']],
    ['several in a row', 'Q: a?\nA: b\nQ: c?\nA: d', ['basic: a? ▸ b', 'basic: c? ▸ d']],
    ['with a blank line between', 'Q: What is SQS?\n\nA: A queue.', ['basic: What is SQS? ▸ A queue.']],
    ['as two bullets', '- Q: What is SQS?\n- A: A queue.', ['basic: What is SQS? ▸ A queue.']],
    ['the answer below its question', '- Q: What is SQS?\n    - A: A queue.', ['basic: What is SQS? ▸ A queue.']],
    ['an answer that is a list', 'Q: Which types?\nA:\n1. Standard\n2. FIFO', ['list: Which types? ▸ Standard; FIFO']],
    [
      'an answer with a list after it',
      'Q: Which?\nA: Two\n- Standard\n- FIFO',
      ['basic: Which? ▸ Two; Standard; FIFO'],
    ],
    ['a question mark between', 'Which types?\n?\nStandard and FIFO', ['basic: Which types? ▸ Standard and FIFO']],
    ['two question marks', 'SQS\n??\na queue', ['basic: SQS ▸ a queue', 'reversed: a queue ▸ SQS']],
    ['a question mark above a list', 'Which types?\n?\n- Standard\n- FIFO', ['list: Which types? ▸ Standard; FIFO']],
    [
      'several lines around a question mark',
      'Which types\nare there?\n?\nStandard\nand FIFO',
      ['basic: Which types are there? ▸ Standard and FIFO'],
    ],
    [
      'highlights, one card each',
      'Kept ==14 days== at ==most==',
      ['cloze: Kept […] at most ▸ 14 days', 'cloze: Kept 14 days at […] ▸ most'],
    ],
    ['a numbered cloze', 'Kept {{c1::14 days}} at most', ['cloze: Kept […] at most ▸ 14 days']],
    ['one number hides together', '{{c1::a}} and {{c1::b}}', ['cloze: […] and […] ▸ a; b']],
    ['two numbers are two cards', '{{c1::a}} and {{c2::b}}', ['cloze: […] and b ▸ a', 'cloze: a and […] ▸ b']],
    [
      'brackets after C:',
      'C: The [queue] is a [FIFO]',
      ['cloze: The […] is a FIFO ▸ queue', 'cloze: The queue is a […] ▸ FIFO'],
    ],
    ['in a quote', '> a :: b', ['basic: a ▸ b']],
  ])('%s', (_, text, wanted) => {
    expect(cards(text)).toEqual(wanted);
  });

  test.each([
    ['a double colon without spaces', '`AWS::S3::Bucket`, AWS::S3::Bucket, ::/0 and std::vector'],
    ['a separator in a code span', 'Use `a :: b` and `x == y ==z==`'],
    ['a separator in a fence', '```\na :: b\nQ: x?\nA: y\n==z==\n```'],
    ['comparisons', 'a == b and c == d'],
    ['a highlight that is a line among others', 'To see the boxes\n==box list==\nThey are shown'],
    ['a container mark', '::: warning'],
    ['a letter that is no question', 'Q: applications with quantum needs'],
    ['an answer alone', '- A: Maps a hostname to IPv4'],
    ['a letter without brackets', '- C: Applications that need lots of (C)PU'],
    ['a heading', '## SQS :: a queue'],
    ['a lone question mark', '?\n\ntext'],
    ['a cloze in code', '`{{c1::a}}`'],
  ])('%s is text', (_, text) => {
    const { drafts, problems } = read(text);
    expect(drafts).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('the hint of a cloze is kept apart', () => {
    expect(read('Kept {{c1::14 days::how long}}').drafts[0]).toMatchObject({ hint: 'how long', members: ['14 days'] });
  });

  test('what stands beside a card in the same paragraph is still text', () => {
    const { drafts } = readNote({ path: 'sqs.md', text: 'SQS keeps messages for up to 14 days.\na :: b\n' });
    expect(drafts.map((draft) => draft.front)).toContain('a');
    expect(drafts.some((draft) => draft.lines.line === 1)).toBe(true);
  });

  test('its context is shown above it', () => {
    expect(read('# SQS\n## Limits\n- size :: 256 KB').drafts[0]?.context).toEqual(['SQS', 'Limits']);
  });

  test('its lines are its own', () => {
    expect(read('text\n\nQ: a?\nA: b\n').drafts[0]?.lines).toEqual({ line: 6, endLine: 7 });
  });

  test('the habits of notes make no other card of the same item', () => {
    const { drafts } = readNote({ path: 'sqs.md', text: '- **Retention**: up to ==14 days==\n' });
    expect(drafts.map((draft) => draft.recogniser)).toEqual(['explicit']);
  });
});

describe('ids', () => {
  test.each([
    ['a comment on the line', '- a :: b <!-- id: x-1 -->'],
    ['a comment below the block', 'a :: b\n<!-- id: x-1 -->'],
    ['a comment above the block', '<!-- id: x-1 -->\n\na :: b'],
    ['a block id', '- a :: b ^x-1'],
  ])('%s', (_, text) => {
    expect(read(text).drafts).toMatchObject([{ front: 'a', back: 'b', explicitId: 'x-1' }]);
  });

  test('each line of a paragraph may have its own', () => {
    expect(read('a :: b ^one\nc :: d ^two').drafts.map((draft) => draft.explicitId)).toEqual(['one', 'two']);
  });

  test('cards of one item share its id and are told apart by their ordinal', () => {
    expect(read('a ::: b ^one').drafts).toMatchObject([
      { explicitId: 'one', ordinal: 0 },
      { explicitId: 'one', ordinal: 1 },
    ]);
  });

  test('a card of a habit may have one too', () => {
    const { drafts } = readNote({ path: 'sqs.md', text: '- **Queue**: where messages wait for a consumer ^q1\n' });
    expect(drafts[0]).toMatchObject({ explicitId: 'q1', recogniser: 'definition' });
  });

  test('the same id twice keeps the second card out and names both lines', () => {
    const { drafts, problems } = read('a :: b ^one\n\nc :: d ^one\n');
    expect(drafts.map((draft) => draft.front)).toEqual(['a']);
    expect(problems).toMatchObject([{ line: 6, severity: 'error', rule: 'card/duplicate-id' }]);
    expect(problems[0]?.message).toContain('line 4');
  });
});

describe('mistakes', () => {
  test.each([
    ['a cloze', 'Kept {{c1::14 days at most', 6],
    ['a cloze before another', 'Kept {{c1::14 days {{c2::at}} most', 6],
    ['a bracket', 'C: the [queue is', 8],
  ])('%s that is not closed is an error at its place, and no card', (_, text, column) => {
    const { drafts, problems } = read(`one two\n\n${text}\n`);
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ line: 6, column, severity: 'error', rule: 'cloze/unclosed' }]);
  });

  test('a question without an answer is a warning', () => {
    const { drafts, problems } = read('Q: What is SQS?\n\n## Next\n');
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ line: 4, severity: 'warning', rule: 'card/no-answer' }]);
  });
});

test('any text on both sides of a separator is a card with these words', () => {
  const side = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{0,20}[A-Za-z0-9]$/).map((text) => text.replace(/ +/g, ' '));
  fc.assert(
    fc.property(side, side, (front, back) => {
      fc.pre(!/^(?:Q|A|C)$/.test(front));
      expect(read(`- ${front} :: ${back}`).drafts).toMatchObject([{ front, back, form: 'basic' }]);
    }),
  );
});
