import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';
import { cardsOf, type Example } from './cards-of.ts';

const fence = (text: string, lang = ''): string => `\`\`\`${lang}\n${text}\n\`\`\``;

const options =
  '-G (--groups)      Further groups\n-m (--create-home) Create a home\n-r (--system)      Create a system account';

const habits: Example[] = [
  [
    fence(options, 'text'),
    '-G: what is it for? ▸ Further groups (--groups)',
    '-m: what does it do? ▸ Create a home (--create-home)',
    '-r: what does it do? ▸ Create a system account (--system)',
  ],
  [
    '**mkuser**: Add an account.\n-g         The group of it\n-m, --home  Create a home\n-q         Ask nothing',
    'mkuser -g: what is it for? ▸ The group of it',
    'mkuser -m: what does it do? ▸ Create a home (--home)',
    'mkuser -q: what does it do? ▸ Ask nothing',
  ],
  [
    `## mkuser\n\nOptions:\n\n${fence('-g    the group of it\n-q    ask nothing\n-x    remove the home')}`,
    'mkuser -g: what is it for? ▸ The group of it',
    'mkuser -q: what does it do? ▸ Ask nothing',
    'mkuser -x: what does it do? ▸ Remove the home',
  ],
  [
    '- mkuser\n  -g = the group of it\n  -q = ask nothing\n  -x = remove the home',
    'mkuser -g: what is it for? ▸ The group of it',
    'mkuser -q: what does it do? ▸ Ask nothing',
    'mkuser -x: what does it do? ▸ Remove the home',
  ],
  [
    fence('-m (--min)  Fewest days\n-M (--max)  Most days\n-q (--quiet)  Ask nothing'),
    '-m (--min): what is it for? ▸ Fewest days',
    '-M (--max): what is it for? ▸ Most days',
    '-q: what does it do? ▸ Ask nothing (--quiet)',
  ],
  [
    `Compulsory flags of the storectl command (see the manual):\n\n${fence('--ca   [--ca-file]    verify servers with this bundle\n\n--cert [--cert-file]  identify with this file\n\n--key  [--key-file]   identify with this key')}`,
    'Compulsory flags of the storectl command: which? (3) ▸ --ca; --cert; --key',
    'storectl --ca: what does it do? ▸ Verify servers with this bundle (--ca-file)',
    'storectl --cert: what does it do? ▸ Identify with this file (--cert-file)',
    'storectl --key: what does it do? ▸ Identify with this key (--key-file)',
  ],
  [
    fence('>=  greater or equal\n<>  not equal\n!=  not equal, the other way\nOR  logical or'),
    '<>: what does it mean? ▸ Not equal',
    '!=: what does it mean? ▸ Not equal, the other way',
  ],
  [
    fence('#   PASS_MAX_DAYS   Most days a password may be used.'),
    'PASS_MAX_DAYS: what is it? ▸ Most days a password may be used',
  ],
  [
    fence(
      'Discover        Client -> Server\nOffer           Server -> Client       Broadcast\nRelease         Client -> Server       Unicast',
    ),
    'Discover: what is it? ▸ Client -> Server',
    'Offer: what holds for it? ▸ Server -> Client; Broadcast',
    'Release: what holds for it? ▸ Client -> Server; Unicast',
  ],
];

const drawn =
  '+-------+-----+--------------+------+\n| Name  | Key | Description  | Used |\n+-------+-----+--------------+------+\n| MAX_A | -a  | open files   | Yes  |\n| MAX_B | -b  | stack size   | No   |\n| MAX_C | -c  | file size    | -    |\n+-------+-----+--------------+------+';

const nearMisses = [
  fence('+----+------+\n| id | name |\n+----+------+\n| 1  | oak  |\n| 2  | pine |\n| 3  | ash  |\n+----+------+'),
  fence('-r   Create a system account'),
  fence('| NAME | FLAG | WHAT |\n| FILES | -n | open files |\n| PROCS | -u | number of processes |'),
  fence(options, 'python'),
  'The tool takes\n-r to remove\nand nothing else.',
  fence('=   equal\n>   greater than\n<   less than'),
  fence('NAME     READY   STATUS\nweb      1/1     is running\nstore    0/1     is pending'),
  fence('PASS_MAX_DAYS   99999\nPASS_MIN_DAYS   0\nPASS_WARN_AGE   7'),
  fence('const a   = the first;\nconst b   = the second;\nconst c   = the third;'),
  fence('one  line of prose\nand another line\nthat says nothing'),
];

describe('a block that explains line by line', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('listing', `# K\n\n${markdown}`)).toEqual(cards));

  test.each(nearMisses)('%j explains nothing', (markdown) =>
    expect(cardsOf('listing', `# K\n\n${markdown}`)).toEqual([]),
  );

  test('of more options than anybody learns only those that do something are asked for', () => {
    const taking = 'abcdefghij'.split('').map((letter) => `-${letter}   The value of ${letter}${letter}`);
    expect(
      cardsOf('listing', `# K\n\n${fence([...taking, '-x   Remove the home', '-y   Specify a name'].join('\n'))}`),
    ).toEqual(['-x: what does it do? ▸ Remove the home']);
  });

  test('a drawn table whose header says that it describes is one, ticks left out', () => {
    expect(cardsOf('listing', `# K\n\n${fence(drawn)}`)).toEqual([
      'MAX_A: what holds for it? ▸ -a; open files',
      'MAX_B: what holds for it? ▸ -b; stack size',
      'MAX_C: what holds for it? ▸ -c; file size',
    ]);
  });

  test('rows numbered by level, code or port ask what each number stands for', () => {
    const levels =
      'Val___Keyword___Condition\n0     calm      bees rest in the hive\n1     alert     bees fly\n2     swarm     all leave';
    expect(cardsOf('listing', `# K\n\n${fence(levels)}`)).toEqual([
      'Val 0: which keyword? ▸ calm: bees rest in the hive',
      'Val 1: which keyword? ▸ alert: bees fly',
      'Val 2: which keyword? ▸ swarm: all leave',
    ]);
    expect(
      cardsOf('listing', `# K\n\n${fence('Port  Service\n----  -------\n22    SSH\n25    SMTP\n53    DNS')}`),
    ).toEqual(['Port 22: which service? ▸ SSH', 'Port 25: which service? ▸ SMTP', 'Port 53: which service? ▸ DNS']);
    expect(cardsOf('listing', `# K\n\n${fence('Id  Keeper\n1   Oak\n2   Pine\n3   Elm')}`)).toEqual([]);
    expect(cardsOf('listing', `# K\n\n${fence('22  SSH\n25  SMTP\n53  DNS')}`)).toEqual([]);
  });

  test('below an item that is a heading it stands under that', () => {
    const { drafts } = readNote({
      path: 'k.md',
      text: `# K\n\n* #### Levels of calm\n${fence('Val  Word\n0    rest\n1    fly\n2    swarm')}`,
    });
    expect(drafts.map(({ context }) => context)).toEqual(Array(3).fill(['K', 'Levels of calm']));
  });

  test('subcommands are asked for with their program, where a usage or the block above tells it', () => {
    const rows = 'list     List hives of the yard\nopen     Open the lid of a hive\nmv       Move a hive to the yard';
    expect(cardsOf('listing', `# K\n\n${fence('hive yard', 'sh')}\n\nSubcommands:\n\n${fence(rows)}`)).toEqual([
      'hive yard list: what does it do? ▸ List hives of the yard',
      'hive yard open: what does it do? ▸ Open the lid of a hive',
      'hive yard mv: what does it do? ▸ Move a hive to the yard',
    ]);
    expect(cardsOf('listing', `# K\n\n${fence(`Usage: hive yard <subcommand>\n\n${rows}`)}`)[0]).toContain(
      'hive yard list',
    );
    expect(cardsOf('listing', `# K\n\n${fence(rows)}`)[0]).toBe('list: what does it do? ▸ List hives of the yard');
  });

  test('its cards stand on their own lines, with a fence or without', () => {
    const linesOf = (markdown: string): number[] =>
      readNote({ path: 'k.md', text: markdown })
        .drafts.filter(({ recogniser }) => recogniser === 'listing')
        .map(({ lines }) => lines.line);
    expect(linesOf(`# K\n\n${fence(options)}`)).toEqual([4, 5, 6]);
    expect(linesOf(`# K\n\nAccounts are made with mkuser.\n${options}`)).toEqual([4, 5, 6]);
  });
});
