import { describe, expect, it } from 'vitest';
import { isTaskListBank, readTaskListBank } from '../../src/exchange/task-list-bank.ts';

const read = (text: string) => readTaskListBank({ path: 'bank.md', text });

const question = (stem: string, ...options: string[]) =>
  `### ${stem}\n\n${options.map((each) => `- [${each}`).join('\n')}\n\n`;
const rules = (text: string) => read(text).problems.map(({ line, rule }) => `${line} ${rule}`);

describe('a bank of task lists', () => {
  it('starts after the contents table, and no heading in a code fence is a question', () => {
    const text = [
      '# Exam',
      '### How to use',
      'Read it.',
      '## Table of Contents',
      '',
      '| No. | Questions |',
      '| --- | --- |',
      '| 1 | [What?](#what) |',
      '',
      '### What is it?',
      '```',
      '### not a question',
      '- [x] not an option',
      '```',
      '',
      '- [x] This',
      '- [ ] That',
      '',
      '**[⬆ Back to Top](#table-of-contents)**',
    ].join('\n');
    const { drafts, tally, problems } = read(text);
    expect(tally).toMatchObject({ found: 1, imported: 1, flagged: 0, skipped: 0 });
    expect(drafts[0]?.front).toBe('What is it? ### not a question\n- [x] not an option'.replace('? ###', '?\n###'));
    expect(drafts[0]).toMatchObject({ form: 'choice', back: 'This', context: ['Exam'], lines: { line: 10 } });
    expect(problems).toEqual([]);
  });

  it('without a contents table starts at the first heading with options, and then accounts for every heading', () => {
    const text = `### About\n\nSome words.\n\n${question('Which?', 'x] A', ' ] B')}### PLACEHOLDER\n\nnothing\n`;
    expect(read(text).tally).toMatchObject({ found: 2, imported: 1, skipped: 1 });
    expect(rules(text)).toEqual(['10 bank/no-options']);
  });

  it('is about what its title says and its front matter adds, so that its questions count for an exam', () => {
    const head = '---\ntags: [security/identity, "#networking/vpc"]\n---\n\n# A bank\n\n';
    const { drafts } = read(head + question('Which?', 'x] A', ' ] B'));
    expect(drafts[0]).toMatchObject({ tags: ['a-bank', 'networking/vpc', 'security/identity'], lines: { line: 7 } });
  });

  it('takes marks in either case, and joins an option that goes over several lines', () => {
    const { drafts } = read('### Which two? (Choose two)\n\n- [X] One that\ngoes on\n- [x] Two\n* [ ] Three\n');
    expect(drafts[0]?.back).toBe('One that goes on; Two');
  });

  it('gives a picture under an option to that option and one before the options to the question, a bare link too', () => {
    const { drafts } = read(
      '### Which diagram?\n[Question 37](images/q.png)\n\n- [x] Option A.\n![a](images/a.png)\n- [ ] Option B.\n\n![b](images/b.png)\n',
    );
    expect(drafts[0]).toMatchObject({ front: 'Which diagram?', picture: { alt: 'Question 37', path: 'images/q.png' } });
    expect(drafts[0]?.back).toBe('Option A. [image: images/a.png]');
  });

  it('keeps the paragraphs before the options as part of the stem, and a heading broken over two lines whole', () => {
    const { drafts } = read('### A company has\ntwo sites.\n\nWhat `now`?\n\n- [x] **This**\n- [ ] That\n');
    expect(drafts[0]).toMatchObject({ front: 'A company has two sites.\n\nWhat now?', back: 'This' });
  });

  it('makes a question of each group of options that a label begins, and never merges their marks', () => {
    const text =
      '### You have a tenant. How many are needed?\n\nManagement groups:\n\n- [x] 1\n- [ ] 2\n\nSubscriptions:\n\n- [ ] 1\n- [x] 3\n';
    const { drafts, tally } = read(text);
    expect(drafts.map(({ front, back }) => [front, back])).toEqual([
      ['You have a tenant. How many are needed?\n\nManagement groups:', '1'],
      ['You have a tenant. How many are needed?\n\nSubscriptions:', '3'],
    ]);
    expect(tally).toMatchObject({ found: 2, imported: 2, flagged: 2, skipped: 0 });
  });

  it('flags a question whose stem asks for another number than is marked, and imports it', () => {
    const text = question('Which apply? (Choose 3 answers)', 'x] A', 'x] B', ' ] C', ' ] D');
    expect(read(text).tally).toMatchObject({ imported: 1, flagged: 1 });
    expect(rules(text)).toEqual(['1 bank/count-mismatch']);
    expect(rules(question('Which? Select TWO.', 'x] A', 'x] B', ' ] C'))).toEqual([]);
  });

  it('shuffles no options that speak of one another by their place, and all others', () => {
    const ordered = (last: string) =>
      read(question('Which?', 'x] A queue', ' ] A topic', ` ] ${last}`)).drafts[0]?.ordered;
    for (const last of ['All of the above', 'None of these options', 'Both A and B', 'Neither A nor B', 'A and C']) {
      expect([last, ordered(last)]).toEqual([last, true]);
    }
    expect(ordered('A table above all')).toBe(false);
  });

  it('keeps a question of two options as one, with both, and says of one option that there is nothing to choose', () => {
    expect(read(question('Does this meet the goal?', 'x] Yes', ' ] No')).drafts[0]).toMatchObject({
      members: ['+ Yes', '- No'],
      ordered: false,
    });
    expect(rules(question('Which?', 'x] Only this'))).toEqual(['1 bank/one-option']);
  });

  it('says where a number is stated and differs, however it is stated', () => {
    const stated = (words: string) => rules(question(`Which? ${words}`, 'x] A', ' ] B', ' ] C'));
    for (const words of ['(Choose 2 answers)', 'Choose TWO.', 'Select three.', '(Choose THREE.)', 'Pick two']) {
      expect([words, stated(words)]).toEqual([words, ['1 bank/count-mismatch']]);
    }
    expect(stated('Choose one.')).toEqual([]);
  });

  it('names what has a place in the contents and a heading, and no options', () => {
    expect(rules('## Table of Contents\n\n| 1 | x |\n\n### PLACEHOLDER\n\n**[⬆ Back to Top](#x)**\n')).toEqual([
      '5 bank/no-options',
    ]);
  });

  it('shows nothing of a heading that only links back, and takes a sub-heading in a question for a label', () => {
    const text = '### Which? What\n\n- [x] A\n- [ ] B\n\n#### Second part\n\n- [x] C\n- [ ] D\n';
    expect(read(text).drafts.map(({ front, back }) => [front, back])).toEqual([
      ['Which? What', 'A'],
      ['Which? What\n\nSecond part', 'C'],
    ]);
  });

  it('skips what has no marked option, with its line and the reason', () => {
    const text = question('Which?', ' ] A', ' ] B') + question('And which?', 'x] A', ' ] B');
    expect(read(text).tally).toMatchObject({ found: 2, imported: 1, skipped: 1 });
    expect(rules(text)).toEqual(['1 bank/no-answer-key']);
  });

  it('asks a question once, whatever the order of its options, and does not take likeness for sameness', () => {
    const oracle = question('Move the Oracle database. How?', 'x] A', ' ] B');
    const mysql = question('Move the MySQL database. How?', 'x] A', ' ] B');
    const again = question('Move  the oracle database: how', ' ] B', 'x] a.');
    const { tally, problems } = read(oracle + mysql + again);
    expect(tally).toMatchObject({ found: 3, imported: 2, skipped: 1 });
    expect(problems).toMatchObject([{ line: 11, rule: 'bank/duplicate', severity: 'info' }]);
  });

  it('is told from a list of things to do', () => {
    expect(isTaskListBank('### Week 1\n\n- [x] read chapter 1\n- [ ] read chapter 2\n')).toBe(false);
    expect(isTaskListBank('# Notes\n\n### Why?\n\n- because\n- [x] done\n')).toBe(false);
    expect(isTaskListBank(question('Which is it?', 'x] A', ' ] B'))).toBe(true);
  });

  it('reads seven hundred questions and accounts for each', () => {
    const text = Array.from({ length: 700 }, (_, index) =>
      question(`Case ${index}: which service?`, 'x] A', ' ] B', ' ] C', ' ] D'),
    ).join('');
    expect(read(text).tally).toMatchObject({ found: 700, imported: 700, skipped: 0 });
  });
});
