import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { recordGrade } from '../../../src/cli/grading.ts';
import { eventsOfCard } from '../../../src/store/log.ts';
import { collectionOf } from '../../exchange/anki-rows.ts';
import { NOW, type World, world } from './world.ts';

type Fact = readonly [question: string, answer: string];

const qtiItem = ([question, answer]: Fact, index: number) =>
  `<assessmentItem identifier="q${index}"><responseDeclaration identifier="R"><correctResponse><value>A</value></correctResponse>
  </responseDeclaration><itemBody><choiceInteraction responseIdentifier="R"><prompt>${question}</prompt><simpleChoice identifier="A">${answer}
  </simpleChoice><simpleChoice identifier="B">nothing</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;

const ankiPackage = (facts: readonly Fact[]) =>
  zipSync({
    'collection.anki2': collectionOf(11, {
      crt: NOW / 1000 - 8_640_000,
      minutesWest: 0,
      notetypes: [{ id: 1, name: 'Basic', fields: ['Front', 'Back'], templates: [['{{Front}}', '{{Back}}']] }],
      decks: [[1, 'Default']],
      notes: facts.map(([question, answer], index) => ({
        id: index + 1,
        guid: `g${index}`,
        mid: 1,
        flds: [question, answer],
      })),
      cards: facts.map((_, index) => ({ id: index + 1, nid: index + 1, did: 1 })),
      revlog: [],
    }),
  });

/** Each way in, as a file that says these facts. */
const formats: Record<string, (facts: readonly Fact[]) => string | Uint8Array> = {
  'deck.apkg': ankiPackage,
  'deck.colpkg': ankiPackage,
  'notes.txt': (facts) => `#separator:tab\n#html:false\n${facts.map((fact) => fact.join('\t')).join('\n')}\n`,
  'guids.txt': (facts) =>
    `#separator:tab\n#guid column:1\n${facts.map((fact, index) => [`id${index}`, ...fact].join('\t')).join('\n')}\n`,
  'table.csv': (facts) => `Front,Back\n${facts.map((fact) => fact.map((each) => `"${each}"`).join(',')).join('\n')}\n`,
  'table.tsv': (facts) => `${facts.map((fact) => fact.join('\t')).join('\n')}\n`,
  'vault.md': (facts) =>
    facts.map(([question, answer]) => `${question}::${answer}\n<!--SR:!2026-12-05,20,230-->\n`).join('\n'),
  'hashcards.md': (facts) =>
    `---\nname = "Deck"\n---\n${facts.map(([question, answer]) => `Q: ${question}\nA: ${answer}\n`).join('\n')}`,
  'export.json': (facts) =>
    JSON.stringify({
      cards: facts.map(([question, answer], index) => ({
        ...{ hash: `h${index}`, deckName: 'Deck', content: { basic: { question, answer } } },
        performance: { lastReviewedAt: '2026-11-20T09:00:00', intervalDays: 9, dueDate: '2026-11-29' },
      })),
      sessions: [],
    }),
  'bank.md': (facts) =>
    facts.map(([question, answer]) => `### ${question}\n\n- [x] ${answer}\n- [ ] nothing\n`).join('\n'),
  'bank.gift': (facts) => facts.map(([question, answer]) => `${question} {=${answer} ~nothing}`).join('\n\n'),
  'aiken.txt': (facts) =>
    facts.map(([question, answer]) => `${question}\nA. ${answer}\nB. nothing\nANSWER: A\n`).join('\n'),
  'qti.zip': (facts) =>
    zipSync(Object.fromEntries(facts.map((fact, index) => [`q${index}.xml`, strToU8(qtiItem(fact, index))]))),
};

const facts: readonly Fact[] = [
  ['Which store holds the objects of a lake?', 'the object store'],
  ['Which store holds the blocks of a disk?', 'the block store'],
  ['Which store holds the files of a team?', 'the file store'],
];

function importing(here: World, name: string, content: string | Uint8Array) {
  const file = path.join(here.notes, name);
  writeFileSync(file, content);
  return here.import({ wanted: { paths: [file] } }).summary;
}

it.each(Object.keys(formats))(
  '%s: importing again changes nothing, and a newer file updates and doubles nothing',
  (name) => {
    const here = world();
    const write = formats[name] as (facts: readonly Fact[]) => string | Uint8Array;
    expect(importing(here, name, write(facts))).toMatchObject({ added: 3 });
    const before = here.live();
    const learnt = before.find(({ front }) => front === facts[1]?.[0]);
    recordGrade(here.desk, learnt?.id ?? '', 4, NOW, 1000);
    const looks = (id: string) => eventsOfCard(here.desk.store, id).filter(({ kind }) => kind === 'review');
    expect(importing(here, name, write(facts))).toMatchObject({ added: 0, updated: 0, retired: 0, unchanged: 1 });
    expect(here.live()).toEqual(before);

    const newer: readonly Fact[] = [
      facts[0] as Fact,
      ['Which store holds the blocks of a disk?', 'the block store, in one zone'],
      facts[2] as Fact,
      ['Which store holds the rows of a table?', 'the table store'],
    ];
    expect(importing(here, name, write(newer))).toMatchObject({ added: 1, updated: 1, retired: 0 });
    expect(here.live()).toHaveLength(4);
    const edited = here.live().find(({ id }) => id === learnt?.id);
    expect(edited?.back).toBe('the block store, in one zone');
    expect(looks(learnt?.id ?? '')).toHaveLength(1);
  },
);
