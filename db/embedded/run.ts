import { spawn } from 'node:child_process'
import { parse } from 'node:path'

/** A system account to run a program as. */
export type Account = { name: string; uid: number; gid: number }

type Options = {
  account?: Account | undefined
  cwd?: string
  /** Whether the program leaves another one running, which may hold the output open. */
  leavesAnother?: boolean
}
type Outcome = { code: number | null; output: string }

// A fixed environment: the caller's PGDATA, PGPORT or LD_LIBRARY_PATH must not change what the programs do.
const POSIX_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }

/** How long what a failed program said may take to arrive after its end. */
const LAST_WORDS_MS = 300

/** Runs a program to its end, as `account` where that is given. Never rejects: a program that cannot start has code null. */
export function run(file: string, args: string[], options: Options = {}): Promise<Outcome> {
  const { account, cwd = parse(process.cwd()).root, leavesAnother = false } = options
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
      ...(process.platform === 'win32' ? {} : { env: POSIX_ENVIRONMENT as unknown as NodeJS.ProcessEnv }),
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.once('error', (error) => resolve({ code: null, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
    if (!leavesAnother) return
    child.once('exit', (code) => {
      const end = () => {
        child.stdout?.destroy()
        child.stderr?.destroy()
        resolve({ code, output })
      }
      if (code === 0) end()
      else setTimeout(end, LAST_WORDS_MS)
    })
  })
}
