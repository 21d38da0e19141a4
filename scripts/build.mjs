// Bundles src/ into dist/: split ESM chunks, so that a cheap verb loads nothing of Ink or remark.
import { renameSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

const dist = path.join(root, 'dist');

/**
 * Takes Node's own modules as they are. An `import` of one makes Node read every property it has, lazy ones included: of
 * `node:process` and `node:fs` alone that loads a dozen parts of Node nobody asked for, ten milliseconds of every start.
 */
const plainBuiltins = {
  name: 'plain-builtins',
  setup(building) {
    building.onResolve({ filter: /^[a-z_:/]+$/ }, ({ path: name, kind }) =>
      isBuiltin(name) && kind === 'import-statement' ? { path: name, namespace: 'builtin' } : undefined,
    );
    // The same for the one package that stays outside, being native: an import would first look through its text for
    // what it exports.
    building.onResolve({ filter: /^better-sqlite3$/ }, ({ path: name, kind }) =>
      kind === 'import-statement' ? { path: name, namespace: 'required' } : { path: name, external: true },
    );
    building.onLoad({ filter: /./, namespace: 'required' }, ({ path: name }) => ({
      contents: `module.exports = require(${JSON.stringify(name)});`,
      resolveDir: root,
    }));
    // Commander asks for it to start programs of other people's; certamen has none.
    building.onResolve({ filter: /^node:child_process$/ }, ({ path: name, kind }) =>
      kind === 'require-call' ? { path: name, namespace: 'builtin-when-used' } : undefined,
    );
    building.onLoad({ filter: /./, namespace: 'builtin-when-used' }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => process.getBuiltinModule(${JSON.stringify(name)})[key] });`,
    }));
    building.onLoad({ filter: /./, namespace: 'builtin' }, ({ path: name }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(name)});`,
    }));
  },
};

/** Writes dist/; throws (after esbuild has printed where) when the source does not bundle, and leaves the old one then. */
export async function bundle() {
  const outdir = `${dist}.new`;
  rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli/main.ts', 'parse-worker': 'src/cli/import/parse-worker.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    plugins: [plainBuiltins],
    // Only loaded by Ink, under DEV=true.
    external: ['react-devtools-core'],
    // The development build of React keeps a record of every render and never lets go of it.
    define: { 'process.env.NODE_ENV': '"production"' },
    // Some dependencies are CommonJS and call require.
    banner: {
      js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);",
    },
  });
  rmSync(dist, { recursive: true, force: true });
  renameSync(outdir, dist);
}

if (process.argv[1] === import.meta.filename) await bundle();
