import { expect, test } from './stage'

test('a situation is found by its words, and an interview prepared with it; on the way back the search is still there', async ({
  cast,
  openAs,
}) => {
  const page = await openAs(cast.coordinator, `/cohorts/${cast.cohortId}/situations`)
  const search = page.getByRole('searchbox')
  await search.fill('retraite refusée')
  await expect(page.getByRole('status').filter({ hasText: '1 situation' })).toBeVisible()
  await page.getByRole('link', { name: /cette situation\s:\sGérard M\./u }).click()
  await expect(page.getByRole('radio', { name: /Gérard M\., 60\sans/u })).toBeChecked()
  await page.goBack()
  await expect(search).toHaveValue('retraite refusée')
  await page.getByRole('button', { name: /^Ouvrir la situation.*Gérard M\./u }).press('Enter')
  const dialog = page.getByRole('dialog', { name: /Gérard M\./u })
  await expect(dialog.getByText('vous pourriez encore y conseiller')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Ouvrir la situation.*Gérard M\./u })).toBeFocused()
})
