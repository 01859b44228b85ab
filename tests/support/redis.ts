import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { type EngineProcess, startEngine } from './engine-process'
import { freePort } from './free-port'

export type Redis = EngineProcess & { readonly port: number }

/** Is there a redis-server on this machine (Debian: `apt-get install redis-server`)? */
export function isRedisInstalled(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0
}

/** A Redis that keeps nothing, on a free port of loopback. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const engine = await startEngine('redis-server', args, () => answersPing(port))
  return { ...engine, port }
}

async function answersPing(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    socket.write('PING\r\n')
    const [answer] = await once(socket, 'data')
    return String(answer).startsWith('+PONG')
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
