import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type Row, ratioRow } from './row'

const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 2_000)
const ROUNDS = 5
const MESSAGES = 25

export type FanOutOrder = { messages: number }
type Greeting = { url: string; subscribe: string | null }
export type FanOutResult = { cpuMicros: number }

/**
 * What one delivery costs the process that sends it, in CPU time: our gateway against a bare `ws` broadcast of the same
 * bytes, as many readers on each, all in a process of their own.
 */
export async function fanOut(): Promise<Row[]> {
  const servers = [start('gateway'), start('bare')]
  const greetings = servers.map((server) => once(server, 'message') as Promise<[Greeting]>)
  const crowds: ChildProcess[] = []
  try {
    const sides = []
    for (const [index, server] of servers.entries()) {
      const [{ url, subscribe }] = (await greetings[index]) as [Greeting]
      const crowd = fork('tests/bench/fan-out-crowd.ts', [url, String(CONNECTIONS), subscribe ?? ''], options)
      crowds.push(crowd)
      await once(crowd, 'message')
      sides.push({ server, crowd })
    }
    const [ours = [], theirs = []] = [[], []] as number[][][]
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, { server, crowd }] of sides.entries()) {
        const micros = await deliver(server, crowd)
        if (round > 0) (index === 0 ? ours : theirs).push([micros])
      }
    }
    const also = `${CONNECTIONS} connections, ${ROUNDS * MESSAGES} messages each`
    return [ratioRow('fan-out: CPU per delivery', ours, theirs, { unit: 'µs', mustBe: 1.2, aim: 1, also })]
  } finally {
    for (const child of [...crowds, ...servers]) child.kill('SIGTERM')
  }
}

const options = { execArgv: ['--import', 'tsx'] }

function start(kind: 'gateway' | 'bare'): ChildProcess {
  return fork('tests/bench/fan-out-server.ts', [kind], options)
}

/** Microseconds of CPU a delivery; resolves when every reader has every message. */
async function deliver(server: ChildProcess, crowd: ChildProcess): Promise<number> {
  const all = once(crowd, 'message')
  crowd.send({ expect: MESSAGES })
  server.send({ messages: MESSAGES } satisfies FanOutOrder)
  await all
  const used = once(server, 'message')
  server.send('used')
  const [{ cpuMicros }] = (await used) as [FanOutResult]
  return cpuMicros / (MESSAGES * CONNECTIONS)
}
