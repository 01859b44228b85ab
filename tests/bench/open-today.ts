import { arrangeLiveSession, type Cast } from '../support/api'
import type { AppServer } from '../support/app-server'
import { fillCohort } from '../support/fill-cohort'
import { type Row, ratioRow } from './row'
import { cookieOf } from './stage'

const INTERVIEWS = 120
const LEARNERS = 40
const ROUNDS = 5
const OPENINGS = 10
const day = 86_400_000
const hour = 3_600_000

/** Today of the planner of a cohort of a whole year, eight rooms in its first slot, against that of one with a single interview. */
export async function openToday(app: AppServer): Promise<Row[]> {
  const [few, many] = [await arrangeLiveSession(app.url), await arrangeLiveSession(app.url)]
  await fillYear(app, many)
  const rounds: [number[][], number[][]] = [[], []]
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [side, cast] of [many, few].entries()) {
      const answered = await answersOf(app, cast)
      if (round > 0) rounds[side]?.push(answered)
    }
  }
  return [
    ratioRow(`Today over ${INTERVIEWS} interviews: the server answers`, ...rounds, { mustBe: 3, aim: 1.5 }),
  ]
}

/** Eight interviews at a time, from a month ago on. */
async function fillYear(app: AppServer, { cohortId, coordinator, supervisor, advisor }: Cast): Promise<void> {
  await fillCohort(app.dataDir, cohortId, LEARNERS)
  const { plan, scenarios } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const learner = (index: number) =>
    index === 0 ? advisor.id : `${cohortId}-${String(index).padStart(3, '0')}`
  const start = Date.now() + hour
  for (let index = 0; index < INTERVIEWS; index += 1) {
    await coordinator.api.liveSession.schedule.mutate({
      cohortId,
      plan,
      place: 'room' as const,
      observerIds: [],
      supervisorIds: [supervisor.id],
      advisorId: learner(1 + (index % (LEARNERS / 2))),
      beneficiaryId: learner(LEARNERS / 2 + 1 + (index % (LEARNERS / 2))),
      scenarioKey: scenarios[Math.floor(index / (LEARNERS / 2)) % scenarios.length]?.key ?? '',
      // One supervisor, one interview at a time.
      scheduledFor: start + (Math.floor(index / 8) - 4) * day + (index % 8) * hour,
    })
  }
}

async function answersOf(app: AppServer, { coordinator }: Cast): Promise<number[]> {
  const timings: number[] = []
  for (let n = 0; n < OPENINGS; n += 1) {
    const begun = performance.now()
    const answer = await fetch(`${app.url}/today`, { headers: { cookie: cookieOf(coordinator) } })
    await answer.text()
    timings.push(performance.now() - begun)
  }
  return timings
}
