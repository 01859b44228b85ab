import * as z from 'zod/mini'
import type { ReceivedSignal } from '@/domain/live-session/meeting/signal'
import { signalRequestSchema, signalSchema } from '@/domain/live-session/meeting/signal-schema'

const receivedSchema = z.object({
  liveSessionId: z.string(),
  from: z.string(),
  page: signalRequestSchema.shape.page,
  signal: signalSchema,
})

/** A signal as it came over the wire; null for what is none of this live session. */
export function readSignal(text: string, liveSessionId: string): ReceivedSignal | null {
  try {
    const read = receivedSchema.safeParse(JSON.parse(text))
    return read.success && read.data.liveSessionId === liveSessionId ? read.data : null
  } catch {
    return null
  }
}
