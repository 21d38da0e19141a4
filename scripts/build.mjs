// Bundles src/ into dist/: split ESM chunks, so that a cheap verb loads nothing of Ink or remark.
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

const dist = path.join(root, 'dist');

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
    // Native, or only loaded under DEV=true by Ink: neither belongs in the bundle.
    external: ['better-sqlite3', 'react-devtools-core'],
    // The development build of React keeps a record of every render and never lets go of it.
    define: { 'process.env.NODE_ENV': '"production"' },
    // Some dependencies are CommonJS and call require.
    banner: {
      js: "import { createRequire as certamenRequire } from 'node:module'; const require = certamenRequire(import.meta.url);",
    },
  });
  rmSync(dist, { recursive: true, force: true });
  renameSync(outdir, dist);
}

if (process.argv[1] === import.meta.filename) await bundle();
