import { z } from 'zod'
import { isChannelName, isEncrypted, userOfChannel } from '../channel-name'
import { ApiRefusal } from './api-refusal'

export type TriggeredEvent = {
  name: string
  data: string
  channels: string[]
  socketId: string | undefined
  info: string | undefined
}

const MAX_CHANNELS = 100
const MAX_BATCH = 10
const MAX_EVENT_NAME = 200
const RESERVED = /^pusher(?:_internal)?:/

const channelName = z
  .string()
  .refine((name) => isChannelName(name) || userOfChannel(name), { error: 'is not a channel name' })
const anEvent = z.object({
  name: z
    .string()
    .min(1)
    .max(MAX_EVENT_NAME, { error: `has at most ${MAX_EVENT_NAME} characters` })
    .refine((name) => !RESERVED.test(name), { error: 'is a name of the protocol itself' }),
  data: z.string({ error: 'must be a string' }),
  socket_id: z
    .string()
    .regex(/^\d+\.\d+$/, { error: 'is not a socket id' })
    .nullish(),
  info: z.string().nullish(),
})
const trigger = anEvent.extend({
  channel: channelName.optional(),
  channels: z
    .array(channelName)
    .min(1)
    .max(MAX_CHANNELS, { error: `has at most ${MAX_CHANNELS} names` })
    .optional(),
})
const batch = z.object({
  batch: z
    .array(anEvent.extend({ channel: channelName }))
    .min(1)
    .max(MAX_BATCH, { error: `has at most ${MAX_BATCH} events` }),
})

/** Reads the body of `POST /events`. @throws ApiRefusal 400, or 413 for too much data */
export function readTrigger(body: unknown, maxEventBytes: number): TriggeredEvent {
  const { channel, channels = channel === undefined ? [] : [channel], ...event } = parse(trigger, body)
  if (channels.length === 0) throw new ApiRefusal(400, 'channels: is missing')
  if (channels.length > 1 && channels.some(isEncrypted)) {
    throw new ApiRefusal(400, 'channels: an event on an encrypted channel goes to that channel alone')
  }
  return shape(event, [...new Set(channels)], maxEventBytes)
}

/** Reads the body of `POST /batch_events`. @throws ApiRefusal 400, or 413 for too much data */
export function readBatch(body: unknown, maxEventBytes: number): TriggeredEvent[] {
  return parse(batch, body).batch.map(({ channel, ...event }) => shape(event, [channel], maxEventBytes))
}

function shape(event: z.infer<typeof anEvent>, channels: string[], maxEventBytes: number): TriggeredEvent {
  if (Buffer.byteLength(event.data) > maxEventBytes) {
    throw new ApiRefusal(413, `data: has at most ${maxEventBytes} bytes`)
  }
  const { name, data, socket_id, info } = event
  return { name, data, channels, socketId: socket_id ?? undefined, info: info ?? undefined }
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ApiRefusal(400, `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'is wrong'}`)
}
