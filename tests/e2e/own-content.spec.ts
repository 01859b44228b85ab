import { eq } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { cohort } from '@/db/schema'
import type { Cast } from '../support/api'
import { quietLog } from '../support/quiet-log'
import { giveReturn, giveSelfAssessment, markLog } from './interview-acts'
import { expect, test } from './stage'

test('a grid is copied, given a code on a taken key, settled, published, and an interview is marked with it', async ({
  app,
  cast,
  openAs,
}) => {
  const { cohortId, coordinator } = cast
  const page = await openAs(coordinator, `/cohorts/${cohortId}/grids`)
  await page.getByRole('button', { name: 'Copier « Entretien d’accompagnement CEP »' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Entretien d’accompagnement CEP, copie' }),
  ).toBeVisible()
  const tree = page.getByRole('navigation', { name: 'Plan de la grille' })

  await test.step('a code is added, in both languages', async () => {
    await tree.getByRole('button', { name: 'Code', exact: true }).click()
    await page.keyboard.type('Présence')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: /^Présence/u })).toBeVisible()
    await page.getByLabel('Nom, English').fill('Presence')
    await page.getByLabel('Définition, Français').fill('Le regard reste avec la personne.')
    await page.getByLabel('Définition, English').fill('The gaze stays with the person.')
    await page.getByLabel('En quelques mots, Français').fill('regard, corps')
    await page.getByLabel('En quelques mots, English').fill('gaze, body')
    await page
      .getByRole('region', { name: 'Manifesté' })
      .getByRole('button', { name: 'Ajouter un indicateur' })
      .click()
    await page.keyboard.type('Pose le stylo')
    await page.getByRole('radio', { name: 'EN', exact: true }).locator('..').click()
    await page.getByLabel('Manifesté, ligne 1, English').fill('Puts the pen down')
  })

  await test.step('a key that a question has is refused until one of them moves', async () => {
    await page.getByLabel(/^Changer la touche de .*Présence/u).press('j')
    await expect(page.getByText('J sert déjà à « Question suggestive »')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Publier : 1 conflit à lever' })).toBeDisabled()
    await page.getByRole('button', { name: 'Passer sur K' }).click()
    await expect(page.getByRole('button', { name: 'Publier la version 1' })).toBeEnabled()
  })

  await test.step('published, it stands in the library', async () => {
    await page.getByRole('button', { name: 'Publier la version 1' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publier la version 1' }).click()
    await expect(page.getByText('La version 1 est publiée.')).toBeVisible()
    await page.getByRole('link', { name: 'Toutes les grilles' }).click()
    await expect(page.getByRole('article').filter({ hasText: 'CEP, copie' })).toContainText('Version 1')
  })

  const liveSessionId = await interviewWithNewestGrid(app.dataDir, cast)
  const path = `/sessions/${liveSessionId}`
  const claire = await openAs(cast.supervisor, path)
  const ines = await openAs(cast.advisor, path)
  const thomas = await openAs(cast.beneficiary, path)
  await claire.getByRole('button', { name: 'Ouvrir la salle' }).click()
  await ines.getByRole('radio').first().check({ force: true })
  await ines.getByRole('button', { name: 'Je suis prêt·e' }).click()
  await thomas.getByRole('button', { name: 'Je suis prêt·e' }).click()
  await expect(claire.getByText(/ont dit être prêt·es/u)).toBeVisible()
  await claire.getByRole('button', { name: 'Commencer l’entretien' }).click()
  await expect(claire.getByRole('timer')).toBeVisible()

  await test.step('the new key marks the new code, with Shift its contrary', async () => {
    await claire.keyboard.press('KeyK')
    await claire.keyboard.press('Shift+KeyK')
    await expect(markLog(claire).getByRole('listitem').first()).toContainText('Présence, manqué')
    await expect(markLog(claire).getByRole('listitem').nth(1)).toContainText('Présence')
  })

  await test.step('the debrief shows it', async () => {
    await claire.getByRole('button', { name: 'Terminer l’entretien' }).click()
    await claire.getByRole('dialog').getByRole('button', { name: 'Terminer l’entretien' }).click()
    await giveSelfAssessment(ines, 'Quand j’ai posé le stylo')
    await giveReturn(thomas, 'Je me suis senti regardé')
    await claire.getByRole('button', { name: 'Ouvrir le débriefing' }).click()
    await expect(ines.getByRole('button', { name: /Présence, manifesté, Claire/u })).toHaveCount(1)
    await expect(ines.getByRole('button', { name: /Présence, manqué, Claire/u })).toHaveCount(1)
    await expect(ines.getByRole('listitem').filter({ hasText: /^Présence.*3 sur 5/u })).toHaveCount(1)
  })
})

/** Prepares an interview of the same people, which takes the grid that was published last. */
async function interviewWithNewestGrid(dataDir: string, cast: Cast): Promise<string> {
  const { cohortId, coordinator, advisor, beneficiary, supervisor } = cast
  const { db, close } = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  try {
    const { grids } = await coordinator.api.library.grids.query({ cohortId })
    const own = grids.find(({ owner }) => owner === 'cohort')
    if (!own?.version) throw new Error('no grid of the cohort is published')
    const chosen = { gridKey: own.key, gridVersion: own.version }
    await db.update(cohort).set(chosen).where(eq(cohort.id, cohortId))
  } finally {
    await close()
  }
  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    ...{ cohortId, advisorId: advisor.id, beneficiaryId: beneficiary.id, supervisorIds: [supervisor.id] },
    ...{ observerIds: [], scenarioKey: 'gerard', scheduledFor: Date.now(), place: 'room', plan },
  })
  return liveSessionId
}
