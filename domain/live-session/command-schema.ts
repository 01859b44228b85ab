import * as z from 'zod/mini'
import { valenceSchema } from '@/domain/observation/family-schema'
import { commitmentOutcomes } from './commitments/commitment'
import { consentScopes } from './consent/consent-scope'
import {
  dialMaxSamples,
  noteMaxLength,
  reasonMaxLength,
  reasonMinLength,
  reviewMaxLength,
  wordsMaxLength,
} from './core/command-limits'
import { seatSchema } from './core/seat-schema'
import { cueIconSchema } from './core/settings-schema'
import { talkMaxSteps } from './talk/steps'

const eventId = z.uuid()
const key = z.string().check(z.minLength(1), z.maxLength(64))
const moment = z.int().check(z.nonnegative())

const cueText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(wordsMaxLength))
/** Why somebody leaves the usual course; everybody in the live session reads it. */
export const reasonSchema = z
  .string()
  .check(z.trim(), z.minLength(reasonMinLength), z.maxLength(reasonMaxLength))

/** What a person may ask of a live session. The seat gate and `decide` say whether they may. */
export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cancel'), reason: z.nullable(z.string().check(z.trim(), z.maxLength(500))) }),
  z.object({ type: z.literal('openBriefing') }),
  z.object({ type: z.literal('setBriefingBack') }),
  z.object({ type: z.literal('enter') }),
  z.object({ type: z.literal('chooseFocus'), codeKey: key }),
  z.object({ type: z.literal('declareReadiness'), ready: z.boolean() }),
  z.object({ type: z.literal('startInterview'), anyway: z.boolean() }),
  z.object({ type: z.literal('enterPhase'), phase: key }),
  z.object({ type: z.literal('pauseInterview') }),
  z.object({ type: z.literal('haltInterview') }),
  z.object({ type: z.literal('resumeInterview') }),
  z.object({ type: z.literal('endInterview') }),
  z.object({ type: z.literal('reopenInterview') }),
  z.object({ type: z.literal('abandonInterview'), reason: reasonSchema }),
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
  z.object({ type: z.literal('sendCue'), text: cueText }),
  z.object({ type: z.literal('acknowledgeCue'), cueId: eventId }),
  z.object({
    type: z.literal('moveDial'),
    samples: z
      .array(z.object({ at: moment, value: z.int().check(z.gte(0), z.lte(100)) }))
      .check(z.minLength(1), z.maxLength(dialMaxSamples)),
  }),
  z.object({
    type: z.literal('hearTalk'),
    from: moment,
    steps: z.string().check(z.minLength(1), z.maxLength(talkMaxSteps), z.regex(/^[.0-9a-z]+$/u)),
  }),
  z.object({ type: z.literal('lockSelfAssessment'), answers: z.unknown() }),
  z.object({ type: z.literal('lockReturn'), answers: z.unknown() }),
  z.object({ type: z.literal('finishCoding') }),
  z.object({ type: z.literal('unseal'), overrideReason: z.nullable(reasonSchema) }),
  z.object({
    type: z.literal('makeCommitment'),
    what: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    due: z.iso.date(),
    how: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  }),
  z.object({ type: z.literal('withdrawCommitment'), commitmentId: eventId }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('closeWithoutCommitment'), reason: reasonSchema }),
  z.object({
    type: z.literal('reviewCommitment'),
    commitmentId: eventId,
    outcome: z.enum(commitmentOutcomes),
    text: z.nullable(z.string().check(z.trim(), z.maxLength(reviewMaxLength))),
  }),
  z.object({ type: z.literal('postComment'), moment, text: words, replyTo: z.nullable(eventId) }),
  z.object({ type: z.literal('writeRepair'), markId: eventId, text: words }),
  z.object({ type: z.literal('redactWords'), eventId }),
  z.object({ type: z.literal('sendIconCue'), icon: cueIconSchema }),
  z.object({ type: z.literal('withdrawCue'), cueId: eventId }),
  z.object({ type: z.literal('keepCue'), text: cueText }),
  z.object({ type: z.literal('keepIconCue'), icon: cueIconSchema }),
  z.object({ type: z.literal('dropKeptCue'), cueId: eventId }),
  z.object({ type: z.literal('giveTurn'), turn: z.union([seatSchema, z.literal('commitment')]) }),
  z.object({
    type: z.literal('openViews'),
    seats: z.array(seatSchema).check(z.minLength(1), z.maxLength(4)),
  }),
  z.object({ type: z.literal('callSupervisor') }),
  z.object({ type: z.literal('endSupervisorCall') }),
  z.object({ type: z.literal('giveConsent'), scope: z.enum(consentScopes) }),
  z.object({ type: z.literal('withdrawConsent'), scope: z.enum(consentScopes) }),
])

/** A command with its identity and the moment of the act, as the person's device estimates the server's clock. */
export const commandRequestSchema = z.object({ id: eventId, at: moment, command: commandSchema })
