import * as z from 'zod/mini'
import { valenceSchema } from '@/domain/observation/grid'
import { commitmentOutcomeSchema } from './commitment'
import { cueIconSchema } from './settings'
import { turnSchema } from './turns'

const eventId = z.uuid()
const key = z.string().check(z.minLength(1), z.maxLength(64))
const moment = z.int().check(z.nonnegative())

/** Longest note, in characters. */
export const noteMaxLength = 10_000
/** Longest comment or repair, in characters. */
export const wordsMaxLength = 2_000
/** A reason is at least a word, in characters. */
export const reasonMinLength = 3
export const reasonMaxLength = 500
/** Longest word on how a commitment went, in characters. */
export const reviewMaxLength = 500
/** Most dial samples one command may carry (1 Hz, sent at most every 5 s, with slack for a slow network). */
export const dialMaxSamples = 60

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(wordsMaxLength))
/** Why somebody leaves the usual course; everybody in the live session reads it. */
const reason = z.string().check(z.trim(), z.minLength(reasonMinLength), z.maxLength(reasonMaxLength))

/** What a person may ask of a live session. The seat gate and `decide` say whether they may. */
export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cancel'), reason: z.nullable(z.string().check(z.trim(), z.maxLength(500))) }),
  z.object({ type: z.literal('openBriefing') }),
  z.object({ type: z.literal('chooseFocus'), codeKey: key }),
  z.object({ type: z.literal('declareReadiness'), ready: z.boolean() }),
  z.object({ type: z.literal('startInterview'), anyway: z.boolean() }),
  z.object({ type: z.literal('enterPhase'), phase: key }),
  z.object({ type: z.literal('pauseInterview') }),
  z.object({ type: z.literal('haltInterview') }),
  z.object({ type: z.literal('resumeInterview') }),
  z.object({ type: z.literal('endInterview') }),
  z.object({ type: z.literal('reopenInterview') }),
  z.object({ type: z.literal('abandonInterview'), reason }),
  z.object({
    type: z.literal('mark'),
    codeKey: key,
    valence: z.nullable(valenceSchema),
    reactionOffsetMs: z.int().check(z.gte(0), z.lte(10_000)),
  }),
  z.object({
    type: z.literal('noteMark'),
    markId: eventId,
    text: z.string().check(z.maxLength(noteMaxLength)),
  }),
  z.object({ type: z.literal('retimeMark'), markId: eventId, markedAt: moment }),
  z.object({
    type: z.literal('recodeMark'),
    markId: eventId,
    codeKey: key,
    valence: z.nullable(valenceSchema),
  }),
  z.object({ type: z.literal('deleteMark'), markId: eventId }),
  z.object({ type: z.literal('tickFrame'), item: key }),
  z.object({ type: z.literal('untickFrame'), item: key }),
  z.object({ type: z.literal('undo'), eventId }),
  z.object({ type: z.literal('redo'), eventId }),
  z.object({ type: z.literal('giveReveal'), revealId: key }),
  z.object({ type: z.literal('takeBackReveal'), revealId: key }),
  z.object({
    type: z.literal('sendCue'),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  }),
  z.object({ type: z.literal('acknowledgeCue'), cueId: eventId }),
  z.object({
    type: z.literal('moveDial'),
    samples: z
      .array(z.object({ at: moment, value: z.int().check(z.gte(0), z.lte(100)) }))
      .check(z.minLength(1), z.maxLength(dialMaxSamples)),
  }),
  z.object({ type: z.literal('lockSelfAssessment'), answers: z.unknown() }),
  z.object({ type: z.literal('lockReturn'), answers: z.unknown() }),
  z.object({ type: z.literal('finishCoding') }),
  z.object({ type: z.literal('unseal'), overrideReason: z.nullable(reason) }),
  z.object({
    type: z.literal('makeCommitment'),
    what: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    due: z.iso.date(),
    how: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  }),
  z.object({ type: z.literal('withdrawCommitment'), commitmentId: eventId }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('closeWithoutCommitment'), reason }),
  z.object({
    type: z.literal('reviewCommitment'),
    commitmentId: eventId,
    outcome: commitmentOutcomeSchema,
    text: z.nullable(z.string().check(z.trim(), z.maxLength(reviewMaxLength))),
  }),
  z.object({ type: z.literal('postComment'), moment, text: words, replyTo: z.nullable(eventId) }),
  z.object({ type: z.literal('writeRepair'), markId: eventId, text: words }),
  z.object({ type: z.literal('redactWords'), eventId }),
  z.object({ type: z.literal('sendIconCue'), icon: cueIconSchema }),
  z.object({ type: z.literal('giveTurn'), turn: turnSchema }),
])
export type Command = z.infer<typeof commandSchema>
export type CommandType = Command['type']

/** A command with its identity and the moment of the act, as the person's device estimates the server's clock. */
export const commandRequestSchema = z.object({ id: eventId, at: moment, command: commandSchema })
export type CommandRequest = z.infer<typeof commandRequestSchema>
