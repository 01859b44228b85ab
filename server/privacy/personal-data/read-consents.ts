import { inArray, sql } from 'drizzle-orm'
import { cohort, liveSession, liveSessionSeat, membership, scenario, user } from '@/db/schema'
import { type ConsentWord, wordOf } from '@/domain/live-session/consent/consent'
import type { ConsentScope } from '@/domain/live-session/consent/consent-scope'
import { scopesIn } from '@/domain/live-session/consent/outside'
import type { Status } from '@/domain/live-session/core/stage'
import { supervisorsOf } from '@/domain/live-session/marking/lead'
import { foldSome } from '@/server/interview/event-log/fold-some'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'

/** What a player may consent to in one of their interviews. `scheduledFor` in epoch ms; `isHeld`: its debrief is over. */
export type MyConsents = {
  liveSessionId: string
  shortName: string
  scheduledFor: number
  timeZone: string
  isHeld: boolean
  /** Whether its cohort is archived: a yes may be taken back there, and not given. */
  isArchived: boolean
  asks: boolean
  scopes: { scope: ConsentScope; names: string[]; word: ConsentWord }[]
}

type Row = Omit<MyConsents, 'isHeld' | 'asks' | 'scopes'> & { cohortId: string; status: Status }

/** The interviews a person plays or played in, the next ones first, then those held, the latest first. A fixed number of reads. */
export async function readConsents(shell: Pick<Shell, 'database'>, personId: string): Promise<MyConsents[]> {
  const { db } = shell.database
  const { rows } = await db.execute<Row>(sql`
    select live.id as "liveSessionId", live.cohort_id as "cohortId", live.status, ${cohort.timeZone} as "timeZone",
      ${cohort.archivedAt} is not null as "isArchived",
      date_part('epoch', live.scheduled_for) * 1000 as "scheduledFor",
      situation.content -> 'persona' ->> 'shortName' as "shortName"
    from ${liveSessionSeat} mine
    join ${liveSession} live on live.id = mine.live_session_id
    join ${cohort} on ${cohort.id} = live.cohort_id
    join ${membership} member on member.cohort_id = live.cohort_id and member.user_id = mine.user_id
    join ${scenario} situation on situation.key = live.scenario_key and situation.version = live.scenario_version
    where mine.user_id = ${personId} and mine.seat in ('advisor', 'beneficiary') and mine.ended_at is null
      and live.status <> 'cancelled'
    order by live.status = 'closed',
      case when live.status = 'closed' then -date_part('epoch', live.scheduled_for) else date_part('epoch', live.scheduled_for) end`)
  const [states, called] = await Promise.all([
    foldSome(
      shell,
      rows.map(({ liveSessionId }) => liveSessionId),
      ['scheduled', 'seatsChanged', 'consentGiven', 'consentWithdrawn'],
    ),
    namesInCohorts(
      db,
      rows.map(({ cohortId }) => cohortId),
    ),
  ])
  const seated = [...states.values()].flatMap(({ contract }) => contract?.seats ?? [])
  const ids = [...new Set(seated.map((each) => each.personId))]
  const people =
    ids.length === 0
      ? []
      : await db.select({ personId: user.id, name: user.name }).from(user).where(inArray(user.id, ids))
  const names = new Map(people.map(({ personId: id, name }) => [id, name]))
  return rows.flatMap(({ cohortId, status, ...row }) => {
    const state = states.get(row.liveSessionId)
    if (!state?.contract) return []
    const { contract } = state
    const nameOf = (id: string) => called(cohortId, { personId: id, name: names.get(id) ?? '' })
    const about: Record<ConsentScope, readonly string[]> = {
      observer: contract.seats.filter(({ seat }) => seat === 'observer').map((each) => each.personId),
      secondSupervisor: supervisorsOf(contract).slice(1),
      teaching: [],
    }
    const scopes = scopesIn(contract).map((scope) => ({
      scope,
      names: about[scope].map(nameOf),
      word: wordOf(state, scope, personId),
    }))
    return [{ ...row, isHeld: status === 'closed', asks: contract.settings.asksConsent, scopes }]
  })
}
