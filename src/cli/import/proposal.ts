import { cardId } from '../../cards/identity.ts';
import { formatProblem, type Problem } from '../../problem.ts';
import { skipItem } from '../../store/skipped-items.ts';
import { inTransaction } from '../../store/statements.ts';
import { importLine } from '../../tui/import-line.ts';
import type { NewCard, NewCardsWorld } from '../../tui/screens/new-cards/world.ts';
import type { Desk } from '../desk.ts';
import { editNote } from '../editor.ts';
import { isNoteFile } from '../note-file.ts';
import { problemsOfEdit } from '../note-work.ts';
import { showScreen } from '../screen.ts';
import { excerpts } from './excerpts.ts';
import { importNotes } from './import-notes.ts';
import type { ImportRequest } from './importing.ts';
import { progressLine } from './progress-line.ts';
import type { ImportListener, ImportSummary } from './record.ts';

/** What an import would do. */
type Proposal = { newCards: NewCard[]; problems: Problem[]; summary: ImportSummary };

/**
 * Shows the cards an import would make before anything is stored, and keeps what was skipped for good. Resolves to
 * whether the import is to go on: when the person left without storing it is not, and nothing is kept.
 */
export async function agreedTo(desk: Desk, request: ImportRequest): Promise<boolean> {
  const proposal = await propose(desk, request);
  if (proposal.newCards.length === 0) return true;
  let isAgreed = false;
  const importing = await import('./import-now.ts');
  const notes = excerpts();
  const world: NewCardsWorld = {
    mode: 'proposed',
    cards: proposal.newCards,
    others: othersOf(proposal),
    excerpt: notes.of,
    skip: () => () => {},
    prepareEdit: async () => {},
    edit: ({ file, card }) => {
      if (!isNoteFile(file)) return { cards: ofFile(proposal.newCards, file), problems: [NO_NOTE] };
      editNote(file, card.lines.line);
      notes.forget();
      const { listener, newCards, problems } = collector();
      importing.importNow(desk, { ...request, wanted: { paths: [file] }, dryRun: true, force: true }, listener);
      return { cards: ofFile(newCards, file), problems: problemsOfEdit(problems, card.lines) };
    },
    finish: (skipped) => {
      inTransaction(desk.store, () => {
        for (const card of skipped) skipItem(desk.store, { id: cardId(card), front: card.front }, desk.now());
      });
      isAgreed = true;
    },
  };
  await showScreen(async () => (await import('../../tui/screens/new-cards/screen.ts')).newCardsScreen(world));
  return isAgreed;
}

const NO_NOTE = 'This card comes from a file that is no note: it cannot be edited here.';

async function propose(desk: Desk, request: ImportRequest): Promise<Proposal> {
  const { listener, newCards, problems } = collector();
  const progress = progressLine();
  const told: ImportListener = { ...listener, progress: progress.step };
  const summary = await importNotes(desk, { ...request, dryRun: true }, told).finally(progress.clear);
  return { newCards, problems, summary };
}

/** A listener that keeps the new cards and the problems. */
export function collector(): { listener: ImportListener; newCards: NewCard[]; problems: Problem[] } {
  const newCards: NewCard[] = [];
  const problems: Problem[] = [];
  const listener: ImportListener = {
    change: ({ change, card }, file) => {
      if (change === 'add') newCards.push({ card, file });
    },
    problem: (problem) => problems.push(problem),
    tally: () => {},
    progress: () => {},
  };
  return { listener, newCards, problems };
}

function ofFile(cards: readonly NewCard[], file: string): NewCard[] {
  return cards.filter((each) => each.file === file);
}

/** What the import does beside new cards, and what is wrong in the notes. */
function othersOf({ summary, problems }: Proposal): string[] {
  const { updated, moved, restored, retired } = summary;
  const hasChanges = updated + moved + restored + retired > 0;
  return [...(hasChanges ? [importLine({ ...summary, added: 0, problems: 0 })] : []), ...problems.map(formatProblem)];
}
