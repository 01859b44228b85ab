import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type TcpRelay = { readonly port: number; stop(): void }

/** A port of this machine that leads to the PostgreSQL at `url`, which may only have a socket. */
export async function startTcpRelay(url: string): Promise<TcpRelay> {
  const { hostname, port, searchParams } = new URL(url)
  const folder = searchParams.get('host')
  const far = folder ? { path: `${folder}/.s.PGSQL.5432` } : { host: hostname, port: Number(port) }
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const other = connect(far)
    for (const [from, to] of [
      [near, other],
      [other, near],
    ] as const) {
      open.add(from)
      from.on('error', () => undefined)
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
      from.pipe(to)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
