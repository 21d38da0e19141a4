import { Failure } from '../../failure.ts';
import type { QuizCommand, QuizContext, QuizEffect, QuizResult, QuizState } from './quiz.ts';
import { reduceQuiz, startQuiz } from './reduce-quiz.ts';
import type { QuizSession } from './session.ts';

/** The context of a reduction in this session, now. */
function contextOf(session: QuizSession): QuizContext {
  return { at: session.now(), kb: session.kb, medianMs: session.medianMs() };
}

/** The quiz as it opens, its first question drawn. */
export function beginQuiz(session: QuizSession): QuizState {
  const { state, effects } = startQuiz(session);
  return settle(session, state, effects);
}

/** The quiz after a command and everything the command asks of the world: an answer is on disk when this returns. */
export function runQuiz(session: QuizSession, state: QuizState, command: QuizCommand): QuizState {
  const reduced = reduceQuiz(state, command, contextOf(session));
  return settle(session, reduced.state, reduced.effects);
}

function settle(session: QuizSession, start: QuizState, effects: readonly QuizEffect[]): QuizState {
  return effects.reduce(
    (state, effect) => (effect.do === 'leave' ? state : runQuiz(session, state, perform(effect, session))),
    start,
  );
}

/** Does what an effect says. A `Failure` comes back as a command; anything else that is thrown is a defect. */
function perform(effect: Exclude<QuizEffect, { do: 'leave' }>, session: QuizSession): QuizResult {
  try {
    switch (effect.do) {
      case 'save':
        return { type: 'saved', saved: session.save(effect.answer, effect.judged) };
      case 'draw':
        return { type: 'drawn', question: session.next() };
      case 'undo':
        session.undo(effect.event);
        return { type: 'undone' };
      case 'flag':
        return { type: 'flagged', flagged: session.toggleFlag(effect.card) };
    }
  } catch (error) {
    if (error instanceof Failure) return { type: 'failed', failure: error };
    throw error;
  }
}
