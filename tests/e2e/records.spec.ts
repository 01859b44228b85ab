import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { people } from '@/server/operate/demonstration/people'
import { demoCohortId } from '@/server/operate/demonstration/write-cohort'
import { arrangeTwoSupervisors, command, enterDemo, signUp } from '../support/api'
import { quietLog } from '../support/quiet-log'
import { awake, expect, test } from './stage'

// The stories of this file change what holds for the whole server.
test.describe.configure({ mode: 'default' })

async function contentOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

/** Downloads what this button hands over. */
async function taken(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return download
}

test('a coordinator takes the interviews and an attendance sheet, and the journal says so', async ({
  cast,
  openAs,
}) => {
  const { cohortId } = cast
  const page = await openAs(cast.coordinator, `/cohorts/${cohortId}`)
  await page.getByRole('link', { name: 'Exports' }).first().click()
  await expect(page.getByText('Aucun mois ne s’exporte pour l’instant.')).toBeVisible()
  await expect(page.getByText(/mois en cours, au plus tôt le 1er /u)).toBeVisible()
  await expect(
    page.getByRole('button', { name: 'Prendre les repères sous pseudonyme en CSV' }),
  ).toBeDisabled()
  const sessions = await taken(page, 'Prendre les entretiens en CSV')
  expect(sessions.suggestedFilename()).toMatch(/^Entretiens .*\.csv$/u)
  expect(await contentOf(sessions)).toContain('Identifiant;Date;Heure prévue')
  await expect(page.getByRole('status').filter({ hasText: 'est prêt.' })).toBeVisible()

  const sheet = page.getByRole('button', { name: 'Prendre la feuille d’émargement en PDF' })
  await expect(sheet).toBeDisabled()
  for (const [label, day] of [
    ['Du', '01/03/2026'],
    ['Au', '31/03/2026'],
  ] as const) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(day)
    await page.keyboard.press('Tab')
  }
  await page.getByLabel('Organisme de formation').fill('GRETA du Rhône')
  const pdf = await taken(page, 'Prendre la feuille d’émargement en PDF')
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await page.reload()
  await awake(page)
  await expect(page.getByLabel('Organisme de formation')).toHaveValue('GRETA du Rhône')

  await page.goto(`/cohorts/${cohortId}/journal`)
  await awake(page)
  await page.getByLabel('Genre').selectOption({ label: 'Exports' })
  await expect(page.getByRole('status').filter({ hasText: '2 lignes montrées' })).toBeVisible()
  await expect(page.getByText('a exporté la feuille d’émargement (PDF)')).toBeVisible()
})

test('marks leave by whole months, and the page says that the first export settled what they contain', async ({
  app,
  openAs,
}) => {
  const sandrine = await enterDemo(app.url, people.sandrine.id, people.sandrine.name)
  const page = await openAs(sandrine, `/cohorts/${demoCohortId}/exports`)
  const months = page.getByRole('list', { name: 'Mois à exporter' })
  const chosen = months.getByRole('checkbox')
  await expect(chosen.first()).toBeChecked()
  for (const month of (await chosen.all()).slice(1)) await month.uncheck()
  const marks = await taken(page, 'Prendre les repères sous pseudonyme en CSV')
  expect(marks.suggestedFilename()).toMatch(/^Repères .* \d{4}-\d{2}(–\d{4}-\d{2})?\.csv$/u)
  expect(await contentOf(marks)).toContain('Entretien;Mois;Conseil;Repéré par')
  await expect(months.getByText('contenu fixé au premier export')).toHaveCount(1)
  await chosen.first().uncheck()
  await expect(page.getByText('Choisissez au moins un mois.')).toBeVisible()
  await expect(
    page.getByRole('button', { name: 'Prendre les repères sous pseudonyme en JSON' }),
  ).toBeDisabled()
})

test('a cohort is archived: its members read it, no newcomer joins; and it is reopened at one press', async ({
  app,
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, advisor } = cast
  const { url } = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  const page = await openAs(coordinator, `/cohorts/${cohortId}/settings`)
  await page.getByRole('button', { name: 'Archiver la promotion' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Archiver la promotion' }).press('Enter')
  await expect(page.getByText('Cette promotion est archivée', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Nom de la promotion')).toBeDisabled()
  const reader = await openAs(advisor, '/today')
  await reader.getByRole('list', { name: 'Archivées' }).getByRole('link').first().click()
  await expect(reader.getByText('Cette promotion est archivée', { exact: false })).toBeVisible()
  const newcomer = await openAs(await signUp(app.url, 'Nina Tard-Venue'), new URL(url).pathname)
  await expect(newcomer.getByRole('heading', { name: 'Cette promotion est archivée' })).toBeVisible()
  await page.getByRole('button', { name: 'Rouvrir la promotion' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Archiver la promotion' })).toBeVisible()
  await newcomer.reload()
  await expect(newcomer.getByRole('button', { name: 'Rejoindre la promotion' })).toBeVisible()
})

test('a debrief and an interview of an archived cohort are read: nothing is offered that would be refused', async ({
  app,
  cast,
  openAs,
}) => {
  const { cohortId, liveSessionId, coordinator, supervisor, advisor, beneficiary } = cast
  const mark = { type: 'mark', codeKey: 'confidentiality', valence: 'breached', reactionOffsetMs: 0 } as const
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await command(supervisor, liveSessionId, mark)
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour en parler' })
  const other = await arrangeTwoSupervisors(app.url, cast, 'shared')
  await command(supervisor, other.liveSessionId, { type: 'openBriefing' })
  const claire = await openAs(supervisor, `/sessions/${liveSessionId}`)
  await expect(claire.getByRole('button', { name: /^Clore/u })).not.toHaveCount(0)
  await sinceTwoDays(app.dataDir, cohortId)
  await coordinator.api.records.archive.mutate({ cohortId })

  for (const person of [supervisor, advisor, beneficiary]) {
    const page = await openAs(person, `/sessions/${liveSessionId}`)
    await expect(page.getByText('Cette promotion est archivée', { exact: false }).first()).toBeVisible()
    await expect(
      page.getByRole('button', { name: /^(Clore|Commencer par|Prendre cet engagement)/u }),
    ).toHaveCount(0)
    await page
      .getByRole('button', { name: /Confidentialité/u })
      .first()
      .click()
    await expect(page.getByRole('textbox')).toHaveCount(0)
  }
  const briefing = await openAs(supervisor, `/sessions/${other.liveSessionId}`)
  await expect(briefing.getByRole('heading', { name: 'Cet entretien en est resté là' })).toBeVisible()
  await expect(briefing.getByRole('main').getByRole('button')).toHaveCount(0)
})

/** Whatever is under way in the cohort was planned for the day before yesterday. */
async function sinceTwoDays(dataDir: string, cohortId: string): Promise<void> {
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  try {
    await database.pool.query(
      `update live_session set scheduled_for = now() - interval '2 days' where cohort_id = $1`,
      [cohortId],
    )
  } finally {
    await database.close()
  }
}

test('an administrator removes the demonstration after reading what goes, and brings it back', async ({
  app,
  openAs,
}) => {
  const page = await openAs(app.administrator, '/administration')
  const visitor = (await page.context().browser()?.newPage()) ?? page
  const demo = visitor.getByRole('link', { name: /démonstration/u })
  await visitor.goto(`${app.url}/`)
  await expect(demo).toHaveCount(1)
  await page.getByRole('tab', { name: 'Démonstration' }).click()
  await page.getByRole('button', { name: 'Retirer la démonstration' }).click()
  const dialog = page.getByRole('dialog', { name: /Retirer la démonstration/u })
  await expect(dialog.getByText(/Promotion CEP Lyon.*\d+ personnages.*\d+ entretiens/u)).toBeVisible()
  await dialog.getByRole('button', { name: 'Retirer la démonstration' }).click()
  await expect(page.getByText(/La démonstration est retirée depuis/u)).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(demo).toHaveCount(0)
  await visitor.close()
  await page.getByRole('button', { name: 'Remettre la démonstration' }).click()
  await expect(page.getByRole('button', { name: 'Retirer la démonstration' })).toBeVisible()
})
