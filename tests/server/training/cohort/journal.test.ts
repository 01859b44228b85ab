import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wholeJournal } from '@/domain/access/journal'
import { type Cast, castLiveSession, openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
  const { cohortId, otherLearner, otherSupervisor } = cast
  const coordinator = stage.as(cast.coordinator)
  const change = { personId: otherLearner.id, from: 'learner', to: 'supervisor' } as const
  await coordinator.cohort.changeRoles({ cohortId, changes: [change] })
  await coordinator.cohort.removeMembers({ cohortId, personIds: [otherSupervisor.id] })
  const read = await coordinator.cohort.settings({ cohortId })
  const { grids: _, ...settings } = read
  await coordinator.cohort.saveSettings({
    ...settings,
    cohortId,
    name: 'Promotion Été',
    plan: { ...settings.plan, debrief: 20 },
  })
})
afterAll(() => stage.close())

const lines = async (filter: Partial<typeof wholeJournal> = {}) =>
  (
    await stage
      .as(cast.coordinator)
      .records.journal({ cohortId: cast.cohortId, filter: { ...wholeJournal, ...filter } })
  ).lines

describe('the journal of a cohort', () => {
  test('says what a save of settings changed, from what to what', async () => {
    const [saved] = await lines({ kind: 'settings' })
    expect(saved?.detail).toEqual({
      kind: 'changes',
      changes: [
        { path: 'name', from: 'Promotion Printemps', to: 'Promotion Été' },
        { path: 'plan.debrief', from: 15, to: 20 },
      ],
    })
  })

  test('is told by kind, by person and by day', async () => {
    expect((await lines({ kind: 'roles' })).map(({ act }) => act)).toEqual(['roleChanged'])
    expect((await lines({ personId: cast.otherSupervisor.id })).map(({ act }) => act)).toEqual([
      'memberRemoved',
    ])
    expect((await lines({ personId: cast.coordinator.id })).length).toBe((await lines()).length)
    expect(await lines({ to: '2020-01-01' })).toEqual([])
    expect(await lines({ from: '2020-01-01', kind: 'roles', personId: cast.otherSupervisor.id })).toEqual([])
  })

  test('names everybody it tells of, to choose among', async () => {
    const people = await stage.as(cast.coordinator).records.journalPeople({ cohortId: cast.cohortId })
    expect(people.map(({ name }) => name)).toEqual(['Fatou Ba', 'Sandrine Bellec', 'Paul Nguyen'])
  })

  test('has no line of a save that changed nothing', async () => {
    const before = (await lines()).length
    const { grids: _, ...settings } = await stage
      .as(cast.coordinator)
      .cohort.settings({ cohortId: cast.cohortId })
    await stage.as(cast.coordinator).cohort.saveSettings({ ...settings, cohortId: cast.cohortId })
    expect((await lines()).length).toBe(before)
  })
})
