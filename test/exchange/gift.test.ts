import { expect, it } from 'vitest';
import { isGift, readGift } from '../../src/exchange/gift.ts';

const read = (text: string) => readGift({ path: 'bank.gift', text });
const cards = (text: string) => read(text).drafts.map(({ form, front, back }) => [form, front, back]);
const rules = (text: string) => read(text).problems.map(({ line, rule }) => `${line} ${rule}`);

it('reads single and multiple choice, with weights matched loosely', () => {
  expect(cards('::One:: Who? {=Grant ~No one ~Napoleon}')).toEqual([['choice', 'Who?', 'Grant']]);
  const thirds = 'Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}';
  expect(cards(thirds)).toEqual([['choice', 'Which?', 'a; b; c']]);
  expect(rules(thirds)).toEqual([]);
  expect(rules('Which? {~%50%a ~b}')).toEqual(['1 bank/weights']);
});

it('keeps escaped signs as text, in the stem and in the options', () => {
  expect(cards(String.raw`What is \{"a"\: 1\}? {=x \= 1 ~x \~ 1\#}`)).toEqual([
    ['choice', 'What is {"a": 1}?', 'x = 1'],
  ]);
});

it('reads true and false with their feedback, and a missing word', () => {
  expect(cards('The sky is blue. {T#wrong#right}')).toEqual([['choice', 'The sky is blue.', 'True']]);
  expect(cards('Grass is {=green ~red} in May.')).toEqual([['choice', 'Grass is _____ in May.', 'green']]);
});

it('makes question-and-answer cards of short answers, numbers and pairs', () => {
  expect(cards('Two plus two? {=four =%50%4}')).toEqual([['basic', 'Two plus two?', 'four']]);
  expect(cards('Pi? {#3.14:0.01}\n\nOne to two? {#1..2}')).toEqual([
    ['basic', 'Pi?', '3.14 ± 0.01'],
    ['basic', 'One to two?', '1 to 2'],
  ]);
  expect(cards('Match. {=a -> b =c -> d}')).toEqual([
    ['basic', 'Match.\na', 'b'],
    ['basic', 'Match.\nc', 'd'],
  ]);
});

it('uses categories and tags as topics until the next, and answers may span lines', () => {
  const [first, second] = read(
    '$CATEGORY: $course$/top/Cloud/Storage\n\n// [id:7] [tag:s3]\n::A::Which?\n{\n=yes\n~no\n}\n\nWhich not? {=no ~yes}',
  ).drafts;
  expect(first).toMatchObject({
    context: ['Cloud', 'Storage'],
    tags: ['cloud/storage', 's3'],
    lines: { line: 4, endLine: 8 },
  });
  expect(second).toMatchObject({ tags: ['cloud/storage'] });
});

it('skips essays, descriptions and broken braces, each with its line', () => {
  const text =
    'Write about it. {}\n\nJust a text.\n\n::Bad:: Which {=a ~b\n\n::Good:: Which? {=a ~b}\n\nJSON {"a"} is? {=a ~b}';
  expect(rules(text)).toEqual(['1 bank/essay', '3 bank/description', '5 bank/braces', '9 bank/braces']);
  expect(read(text).tally).toMatchObject({ found: 5, imported: 1, skipped: 4 });
});

it('takes HTML as text, scripts left out, and flags a picture that is not in the file', () => {
  const text = '[html]<p>Look <img src="@@PLUGINFILE@@/x.png"> <script>alert(1)</script>&amp; say</p> {=a ~b}';
  expect(cards(text)).toEqual([['choice', 'Look [image: @@PLUGINFILE@@/x.png] & say', 'a']]);
  expect(rules(text)).toEqual(['1 bank/missing-image']);
});

it('is told from ordinary text and from JSON', () => {
  expect(isGift('Which? {=a ~b}')).toBe(true);
  expect(isGift('{"a": {"b": 1}}')).toBe(false);
  expect(isGift('A set {a, b} has two members.')).toBe(false);
});
