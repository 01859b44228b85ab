import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { liveSession, liveSessionTally } from '@/db/schema'
import { bringTalliesUpToDate } from '@/server/interview/live-session/tallies'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

const kept = async () => (await stage.database.db.select().from(liveSessionTally))[0]
const mark = (codeKey: string, valence: 'demonstrated' | 'missed' | null, id: string = randomUUID()) =>
  send(
    stage,
    cast.supervisor,
    cast.liveSessionId,
    { type: 'mark', codeKey, valence, reactionOffsetMs: 0 },
    id,
  )

test('marks are counted once they are unsealed, and again when one is corrected', async () => {
  await playUntil(stage, cast, 'interview')
  const wrong = randomUUID()
  await mark('empathy', 'demonstrated')
  await mark('empathy', 'missed', wrong)
  await mark('silence', null)
  await playUntil(stage, cast, 'locked', 'interview')
  expect(await kept(), 'nothing is kept of what is sealed').toBeUndefined()
  await playUntil(stage, cast, 'debrief', 'locked')
  expect((await kept())?.tallies).toEqual({ empathy: [1, 1] })
  await send(stage, cast.supervisor, cast.liveSessionId, { type: 'deleteMark', markId: wrong })
  const corrected = await kept()
  expect(corrected?.tallies).toEqual({ empathy: [1, 0] })

  const { id, lastSeq } = liveSession
  const [log] = await stage.database.db
    .select({ id, lastSeq })
    .from(liveSession)
    .where(eq(id, cast.liveSessionId))
  expect(corrected?.seq).toBe(log?.lastSeq)
  // Counted from the log, without the state that the process remembers, it is the same.
  await stage.database.db.delete(liveSessionTally)
  const counted = await bringTalliesUpToDate(stage.database.db, log ? [log] : [])
  expect(counted.get(cast.liveSessionId)).toEqual({ empathy: [1, 0] })
  expect(await kept()).toEqual(corrected)
})
