import type { Place } from '@/domain/live-session/core/plan'
import { type ApiPerson, arrangeLiveSession, type Cast, command, signUp } from '../support/api'

/** A cast whose interview is running. */
export async function castInInterview(url: string): Promise<Cast> {
  const cast = await arrangeLiveSession(url)
  await intoInterview(cast, cast.liveSessionId)
  return cast
}

/**
 * `count` live sessions of one cohort and one hour, every interview running: the same people, but for advisors who come ten sessions at a time,
 * since no one advises twice on a scenario before it is unsealed.
 */
export async function manyInterviews(
  url: string,
  count: number,
  { place = 'room' }: { place?: Place } = {},
): Promise<Cast[]> {
  const first = await arrangeLiveSession(url, { place })
  const { coordinator, cohortId } = first
  const { plan, scenarios } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const { sessions } = await coordinator.api.cohort.overview.query({ cohortId })
  const scheduledFor = sessions[0]?.scheduledFor ?? Date.now()
  await intoInterview(first, first.liveSessionId)
  const casts = [first]
  let advisor = first.advisor
  for (let index = 0; casts.length < count; index += 1) {
    const scenario = scenarios[index % scenarios.length]
    if (index % scenarios.length === 0) advisor = await newLearner(url, first)
    const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
      cohortId,
      advisorId: advisor.id,
      beneficiaryId: first.beneficiary.id,
      supervisorIds: [first.supervisor.id],
      observerIds: [first.observer.id],
      scenarioKey: scenario?.key ?? '',
      // No one is planned in two places at once: each was planned an hour before the one prepared before it.
      scheduledFor: scheduledFor - casts.length * HOUR,
      place,
      plan,
    })
    const cast = { ...first, liveSessionId, advisor }
    await intoInterview(cast, liveSessionId)
    casts.push(cast)
  }
  return casts
}

const HOUR = 3_600_000

async function newLearner(url: string, { coordinator, cohortId }: Cast): Promise<ApiPerson> {
  const learner = await signUp(url, 'Fatou Ba')
  const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  await learner.api.cohort.join.mutate({ token: new URL(link.url).pathname.split('/').at(-1) ?? '' })
  return learner
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
