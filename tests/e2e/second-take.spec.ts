import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isPhone: true } as const

test('a moment is played again by two players with phones, marked by keys, kept and compared', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor, beneficiary } = cast
  const act = (person: typeof supervisor, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)
  await act(supervisor, { type: 'openBriefing' })
  await act(supervisor, { type: 'startInterview', anyway: true })
  await act(supervisor, { type: 'mark', codeKey: 'empathy', valence: 'missed', reactionOffsetMs: 0 })
  await act(supervisor, { type: 'endInterview' })
  await act(supervisor, { type: 'unseal', overrideReason: 'pour la suite' })
  const room = `/sessions/${liveSessionId}#moment-0`
  const [claire, ines, thomas] = await Promise.all([
    openAs(supervisor, room),
    openAs(advisor, room, phone),
    openAs(beneficiary, room, phone),
  ])
  const band = (page: Page) => page.getByRole('region', { name: 'Prise proposée' })
  const take = (page: Page, number: number) =>
    page.getByRole('region', { name: `Prise ${number}`, exact: true })

  await test.step('the advisor proposes, and both agree before anything begins', async () => {
    await ines.getByRole('button', { name: 'Rejouer ce moment' }).click()
    const dialog = ines.getByRole('dialog')
    await dialog.getByLabel('La réplique à redonner').fill('Du jour au lendemain.')
    await dialog.getByRole('button', { name: 'Proposer' }).click()
    await expect(band(ines)).toContainText('Réponse attendue')
    await expect(band(claire)).toContainText('Inès propose de rejouer')
    await expect(band(claire).getByRole('button', { name: 'D’accord' })).toHaveCount(0)
    await expectAccessible(thomas, 'a proposed take on a phone')
    await band(thomas).getByRole('button', { name: 'D’accord' }).click()
    await expect(take(claire, 2)).toContainText('redonne la réplique')
    await expect(ines.getByText('Écoutez la réplique, puis essayez autrement.')).toBeVisible()
  })

  await test.step('the line given is zero: the dial moves, the keys mark, and a reload changes nothing', async () => {
    await thomas.getByRole('button', { name: 'J’ai redonné la réplique' }).click()
    const dial = thomas.getByRole('slider', { name: /compris/u })
    await expect(dial).toBeVisible()
    await dial.focus()
    await thomas.keyboard.press('PageUp')
    await expect(dial).toHaveAttribute('aria-valuenow', '60')
    await expect(claire.getByText('Vous marquez la prise 2')).toBeVisible()
    await claire.keyboard.press('f')
    await claire.keyboard.press('e')
    const marks = claire.getByRole('list', { name: 'Les prises côte à côte' }).getByRole('listitem')
    await expect(marks.filter({ hasText: 'Question ouverte' }).first()).toBeVisible()
    const taken = claire.getByRole('button', { name: /^Retirer le repère/u })
    await expect(taken).toHaveCount(2)
    await claire.keyboard.press('Backspace')
    await expect(taken).toHaveCount(1)
    await expectAccessible(claire, 'a take that runs, at the supervisor’s desk')
    await expectAccessible(thomas, 'a take that runs, on the beneficiary’s phone')
    await ines.reload()
    await expect(take(ines, 2)).toContainText('essaie autrement')
    await expect(ines.getByRole('list', { name: 'Les prises côte à côte' })).toHaveCount(0)
  })

  await test.step('hors-jeu stops it for all; the supervisor resumes it', async () => {
    await ines.getByRole('button', { name: 'Hors-jeu' }).click()
    await expect(take(claire, 2)).toContainText('La prise est arrêtée')
    await expect(take(thomas, 2)).toContainText('La prise est arrêtée')
    await expect(claire.getByText('Vous marquez la prise 2')).toBeHidden()
    await claire.getByRole('button', { name: 'Reprendre la prise' }).click()
    await expect(ines.getByRole('button', { name: 'Hors-jeu' })).toBeVisible()
  })

  await test.step('stopped and kept, it stands beside the original', async () => {
    await ines.getByRole('button', { name: 'Arrêter ici' }).click()
    await expect(take(thomas, 2)).toContainText('La prise est finie.')
    await thomas.getByRole('button', { name: 'Garder cette prise' }).click()
    const counted = ines.getByRole('region', { name: 'Côte à côte' })
    await expect(counted.getByRole('row', { name: /Questions repérées/u })).toContainText('1')
    await expect(counted.getByRole('row', { name: /Curseur de Thomas/u })).toContainText('50 à 60')
    await expect(ines.getByText('Du jour au lendemain.')).toBeVisible()
    await expectAccessible(ines, 'two playings side by side, on a phone')
    await expectAccessible(claire, 'two playings side by side')
  })

  await test.step('another take is refused by a player, and does not take place', async () => {
    await claire.getByRole('button', { name: 'Rejouer encore' }).click()
    await claire.getByRole('dialog').getByRole('button', { name: 'Proposer' }).click()
    await band(ines).getByRole('button', { name: 'Pas cette fois' }).click()
    await expect(band(claire)).toHaveCount(0)
    await ines.getByRole('button', { name: 'Revenir à la frise' }).first().click()
  })

  await test.step('a commitment names the take', async () => {
    await act(advisor, {
      type: 'makeCommitment',
      what: 'Me taire d’abord',
      due: '2099-01-01',
      how: 'Cinq silences',
    })
    await ines.getByLabel('Comme à la prise').selectOption({ index: 1 })
    await claire.keyboard.press('Escape')
    await expect(claire.getByText(/^Comme à la prise 2, de/u)).toBeVisible()
    await claire.getByRole('button', { name: '1 prise' }).click()
    await expect(claire.getByRole('region', { name: 'Côte à côte' })).toBeVisible()
  })
})
