import { fillYearOf } from '../support/fill-year'
import { expectScreenAccessible } from './axe'
import { expect, test } from './stage'

test('a coordinator goes through the year by the keyboard, closes a gap and settles what waits', async ({
  app,
  cast,
  openAs,
}) => {
  const { cohortId, coordinator } = cast
  const shape = {
    cohortId,
    organiserId: coordinator.id,
    now: Date.now(),
    learners: 12,
    supervisors: 3,
    rounds: 6,
  }
  await fillYearOf(app.dataDir, {
    ...shape,
    names: ['Amina Sow', 'Bilal Haddad', 'Chloé Roy', 'Dorian Petit', 'Élise Weber'],
  })
  const page = await openAs(coordinator, `/cohorts/${cohortId}`)
  const grid = page.getByRole('grid', { name: 'Qui a pratiqué quoi' })

  await grid.getByRole('rowheader', { name: 'Amina Sow' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(
    grid
      .getByRole('row', { name: /Amina Sow/u })
      .getByRole('gridcell')
      .first(),
  ).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(grid.getByRole('rowheader', { name: 'Amina Sow' })).toBeFocused()

  const decisions = page.getByRole('region', { name: 'À décider' })
  await expect(decisions.getByText('Un entretien sans supervision')).toBeVisible()
  await decisions.getByRole('button', { name: /^Affecter/u }).click()
  await expect(decisions.getByText('Un entretien sans supervision')).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(decisions.getByText('Un entretien sans supervision')).toBeVisible()
  await decisions.getByRole('button', { name: /^Affecter/u }).click()
  await expect(decisions.getByText('Un entretien sans supervision')).toHaveCount(0)

  await grid
    .getByRole('row', { name: /Élise Weber/u })
    .getByRole('link', { name: /absence/u })
    .first()
    .click()
  await expect(page.getByLabel('Au conseil', { exact: true })).toHaveValue(/004$/u)
  await expect(page.getByRole('region', { name: 'Proposé par les règles des tours' })).toContainText(
    'Élise Weber',
  )
  await expect(page.getByLabel('Bénéficiaire', { exact: true })).not.toHaveValue('')
})

test('a year is accessible, on a desk and on a phone', async ({ app, cast, openAs }) => {
  const { cohortId, coordinator } = cast
  const shape = {
    cohortId,
    organiserId: coordinator.id,
    now: Date.now(),
    // More than the server draws with the page.
    learners: 40,
    supervisors: 3,
    rounds: 6,
  }
  await fillYearOf(app.dataDir, shape)
  const desk = await openAs(coordinator, `/cohorts/${cohortId}`)
  // The three of the cast are learners too.
  await expect(desk.getByRole('grid').getByRole('rowheader')).toHaveCount(43)
  await expect(desk.locator('[aria-busy=true]')).toHaveCount(0)
  await expectScreenAccessible(desk, 'a year on a desk')
  const phone = await openAs(coordinator, `/cohorts/${cohortId}`, { viewport: { width: 390, height: 844 } })
  await expectScreenAccessible(phone, 'a year on a phone')

  await test.step('until the code of the page has come, each row to come has a bar in its place', async () => {
    const sent = await desk.context().newPage()
    await sent.route(/\/_next\/static\/.*\.js/u, () => {})
    await sent.goto(desk.url(), { waitUntil: 'commit' })
    const rows = sent.locator('[role=grid] tbody tr')
    await expect(rows).toHaveCount(18)
    const bars = sent.locator('[style*="--rows"]').first()
    await expect(bars).toHaveCSS('background-image', /linear-gradient/u)
    expect((await bars.boundingBox())?.height).toBe((43 - 18) * 40)
    await sent.close()
  })
})
