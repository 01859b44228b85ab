import { afterAll, beforeAll, expect, test } from 'vitest'
import { examineInstallation } from '@/server/operate/doctor/examine-installation'
import type { Administration } from '@/server/people/administration/take-administration'
import { openServerStage, type ServerStage } from '@/tests/support/server-stage'

const administration = { personId: 'somebody' } as Administration
let stage: ServerStage
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())

test('an administrator is told in their language what is well and what to do, and no secret', async () => {
  const [french, english] = await Promise.all([
    examineInstallation(stage.runtime, administration, 'fr'),
    examineInstallation(stage.runtime, administration, 'en'),
  ])
  expect(french.at).toBe(english.at)
  const database = (found: typeof french) => found.findings.find(({ check }) => check === 'database')
  expect(database(french)?.title).toBe('Base de données')
  expect(database(english)?.title).toBe('Database')
  for (const { verdict, advice } of english.findings) expect(advice === null).toBe(verdict === 'ok')
  const said = JSON.stringify([french, english])
  expect(said).not.toContain(stage.runtime.env.secret)
  expect(said).not.toMatch(/postgres(ql)?:\/\//)
})
