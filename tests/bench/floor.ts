import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { WebSocket } from 'ws'

export type Floor = { url: string; sockets: WebSocket[]; stop(): Promise<void> }

/** Starts the floor server on the product's own database, with bare websockets listening. */
export async function startFloor(dataDir: string, listeners: number): Promise<Floor> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/bench/floor-server.ts', `${dataDir}/postgres`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the floor server ended with ${code}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /listening (\d+)/u.exec(chunk.toString())
      if (found?.[1]) resolve(found[1])
    })
  })
  const sockets = Array.from({ length: listeners }, () => new WebSocket(`ws://127.0.0.1:${port}`))
  await Promise.all(sockets.map((socket) => once(socket, 'open')))
  return {
    url: `http://127.0.0.1:${port}/`,
    sockets,
    async stop() {
      for (const socket of sockets) socket.close()
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
