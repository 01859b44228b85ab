import { arrangeLiveSession, command } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const title = 'Enregistrer pour le débriefing'

test('two players answer apart, one pauses without being named, and withdrawing asks once', async ({
  app,
  openAs,
}) => {
  const recording = { isOn: true }
  const cast = await arrangeLiveSession(app.url, { place: 'audio', recording })
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const [claire, ines, thomas] = await Promise.all([
    openAs(supervisor, path),
    openAs(advisor, path),
    openAs(beneficiary, path, { viewport: { width: 390, height: 844 } }),
  ])
  const question = thomas.getByRole('region', { name: title })

  await test.step('nothing is asked before it is proposed, and no page says who proposed it', async () => {
    await expect(ines.getByRole('button', { name: 'Proposer d’enregistrer' })).toBeVisible()
    await claire.getByRole('button', { name: 'Proposer d’enregistrer' }).click()
    await expect(question.getByRole('button', { name: 'Ma voix' })).toBeVisible()
    await expect(question).not.toContainText('propos')
    await expect(question.getByRole('button', { name: 'Voix et image' })).toHaveCount(0)
    await expectAccessible(thomas, 'the question')
  })

  await test.step('that a player answered is told to the other player alone, and not what', async () => {
    const answers = ines.getByRole('group', { name: 'Votre réponse' })
    await answers.getByRole('button', { name: 'Non' }).focus()
    await ines.keyboard.press('ArrowRight')
    await expect(answers.getByRole('button', { name: 'Ma voix' })).toBeFocused()
    await ines.keyboard.press('Enter')
    await expect(ines.getByRole('region', { name: title })).toContainText('En attente des autres réponses')
    await expect(question).toContainText('Inès a répondu.')
    await expect(claire.getByRole('region', { name: title })).toContainText('En attente')
    await expect(claire.getByRole('region', { name: title })).not.toContainText('Inès')
  })

  await test.step('after both, everyone is told what it came to', async () => {
    await question.getByRole('button', { name: 'Ma voix' }).click()
    for (const page of [claire, ines, thomas])
      await expect(page.getByRole('region', { name: title })).toContainText('Le son sera enregistré')
  })

  for (const player of [advisor, beneficiary])
    await command(player, liveSessionId, { type: 'declareReadiness', ready: true })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const rowOf = (page: typeof ines) => page.getByRole('region', { name: 'Enregistrement', exact: true })

  await test.step('a pause stops it for both, and only the player who paused sees whose it is', async () => {
    await rowOf(thomas).getByRole('button', { name: 'Pause ou retrait' }).click()
    await thomas.getByRole('button', { name: 'Suspendre l’enregistrement' }).click()
    await expect(rowOf(thomas)).toContainText('Par vous')
    await expect(rowOf(ines)).toContainText('Enregistrement en pause')
    await expect(rowOf(ines)).not.toContainText('Thomas')
    await expect(ines.getByRole('button', { name: 'Reprendre l’enregistrement' })).toHaveCount(0)
    await thomas.reload()
    await thomas.getByRole('button', { name: 'Reprendre l’enregistrement' }).click()
    await expect(rowOf(ines)).toContainText('Enregistrement en cours')
  })

  await test.step('withdrawing asks once, in its own place, and is for good', async () => {
    await rowOf(ines).getByRole('button', { name: 'Pause ou retrait' }).click()
    await ines.getByRole('button', { name: 'Effacer…' }).click()
    await expect(ines.getByRole('dialog')).toHaveCount(0)
    await expect(ines.getByRole('button', { name: 'Garder' })).toBeFocused()
    await ines.getByRole('button', { name: 'Effacer', exact: true }).click()
    await expect(rowOf(ines)).toContainText('Effacé')
    await expect(rowOf(thomas)).toContainText('Effacé')
    await expect(rowOf(thomas).getByRole('button')).toHaveCount(0)
  })
})

test('where one player refuses, nothing is recorded and nothing else changes', async ({ app, openAs }) => {
  const recording = { isOn: true, offeredBy: ['coordinator' as const] }
  const { supervisor, advisor, beneficiary, liveSessionId } = await arrangeLiveSession(app.url, {
    place: 'audio',
    recording,
  })
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(advisor, liveSessionId, { type: 'answerRecording', answer: 'no' })
  const thomas = await openAs(beneficiary, path)
  const question = thomas.getByRole('region', { name: title })
  await question.getByRole('button', { name: 'Ma voix' }).click()
  await expect(question).toContainText('Rien ne sera enregistré')
  await expect(question).not.toContainText('Inès')
  await thomas.getByRole('button', { name: /Je suis prêt/u }).click()
  await expect(thomas.getByText('Vous avez dit')).toHaveCount(0)
})

test('where the cohort has recording off, no screen speaks of it', async ({ cast, openAs }) => {
  const { supervisor, advisor, liveSessionId, cohortId, coordinator } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  await expect(ines.getByRole('button', { name: /Je suis prêt/u })).toBeVisible()
  await expect(ines.getByText('enregistrer', { exact: false })).toHaveCount(0)
  const settings = await openAs(coordinator, `/cohorts/${cohortId}/settings#recording`)
  await expect(settings.getByRole('checkbox', { name: 'Proposer d’enregistrer' })).not.toBeChecked()
  await expect(settings.getByText('Qui peut le proposer')).toBeHidden()
})

test('a coordinator switches recording on, and the text gets its number', async ({ cast, openAs }) => {
  const { coordinator, cohortId } = cast
  const page = await openAs(coordinator, `/cohorts/${cohortId}/settings#recording`)
  await page.getByRole('checkbox', { name: 'Proposer d’enregistrer' }).press('Space')
  await page.getByRole('radio', { name: 'Le son et l’image' }).press('Space')
  await page.getByRole('textbox', { name: 'Jours de conservation des enregistrements' }).fill('14')
  await expect(page.getByText('pas encore écrit')).toBeVisible()
  await page.getByRole('button', { name: 'Relire le n°\u00a01' }).click()
  await expect(page.getByRole('dialog')).toContainText('Gardé 14\u00a0jours')
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await expectAccessible(page, 'settings of recording')
  await page.getByRole('button', { name: 'Garder ces réglages' }).click()
  await expect(page.getByText(/n°\u00a01, du/u)).toBeVisible()
  await page.getByRole('textbox', { name: 'Jours de conservation des enregistrements' }).fill('20')
  await expect(page.getByText(/Vos changements font un texte n°\u00a02/u)).toBeVisible()
})

test('everyone may read what the product does not do, signed in or not', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Ce que Triade ne fait pas' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ce que Triade ne fait pas' })).toBeVisible()
  await expect(page.getByText('Aucune empreinte vocale n’est faite.')).toBeVisible()
  await expectAccessible(page, 'what the product does not do')
})
