import { Failure } from '../../failure.ts';
import { hasErrors } from '../../problem.ts';
import { backUpIfDue } from '../automatic-backup.ts';
import { closeDesk, openStudyDesk } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { standardLines } from '../lines.ts';
import { printJson, printLine, say, sayProblems } from '../print.ts';
import { showScreen } from '../screen.ts';
import { importShipped } from '../shipped.ts';
import { listedExams, listedLine } from './list.ts';
import { type ExamRequest, openSitting } from './open-exam.ts';

/** What `certamen exam` was asked for. */
export type ExamOptions = ExamRequest & { list?: boolean; json?: boolean; plain: boolean };

/** `certamen exam`: a mock exam on the full screen, or with `plain` as lines of text; with `list` those of the past. */
export async function examVerb(environment: Environment, options: ExamOptions): Promise<number> {
  const { list = false, json = false, plain } = options;
  const isListed = list || json;
  if (!(isListed || plain || environment.interactive)) {
    throw new Failure(
      'usage',
      'A mock exam needs a terminal: --plain takes it as lines of text, --list shows those of the past.',
    );
  }
  const desk = await openStudyDesk(environment);
  try {
    if (isListed) {
      const all = listedExams(desk.store);
      for (const exam of all) json ? printJson(exam) : printLine(listedLine(exam));
      if (all.length === 0) say('No mock exam yet: certamen exam begins one.');
      return 0;
    }
    await importShipped(desk);
    const { session, problems } = openSitting(desk, options);
    sayProblems(problems);
    if (plain) {
      const { runPlainExam } = await import('../../tui/plain-exam.ts');
      const lines = standardLines();
      await runPlainExam(session, lines);
      lines.close();
    } else {
      await showScreen(async () => {
        const { examScreen } = await import('../../tui/screens/exam/screen.ts');
        return examScreen(session);
      });
    }
    await backUpIfDue(desk);
    return hasErrors(problems) ? 1 : 0;
  } finally {
    closeDesk(desk);
  }
}
