import { open, rename, stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '@/db/log'
import { attach, type Running } from './attach'
import { type Binaries, program } from './binaries'
import { EmbeddedError } from './embedded-error'
import type { Home } from './home'
import { readLockFile, removeStaleLocks } from './lock-file'
import { run } from './run'
import { writeSettings } from './settings'
import { startFailure } from './start-failure'

const TIMEOUT_MS = 60_000
const RECOVERY_SECONDS = 300
const LARGEST_LOG = 5_000_000

// Failures that pass: another process is starting the server, or children of a killed server hold its memory or port.
const TRANSIENT =
  /lock file ".*" already exists|pre-existing shared memory block|could not create any (TCP|Unix)|(lock|PID) file ".*" is empty/
// Of these, the ones that pass at once or not at all.
const SHORT = /could not create any (TCP|Unix)|is empty/
const SHORT_MS = 8_000
const SAID_AFTER_MS = 4_000

const REASON = /FATAL|PANIC|could not (?!start server)|is empty/

/** Attaches to the server of this home or starts it. Waits for a server that is starting or stopping, and says so. */
export async function launch(
  home: Home,
  binaries: Binaries,
  log: Log,
): Promise<Running & { started: boolean }> {
  const began = Date.now()
  const waiting = setTimeout(
    () =>
      log.warn({ log: home.serverLog }, 'PostgreSQL takes long to start: it may be recovering from a crash'),
    SAID_AFTER_MS,
  )
  try {
    for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
      const running = await attach(home)
      if (running) return { ...running, started: false }
      const failure = await start(home, binaries)
      if (failure === undefined) {
        const started = await attach(home)
        if (started) return { ...started, started: true }
      }
      if (failure !== undefined && Date.now() - began > patience(failure)) {
        throw new EmbeddedError(startFailure(failure, home.serverLog))
      }
      if (Date.now() - began > TIMEOUT_MS) {
        throw new EmbeddedError(
          `PostgreSQL started and refuses connections for ${TIMEOUT_MS / 1000} s: its log says why (${home.serverLog}).`,
        )
      }
      for (const file of await removeStaleLocks(home)) {
        log.warn(
          { file },
          'an empty lock file was removed, as a power cut leaves it: no PostgreSQL uses this folder',
        )
      }
      await delay(pause)
    }
  } finally {
    clearTimeout(waiting)
  }
}

/** How long a failure may last before it is told, in ms. */
function patience(failure: string): number {
  if (!TRANSIENT.test(failure)) return -1
  return SHORT.test(failure) ? SHORT_MS : TIMEOUT_MS
}

/**
 * Stops the server with this process id and ends its connections at once. Every acknowledged commit is on disk. Another process may start
 * the server again before this one sees it gone: that server is not stopped.
 */
export async function halt(home: Home, binaries: Binaries, pid: number): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS
  // Each wait is short: it may be for a server that has not been told to stop.
  const control = ['stop', '-D', home.data, '-m', 'fast', '-w', '-t', '2', '-s']
  while ((await readLockFile(home))?.pid === pid) {
    const { code, output } = await run(program(binaries, 'pg_ctl'), control, { account: home.account })
    if (code === 0) return
    if (Date.now() > deadline) throw new EmbeddedError(`PostgreSQL did not stop: ${output.trim()}`)
    await delay(100)
  }
}

/** Starts the server. Returns the reason of a failure, or undefined. */
async function start(home: Home, binaries: Binaries): Promise<string | undefined> {
  await writeSettings(home)
  const before = await serverLogSize(home)
  const { code, output } = await run(
    program(binaries, 'pg_ctl'),
    ['start', '-D', home.data, '-w', '-t', String(RECOVERY_SECONDS), '-l', home.serverLog, '-s'],
    { account: home.account, leavesAnother: true },
  )
  if (code === 0) return undefined
  const lines = [...output.split('\n'), ...(await readFrom(home.serverLog, before)).split('\n')]
  const fatal = lines.findLast((line) => REASON.test(line)) ?? lines.find((line) => line.trim() !== '')
  return fatal?.replace(/^.*?(FATAL|PANIC):\s*|^pg_ctl:\s*/, '') ?? 'it says no reason'
}

/** The size of the server's log. A large log is first renamed to `.1`, which replaces the `.1` before. */
async function serverLogSize(home: Home): Promise<number> {
  const size = (await stat(home.serverLog).catch(() => undefined))?.size ?? 0
  if (size < LARGEST_LOG) return size
  await rename(home.serverLog, `${home.serverLog}.1`)
  return 0
}

async function readFrom(file: string, offset: number): Promise<string> {
  const handle = await open(file, 'r').catch(() => undefined)
  if (!handle) return ''
  try {
    const { size } = await handle.stat()
    const { buffer } = await handle.read(Buffer.alloc(Math.max(0, size - offset)), 0, null, offset)
    return buffer.toString()
  } finally {
    await handle.close()
  }
}
