import { thousands } from '../../../numbers.ts';
import { frameOf, gap, roomFor, type ScrolledPage, type Size, setIn } from '../../frame.ts';
import { bindingsOf } from '../../keymap.ts';
import { openScreen, type Screen, type Step } from '../../screen.ts';
import { clip, type Line, safeText, span } from '../../text.ts';
import { edgedBar } from '../../widgets/bar.ts';
import { footer } from '../../widgets/footer.ts';
import { scroll } from '../../widgets/scroll.ts';
import { scrolled } from '../../widgets/window.ts';
import { hang, wrapText } from '../../wrap.ts';
import { importKeys } from './keys.ts';
import type { ImportProgress, ImportReport, ImportWorld } from './world.ts';

/** An import on its way, done, or ended by what went wrong. */
export type ImportState =
  | { at: 'working'; progress: ImportProgress | null }
  | { at: 'done'; report: ImportReport; top: number; notice: string | null }
  | { at: 'failed'; message: string };

/** Imports again as soon as it is shown, says how far it is, then what it came to. */
export function importScreen(world: ImportWorld): Screen {
  const work: Step<ImportState>['effect'] = {
    do: 'work',
    job: async (changed, signal) => {
      const report = await world.run((progress) => changed(() => ({ at: 'working', progress })), signal);
      return () => ({ state: { at: 'done', report, top: 0, notice: null } });
    },
  };
  return openScreen<ImportState, (typeof importKeys)[number]>(
    {
      name: 'import',
      page: importPage,
      keys: (state) => ({ bindings: importKeys, phase: importPhase(state) }),
      act(state, command, size) {
        if (command === 'read') return { state, effect: { do: 'open', screen: world.read } };
        if (state.at !== 'done') return { state };
        const { last } = importPage(state, size);
        const top = scrolled(Math.min(state.top, last), command === 'scrollDown' ? 1 : -1, last + 1, 1);
        return { state: { ...state, top } };
      },
      failed: (state, { message }) => (state.at === 'done' ? { ...state, notice: message } : { at: 'failed', message }),
    },
    { state: { at: 'working', progress: null }, effect: work },
  );
}

function importPhase(state: ImportState): 'working' | 'news' | 'nothing' {
  if (state.at === 'working') return 'working';
  return state.at === 'done' && state.report.newCards > 0 ? 'news' : 'nothing';
}

/** An import as the rows of a screen of this size. */
export function importPage(state: ImportState, size: Size): ScrolledPage {
  const frame = frameOf(size);
  const header = [...gap(frame.air - 1), [span('Import', 'strong')], ...gap(frame.air)];
  const foot = [...gap(Math.min(1, frame.air)), footer(bindingsOf(importKeys, importPhase(state)), frame.width)];
  const room = roomFor(frame, header.length, foot.length);
  const part = scroll(importLines(state, frame.text), state.at === 'done' ? state.top : 0, room, frame.text);
  return { header, body: setIn(part.lines, frame.inset), footer: foot, last: part.last, room };
}

const BAR_COLUMNS = 30;

function importLines(state: ImportState, width: number): Line[] {
  if (state.at === 'failed') return alert(state.message, width);
  if (state.at === 'working') return progressLines(state.progress, width);
  const { line, notes, problems } = state.report;
  return [
    ...(state.notice === null ? [] : [...alert(state.notice, width), []]),
    ...wrapText(line, width, 'accentStrong'),
    ...(notes.length === 0 ? [] : [[]]),
    ...notes.flatMap((note) => wrapText(safeText(note), width)),
    ...(problems.length === 0 ? [] : [[], [span('Problems', 'dim')]]),
    ...problems.flatMap((problem) => wrapText(safeText(problem), width)),
  ];
}

function alert(message: string, width: number): Line[] {
  return hang(span('! ', 'accentStrong'), wrapText(message, width - 2, 'accentStrong'));
}

function progressLines(progress: ImportProgress | null, width: number): Line[] {
  if (progress === null) return [[span('Looking for notes …', 'dim')]];
  const { name, done, total } = progress;
  const bar = edgedBar(total > 0 ? done / total : 0, Math.min(BAR_COLUMNS, width));
  return [
    [span(bar, 'accent'), span(`  ${thousands(done)} of ${thousands(total)} notes`)],
    [],
    [span(clip(safeText(name), width), 'dim')],
  ];
}
