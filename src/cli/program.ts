import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { Failure } from '../failure.ts';
import { readEnvironment } from './environment.ts';
import { shippedFile } from './shipped-files.ts';
import { example, type Run } from './verbs/arguments.ts';
import { addCardVerbs } from './verbs/cards.ts';
import { addStudyVerbs } from './verbs/study.ts';
import { addUpkeepVerbs } from './verbs/upkeep.ts';

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(shippedFile('package.json'), 'utf8'));
  return manifest.version;
}

/**
 * The command line of certamen: names, flags and help. It loads nothing but commander; each verb is imported when it
 * is called, so that `--help` costs no more than starting Node.
 */
export function buildProgram(): Command {
  const program = new Command('certamen');
  const run: Run = {
    environment: () => readEnvironment(program.opts<{ db?: string }>().db),
    plain: () => program.opts<{ plain?: boolean }>().plain === true,
  };

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
      await dashboardVerb(run.environment(), { plain: options.plain === true });
    });

  addStudyVerbs(program, run);
  addCardVerbs(program, run);
  addUpkeepVerbs(program, run);
  return program;
}
