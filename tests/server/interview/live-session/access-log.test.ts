import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { recordAccess } from '@/server/interview/live-session/record-access'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { eventually } from '@/tests/support/eventually'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())

const here = () => ({ liveSessionId: cast.liveSessionId })
const logOf = (who: 'advisor' | 'observer') => stage.as(cast[who]).liveSession.accessLog(here())
const openAs = (who: 'advisor' | 'beneficiary' | 'supervisor') =>
  stage.as(cast[who]).liveSession.events({ ...here(), after: 0 })
/** Lines are written behind the reader's back: waits until there are so many. */
const linesOnce = (count: number) =>
  eventually(async () => {
    const lines = await logOf('advisor')
    expect(lines).toHaveLength(count)
    return lines
  })

describe('who opened a debrief', () => {
  test('no reader is noted before it is unsealed', async () => {
    cast = await castLiveSession(stage)
    await playUntil(stage, cast, 'locked')
    await openAs('advisor')
    await openAs('supervisor')
    expect(await logOf('advisor')).toEqual([])
  })

  test('each person of the live session reads who came, from which seat, latest first', async () => {
    cast = await castLiveSession(stage)
    await playUntil(stage, cast, 'debrief')
    await openAs('advisor')
    await linesOnce(1)
    await openAs('supervisor')
    await linesOnce(2)
    await recordAccess(stage.runtime, await seatOf('beneficiary'), 'pdf')
    const lines = await logOf('observer')
    expect(lines.map(({ name, seat, what }) => [name, seat, what])).toEqual([
      ['Thomas Guérin', 'beneficiary', 'pdf'],
      ['Claire Dubreuil', 'supervisor', 'debrief'],
      ['Inès Marchetti', 'advisor', 'debrief'],
    ])
    expect(Math.abs((lines[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  test('keeping up with a debrief that is open is not opening it', async () => {
    cast = await castLiveSession(stage)
    await playUntil(stage, cast, 'debrief')
    await stage.as(cast.advisor).liveSession.events({ ...here(), after: 3 })
    await recordAccess(stage.runtime, await seatOf('advisor'), 'print')
    expect((await logOf('advisor')).map(({ what }) => what)).toEqual(['print'])
  })

  test('the same again within the hour is one line, an hour later another', async () => {
    cast = await castLiveSession(stage)
    await playUntil(stage, cast, 'closed')
    for (const _ of [1, 2, 3]) await recordAccess(stage.runtime, await seatOf('advisor'), 'debrief')
    await recordAccess(stage.runtime, await seatOf('advisor'), 'print')
    expect(await logOf('advisor')).toHaveLength(2)
    await stage.database.pool.query(
      "update live_session_access set at = at - interval '61 minutes' where live_session_id = $1",
      [cast.liveSessionId],
    )
    await recordAccess(stage.runtime, await seatOf('advisor'), 'debrief')
    expect(await logOf('advisor')).toHaveLength(3)
  })

  test('a line that cannot be written stops no reader', async () => {
    cast = await castLiveSession(stage)
    await playUntil(stage, cast, 'debrief')
    const warn = vi.spyOn(stage.runtime.log, 'warn')
    await stage.database.pool.query('alter table live_session_access rename to out_of_reach')
    try {
      const read = await openAs('beneficiary')
      expect(read.events.length).toBeGreaterThan(3)
      await eventually(() => expect(warn).toHaveBeenCalledOnce())
    } finally {
      await stage.database.pool.query('alter table out_of_reach rename to live_session_access')
    }
  })
})

async function seatOf(who: 'advisor' | 'beneficiary') {
  return takeSeat(stage.runtime, cast[who].id, cast.liveSessionId)
}
