import { draftMoment } from '../support/draft-moment'
import { writeSituation } from '../support/write-situation'
import { expectScreensAccessible } from './axe'
import { draftRound } from './rounds-acts'
import { test } from './stage'

test('a learner’s screens around an interview are accessible, in both themes', async ({
  cast,
  windowFor,
}) => {
  await expectScreensAccessible(windowFor, cast.advisor, 'shell', [
    '/today',
    '/sessions',
    '/progress',
    '/rehearsal',
    '/account',
    '/my-data',
    '/my-data/recordings',
    '/preferences',
    '/cohorts/left',
    `/cohorts/${cast.cohortId}/members`,
    `/cohorts/${cast.cohortId}/stimuli`,
    '/la',
  ])
})

test('a coordinator’s screens of a cohort are accessible, in both themes', async ({ cast, windowFor }) => {
  const cohort = `/cohorts/${cast.cohortId}`
  const roundId = await draftRound(cast)
  await expectScreensAccessible(windowFor, cast.coordinator, 'shell', [
    '/today',
    '/cohorts/new',
    cohort,
    `${cohort}/members`,
    `${cohort}/mail`,
    `${cohort}/exports`,
    `${cohort}/journal`,
    `${cohort}/sessions/new`,
    `${cohort}/sessions/${cast.liveSessionId}/edit`,
    `${cohort}/settings`,
    `${cohort}/wall`,
    `${cohort}/rounds`,
    `${cohort}/rounds/new`,
    `${cohort}/rounds/${roundId}`,
  ])
})

test('a coordinator’s screens of a library are accessible, in both themes', async ({ cast, windowFor }) => {
  const cohort = `/cohorts/${cast.cohortId}`
  const written = await writeSituation(cast.coordinator, cast.cohortId)
  const moment = await draftMoment(cast)
  const grid = { cohortId: cast.cohortId, kind: 'grid', key: 'cep-entretien' } as const
  const { key: copy } = await cast.coordinator.api.library.copy.mutate({ ...grid, owner: 'cohort' })
  await expectScreensAccessible(windowFor, cast.coordinator, 'shell', [
    `${cohort}/situations`,
    `${cohort}/situations/${written}`,
    `${cohort}/situations/gerard`,
    `${cohort}/stimuli`,
    `${cohort}/stimuli/write?draft=${moment}`,
    `${cohort}/grids`,
    `${cohort}/grids/cep-entretien`,
    `${cohort}/grids/${copy}`,
  ])
})

test('an administrator’s screens are accessible, in both themes', async ({ app, windowFor }) => {
  await expectScreensAccessible(windowFor, app.administrator, 'shell', [
    '/administration',
    '/administration/state',
  ])
})
