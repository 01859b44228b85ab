import type * as z from 'zod/mini'
import type { signalRequestSchema, signalSchema } from './signal-schema'

/** What one page tells another to connect their sound and picture. Never stored. */
export type Signal = z.infer<typeof signalSchema>

/** The same with its addressee, as a page sends it. `page`: the name of the page that sends, another one after each reload. */
export type SignalRequest = z.infer<typeof signalRequestSchema>

/** How a person's microphone or camera stands: sending, turned off by choice, or there is none. */
export type Sending = 'on' | 'off' | 'none'

/** How a person's recording stands, as their page tells those who watch. */
export type ToldRecording = Omit<Extract<Signal, { type: 'recording' }>, 'type'>

/** What the addressee receives: who sent it, from which page. */
export type ReceivedSignal = {
  readonly liveSessionId: string
  readonly from: string
  readonly page: string
  readonly signal: Signal
}

/** One part of a signal on the wire: engines carry less than 10,000 bytes in a message. `text` of all parts together: ReceivedSignal as JSON. */
export type SignalPart = {
  readonly id: string
  readonly part: number
  readonly of: number
  readonly text: string
}
