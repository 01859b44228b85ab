import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type EngineProcess, startEngine } from './engine-process'
import { freePort } from './free-port'

const folder = fileURLToPath(new URL('../engines/soketi', import.meta.url))
const program = join(folder, 'node_modules', '@soketi', 'soketi', 'bin', 'server.js')

/** The app every node knows. */
export const SOKETI_APP = { appId: '1', key: 'test-key', secret: 'a-secret-for-tests-of-32-characters' }

export type Soketi = EngineProcess & { readonly port: number }

export type SoketiOptions = {
  /** Where it listens; a free port unless one is given (to come back where clients look for it). */
  port?: number
  /** A Redis on loopback that makes several nodes one engine; without it a node stands alone. */
  redisPort?: number
  /** Takes sign-ins, and then closes sockets that have not signed in after `signInMs`. */
  signInMs?: number
  /** More of its app's settings, by soketi's own names. */
  app?: Record<string, unknown>
}

/** Was `npm ci` run in tests/engines/soketi? */
export function isSoketiInstalled(): boolean {
  return existsSync(program)
}

/** A soketi node on loopback. Stop it by what is returned. */
export async function startSoketi(options: SoketiOptions = {}): Promise<Soketi> {
  if (!isSoketiInstalled()) throw new Error('soketi is not installed: npm ci --prefix tests/engines/soketi')
  const port = options.port ?? (await freePort())
  const temporary = await mkdtemp(join(tmpdir(), 'triade-soketi-'))
  const file = join(temporary, 'config.json')
  await writeFile(file, JSON.stringify(await configure(port, options)))
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    )
  const engine = await startEngine(process.execPath, [program, 'start', `--config=${file}`], isReady)
  await rm(temporary, { recursive: true, force: true })
  return { ...engine, port }
}

async function configure(port: number, { redisPort, signInMs, app }: SoketiOptions) {
  const { appId: id, key, secret } = SOKETI_APP
  return {
    host: '127.0.0.1',
    port,
    'metrics.host': '127.0.0.1',
    'metrics.port': await freePort(),
    // Nodes look for each other by UDP, by default on every address.
    'cluster.address': '127.0.0.1',
    'cluster.unicast': '127.0.0.1',
    'cluster.port': await freePort(),
    'appManager.array.apps': [
      {
        id,
        key,
        secret,
        enableClientMessages: true,
        maxClientEventsPerSecond: 10,
        enableUserAuthentication: signInMs !== undefined,
        ...app,
      },
    ],
    shutdownGracePeriod: 0,
    ...(signInMs !== undefined && { userAuthenticationTimeout: signInMs }),
    ...(redisPort !== undefined && {
      'adapter.driver': 'redis',
      'cache.driver': 'redis',
      'database.redis.host': '127.0.0.1',
      'database.redis.port': redisPort,
    }),
  }
}
