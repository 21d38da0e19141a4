import { expect, test } from 'vitest';
import { recordGrade } from '../../../src/cli/grading.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { NOW, type World, world } from './world.ts';

/** A note as somebody keeps it. The words in {braces} mark the facts for the test and are taken out before it is written. */
const first = `# Messaging

## SQS

- {vis} **Visibility timeout**: how long a message stays hidden after it was received
- {ret} **Retention period**: how long a queue keeps a message nobody deletes
- {dlq} **Dead-letter queue**: where messages go that failed too often
- {poll} **Long polling**: waiting up to 20 seconds for a message before answering
- {fifo} **FIFO queue**: a queue that keeps the order and delivers exactly once
- {batch} **Batch window**: the seconds Lambda collects messages before it starts

### Limits

- {size} The maximum message size is 1 MB
- {delay} The maximum delay of a message is 15 minutes
- {inflight} A standard queue holds at most 120,000 messages in flight

## SNS

- {topic} **Topic**: a named channel that publishers write to and subscribers listen on
- {filter} **Filter policy**: rules on a subscription that say which messages it gets
- {fan} **Fan-out**: one message copied to many queues at once

## EventBridge

- {bus} **Event bus**: the router that receives events and matches them with rules
- {pipe} **Pipe**: a point-to-point link from one source to one target
- {sched} **Scheduler**: a service that starts targets at set times
- {archive} **Archive**: a store of past events that can be replayed
`;

/** The edits of the note's history, each on the text of the one before. */
const commits: readonly [message: string, edit: (note: string) => string][] = [
  ['fix a typo', (note) => note.replace('publishers write to', 'publishers wirte to')],
  ['and another', (note) => note.replace('wirte', 'write').replace('nobody deletes', 'nobody removes')],
  ['the delay is given in seconds', (note) => note.replace('15 minutes', '900 seconds')],
  ['rename a heading', (note) => note.replace('### Limits', '### Quotas of a queue')],
  ['reword an answer', (note) => note.replace('where messages go that failed too often', 'a second queue for poison')],
  ['SNS before SQS', (note) => moveSection(note, '## SNS', '## SQS')],
  ['drop the batch window', (note) => note.replace(/^.*\{batch\}.*\n/m, '')],
  [
    'add two',
    (note) =>
      note.replace(
        '## EventBridge\n\n',
        '## EventBridge\n\n- {glob} **Global endpoint**: a name that fails over to a second Region\n- {api} **API destination**: an HTTPS endpoint outside of AWS as a target\n',
      ),
  ],
  ['rename the subject of a bullet', (note) => note.replace('**Pipe**', '**EventBridge pipe**')],
  ['sort a list', (note) => note.replace(/(.*\{bus\}.*\n)(.*\{pipe\}.*\n)(.*\{sched\}.*\n)/, '$3$2$1')],
  ['a bullet moves to another section', (note) => moveLine(note, '{fan}', '{sched}')],
  ['rename the note’s title', (note) => note.replace('# Messaging', '# Events and messages')],
  [
    'the batch window is back',
    (note) =>
      note.replace(
        /(.*\{fifo\}.*\n)/,
        '$1- {batch} **Batch window**: the seconds Lambda collects messages before it starts\n',
      ),
  ],
  [
    'split a paragraph off',
    (note) => note.replace('## EventBridge', 'Some words in between that make no card at all.\n\n## EventBridge'),
  ],
];

function moveSection(note: string, heading: string, before: string): string {
  const start = note.indexOf(heading);
  const end = note.indexOf('\n## ', start + 1);
  const section = note.slice(start, end === -1 ? undefined : end + 1);
  const rest = note.replace(section, '');
  return rest.replace(before, `${section}${before}`);
}

function moveLine(note: string, marker: string, before: string): string {
  const lines = note.split('\n');
  const at = lines.findIndex((line) => line.includes(marker));
  const [line] = lines.splice(at, 1);
  lines.splice(
    lines.findIndex((each) => each.includes(before)),
    0,
    line as string,
  );
  return lines.join('\n');
}

/** Writes and imports a version; which facts its cards are about, by card id. */
function importVersion(here: World, version: string): Map<string, string> {
  const lines = version.split('\n');
  here.write('messaging.md', version.replace(/\{\w+\} /g, ''));
  here.import();
  return new Map(
    here.live().map(({ id, lines: { line } }) => [id, /\{(\w+)\}/.exec(lines[line - 1] ?? '')?.[1] ?? '?']),
  );
}

test('through the history of a note every card keeps its fact, and only what was removed is retired', () => {
  const here = world();
  let version = first;
  let facts = importVersion(here, version);
  expect(new Set(facts.values()).size).toBe(16);
  const factOfCard = new Map(facts);
  for (const id of facts.keys()) recordGrade(here.desk, id, 5, NOW, null);
  const tally = { kept: 0, lost: 0, swapped: 0 };
  for (const [message, edit] of commits) {
    const next = edit(version);
    expect(next, message).not.toBe(version);
    version = next;
    const after = importVersion(here, version);
    for (const [id, fact] of facts) {
      if (after.get(id) === fact) tally.kept += 1;
      else if (after.has(id)) tally.swapped += 1;
      else if (version.includes(`{${fact}}`)) tally.lost += 1;
    }
    for (const [id, fact] of after) {
      expect(factOfCard.get(id) ?? fact, message).toBe(fact);
      factOfCard.set(id, fact);
    }
    facts = after;
  }
  expect(tally).toEqual({ kept: tally.kept, lost: 0, swapped: 0 });
  const graded = [...facts].filter(([id]) => scheduleOf(here.desk.store, id)?.repetitions === 1);
  expect(new Set(graded.map(([, fact]) => fact)).size).toBe(16);
});

test('the whole history taken back at once restores the cards of the first version', () => {
  const here = world();
  importVersion(here, first);
  const before = here.live().map(({ id, front, back, context }) => ({ id, front, back, context }));
  let version = first;
  for (const [, edit] of commits) {
    version = edit(version);
    importVersion(here, version);
  }
  importVersion(here, first);
  expect(here.live().map(({ id, front, back, context }) => ({ id, front, back, context }))).toEqual(before);
});

test('ten edits in one go: the cards keep their histories, and exactly the removed one is retired', () => {
  const here = world();
  const facts = importVersion(here, first);
  let version = first;
  for (const [, edit] of commits.slice(0, 10)) version = edit(version);
  const after = importVersion(here, version);
  const gone = [...facts].filter(([id]) => !after.has(id)).map(([, fact]) => fact);
  expect(new Set(gone)).toEqual(new Set(['batch']));
  for (const [id, fact] of facts) if (fact !== 'batch') expect(after.get(id)).toBe(fact);
});
