import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askRelay } from '@/server/operate/doctor/measure/ask-relay'
import { type EngineProcess, startEngine } from './engine-process'
import { freePort } from './free-port'

/** Is there a coturn on this machine (Debian: `apt-get install coturn`)? */
export function isCoturnInstalled(): boolean {
  // It answers with its version and 255.
  return spawnSync('turnserver', ['--version']).error === undefined
}

/** A relay on loopback that lets in a client with a credential made with `secret`. */
export async function startTurnserver(
  secret: string,
): Promise<EngineProcess & { readonly port: number; readonly url: string }> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'triade-turn-'))
  const file = join(folder, 'turnserver.conf')
  await writeFile(
    file,
    `listening-ip=127.0.0.1
relay-ip=127.0.0.1
listening-port=${port}
min-port=49152
max-port=49252
realm=triade.test
use-auth-secret
static-auth-secret=${secret}
no-tls
no-dtls
no-cli
no-multicast-peers
allow-loopback-peers
simple-log
log-file=stdout
userdb=${join(folder, 'turndb')}
pidfile=${join(folder, 'pid')}
`,
    { mode: 0o600 },
  )
  const address = { scheme: 'stun', host: '127.0.0.1', port, transport: 'udp' } as const
  const isReady = async () => (await askRelay(address, null, 300)).came === 'letsIn'
  // Never `-n`: the file would be ignored, and every address listened on.
  const engine = await startEngine('turnserver', ['-c', file], isReady)
  const tidy = async (end: () => Promise<void>) => {
    await end()
    await rm(folder, { recursive: true, force: true })
  }
  return {
    pid: engine.pid,
    kill: () => tidy(engine.kill),
    stop: () => tidy(engine.stop),
    port,
    url: `turn:127.0.0.1:${port}`,
  }
}
