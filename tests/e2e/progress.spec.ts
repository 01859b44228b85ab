import type { Cast } from '../support/api'
import type { AppServer } from '../support/app-server'
import { fillYearOf, type YearShape } from '../support/fill-year'
import { lookFaultsAtRest } from '../support/look-faults'
import { expectScreenAccessible } from './axe'
import { expect, test } from './stage'

/** A year of the cohort in which the learners of the cast take part. */
function fillTheirYear(
  { dataDir }: AppServer,
  { cohortId, coordinator, advisor, beneficiary, observer }: Cast,
  shape: Pick<YearShape, 'rounds' | 'filler' | 'selfAssessments'>,
) {
  return fillYearOf(dataDir, {
    cohortId,
    organiserId: coordinator.id,
    now: Date.now(),
    learners: 4,
    supervisors: 1,
    members: { learnerIds: [advisor.id, beneficiary.id, observer.id], supervisorIds: [] },
    ...shape,
  })
}

test('a learner reads a year of their own by the keyboard, on a desk and on a phone', async ({
  app,
  cast,
  openAs,
}) => {
  const { beneficiary } = cast
  await fillTheirYear(app, cast, { rounds: 36, filler: 120 })
  const page = await openAs(beneficiary, '/today')
  await page.getByRole('link', { name: 'Ma progression' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ma progression' })).toBeVisible()
  const table = page.getByRole('table')
  const empathy = table.getByRole('row', { name: /^Empathie/u })
  await expect(empathy.getByRole('cell').last()).toHaveText(/manifesté|manqué|aucun repère/u)
  await expectScreenAccessible(page, 'a year of one’s own')

  // What is too wide begins at its end; the keyboard goes back to the beginning.
  const strip = page.getByRole('region', { name: 'Tableau des entretiens' })
  await expect(table.getByRole('columnheader').last()).toBeInViewport()
  await strip.focus()
  await expect(async () => {
    await page.keyboard.press('ArrowLeft')
    await expect(table.getByRole('columnheader').nth(1)).toBeInViewport({ timeout: 100 })
  }).toPass()
  await page.getByRole('button', { name: /^Afficher \d+ autres engagements$/u }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Engagements' }).getByRole('link').nth(5)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sessions\//u)

  const phone = await openAs(beneficiary, '/progress', { viewport: { width: 390, height: 844 } })
  await expectScreenAccessible(phone, 'a year of one’s own on a phone')
  const { cut, over, overflow } = await lookFaultsAtRest(phone)
  expect({ cut, over, overflow }).toEqual({ cut: [], over: [], overflow: 0 })
})

test('a learner reads their own view of themself beside the marks, by the keyboard, on a desk and on a phone', async ({
  app,
  cast,
  openAs,
}) => {
  const { beneficiary } = cast
  await fillTheirYear(app, cast, { rounds: 20, selfAssessments: true })
  const page = await openAs(beneficiary, '/progress')
  await page.getByRole('tab', { name: 'Mes repères' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Mon regard' })).toBeFocused()
  const table = page.getByRole('table')
  const empathy = table.getByRole('row', { name: /^Empathie/u })
  await expect(empathy.getByRole('rowheader')).toContainText('se croisent, puis s’écartent')
  await expect(empathy.getByRole('cell').last()).toHaveText(/^Vous\s: En partie\. Supervision\s: \d/u)
  await expect(table.getByRole('row', { name: /^Confidentialité/u })).toHaveCount(0)
  await expectScreenAccessible(page, 'one’s own view')
  await page.getByRole('button', { name: 'D’où vient cette phrase' }).focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('region', { name: 'Empathie' }).getByRole('link', { name: 'Lire l’étude' }),
  ).toBeVisible()

  const phone = await openAs(beneficiary, '/progress', { viewport: { width: 390, height: 844 } })
  await phone.getByRole('tab', { name: 'Mon regard' }).click()
  await expect(phone.getByRole('heading', { name: 'Comment c’est fait' })).toBeVisible()
  await expectScreenAccessible(phone, 'one’s own view on a phone')
  const { cut, over, overflow } = await lookFaultsAtRest(phone)
  expect({ cut, over, overflow }).toEqual({ cut: [], over: [], overflow: 0 })
})

test('who conducted nothing yet is told when their progress begins', async ({ cast, openAs }) => {
  const page = await openAs(cast.advisor, '/progress')
  await expect(page.getByText('Votre progression commence quand')).toBeVisible()
  await page.getByRole('link', { name: 'Voir mes entretiens' }).click()
  await expect(page).toHaveURL(/\/sessions$/u)
  const staff = await openAs(cast.coordinator, '/today')
  await expect(staff.getByRole('link', { name: 'Ma progression' })).toHaveCount(0)
})
