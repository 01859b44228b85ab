import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CohortCreation, cohortCreations } from '@/domain/access/installation'
import type { Person } from '@/server/people/sign-in/sign-in'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let people: Record<'administrator' | 'allowed' | 'other', Person>
beforeAll(async () => {
  stage = await openServerStage()
  const [allowed, other] = [await stage.person('Permise'), await stage.person('Autre')]
  people = { administrator: stage.administrator, allowed, other }
  await stage.as(stage.administrator).installation.allowCohorts({ accountId: allowed.id, isAllowed: true })
})
afterAll(() => stage.close())

const refused: Record<CohortCreation, readonly string[]> = {
  everyone: [],
  allowed: ['other'],
  administrators: ['allowed', 'other'],
}

test('before an administrator chooses, every account may create cohorts', async () => {
  expect(await stage.as(people.other).person.me()).toMatchObject({ mayCreateCohorts: true })
  expect(await stage.as(people.administrator).installation.settings()).toMatchObject({
    cohortCreation: 'everyone',
  })
})

test.each(cohortCreations)('where cohorts are created by: %s, the others are refused', async (setting) => {
  await stage.as(stage.administrator).installation.saveSettings({ cohortCreation: setting })
  for (const [who, person] of Object.entries(people)) {
    const isRefused = refused[setting].includes(who)
    const reason = await reasonFor(stage.as(person).cohort.create({ name: 'La mienne' }))
    expect(reason, who).toBe(isRefused ? 'mayNotCreateCohorts' : 'accepted')
    expect(await stage.as(person).person.me(), who).toMatchObject({ mayCreateCohorts: !isRefused })
  }
})

test('an allowance ends as it was given', async () => {
  const administrator = stage.as(stage.administrator)
  await administrator.installation.saveSettings({ cohortCreation: 'allowed' })
  await administrator.installation.allowCohorts({ accountId: people.allowed.id, isAllowed: false })
  const again = stage.as(people.allowed).cohort.create({ name: 'Encore' })
  expect(await reasonFor(again)).toBe('mayNotCreateCohorts')
})
