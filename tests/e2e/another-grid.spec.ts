import { command } from '../support/api'
import { expectAccessible } from './axe'
import { markLog } from './interview-acts'
import { expect, test } from './stage'

test('a cohort takes the MITI-like grid, an interview is marked with it, and its figures say what they are worth', async ({
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, supervisor, advisor, beneficiary } = cast
  const settings = await openAs(coordinator, `/cohorts/${cohortId}/settings#grid`)

  await test.step('the grid is chosen among four, and the plan follows its phases', async () => {
    const picker = settings.getByLabel('Grille des prochains entretiens')
    await expect(picker.getByRole('option')).toHaveCount(4)
    await picker.selectOption({ label: 'Entretien motivationnel, façon MITI' })
    await expect(settings.getByText('Les phases du plan suivent cette grille')).toBeVisible()
    await settings
      .getByRole('link', { name: /^Durées/u })
      .first()
      .click()
    for (const phase of ['Alliance', 'Focalisation', 'Évocation', 'Plan'])
      await expect(settings.getByRole('textbox', { name: phase, exact: true })).toBeVisible()
    await expect(settings.getByRole('textbox', { name: 'Exploration' })).toHaveCount(0)
    await expectAccessible(settings, 'settings with another grid')
    await settings.getByRole('button', { name: 'Garder ces réglages' }).click()
    await expect(settings.getByText('À jour', { exact: true })).toBeVisible()
  })

  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    cohortId,
    scenarioKey: 'kevin',
    scheduledFor: Date.now() + 3_600_000,
    place: 'room',
    plan,
    advisorId: advisor.id,
    beneficiaryId: beneficiary.id,
    supervisorIds: [supervisor.id],
    observerIds: [],
  })
  const order = (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  const claire = await openAs(supervisor, `/sessions/${liveSessionId}`)

  await test.step('four phases and ten codes, by keys and by pointer', async () => {
    await expect(claire.getByRole('timer')).toBeVisible()
    for (const key of ['KeyQ', 'KeyW', 'KeyE', 'KeyE', 'KeyE', 'KeyE', 'KeyA', 'KeyC'])
      await claire.keyboard.press(key)
    await claire.getByRole('button', { name: 'Confrontation', exact: true }).click()
    await expect(markLog(claire).getByRole('listitem').first()).toContainText('Confrontation')
    await claire.keyboard.press('Digit4')
    await expect(claire.getByRole('button', { name: /Plan\b/u })).toHaveAttribute('aria-current', 'step')
    await expectAccessible(claire, 'the console with the MITI-like grid')
  })

  await test.step('the debrief has its figures, their sources and their limits, and what the grid lacks', async () => {
    await order({ type: 'endInterview' })
    await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
    const figures = claire.getByRole('region', { name: 'Repères chiffrés' })
    await expect(figures).toContainText('5 pour 1')
    await expect(figures).toContainText('80 %')
    await expect(figures.getByText('Gestes contraires à l’EM').locator('..')).toContainText('2')
    await expect(figures).toContainText(
      'Solution avant la synthèse : cette grille ne note pas les synthèses.',
    )
    await figures.getByRole('button', { name: /^Comment lire/u }).click()
    const readings = claire.getByRole('dialog', { name: /^Comment lire/u })
    await expect(readings).toContainText('s’accordent le moins')
    await expect(readings).toContainText('PMC5539964')
    await expect(readings).toContainText('PMC9461167')
    await expectAccessible(claire, 'how its figures are read')
  })
})
