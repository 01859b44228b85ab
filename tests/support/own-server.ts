import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type OwnServer = {
  readonly output: () => string
  readonly child: ChildProcess
  /** Resolves with the printed address. */
  readonly address: Promise<string>
  /** Sends a signal and waits for the end: the exit code, or null when a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Runs the built server as a process, with these variables and no others of ours. */
export function runServer(variables: Record<string, string>): OwnServer {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, ['.build/main.mjs'], {
    env: { PATH, HOME, NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const address = new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      text += chunk.toString()
      const printed = /Triade: (http\S+)/.exec(text)?.[1]
      if (printed) resolve(printed)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${text}`)))
  })
  // Only those who wait for the address care that it never came.
  address.catch(() => undefined)
  return {
    output: () => text,
    child,
    address,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const gone = once(child, 'close')
      child.kill(signal)
      await gone
      return child.exitCode
    },
  }
}
