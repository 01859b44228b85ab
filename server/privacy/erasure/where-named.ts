import { excerptAround, mentions, textsIn } from '@/domain/erasure/mentions'
import type { EventType } from '@/domain/live-session/event'
import { viewsAfter } from '@/server/interview/live-session/views-after'
import { takeSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import type { Person } from '@/server/people/sign-in/sign-in'

/** Words of another person in which this person seems to be named. `scheduledFor`: of the interview, epoch ms, in `timeZone`. */
export type NamedPlace = {
  id: string
  liveSessionId: string
  scheduledFor: number
  timeZone: string
  kind: NamedKind
  author: string
  excerpt: string
}

export type NamedKind =
  | 'note'
  | 'cue'
  | 'selfAssessment'
  | 'return'
  | 'commitment'
  | 'comment'
  | 'repair'
  | 'reason'

/** `more`: how many further places there are that they may read. */
export type WhereNamed = { places: NamedPlace[]; more: number }

const kinds: Partial<Record<EventType, NamedKind>> = {
  markNoted: 'note',
  takeMarkNoted: 'note',
  takeProposed: 'note',
  cueSent: 'cue',
  cueKept: 'cue',
  selfAssessmentGiven: 'selfAssessment',
  returnGiven: 'return',
  commitmentMade: 'commitment',
  commitmentReviewed: 'commitment',
  commentPosted: 'comment',
  repairWritten: 'repair',
  cancelled: 'reason',
  unsealed: 'reason',
  closed: 'reason',
}

const MOST = 200
const PAGE = 1_000

type Row = {
  id: string
  type: EventType
  liveSessionId: string
  cohortId: string
  timeZone: string
  scheduledFor: Date
  authorId: string
  authorName: string
  body: unknown
}

// Skips words of other interviews: people choose their names, so a count would reveal what is written there.
const statement = `
select fact.id::text, fact.type, fact.live_session_id::text as "liveSessionId", live.cohort_id::text as "cohortId",
  cohort.time_zone as "timeZone", live.scheduled_for as "scheduledFor", words.author_id as "authorId",
  author.name as "authorName", words.body
from live_session_seat mine
join live_session live on live.id = mine.live_session_id
join cohort on cohort.id = live.cohort_id
join live_session_event fact on fact.live_session_id = live.id
join live_session_text words on words.event_id = fact.id
join "user" author on author.id = words.author_id
where mine.user_id = $1 and mine.ended_at is null and live.status in ('debrief', 'closed') and words.author_id <> $1
order by live.scheduled_for desc, fact.recorded_at desc, fact.seq desc`

/**
 * Where others have named this person, in words that an erasure leaves because they belong to others: their authors may take them
 * back. Of what the person may not read nothing is told, not even a number.
 */
export async function whereNamed(
  shell: Shell,
  { id, name }: Pick<Person, 'id' | 'name'>,
): Promise<WhereNamed> {
  const { rows } = await shell.database.pool.query<Row>(statement, [id])
  const found = rows.flatMap((row) => {
    const text = textsIn(row.body).find((each) => mentions(each, name))
    return text === undefined ? [] : [{ ...row, text }]
  })
  const readable = await readableFacts(shell, id, new Set(found.map(({ liveSessionId }) => liveSessionId)))
  const mine = found.filter((row) => readable.has(row.id))
  const called = await namesInCohorts(
    shell.database.db,
    mine.map(({ cohortId }) => cohortId),
  )
  const places = mine.slice(0, MOST).map(
    (row): NamedPlace => ({
      id: row.id,
      liveSessionId: row.liveSessionId,
      timeZone: row.timeZone,
      scheduledFor: row.scheduledFor.getTime(),
      kind: kinds[row.type] ?? 'comment',
      author: called(row.cohortId, { personId: row.authorId, name: row.authorName }),
      excerpt: excerptAround(row.text, name),
    }),
  )
  return { places, more: mine.length - places.length }
}

/** Ids of the facts with words that this person is shown in these live sessions. */
async function readableFacts(
  shell: Shell,
  personId: string,
  liveSessionIds: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const shown = new Set<string>()
  for (const liveSessionId of liveSessionIds) {
    const seat = await takeSeat(shell, personId, liveSessionId).catch(() => null)
    if (!seat) continue
    for (let after = 0, isMore = true; isMore; ) {
      const { events, more } = await viewsAfter(shell, seat, { after, limit: PAGE })
      for (const event of events) if (event.type !== 'hidden') shown.add(event.id)
      after = events.at(-1)?.seq ?? after
      isMore = more && events.length > 0
    }
  }
  return shown
}
