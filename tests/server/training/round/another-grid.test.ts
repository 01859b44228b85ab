import { afterAll, beforeAll, expect, test } from 'vitest'
import { followGrid } from '@/domain/cohort/follow-grid'
import { oarsV2 } from '@/domain/observation/grids/oars-v2'
import type { RoundSetup } from '@/domain/pairing/round'
import { publishRound } from '../../../support/publish-round'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())

test('a round is published with the grid its cohort has at that moment, and with its plan', async () => {
  const sandrine = await stage.person('Sandrine Bellec')
  const { cohort, round } = stage.as(sandrine)
  const { cohortId } = await cohort.create({ name: 'Promotion OuVER' })
  const learners = [
    await stage.member('Inès Marchetti', cohortId, 'learner'),
    await stage.member('Thomas Guérin', cohortId, 'learner'),
  ]
  const claire = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  const setup: RoundSetup = {
    kind: 'bothSeats',
    slots: [8, 9, 10].map((hour) => ({ id: `t${hour}`, startsAt: Date.UTC(2027, 0, 7, hour) })),
    rooms: [{ id: 'r0', name: 'Salle Ampère', place: 'room' }],
    learnerIds: learners.map(({ id }) => id),
    supervisorIds: [claire.id],
    supervisorsEach: 1,
    away: [],
  }
  const { roundId } = await round.create({ cohortId, title: 'Tour 1', setup })
  const { grids, ...read } = await cohort.settings({ cohortId })
  await cohort.saveSettings({ ...followGrid(read, oarsV2), cohortId, version: read.version })

  const { version } = await round.board({ cohortId, roundId })
  await publishRound(round, { cohortId, roundId, base: version })
  const mine = await stage.as(claire).liveSession.mine()
  expect(mine).toHaveLength(2)
  for (const { id } of mine) {
    const room = await stage.as(claire).liveSession.room({ liveSessionId: id })
    expect(room.grid).toMatchObject({ key: 'oars', version: 2 })
    expect(room.plan.phases.map(({ key }) => key)).toEqual(['exploring', 'deciding'])
  }
})
