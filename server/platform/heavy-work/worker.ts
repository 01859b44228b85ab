import { type ChildProcess, fork } from 'node:child_process'
import { constants, getPriority, platform, setPriority } from 'node:os'
import { DomainError } from '@/domain/domain-error'
import type { Logger } from '@/server/platform/log'
import type { FromChild, ToChild } from './messages'

/** A finished file, in parts. */
export type Made = { readonly fileName: string; readonly parts: readonly Uint8Array[] }

/** The child process that does heavy work, one piece at a time. It is started when first needed, and again after its end. */
export type Worker = {
  /** @throws DomainError documentTooLarge beyond the bounds of memory and time, documentFailed */
  make(order: Extract<ToChild, { type: 'make' }>, signal: AbortSignal): Promise<Made>
  stop(): void
}

export type WorkerOptions = {
  /** The script of the child, and what Node needs to run it. */
  readonly script: string
  readonly execArgv?: readonly string[]
  readonly mode: 'development' | 'production'
  readonly log: Logger
  readonly bounds?: Partial<typeof defaultBounds>
}

const defaultBounds = {
  /** Heap of the child, in MB. */
  memoryMb: 384,
  /** Limit for one piece of work, several times its usual length: the child yields to everything else. */
  timeMs: 120_000,
  /** Without a word of the child, which is then taken to be stuck. */
  silentMs: 30_000,
  /** An idle child is ended: it holds some 100 MB. */
  idleMs: 300_000,
}

/** A quarter of a core where another process wants it whole: marks come first, and a PDF is still made. */
const niceness =
  platform() === 'win32' ? constants.priority.PRIORITY_BELOW_NORMAL : Math.min(19, getPriority() + 5)

/** Exit code of a process that V8 ends for want of memory; on other systems the signal says so. */
const abortedCode = 134

type Work = {
  readonly by: ChildProcess
  readonly signal: AbortSignal
  readonly parts: Uint8Array[]
  /** The child has given a sign of life. */
  heard(): void
  settle(result: Made | DomainError): void
}

export function createWorker({ script, execArgv = [], mode, log, bounds }: WorkerOptions): Worker {
  const { memoryMb, timeMs, silentMs, idleMs } = { ...defaultBounds, ...bounds }
  let child: ChildProcess | null = null
  let work: Work | null = null
  let idle: NodeJS.Timeout | undefined

  function start(): ChildProcess {
    const started = fork(script, [], {
      execArgv: [...execArgv, `--max-old-space-size=${memoryMb}`],
      // Neither the secret nor the address of the database.
      env: { NODE_ENV: mode },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', mode === 'development' ? 'inherit' : 'ignore', 'ipc'],
    })
    // Threads inherit the priority of the thread that starts them: set before the child has started any.
    lowerPriority(started, log)
    const end = (reason: object) => {
      if (child === started) child = null
      if (work?.by !== started) return
      log.warn(reason, 'the process for heavy work ended in the middle of it')
      work.settle(new DomainError(isOutOfMemory(reason) ? 'documentTooLarge' : 'documentFailed'))
    }
    started.on('message', (message: FromChild) => work?.by === started && receive(work, message))
    started.once('error', (err) => end({ err }))
    started.once('exit', (code, signal) => end({ code, signal }))
    return started
  }

  function receive({ parts, signal, heard, settle }: Work, message: FromChild) {
    heard()
    switch (message.type) {
      case 'alive':
        break
      case 'part':
        parts.push(message.bytes)
        break
      case 'made':
        settle({ fileName: message.fileName, parts })
        break
      case 'failed': {
        const { errorName, frames } = message
        if (!signal.aborted) log.error({ error: errorName, stack: frames }, 'heavy work failed')
        settle(new DomainError('documentFailed'))
        break
      }
      default:
        message satisfies never
    }
  }

  function stop() {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
  }

  return {
    stop,
    async make(order, signal) {
      signal.throwIfAborted()
      clearTimeout(idle)
      child ??= start()
      const by = child
      return new Promise((resolve, reject) => {
        const giveUp = () => by.connected && by.send({ type: 'giveUp' } satisfies ToChild)
        const limit = setTimeout(() => {
          log.warn({ kind: order.kind, timeMs }, 'heavy work took too long and was ended')
          settle(new DomainError('documentTooLarge'))
          stop()
        }, timeMs)
        const silence = setTimeout(() => {
          log.warn({ kind: order.kind, silentMs }, 'heavy work gave no sign of life and was ended')
          settle(new DomainError('documentFailed'))
          stop()
        }, silentMs)
        const settle = (result: Made | DomainError) => {
          clearTimeout(limit)
          clearTimeout(silence)
          signal.removeEventListener('abort', giveUp)
          work = null
          idle = setTimeout(stop, idleMs).unref()
          if (result instanceof DomainError) reject(result)
          else resolve(result)
        }
        work = { by, signal, parts: [], heard: () => void silence.refresh(), settle }
        signal.addEventListener('abort', giveUp, { once: true })
        by.send(order satisfies ToChild, (err) => {
          if (err && work?.by === by) settle(new DomainError('documentFailed'))
        })
      })
    },
  }
}

function isOutOfMemory(reason: object): boolean {
  return (
    ('signal' in reason && reason.signal === 'SIGABRT') || ('code' in reason && reason.code === abortedCode)
  )
}

function lowerPriority({ pid }: ChildProcess, log: Logger): void {
  try {
    if (pid !== undefined) setPriority(pid, niceness)
  } catch (err) {
    log.warn({ err }, 'the process for heavy work keeps the priority of this one')
  }
}
