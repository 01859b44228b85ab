import * as z from 'zod/mini'
import { callCommands } from './call/commands'
import { commitmentCommands } from './commitments/commands'
import { consentCommands } from './consent/commands'
import { eventId, moment } from './core/command-fields'
import { courseCommands } from './course/commands'
import { cueCommands } from './cues/commands'
import { debriefCommands } from './debrief/commands'
import { dialCommands } from './dial/commands'
import { markingCommands } from './marking/commands'
import { recallCommands } from './recall/commands'
import { recordingCommands } from './recording/commands'
import { reflectionCommands } from './reflection/commands'
import { revealCommands } from './reveals/commands'
import { takeCommands } from './take/commands'
import { talkCommands } from './talk/commands'
import { wordCommands } from './words/commands'

/** What a person may ask of a live session. The seat gate and `decide` say whether they may. */
export const commandSchema = z.discriminatedUnion('type', [
  ...courseCommands,
  ...markingCommands,
  ...revealCommands,
  ...cueCommands,
  ...dialCommands,
  ...talkCommands,
  ...reflectionCommands,
  ...recallCommands,
  ...debriefCommands,
  ...commitmentCommands,
  ...takeCommands,
  ...wordCommands,
  ...callCommands,
  ...consentCommands,
  ...recordingCommands,
])

/** A command with its identity and the moment of the act, as the person's device estimates the server's clock. */
export const commandRequestSchema = z.object({ id: eventId, at: moment, command: commandSchema })
