import { awake, expect, test } from './stage'

test('a person takes their interviews into their calendar, ends the address again, and chooses their reminders', async ({
  app,
  cast,
  openAs,
}) => {
  const page = await openAs(cast.advisor, '/preferences')
  await awake(page)

  const url = await test.step('the address is made, and opens what its owner is seated in', async () => {
    await page.getByRole('button', { name: 'Créer mon adresse d’agenda' }).click()
    const address = page.getByLabel('Adresse d’agenda', { exact: true })
    await expect(address).toHaveValue(/\/calendar\/[\w-]+\.ics$/)
    return new URL(await address.inputValue())
  })
  const read = () => fetch(new URL(url.pathname, app.url))
  const calendar = await read()
  expect(calendar.headers.get('content-type')).toContain('text/calendar')
  const file = await calendar.text()
  expect(file).toContain(`UID:${cast.liveSessionId}@triade`)
  expect(file).toContain('SUMMARY:Entretien')

  await test.step('deleted, it opens nothing', async () => {
    await page.getByRole('button', { name: 'Supprimer l’adresse d’agenda' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click()
    await expect(page.getByRole('button', { name: 'Créer mon adresse d’agenda' })).toBeVisible()
    expect((await read()).status).toBe(404)
  })

  await test.step('a reminder that is not wanted stays off', async () => {
    const answer = page.waitForResponse((response) => response.url().includes('person.savePreferences'))
    await page.getByRole('switch', { name: 'La veille d’un entretien' }).click()
    expect((await answer).ok()).toBe(true)
    await page.reload()
    await expect(page.getByLabel('La veille d’un entretien')).not.toBeChecked()
    await expect(page.getByLabel('Réponses à donner')).toBeChecked()
  })
})
