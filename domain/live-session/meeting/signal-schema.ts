import * as z from 'zod/mini'
import { gapCauses } from '../recording/chunk'

/** Longest session description, in characters: with sound and two pictures Chromium writes 11,000. */
export const descriptionMaxLength = 20_000
export const candidateMaxLength = 500
/** Longest signal, in characters as JSON: such a description, or as many candidates as browsers write. */
export const signalMaxLength = 24_000
/** Most candidates in one signal; they are gathered for 150 ms before they are sent. */
export const candidatesMax = 40

const page = z.string().check(z.minLength(8), z.maxLength(40))
const sending = z.enum(['on', 'off', 'none'])
const recordingStates = ['recorded', 'stalled', 'full', 'off'] as const
const interviewMs = z.int().check(z.gte(0), z.lte(86_400_000))

/** `to` is the page of the addressee that a description or candidates are meant for: those for a page before its reload are dropped. */
export const signalSchema = z.discriminatedUnion('type', [
  /** « I am here »; `knows`: the page of the addressee that this one has heard of; `refuses`: this browser does not take what theirs describes. */
  z.object({
    type: z.literal('hello'),
    knows: z.nullable(page),
    microphone: sending,
    camera: sending,
    refuses: z.optional(z.boolean()),
  }),
  z.object({
    type: z.literal('description'),
    to: page,
    kind: z.enum(['offer', 'answer']),
    sdp: z.string().check(z.maxLength(descriptionMaxLength)),
  }),
  z.object({
    type: z.literal('candidates'),
    to: page,
    candidates: z
      .array(
        z.object({
          candidate: z.string().check(z.maxLength(candidateMaxLength)),
          sdpMid: z.nullable(z.string().check(z.maxLength(40))),
          sdpMLineIndex: z.nullable(z.int().check(z.gte(0), z.lte(20))),
          usernameFragment: z.nullable(z.string().check(z.maxLength(256))),
        }),
      )
      .check(z.minLength(1), z.maxLength(candidatesMax)),
  }),
  /** Microphone or camera was turned on or off. */
  z.object({ type: z.literal('sending'), microphone: sending, camera: sending }),
  /**
   * How this person's recording stands: `from`, since when something is missing, and `missing`, how long gaps lasted before, both in ms
   * of the interview.
   */
  z.object({
    type: z.literal('recording'),
    state: z.enum(recordingStates),
    from: z.nullable(interviewMs),
    missing: interviewMs,
    cause: z.nullable(z.enum(gapCauses)),
  }),
  /** This page leaves. */
  z.object({ type: z.literal('bye') }),
])

export const signalRequestSchema = z.object({
  to: z.string().check(z.minLength(1), z.maxLength(64)),
  page,
  signal: signalSchema.check(
    z.refine((signal) => JSON.stringify(signal).length <= signalMaxLength, { message: 'too long' }),
  ),
})
