import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { command } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

test('a learner reads what is kept of them, has their archive made, and takes it', async ({
  cast,
  openAs,
}) => {
  await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  const page = await openAs(cast.advisor, '/account')
  await page.getByRole('link', { name: 'Ce qui est gardé de moi' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ce qui est gardé de moi' })).toBeVisible()
  await expect(page.getByText('Il n’existe pas de note secrète')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^Aucune place tenue/u })).toBeVisible()

  await page.getByRole('button', { name: 'Préparer mon archive' }).click()
  await expect(page.getByText(/^Prête\s: /u)).toBeVisible({ timeout: 60_000 })
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger' }).click(),
  ])
  expect(taken.suggestedFilename()).toMatch(/^Archive .+ \d{4}-\d\d-\d\d\.zip$/u)
  const files = unzipSync(new Uint8Array(readFileSync(await taken.path())))
  const data = JSON.parse(strFromU8(files['donnees.json'] ?? new Uint8Array()))
  expect(data.person.address).toBe(cast.advisor.email)
  expect(data.interviews).toHaveLength(1)

  await page.getByRole('button', { name: 'Supprimer mon archive' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click()
  await expect(page.getByRole('button', { name: 'Préparer mon archive' })).toBeVisible()
})

test('a player takes back their consent in the room: the observer is outside at once, and is let in again', async ({
  cast,
  openAs,
}) => {
  await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  const player = await openAs(cast.beneficiary, `/sessions/${cast.liveSessionId}`)
  await expect(player.getByRole('switch', { name: /^Une personne observe/u })).toBeChecked()
  await command(cast.supervisor, cast.liveSessionId, { type: 'startInterview', anyway: true })
  const observer = await openAs(cast.observer, `/sessions/${cast.liveSessionId}`)
  await expect(observer.getByRole('button', { name: 'Empathie, manifestée', exact: true })).toBeVisible()

  await player.getByRole('button', { name: 'Vos accords pour cet entretien' }).click()
  await player.getByRole('switch', { name: /^Une personne observe/u }).press('Space')
  await expect(observer.getByRole('heading', { name: 'Vous attendez dehors' })).toBeVisible({
    timeout: 60_000,
  })
  await expect(observer.getByRole('button', { name: 'Empathie, manifestée', exact: true })).toHaveCount(0)
  await expectAccessible(observer, 'outside')

  await player.getByRole('switch', { name: /^Une personne observe/u }).press('Space')
  await expect(observer.getByRole('button', { name: 'Empathie, manifestée', exact: true })).toBeVisible({
    timeout: 60_000,
  })
})
