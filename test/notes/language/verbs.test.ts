import { describe, expect, test } from 'vitest';
import { mainVerbIndex, opensThirdPerson } from '../../../src/notes/language/main-verb.ts';
import { baseForm, baseOf, thirdPerson } from '../../../src/notes/language/verbs.ts';
import { wordsIn } from '../../../src/notes/language/words.ts';

describe('verbs by their form', () => {
  test.each(['packs', 'bundles', 'picks', 'writes', 'normalises', 'classifies', 'rebalances', 'deallocates'])(
    '"%s" may be a verb in the third person',
    (word) => expect(thirdPerson(word)).not.toBeNull(),
  );

  test.each([
    'always',
    'status',
    'access',
    'kubernetes',
    'candidates',
    'sizes',
    'certificates',
    'enterprises',
    'volumes',
  ])('"%s" is none', (word) => expect(thirdPerson(word)).toBeNull());

  test.each([
    ['optimise', 'sure'],
    ['reassign', 'sure'],
    ['converge', 'sure'],
    ['populate', 'sure'],
    ['oversee', 'sure'],
    ['archive', 'perhaps'],
    ['limit', 'perhaps'],
    ['certificate', null],
    ['exercise', 'perhaps'],
  ])('the base form "%s": %s', (word, sureness) => expect(baseForm(word)).toBe(sureness));

  test.each([
    ['applies', 'apply'],
    ['uses', 'use'],
    ['passes', 'pass'],
    ['frobs', 'frob'],
  ])('%s comes from %s', (word, base) => expect(baseOf(word)).toBe(base));
});

describe('verbs by their place', () => {
  test.each([
    ['Access port carries one VLAN', 'carries'],
    ['Slicing frobs the list', 'frobs'],
    ['Blocking calls frob the loop', 'frob'],
    ['Policies filter rows per role', 'filter'],
    ['Source and target use the same engine', 'use'],
    ['When it is full, the oldest entry leaves the cache', 'leaves'],
  ])('in "%s" the verb is "%s"', (text, verb) => {
    expect(wordsIn(text)[mainVerbIndex(wordsIn(text), text)]?.text).toBe(verb);
  });

  test.each([
    'Pre-initialised instances beside the group',
    'Many values per row',
    'One primary cluster and read-only clusters in other zones',
    'To do the dual scaling',
    'big data jobs',
  ])('"%s" has none', (text) => expect(mainVerbIndex(wordsIn(text), text)).toBe(-1));

  test.each([
    'Packs instances close together',
    'Groups accounts for one bill',
    'Changes capacity by an amount',
    'Signs DNS answers',
  ])('"%s" opens with one', (text) => expect(opensThirdPerson(text)).toBe(true));

  test.each([
    'Requests come only from inside',
    'Logs stored in a bucket',
    'Files in a bucket',
    'EBS volumes',
    'Targets take turns',
    'Records on how to reach a yard',
    'Copies of the data',
  ])('"%s" does not', (text) => expect(opensThirdPerson(text)).toBe(false));
});
