import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import PusherHttp from 'pusher'
import { z } from 'zod'
import { authorizeChannel, requireSocketId } from '@/server/platform/realtime/channel-auth'
import type { Publisher } from '@/server/platform/realtime/publisher'
import { RealtimeError } from '@/server/platform/realtime/realtime-error'
import { encodeEvent, packBatches } from '@/server/platform/realtime/wire'

export type PusherEngine = {
  appId: string
  key: string
  secret: string
  host: string
  port: number
  useTLS: boolean
}

const MAX_ATTEMPTS = 2
/** Enough for 200 publications a second to an engine that takes half a second for each. */
const MAX_IN_FLIGHT = 100
const RETRY_AFTER_MS = 100
const channelsAnswer = z.object({ channels: z.record(z.string(), z.unknown()) })

/**
 * Publishes to Pusher Channels or an engine of its HTTP protocol. An attempt lasts at most `timeoutMs`; one retry
 * follows a failed connection or 5xx, since browsers drop duplicates. Above `maxInFlight` it refuses, to bound memory.
 */
export function createPusherPublisher(
  engine: PusherEngine,
  { timeoutMs = 2_000, maxInFlight = MAX_IN_FLIGHT } = {},
): Publisher {
  const agent = engine.useTLS ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true })
  const http = new PusherHttp({ ...engine, port: String(engine.port), timeout: timeoutMs, agent })

  async function call(request: () => Promise<PusherHttp.Response>): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await readAnswer(request, timeoutMs)
      } catch (error) {
        const refusal = toRealtimeError(error)
        if (attempt === MAX_ATTEMPTS || !isWorthRetrying(refusal)) throw refusal
        await delay(RETRY_AFTER_MS)
      }
    }
  }

  let inFlight = 0
  async function limitInFlight(work: () => Promise<void>): Promise<void> {
    if (inFlight >= maxInFlight) throw new RealtimeError('engine_behind', 'The realtime engine is behind.')
    inFlight += 1
    try {
      await work()
    } finally {
      inFlight -= 1
    }
  }

  return {
    kind: 'pusher',
    async publish(channel, event, data) {
      const wire = encodeEvent({ channel, event, data })
      await limitInFlight(
        async () => void (await call(() => http.trigger(wire.channel, wire.name, wire.data))),
      )
    },
    async publishBatch(items) {
      const batches = packBatches(items.map(encodeEvent))
      await limitInFlight(async () => {
        for (const batch of batches) await call(() => http.triggerBatch(batch))
      })
    },
    async occupiedChannels(prefix) {
      const params = prefix === '' ? {} : { filter_by_prefix: prefix }
      const answer = channelsAnswer.safeParse(await call(() => http.get({ path: '/channels', params })))
      if (!answer.success) throw new RealtimeError('engine_refused', 'The engine listed no channels.')
      return Object.keys(answer.data.channels)
    },
    authorizeChannel: (socketId, channel, presence) => authorizeChannel(engine, socketId, channel, presence),
    people: {
      signIn(socketId, personId) {
        requireSocketId(socketId)
        return http.authenticateUser(socketId, { id: personId })
      },
      async terminate(personId) {
        await call(() => http.terminateUserConnections(personId))
      },
    },
  }
}

// The library's timeout covers the headers only; this one covers the body too.
async function readAnswer(request: () => Promise<PusherHttp.Response>, timeoutMs: number): Promise<unknown> {
  const response = await request()
  const overdue = new RealtimeError('engine_timeout', 'The realtime engine did not finish its answer.')
  let isOverdue = false
  const timer = setTimeout(() => {
    isOverdue = true
    if (response.body instanceof Readable) response.body.destroy(overdue)
  }, timeoutMs)
  try {
    return refuseErrorBody(await response.text(), response.status)
  } catch (error) {
    throw isOverdue ? overdue : error
  } finally {
    clearTimeout(timer)
  }
}

// Where Pusher answers 4xx, soketi answers 200 with an `error` in the body.
function refuseErrorBody(body: string, status: number): unknown {
  if (body === '') return {}
  const answer = z.looseObject({ error: z.unknown().optional() }).safeParse(parseJson(body))
  if (!answer.success || answer.data.error !== undefined) {
    throw new RealtimeError('engine_refused', `The realtime engine answered ${status} with an error.`, status)
  }
  return answer.data
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function toRealtimeError(error: unknown): RealtimeError {
  if (error instanceof RealtimeError) return error
  if (error instanceof PusherHttp.RequestError) {
    const { status } = error
    if (status === 413)
      return new RealtimeError('payload_too_large', 'The engine found it too large.', status)
    if (status) return new RealtimeError('engine_refused', `The realtime engine answered ${status}.`, status)
    if (error.error?.name === 'AbortError') {
      return new RealtimeError('engine_timeout', 'The realtime engine did not answer in time.')
    }
  }
  return new RealtimeError('engine_unreachable', 'The realtime engine could not be reached.')
}

function isWorthRetrying({ code, status }: RealtimeError): boolean {
  return code === 'engine_unreachable' || code === 'engine_timeout' || (status !== undefined && status >= 500)
}
