import { join } from 'node:path'

/** Bundles an entry of server/ for Node; packages stay where they are, `@/` is resolved by tsconfig.json. */
export async function bundleServer(root, outfile, entry = 'server/main.ts') {
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
    // It refuses to load outside Next's own bundle; here everything is the server.
    alias: { 'server-only': join(root, 'node_modules/server-only/empty.js') },
  })
  // Else its helper would live as long as the server.
  await stop()
}
