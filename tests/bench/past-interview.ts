import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openDatabase } from '@/db/client'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { append } from '@/server/interview/event-log/append'
import { arrangeLiveSession, type Cast, command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { quietLog } from '../support/quiet-log'
import { lengthen } from './long-log'

const HOUR = 3_600_000

/** A cast an hour into its interview, which has left so many facts, every other one a mark. */
export async function castSinceAnHour(app: AppServer, facts: number): Promise<Cast> {
  const cast = await arrangeLiveSession(app.url)
  const { liveSessionId, supervisor, beneficiary } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const database = await openDatabase({
    embedded: { dataDir: join(app.dataDir, 'postgres') },
    log: quietLog(),
  })
  try {
    const { rows } = await database.pool.query<{ last_seq: number }>(
      'select last_seq from live_session where id = $1',
      [liveSessionId],
    )
    const to = Date.now()
    const started = await append(database.pool, {
      liveSessionId,
      expectedSeq: rows[0]?.last_seq ?? 0,
      events: [
        {
          id: randomUUID(),
          type: 'interviewStarted',
          actorId: supervisor.id,
          seat: 'supervisor',
          at: to - HOUR,
          payload: { phase: defaultPlan.phases[0]?.key ?? '' },
        },
      ],
      status: 'interview',
    })
    if (!started) throw new Error('the log moved while the interview was being started')
    const people = { supervisorId: supervisor.id, beneficiaryId: beneficiary.id }
    await lengthen(database.pool, liveSessionId, people, facts, { from: to - HOUR, to })
  } finally {
    await database.close()
  }
  return cast
}

/** The same, its three views open. */
export async function castInDebrief(app: AppServer, facts: number): Promise<Cast> {
  const cast = await castSinceAnHour(app, facts)
  await command(cast.supervisor, cast.liveSessionId, { type: 'endInterview' })
  await command(cast.supervisor, cast.liveSessionId, { type: 'unseal', overrideReason: 'measuring' })
  return cast
}
