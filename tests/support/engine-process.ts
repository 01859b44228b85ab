import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

export type EngineProcess = {
  readonly pid: number
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
  /** Asks it to end; after five seconds it is made to. */
  stop(): Promise<void>
}

/** Limit for hanging: beside other suites, a large program takes half a minute to start. */
const READY_WITHIN_MS = 100_000

/** Starts a program that serves on loopback and waits until `isReady`. It never outlives this process. */
export async function startEngine(
  command: string,
  args: readonly string[],
  isReady: () => Promise<boolean>,
): Promise<EngineProcess> {
  const { PATH, HOME } = process.env
  const child = spawn(command, args, {
    env: { PATH, HOME, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-4_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  child.on('error', keep)
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  child.once('exit', () => process.off('exit', killWithUs))

  const deadline = Date.now() + READY_WITHIN_MS
  while (!(await isReady())) {
    if (hasEnded(child)) throw new Error(`${command} ended by itself:\n${output}`)
    if (Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`${command} was not ready within ${READY_WITHIN_MS / 1_000} s:\n${output}`)
    }
    await delay(50)
  }

  async function end(signal: NodeJS.Signals) {
    if (hasEnded(child)) return
    const gone = once(child, 'exit')
    child.kill(signal)
    const overdue = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await gone
    clearTimeout(overdue)
  }

  return { pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}
