import { password, signUp } from '../support/api'
import { awake, expect, test } from './stage'

test('a person who has forgotten their password is told to ask an administrator, and comes back by their link', async ({
  app,
  openAs,
  page,
}) => {
  const camille = await signUp(app.url, 'Camille Oubli')
  const elsewhere = await openAs(camille, '/today')
  await page.goto('/sign-in')
  await expect(
    page.getByText('Demandez un lien à une personne qui administre Triade', { exact: false }),
  ).toBeVisible()

  const administration = await openAs(app.administrator, '/administration')
  await administration.getByRole('searchbox', { name: 'Chercher un compte' }).fill('camille oubli')
  await administration.getByRole('button', { name: /^Camille Oubli.*actions sur ce compte$/u }).click()
  await administration.getByRole('menuitem', { name: 'Nouveau mot de passe' }).click()
  const dialog = administration.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Créer le lien' }).click()
  const link = await dialog
    .getByRole('textbox', { name: 'Lien de nouveau mot de passe pour Camille Oubli' })
    .inputValue()
  await administration.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await administration.getByRole('tab', { name: 'Journal' }).click()
  await expect(
    administration.getByText('a créé un lien de nouveau mot de passe pour Camille Oubli', { exact: false }),
  ).toBeVisible()

  await page.goto(new URL(link).pathname)
  await awake(page)
  await expect(page.getByText('Camille Oubli, vos autres navigateurs', { exact: false })).toBeVisible()
  const typed = page.getByLabel('Nouveau mot de passe', { exact: true })
  await typed.fill('camille-oubli')
  await page.getByRole('button', { name: 'Garder et me connecter' }).click()
  await expect(page.getByText('se devine à partir de votre nom', { exact: false })).toBeVisible()
  await expect(typed).toHaveValue('camille-oubli')
  await typed.fill(`${password} tout neuf`)
  await page.getByRole('button', { name: 'Garder et me connecter' }).click()
  await expect(page.getByRole('heading', { name: 'Bonjour Camille' })).toBeVisible()

  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/u)
  await page.goto(new URL(link).pathname)
  await expect(page.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeVisible()
})
