import { type LedgerLine, ledgerOf, type RecordingAct } from '@/domain/live-session/recording/ledger'
import type { Queryable } from '@/server/platform/queryable'

/** A line of the ledger, with the interview it is about. `scheduledFor` in epoch ms. */
export type NamedLine = LedgerLine & {
  readonly shortName: string
  readonly scheduledFor: number
  readonly timeZone: string
}

type Row = RecordingAct & Pick<NamedLine, 'shortName' | 'scheduledFor' | 'timeZone'>

const statement = `
select fact.live_session_id as "liveSessionId", fact.type, fact.seat,
  date_part('epoch', fact.at) * 1000 as at, fact.payload ->> 'answer' as answer, (fact.payload ->> 'text')::int as text,
  course.started as "startedAt", course.ended as "endedAt",
  date_part('epoch', live.scheduled_for) * 1000 as "scheduledFor", cohort.time_zone as "timeZone",
  situation.content -> 'persona' ->> 'shortName' as "shortName"
from live_session_event fact
join live_session live on live.id = fact.live_session_id
join cohort on cohort.id = live.cohort_id
join scenario situation on situation.key = live.scenario_key and situation.version = live.scenario_version
left join lateral (
  select date_part('epoch', min(at) filter (where type = 'interviewStarted')) * 1000 as started,
    date_part('epoch', max(at) filter (where type = 'interviewEnded')) * 1000 as ended
  from live_session_event where live_session_id = live.id and type in ('interviewStarted', 'interviewEnded')
) course on true
where fact.actor_id = $1
  and fact.type in ('recordingAnswered', 'recordingPaused', 'recordingResumed', 'recordingWithdrawn')
order by fact.at, fact.live_session_id, fact.seq`

/** What a person agreed to, refused, paused or withdrew, in all their interviews, the latest first. */
export async function readLedger(database: Queryable, personId: string): Promise<readonly NamedLine[]> {
  const { rows } = await database.query<Row>({
    name: 'recording-ledger',
    text: statement,
    values: [personId],
  })
  const sessions = new Map(rows.map((row) => [row.liveSessionId, row]))
  return ledgerOf(rows).flatMap((line) => {
    const session = sessions.get(line.liveSessionId)
    if (!session) return []
    const { shortName, scheduledFor, timeZone } = session
    return { ...line, shortName, scheduledFor, timeZone }
  })
}
