import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from '@/tests/support/eventually'

export type Hook = { headers: IncomingHttpHeaders; rawBody: string; events: HookEvent[] }
type HookEvent = { name: string; channel: string; [field: string]: unknown }

/** Where an engine posts its webhooks, on loopback. */
export type HookReceiver = {
  readonly url: string
  readonly hooks: readonly Hook[]
  /** Waits for an event of this name on this channel. */
  event(name: string, channel: string): Promise<HookEvent & { hook: Hook }>
  /** The names of the events told of a channel so far. */
  namesOn(channel: string): string[]
  answerWith(status: number, headers?: Record<string, string>): void
  /** Every path that was asked for. */
  paths(): string[]
  stop(): Promise<void>
}

export async function startHookReceiver(): Promise<HookReceiver> {
  const hooks: Hook[] = []
  const paths = new Set<string>()
  let status = 200
  let extra: Record<string, string> = {}
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    paths.add(request.url ?? '')
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const rawBody = Buffer.concat(chunks).toString()
      hooks.push({ headers: request.headers, rawBody, events: JSON.parse(rawBody).events })
      response.writeHead(status, extra).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  function find(name: string, channel: string) {
    for (const hook of hooks) {
      const event = hook.events.find((each) => each.name === name && each.channel === channel)
      if (event) return { ...event, hook }
    }
    throw new Error(`no ${name} of ${channel} was told`)
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    hooks,
    event: (name, channel) => eventually(() => find(name, channel)),
    namesOn: (channel) =>
      hooks.flatMap(({ events }) =>
        events.filter((each) => each.channel === channel).map(({ name }) => name),
      ),
    answerWith(answer, headers = {}) {
      status = answer
      extra = headers
    },
    paths: () => [...paths],
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
