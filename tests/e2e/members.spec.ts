import { signUp } from '../support/api'
import { expect, test } from './stage'

test('two coordinators look after the members of one cohort: each sees at once what the other does, and can take it back', async ({
  app,
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, beneficiary } = cast
  const members = `/cohorts/${cohortId}/members`
  const page = await openAs(coordinator, members)
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })

  const second = await signUp(app.url, 'Paul Nguyen')
  const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'supervisor' })
  await second.api.cohort.join.mutate({ token: new URL(link.url).pathname.split('/').at(-1) ?? '' })
  await expect(page.getByText('Paul Nguyen vient d’arriver.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Quitter' })).toHaveCount(0)

  await page.getByRole('combobox', { name: 'Rôle, Paul Nguyen' }).selectOption('Responsable')
  await expect(page.getByText('Paul Nguyen a maintenant le rôle', { exact: false })).toBeVisible()
  const other = await openAs(second, members)
  await other.getByRole('button', { name: 'Gestes pour Thomas Guérin' }).click()
  await other.getByRole('menuitem', { name: 'Retirer' }).click()
  await expect(
    other.getByText('Thomas Guérin ne fait plus partie de la promotion.', { exact: false }),
  ).toBeVisible()

  await expect(row('Thomas Guérin').getByText('par Paul Nguyen')).toBeVisible()
  await expect(page.getByText('Paul Nguyen a retiré Thomas Guérin de la promotion')).toBeVisible()
  await page.goto(`/cohorts/${cohortId}`)
  await expect(page.getByText('Thomas Guérin ne fait plus partie de la promotion.')).toBeVisible()
  const gone = await openAs(beneficiary, `/cohorts/${cohortId}`)
  await expect(gone).toHaveURL(/\/cohorts\/left$/u)

  await other.getByRole('button', { name: 'Annuler' }).click()
  await expect(other.getByRole('combobox', { name: 'Rôle, Thomas Guérin' })).toHaveValue('learner')
  await page.reload()
  await expect(page.getByText('ne fait plus partie de la promotion')).toHaveCount(0)

  await page.goto(members)
  await page.getByRole('checkbox', { name: 'Choisir Inès Marchetti' }).check()
  await page.getByRole('checkbox', { name: 'Choisir Léa Aubert' }).check()
  const bar = page.getByRole('toolbar')
  await expect(bar.getByText('2 choisies')).toBeVisible()
  await bar.getByRole('button', { name: 'Rôle' }).click()
  await page.getByRole('menuitem', { name: 'Superviseur·e' }).click()
  await expect(page.getByRole('combobox', { name: 'Rôle, Léa Aubert' })).toHaveValue('supervisor')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('combobox', { name: 'Rôle, Léa Aubert' })).toHaveValue('learner')

  await page.getByRole('button', { name: 'Confier la coordination' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Confier la coordination' }).click()
  await expect(dialog.getByText('Choisissez à qui vous confiez la coordination.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'À qui' }).selectOption('Claire Dubreuil (Superviseur·e)')
  await dialog.getByRole('button', { name: 'Confier la coordination' }).click()
  await expect(page.getByRole('combobox', { name: 'Rôle, Claire Dubreuil' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Quitter' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Quitter la promotion' }).click()
  await expect(page).toHaveURL(/\/today$/u)
  await expect(other.getByText('Sandrine Bellec a quitté la promotion')).toBeVisible()
})
