import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { recordGrade } from '../../../src/cli/grading.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { all } from '../../../src/store/statements.ts';
import { NOW, type World, world } from './world.ts';

/** The notes by name. A word in {braces} says which fact a line states; it is taken out before the note is written. */
type Notes = Readonly<Record<string, string>>;

const folder = path.resolve(import.meta.dirname, '../../fixtures/note-set');
const first: Notes = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
);

type Commit = { message: string; edit: (notes: Notes) => Notes; removes?: string[] };

/** A change of the text of one note. */
function change(name: string, from: string | RegExp, to: string): (notes: Notes) => Notes {
  return (notes) => {
    const before = notes[name] ?? '';
    const after = before.replace(from, to);
    expect(after, `${name}: ${from}`).not.toBe(before);
    return { ...notes, [name]: after };
  };
}

/** Takes the lines of these facts out of a note, in the order they stand. */
function cut(text: string, marks: readonly string[]): { rest: string; lines: string } {
  const isMarked = (line: string) => marks.some((mark) => line.includes(`{${mark}}`));
  const all = text.split('\n');
  return {
    rest: all.filter((line) => !isMarked(line)).join('\n'),
    lines: all
      .filter(isMarked)
      .map((line) => `${line}\n`)
      .join(''),
  };
}

const commits: readonly Commit[] = [
  {
    message: 'typo: sandobx',
    edit: change('compute.md', 'a call that finds a sandbox', 'a call that finds a sandobx'),
  },
  { message: 'fix typo', edit: change('compute.md', 'sandobx', 'sandbox') },
  {
    message: 'say it shorter',
    edit: change(
      'compute.md',
      'an archive of libraries that several functions share',
      'libraries that several functions share',
    ),
  },
  { message: 'minutes as seconds', edit: change('compute.md', 'at most 15 minutes', 'at most 900 seconds') },
  {
    message: 'rename headings',
    edit: (notes) =>
      change('storage.md', '## Buckets', '## Object storage')(change('compute.md', '## Lambda', '## Functions')(notes)),
  },
  {
    message: 'move the volumes above the buckets',
    edit: (notes) => {
      const text = notes['storage.md'] ?? '';
      const at = text.indexOf('## Volumes');
      const top = text.indexOf('## Object storage');
      return { ...notes, 'storage.md': `${text.slice(0, top)}${text.slice(at)}\n${text.slice(top, at)}` };
    },
  },
  {
    message: 'containers get a note of their own',
    edit: (notes) => {
      const text = notes['compute.md'] ?? '';
      const at = text.indexOf('## Containers');
      return { ...notes, 'compute.md': text.slice(0, at), 'containers.md': `# Containers\n\n${text.slice(at)}` };
    },
  },
  {
    message: 'sort the table, and give it a column more',
    edit: (notes) => {
      const { rest, lines } = cut(notes['containers.md'] ?? '', ['fg', 'ec2', 'ext']);
      const [fargate, ec2, external] = lines.trim().split('\n');
      return { ...notes, 'containers.md': `${rest.trimEnd()}\n${external}\n${ec2}\n${fargate}\n` };
    },
  },
  {
    message: 'two bullets become one',
    removes: ['exec', 'role'],
    edit: (notes) => {
      const { rest } = cut(notes['containers.md'] ?? '', ['exec', 'role']);
      const merged =
        '- {roles} **Roles of a task**: one for the agent that starts it and one for the code that runs inside of it\n';
      return { ...notes, 'containers.md': rest.replace('## Containers\n\n', `## Containers\n\n${merged}`) };
    },
  },
  {
    message: 'one bullet becomes two',
    edit: change(
      'storage.md',
      /(.*\{snap\}.*)\n/,
      '$1\n- {incr} **Incremental backup**: only what changed since the last one is stored and paid for\n',
    ),
  },
  {
    message: 'queues.md is messaging.md',
    edit: ({ 'queues.md': text = '', ...rest }) => ({ ...rest, 'messaging.md': text }),
  },
  {
    message: 'drop what I know by heart',
    removes: ['poll', 'delay', 'inst'],
    edit: (notes) => ({
      ...notes,
      'messaging.md': cut(notes['messaging.md'] ?? '', ['poll', 'delay']).rest,
      'storage.md': cut(notes['storage.md'] ?? '', ['inst']).rest,
    }),
  },
  {
    message: 'presigned URLs move to the notes on messages, and are put better',
    edit: (notes) => {
      const { rest } = cut(notes['storage.md'] ?? '', ['pre']);
      const reworded =
        '\n## Access\n\n- {pre} **Presigned URL (link)**: lets somebody without an account read one object for a while\n';
      return { ...notes, 'storage.md': rest, 'messaging.md': (notes['messaging.md'] ?? '') + reworded };
    },
  },
  {
    message: 'I did not know it by heart',
    edit: (notes) => {
      const { lines } = cut(first['queues.md'] ?? '', ['poll', 'delay']);
      return change('messaging.md', /(.*\{fifo\}.*\n)/, `$1${lines}`)(notes);
    },
  },
  {
    message: 'the whole folder of compute is one note again',
    edit: ({ 'containers.md': containers = '', ...rest }) => ({
      ...rest,
      'compute.md': `${rest['compute.md']}\n${containers.replace('# Containers\n\n', '')}`,
    }),
  },
  {
    message: 'numbered lists and a word here and there',
    edit: (notes) => {
      const text = change(
        'messaging.md',
        'takes what failed too often',
        'takes the messages that failed too often',
      )(notes);
      return change('compute.md', 'decides on which machines the tasks', 'decides on which hosts the tasks')(text);
    },
  },
];

/** Which fact each live card is about, by card id: that of the line it came from. */
function importVersion(here: World, before: Notes, notes: Notes): Map<string, string> {
  for (const name of Object.keys(before)) if (!(name in notes)) here.remove(name);
  for (const [name, text] of Object.entries(notes)) here.write(name, text.replace(/\{\w+\} /g, ''));
  here.import();
  const found = here.live().map(({ id, home, lines: { line } }): [string, string] => {
    const lines = (notes[home.path] ?? '').split('\n');
    return [id, /\{(\w+)\}/.exec(lines[line - 1] ?? '')?.[1] ?? `the whole of ${lines[line - 1]}`];
  });
  return new Map(found);
}

test('through the commits of a set of notes cards are kept, none is swapped, and none is lost but by merging', () => {
  const here = world();
  let notes = first;
  let facts = importVersion(here, {}, notes);
  const factOfCard = new Map(facts);
  for (const id of facts.keys()) recordGrade(here.desk, id, 5, NOW, null);
  const tally = { kept: 0, lost: [] as string[], swapped: [] as string[] };
  for (const { message, edit, removes = [] } of commits) {
    const next = edit(notes);
    const after = importVersion(here, notes, next);
    for (const [id, fact] of facts) {
      const now = after.get(id);
      if (now === fact) tally.kept += 1;
      else if (now !== undefined) tally.swapped.push(`${message}: ${fact} → ${now}`);
      else if (!removes.includes(fact)) tally.lost.push(`${message}: ${fact}`);
    }
    for (const [id, fact] of after) {
      if (factOfCard.has(id)) expect(fact, message).toBe(factOfCard.get(id));
      factOfCard.set(id, fact);
    }
    notes = next;
    facts = after;
  }
  expect(tally.swapped).toEqual([]);
  expect(tally.lost).toEqual([]);
  expect(tally.kept).toBeGreaterThan(commits.length * 25);
  const learnt = [...facts.keys()].filter((id) => scheduleOf(here.desk.store, id)?.repetitions === 1);
  // What was merged or split off is new; everything else has its history still.
  expect(new Set([...facts].filter(([id]) => !learnt.includes(id)).map(([, fact]) => fact))).toEqual(
    new Set(['roles', 'incr']),
  );
});

test('taking all commits back, one by one or at once, restores every card and schedule to the byte', () => {
  for (const atOnce of [false, true]) {
    const here = world();
    const versions = [first];
    importVersion(here, {}, first);
    for (const { id } of here.live()) recordGrade(here.desk, id, 4, NOW, null);
    const states = [stateOf(here)];
    for (const { edit } of commits) {
      const before = versions.at(-1) as Notes;
      versions.push(edit(before));
      importVersion(here, before, versions.at(-1) as Notes);
      states.push(stateOf(here));
    }
    const steps = atOnce ? [0] : versions.map((_, index) => index).reverse();
    let now = versions.at(-1) as Notes;
    for (const step of steps) {
      const target = versions[step] as Notes;
      importVersion(here, now, target);
      now = target;
      expect(stateOf(here).cards, commits[step]?.message).toEqual(states[step]?.cards);
    }
  }
});

test('every version imported twice changes nothing, to the byte', () => {
  const here = world();
  let notes: Notes = {};
  for (const edit of [() => first, ...commits.map((commit) => commit.edit)]) {
    const next = edit(notes);
    importVersion(here, notes, next);
    const before = everything(here);
    const { changes } = here.import();
    expect(changes).toEqual([]);
    expect(everything(here)).toEqual(before);
    notes = next;
  }
});

test('two machines that import the same notes give their cards the same ids, whatever the order of the folders', () => {
  const [one, other] = [world(), world()];
  importVersion(one, {}, first);
  for (const name of Object.keys(first).reverse()) {
    other.write(name, (first[name] ?? '').replace(/\{\w+\} /g, ''));
    other.import({ wanted: { paths: [path.join(other.notes, name)] } });
  }
  const idsOf = (here: World) =>
    here
      .live()
      .map(({ id, front, back }) => `${id} ${front} ${back}`)
      .sort();
  expect(idsOf(other)).toEqual(idsOf(one));
});

/** The live cards with every column, and their schedules. */
function stateOf(here: World): { cards: unknown } {
  const cards = here
    .live()
    .map((card) => ({ card, schedule: scheduleOf(here.desk.store, card.id) }))
    .sort((left, right) => (left.card.id < right.card.id ? -1 : 1));
  return { cards };
}

/** Every row of every table that an import writes. */
function everything({ desk: { store } }: World): unknown {
  const tables = ['card', 'card_alias', 'card_tag', 'schedule', 'event', 'note', 'root', 'change_count'];
  return tables.map((table) => all(store, `SELECT * FROM ${table}`));
}
