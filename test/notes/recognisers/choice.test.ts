import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';
import { cardsOf } from './cards-of.ts';

describe('a multiple-choice question', () => {
  test('teaches the ticked answer', () => {
    expect(
      cardsOf('choice', '# K\n\nWhich object keeps names stable?\n\n- [ ] Deployment\n- [x] StatefulSet\n- [ ] Job'),
    ).toEqual(['Which object keeps names stable? ▸ StatefulSet']);
  });

  test('teaches the letter that the answer below names', () => {
    const note =
      '# K\n\n## Which object runs on each node?\n\n- A. ReplicaSet\n- B. DaemonSet\n\n<details><summary>Answer</summary>\n\nB. DaemonSet\n\n</details>\n';
    expect(cardsOf('choice', note)).toEqual(['Which object runs on each node? ▸ DaemonSet']);
  });

  test('with several answers asks for all of them', () => {
    expect(
      cardsOf('choice', '# K\n\nWhich two keep state?\n\n- [x] StatefulSet\n- [x] PersistentVolume\n- [ ] Job'),
    ).toEqual(['Which two keep state? ▸ StatefulSet; PersistentVolume']);
  });

  test.each([
    ['says so behind it', '- Hive - o\n- Smoker'],
    ['says so in brackets', '- Hive (correct)\n- Smoker'],
  ])('of what a question offers teaches the option that %s', (_, options) => {
    expect(cardsOf('choice', `# K\n\nWhich of these keeps names stable?\n\n${options}\n`)).toEqual([
      'Which of these keeps names stable? ▸ Hive',
    ]);
  });

  test('that offers what it asks for teaches nothing when none of it is marked', () => {
    const note = '# K\n\nWhich of the following keeps names stable?\n\n- Hive\n- Smoker\n';
    expect(readNote({ path: 'k.md', text: note }).drafts).toEqual([]);
  });

  test('never teaches a wrong option', () => {
    const { drafts } = readNote({
      path: 'k.md',
      text: '# K\n\nWhich object keeps names stable?\n\n- A. ReplicaSet is the one that does\n- B. StatefulSet is the one that does\n',
    });
    expect(drafts).toEqual([]);
  });

  test('a plain task list asks nothing', () => {
    expect(cardsOf('choice', '# K\n\nBuy these:\n\n- [x] milk\n- [ ] bread')).toEqual([]);
  });
});
