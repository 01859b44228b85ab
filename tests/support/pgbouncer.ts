import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EngineProcess, startEngine } from './engine-process'
import { freePort } from './free-port'

/** Is there a PgBouncer on this machine (Debian: `apt-get install pgbouncer`)? */
export function isPgBouncerInstalled(): boolean {
  return spawnSync('pgbouncer', ['--version']).status === 0
}

/** A PgBouncer in transaction mode before the database at `databaseUrl`, which listens on a socket. */
export async function startPgBouncer(databaseUrl: string): Promise<EngineProcess & { readonly url: string }> {
  const { pathname, searchParams } = new URL(databaseUrl)
  const [name, user, host] = [pathname.slice(1), searchParams.get('user'), searchParams.get('host') ?? '']
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'triade-pgbouncer-'))
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(
    file,
    `[databases]
${name} = host=${host} dbname=${name} user=${user}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 8
max_prepared_statements = 100
`,
  )
  await chmod(folder, 0o755)
  // It refuses to run as root, and the socket is for its owner alone.
  const { uid, gid } = await stat(host)
  const engine =
    process.getuid?.() === 0
      ? await startEngine(
          'setpriv',
          [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', 'pgbouncer', file],
          () => isListening(port),
        )
      : await startEngine('pgbouncer', [file], () => isListening(port))
  await rm(folder, { recursive: true })
  return { ...engine, url: `postgres://${user}@127.0.0.1:${port}/${name}` }
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
