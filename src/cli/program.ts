import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../failure.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { shippedFile } from './shipped-files.ts';

/** A whole number from the command line; anything else is wrong usage. */
function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** Collects an option that may be given several times. */
function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(shippedFile('package.json'), 'utf8'));
  return manifest.version;
}

/** An example under a verb's help. */
function example(...lines: string[]): string {
  return `\nExample:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

/**
 * The command line of certamen: names, flags and help. It loads nothing but commander; each verb is imported when it
 * is called, so that `--help` costs no more than starting Node.
 */
export function buildProgram(): Command {
  const program = new Command('certamen');
  const environment = (): Environment => readEnvironment(program.opts<{ db?: string }>().db);

  program
    .description('Pass a hard certification exam: your notes become cards, asked on the day you would forget them.')
    .option('--db <file>', 'the database (else CERTAMEN_HOME, else the data folder of this platform)')
    .option('--plain', 'lines of text in place of the full screen, for screen readers and slow lines')
    .version(version(), '-V, --version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError()
    .argument('[command]')
    .addHelpText('after', example('certamen', 'certamen import notes/', 'certamen review --limit 20'))
    .action(async (unknown: string | undefined, options: { plain?: boolean }) => {
      if (unknown !== undefined) {
        throw new Failure('usage', `There is no command “${unknown}”. certamen --help lists them all.`);
      }
      const { dashboardVerb } = await import('./dashboard.ts');
      await dashboardVerb(environment(), { plain: options.plain === true });
    });
  const plain = (): boolean => program.opts<{ plain?: boolean }>().plain === true;

  program
    .command('import')
    .description('read notes, and what other programs export; show what changed, store it')
    .argument('[path...]', 'without a path, every folder imported before')
    .option('--dry-run', 'show what would change and store nothing')
    .option('--force', 'go on though many cards would be retired, or a folder is gone')
    .option('--review', 'read the new cards on the screen before they are stored: accept, skip for good, edit')
    .option('--to <folder>', 'write what files of other programs hold as notes there, and import those')
    .option('--watch', 'stay, and import again whenever a note changes')
    .option('--json', 'one object a line: changes, problems, summary')
    .addHelpText(
      'after',
      example('certamen import notes/', 'certamen import deck.apkg', 'certamen import bank.md --to out/'),
    )
    .action(async (paths: string[], options: object) => {
      const { importVerb } = await import('./import/verb.ts');
      process.exitCode = await importVerb(environment(), paths, options);
    });

  program
    .command('review')
    .description('the daily session')
    .option('--deck <deck>', 'only cards of this deck')
    .option('--tag <tag>', 'only cards with this tag, or one below it (repeatable)', collect, [])
    .option('--limit <n>', 'at most this many cards', wholeNumber)
    .option('--new <n>', 'at most this many new cards', wholeNumber)
    .option('--ahead <days>', 'also what is due within so many days', wholeNumber)
    .option('--cram', 'everything that matches; grades change nothing')
    .addHelpText('after', example('certamen review --tag compute/ec2 --limit 20'))
    .action(async (options: { tag: string[] }) => {
      const { reviewVerb } = await import('./review.ts');
      process.exitCode = await reviewVerb(environment(), { ...options, plain: plain() });
    });

  program
    .command('quiz')
    .description('architecture questions whose answers are derived from facts')
    .option('--deck <deck>', 'questions of this deck, or of a file of scenarios or bank that is not imported')
    .option('--family <family>', 'only questions of this decision table')
    .option('--tag <tag>', 'only questions with this tag, or one below it (repeatable)', collect, [])
    .option('--count <n>', 'at most this many questions', wholeNumber)
    .option('--seed <n>', 'the same number asks the same questions in the same order', wholeNumber)
    .option('--generated', 'questions put together from the decision tables: they never run out')
    .addOption(new Option('--level <level>', 'only questions this hard').choices(['easy', 'medium', 'hard']))
    .option('--json', 'print the questions with their verdicts, one a line, in place of asking')
    .addHelpText('after', example('certamen quiz --count 10', 'certamen quiz --deck questions.md --json'))
    .action(async (options: { tag: string[] }) => {
      const { quizVerb } = await import('./quiz/verb.ts');
      process.exitCode = await quizVerb(environment(), { ...options, plain: plain() });
    });

  program
    .command('exam')
    .description('a mock exam: as many questions and as much time as the real one, marked like it')
    .argument('[deck]', 'the id of an exam; without one, the one that is open, is set, or can be sat now')
    .option('--questions <n>', 'so many questions, with as much time each', wholeNumber)
    .option('--minutes <n>', 'so many minutes', wholeNumber)
    .option('--seed <n>', 'the same number chooses among unseen questions in the same way', wholeNumber)
    .option('--practice', 'practice: p stops the clock, and so does leaving')
    .option('--resume', 'go on with the exam that is open')
    .option('--new', 'a new one, though one is open')
    .option('--list', 'the exams of the past, the newest first')
    .option('--show <n>', 'the result of one of them, every question explained', wholeNumber)
    .option('--json', 'the same list, one exam a line')
    .addHelpText(
      'after',
      example('certamen exam', 'certamen exam aws-sap-c02 --questions 20', 'certamen exam --resume'),
    )
    .action(async (deck: string | undefined, options: object) => {
      const { examVerb } = await import('./exam/verb.ts');
      process.exitCode = await examVerb(environment(), {
        ...options,
        ...(deck === undefined ? {} : { deck }),
        plain: plain(),
      });
    });

  program
    .command('due')
    .description('what is due today, and the next days')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('certamen due --json'))
    .action(async (options: { json?: boolean }) => {
      const { dueVerb } = await import('./due.ts');
      await dueVerb(environment(), { json: options.json === true });
    });

  program
    .command('cards')
    .description('list and search cards')
    .argument('[query]', 'words to look for')
    .option('--tag <tag>', 'only cards with this tag, or one below it (repeatable)', collect, [])
    .option('--deck <deck>', 'only cards of this deck')
    .addOption(
      new Option('--state <state>', 'only cards in this state').choices([
        'new',
        'learning',
        'due',
        'suspended',
        'retired',
        'leech',
      ]),
    )
    .option('--json', 'one card a line')
    .option('--browse', 'on the full screen: search as you type, look, suspend, flag, edit')
    .addHelpText('after', example('certamen cards "placement group" --state due', 'certamen cards --browse'))
    .action(async (query: string | undefined, options: { tag: string[]; browse?: boolean }) => {
      if (options.browse === true) {
        const { browseVerb } = await import('./browse/verb.ts');
        await browseVerb(environment(), query, options);
        return;
      }
      const { cardsVerb } = await import('./cards.ts');
      await cardsVerb(environment(), query, options);
    });

  program
    .command('card')
    .description('one card with its schedule and history, or something done to it')
    .argument('<id-or-action>', 'a card id; or edit, suspend, resume, flag, unflag, bury, forget, and then the id')
    .argument('[id]')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('certamen card 3f9c…', 'certamen card suspend 3f9c…'))
    .action(async (first: string, second: string | undefined, options: { json?: boolean }) => {
      const { cardVerb } = await import('./card.ts');
      process.exitCode = await cardVerb(environment(), first, second, { json: options.json === true });
    });

  program
    .command('grade')
    .description('grade cards without the screen, 0 to 5')
    .argument('[id]', 'the card')
    .argument('[grade]', '0 to 5')
    .option('--at <instant>', 'when it was answered (else now), like 2026-11-23T09:00:00Z')
    .option('--batch <file>', 'many grades: a file of {"card":ID,"grade":Q,"at":INSTANT?} lines, - for stdin')
    .option('--json', 'print JSON (it always does)')
    .addHelpText('after', example('certamen grade 3f9c… 4', 'certamen grade --batch grades.ndjson'))
    .action(async (id: string | undefined, grade: string | undefined, options: { at?: string; batch?: string }) => {
      const { gradeVerb } = await import('./grade.ts');
      process.exitCode = await gradeVerb(environment(), id, grade, options);
    });

  program
    .command('undo')
    .description('take back the last review; again: the one before')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('certamen undo'))
    .action(async (options: { json?: boolean }) => {
      const { undoVerb } = await import('./undo.ts');
      process.exitCode = await undoVerb(environment(), { json: options.json === true });
    });

  program
    .command('check')
    .description('lint notes, decks and decision tables; no database is needed')
    .argument('[path...]', 'files and folders; without one, this folder')
    .option('--explain', 'also say which item became which card, or why none')
    .option('--json', 'one object a line')
    .addHelpText(
      'after',
      example('certamen check notes/', 'certamen check notes/ec2.md --explain', 'certamen check content decks'),
    )
    .action(async (paths: string[], options: { explain?: boolean; json?: boolean }) => {
      const { checkVerb } = await import('./check.ts');
      process.exitCode = await checkVerb(environment(), paths, {
        explain: options.explain === true,
        json: options.json === true,
      });
    });

  program
    .command('stats')
    .description('what was done, what you remember, what is to come, and what is hard')
    .option('--json', 'one JSON document')
    .option('--html <file>', 'write one page with the charts, which needs nothing else')
    .addHelpText('after', example('certamen stats', 'certamen stats --html statistics.html', 'certamen stats --json'))
    .action(async ({ json = false, html }: { json?: boolean; html?: string }) => {
      const { statsVerb } = await import('./stats/verb.ts');
      await statsVerb(environment(), { json, plain: plain(), ...(html === undefined ? {} : { html }) });
    });

  program
    .command('readiness')
    .description('the predicted score with its interval, the chance to pass, and what to study next')
    .argument('[deck]', 'the id of an exam; without one, the one that is set, or can be sat now')
    .option('--on <date>', 'the day of the exam, like 2027-02-15 (else exam.date, else today)')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('certamen readiness', 'certamen readiness aws-sap-c03 --on 2027-02-15 --json'))
    .action(async (deck: string | undefined, { on, json = false }: { on?: string; json?: boolean }) => {
      const { readinessVerb } = await import('./readiness/verb.ts');
      await readinessVerb(environment(), deck, on === undefined ? { json } : { on, json });
    });

  program
    .command('doctor')
    .description('check the database')
    .option('--repair', 'mend what can be mended; a copy is kept')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('certamen doctor'))
    .action(async (options: { repair?: boolean; json?: boolean }) => {
      const { doctorVerb } = await import('./doctor.ts');
      process.exitCode = await doctorVerb(environment(), {
        repair: options.repair === true,
        json: options.json === true,
      });
    });

  program
    .command('backup')
    .description('write a consistent copy of the database, verified')
    .argument('[file]', 'where to; without one, the backups folder beside the database')
    .addHelpText('after', example('certamen backup ~/certamen-copy.db'))
    .action(async (file: string | undefined) => {
      const { backupVerb } = await import('./backup.ts');
      await backupVerb(environment(), file);
    });

  program
    .command('restore')
    .description('put a backup in the place of the database; the replaced file is kept')
    .argument('<file>')
    .addHelpText('after', example('certamen restore ~/certamen-copy.db'))
    .action(async (file: string) => {
      const { restoreVerb } = await import('./restore.ts');
      await restoreVerb(environment(), file);
    });

  program
    .command('export')
    .description('cards, schedules and reviews in a form other programs read')
    .addOption(new Option('--format <format>', 'the form').choices(['json', 'csv', 'anki', 'markdown']).default('json'))
    .option('--output <file>', 'write to this file in place of stdout')
    .addHelpText('after', example('certamen export --format csv --output cards.csv'))
    .action(async (options: { format: 'json' | 'csv' | 'anki' | 'markdown'; output?: string }) => {
      const { exportVerb } = await import('./export/verb.ts');
      await exportVerb(environment(), options);
    });

  program
    .command('sync')
    .description('exchange reviews with your other devices through a git repository')
    .argument('[remote]', 'an empty repository, or a folder, the first time; status: what is synced')
    .option('--dry-run', 'say what would be received and sent, and store nothing')
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      example('certamen sync git@example.org:me/reviews.git', 'certamen sync', 'certamen sync status'),
    )
    .action(async (remote: string | undefined, options: { dryRun?: boolean; json?: boolean }) => {
      const { syncVerb } = await import('./sync/verb.ts');
      process.exitCode = await syncVerb(environment(), remote, options);
    });

  program
    .command('config')
    .description('show or change settings')
    .argument('[key]')
    .argument('[value]')
    .option('--json', 'one JSON document')
    .option('--dry-run', 'check the value, say what it would change, and store nothing')
    .addHelpText(
      'after',
      example('certamen config', 'certamen config study.new 15', 'certamen config scheduler fsrs --dry-run'),
    )
    .action(
      async (
        key: string | undefined,
        value: string | undefined,
        { json = false, dryRun = false }: { json?: boolean; dryRun?: boolean },
      ) => {
        const { configVerb } = await import('./config.ts');
        await configVerb(environment(), key, value, { json, dryRun });
      },
    );

  program
    .command('completion')
    .description('print a completion script for a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', example('certamen completion bash >> ~/.bashrc'))
    .action(async (shell: string) => {
      const { completionVerb } = await import('./completion.ts');
      completionVerb(program, shell);
    });

  return program;
}
