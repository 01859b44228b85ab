import { createAccount, password, signIn, signUp } from '../support/api'
import { startApp } from '../support/app-server'
import { openMailServer } from '../support/mail-server'
import { awake, expect, test } from './stage'

test('a person changes their name and password on a phone, and signs out everywhere', async ({
  app,
  openAs,
}) => {
  const camille = await signUp(app.url, 'Camille Avant')
  const elsewhere = await openAs(await signIn(app.url, camille), '/today')
  const page = await openAs(camille, '/today', { viewport: { width: 390, height: 844 } })
  await page
    .getByRole('button', { name: /Camille Avant.*compte/u })
    .last()
    .click()
  await page.getByRole('link', { name: 'Mon compte' }).click()
  await expect(page.getByRole('heading', { name: 'Mon compte' })).toBeVisible()
  await awake(page)

  await page.getByLabel('Prénom et nom').fill('Camille Après')
  await page.getByRole('button', { name: 'Garder ce nom' }).click()
  await expect(page.getByText('Nom gardé')).toBeVisible()
  await expect(page.getByRole('button', { name: /Camille Après.*compte/u }).last()).toBeVisible()

  const feminine = page.getByRole('radio', { name: 'Au féminin' })
  await feminine.click()
  await expect(feminine).toBeChecked()
  await expect(page.getByText('À jour', { exact: true })).toBeVisible()
  await expect(page.getByText('les navigateurs où vous êtes connectée', { exact: false })).toBeVisible()

  const next = page.getByLabel('Nouveau mot de passe', { exact: true })
  const current = page.getByLabel('Mot de passe actuel', { exact: true }).last()
  await current.fill('pas celui-ci')
  await next.fill('des mots sans lien')
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  await expect(page.getByText('Ce n’est pas votre mot de passe actuel.', { exact: false })).toBeVisible()
  await expect(next).toHaveValue('des mots sans lien')
  await current.fill(password)
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  await expect(page.getByText('Mot de passe changé, autres navigateurs déconnectés')).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/u)

  await page.getByRole('button', { name: 'Me déconnecter partout' }).click()
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
})

test('letters bring a person in without a password, and confirm another address', async ({ page }) => {
  const post = await openMailServer()
  const app = await startApp({
    SMTP_URL: `smtp://127.0.0.1:${post.config.port}`,
    SMTP_STARTTLS: 'off',
    MAIL_FROM: 'triade@example.org',
    TRIADE_DEMO: '0',
  })
  const email = 'odile.renard@example.org'
  async function linkIn(to: string, count: number): Promise<string> {
    const isTo = (letter: { to: string }) => letter.to === to
    await expect.poll(() => post.received.filter(isTo).length).toBe(count)
    const raw = post.received.filter(isTo).at(-1)?.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? ''
    return /https?:\/\/\S+\/(?:enter|address)\/[\w-]+/u.exec(raw)?.[0] ?? ''
  }
  try {
    expect(await createAccount(app.url, { name: 'Odile Renard', email, password })).toBeNull()
    await page.goto(`${app.url}/sign-in`)
    await page.getByRole('link', { name: 'Mot de passe oublié, ou entrer par un lien' }).click()
    await expect(page.getByRole('heading', { name: 'Entrer sans mot de passe' })).toBeVisible()
    await awake(page)
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByRole('button', { name: 'Entrer par un lien' }).click()
    await expect(page.getByText(`Si un compte a l’adresse ${email}`, { exact: false })).toBeVisible()
    await page.goto(await linkIn(email, 1))
    await awake(page)
    await expect(
      page.getByText('confirme votre adresse pour la première fois', { exact: false }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Entrer', exact: true }).click()

    await expect(page.getByRole('heading', { name: 'Mon compte' })).toBeVisible()
    await awake(page)
    await expect(page.getByText('Vous n’avez pas encore de mot de passe.', { exact: false })).toBeVisible()
    await page.getByLabel('Nouvelle adresse').fill('odile@example.net')
    await page.getByRole('button', { name: 'Changer l’adresse' }).click()
    await expect(page.getByText('Une lettre est partie à odile@example.net.', { exact: false })).toBeVisible()
    await page.goto(await linkIn('odile@example.net', 1))
    await awake(page)
    await page.getByRole('button', { name: 'Confirmer cette adresse' }).click()
    await expect(page.getByRole('heading', { name: 'Adresse confirmée' })).toBeVisible()
    await expect.poll(() => post.received.filter(({ to }) => to === email).length).toBe(2)
  } finally {
    await app.stop()
    await post.close()
  }
})
