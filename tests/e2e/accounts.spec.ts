import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { type Cast, createAccount, password } from '../support/api'
import { startApp } from '../support/app-server'
import { awake, expect, test } from './stage'

async function fillSignUp(page: Page, email: string): Promise<void> {
  await page.getByLabel('Prénom et nom').fill('Camille Roussel')
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
}

async function linkOf({ coordinator, cohortId }: Cast): Promise<string> {
  const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  return new URL(link.url).pathname
}

test('a learner creates an account and joins by a link in one step, signs out, and signs in again', {
  tag: '@release',
}, async ({ page, cast }) => {
  const email = `${randomUUID().slice(0, 8)}@example.org`
  await page.goto('/')
  await awake(page)
  await page.getByRole('link', { name: 'Créer un compte' }).first().click()
  await expect(
    page.getByRole('heading', { name: 'Un compte se crée par un lien d’invitation' }),
  ).toBeVisible()
  await expect(page.getByLabel('Adresse e-mail')).toHaveCount(0)

  await page.goto(await linkOf(cast))
  await awake(page)
  await page.getByRole('link', { name: 'Créer un compte' }).click()
  await expect(page.getByText('par le lien d’invitation de la promotion Promotion Automne')).toBeVisible()
  await fillSignUp(page, email)
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(page.getByRole('heading', { name: 'Promotion Automne' }).first()).toBeVisible()

  await page
    .getByRole('button', { name: /Camille Roussel.*compte/u })
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

test('bad input, a common password and an address that may have an account are told, and nothing typed is lost', async ({
  page,
  cast,
}) => {
  await page.goto(`/sign-up?next=${encodeURIComponent(await linkOf(cast))}`)
  await awake(page)
  const typed = page.getByLabel('Mot de passe', { exact: true })
  const submit = page.getByRole('button', { name: 'Créer mon compte' })
  await page.getByLabel('Prénom et nom').fill('Camille Roussel')
  await page.getByLabel('Adresse e-mail').fill('camille@')
  await typed.fill('court')
  await submit.click()
  await expect(page.getByText('Cette adresse est incomplète.', { exact: false })).toBeVisible()
  await expect(page.getByText('Choisissez un mot de passe', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Prénom et nom')).toHaveValue('Camille Roussel')
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('camille@')
  await expect(typed).toHaveValue('court')

  await fillSignUp(page, 'camille@example.org')
  await typed.fill('Azertyuiop1')
  await submit.click()
  await expect(page.getByText('parmi les premiers que l’on essaie', { exact: false })).toBeVisible()
  await typed.fill('CamilleRoussel75')
  await submit.click()
  await expect(page.getByText('se devine à partir de votre nom', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('camille@example.org')

  await page.getByLabel('Adresse e-mail').fill(cast.advisor.email)
  await typed.fill('pas celui de ce compte')
  await submit.click()
  await expect(page.getByText('a peut-être déjà un compte', { exact: false })).toBeVisible()
  await expect(typed).toHaveValue('pas celui de ce compte')
})

test('the first person needs no link; while others try passwords on their account, they wait their turn and lose nothing', {
  tag: '@release',
}, async ({ page }) => {
  const app = await startApp({ TRIADE_RATE_LIMIT: 'on', TRIADE_TRUST_PROXY: 'on', TRIADE_DEMO: '0' })
  const email = 'odile.renard@example.org'
  try {
    await page.goto(`${app.url}/sign-up`)
    await awake(page)
    await expect(
      page.getByText('Vous êtes la première personne sur cette installation', { exact: false }),
    ).toBeVisible()
    expect(await createAccount(app.url, { name: 'Odile Renard', email, password })).toBeNull()
    await page.goto(`${app.url}/sign-up`)
    await expect(
      page.getByRole('heading', { name: 'Un compte se crée par un lien d’invitation' }),
    ).toBeVisible()

    await page.goto(`${app.url}/sign-in`)
    await awake(page)
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(password)
    const attempt = (index: number) =>
      fetch(`${app.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: app.url,
          'x-forwarded-for': `192.0.2.${index}`,
        },
        body: JSON.stringify({ email, password: 'ce n’est pas le bon' }),
      })
    await Promise.all(Array.from({ length: 8 }, (_, index) => attempt(index)))
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Attendez votre tour' })).toBeVisible()
    await expect(page.getByText(/^Vous pourrez réessayer dans \d+\ss\.$/u)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Se connecter' })).toBeDisabled()
    await expect(page.getByLabel('Mot de passe', { exact: true })).toHaveValue(password)
    await expect(page.getByText('Vous pouvez réessayer maintenant.')).toBeVisible()
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByRole('heading', { name: 'Bonjour Odile' })).toBeVisible()
  } finally {
    await app.stop()
  }
})
