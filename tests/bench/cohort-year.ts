import { arrangeLiveSession } from '../support/api'
import type { AppServer } from '../support/app-server'
import { fillYearOf } from '../support/fill-year'
import { type Row, round } from './row'
import { median, quantile } from './statistics'

const LEARNERS = 200
const ROUNDS = 20
const FILLER = 720
const CALLS = 60
const MOST_MS = 150
const AIM_MS = 75

/** What a coordinator's overview asks for, in a cohort with a year of 2,000 interviews and 1.5 million facts behind it. */
export async function cohortYear(app: AppServer): Promise<Row[]> {
  const { cohortId, coordinator } = await arrangeLiveSession(app.url)
  const shape = {
    cohortId,
    organiserId: coordinator.id,
    now: Date.now(),
    learners: LEARNERS,
    supervisors: 20,
  }
  await fillYearOf(app.dataDir, { ...shape, rounds: ROUNDS, filler: FILLER })
  const { cohort } = coordinator.api
  const begun = performance.now()
  const { previous } = await cohort.groupMonth.query({ cohortId })
  const first = performance.now() - begun
  await cohort.groupMonth.query({ cohortId, month: previous })
  const asked = {
    overview: () => cohort.overview.query({ cohortId }),
    'practice matrix': () => cohort.practice.query({ cohortId }),
    decisions: () => cohort.decisions.query({ cohortId }),
    'postures of a month': () => cohort.groupMonth.query({ cohortId, month: previous }),
  }
  const rows: Row[] = []
  for (const [name, ask] of Object.entries(asked)) {
    const timings: number[] = []
    for (let call = 0; call < CALLS; call += 1) {
      const from = performance.now()
      await ask()
      timings.push(performance.now() - from)
    }
    const p95 = quantile(timings, 0.95)
    rows.push({
      ...{ row: `a year of ${LEARNERS} learners: ${name}`, unit: 'ms', floor: null, ratio: null },
      ...{ p50: round(median(timings)), p99: round(quantile(timings, 0.99)), mustBe: MOST_MS, aim: AIM_MS },
      holds: p95 <= MOST_MS,
      also: `p95 ${round(p95)}${name.startsWith('postures') ? `; counted for the first time in ${round(first)}` : ''}`,
    })
  }
  return rows
}
