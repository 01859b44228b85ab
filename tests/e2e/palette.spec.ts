import { expectAccessible, looks } from './axe'
import { awake, expect, test } from './stage'

test('a coordinator reaches an interview, a person and a page from anywhere, by keyboard alone', {
  tag: '@firefox',
}, async ({ cast, openAs }) => {
  const page = await openAs(cast.coordinator, '/preferences')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Rechercher' })
  await expect(field).toBeFocused()
  await page.keyboard.type('membres')
  await expect(page.getByRole('option', { name: /^Membres/u })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/cohorts/${cast.cohortId}/members`))

  await expect(page.getByRole('heading', { name: 'Membres', level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type(`${cast.advisor.name.split(' ')[0]}`)
  const options = page.getByRole('option')
  await expect(page.getByRole('group', { name: 'Personnes' }).getByRole('option')).toContainText([
    cast.advisor.name,
  ])
  await expect(page.getByRole('group', { name: 'Entretiens' }).getByRole('option').first()).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')

  await field.fill('planifier')
  const todo = page.getByRole('group', { name: 'Faire' }).getByRole('option')
  await expect(todo.first()).toContainText('Préparer un tour')
  await expect(todo.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/cohorts/${cast.cohortId}/rounds/new`))
  await awake(page)
  await page.keyboard.press('Control+k')
  await field.fill('personne de ce nom')
  await expect(page.getByRole('status').getByText('Rien ne correspond')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a learner finds their interview by the other’s name, opens it, and nothing of others', async ({
  cast,
  openAs,
}) => {
  for (const look of looks) {
    const page = await openAs(cast.advisor, '/today', { ...look, viewport: { width: 390, height: 844 } })
    await page.getByRole('button', { name: look.locale === 'fr' ? 'Rechercher' : 'Search' }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectAccessible(page, `palette, ${look.colorScheme}, ${look.locale}`)
    await page.getByRole('combobox').fill(`${cast.beneficiary.name.split(' ')[0]}`)
    await page.getByRole('option').first().click()
    await expect(page).toHaveURL(new RegExp(`/sessions/${cast.liveSessionId}`))
    await awake(page)
  }
})
