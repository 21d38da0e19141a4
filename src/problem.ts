/** How much a problem matters: an error keeps its item (or file) out, a warning does not, an info is only said. */
export type Severity = 'error' | 'warning' | 'info';

/** Something wrong in what a person wrote, at a place an editor can jump to. Lines and columns count from 1. */
export type Problem = {
  path: string;
  line: number;
  column: number;
  severity: Severity;
  /** Stable id, `area/what`: `choice/no-answer`, `read/invalid-utf8`. */
  rule: string;
  /** A plain sentence that says what is wrong and what to do next. */
  message: string;
};

/** A value together with the problems met while making it: parsers go on after a problem and return both. */
export type Checked<T> = { value: T; problems: readonly Problem[] };

/** The problem as one line, `path:line:column  severity  sentence  rule`, so that editors and grep can use it. */
export function formatProblem(problem: Problem): string {
  const { path, line, column, severity, message, rule } = problem;
  return `${path}:${line}:${column}  ${severity}  ${message}  ${rule}`;
}

/** Whether any of the problems keeps something out. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
