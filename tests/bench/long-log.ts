import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { NewEvent } from '@/domain/live-session/event'
import { append } from '@/server/interview/event-log/append'

const CODES = ['empathy', 'activeListening', 'authenticity', 'unconditionalPositiveRegard'] as const
const PAGE = 500

/** Adds `count` facts of an interview to a log, spread over its minutes: marks with notes, and the dial. */
export async function lengthen(
  pool: pg.Pool,
  liveSessionId: string,
  people: { supervisorId: string; beneficiaryId: string },
  count: number,
  span: { from: number; to: number },
): Promise<void> {
  for (let done = 0; done < count; done += PAGE) {
    const size = Math.min(PAGE, count - done)
    const { rows } = await pool.query<{ last_seq: number }>(
      'select last_seq from live_session where id = $1',
      [liveSessionId],
    )
    const events = Array.from({ length: size }, (_, index) =>
      fact(done + index, people, span.from + ((span.to - span.from) * (done + index)) / count),
    )
    const expectedSeq = rows[0]?.last_seq ?? 0
    const appended = await append(pool, { liveSessionId, expectedSeq, events, status: null })
    if (!appended) throw new Error('the log moved while it was being lengthened')
  }
}

function fact(
  index: number,
  people: { supervisorId: string; beneficiaryId: string },
  moment: number,
): NewEvent {
  const [id, at] = [randomUUID(), Math.round(moment)]
  if (index % 2 === 0) {
    const samples = [{ at, value: Math.round(50 + 45 * Math.sin(index / 40)) }]
    return {
      id,
      type: 'dialMoved',
      actorId: people.beneficiaryId,
      seat: 'beneficiary',
      at,
      payload: { samples },
    }
  }
  const codeKey = CODES[index % CODES.length] ?? CODES[0]
  const payload = {
    codeKey,
    valence: index % 3 === 0 ? ('missed' as const) : ('demonstrated' as const),
    reactionOffsetMs: 0,
  }
  return { id, type: 'marked', actorId: people.supervisorId, seat: 'supervisor', at, payload }
}
