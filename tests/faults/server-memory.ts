import { once } from 'node:events'
import { WebSocket } from 'ws'
import { processUse } from '../bench/process-use'

/** Megabytes: what the process holds, and what of its JavaScript heap is in use after a collection. */
export type Memory = { rssMb: number; heapMb: number }

export type MemoryProbe = { measure(): Promise<Memory>; close(): void }

type Answer = { id?: number; result?: { usedSize?: number } }

/** Looks into a process started with `--inspect` on a port of loopback. */
export async function openMemoryProbe(pid: number, port: number): Promise<MemoryProbe> {
  const targets = await fetch(`http://127.0.0.1:${port}/json`)
  const [target] = (await targets.json()) as { webSocketDebuggerUrl: string }[]
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '')
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer
    waiting.get(answer.id ?? 0)?.(answer)
  })
  await once(socket, 'open')
  let lastId = 0

  function ask(method: string): Promise<Answer> {
    lastId += 1
    const id = lastId
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method }))
    }).finally(() => waiting.delete(id)) as Promise<Answer>
  }

  return {
    async measure() {
      await ask('HeapProfiler.collectGarbage')
      const { result } = await ask('Runtime.getHeapUsage')
      const use = await processUse(pid)
      return { rssMb: use?.memoryMb ?? Number.NaN, heapMb: (result?.usedSize ?? Number.NaN) / 1_048_576 }
    },
    close: () => socket.close(),
  }
}
