import type { EventType } from '@/domain/live-session/event'
import { type LoggedKind, loggedKinds } from '@/domain/retention/retention'
import type { Queryable } from '@/server/platform/queryable'

/** What each kind is counted by: one is one thing, corrections of it are none. `remark` (on the situation) and `passage`: rows and no facts. */
const counted: Readonly<Record<LoggedKind, readonly (EventType | 'remark' | 'passage')[]>> = {
  marks: ['marked', 'takeMarked', 'frameTicked', 'revealGiven'],
  notes: ['markNoted', 'takeMarkNoted'],
  dial: ['dialMoved', 'talkHeard', 'takeDialMoved', 'takeTalkHeard', 'momentsCompared', 'dialRedrawn'],
  cues: ['cueSent', 'iconCueSent', 'cueKept'],
  returns: ['selfAssessmentGiven', 'returnGiven'],
  comments: ['commentPosted', 'repairWritten', 'remark', 'passage'],
  commitments: ['commitmentMade'],
}

const types = [...new Set(loggedKinds.flatMap((kind) => counted[kind]))]

const statement = `
select live_session_id as id, type, count(*)::int as count from live_session_event
where live_session_id = any ($1::uuid[]) and type = any ($2::text[])
group by live_session_id, type
union all
select live_session_id, 'remark', count(*)::int from scenario_remark
where live_session_id = any ($1::uuid[]) group by live_session_id
union all
select live_session_id, 'passage', count(*)::int from passage
where live_session_id = any ($1::uuid[]) group by live_session_id`

/** How much of each kind these live sessions hold. A dial is one curve, however often it was moved; so are talk, the comparisons and the redrawn line one each. */
export async function countThings(
  database: Queryable,
  liveSessionIds: readonly string[],
): Promise<(liveSessionId: string, kind: LoggedKind) => number> {
  const found = new Map<string, Map<string, number>>()
  if (liveSessionIds.length > 0) {
    const { rows } = await database.query<{ id: string; type: string; count: number }>({
      name: 'count-kept',
      text: statement,
      values: [liveSessionIds, types],
    })
    for (const { id, type, count } of rows) {
      const ofSession = found.get(id) ?? new Map<string, number>()
      found.set(id, ofSession.set(type, count))
    }
  }
  return (liveSessionId, kind) => {
    const ofSession = found.get(liveSessionId)
    const counts = counted[kind].map((type) => ofSession?.get(type) ?? 0)
    return counts.reduce((sum, count) => sum + (kind === 'dial' ? Math.min(count, 1) : count), 0)
  }
}
