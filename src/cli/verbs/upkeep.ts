import { type Command, Option } from 'commander';
import { example, type Run } from './arguments.ts';

/** Adds the verbs that keep, move and set things up. */
export function addUpkeepVerbs(program: Command, run: Run): void {
  program
    .command('doctor')
    .description('check the database')
    .option('--repair', 'mend what can be mended; a copy is kept')
    .option('--json', 'one JSON document')
    .addHelpText('after', example('certamen doctor'))
    .action(async (options: { repair?: boolean; json?: boolean }) => {
      const { doctorVerb } = await import('../doctor.ts');
      process.exitCode = await doctorVerb(run.environment(), {
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
      const { backupVerb } = await import('../backup.ts');
      await backupVerb(run.environment(), file);
    });

  program
    .command('restore')
    .description('put a backup in the place of the database; the replaced file is kept')
    .argument('<file>')
    .addHelpText('after', example('certamen restore ~/certamen-copy.db'))
    .action(async (file: string) => {
      const { restoreVerb } = await import('../restore.ts');
      await restoreVerb(run.environment(), file);
    });

  program
    .command('export')
    .description('cards, schedules and reviews in a form other programs read')
    .addOption(new Option('--format <format>', 'the form').choices(['json', 'csv', 'anki', 'markdown']).default('json'))
    .option('--output <file>', 'write to this file in place of stdout')
    .addHelpText('after', example('certamen export --format csv --output cards.csv'))
    .action(async (options: { format: 'json' | 'csv' | 'anki' | 'markdown'; output?: string }) => {
      const { exportVerb } = await import('../export/verb.ts');
      await exportVerb(run.environment(), options);
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
      const { syncVerb } = await import('../sync/verb.ts');
      process.exitCode = await syncVerb(run.environment(), remote, options);
    });

  program
    .command('config')
    .description('show or change settings')
    .argument('[key]')
    .argument('[value]')
    .option('--json', 'one JSON document')
    .option('--dry-run', 'check the value, say what it would change, and store nothing')
    .option('--fit', 'with scheduler fsrs: fit it to your own reviews, where that forecasts them better')
    .addHelpText(
      'after',
      example('certamen config', 'certamen config study.new 15', 'certamen config scheduler fsrs --fit --dry-run'),
    )
    .action(
      async (
        key: string | undefined,
        value: string | undefined,
        { json = false, dryRun = false, fit = false }: { json?: boolean; dryRun?: boolean; fit?: boolean },
      ) => {
        const { configVerb } = await import('../config.ts');
        await configVerb(run.environment(), key, value, { json, dryRun, fit });
      },
    );

  program
    .command('completion')
    .description('print a completion script for a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', example('certamen completion bash >> ~/.bashrc'))
    .action(async (shell: string) => {
      const { completionVerb } = await import('../completion.ts');
      completionVerb(program, shell);
    });
}
