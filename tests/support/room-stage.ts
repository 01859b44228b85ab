import { eq } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import type { RecordingAnswer } from '@/domain/live-session/recording/answer'
import { usualRetention } from '@/domain/retention/retention'
import type { RecordingStage } from './recording-stage'
import { aWish, type Cast, castLiveSession, playUntil, send } from './server-stage'

/**
 * An interview in a room, in a cohort that asks for consent to record: its briefing is open, the three are there and have answered.
 * `answer`: of the advisor; the others say yes.
 */
export async function roomCast(stage: RecordingStage, answer: RecordingAnswer = 'voice'): Promise<Cast> {
  const cast = await castLiveSession(stage)
  await stage.database.db
    .update(cohort)
    .set({
      recording: { isOn: true, media: 'voice', offeredBy: ['coordinator'], text: { number: 1, since: 0 } },
      retention: usualRetention,
    })
    .where(eq(cohort.id, cast.cohortId))
  const { liveSessionId } = await stage
    .as(cast.coordinator)
    .liveSession.schedule({ ...aWish(cast), scenarioKey: 'driss', place: 'room' })
  const inRoom = { ...cast, liveSessionId }
  await playUntil(stage, inRoom, 'briefing')
  for (const person of [cast.advisor, cast.beneficiary, cast.supervisor]) {
    const said = person === cast.advisor ? answer : 'voice'
    await send(stage, person, liveSessionId, { type: 'enter' })
    await send(stage, person, liveSessionId, { type: 'answerRecording', answer: said })
  }
  return inRoom
}
