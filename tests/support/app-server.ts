import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port'

/** The production build of the product, running by itself with a data folder of its own. */
export type AppServer = {
  readonly url: string
  readonly dataDir: string
  /** Of the process that runs now. */
  pid(): number
  /** Ends the process at once, as a crash would; the embedded database stays up. */
  kill(): Promise<void>
  /** Starts it again on the same port and data, with other variables if given. */
  start(variables?: Record<string, string>): Promise<void>
  /** Ends it as an operator would, and removes its data. */
  stop(): Promise<void>
}

/** Starts the built product and waits until it says that it is ready. */
export async function startApp(env: Record<string, string> = {}): Promise<AppServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'triade-e2e-'))
  // The database runs under an account of its own, which must be able to enter the folder.
  await chmod(dataDir, 0o755)
  // Outside the data, as the server asks.
  const keysDir = await mkdtemp(join(tmpdir(), 'triade-keys-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let output = ''

  async function start(variables = env) {
    const started = spawn(process.execPath, ['.build/main.mjs'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        TRIADE_DATA_DIR: dataDir,
        TRIADE_MEDIA_KEYS: keysDir,
        TRIADE_DEMO: '1',
        TRIADE_RATE_LIMIT: 'off',
        LOG_LEVEL: 'warn',
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    started.stdout?.on('data', (chunk: Buffer) => {
      output += chunk
    })
    started.stderr?.on('data', (chunk: Buffer) => {
      output += chunk
    })
    await untilReady(started)
  }

  async function untilReady(started: ChildProcess) {
    const deadline = Date.now() + 180_000
    while (Date.now() < deadline) {
      if (started.exitCode !== null) throw new Error(`The server ended with ${started.exitCode}:\n${output}`)
      const answer = await fetch(`${url}/api/ready`).catch(() => null)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`The server was not ready within 180 s:\n${output}`)
  }

  async function end(signal: NodeJS.Signals) {
    const running = child
    child = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = once(running, 'exit')
    running.kill(signal)
    await gone
  }

  await start()
  return {
    url,
    dataDir,
    pid: () => child?.pid ?? 0,
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGTERM')
      for (const dir of [dataDir, keysDir]) await rm(dir, { recursive: true, force: true })
    },
  }
}
