import { type IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Writable } from 'node:stream'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type Rendered = {
  readonly status: number
  readonly headers: ReadonlyMap<string, string | readonly string[]>
  readonly body: string
}

/** Has a page answered by `handler` for no one reader: a GET with these headers alone, whose answer is kept instead of sent. */
export async function renderApart(
  handler: Handler,
  url: string,
  headers: IncomingHttpHeaders,
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  request.headers = headers
  request.complete = true
  request.push(null)
  const response = new KeptResponse(request)
  await Promise.all([response.ended, handler(request, response)])
  const body = Buffer.concat(response.parts).toString()
  const kept = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'number' ? String(value) : value] as const],
  )
  return { status: response.statusCode, headers: new Map(kept), body }
}

/** Keeps the body that is written to it. */
class KeptResponse extends ServerResponse {
  readonly parts: Buffer[] = []
  readonly ended: Promise<void>

  constructor(request: IncomingMessage) {
    super(request)
    this.assignSocket(nowhere())
    this.ended = new Promise((resolve) => {
      this.once('finish', () => {
        resolve()
        // As the HTTP server does for an answer that was sent.
        this.emit('close')
      })
    })
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.keep(chunk, rest[0])
    Reflect.apply(super.write, this, [chunk, ...rest])
    // No stream would say that there is room again: the HTTP server does that for its own sockets.
    return true
  }

  override end(...given: unknown[]): this {
    if (given[0] instanceof Uint8Array || typeof given[0] === 'string') this.keep(given[0], given[1])
    return Reflect.apply(super.end, this, given)
  }

  private keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') {
      this.parts.push(Buffer.from(chunk, encoding === 'latin1' ? encoding : 'utf8'))
    } else if (chunk instanceof Uint8Array) this.parts.push(Buffer.from(chunk))
  }
}

/** A socket that takes everything and leads nowhere. */
function nowhere(): Socket {
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() })
  return Object.assign(sink, { setTimeout: () => sink }) as unknown as Socket
}
