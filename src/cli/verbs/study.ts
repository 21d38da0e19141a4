import { type Command, Option } from 'commander';
import { Failure } from '../../failure.ts';
import { collect, example, type Run, wholeNumber } from './arguments.ts';

/** The options of `readiness` as they are given. */
type ReadinessFlags = {
  on?: string;
  json?: boolean;
  mocks?: boolean;
  addMock?: string;
  domains?: string;
  taken?: string;
  official?: boolean;
  removeMock?: number;
};

/** Adds the verbs of studying: notes in, cards and questions out, and where one stands. */
export function addStudyVerbs(program: Command, run: Run): void {
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
      const { importVerb } = await import('../import/verb.ts');
      process.exitCode = await importVerb(run.environment(), paths, options);
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
      const { reviewVerb } = await import('../review.ts');
      process.exitCode = await reviewVerb(run.environment(), { ...options, plain: run.plain() });
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
      const { quizVerb } = await import('../quiz/verb.ts');
      process.exitCode = await quizVerb(run.environment(), { ...options, plain: run.plain() });
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
      const { examVerb } = await import('../exam/verb.ts');
      process.exitCode = await examVerb(run.environment(), {
        ...options,
        ...(deck === undefined ? {} : { deck }),
        plain: run.plain(),
      });
    });

  program
    .command('due')
    .description('what is due today, and the next days')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('certamen due --json'))
    .action(async (options: { json?: boolean }) => {
      const { dueVerb } = await import('../due.ts');
      await dueVerb(run.environment(), { json: options.json === true });
    });

  program
    .command('stats')
    .description('what was done, what you remember, what is to come, and what is hard')
    .option('--json', 'one JSON document')
    .option('--html <file>', 'write one page with the charts, which needs nothing else')
    .addHelpText('after', example('certamen stats', 'certamen stats --html statistics.html', 'certamen stats --json'))
    .action(async ({ json = false, html }: { json?: boolean; html?: string }) => {
      const { statsVerb } = await import('../stats/verb.ts');
      await statsVerb(run.environment(), { json, plain: run.plain(), ...(html === undefined ? {} : { html }) });
    });

  program
    .command('readiness')
    .description('the predicted score with its interval, the chance to pass, and what to study next')
    .argument('[deck]', 'the id of an exam; without one, the one that is set, or can be sat now')
    .option('--on <date>', 'the day of the exam, like 2027-02-15 (else exam.date, else today)')
    .option('--add-mock <marks>', 'a mock exam taken elsewhere counts too: right of asked, like 52/75')
    .option('--domains <marks>', 'its marks by domain, in the order of the exam, like 15/20,20/22,10/18,7/15')
    .option('--taken <date>', 'the day it was taken (else today)')
    .option('--official', 'its questions are the vendor’s own, as hard as those of the exam')
    .option('--mocks', 'list the mocks that were entered')
    .option('--remove-mock <n>', 'take the one of this number back', wholeNumber)
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      example(
        'certamen readiness',
        'certamen readiness aws-sap-c03 --on 2027-02-15 --json',
        'certamen readiness --add-mock 52/75 --domains 15/20,20/22,10/18,7/15',
      ),
    )
    .action(async (deck: string | undefined, options: ReadinessFlags) => {
      const { readinessVerb } = await import('../readiness/verb.ts');
      const { addMock, domains, taken, official = false, removeMock, on, json = false, mocks = false } = options;
      if (addMock === undefined && (domains !== undefined || taken !== undefined || official)) {
        throw new Failure('usage', '--domains, --taken and --official say more of a mock: give --add-mock 52/75 too.');
      }
      const add = addMock === undefined ? undefined : { marks: addMock, domains, taken, official };
      await readinessVerb(run.environment(), deck, { on, json, mocks, add, remove: removeMock });
    });
}
