import { arrangeLiveSession, type Cast } from '../support/api'
import type { AppServer } from '../support/app-server'
import { fillYearOf } from '../support/fill-year'
import { plainRow, type Row, round, told } from './row'
import { cookieOf } from './stage'
import { median, quantile } from './statistics'
import { yearOnDisk } from './year-on-disk'

const LEARNERS = 200
const ROUNDS = 20
const FILLER = 720
const CALLS = 60
const MOST_MS = 150
const AIM_MS = 75

/** What is asked for in a cohort with a year of 2,000 interviews and 1.5 million facts behind it, and what that year is on the disk. */
export async function cohortYear(app: AppServer): Promise<Row[]> {
  const cast = await arrangeLiveSession(app.url)
  const { cohortId, coordinator, supervisor } = cast
  const begun = performance.now()
  await fillYearOf(app.dataDir, {
    cohortId,
    organiserId: coordinator.id,
    now: Date.now(),
    learners: LEARNERS,
    supervisors: 20,
    rounds: ROUNDS,
    filler: FILLER,
    members: {
      learnerIds: [cast.advisor.id, cast.beneficiary.id, cast.observer.id],
      supervisorIds: [supervisor.id],
    },
  })
  const filled = (performance.now() - begun) / 1_000
  const { cohort } = coordinator.api
  const counting = performance.now()
  const { previous } = await cohort.groupMonth.query({ cohortId })
  const counted = performance.now() - counting
  await cohort.groupMonth.query({ cohortId, month: previous })
  const rows = [told(plainRow(`a year of ${LEARNERS} learners: written for the bench`, 's', filled))]
  for (const [name, ask] of Object.entries(questions(app, cast, previous)))
    rows.push(told(await rowOf(name, ask)))
  const previewing = performance.now()
  await coordinator.api.retention.preview.query({ cohortId, retention: null })
  const previewed = performance.now() - previewing
  return [
    ...rows,
    plainRow(`a year of ${LEARNERS} learners: postures counted for the first time`, 'ms', counted),
    plainRow(
      `a year of ${LEARNERS} learners: what is erased next, of a year without a purge`,
      'ms',
      previewed,
    ),
    ...(await yearOnDisk(app)),
  ]
}

function questions(
  app: AppServer,
  { cohortId, coordinator, supervisor, advisor }: Cast,
  month: string | null,
): Record<string, () => Promise<unknown>> {
  const { cohort } = coordinator.api
  const page = async (path: string) => {
    const answer = await fetch(`${app.url}${path}`, { headers: { cookie: cookieOf(coordinator) } })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }
  return {
    'a coordinator’s Today': () => coordinator.api.today.overview.query(),
    'a supervisor’s Today': () => supervisor.api.today.overview.query(),
    'a learner’s Today': () => advisor.api.today.overview.query(),
    'a coordinator’s Today, the page': () => page('/today'),
    'a cohort’s page, whole': () => page(`/cohorts/${cohortId}`),
    'a learner’s interviews': () => advisor.api.liveSession.mine.query(),
    overview: () => cohort.overview.query({ cohortId }),
    'practice matrix': () => cohort.practice.query({ cohortId }),
    decisions: () => cohort.decisions.query({ cohortId }),
    'postures of a month': () => cohort.groupMonth.query({ cohortId, month }),
    journal: () => cohort.acts.query({ cohortId }),
  }
}

async function rowOf(name: string, ask: () => Promise<unknown>): Promise<Row> {
  const timings: number[] = []
  for (let call = 0; call <= CALLS; call += 1) {
    const from = performance.now()
    await ask()
    // The first one also finds what is compiled or connected once.
    if (call > 0) timings.push(performance.now() - from)
  }
  const p95 = quantile(timings, 0.95)
  return {
    row: `a year of ${LEARNERS} learners: ${name}`,
    unit: 'ms',
    floor: null,
    ratio: null,
    p50: round(median(timings)),
    p99: round(quantile(timings, 0.99)),
    mustBe: MOST_MS,
    aim: AIM_MS,
    holds: p95 <= MOST_MS,
    also: `p95 ${round(p95)}`,
  }
}
