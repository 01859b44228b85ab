import type { Page } from '@playwright/test'
import { signUp } from '../support/api'
import { expect, test } from './stage'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const saved = (page: Page) => expect(page.getByText(/Gardé à/u)).toBeVisible()
const texts = {
  'Ce que fait la personne': ['Cariste, en arrêt', 'Forklift driver, off sick'],
  Orientation: ['Le médecin du travail conseille d’en parler.', 'The company doctor suggests talking.'],
  'Fiche privée': ['Vous attendez qu’on vous dise quoi faire.', 'You wait to be told what to do.'],
  'phrase dite': ['Je ne lève plus le bras.', 'I cannot lift my arm.'],
  'le fait, pour la supervision': ['Épaule abîmée', 'Damaged shoulder'],
  Piège: ['Dérouler un plan tout prêt', 'Rolling out a ready-made plan'],
}

test('a situation is written from blank, published once nothing is missing, and played: its brief never reaches the advisor', async ({
  cast,
  openAs,
  app,
}) => {
  const { cohortId, coordinator } = cast
  const page = await openAs(coordinator, `/cohorts/${cohortId}/situations`)
  await page.getByRole('button', { name: 'Nouvelle situation' }).click()
  await page.getByRole('menuitem', { name: 'Pour cette promotion' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nouvelle situation' })).toBeVisible()
  await field(page, 'Nom entier').fill('Rachid Taleb')
  await field(page, 'Nom affiché').fill('Rachid T.')
  await saved(page)
  await page.getByRole('button', { name: 'Publier la version 1' }).click()
  const reasons = page.getByRole('dialog', { name: /ne peut pas encore être publiée/u })
  await expect(reasons).toContainText('Au moins une révélation')
  await reasons.getByRole('button', { name: /^À remplir\s: Orientation$/u }).click()
  await expect(field(page, 'Orientation, en français')).toBeFocused()
  await page.getByRole('textbox', { name: 'Âge' }).fill('44')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(field(page, 'phrase dite, en français')).toBeFocused()
  await page.getByRole('combobox', { name: 'geste de la grille' }).selectOption({ label: 'Question ouverte' })
  await expect(field(page, 'ce qui la gagne, en anglais')).toHaveValue('an open question')
  for (const [name, [fr = '', en = '']] of Object.entries(texts)) {
    await field(page, `${name}, en français`).fill(fr)
    await field(page, `${name}, en anglais`).fill(en)
  }
  await page.getByRole('combobox', { name: 'Posture ou principe exercé' }).selectOption({ label: 'Empathie' })
  await page.getByRole('radiogroup', { name: 'Niveau du CEP' }).getByText('2', { exact: true }).click()
  const preview = page.getByRole('region', { name: 'Ce que voit chaque place' })
  await expect(preview).toContainText('Vous attendez qu’on vous dise quoi faire.')
  await preview.getByRole('tab', { name: 'Conseil' }).click()
  await expect(preview).toContainText('Le médecin du travail conseille')
  await expect(preview).not.toContainText('Vous attendez')
  await page.getByRole('button', { name: 'Publier la version 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publier la version 1' }).click()
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible()

  const key = page.url().split('/').at(-1) ?? ''
  const advisor = await signUp(app.url, 'Awa Sy')
  const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  await advisor.api.cohort.join.mutate({ token: link.url.split('/').at(-1) ?? '' })
  await page.goto(`${app.url}/cohorts/${cohortId}/sessions/new?scenario=${key}`)
  await expect(page.getByRole('radio', { name: /Rachid T\., 44\sans/u })).toBeChecked()
  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    cohortId,
    scenarioKey: key,
    plan,
    place: 'room',
    scheduledFor: Date.now() + 3_600_000,
    observerIds: [],
    advisorId: advisor.id,
    beneficiaryId: cast.beneficiary.id,
    supervisorIds: [cast.supervisor.id],
  })
  await cast.supervisor.api.liveSession.command.mutate({
    liveSessionId,
    id: crypto.randomUUID(),
    at: Date.now(),
    command: { type: 'openBriefing' },
  })
  const room = await openAs(advisor, `/sessions/${liveSessionId}`)
  await expect(room.getByText('Le médecin du travail conseille')).toBeVisible()
  expect(await room.content()).not.toContain('Vous attendez qu’on vous dise')
})

test('two people write at once: each sees the other, and where both wrote in one field both texts are there', async ({
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, supervisor } = cast
  const { key } = await coordinator.api.library.create.mutate({ cohortId, kind: 'scenario', owner: 'cohort' })
  const path = `/cohorts/${cohortId}/situations/${key}`
  const claire = await openAs(supervisor, path)
  await claire.getByRole('button', { name: 'Ouvrir la fiche' }).click()
  await claire.getByRole('dialog').getByRole('button', { name: 'Ouvrir, et ne plus y conseiller' }).click()
  const brief = 'Fiche privée, en français'
  await field(claire, brief).fill('Commun.')
  await saved(claire)
  const sandrine = await openAs(coordinator, path)
  await expect(field(sandrine, brief)).toHaveValue('Commun.')
  await expect(claire.getByRole('listitem').filter({ hasText: coordinator.name })).toBeVisible()

  await sandrine.context().setOffline(true)
  await field(sandrine, brief).fill('Celui de Sandrine.')
  await expect(sandrine.getByText('Hors ligne, gardé sur cet appareil')).toBeVisible()
  await field(claire, brief).fill('Celui de Claire.')
  await saved(claire)
  await field(claire, 'Orientation, en français').fill('De Claire.')
  await saved(claire)
  await sandrine.context().setOffline(false)
  await expect(sandrine.getByText(/Vous avez écrit ici.*Celui de Sandrine\./u)).toBeVisible()
  await expect(field(sandrine, brief)).toHaveValue('Celui de Claire.')
  await expect(field(sandrine, 'Orientation, en français')).toHaveValue('De Claire.')
  await sandrine.getByRole('button', { name: 'Prendre ce texte' }).click()
  await expect(field(claire, brief)).toHaveValue('Celui de Sandrine.')
})
