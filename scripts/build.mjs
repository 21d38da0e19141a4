// Bundles src/ into dist/: split ESM chunks, so that a cheap verb loads nothing of Ink or remark.
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { ascii } from './ascii.mjs';
import { ownYaml } from './own-yaml.mjs';
import { plainBuiltins } from './plain-builtins.mjs';
import { quickScreens } from './quick-screens.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** Some dependencies are CommonJS and call require; it stands in every chunk. */
const REQUIRE = "const require = globalThis.process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/**
 * better-sqlite3 looks for its compiled half from its own folder, and only when it is not told where that is; its
 * JavaScript is bundled, since the eight small files take longer to find than the database to open.
 */
const nativeHalf = {
  name: 'native-half',
  transform: {
    filter: { id: /better-sqlite3[\\/]lib[\\/]database\.js$/ },
    handler: (code) =>
      code.replace(
        "require('bindings')",
        "process.getBuiltinModule('node:module').createRequire(require.resolve('better-sqlite3'))('bindings')",
      ),
  },
};

/**
 * Chunks that are wanted together are one file: each file of its own costs a start another millisecond. A group takes what
 * its modules import and no group before it has; `main` itself stays out, since it waits for the verbs that import the rest.
 */
const groups = [
  { name: 'base', test: /src[\\/]cli[\\/](program|print)\.ts$/ },
  { name: 'desk', test: /src[\\/](cli[\\/](due|grade|undo|queue|note-file)|store[\\/]notes|tui[\\/]import-line)\.ts$/ },
  { name: 'cards', test: /src[\\/](cards[\\/](card|identity)|characters)\.ts$/ },
  // To see that no note has changed takes this and "import"; a quiz reads pages with it, and loads nothing of importing.
  {
    name: 'notes',
    test: /src[\\/](cli[\\/](import[\\/](own-pages|read-file|tables-state)|quiz[\\/]own-tables)|cards[\\/](ids|sentence)|notes[\\/]decode|exchange[\\/](taken-apart|json-fields))\.ts$/,
  },
  { name: 'import', test: /src[\\/]cli[\\/]import[\\/](verb|importing|import-notes)\.ts$/ },
  // What the screens share with verbs and with the threads that parse: none of these is to load Ink for it.
  // Mock exams are opened once a month, and bring the whole of readiness with them.
  { name: 'shared', test: /src[\\/](rules[\\/]|study[\\/](?!exam[\\/])|tui[\\/]widgets[\\/]bar\.ts)/ },
  { name: 'daily', test: /src[\\/]cli[\\/](review|dashboard)\.ts$/ },
  { name: 'questions', test: /src[\\/]cli[\\/]quiz[\\/](verb|print-questions|knowledge|decks)\.ts$/ },
  { name: 'screens', test: /src[\\/]tui[\\/](start\.tsx|screens[\\/](review|dashboard)[\\/]screen\.ts)$/ },
].map((group, index, all) => ({ ...group, priority: all.length - index }));

/** The bundler's settings that the program, its tests and its benches share. */
export const shared = {
  cwd: root,
  platform: 'node',
  // Only loaded by Ink, under DEV=true; `bindings` only by better-sqlite3, see above.
  // The optimiser of FSRS is loaded only by those who ask for it, and not installed everywhere.
  external: ['react-devtools-core', '@open-spaced-repetition/binding', /\.node$/],
  plugins: [plainBuiltins, nativeHalf, ownYaml, quickScreens(), ascii],
  // The build of fflate that is meant for Node declares a `require` of its own, for threads nobody asks it for.
  resolve: { alias: { fflate: 'fflate/browser' } },
  transform: {
    target: 'node20',
    // The development build of React keeps a record of every render and never lets go of it.
    define: { 'process.env.NODE_ENV': '"production"' },
  },
  checks: { eval: false, ineffectiveDynamicImport: false },
};

/** How chunks are written; comments are for those who read src/. */
export const output = { format: 'esm', polyfillRequire: false, intro: REQUIRE, comments: false };

/** Writes dist/; throws with the place when the source does not bundle, and leaves the old one then. */
export async function bundle() {
  const dir = `${dist}.new`;
  rmSync(dir, { recursive: true, force: true });
  const bundling = await rolldown({
    ...shared,
    input: { main: 'src/cli/main.ts', 'parse-worker': 'src/cli/import/parse-worker.ts' },
  });
  await bundling.write({
    ...output,
    dir,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups },
  });
  await bundling.close();
  rmSync(dist, { recursive: true, force: true });
  renameSync(dir, dist);
}

if (process.argv[1] === import.meta.filename) await bundle();
