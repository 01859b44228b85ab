import type { SeenEvent } from '@/domain/live-session/event'
import { refusalOf } from '@/domain/refusal-of'
import { type InterviewRecord, recordFact, recordInterview } from '@/reading/archive/record-interview'
import type { ReaderWords } from '@/reading/words/reader-words'
import { eventsAfter } from '@/server/interview/event-log/read'
import { readRoom } from '@/server/interview/live-session/read-room'
import { viewsAfter } from '@/server/interview/live-session/views-after'
import { takeSeatForArchive } from '@/server/interview/seats/take-seat'
import type { Runtime } from '@/server/privacy/runtime'
import type { SeatOf } from '../seats-of'

const PAGE = 500

/** An interview as the person may see it now; where their seat has ended, what they did and wrote themselves and nothing else. */
export async function readInterview(
  runtime: Runtime,
  personId: string,
  seat: SeatOf,
  words: ReaderWords,
): Promise<InterviewRecord | ReturnType<typeof ownFactsOnly>> {
  const { liveSessionId } = seat
  const held = await takeSeatForArchive(runtime, personId, liveSessionId).catch((error: unknown) => {
    if (refusalOf(error)) return null
    throw error
  })
  if (!held) return ownFactsOnly(seat, await ownFacts(runtime, personId, liveSessionId))
  const events: SeenEvent[] = []
  for (let more = true; more; ) {
    const page = await viewsAfter(runtime, held, { after: events.at(-1)?.seq ?? 0, limit: PAGE })
    events.push(...page.events)
    more = page.more
  }
  const { realtime: _realtime, ...room } = await readRoom(runtime, held)
  return recordInterview({ room, events, at: Date.now() }, words)
}

async function ownFacts(runtime: Runtime, personId: string, liveSessionId: string) {
  const own: SeenEvent[] = []
  for (let after = 0, size = PAGE; size === PAGE; ) {
    const page = await eventsAfter(runtime.database.pool, liveSessionId, after, PAGE)
    own.push(...page.filter(({ actorId }) => actorId === personId))
    size = page.length
    after = page.at(-1)?.seq ?? after
  }
  return own
}

function ownFactsOnly(
  { liveSessionId, scheduledFor, status, seat, shortName }: SeatOf,
  facts: readonly SeenEvent[],
) {
  return {
    interviewId: liveSessionId,
    scheduledFor: new Date(scheduledFor).toISOString(),
    status,
    seat,
    isHeld: false as const,
    persona: shortName,
    facts: facts.flatMap((fact) => (fact.type === 'hidden' ? [] : [recordFact(fact)])),
  }
}
