import { type Item, make, type Recogniser } from '../item.ts';
import { isAllCode, isCommand, MAX_TOLD_WORDS } from '../language/commands.ts';
import { capitalise } from '../language/questions.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';

const MIN_COMMANDS = 3;
const MAX_COMMANDS = 7;
const MIN_LABEL_WORDS = 2;
const MAX_LABEL_WORDS = 12;

/** Commands that stand one below the other under what is to be done, "Back up the store:": one card asks for them in order. */
export const commandSteps: Recogniser = {
  name: 'command-steps',
  scope: 'group',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code' || item.own === null) return null;
    const asked = item.inline.text.replace(/[\s:.]+$/, '');
    if (
      baseForm(firstWord(asked)) === null ||
      countWords(asked) < MIN_LABEL_WORDS ||
      countWords(asked) > MAX_LABEL_WORDS
    )
      return null;
    const commands = leadingCommands(item.children);
    if (commands.length < MIN_COMMANDS || commands.length > MAX_COMMANDS) return null;
    const last = commands.at(-1) as Item;
    const proposal = {
      form: 'list' as const,
      front: `${capitalise(asked)}: the ${commands.length} commands in order?`,
      members: commands.map(({ inline }) => inline.text),
      ordered: true,
      lines: { line: item.lines.line, endLine: last.lines.endLine },
    };
    return make([proposal], commands);
  },
};

/** The first items of a list, as far as each is a command and nothing more. */
function leadingCommands(items: readonly Item[]): readonly Item[] {
  const end = items.findIndex((item) => !isOnlyCommand(item));
  return end < 0 ? items : items.slice(0, end);
}

function isOnlyCommand({ kind, inline, children }: Item): boolean {
  return (
    (kind === 'bullet' || kind === 'step') &&
    children.length === 0 &&
    isAllCode(inline) &&
    isCommand(inline.text, MAX_TOLD_WORDS)
  );
}
