import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { offerNext } from '@/server/operate/demonstration/offer-next'
import { people } from '@/server/operate/demonstration/people'
import { seedDemo } from '@/server/operate/demonstration/seed-demo'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

const now = Date.parse('2026-11-24T09:03:00Z')
const hour = 3_600_000
let stage: ServerStage
beforeEach(async () => {
  stage = await openServerStage()
  await seedDemo({ database: stage.database }, now)
})
afterEach(() => stage.close())

type Row = { id: string; scenario_key: string; people: Record<string, string> }

/** The interviews that Claire can begin within an hour of `moment` (epoch ms). */
async function toBegin(moment: number): Promise<Row[]> {
  const { rows } = await stage.database.pool.query<Row>(
    `select live.id, scenario_key,
       (select jsonb_object_agg(seat, user_id) from live_session_seat where live_session_id = live.id) as people
     from live_session live
     join live_session_seat claire on claire.live_session_id = live.id and claire.user_id = $1
     where status = 'scheduled' and abs(extract(epoch from scheduled_for) * 1000 - $2) < $3`,
    [people.claire.id, moment, hour],
  )
  return rows
}

async function brought(id: string | undefined, status: string): Promise<void> {
  await stage.database.pool.query('update live_session set status = $2 where id = $1', [id, status])
}

describe('the visitors of the demonstration', () => {
  test('are offered another interview with its supervisor once theirs is played, and one only', async () => {
    const [first] = await toBegin(now)
    await offerNext(stage.runtime, now)
    expect(await toBegin(now)).toEqual([first])

    for (const status of ['interview', 'selfAssessment', 'debrief']) {
      await brought(first?.id, status)
      await offerNext(stage.runtime, now)
      expect(await toBegin(now), status).toEqual([])
    }

    await brought(first?.id, 'closed')
    await Promise.all([offerNext(stage.runtime, now), offerNext(stage.runtime, now)])
    const [next, ...others] = await toBegin(now)
    expect(others).toEqual([])
    expect(next?.people).toMatchObject({
      advisor: people.ines.id,
      beneficiary: people.thomas.id,
      supervisor: people.claire.id,
    })
    expect(next?.scenario_key).not.toBe(first?.scenario_key)

    await brought(next?.id, 'closed')
    await offerNext(stage.runtime, now + hour)
    const [third] = await toBegin(now + hour)
    expect([first?.id, next?.id, undefined]).not.toContain(third?.id)
  })

  test('find one to begin where the server has run for a day', async () => {
    await offerNext(stage.runtime, now + 30 * hour)
    expect(await toBegin(now + 30 * hour)).toHaveLength(1)
  })

  test('are offered it by opening Today, which offers nothing to accounts', async () => {
    const rows = async () => {
      const { rows: found } = await stage.database.pool.query('select id from live_session')
      return found.length
    }
    const before = await rows()
    const person = await stage.person('Une personne')
    await stage.as(person).today.overview()
    expect(await rows()).toBe(before)
    const claire = { ...person, id: people.claire.id, demo: true }
    const { now: playable } = await stage.as(claire).today.overview()
    expect(await rows()).toBeGreaterThan(before)
    expect(playable.length).toBeGreaterThan(0)
  })
})
