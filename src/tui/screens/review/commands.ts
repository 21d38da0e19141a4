import type { Grade } from '../../../schedule/event.ts';
import type { ReviewKey } from '../../../study/review.ts';
import type { reviewKeys } from '../../keymap.ts';
import type { FrameCommand } from '../../screen.ts';
import { askKey } from '../quiz/commands.ts';
import type { QuestionCommand } from '../quiz/keys.ts';

type KeymapCommand = Exclude<(typeof reviewKeys)[number]['command'] | QuestionCommand, FrameCommand>;
/** The commands of the keymap that the session does not know: the screen's own. */
export type ViewCommand = 'scrollDown' | 'scrollUp' | 'pageDown' | 'pageUp';

const grades: Partial<Record<KeymapCommand, Grade>> = {
  grade0: 0,
  grade1: 1,
  grade2: 2,
  grade3: 3,
  grade4: 4,
  grade5: 5,
};
const own: ReadonlySet<string> = new Set<ViewCommand>(['scrollDown', 'scrollUp', 'pageDown', 'pageUp']);

/** Whether a command of the keymap is the screen's own. */
export function isViewCommand(command: KeymapCommand): command is ViewCommand {
  return own.has(command);
}

/** A command of the keymap as the session knows it: on a question with options most are done to that. */
export function sessionCommand(command: Exclude<KeymapCommand, ViewCommand>): ReviewKey {
  switch (command) {
    case 'grade0':
    case 'grade1':
    case 'grade2':
    case 'grade3':
    case 'grade4':
    case 'grade5':
      return { type: 'grade', grade: grades[command] as Grade };
    case 'reveal':
    case 'revealAll':
    case 'undo':
    case 'suspend':
    case 'bury':
    case 'forget':
    case 'flag':
    case 'edit':
    case 'openPicture':
    case 'showSource':
    case 'next':
      return { type: command };
    default: {
      const key = askKey(command);
      if (key === null) throw new Error(`a question knows no ${command}`);
      return { type: 'ask', key };
    }
  }
}
