import type { Tally } from '../../exchange/reading.ts';
import type { Problem } from '../../problem.ts';
import { newSchedule } from '../../schedule/schedule.ts';
import { scheduleOf } from '../../store/schedules.ts';
import type { Progress } from '../../tui/progress.ts';
import { cardJson } from '../card-json.ts';
import type { Desk } from '../desk.ts';
import { printJson } from '../print.ts';
import { shown } from './file-problem.ts';
import type { ImportListener, ImportSummary } from './record.ts';

/** Prints an import for programs: one object a line, the changes, then the problems, then the summary. */
export function jsonListener(desk: Desk, progress: Progress): ImportListener & { end(summary: ImportSummary): void } {
  const today = desk.dayAt(desk.now());
  const problems: Problem[] = [];
  const tallies: { path: string; tally: Tally }[] = [];
  return {
    change({ change, card, before, why }, file) {
      const schedule = before === null ? newSchedule : (scheduleOf(desk.store, card.id) ?? newSchedule);
      printJson({
        type: 'change',
        change,
        card: cardJson(card, schedule, today, shown(file)),
        ...(before === null || change === 'keep' ? {} : { before: cardJson(before, schedule, today) }),
        ...(why === null ? {} : { why }),
      });
    },
    problem(problem) {
      problems.push(problem);
    },
    tally(path, tally) {
      tallies.push({ path, tally });
    },
    progress: progress.step,
    end(summary) {
      for (const problem of problems) printJson({ type: 'problem', ...problem });
      for (const { path, tally } of tallies) printJson({ type: 'tally', path, ...tally });
      printJson({ type: 'summary', ...summary });
    },
  };
}
