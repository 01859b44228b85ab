import { command } from '../support/api'
import { markLog } from './interview-acts'
import { expect, test } from './stage'

test('a cohort that opens postures shows the advisor each as it is marked; an observer’s marks wait for the debrief', async ({
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, supervisor, advisor, beneficiary, observer } = cast
  const { grids, ...read } = await coordinator.api.cohort.settings.query({ cohortId })
  const settings = { ...read.settings, shownLive: ['postures'] }
  await coordinator.api.cohort.saveSettings.mutate({ ...read, cohortId, settings })
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    cohortId,
    scenarioKey: 'kevin',
    scheduledFor: Date.now() + 3_600_000,
    place: 'room',
    plan: read.plan,
    advisorId: advisor.id,
    beneficiaryId: beneficiary.id,
    supervisorIds: [supervisor.id],
    observerIds: [observer.id],
  })
  const order = (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  const path = `/sessions/${liveSessionId}`
  const claire = await openAs(supervisor, path)
  const ines = await openAs(advisor, path)
  const lea = await openAs(observer, path)
  const last = ines.locator('section', { has: ines.getByRole('heading', { name: 'Dernier repère' }) }).last()

  await test.step('the last posture, and neither a principle nor a note nor an observer’s mark', async () => {
    await expect(last).toContainText('pas encore de repère')
    await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).click()
    await expect(last).toContainText('Empathie')
    await claire.keyboard.press('n')
    await claire.keyboard.type('une note de Claire')
    await claire.keyboard.press('Enter')
    await claire.getByRole('button', { name: 'Impartialité, manquement', exact: true }).click()
    await lea.keyboard.press('KeyW')
    await expect(markLog(lea)).toContainText('Authenticité')
    await lea.keyboard.press('n')
    await lea.keyboard.type('une note de Léa')
    await lea.keyboard.press('Enter')
    await expect(markLog(lea)).toContainText('une note de Léa')
    await claire.getByRole('button', { name: 'Écoute active, manquée', exact: true }).click()
    // What came before the last posture has come too, as far as it is the advisor's to see.
    await expect(last).toContainText('Écoute active')
    await ines.reload()
    await expect(last).toContainText('Écoute active')
    await expect(ines.getByText(/Impartialité|Authenticité|une note/u)).toHaveCount(0)
    await expect(markLog(claire)).not.toContainText('Authenticité')
  })

  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour lire ensemble' })
  await test.step('the observer’s mark and note, read by everybody under their name', async () => {
    for (const page of [claire, ines, lea]) {
      await page.getByRole('tab', { name: /^Repères \d/u }).click()
      const line = page
        .getByRole('toolbar', { name: 'Repères' })
        .getByRole('button', { name: /Authenticité/u })
      await expect(line).toContainText('une note de Léa')
      await expect(line.getByText('Léa', { exact: true })).toBeVisible()
    }
  })
})
