import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { password } from '../support/api'
import { awake, expect, test } from './stage'

async function fillSignUp(page: Page, email: string): Promise<void> {
  await page.getByLabel('Prénom et nom').fill('Camille Roussel')
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
}

test('somebody creates an account, signs out, and signs in again', { tag: '@release' }, async ({ page }) => {
  const email = `${randomUUID().slice(0, 8)}@example.org`
  await page.goto('/')
  await awake(page)
  await page.getByRole('link', { name: 'Créer un compte' }).first().click()
  await fillSignUp(page, email)
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
  await expect(page.getByText('Vous n’êtes encore dans aucune promotion.', { exact: false })).toBeVisible()

  await page
    .getByRole('button', { name: /Camille Roussel, compte/u })
    .first()
    .click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
  await page.goto('/today')
  await awake(page)
  await expect(page).toHaveURL(/\/sign-in/u)

  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill('ce n’est pas le bon')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'ne correspond pas' })).toBeVisible()
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()
})

test('bad input and an address that has an account already are told, and nothing typed is lost', async ({
  page,
  cast,
}) => {
  await page.goto('/sign-up')
  await awake(page)
  await page.getByLabel('Prénom et nom').fill('Camille Roussel')
  await page.getByLabel('Adresse e-mail').fill('camille@')
  await page.getByLabel('Mot de passe', { exact: true }).fill('court')
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(page.getByText('Cette adresse est incomplète.', { exact: false })).toBeVisible()
  await expect(page.getByText('Choisissez un mot de passe', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Prénom et nom')).toHaveValue('Camille Roussel')
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('camille@')
  await expect(page.getByLabel('Mot de passe', { exact: true })).toHaveValue('court')

  await fillSignUp(page, cast.advisor.email)
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(page.getByText('Un compte existe déjà avec cette adresse.', { exact: false })).toBeVisible()
})
