// A plugin of the bundler that takes Node's own modules as they are.
import { isBuiltin } from 'node:module';

/** One import statement of a module by name, whatever it takes: `import a, { b as c } from 'x';` */
const IMPORT =
  /^import\s+(?!type\b)(?:([\w$]+)\s*,?\s*)?(?:\*\s*as\s+([\w$]+)\s*|\{([^}]*)\}\s*)?from\s*['"]([\w:/]+)['"];?/gm;

const got = (name) => `globalThis.process.getBuiltinModule('${name}')`;

/** The same names as constants. */
function constants(statement, whole, namespace, named, name) {
  if (!isBuiltin(name)) return statement;
  const members = (named ?? '')
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '' && !member.startsWith('type '))
    .map((member) => member.replace(/\s+as\s+/, ': '));
  return [
    ...[whole, namespace].filter(Boolean).map((held) => `const ${held} = ${got(name)};`),
    ...(members.length > 0 ? [`const { ${members.join(', ')} } = ${got(name)};`] : []),
  ].join(' ');
}

/**
 * Turns imports of Node's own modules into constants. An `import` of one makes Node read every property it has, lazy ones
 * included: of `node:process` and `node:fs` alone that loads a dozen parts of Node nobody asked for, ten milliseconds of
 * every start. And commander requires `child_process` for programs of other people's; certamen has none, so it is looked
 * for only when used.
 */
export const plainBuiltins = {
  name: 'plain-builtins',
  transform: {
    filter: { code: /from\s*['"][\w:/]+['"]|require\('node:child_process'\)/ },
    handler: (code) =>
      code
        .replace(IMPORT, constants)
        .replaceAll(
          "require('node:child_process')",
          `new Proxy({}, { get: (_, key) => ${got('node:child_process')}[key] })`,
        ),
  },
};
