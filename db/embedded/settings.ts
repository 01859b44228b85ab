import { randomBytes } from 'node:crypto'
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Home } from './home'

export const SUPERUSER = 'triade'
export const DATABASE = 'triade'
export const SETTINGS_FILE = 'triade.conf'

const SOCKET_PORT = 5432
// sun_path holds 104 bytes on macOS and 108 on Linux, the closing zero included.
const LONGEST_SOCKET_PATH = 103

type Address = { socket: string } | { port: number }

/** Writes the server's settings: durable commits, little memory, no connections from the network. */
export async function writeSettings(home: Home): Promise<void> {
  const address = canUseSocket(home) ? { socket: home.socket } : { port: await choosePort(home) }
  const file = join(home.data, SETTINGS_FILE)
  const content = `${settings(address).join('\n')}\n`
  // Written only where it changes: a start that fails, on a full disk too, leaves the data as it was.
  if ((await readFile(file, 'utf8').catch(() => '')) !== content) await writeOwned(home, file, content)
}

/** The password for connections over loopback, generated once. The socket needs none: its folder is private. */
export async function ensurePassword(home: Home): Promise<void> {
  if (await readPassword(home)) return
  await writeOwned(home, home.password, randomBytes(24).toString('base64url'))
}

/** That password; empty before the first start. */
export async function readPassword(home: Home): Promise<string> {
  return (await readFile(home.password, 'utf8').catch(() => '')).trim()
}

function settings(address: Address): string[] {
  const listen =
    'socket' in address
      ? [
          `listen_addresses = ''`,
          `unix_socket_directories = ${quote(address.socket)}`,
          `port = ${SOCKET_PORT}`,
        ]
      : [`listen_addresses = '127.0.0.1'`, `unix_socket_directories = ''`, `port = ${address.port}`]
  return [
    ...listen,
    'unix_socket_permissions = 0700',
    'fsync = on',
    'synchronous_commit = on',
    'full_page_writes = on',
    'shared_buffers = 64MB',
    'max_connections = 30',
    'max_wal_size = 512MB',
    'jit = off',
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    'log_checkpoints = off',
    // Statements, parameters and key values stay out of the log: they hold people's words.
    'log_min_error_statement = panic',
    'log_error_verbosity = terse',
  ]
}

function canUseSocket(home: Home): boolean {
  const path = join(home.socket, `.s.PGSQL.${SOCKET_PORT}`)
  // A comma would make it a list of folders.
  if (process.platform === 'win32' || home.socket.includes(',')) return false
  return Buffer.byteLength(path) <= LONGEST_SOCKET_PATH
}

async function choosePort(home: Home): Promise<number> {
  const previous = await readFile(join(home.data, SETTINGS_FILE), 'utf8').catch(() => '')
  const port = Number(/^port = (\d+)$/m.exec(previous)?.[1] ?? 0)
  return freePort(port).catch(() => freePort(0))
}

function freePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      const chosen = address && typeof address === 'object' ? address.port : port
      probe.close(() => resolve(chosen))
    })
  })
}

async function writeOwned(home: Home, file: string, content: string): Promise<void> {
  const partial = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    await writeFile(partial, content, { mode: 0o600 })
    if (home.account) await chown(partial, home.account.uid, home.account.gid)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

function quote(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}
