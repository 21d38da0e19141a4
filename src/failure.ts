/** What went wrong, as the exit code says it: the user's input, wrong usage, the database, an interruption. */
export type FailureKind = 'input' | 'usage' | 'database' | 'interrupted';

const exitCodes: Record<FailureKind, number> = { input: 1, usage: 2, database: 3, interrupted: 130 };

/**
 * An expected failure: its message is one plain sentence for the person at the keyboard, saying what happened, to what,
 * and what to do next. Anything else that is thrown is a defect of ours.
 */
export class Failure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.kind = kind;
  }

  /** The exit code this failure ends the program with. */
  get exitCode(): number {
    return exitCodes[this.kind];
  }
}
