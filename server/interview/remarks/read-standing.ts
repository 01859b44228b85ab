import { type SQL, sql } from 'drizzle-orm'
import { cohort, liveSession } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { heldStatuses } from '@/domain/live-session/core/held'
import type { Localized } from '@/domain/localized'
import { type MarkSign, signOf, trainableCodes } from '@/domain/observation/grid'
import { hasLost } from '@/server/interview/event-log/has-lost'
import type { Shell } from '@/server/interview/shell'
import { requireOpen, takeItem } from '@/server/library/items/take-item'
import { gridOf } from '@/server/library/scenario/grid-of'
import type { Membership } from '@/server/people/membership/take-membership'
import { type GivenReveal, readGivenReveals } from './given-reveals'

/** How a situation stands in practice. `plays`: interviews on it that took place and whose marks are kept; `given`: in how many of them a reveal was given. */
export type ScenarioStanding = {
  plays: number
  given: Record<string, number>
  /** The codes of the cohort's grid, by family: what a reveal may be earned by, and what may be trained. */
  codes: {
    key: string
    label: Localized
    family: Localized
    gender: 'feminine' | 'masculine'
    isTrained: boolean
    sign: MarkSign
  }[]
}

/**
 * A situation's use for its editor: over all versions and all cohorts of its realm, never with its players.
 * @throws DomainError roleMayNot, notFound, briefShut
 */
export async function readStanding(shell: Shell, member: Membership, key: string): Promise<ScenarioStanding> {
  const { db } = shell.database
  const { item } = await takeItem(db, member, { kind: 'scenario', key })
  await requireOpen(db, member.personId, item)
  const grid = await gridOf(shell, member.cohortId)
  const [{ rows: counts }, reveals] = await Promise.all([
    db.execute<{ plays: number }>(
      sql`select count(*)::int as plays from ${liveSession} where ${heldOn(key, member)}`,
    ),
    readGivenReveals(db, sql`select ${liveSession.id} from ${liveSession} where ${heldOn(key, member)}`),
  ])
  if (!counts[0]) throw new DomainError('notFound')
  const trainable = new Set(trainableCodes(grid).map((code) => code.key))
  return {
    plays: counts[0].plays,
    given: timesGiven(reveals),
    codes: grid.families.flatMap((family) =>
      grid.codes
        .filter((code) => code.family === family.key)
        .map((code) => ({
          key: code.key,
          label: code.label,
          family: family.label,
          gender: code.gender ?? 'masculine',
          isTrained: trainable.has(code.key),
          sign: signOf(grid, code),
        })),
    ),
  }
}

/** Without its marks it is unknown which reveals an interview gave. */
function heldOn(key: string, { isDemo }: Pick<Membership, 'isDemo'>): SQL {
  return sql`not ${hasLost('marks', liveSession.id)} and ${liveSession.scenarioKey} = ${key} and ${liveSession.status} in (${sql.join(
    heldStatuses.map((each) => sql`${each}`),
    sql`, `,
  )}) and exists (select from ${cohort} held where held.id = ${liveSession.cohortId} and held.is_demo = ${isDemo})`
}

function timesGiven(reveals: readonly GivenReveal[]): Record<string, number> {
  const given: Record<string, number> = {}
  for (const { revealId } of reveals) given[revealId] = (given[revealId] ?? 0) + 1
  return given
}
