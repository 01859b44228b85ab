import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mail } from '@/db/schema'
import { castLiveSession, openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())

test('an archived cohort offers nothing that would be refused: no content to write, copy or choose, no interview to prepare, no letter to send again', async () => {
  const cast = await castLiveSession(stage)
  const { cohortId, advisor, liveSessionId } = cast
  const api = stage.as(cast.coordinator)
  const kind = 'scenario' as const
  const { key } = await api.library.copy({ cohortId, kind, key: 'gerard', owner: 'cohort' })
  const about = { kind: 'sessionPlanned' as const, liveSessionId }
  await stage.database.db.insert(mail).values({
    id: randomUUID(),
    key: randomUUID(),
    toUserId: advisor.id,
    kind: 'sessionPlanned',
    about,
    cohortId,
    state: 'dead',
    lastError: 'refused',
  })
  const offered = async () => {
    const [list, grids, scenarios, editor, outbox] = await Promise.all([
      api.library.list({ cohortId, kind }),
      api.library.grids({ cohortId }),
      api.scenario.library({ cohortId }),
      api.library.editor({ cohortId, kind, key }),
      api.mail.outbox({ cohortId }),
    ])
    const [consents] = await stage.as(advisor).personalData.consents()
    return {
      mayConsent: consents?.isArchived === false,
      list: [list.mayCreate, list.mayGiveToOrganisation, list.items.some(({ mayWrite }) => mayWrite)],
      grids: [grids.mayCreate, grids.mayChoose, grids.grids.some(({ mayWrite }) => mayWrite)],
      scenarios: scenarios.mayPrepare,
      editor: Object.values(editor.rights),
      letters: outbox.letters.some(({ maySendAgain }) => maySendAgain),
    }
  }
  const before = await offered()
  expect(before).toMatchObject({ list: [true, true, true], scenarios: true, letters: true })
  expect(before.grids.slice(0, 2)).toEqual([true, true])
  await api.records.archive({ cohortId })
  expect(await offered()).toEqual({
    list: [false, false, false],
    grids: [false, false, false],
    scenarios: false,
    letters: false,
    editor: [false, false, false],
    mayConsent: false,
  })
  await api.records.reopen({ cohortId })
  expect(await offered()).toEqual(before)
})
