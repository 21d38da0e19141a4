// What other programs hold: banks of 700 questions, and an Anki package of 5,000 cards with 50,000 answers, in and out again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';
import { inTurn, median, program, report, reportLimit, root, timeCommand } from './measure.mjs';

const NOW = '2026-11-23T09:00:00Z';
const QUESTIONS = 700;
const CARDS = 5000;
const ANSWERS = 50_000;
const RUNS = 3;

const stem = (index) =>
  `A company keeps ${index} kinds of records for ${(index % 9) + 1} years and reads them twice a month. Which option costs the least?`;
const options = (index) =>
  ['Keep them on instance disks', 'Keep them in an object store', 'Keep them in a queue', 'Keep them on tape'].map(
    (text, option) => ({ text: `${text}, in ${index + option} parts`, right: option === index % 4 }),
  );

function taskLists() {
  const questions = Array.from({ length: QUESTIONS }, (_, index) => {
    const lines = options(index).map(({ text, right }) => `- [${right ? 'x' : ' '}] ${text}`);
    return `### ${stem(index)}\n\n${lines.join('\n')}\n\n**[⬆ Back to Top](#table-of-contents)**\n`;
  });
  return `# A bank\n\n## Table of Contents\n\n| No. | Questions |\n| --- | --- |\n| 1 | [All](#all) |\n\n${questions.join('\n')}`;
}

function gift() {
  return Array.from({ length: QUESTIONS }, (_, index) => {
    const lines = options(index).map(({ text, right }) => `${right ? '=' : '~'}${text}`);
    return `::Question ${index}:: ${stem(index)} {\n${lines.join('\n')}\n}\n`;
  }).join('\n');
}

/** A package of the second form, as Anki writes it: basic notes, each learnt, with its answers. */
function ankiPackage() {
  const database = new Database(':memory:');
  const begun = Date.parse(NOW) / 1000 - 700 * 86_400;
  const fields = ['Front', 'Back'].map((name, ord) => ({ name, ord }));
  const layout = [{ name: 'Card 1', ord: 0, qfmt: '{{Front}}', afmt: '{{FrontSide}}<hr id=answer>{{Back}}' }];
  const models = { 1: { id: 1, name: 'Basic', type: 0, flds: fields, tmpls: layout } };
  database.exec(`CREATE TABLE col (id integer PRIMARY KEY, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags);
    CREATE TABLE notes (id integer PRIMARY KEY, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data);
    CREATE TABLE cards (id integer PRIMARY KEY, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left,
      odue, odid, flags, data);
    CREATE TABLE revlog (id integer PRIMARY KEY, cid, usn, ease, ivl, lastIvl, factor, time, type); BEGIN`);
  database
    .prepare("INSERT INTO col VALUES (1, ?, 0, 0, 11, 0, 0, 0, ?, ?, ?, '{}', '{}')")
    .run(
      begun,
      JSON.stringify({ creationOffset: 0, rollover: 4 }),
      JSON.stringify(models),
      JSON.stringify({ 1: { id: 1, name: 'Default' } }),
    );
  const note = database.prepare("INSERT INTO notes VALUES (?, ?, 1, 0, -1, ' cloud ', ?, '', 0, 0, '')");
  const card = database.prepare(
    "INSERT INTO cards VALUES (?, ?, 1, 0, 0, -1, 2, 2, ?, 37, 2150, 10, 1, 0, 0, 0, 0, '')",
  );
  const answer = database.prepare('INSERT INTO revlog VALUES (?, ?, -1, 3, 37, 12, 2150, 5000, 1)');
  for (let index = 0; index < CARDS; index += 1) {
    note.run(
      index + 1,
      `g${index}`,
      `What does <b>part ${index}</b> hold?\u001fthe value&nbsp;${index}<br>of the whole`,
    );
    card.run(index + 1, index + 1, 690 + (index % 60));
    for (let look = 0; look < ANSWERS / CARDS; look += 1) {
      answer.run((begun + (look * 60 + (index % 30)) * 86_400) * 1000 + index, index + 1);
    }
  }
  database.exec('COMMIT');
  const bytes = database.serialize();
  database.close();
  return zipSync({ meta: new Uint8Array([8, 2]), 'collection.anki21': bytes, media: strToU8('{}') });
}

/** Measures imports of what other programs hold; what ships is left out, so that nothing else is done. */
export async function exchange() {
  const folder = mkdtempSync(path.join(tmpdir(), 'certamen-bench-exchange-'));
  const at = (...names) => path.join(folder, ...names);
  const home = at('home');
  const environment = { CERTAMEN_HOME: home, CERTAMEN_NOW: NOW };
  const certamen = (...args) => timeCommand([program, ...args], environment);
  const into = (file) => {
    rmSync(home, { recursive: true, force: true });
    certamen('config', 'content.shipped', 'off');
    return certamen('import', file);
  };
  try {
    const banks = { 'bank.md': taskLists(), 'bank.gift': gift() };
    for (const [name, text] of Object.entries(banks)) {
      writeFileSync(at(name), text);
      const { times, floors } = await inTurn(
        RUNS,
        () => into(at(name)),
        () => timeCommand(['-e', '0']),
      );
      reportLimit(
        `${QUESTIONS} questions of ${name}, beyond starting node`,
        median(times) - median(floors),
        1000,
        'ms',
      );
    }
    writeFileSync(at('deck.apkg'), ankiPackage());
    const bare = () => timeCommand([path.join(root, 'bench', 'bare-log.mjs'), 'write', at('bare.db'), String(ANSWERS)]);
    const packed = await inTurn(RUNS, () => into(at('deck.apkg')), bare);
    const name = `an Anki package of ${CARDS} cards, ${ANSWERS} answers`;
    report(`${name}, beside bare rows`, median(packed.times), median(packed.floors), 15);
    reportLimit(name, median(packed.times) / 1000, 5, 's');
    const again = await inTurn(RUNS, () => certamen('import', at('deck.apkg')), bare);
    reportLimit('the same again, nothing changed', median(again.times) / 1000, 3, 's');
    for (const [format, file] of [
      ['anki', 'out.apkg'],
      ['json', 'out.json'],
    ]) {
      const out = await inTurn(RUNS, () => certamen('export', '--format', format, '--output', at(file)), bare);
      report(`exported as ${format}, beside bare rows`, median(out.times), median(out.floors), 12);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
