import type { Page } from '@playwright/test'
import { arrangeTwoSupervisors, command } from '../support/api'
import { markLog } from './interview-acts'
import { expect, test } from './stage'

const commands = '**/api/trpc/liveSession.command**'

/** Presses in both windows before either knows of the other; then both go to the server. */
async function atTheSameMoment(presses: readonly [Page, () => Promise<void>][]) {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  for (const [page] of presses)
    await page.route(commands, async (route) => {
      await released
      await route.continue()
    })
  await Promise.all(presses.map(([, press]) => press()))
  release()
}

const activePhase = (page: Page) => page.locator('fieldset [aria-current="step"]')

test('two supervisors on one track: each mark has its author, and crossing acts have one outcome told to both', async ({
  app,
  cast: one,
  openAs,
}) => {
  const { liveSessionId, supervisor, second } = await arrangeTwoSupervisors(app.url, one, 'shared')
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const path = `/sessions/${liveSessionId}`
  const [claire, paul] = await Promise.all([openAs(supervisor, path), openAs(second, path)])
  await expect(paul.getByRole('button', { name: 'Terminer l’entretien' })).toBeVisible()

  await test.step('the log says who made a mark', async () => {
    await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).click()
    await paul.getByRole('button', { name: 'Authenticité, manquée', exact: true }).click()
    const lines = (page: Page) => markLog(page).getByRole('listitem')
    await expect(lines(claire).filter({ hasText: 'Empathie' })).toContainText('vous')
    await expect(lines(paul).filter({ hasText: 'Empathie' })).toContainText('Claire')
    await expect(lines(claire).filter({ hasText: 'Authenticité' })).toContainText('Paul')
  })

  await test.step('both change phase in the same second: one phase, and both are told whose', async () => {
    await atTheSameMoment([
      [claire, () => claire.getByRole('button', { name: 'Exploration' }).click()],
      [paul, () => paul.getByRole('button', { name: 'Conclusion' }).click()],
    ])
    const told = [claire, paul].map((page) =>
      page.getByRole('alert').filter({ hasText: 'l’entretien est en' }),
    )
    const sentences = await Promise.all(told.map(async (alert) => (await alert.first().textContent()) ?? ''))
    const outcomes = sentences.map((sentence) => /est en «\s(\w+)\s»/u.exec(sentence)?.[1] ?? sentence)
    expect(outcomes[0]).toMatch(/^(Exploration|Conclusion)$/u)
    expect(outcomes[1]).toBe(outcomes[0])
    expect(sentences.join(' ')).toContain('Paul')
    expect(sentences.join(' ')).toContain('Claire')
    for (const page of [claire, paul]) await expect(activePhase(page)).toContainText(outcomes[0] ?? '')
  })

  await test.step('one deletes the mark the other is writing about: the words do not vanish without a reason', async () => {
    await markLog(claire)
      .getByRole('button', { name: /Empathie/u })
      .click()
    await claire.getByRole('button', { name: 'Note N' }).click()
    await claire.getByLabel('Note du repère').fill('il a baissé les yeux')
    await markLog(paul)
      .getByRole('button', { name: /Empathie/u })
      .click()
    await paul.getByRole('button', { name: 'Autres actions' }).click()
    await paul.getByRole('menuitem', { name: 'Supprimer le repère' }).click()
    await expect(claire.getByText('Paul a supprimé ce repère, « Empathie, manifestée »')).toBeVisible()
    await expect(markLog(claire).getByText('Empathie')).toHaveCount(0)
  })

  await test.step('the deletion undone, the words are found again', async () => {
    await paul.keyboard.press('Backspace')
    await markLog(claire)
      .getByRole('button', { name: /Empathie/u })
      .click()
    await claire.getByRole('button', { name: 'Note N' }).click()
    await expect(claire.getByLabel('Note du repère')).toHaveValue('il a baissé les yeux')
    await claire.keyboard.press('Enter')
    await expect(markLog(paul).getByText('il a baissé les yeux')).toBeVisible()
  })

  await test.step('one undoes a mark that the other changes at the same moment: one outcome on both screens', async () => {
    await claire.getByRole('button', { name: 'Écoute active, manquée', exact: true }).click()
    await markLog(paul)
      .getByRole('button', { name: /Écoute active/u })
      .click()
    await paul.getByRole('button', { name: 'Autres actions' }).click()
    await paul.getByRole('menuitem', { name: 'Changer de code…' }).click()
    await paul.getByLabel('Code').selectOption({ label: 'Silence' })
    await atTheSameMoment([
      [paul, () => paul.getByRole('dialog').getByRole('button', { name: 'Changer' }).click()],
      [claire, () => claire.getByRole('button', { name: 'Annuler ⌫' }).click()],
    ])
    await expect(
      paul
        .getByRole('alert')
        .filter({ hasText: /Claire (a annulé|a touché|avait touché)/u })
        .filter({ hasText: /Écoute active|Silence/u }),
    ).toBeVisible()
    await expect(markLog(claire).getByText(/Écoute active|Silence/u)).toHaveCount(0)
    await expect(markLog(paul).getByText(/Écoute active|Silence/u)).toHaveCount(0)
  })
})
