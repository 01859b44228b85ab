import { type ApiPerson, arrangeLiveSession, type Cast, command, signUp } from '../support/api'
import type { Camera } from './camera'

const day = 86_400_000
const hour = 3_600_000
const ahead = 8
const behind = 36
const names = [
  'Aïcha Benali',
  'Bruno Costa',
  'Chloé Dumas',
  'Driss El Amrani',
  'Élise Fournier',
  'Farid Gasmi',
]
const more = ['Gaëlle Henry', 'Hakim Idrissi', 'Irène Jacquet', 'Jonas Keller', 'Kadia Loum', 'Lucas Morin']

/** A year of practice: interviews to come, closed and called off, and a cohort whose journal is long. */
export async function pictureLongYear({ take, wants }: Camera, url: string): Promise<void> {
  if (!wants('sessions-long', 'today-long', 'cohort-long', 'members-long')) return
  const cast = await arrangeLiveSession(url)
  const { cohortId, coordinator, supervisor, beneficiary } = cast
  const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  const token = new URL(link.url).pathname.split('/').at(-1) ?? ''
  const advisors = await Promise.all([...names, ...more].map((name) => signUp(url, name)))
  for (const each of advisors) await each.api.cohort.join.mutate({ token })
  const { plan, scenarios } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  for (let index = 0; index < ahead + behind; index += 1) {
    const person = advisors[index % advisors.length] ?? cast.advisor
    // No one advises twice on the same situation.
    const scenario = scenarios[Math.floor(index / advisors.length) % scenarios.length]
    await hold(cast, person, { plan, scenarioKey: scenario?.key ?? '' }, index)
  }
  for (let index = 0; index < 14; index += 1)
    await coordinator.api.cohort.renewJoinLink.mutate({
      cohortId,
      role: index % 3 === 0 ? 'supervisor' : 'learner',
    })
  await take('sessions-long', { person: supervisor, path: '/sessions' })
  await take('sessions-long-learner', { person: beneficiary, path: '/sessions' })
  await take('today-long', { person: supervisor, path: '/today' })
  await take('cohort-long', { person: coordinator, path: `/cohorts/${cohortId}` })
  await take('members-long', { person: coordinator, path: `/cohorts/${cohortId}/members` })
}

type Agreed = Pick<
  Parameters<Cast['coordinator']['api']['liveSession']['schedule']['mutate']>[0],
  'plan' | 'scenarioKey'
>

/** One interview of that year, most of them held. */
async function hold(cast: Cast, advisor: ApiPerson, agreed: Agreed, index: number): Promise<void> {
  const { cohortId, coordinator, supervisor, observer } = cast
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    ...agreed,
    cohortId,
    advisorId: advisor.id,
    beneficiaryId: cast.beneficiary.id,
    supervisorIds: [supervisor.id],
    observerIds: index % 3 === 0 ? [observer.id] : [],
    // An hour away from the cohort's own interview, which is now: of two at one moment no one knows which is first.
    scheduledFor: Date.now() + (ahead - index) * 8 * day - hour,
    place: 'room',
  })
  if (index < ahead) return
  if (index % 9 === 0) {
    await coordinator.api.liveSession.cancel.mutate({ liveSessionId, reason: 'salle prise' })
    return
  }
  const order = (person: ApiPerson, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)
  await order(supervisor, { type: 'openBriefing' })
  await order(supervisor, { type: 'startInterview', anyway: true })
  await order(supervisor, { type: 'endInterview' })
  await order(supervisor, { type: 'unseal', overrideReason: 'déjà dit de vive voix' })
  await order(supervisor, { type: 'closeWithoutCommitment', reason: 'déjà pris de vive voix' })
}
