import { expect, test } from 'vitest';
import { countsOf, draft, shelf } from './drafts.ts';

const ec2 = draft('What does an AMI hold?', 'a template for the root volume');
const sqs = draft('How long does SQS keep a message at most?', '14 days');
const sns = draft('What is SNS?', 'a publish and subscribe service');

test('a note that says the same keeps every card, and nothing has to be written', () => {
  const store = shelf();
  store.import({ 'a.md': [ec2, sqs, sns] });
  const again = store.import({ 'a.md': [ec2, sqs, sns] });
  expect(again.map((each) => each.change)).toEqual(['keep', 'keep', 'keep']);
  expect(again.some((each) => each.rewritten)).toBe(false);
});

test('a line that only moved down is kept, and its new line is written', () => {
  const store = shelf();
  store.import({ 'a.md': [ec2] });
  const [kept] = store.import({ 'a.md': [{ ...ec2, lines: { line: 9, endLine: 9 } }] });
  expect(kept).toMatchObject({ change: 'keep', rewritten: true, card: { lines: { line: 9 } } });
});

test('a new answer to the same question keeps the card, is due, and remembers the old answer', () => {
  const store = shelf();
  const [added] = store.import({ 'a.md': [draft('Lambda timeout at most?', '15 minutes')] });
  const [changed] = store.import({ 'a.md': [draft('Lambda timeout at most?', '900 seconds')] });
  expect(changed).toMatchObject({ change: 'update', answerChanged: true, card: { formerBack: '15 minutes' } });
  expect(changed?.card.id).toBe(added?.card.id);
  const [back] = store.import({ 'a.md': [draft('Lambda timeout at most?', '15 minutes')] });
  expect(back).toMatchObject({ answerChanged: false, card: { formerBack: null, id: added?.card.id } });
});

test('a number that changed is another answer; a word added to a long answer is not', () => {
  const store = shelf();
  store.import({ 'a.md': [draft('Default visibility?', '30 seconds'), sns] });
  const changes = store.import({
    'a.md': [draft('Default visibility?', '60 seconds'), { ...sns, back: 'a managed publish and subscribe service' }],
  });
  expect(changes.map((each) => each.answerChanged)).toEqual([true, false]);
});

test('a renamed heading costs nothing, even where it is part of every question', () => {
  const under = (title: string) =>
    ['memory', 'layers', 'storage', 'code size'].map((what, index) =>
      draft(`${title}: how much ${what} at most?`, `${index + 3} units`, { context: ['Lambda', title] }),
    );
  const store = shelf();
  store.import({ 'a.md': [ec2, ...under('Limits'), sqs] });
  const before = Object.keys(store.live());
  const changes = store.import({ 'a.md': [ec2, ...under('Quotas and ceilings'), sqs] });
  expect(Object.keys(store.live())).toEqual(before);
  expect(countsOf(changes)).toEqual({ update: 4 });
});

test('a heading replaced by another subject takes no history with it', () => {
  const limit = (subject: string, size: string) =>
    draft(`${subject}: maximum size of one?`, size, { context: ['Storage', subject] });
  const store = shelf();
  store.import({ 'a.md': [ec2, limit('S3 object', '5 TB'), sqs] });
  const changes = store.import({ 'a.md': [ec2, limit('EBS volume', '64 TiB'), sqs] });
  expect(countsOf(changes)).toEqual({ add: 1, retire: 1 });
});

test.each([
  ['Gateway endpoint', 'free, for S3', 'Interface endpoint', 'paid, for S3'],
  ['How many in flight in a standard queue?', '120,000', 'How many in flight in a FIFO queue?', '20,000'],
  [
    'What is the default encryption of one queue?',
    'SSE-SQS',
    'What is the default encryption of one bucket?',
    'SSE-S3',
  ],
  [
    'What is the default mode of one ordinary queue?',
    'at least once',
    'What is the default mode of one FIFO queue?',
    'exactly one',
  ],
  ['The maximum size of an S3 object is […]', '5 TB', 'The maximum size of a bucket policy is […]', '20 KB'],
])('%s is no earlier wording of a parallel fact', (front, back, otherFront, otherBack) => {
  const store = shelf();
  store.import({ 'a.md': [ec2, draft(front, back), sqs] });
  const changes = store.import({ 'a.md': [ec2, draft(otherFront, otherBack), sqs] });
  expect(countsOf(changes)).toEqual({ add: 1, retire: 1 });
});

test.each([
  ['EBS volumes are locked to a […] zone', 'single', 'An EBS volume is locked to a […] zone', 'single'],
  ['Gatway endpoint', 'free, for S3', 'Gateway endpoints', 'free, for S3'],
  ['AWS SSO', 'single sign-on for many accounts', 'IAM Identity Center', 'single sign-on for many accounts'],
])('%s and its reworded form are one card', (front, back, otherFront, otherBack) => {
  const store = shelf();
  store.import({ 'a.md': [ec2, draft(front, back), sqs] });
  expect(countsOf(store.import({ 'a.md': [ec2, draft(otherFront, otherBack), sqs] }))).toEqual({ update: 1 });
});

test('a sentence that hides other words under another heading is the same card', () => {
  const cloze = (front: string, hidden: string, context: string[]) =>
    draft(front, hidden, { form: 'cloze', members: [hidden], recogniser: 'sentence', context });
  const store = shelf();
  store.import({ 'a.md': [ec2, cloze('It works without […] to AWS', 'connecting', ['EKS']), sqs, sns] });
  const changes = store.import({
    'a.md': [ec2, sqs, sns, cloze('It works without connecting to […]', 'AWS', ['Edge'])],
  });
  expect(countsOf(changes)).toEqual({ update: 1 });
});

test('an id its author wrote finds the card through a full rewrite, and two different ids never meet', () => {
  const store = shelf();
  const [added] = store.import({ 'a.md': [draft('SQS', 'queue', { explicitId: 'q' })] });
  const [updated] = store.import({ 'a.md': [draft('What decouples?', 'a message broker', { explicitId: 'q' })] });
  expect(updated?.card.id).toBe(added?.card.id);
  const other = store.import({ 'a.md': [draft('What decouples?', 'a message broker', { explicitId: 'r' })] });
  expect(countsOf(other)).toEqual({ add: 1, retire: 1 });
});

test('the cards of one item with an id of its own keep apart when one of them goes', () => {
  const store = shelf();
  const both = [
    draft('SQS', 'queue', { explicitId: 'q' }),
    draft('queue', 'SQS', { explicitId: 'q', ordinal: 1, form: 'reversed' }),
  ];
  const [, reversed] = store.import({ 'a.md': both });
  store.import({ 'a.md': [draft('a queue', 'SQS', { explicitId: 'q', ordinal: 0, form: 'reversed' })] });
  expect(Object.keys(store.live())).toEqual([reversed?.card.id]);
});

test('giving a card an id of its own keeps its history, and so does taking the id away', () => {
  const store = shelf();
  const [added] = store.import({ 'a.md': [ec2] });
  store.import({ 'a.md': [{ ...ec2, explicitId: 'ami' }] });
  store.import({ 'a.md': [{ ...ec2, explicitId: 'ami', front: 'AMI', back: 'image' }] });
  store.import({ 'a.md': [{ ...ec2, front: 'AMI', back: 'image' }] });
  expect(Object.keys(store.live())).toEqual([added?.card.id]);
});

test('a removed card retires, and comes back as itself when its text does', () => {
  const store = shelf();
  store.import({ 'a.md': [ec2, sqs, sns] });
  const before = store.live();
  expect(countsOf(store.import({ 'a.md': [ec2, sns] }))).toEqual({ retire: 1 });
  expect(countsOf(store.import({ 'a.md': [ec2, sqs, sns] }))).toEqual({ restore: 1 });
  expect(store.live()).toEqual(before);
});

test('a text a card had two wordings ago is still that card', () => {
  const store = shelf();
  const first = draft('How are messages grouped?', 'by message group id');
  store.import({ 'a.md': [ec2, first, sqs] });
  const before = store.live();
  store.import({ 'a.md': [ec2, draft('How are FIFO messages grouped?', 'by message group id'), sqs] });
  store.import({ 'a.md': [ec2, draft('How does FIFO keep them grouped?', 'by message group id of the sender'), sqs] });
  store.import({ 'a.md': [ec2, first, sqs] });
  expect(store.live()).toEqual(before);
});

test('duplicates under two headings keep their own history when one is taken out and put back', () => {
  const store = shelf();
  const here = draft('Is it regional?', 'yes', { context: ['S3'] });
  const there = draft('Is it regional?', 'yes', { context: ['SQS'] });
  const [one, , two] = store.import({ 'a.md': [here, ec2, there] });
  expect(one?.card.id).not.toBe(two?.card.id);
  expect(countsOf(store.import({ 'a.md': [here, ec2, there] }))).toEqual({});
  expect(store.import({ 'a.md': [ec2, there] }).find((each) => each.change === 'retire')?.card.id).toBe(one?.card.id);
  store.import({ 'a.md': [here, ec2, there] });
  expect(store.cards.get(one?.card.id ?? '')?.context).toEqual(['S3']);
  expect(store.cards.get(two?.card.id ?? '')?.context).toEqual(['SQS']);
});

test('ten edits at once: every card keeps its history, and exactly the removed one is retired', () => {
  const facts = Array.from({ length: 30 }, (_, index) =>
    draft(`What does the service number${index} do for zone${index}?`, `it serves purpose${index} well`, {
      context: ['Services', `Part ${Math.floor(index / 5)}`],
      lines: { line: index + 1, endLine: index + 1 },
    }),
  );
  const store = shelf();
  store.import({ 'a.md': facts });
  const before = new Set(Object.keys(store.live()));
  const at = (index: number) => facts[index] as (typeof facts)[number];
  const edited = facts.map((each, index) => {
    if (index === 2) return { ...each, front: 'What does the servce number2 do for zone2?' };
    if (index === 6) return { ...each, back: 'something else entirely, in other words' };
    if (index === 8) return { ...each, front: 'For zone8, what does service number8 offer?' };
    return index >= 10 && index < 15 ? { ...each, context: ['Services', 'A new heading'] } : each;
  });
  const moved = [...edited.slice(20, 25), ...edited.slice(0, 20), ...edited.slice(26)];
  const changes = store.import({ 'a.md': [...moved, draft('What is brand new?', 'this one')] });
  expect(countsOf(changes)).toMatchObject({ add: 1, retire: 1 });
  const retired = changes.find((each) => each.change === 'retire');
  expect(retired?.card.front).toBe(at(25).front);
  const after = new Set(Object.keys(store.live()));
  expect([...before].filter((id) => !after.has(id))).toEqual([retired?.card.id]);
});
