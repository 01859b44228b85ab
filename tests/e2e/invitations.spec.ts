import { signUp } from '../support/api'
import { expect, test } from './stage'

const list = ['Fatou Ba <fatou.ba@cadres.example>;', 'marc.petit@mission', 'Jean Morel, 06 39 98 12 34'].join(
  '\n',
)

// As a spreadsheet of a French Windows writes it: semicolons, Windows-1252.
const file = Buffer.from(
  'Nom;Prénom;E-mail;Rôle\r\nNguyen;Zoé;zoe@cadres.example;superviseure\r\nRoy;Luc;;\r\n',
  'latin1',
)

test('people are invited by a pasted list and by a file; one comes by their link, and the page shows it', async ({
  app,
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, observer } = cast
  const page = await openAs(coordinator, `/cohorts/${cohortId}/members`)
  await page.getByRole('textbox', { name: 'Adresses' }).fill(`${list}\n${observer.email}`)
  await expect(page.getByText('4 lignes lues')).toBeVisible()
  await expect(page.getByText('Déjà membre', { exact: false })).toBeVisible()
  const second = page.getByRole('textbox', { name: 'Ligne 2, à corriger' })
  await expect(page.getByText('Adresse incomplète.', { exact: false })).toBeVisible()
  await second.fill('marc.petit@mission.example')
  await page.getByRole('button', { name: 'Corriger la ligne 2' }).click()
  await page.getByRole('button', { name: 'Inviter ces 2 personnes' }).click()
  await expect(page.getByText('2 personnes invitées.', { exact: false })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Adresses' })).toHaveValue('Jean Morel, 06 39 98 12 34')
  const waiting = page.getByRole('region', { name: 'Invitations en attente' })
  await expect(waiting.getByRole('listitem')).toHaveCount(2)

  await page.getByRole('tab', { name: 'Fichier CSV' }).click()
  await page
    .getByLabel('Fichier de personnes à inviter')
    .setInputFiles({ name: 'promotion.csv', mimeType: 'text/csv', buffer: file })
  await expect(page.getByText('Zoé Nguyen')).toBeVisible()
  await expect(page.getByText('Pas d’adresse sur cette ligne.').last()).toBeVisible()
  await page.getByRole('button', { name: 'Inviter cette personne' }).click()
  await expect(waiting.getByText('Zoé Nguyen')).toBeVisible()

  await waiting.getByRole('button', { name: 'Gestes pour l’invitation, Fatou Ba' }).click()
  await page.getByRole('menuitem', { name: 'Retirer l’invitation' }).click()
  await expect(waiting.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(waiting.getByRole('listitem')).toHaveCount(3)

  const { pending } = await coordinator.api.cohort.invitations.query({ cohortId })
  const url = pending.find(({ name }) => name === 'Zoé Nguyen')?.url ?? ''
  const zoe = await signUp(app.url, 'Zoé Nguyen')
  const theirs = await openAs(zoe, new URL(url).pathname)
  await theirs.getByRole('button', { name: 'Rejoindre la promotion' }).click()
  await expect(theirs.getByRole('heading', { name: 'Promotion Automne' }).first()).toBeVisible()
  await expect(page.getByText('Zoé Nguyen vient d’arriver.')).toBeVisible()
  await expect(waiting.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('combobox', { name: 'Rôle, Zoé Nguyen' })).toHaveValue('supervisor')
})
