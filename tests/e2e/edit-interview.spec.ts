import { expect, test } from './stage'

test('an interview is edited: another advisor, a day later; who is concerned sees it, and it is put back', async ({
  cast,
  openAs,
}) => {
  const { coordinator, advisor, cohortId } = cast
  const page = await openAs(coordinator, `/cohorts/${cohortId}`)
  await page.getByRole('link', { name: /Modifier l’entretien entre Inès Marchetti/u }).click()
  const who = page.getByLabel('Au conseil', { exact: true })
  await expect(who).toHaveValue(advisor.id)
  const hour = page.getByRole('spinbutton', { name: 'Heures', exact: true })
  const typed = await hour.inputValue()

  await page.getByRole('checkbox', { name: 'Léa Aubert' }).uncheck({ force: true })
  await who.selectOption({ label: 'Léa Aubert' })
  const day = page.getByLabel('Jour', { exact: true })
  await day.fill(tomorrow())
  await day.press('Tab')
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(page.getByText('Entretien modifié.')).toBeVisible()
  const dayOfMonth = Number(tomorrow().slice(0, 2))
  const edited = new RegExp(`entre Léa Aubert et Thomas Guérin, \\S+ ${dayOfMonth}`, 'u')
  await expect(page.getByRole('link', { name: edited })).toBeVisible()

  const ines = await openAs(advisor, '/today')
  await expect(ines.getByText('Aucun entretien prévu pour vous.', { exact: false })).toBeVisible()

  await page.getByRole('button', { name: 'Remettre comme avant' }).click()
  await expect(page.getByText('Entretien remis comme avant.')).toBeVisible()
  await page.getByRole('link', { name: /Modifier l’entretien entre Inès Marchetti/u }).click()
  await expect(who).toHaveValue(advisor.id)
  await expect(hour).toHaveValue(typed)
  await ines.reload()
  await expect(ines.getByText('Vous êtes conseiller·ère, face à Thomas')).toBeVisible()
})

/** As it is typed, on the clocks of the cohort. */
function tomorrow(): string {
  return new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris' }).format(Date.now() + 86_400_000)
}
