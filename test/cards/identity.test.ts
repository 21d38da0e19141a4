import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardId, idOf } from '../../src/cards/identity.ts';
import { normalise } from '../../src/cards/normalise.ts';
import { draft } from './drafts.ts';

test('a card has the same id on every machine: 20 digits of its text, its case, quotes and closing stops aside', () => {
  const id = cardId(draft('What is an AMI?', 'A template for instances.'));
  expect(id).toMatch(/^[0-9a-f]{20}$/);
  expect(cardId(draft('what  is an “AMI”', 'a template for instances'))).toBe(id);
});

test('the context is no part of an id', () => {
  expect(cardId(draft('Timeout?', '15 minutes', { context: ['Lambda'] }))).toBe(
    cardId(draft('Timeout?', '15 minutes', { context: ['Limits', 'Functions'] })),
  );
});

test('the form, the answer and the occurrence tell ids apart', () => {
  const ids = [
    cardId(draft('SQS', 'queue')),
    cardId(draft('SQS', 'queue', { form: 'reversed' })),
    cardId(draft('SQS', 'topic')),
    cardId(draft('SQS', 'queue'), 1),
    cardId(draft('SQS queue', '')),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test('an id its author wrote stands for the card whatever it says, and its item’s cards keep apart', () => {
  const written = draft('SQS', 'queue', { explicitId: 'sqs' });
  expect(cardId(written)).toBe(cardId({ ...written, front: 'What is SQS?', back: 'a managed queue' }));
  expect(cardId(written)).not.toBe(cardId({ ...written, ordinal: 1 }));
});

test('the digest of the system gives the ids that the portable one gives', () => {
  const withSystem = (key: string, occurrence: number) => idOf(key, occurrence, (text) => hash('sha256', text));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(3), (text, occurrence) => {
      const portable = idOf(text, occurrence);
      // Another key in between: the last id is remembered.
      idOf(`${text} `, occurrence);
      expect(withSystem(text, occurrence)).toBe(portable);
    }),
  );
});

test.each([
  ['5 TB', '5 GB'],
  ['1.5', '15'],
  ['-1', '1'],
  ['10.0.0.0/16', '10.0.0.0/8'],
  ['s3:GetObject', 's3:PutObject'],
  ['S3', 'S 3'],
  ['logs:*', 'logs:'],
])('%s and %s are different texts', (left, right) => {
  expect(normalise(left)).not.toBe(normalise(right));
});

test('folding a folded text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
});

test('a text of nothing but marks is not empty', () => {
  expect(normalise(' ?! ')).toBe('?!');
});
