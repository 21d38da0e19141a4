import type { Command } from 'commander';
import { Failure } from '../failure.ts';
import { printLine } from './print.ts';

/** What can be completed: each verb with its long options. */
type Verb = { name: string; help: string; options: string[] };

function verbsOf(program: Command): Verb[] {
  return program.commands.map((command) => ({
    name: command.name(),
    help: command.description(),
    options: command.options.flatMap((option) => option.long ?? []),
  }));
}

function bash(verbs: readonly Verb[]): string {
  const cases = verbs.map(({ name, options }) => `    ${name}) words="${options.join(' ')}" ;;`);
  return `_certamen() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${verbs.map(({ name }) => name).join(' ')}"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ "$COMP_CWORD" -gt 1 ] && [ "\${#COMPREPLY[@]}" -eq 0 ]; then COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -F _certamen certamen`;
}

/** A text inside single quotes of any of the three shells. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '')}'`;
}

function zsh(verbs: readonly Verb[]): string {
  const names = verbs.map(({ name, help }) => `    ${quoted(`${name}:${help.replaceAll(':', ' ')}`)}`);
  const cases = verbs.map(({ name, options }) => `    ${name}) compadd -- ${options.join(' ')}; _files ;;`);
  return `#compdef certamen
_certamen() {
  local -a verbs
  verbs=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command verbs; return; fi
  case "\${words[2]}" in
${cases.join('\n')}
  esac
}
compdef _certamen certamen`;
}

function fish(verbs: readonly Verb[]): string {
  const names = verbs.map(
    ({ name, help }) => `complete -c certamen -n __fish_use_subcommand -a ${name} -d ${quoted(help)}`,
  );
  const options = verbs.flatMap(({ name, options }) =>
    options.map(
      (option) => `complete -c certamen -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -l ${option.slice(2)}`,
    ),
  );
  return [...names, ...options].join('\n');
}

const shells = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

/** Prints the completion script of a shell, made from the commands there are. Throws a usage failure for another shell. */
export function completionVerb(program: Command, shell: string): void {
  const write = shells.get(shell);
  if (!write) throw new Failure('usage', `There is completion for bash, zsh and fish, not for “${shell}”.`);
  printLine(write(verbsOf(program)));
}
