import { type SQL, sql } from 'drizzle-orm'
import { liveSession, liveSessionEvent } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { heldStatuses } from '@/domain/live-session/held'
import type { Localized } from '@/domain/localized'
import { type MarkSign, signOf } from '@/domain/observation/grid'
import type { Membership } from '@/server/cohort/take-membership'
import { requireOpen, takeItem } from '@/server/library/take-item'
import { hasLost } from '@/server/retention/has-lost'
import type { Shell } from '@/server/shell'
import { gridOf } from './grid-of'

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
 * What the editor of a situation says of its use: over all its versions, in every cohort that it was played in, and never by whom.
 * @throws DomainError roleMayNot, notFound, briefShut
 */
export async function readStanding(shell: Shell, member: Membership, key: string): Promise<ScenarioStanding> {
  const { db } = shell.database
  const { item } = await takeItem(db, member, { kind: 'scenario', key })
  await requireOpen(db, member.personId, item)
  const grid = await gridOf(shell, member.cohortId)
  const [{ rows: counts }, { rows: reveals }] = await Promise.all([
    db.execute<{ plays: number }>(
      sql`select count(*)::int as plays from ${liveSession} where ${heldOn(key)}`,
    ),
    db.execute<{ id: string; given: number }>(lastTicks(key)),
  ])
  if (!counts[0]) throw new DomainError('notFound')
  return {
    plays: counts[0].plays,
    given: Object.fromEntries(reveals.map(({ id, given }) => [id, given])),
    codes: grid.families.flatMap((family) =>
      grid.codes
        .filter((code) => code.family === family.key)
        .map((code) => ({
          ...{ key: code.key, label: code.label, family: family.label, gender: code.gender ?? 'masculine' },
          ...{ isTrained: code.valence !== 'none', sign: signOf(grid, code) },
        })),
    ),
  }
}

/** Without its marks nobody knows any more which reveals an interview gave. */
function heldOn(key: string): SQL {
  return sql`not ${hasLost('marks', liveSession.id)} and ${liveSession.scenarioKey} = ${key} and ${liveSession.status} in (${sql.join(
    heldStatuses.map((each) => sql`${each}`),
    sql`, `,
  )})`
}

/** A reveal counts once an interview, by its last tick: one that was taken back was not given. */
function lastTicks(key: string): SQL {
  return sql`
    select id, count(*)::int as given from (
      select distinct on (event.live_session_id, event.payload->>'revealId')
        event.payload->>'revealId' as id, event.type
      from ${liveSessionEvent} event
      where event.type in ('revealGiven', 'revealTakenBack')
        and event.live_session_id in (select ${liveSession.id} from ${liveSession} where ${heldOn(key)})
      order by event.live_session_id, event.payload->>'revealId', event.seq desc
    ) last where type = 'revealGiven' group by id`
}
