import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Takes the embedded database of a running server away, as a broken disk would: it stops, and cannot be started again before
 * what is returned has been called.
 */
export async function stopDatabase(dataDir: string): Promise<() => Promise<void>> {
  const cluster = join(dataDir, 'postgres', 'cluster')
  const settings = join(cluster, 'postgresql.conf')
  const pid = Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8'), 10)
  await rename(settings, `${settings}.away`)
  process.kill(pid, 'SIGINT')
  return () => rename(`${settings}.away`, settings)
}
