import { command } from '../support/api'
import { expect, test, upToDate } from './stage'

test('an icon is whispered by one key, taken by another, and its effect is read in the debrief', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor, beneficiary } = cast
  const room = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const [claire, ines, thomas] = await Promise.all(
    [supervisor, advisor, beneficiary].map((person) => openAs(person, room)),
  )
  if (!claire || !ines || !thomas) throw new Error('three windows are needed')
  const fate = claire.getByRole('region', { name: /Signal à Inès/u })

  await expect(claire.getByText(upToDate)).toBeVisible()

  await test.step('sent by ⇧7, it stands large on the advisor’s screen, with its word', async () => {
    await expect(
      claire.getByRole('button', { name: 'Envoyer l’icône « Question ouverte »' }),
    ).toHaveAttribute('aria-keyshortcuts', 'Shift+7')
    await claire.keyboard.press('Shift+Digit7')
    await expect(fate).toContainText('« Question ouverte »')
    await expect(fate).toContainText('envoyé')
    const cue = ines.getByRole('status', { name: 'Signal de la supervision' })
    await expect(cue).toContainText('Question ouverte')
    const drawing = await cue.locator('svg').nth(1).boundingBox()
    expect(drawing?.width).toBeGreaterThan(60)
  })

  await test.step('the space bar takes it; the supervisor sees it taken', async () => {
    await ines.keyboard.press('Space')
    await expect(ines.getByText('Question ouverte')).toHaveCount(0)
    await expect(fate).toContainText(/vu en \d+\ss/u)
  })

  await test.step('one that is not taken leaves by itself, and the supervisor sees that too', async () => {
    await claire.keyboard.press('KeyE')
    await claire.getByRole('button', { name: 'Envoyer l’icône « Synthèse »' }).click()
    await expect(ines.getByText('Synthèse')).toBeVisible()
    await expect(fate).toContainText('non vu')
    await expect(ines.getByText('Synthèse')).toHaveCount(0)
    await expect(thomas.getByText(/Synthèse|Question ouverte/u)).toHaveCount(0)
  })

  await test.step('the debrief shows what followed each', async () => {
    await command(supervisor, liveSessionId, { type: 'endInterview' })
    await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour la suite' })
    // The timeline of the console names it alike, until the debrief has taken its place.
    await expect(claire.getByRole('heading', { level: 1, name: /Débriefing/u })).toBeVisible()
    await claire
      .getByRole('button', { name: /Signal «.Question ouverte.»/u })
      .first()
      .focus()
    await claire.keyboard.press('Enter')
    const card = claire.getByRole('region', { name: 'Échanges et retours' })
    await expect(card).toContainText('Signal, icône « Question ouverte »')
    await expect(card).toContainText(/\+\d+\ss\s*Empathie, manifestée/u)
    await expect(card).toContainText('s’est terminé avant la fin de cette minute')
    const figures = claire.getByRole('region', { name: 'Repères chiffrés' })
    await expect(figures).toContainText(/Signaux envoyés.*2 \(1 vu\)/u)
    await expect(figures).toContainText(/puis un geste manifesté\s*1 \(manqué/u)
    await figures.getByRole('button', { name: 'Comment lire : Repères chiffrés' }).click()
    await expect(claire.getByText(/dans la minute d’entretien qui suit un signal/u)).toBeVisible()
  })
})
