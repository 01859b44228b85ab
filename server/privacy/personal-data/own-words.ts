import { sql } from 'drizzle-orm'
import {
  availabilityPerson,
  availabilityRequest,
  liveSession,
  liveSessionAbsence,
  liveSessionEvent,
  liveSessionSeat,
  liveSessionText,
  passage,
  reflectionDraft,
  scenarioRemark,
  stimulusAnswer,
  stimulusQuestion,
} from '@/db/schema'
import type { EventType } from '@/domain/live-session/event'
import { factTable } from '@/domain/live-session/fact-table'
import type { KeptKind } from '@/domain/personal-data/kept-kinds'
import { heldAt } from '@/server/interview/event-log/held-at'
import type { Shell } from '@/server/interview/shell'

/** How many rows of a kind are kept, in one cohort. `from`: from when the time of the first of them is counted, epoch ms; `until`: the latest due day, if any. */
export type Counted = {
  cohortId: string
  kind: KeptKind
  count: number
  from: number
  until: string | null
  /** Of lent moments: how many with their sound. */
  withSound?: number
}

type Row = { cohortId: string; type: EventType; count: number; from: number; until: string | null }

/** How much a person wrote that is still kept, by cohort and kind, the curves they drew, the moments they compared and when they spoke, and what they consented to. */
export async function countOwnWords(
  { database: { db } }: Pick<Shell, 'database'>,
  personId: string,
): Promise<Counted[]> {
  const [words, drafts, curves, consents, remarks, passages, absences, hours, stimuli] = await Promise.all([
    db.execute<Row>(sql`
      select live.cohort_id as "cohortId", fact.type, count(*)::int as count,
        date_part('epoch', min(${sql.raw(heldAt)})) * 1000 as from, max(fact.payload ->> 'due') as until
      from ${liveSessionText} text
      join ${liveSessionEvent} fact on fact.id = text.event_id
      join ${liveSession} live on live.id = fact.live_session_id
      where text.author_id = ${personId} group by live.cohort_id, fact.type`),
    db.execute<Omit<Row, 'type'>>(sql`
      select live.cohort_id as "cohortId", count(*)::int as count,
        date_part('epoch', min(${sql.raw(heldAt)})) * 1000 as from, null as until
      from ${reflectionDraft} draft join ${liveSession} live on live.id = draft.live_session_id
      where draft.user_id = ${personId} group by live.cohort_id`),
    db.execute<Omit<Row, 'type'>>(sql`
      select live.cohort_id as "cohortId", count(*)::int as count,
        date_part('epoch', min(${sql.raw(heldAt)})) * 1000 as from, null as until
      from ${liveSessionSeat} mine join ${liveSession} live on live.id = mine.live_session_id
      where mine.user_id = ${personId} and exists (
        select from ${liveSessionEvent} fact where fact.live_session_id = live.id and (
          (fact.type in ('dialMoved', 'takeDialMoved') and mine.seat = 'beneficiary')
          or (fact.type in ('talkHeard', 'takeTalkHeard', 'momentsCompared', 'dialRedrawn') and fact.actor_id = mine.user_id)))
      group by live.cohort_id`),
    db.execute<Omit<Row, 'type'>>(sql`
      select live.cohort_id as "cohortId", count(*)::int as count,
        date_part('epoch', min(${sql.raw(heldAt)})) * 1000 as from, null as until
      from ${liveSessionSeat} mine join ${liveSession} live on live.id = mine.live_session_id
      join ${liveSessionEvent} fact on fact.live_session_id = live.id and fact.actor_id = mine.user_id
      where mine.user_id = ${personId} and mine.seat in ('advisor', 'beneficiary')
        and fact.type in ('consentGiven', 'consentWithdrawn')
      group by live.cohort_id`),
    db.execute<Omit<Row, 'type'>>(sql`
      select live.cohort_id as "cohortId", count(*)::int as count,
        date_part('epoch', min(${sql.raw(heldAt)})) * 1000 as from, null as until
      from ${scenarioRemark} remark join ${liveSession} live on live.id = remark.live_session_id
      where remark.user_id = ${personId} group by live.cohort_id`),
    db.execute<Omit<Row, 'type'>>(sql`
      select live.cohort_id as "cohortId", count(*)::int as count,
        date_part('epoch', min(${sql.raw(heldAt)})) * 1000 as from, null as until
      from ${passage} named join ${liveSession} live on live.id = named.live_session_id
      where named.user_id = ${personId} group by live.cohort_id`),
    db.execute<Omit<Row, 'type'>>(sql`
      select live.cohort_id as "cohortId", count(*)::int as count,
        date_part('epoch', min(absence.said_for)) * 1000 as from, null as until
      from ${liveSessionAbsence} absence join ${liveSession} live on live.id = absence.live_session_id
      where absence.user_id = ${personId} group by live.cohort_id`),
    db.execute<Omit<Row, 'type'>>(sql`
      select request.cohort_id as "cohortId", count(*)::int as count,
        date_part('epoch', min(request.last_slot_at)) * 1000 as from, null as until
      from ${availabilityPerson} person join ${availabilityRequest} request on request.id = person.request_id
      where person.user_id = ${personId} group by request.cohort_id`),
    db.execute<Omit<Row, 'type'>>(sql`
      select question.cohort_id as "cohortId", count(*)::int as count,
        date_part('epoch', min(question.opened_at)) * 1000 as from, null as until
      from ${stimulusAnswer} answer join ${stimulusQuestion} question on question.id = answer.question_id
      where answer.user_id = ${personId} and answer.answer_id is not null group by question.cohort_id`),
  ])
  return together([
    ...words.rows.map(({ type, ...row }) => ({ ...row, kind: kindOf(type) })),
    ...[...drafts.rows, ...stimuli.rows].map((row) => ({ ...row, kind: 'reflections' as const })),
    ...curves.rows.map((row) => ({ ...row, kind: 'dial' as const })),
    ...consents.rows.map((row) => ({ ...row, kind: 'consents' as const })),
    ...[...remarks.rows, ...passages.rows].map((row) => ({ ...row, kind: 'comments' as const })),
    ...[...absences.rows, ...hours.rows].map((row) => ({ ...row, kind: 'absences' as const })),
  ])
}

/** What is a mark to the advisor it is about is a note to its author. */
function kindOf(type: EventType): KeptKind {
  const kind = factTable[type].kept
  return kind === 'marks' ? 'ownMarks' : kind
}

function together(rows: readonly Counted[]): Counted[] {
  const all = new Map<string, Counted>()
  for (const row of rows) {
    const key = `${row.cohortId} ${row.kind}`
    const so = all.get(key)
    all.set(
      key,
      so
        ? {
            ...so,
            count: so.count + row.count,
            from: Math.min(so.from, row.from),
            until:
              [so.until, row.until]
                .filter((day) => day !== null)
                .toSorted()
                .at(-1) ?? null,
          }
        : row,
    )
  }
  return [...all.values()]
}
