import { describe, expect, test } from 'vitest';
import { cardsOf } from './cards-of.ts';

const tableOf = (...rows: string[]): string => {
  const [header = '', ...rest] = rows;
  return `# Topic\n\n| ${header} |\n|${' --- |'.repeat(header.split('|').length)}\n${rest.map((row) => `| ${row} |`).join('\n')}\n`;
};

describe('tables', () => {
  test('key and value', () => {
    expect(cardsOf('table', tableOf('Class | Meaning', 'Besteffort | a class for pods without any requests'))).toEqual([
      'Besteffort: what is it? ▸ A class for pods without any requests',
    ]);
  });

  test.each([['. | . | .'], ['- | — | …'], ['Kind | | ']])(
    'under %j nothing tells what a cell answers: a row is asked for whole',
    (header) => {
      const rows = ['Oak hive | O1 | up to 10 frames', 'Pine hive | P1 | ', ' | X1 | rare'];
      expect(cardsOf('table', tableOf(header, ...rows))).toEqual([
        'Oak hive: what to know? (2) ▸ O1; Up to 10 frames',
        'Pine hive: what is it? ▸ P1',
      ]);
    },
  );

  test('a column that spells the names out is asked for', () => {
    const rows = [
      'Name | Full name | Maker | Mode',
      'OHP | Oak Hive Protocol | Ann | old',
      'PHP | Pine Hive Protocol | Bob | new',
    ];
    expect(cardsOf('table', tableOf(...rows))).toEqual([
      'What does OHP stand for? ▸ Oak Hive Protocol',
      'OHP (Oak Hive Protocol): what is the maker? ▸ Ann',
      'OHP (Oak Hive Protocol): what is the mode? ▸ Old',
      'What does PHP stand for? ▸ Pine Hive Protocol',
      'PHP (Pine Hive Protocol): what is the maker? ▸ Bob',
      'PHP (Pine Hive Protocol): what is the mode? ▸ New',
    ]);
  });

  test('the meaning of a code is asked for as one, also where it is a sentence', () => {
    expect(cardsOf('table', tableOf('Code | Meaning', '7 | The hive is full of wax'))).toContain(
      'Code 7: what does it mean? ▸ The hive is full of wax',
    );
  });

  test('rows that one column does not tell apart are named by two', () => {
    const rows = [
      'Gate | Inner<br>door | State | Cause',
      'up | up | open | all is well',
      'up | down | stuck | the hinge is bent',
      'down | down | shut | the gate is locked',
    ];
    expect(cardsOf('table', tableOf(...rows))).toEqual([
      'Gate: up, Inner door: up: what is the state? ▸ Open',
      'Gate: up, Inner door: up: what is the cause? ▸ All is well',
      'Gate: up, Inner door: down: what is the state? ▸ Stuck',
      'Gate: up, Inner door: down: what is the cause? ▸ The hinge is bent',
      'Gate: down, Inner door: down: what is the state? ▸ Shut',
      'Gate: down, Inner door: down: what is the cause? ▸ The gate is locked',
    ]);
  });

  test('what only numbers a name is named with it', () => {
    expect(
      cardsOf(
        'table',
        tableOf('Code | Gate | Description', '0 | front | the one to the road', '1 | back | the one to the hill'),
      ),
    ).toEqual([
      'Code 0: what is the gate? ▸ Front',
      'Code 0 (front): what is it? ▸ The one to the road',
      'Code 1: what is the gate? ▸ Back',
      'Code 1 (back): what is it? ▸ The one to the hill',
    ]);
  });

  test('what the first column is short for is asked where the second spells it out', () => {
    expect(
      cardsOf('table', tableOf('Short | Name | Vendor', 'TBH | Top Bar Hive | none', 'WH | Warre Hive | France')),
    ).toContain('What does TBH stand for? ▸ Top Bar Hive');
  });

  test('what a later sentence of a long cell tells is asked for as well', () => {
    const cell =
      'Bees of this box are told from those of others by a mark of white paint on their backs. Paint must be renewed by the keeper in spring.';
    expect(cardsOf('table', tableOf('Box | Description', `Oak | ${cell}`, 'Pine | a box of soft wood'))).toEqual([
      'Oak: what is it? ▸ Bees of this box are told from those of others by a mark of white paint on their backs',
      'Oak: paint must be renewed by the […] ▸ keeper in spring',
      'Pine: what is it? ▸ A box of soft wood',
      'A box of soft wood: which box? ▸ Pine',
    ]);
  });

  test('a requirement that is described asks for no choice', () => {
    expect(cardsOf('table', tableOf('Requirement | Description', 'Weight | The box must be light'))).toContain(
      'Weight: what is required? ▸ The box must be light',
    );
  });

  test('a number in a later sentence of a long cell is asked for too', () => {
    const cell =
      'The lowest price for each box, but it takes hours to get one and a reader pays the most. Boxes stay for at least 180 days.';
    expect(cardsOf('table', tableOf('Tier | Description', `Deep | ${cell}`))).toContain(
      'Deep: boxes stay for at least […] ▸ 180 days',
    );
  });

  test('a key in capitals is named by its column, where that says more than that it is a name', () => {
    const rowUnder = (header: string): string[] =>
      cardsOf('table', tableOf(`${header} | Meaning`, 'RLY | a box that sends packets on'));
    expect(rowUnder('Device')).toContain('Device RLY: what is it? ▸ A box that sends packets on');
    expect(rowUnder('Term')).toEqual(['RLY: what is it? ▸ A box that sends packets on']);
  });

  test('a short value points back to its key', () => {
    expect(cardsOf('table', tableOf('Port | Protocol', '22 | SSH', '53 | DNS'))).toEqual([
      'Port 22: what is the protocol? ▸ SSH',
      'SSH: the protocol of which port? ▸ 22',
      'Port 53: what is the protocol? ▸ DNS',
      'DNS: the protocol of which port? ▸ 53',
    ]);
  });

  test('a value that two keys share points nowhere', () => {
    expect(cardsOf('table', tableOf('Tier | Access', 'Hot | online', 'Cool | online'))).toEqual([
      'Hot: what is the access? ▸ Online',
      'Cool: what is the access? ▸ Online',
    ]);
  });

  test('a value of a trait points nowhere', () => {
    expect(cardsOf('table', tableOf('Property | Value', 'Scope | Global', 'Side | Outer'))).toEqual([
      'Scope: what is it? ▸ Global',
      'Side: what is it? ▸ Outer',
    ]);
  });

  test('a comparison names its sides', () => {
    expect(cardsOf('table', tableOf('Feature | TCP | UDP', 'Order | kept | not kept'))).toEqual([
      'TCP vs UDP: order? ▸ TCP: kept; UDP: not kept',
    ]);
  });

  test('rows of what things can do compare the things at the head of the columns', () => {
    const rows = ['Can be sold | yes | no', 'Used in winter | no | yes', 'Price | low | high'];
    expect(cardsOf('table', tableOf('Sort of hive | Pine hive | Oak hive', ...rows))).toEqual([
      'Pine hive vs Oak hive: can be sold? ▸ Pine hive: yes; Oak hive: no',
      'Pine hive vs Oak hive: used in winter? ▸ Pine hive: no; Oak hive: yes',
      'Pine hive vs Oak hive: price? ▸ Pine hive: low; Oak hive: high',
    ]);
  });

  test('so do rows of what every one of several things has', () => {
    const rows = ['Release Year | 1999 | 2003', 'Lid Type | flat | round', 'Frame Size | 30 cm | 40 cm'];
    expect(cardsOf('table', tableOf('Terms | PINE | OAK', ...rows))).toEqual([
      'PINE vs OAK: Release Year? ▸ PINE: 1999; OAK: 2003',
      'PINE vs OAK: Lid Type? ▸ PINE: flat; OAK: round',
      'PINE vs OAK: Frame Size? ▸ PINE: 30 cm; OAK: 40 cm',
    ]);
    expect(
      cardsOf('table', tableOf('Box | Lid Type | Frame Size', 'Pine | flat | 30 cm', 'Oak | round | 40 cm')),
    ).toContain('Pine: what is the Lid Type? ▸ Flat');
  });

  test('a column of several things is asked for as such', () => {
    expect(cardsOf('table', tableOf('Hive | Frame sizes | Wood', 'Tall box | 30 cm | pine'))).toEqual([
      'Tall box: what are the frame sizes? ▸ 30 cm',
      'Tall box: what is the wood? ▸ Pine',
    ]);
  });

  test('ticks and crosses are yes and no', () => {
    expect(cardsOf('table', tableOf('Feature | A | B', 'Encryption | ✅ | ❌'))).toEqual([
      'A vs B: encryption? ▸ A: yes; B: no',
    ]);
  });

  test('beside ticks alone an empty cell is a no, and a row of ticks sets nothing apart', () => {
    const rows = ['Lids | ✅ | ✅ | ✅', 'Locks | | ✅ | ✅'];
    const ticked = 'Pine vs Oak vs Elm: locks? ▸ Pine: no; Oak: yes; Elm: yes';
    expect(cardsOf('table', tableOf('Feature | Pine | Oak | Elm', ...rows))).toEqual([ticked]);
    expect(cardsOf('table', tableOf('Feature | Pine | Oak | Elm', 'Locks | | ✅ | ✅', 'Bars | ❌ | ✅ | ❌'))).toEqual(
      ['Oak vs Elm: locks? ▸ Oak: yes; Elm: yes', 'Pine vs Oak vs Elm: bars? ▸ Pine: no; Oak: yes; Elm: no'],
    );
  });

  test('several keys that decide a result stand on the front together', () => {
    expect(
      cardsOf(
        'table',
        tableOf(
          'Requests | Limits | Result',
          'none | set | requests become the limits',
          'none | none | the pod may take all',
        ),
      ),
    ).toEqual([
      'Requests: none, Limits: set: what is the result? ▸ Requests become the limits',
      'Requests: none, Limits: none: what is the result? ▸ The pod may take all',
    ]);
  });

  test('where a command is typed is part of the question, where any other thing stands is asked for', () => {
    expect(
      cardsOf(
        'table',
        tableOf('Command | Where | Purpose', '`reload` | Router | starts it anew', '`end` | Switch | leaves the mode'),
      ),
    ).toEqual([
      'Command reload (Router): what does it do? ▸ Starts it anew',
      'Command end (Switch): what does it do? ▸ Leaves the mode',
    ]);
    expect(cardsOf('table', tableOf('Host | Where | Purpose', 'web | Router | shows pages'))).toContain(
      'web: where? ▸ Router',
    );
  });

  test('a scenario asks for its answer', () => {
    expect(cardsOf('table', tableOf('Requirement | Service', 'shared drives over SMB | Files'))).toEqual([
      'shared drives over SMB: which service? ▸ Files',
    ]);
  });

  test('empty cells and dashes ask nothing, columns of examples neither', () => {
    expect(
      cardsOf('table', tableOf('Type | Description | Example', 'Worm | spreads by itself | Sasser', 'Virus | - | -')),
    ).toEqual(['Worm: what does it do? ▸ Spreads by itself']);
  });

  test('a table of scores makes no cards', () => {
    expect(cardsOf('table', tableOf('# | Score', '1 | 72%'))).toEqual([]);
  });
});
