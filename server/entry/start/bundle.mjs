import { join } from 'node:path'

/** Bundles an entry of server/ for Node. Packages are not bundled; `@/` is resolved by tsconfig.json. */
export async function bundleServer(root, outfile, entry = 'server/entry/main.ts') {
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
    // `server-only` throws outside Next's bundle; this bundle is for the server only.
    alias: { 'server-only': join(root, 'node_modules/server-only/empty.js') },
  })
  // Otherwise esbuild's helper process would run as long as the server.
  await stop()
}
