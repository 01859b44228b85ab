import { command } from '../support/api'
import { expectAccessible } from './axe'
import { markLog } from './interview-acts'
import { expect, test, upToDate } from './stage'

test.use({ viewsOpen: 'byTurn' })

test('a cue is kept for the debrief instead of sent, and opens there with the supervisor’s view', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor, beneficiary } = cast
  const act = (person: typeof supervisor, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)
  const room = `/sessions/${liveSessionId}`
  await act(supervisor, { type: 'openBriefing' })
  await act(supervisor, { type: 'startInterview', anyway: true })
  const [claire, ines] = await Promise.all([supervisor, advisor].map((person) => openAs(person, room)))
  if (!claire || !ines) throw new Error('two windows are needed')
  const lines = markLog(claire).getByRole('listitem')
  const later = claire.getByRole('button', { name: 'Plus tard' })
  await expect(claire.getByText(upToDate)).toBeVisible()

  await test.step('⇧↵ keeps what is written in the field', async () => {
    await claire.keyboard.press('m')
    await claire.keyboard.type('reviens à lui')
    await claire.keyboard.press('Shift+Enter')
    await expect(lines.first()).toContainText('Gardé « reviens à lui »')
    await expect(claire.getByLabel('Écrire un signal à Inès')).toHaveValue('')
  })

  await test.step('⇧M, then the key of a ready cue; the next one is sent as ever', async () => {
    await claire.keyboard.press('Escape')
    await claire.keyboard.press('Shift+M')
    await expect(later).toHaveAttribute('aria-pressed', 'true')
    await expect(claire.getByText('Le prochain signal sera gardé pour le débriefing')).toBeVisible()
    await expectAccessible(claire, 'the console that keeps the next cue')
    await claire.keyboard.press('Digit7')
    await expect(lines).toHaveCount(2)
    await expect(lines.first()).toContainText('Gardé « Son ressenti »')
    await expect(later).toHaveAttribute('aria-pressed', 'false')
    await claire.keyboard.press('Digit5')
    await expect(ines.getByText('Laisse le silence')).toBeVisible()
    await ines.keyboard.press('Space')
  })

  await test.step('by pointer too; ⌫ gives it up, ⇧⌫ keeps it again at its time', async () => {
    await later.click()
    await claire.getByRole('button', { name: 'Garder « Synthèse » pour le débriefing' }).first().click()
    await expect(lines).toHaveCount(4)
    await claire.keyboard.press('Backspace')
    await expect(lines).toHaveCount(3)
    await expect(claire.getByText('Annulé : « Synthèse » gardé à')).toBeVisible()
    await claire.keyboard.press('Shift+Backspace')
    await expect(lines).toHaveCount(4)
    await claire.getByRole('button', { name: 'Ne plus garder « Synthèse »' }).click()
    await expect(lines).toHaveCount(3)
  })

  await test.step('it stands on the timeline, and the advisor has seen nothing of it', async () => {
    const kept = /Gardé pour le débriefing : « reviens à lui »/u
    await expect(claire.getByRole('toolbar').getByRole('button', { name: kept })).toBeVisible()
    await expect(ines.getByText(/reviens à lui|Son ressenti/u)).toHaveCount(0)
    await act(supervisor, { type: 'endInterview' })
    await act(supervisor, { type: 'unseal', overrideReason: 'pour la suite' })
    await expect(ines.getByRole('heading', { level: 1, name: /Débriefing/u })).toBeVisible()
    await expect(ines.getByRole('region', { name: 'Regards pas encore ouverts' })).toBeVisible()
    await expect(ines.getByRole('button', { name: kept })).toHaveCount(0)
  })

  await test.step('with the supervisor’s turn it opens to all, as a moment to discuss', async () => {
    await act(supervisor, { type: 'giveTurn', turn: 'advisor' })
    await act(supervisor, { type: 'giveTurn', turn: 'beneficiary' })
    await act(supervisor, { type: 'giveTurn', turn: 'supervisor' })
    await ines.getByRole('button', { name: '2 moments à discuter' }).click()
    const moments = ines.getByRole('navigation', { name: 'À discuter' })
    await expect(moments.getByRole('button')).toHaveCount(2)
    await moments.getByRole('button').last().click()
    await moments.getByRole('button').first().click()
    const card = ines.getByRole('region', { name: 'Échanges et retours' })
    await expect(card).toContainText('Gardé pour le débriefing : « reviens à lui »')
    await expect(card).toContainText('Claire, sans l’envoyer à Inès')
    await card.getByRole('textbox').fill('Je l’aurais voulu sur le moment.')
    await card.getByRole('textbox').press('Enter')
    await expect(card.getByRole('list')).toContainText('Je l’aurais voulu sur le moment.')
    await expectAccessible(ines, 'the debrief with a kept cue')
    await expect(ines.getByRole('region', { name: 'Repères chiffrés' })).toContainText(
      /Signaux envoyés\s*1 \(/u,
    )
  })
  await act(beneficiary, { type: 'postComment', moment: 0, text: 'Merci.', replyTo: null })
})
