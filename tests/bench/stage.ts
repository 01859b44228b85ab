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

/** One key press of the supervisor. */
export function mark({ supervisor }: { supervisor: ApiPerson }, liveSessionId: string) {
  return command(supervisor, liveSessionId, {
    type: 'mark',
    codeKey: 'empathy',
    valence: 'demonstrated',
    reactionOffsetMs: 0,
  })
}

export function cookieOf(person: ApiPerson): string {
  return person.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}
