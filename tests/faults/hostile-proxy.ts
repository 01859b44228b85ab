import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import type { Luck } from './random'

/** Probabilities, and the longest delay in milliseconds. For frames: of each; for requests: of each. */
export type Harm = {
  drop: number
  duplicate: number
  delay: number
  reorder: number
  cut: number
  longestMs: number
}

export const noHarm: Harm = { drop: 0, duplicate: 0, delay: 0, reorder: 0, cut: 0, longestMs: 0 }

export type HostileProxy = {
  readonly url: string
  readonly port: number
  /** From now on. */
  harm: Harm
  /** Nothing passes any more, and no one is told: as when the wifi goes. */
  freeze(): void
  thaw(): void
  /** Ends every connection at once. */
  cutAll(): void
  /** What was done so far, by kind. */
  readonly done: Record<keyof Omit<Harm, 'longestMs'>, number>
  stop(): Promise<void>
}

type Targets = () => readonly string[]

/**
 * Stands between clients and servers, taking them in turn, and harms what passes: HTTP requests (lost before they
 * arrive, lost on the way back, sent twice, delayed) and websocket frames (lost, doubled, late, out of order, cut).
 */
export async function startHostileProxy(targets: Targets, luck: Luck): Promise<HostileProxy> {
  const done = { drop: 0, duplicate: 0, delay: 0, reorder: 0, cut: 0 }
  const links = new Set<{ cut(): void }>()
  let harm = noHarm
  let turn = 0
  let thawed: Promise<void> = Promise.resolve()
  let thaw: () => void = () => undefined

  function nextTarget(): URL {
    const all = targets()
    turn += 1
    return new URL(all[turn % all.length] ?? 'http://127.0.0.1:9')
  }

  function strikes(kind: keyof typeof done): boolean {
    const isStruck = luck.chance(harm[kind])
    if (isStruck) done[kind] += 1
    return isStruck
  }

  const lateness = () => (strikes('delay') ? luck.between(1, harm.longestMs) : 0)

  async function passRequest(incoming: IncomingMessage, outgoing: ServerResponse) {
    const link = { cut: () => incoming.socket.destroy() }
    links.add(link)
    outgoing.once('close', () => links.delete(link))
    const body = await readAll(incoming).catch(() => null)
    await thawed
    if (body === null || strikes('drop')) return incoming.socket.destroy()
    await wait(lateness())
    const answers = [forward(incoming, body)]
    if (strikes('duplicate')) answers.push(forward(incoming, body))
    const answer = await Promise.all(answers).then(
      (all) => all.at(-1),
      () => undefined,
    )
    await thawed
    await wait(lateness())
    // The worst case: the server has done the work, and its answer is lost.
    if (!answer || strikes('cut')) return incoming.socket.destroy()
    outgoing.writeHead(answer.status, answer.headers).end(answer.body)
  }

  async function forward(incoming: IncomingMessage, body: Buffer) {
    const { hostname, port } = nextTarget()
    const sent = request({
      hostname,
      port,
      method: incoming.method,
      path: incoming.url,
      headers: incoming.headers,
      agent: false,
    })
    sent.end(body)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    const headers = { ...answer.headers }
    delete headers['transfer-encoding']
    return { status: answer.statusCode ?? 502, headers, body: await readAll(answer) }
  }

  function passSocket(near: WebSocket, path: string) {
    const { host } = nextTarget()
    const far = new WebSocket(`ws://${host}${path}`)
    const link = {
      cut() {
        near.terminate()
        far.terminate()
      },
    }
    links.add(link)
    const ready = once(far, 'open').then(
      () => true,
      () => false,
    )
    carry(near, far, ready, link)
    carry(far, near, Promise.resolve(true), link)
  }

  /** Frames in one direction, each with a delay of its own: a late frame is overtaken. */
  function carry(from: WebSocket, to: WebSocket, ready: Promise<boolean>, link: { cut(): void }) {
    let heldBack: string | null = null
    const send = (text: string) => to.readyState === WebSocket.OPEN && to.send(text)
    from.on('message', async (data) => {
      const text = data.toString()
      if (strikes('cut')) return link.cut()
      if (strikes('drop')) return
      const [late, times] = [lateness(), strikes('duplicate') ? 2 : 1]
      if (heldBack === null && strikes('reorder')) {
        heldBack = text
        return
      }
      if (!(await ready)) return
      await thawed
      if (late > 0) await wait(late)
      for (let time = 0; time < times; time += 1) send(text)
      if (heldBack !== null) send(heldBack)
      heldBack = null
    })
    from.on('close', (code) => {
      links.delete(link)
      if (code >= 4_000) to.close(code)
      else to.terminate()
    })
    from.on('error', () => link.cut())
  }

  const sockets = new WebSocketServer({ noServer: true })
  const server = createServer((incoming, outgoing) => void passRequest(incoming, outgoing))
  server.on('upgrade', async (incoming, socket, head) => {
    socket.on('error', () => undefined)
    await thawed
    sockets.handleUpgrade(incoming, socket, head, (near) => passSocket(near, incoming.url ?? '/'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  function cutAll() {
    for (const link of [...links]) link.cut()
  }

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    done,
    get harm() {
      return harm
    },
    set harm(next) {
      harm = next
    },
    freeze() {
      thawed = new Promise((resolve) => {
        thaw = resolve
      })
    },
    thaw: () => thaw(),
    cutAll,
    async stop() {
      thaw()
      cutAll()
      server.closeAllConnections()
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function wait(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}
