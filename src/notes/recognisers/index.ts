import type { Recogniser } from '../item.ts';
import { acronym } from './acronym.ts';
import { arrow } from './arrow.ts';
import { condition } from './condition.ts';
import { definition } from './definition.ts';
import { denial } from './denial.ts';
import { fragment } from './fragment.ts';
import { list } from './list.ts';
import { number } from './number.ts';
import { question } from './question.ts';
import { sentence } from './sentence.ts';
import { skipped } from './skip.ts';
import { table } from './table.ts';
import { use } from './use.ts';

/** Every habit the importer knows, in the order they are asked. */
export const recognisers: readonly Recogniser[] = [
  question,
  acronym,
  list,
  skipped,
  definition,
  arrow,
  table,
  use,
  denial,
  condition,
  number,
  sentence,
  fragment,
];
