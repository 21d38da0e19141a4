import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Blueprint, examOn } from '../../decks/blueprint.ts';
import { loadBlueprint } from '../../decks/blueprint-page.ts';
import { Failure } from '../../failure.ts';
import type { Problem } from '../../problem.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import { hasFrontKey } from '../quiz/front-keys.ts';
import { readPageFile } from '../quiz/page-file.ts';
import { shippedFile } from '../shipped-files.ts';

/** The blueprints that ship, and what is wrong in those that cannot be used. */
export function shippedBlueprints(): { blueprints: Blueprint[]; problems: readonly Problem[] } {
  const folder = shippedFile('decks');
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readPageFile(path.join(folder, name)).page ?? [])
    .filter(({ text }) => hasFrontKey(text, ['blueprint']))
    .map((page) => loadBlueprint(page.path, page.text));
  return {
    blueprints: pages.flatMap(({ blueprint }) => blueprint ?? []),
    problems: pages.flatMap(({ problems }) => problems),
  };
}

/** The blueprint of this id, or without one the exam to prepare for on a day. Throws an input failure when there is none. */
export function chooseBlueprint(blueprints: readonly Blueprint[], id: string | null, day: StudyDay): Blueprint {
  const chosen = id === null ? examOn(blueprints, day) : blueprints.find((one) => one.id === id);
  if (chosen) return chosen;
  const known = blueprints.map((one) => one.id).join(', ');
  throw new Failure(
    'input',
    id === null ? 'There is no exam to prepare for.' : `There is no exam “${id}”: there are ${known}.`,
  );
}
