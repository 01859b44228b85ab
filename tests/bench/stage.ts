import { type ApiPerson, arrangeLiveSession, type Cast, command } from '../support/api'

/** A cast whose interview is running. */
export async function castInInterview(url: string): Promise<Cast> {
  const cast = await arrangeLiveSession(url)
  await intoInterview(cast, cast.liveSessionId)
  return cast
}

/** The same people in `count` live sessions of their own, every interview running. */
export async function manyInterviews(url: string, count: number): Promise<{ cast: Cast; ids: string[] }> {
  const cast = await arrangeLiveSession(url)
  const { coordinator, cohortId } = cast
  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const ids = [cast.liveSessionId]
  await intoInterview(cast, cast.liveSessionId)
  while (ids.length < count) {
    const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
      cohortId,
      advisorId: cast.advisor.id,
      beneficiaryId: cast.beneficiary.id,
      supervisorIds: [cast.supervisor.id],
      observerIds: [cast.observer.id],
      scenarioKey: 'yann',
      scheduledFor: Date.now(),
      place: 'room',
      plan,
    })
    await intoInterview(cast, liveSessionId)
    ids.push(liveSessionId)
  }
  return { cast, ids }
}

async function intoInterview({ advisor, beneficiary, supervisor }: Cast, liveSessionId: string) {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(advisor, liveSessionId, { type: 'declareReadiness', ready: true })
  await command(beneficiary, liveSessionId, { type: 'declareReadiness', ready: true })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: false })
}

const paused = new Set<string>()

/**
 * One key press of the supervisor that every seat sees at once, as supervisors see each other's marks: pause and go on, in turn. A mark
 * itself is held back from the seats that may not see it.
 */
export function mark({ supervisor }: { supervisor: ApiPerson }, liveSessionId: string) {
  const isPaused = paused.delete(liveSessionId)
  if (!isPaused) paused.add(liveSessionId)
  return command(supervisor, liveSessionId, { type: isPaused ? 'resumeInterview' : 'pauseInterview' })
}

export function cookieOf(person: ApiPerson): string {
  return person.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}
