import { eq, inArray } from 'drizzle-orm'
import { cohort, user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { RecordedMedia } from '@/domain/live-session/recording/answer'
import { mostRecorded, recordingMode } from '@/domain/live-session/recording/asked'
import { listenersOf } from '@/domain/live-session/recording/listeners'
import type { RecordingTerms } from '@/domain/live-session/recording/terms'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'

/** What people of an interview agree to when they let it be recorded. `listeners`: who may listen again, as the cohort calls them. */
export type Agreement = {
  readonly terms: RecordingTerms
  readonly what: RecordedMedia | 'room'
  readonly listeners: readonly string[]
  readonly timeZone: string
}

/** The text of the agreement of one interview. @throws DomainError notFound where nothing may be recorded there */
export async function readAgreement(
  shell: Shell,
  { liveSessionId }: Pick<TakenSeat, 'liveSessionId'>,
): Promise<Agreement> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  const contract = snapshot?.state.contract
  const most = snapshot && mostRecorded(snapshot.state)
  if (!snapshot || !contract?.recording || !most) throw new DomainError('notFound')
  const { db } = shell.database
  const { cohortId } = snapshot
  const ids = listenersOf(contract)
  const [people, [found], called] = await Promise.all([
    db
      .select({ personId: user.id, name: user.name })
      .from(user)
      .where(inArray(user.id, [...ids])),
    db.select({ timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId)),
    namesInCohorts(db, [cohortId]),
  ])
  const named = new Map(people.map((person) => [person.personId, called(cohortId, person)]))
  return {
    terms: contract.recording,
    what: recordingMode(snapshot.state) === 'together' ? 'room' : most,
    listeners: ids.flatMap((personId) => named.get(personId) ?? []),
    timeZone: found?.timeZone ?? 'UTC',
  }
}
