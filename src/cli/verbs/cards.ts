import { type Command, Option } from 'commander';
import { collect, example, type Run } from './arguments.ts';

/** Adds the verbs about single cards, grades and notes. */
export function addCardVerbs(program: Command, run: Run): void {
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
        const { browseVerb } = await import('../browse/verb.ts');
        await browseVerb(run.environment(), query, options);
        return;
      }
      const { cardsVerb } = await import('../cards.ts');
      await cardsVerb(run.environment(), query, options);
    });

  program
    .command('card')
    .description('one card with its schedule and history, or something done to it')
    .argument('<id-or-action>', 'a card id; or edit, suspend, resume, flag, unflag, bury, forget, and then the id')
    .argument('[id]')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('certamen card 3f9c…', 'certamen card suspend 3f9c…'))
    .action(async (first: string, second: string | undefined, options: { json?: boolean }) => {
      const { cardVerb } = await import('../card.ts');
      process.exitCode = await cardVerb(run.environment(), first, second, { json: options.json === true });
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
      const { gradeVerb } = await import('../grade.ts');
      process.exitCode = await gradeVerb(run.environment(), id, grade, options);
    });

  program
    .command('undo')
    .description('take back the last review; again: the one before')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('certamen undo'))
    .action(async (options: { json?: boolean }) => {
      const { undoVerb } = await import('../undo.ts');
      process.exitCode = await undoVerb(run.environment(), { json: options.json === true });
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
      const { checkVerb } = await import('../check.ts');
      process.exitCode = await checkVerb(run.environment(), paths, {
        explain: options.explain === true,
        json: options.json === true,
      });
    });
}
