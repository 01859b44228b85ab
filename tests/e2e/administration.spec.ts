import type { Page } from '@playwright/test'
import { people } from '@/server/operate/demonstration/people'
import { enterDemo, password, signUp } from '../support/api'
import { awake, expect, test, upToDate } from './stage'

const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click()

// The stories of this file change what holds for the whole server.
test.describe.configure({ mode: 'default' })

test('an administrator chooses who creates cohorts and allows one person, all by keyboard', async ({
  app,
  openAs,
}) => {
  const { administrator } = app
  const [allowed, other] = await Promise.all([
    signUp(app.url, 'Béatrice Le Guen'),
    signUp(app.url, 'Bruno Autre'),
  ])
  const page = await openAs(administrator, '/today')
  await page.getByRole('link', { name: 'Administration' }).first().focus()
  await page.keyboard.press('Enter')
  await awake(page)
  await page.getByRole('tab', { name: 'Comptes' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const everyone = page.getByRole('radio', { name: /Tout le monde/u })
  await expect(everyone).toBeChecked()
  await everyone.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('Pas encore gardé')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText(upToDate)).toBeVisible()

  await openTab(page, 'Comptes')
  await page.getByRole('searchbox', { name: 'Chercher un compte' }).focus()
  await page.keyboard.type('beatrice')
  await expect(page.getByText('1 compte trouvé')).toBeVisible()
  await page.getByRole('button', { name: /^Béatrice Le Guen.*actions sur ce compte$/u }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Autoriser à créer des promotions' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Peut créer des promotions', { exact: true })).toBeVisible()
  await openTab(page, 'Journal')
  await expect(
    page.getByText('Odile Renard a autorisé Béatrice Le Guen à créer des promotions'),
  ).toBeVisible()

  const refused = await openAs(other, '/cohorts/new')
  await expect(
    refused.getByText('Votre compte ne peut pas créer de promotion.', { exact: false }),
  ).toBeVisible()
  await expect(refused.getByRole('link', { name: 'Créer une promotion' })).toHaveCount(0)
  const free = await openAs(allowed, '/today')
  await free.getByRole('button', { name: /compte et réglages$/u }).click()
  await expect(free.getByRole('dialog').getByRole('link', { name: 'Créer une promotion' })).toBeVisible()
  await administrator.api.installation.saveSettings.mutate({ cohortCreation: 'everyone' })
})

test('the mark is handed on, then given up, and the page with it', async ({ app, openAs }) => {
  const { administrator } = app
  const heir = await signUp(app.url, 'Hélène Héritière')
  const page = await openAs(administrator, '/administration')
  await page.getByRole('searchbox', { name: 'Chercher un compte' }).fill('odile')
  await expect(page.getByText('C’est le seul compte qui administre', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: /^Odile Renard.*actions sur ce compte$/u }).click()
  await expect(page.getByRole('menuitem', { name: 'Nouveau mot de passe' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Rendre l’administration' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.getByRole('searchbox', { name: 'Chercher un compte' }).fill('heritiere')
  const acts = page.getByRole('button', { name: /^Hélène Héritière.*actions sur ce compte$/u })
  await acts.click()
  await page.getByRole('menuitem', { name: 'Confier l’administration' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Confier l’administration' }).click()
  await acts.click()
  await expect(page.getByRole('menuitem', { name: 'Retirer l’administration' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('searchbox', { name: 'Chercher un compte' }).fill('odile')
  await page.getByRole('button', { name: /^Odile Renard.*actions sur ce compte$/u }).click()
  await page.getByRole('menuitem', { name: 'Rendre l’administration' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rendre l’administration' }).click()
  await expect(page.getByRole('heading', { name: 'Bonjour Odile' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Administration' })).toHaveCount(0)

  const accountId = administrator.id
  await heir.api.installation.markAdministrator.mutate({ accountId, administrator: true })
  await heir.api.installation.markAdministrator.mutate({ accountId: heir.id, administrator: false })
})

test('beside a cohort the demonstration is open only while an administrator keeps it; visitors inside are out', async ({
  app,
  openAs,
}) => {
  const coordinator = await signUp(app.url, 'Colette Première')
  await coordinator.api.cohort.create.mutate({ name: 'Promotion à part' })
  const page = await openAs(app.administrator, '/administration')
  await openTab(page, 'Démonstration')
  const inside = await openAs(await enterDemo(app.url, people.claire.id, people.claire.name), '/today')
  const visitor = (await page.context().browser()?.newPage()) ?? page
  const way = visitor.getByRole('link', { name: /démonstration/u })
  const choose = async (label: string, standing: RegExp) => {
    await page.getByRole('radio', { name: label }).check()
    const form = page.locator('form').filter({ has: page.getByRole('radio', { name: label }) })
    await form.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(page.getByText(standing)).toBeVisible()
  }
  // The front page is one copy for all, renewed within a second.
  const offers = (count: number) =>
    expect(async () => {
      await visitor.goto(`${app.url}/`)
      await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await way.count()).toBe(count)
    }).toPass()
  await offers(1)

  await expect(page.getByText(/peut y lire en entier les situations fournies avec Triade/u)).toBeVisible()
  await choose('Elle ferme', /Elle est fermée depuis que votre organisation a une promotion/u)
  await openTab(page, 'Journal')
  await expect(page.getByText('Odile Renard a choisi de fermer la démonstration')).toBeVisible()
  await openTab(page, 'Démonstration')
  await offers(0)
  await inside.reload()
  await expect(inside.getByRole('heading', { name: 'Se connecter' })).toBeVisible()

  await choose('Elle reste ouverte', /Elle est ouverte, et le restera à côté de vos promotions/u)
  await offers(1)
  await visitor.close()
})

test('an account is suspended after what it leaves open was read: its pages end, and signing in says why', async ({
  app,
  openAs,
  page,
}) => {
  const person = await signUp(app.url, 'Suzanne Partie')
  const inside = await openAs(person, '/today')
  const administration = await openAs(app.administrator, '/administration')
  await administration.getByRole('searchbox', { name: 'Chercher un compte' }).fill('suzanne')
  await administration.getByRole('button', { name: /^Suzanne Partie.*actions sur ce compte$/u }).click()
  await administration.getByRole('menuitem', { name: /^Suspendre/u }).click()
  const dialog = administration.getByRole('dialog')
  await expect(dialog.getByText('Aucun entretien à venir ne compte sur cette personne.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Suspendre' }).click()
  await expect(administration.getByText('compte suspendu', { exact: true })).toBeVisible()
  await inside.goto('/sessions')
  await expect(inside.getByRole('heading', { name: 'Se connecter' })).toBeVisible()

  await page.goto('/sign-in')
  await awake(page)
  await page.getByLabel('Adresse e-mail').fill(person.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByText('Ce compte est suspendu.', { exact: false })).toBeVisible()

  await administration.getByRole('button', { name: /^Lever la suspension.*Suzanne Partie$/u }).click()
  await expect(administration.getByText('compte suspendu', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('heading', { name: 'Bonjour Suzanne' })).toBeVisible()
})
