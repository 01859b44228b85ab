import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input, Kind, Maker } from './kind'
import type { Pause } from './making'
import type { FromChild, ToChild } from './messages'

/** Longest stretch of work, in milliseconds, before messages of the server are read. */
const turnMs = 20
/** How often the server is told that the work goes on. */
const aliveMs = 1_000

let isWanted = true
const makers = new Map<string, Maker<Input>>()

/** Teaches the child process a kind of heavy work. */
export function makes<I extends Input>(kind: Kind<I>, maker: Maker<I>): void {
  // The server sends what `make` was given for this kind.
  makers.set(kind.name, maker as unknown as Maker<Input>)
}

/** Does what the server sends to this process, piece by piece. */
export function serve(): void {
  process.on('message', (message: ToChild) => {
    if (message.type === 'giveUp') isWanted = false
    else void make(message)
  })
  // The server has gone, by a crash too: no request waits.
  process.on('disconnect', () => process.exit(0))
}

async function make({ kind, input }: Extract<ToChild, { type: 'make' }>): Promise<void> {
  isWanted = true
  send({ type: 'alive' })
  try {
    const maker = makers.get(kind)
    if (!maker) throw new Error(`no such kind of heavy work: ${kind}`)
    const { fileName, content } = await maker(input, pauseBetween())
    for await (const bytes of content) send({ type: 'part', bytes })
    send({ type: 'made', fileName })
  } catch (error) {
    send({ type: 'failed', ...framesOf(error) })
  }
}

function pauseBetween(): Pause {
  let since = performance.now()
  let toldAt = since
  return async () => {
    if (performance.now() - since < turnMs) return
    await nextTurn()
    since = performance.now()
    if (since - toldAt >= aliveMs) {
      toldAt = since
      send({ type: 'alive' })
    }
    if (!isWanted) throw new Error('nobody waits for this any more')
  }
}

/** Without the message, which may hold words that people wrote. */
function framesOf(error: unknown): { errorName: string; frames: string[] } {
  if (!(error instanceof Error)) return { errorName: typeof error, frames: [] }
  const lines = error.stack?.split('\n') ?? []
  return {
    errorName: error.name,
    frames: lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
  }
}

function send(message: FromChild): void {
  if (process.connected) process.send?.(message)
}
