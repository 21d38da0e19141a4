import type { Proposal } from '../item.ts';
import type { Remarked } from '../language/commands.ts';
import { capitalise, isFullSentence, meaningQuestion, trimEnding } from '../language/questions.ts';
import { baseForm } from '../language/verbs.ts';
import { firstWord } from '../language/words.ts';

/** The card of a line of code with a remark: an order asks for its command, anything else says what the line does or means. */
export function remarkCard({ code, remark, isAssignment }: Remarked): Proposal {
  const said = trimEnding(remark);
  if (isAssignment) return { form: 'basic', front: `${code}: what does it mean?`, back: capitalise(said) };
  const isNote = isFullSentence(said) || CONDITION.test(said);
  if (!isNote && baseForm(firstWord(said)) !== null)
    return { form: 'basic', front: `${capitalise(said)}: which command?`, back: code };
  const front = isNote ? `${code}: what is there to know?` : meaningQuestion(code, said);
  return { form: 'basic', front, back: capitalise(said) };
}

/** "Only needed on the first host": where or when the line is typed, and not what it does. */
const CONDITION = /^(?:only|not|never|always|must|should|optional|needed|required|necessary)\b/i;
