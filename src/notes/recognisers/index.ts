import type { NoteScope, Recogniser } from '../item.ts';
import { acronym } from './acronym.ts';
import { arrow } from './arrow.ts';
import { aspect } from './aspect.ts';
import { bracketList } from './bracket-list.ts';
import { choice } from './choice.ts';
import { command } from './command.ts';
import { commandEffect } from './command-effect.ts';
import { commandSteps } from './command-steps.ts';
import { comparison } from './comparison.ts';
import { condition } from './condition.ts';
import { defaultOne } from './default-one.ts';
import { definition } from './definition.ts';
import { denial } from './denial.ts';
import { determines } from './determines.ts';
import { differs } from './differs.ts';
import { enumeration } from './enumeration.ts';
import { examples } from './examples.ts';
import { fit } from './fit.ts';
import { fragment } from './fragment.ts';
import { gloss } from './gloss.ts';
import { inlineCommand } from './inline-command.ts';
import { isA } from './is-a.ts';
import { lead } from './lead.ts';
import { list } from './list.ts';
import { listing } from './listing.ts';
import { manner } from './manner.ts';
import { means } from './means.ts';
import { meansTo } from './means-to.ts';
import { number } from './number.ts';
import { parts } from './parts.ts';
import { port } from './port.ts';
import { procedure } from './procedure.ts';
import { purpose } from './purpose.ts';
import { qualifier } from './qualifier.ts';
import { question } from './question.ts';
import { repeated } from './repeated.ts';
import { scenario } from './scenario.ts';
import { sentence } from './sentence.ts';
import { skipped } from './skip.ts';
import { sole } from './sole.ts';
import { superlative } from './superlative.ts';
import { table } from './table.ts';
import { tagline } from './tagline.ts';
import { carefulWithTorn, isTorn } from './torn.ts';
import { use } from './use.ts';
import { useCase } from './use-case.ts';

/** Every habit the importer knows, in the order they are asked. */
const recognisers: readonly Recogniser[] = [
  choice,
  scenario,
  question,
  acronym,
  qualifier,
  port,
  commandSteps,
  defaultOne,
  list,
  procedure,
  parts,
  comparison,
  commandEffect,
  differs,
  examples,
  skipped,
  repeated,
  inlineCommand,
  enumeration,
  definition,
  arrow,
  table,
  listing,
  command,
  useCase,
  use,
  purpose,
  manner,
  gloss,
  lead,
  meansTo,
  means,
  aspect,
  fit,
  isA,
  determines,
  denial,
  sole,
  condition,
  bracketList,
  superlative,
  tagline,
  number,
  sentence,
  fragment,
];

const careful = recognisers.map(carefulWithTorn);

/** The habits a note is asked for, in their order: careful ones where its lists have lost their levels. */
export function recognisersFor(note: NoteScope): readonly Recogniser[] {
  return isTorn(note) ? careful : recognisers;
}
