import { readFileSync } from 'node:fs'
import { hoursToken } from '@/server/letters/mail/hours-token'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const DAY_MS = 86_400_000

/** The first hour asked about, as the server has it: what the form sent. */
const dayAfter = (days: number) => Date.now() + days * DAY_MS

test('members say by the link of a letter, without signing in, when they cannot; the round keeps to it', async ({
  app,
  browser,
  cast,
  openAs,
}) => {
  const { coordinator, advisor, beneficiary, observer, supervisor, cohortId } = cast
  const sandrine = await openAs(coordinator, `/cohorts/${cohortId}/rounds`)
  await sandrine.getByRole('link', { name: 'Demander les disponibilités' }).click()
  await sandrine.getByRole('group', { name: 'Chaque semaine' }).getByLabel('Pendant').selectOption('1')
  await sandrine.getByRole('button', { name: /^Ajouter \d heures?$/ }).click()
  await expectAccessible(sandrine, 'asking')
  await sandrine.getByRole('button', { name: 'Envoyer 4 courriers' }).click()
  await expect(sandrine.getByRole('heading', { name: 'Disponibilités : Tour 1' })).toBeVisible()
  await expect(sandrine.getByText('4 personnes attendues, puis par nom')).toBeVisible()

  const requestId = new URL(sandrine.url()).pathname.split('/').at(-1) ?? ''
  const secret = readFileSync(`${app.dataDir}/secret`, 'utf8').trim()
  const link = (until: number) => hoursToken(secret, { requestId, userId: advisor.id, until })
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'fr-FR',
  })
  const page = await phone.newPage()
  await page.goto(`${app.url}/hours/${link(dayAfter(1))}`)
  const chips = page.getByRole('button', { name: /^Je ne peux pas/ })
  const all = await chips.count()
  await chips.first().click()
  await expect(chips.first()).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(page, 'hours by link')
  await page.getByRole('button', { name: `Envoyer : ${all - 1} heures possibles sur ${all}` }).click()
  await expect(page.getByText(`Merci. ${all - 1} heures possibles sur ${all}.`)).toBeVisible()
  await page.goto(`${app.url}/hours/${link(1)}`)
  await expect(page.getByRole('heading', { name: 'Ce lien ne s’ouvre plus.' })).toBeVisible()
  await page.getByRole('button', { name: 'Recevoir un nouveau lien' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await phone.close()

  const thomas = await openAs(beneficiary, '/today')
  await thomas.getByRole('button', { name: /^Envoyer/ }).click()
  await expect(thomas.getByText(/^Merci\./)).toBeVisible()

  const row = sandrine.getByRole('row', { name: new RegExp(advisor.name) })
  await expect(row.getByRole('button', { name: /ne peut pas$/ })).toHaveCount(1, { timeout: 40_000 })
  await expect(sandrine.getByText('2 personnes attendues, puis par nom')).toBeVisible()
  const cell = sandrine
    .getByRole('row', { name: new RegExp(observer.name) })
    .getByRole('button')
    .first()
  await cell.focus()
  await sandrine.keyboard.press('ArrowRight')
  await sandrine.keyboard.press('Space')
  await expect(sandrine.getByRole('button', { name: /ne peut pas, dit à votre équipe$/ })).toHaveCount(1)
  await expectAccessible(sandrine, 'answers')
  await expect(sandrine.getByRole('row', { name: new RegExp(supervisor.name) })).toBeVisible()

  await sandrine.getByRole('link', { name: 'Préparer le tour' }).click()
  await expect(sandrine.getByText(`Créneaux où ${advisor.name} ne peut pas venir`)).toBeVisible()
  await sandrine.getByRole('button', { name: 'Proposer le tour' }).click()
  await expect(sandrine.getByRole('button', { name: 'Publier le tour' })).toBeVisible()
  await expect(thomas.getByText('Sandrine prépare déjà le tour', { exact: false })).toHaveCount(0)
  await thomas.reload()
  await expect(thomas.getByText('prépare déjà le tour', { exact: false })).toBeVisible()
})
