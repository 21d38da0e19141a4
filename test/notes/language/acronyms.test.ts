import { describe, expect, test } from 'vitest';
import { acronymsIn } from '../../../src/notes/language/acronyms.ts';

const spelled: [text: string, acronym: string, expansion: string][] = [
  ['Annualized Rate of Occurrence (ARO)', 'ARO', 'Annualized Rate of Occurrence'],
  ['SQS (Simple Queue Service) decouples', 'SQS', 'Simple Queue Service'],
  ['uses the Message Passing Interface (MPI) standard', 'MPI', 'Message Passing Interface'],
  ['Identity and Access Management (IAM)', 'IAM', 'Identity and Access Management'],
  ['PersistentVolumeClaim (PVC)', 'PVC', 'PersistentVolumeClaim'],
  ['Amazon Elastic Container Service (ECS)', 'ECS', 'Elastic Container Service'],
];

const none = [
  'RAM (10GB)',
  'HTTP(S)',
  'AWS (public)',
  'Secure TCP (TLS)',
  'Only for root domains (ROOT)',
  'IAM (identity)',
  'data for BKP and restore (DR)',
];

describe('acronymsIn', () => {
  test.each(spelled)('reads "%s"', (text, acronym, expansion) => {
    expect(acronymsIn(text)).toMatchObject([{ acronym, expansion }]);
  });

  test.each(none)('takes the bracket of "%s" for something else', (text) => {
    expect(acronymsIn(text)).toEqual([]);
  });
});
