import type { Page } from '@playwright/test'
import { arrangeTwoSupervisors, type Cast, command } from '../support/api'
import { expectAccessible } from './axe'
import { pressButton, tabTo } from './keyboard-acts'
import { expect, test } from './stage'

/** Brings the interview to its open debrief, without a mark. */
async function toDebrief({ liveSessionId, supervisor }: Cast): Promise<void> {
  const order = (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour la suite' })
}

/** Both players agree to the take that was proposed last. */
async function agree({ liveSessionId, supervisor, advisor, beneficiary }: Cast): Promise<void> {
  const { events } = await supervisor.api.liveSession.events.query({ liveSessionId, after: 0 })
  const proposed = events.findLast(({ type }) => type === 'takeProposed')
  if (!proposed || !('id' in proposed)) throw new Error('no take was proposed')
  for (const player of [advisor, beneficiary])
    await command(player, liveSessionId, { type: 'agreeToTake', takeId: proposed.id })
}

const band = (page: Page) => page.getByRole('region', { name: 'Prise proposée' })
const take = (page: Page) => page.getByRole('region', { name: 'Prise 2', exact: true })
const columns = (page: Page) => page.getByRole('list', { name: 'Les prises côte à côte' })
const taken = (page: Page) => page.getByRole('button', { name: /^Retirer le repère/u })
const replay = (page: Page) => page.getByRole('button', { name: 'Rejouer ce moment' })

test('a second supervisor marks a take as the first does, and an observer watches it', async ({
  app,
  cast: one,
  openAs,
}) => {
  const cast = await arrangeTwoSupervisors(app.url, one, 'shared')
  await toDebrief(cast)
  const room = `/sessions/${cast.liveSessionId}#moment-0`
  const [claire, paul, lea] = await Promise.all([
    openAs(cast.supervisor, room),
    openAs(cast.second, room),
    openAs(cast.observer, room),
  ])

  await test.step('a supervisor proposes; the other may take it back, the observer only reads it', async () => {
    await expect(lea.getByRole('region', { name: 'Échanges et retours' })).toBeVisible()
    await replay(paul).click()
    await expect(replay(lea)).toHaveCount(0)
    await paul.getByRole('dialog').getByRole('button', { name: 'Proposer' }).click()
    await expect(band(claire)).toContainText('Paul propose de rejouer')
    await expect(band(claire).getByRole('button')).toHaveText(['Retirer la proposition'])
    await expect(band(lea)).toContainText('Paul propose de rejouer')
    await expect(band(lea).getByRole('button')).toHaveCount(0)
  })

  await test.step('either supervisor says that the line was given', async () => {
    await agree(cast)
    await expect(take(lea)).toContainText('La prise commence à la fin de la réplique.')
    await expect(take(lea).getByRole('button')).toHaveCount(0)
    await take(claire).getByRole('button', { name: 'La réplique est donnée' }).click()
    for (const page of [claire, paul]) await expect(page.getByText('Vous marquez la prise 2')).toBeVisible()
  })

  await test.step('both mark it, each takes back their own, and no key of the observer marks', async () => {
    await claire.keyboard.press('f')
    await expect(columns(lea)).toContainText('Question ouverte')
    await lea.keyboard.press('g')
    await paul.keyboard.press('e')
    for (const page of [claire, paul, lea]) {
      await expect(columns(page)).toContainText('Question ouverte')
      await expect(columns(page)).toContainText('Empathie')
    }
    await expect(columns(claire)).not.toContainText('Question fermée')
    for (const page of [claire, paul]) await expect(taken(page)).toHaveCount(1)
    await expect(taken(lea)).toHaveCount(0)
    await expect(lea.getByText('Vous marquez la prise 2')).toHaveCount(0)
    await expectAccessible(lea, 'a take that runs, before an observer')
    await paul.keyboard.press('Backspace')
    await expect(columns(lea)).not.toContainText('Empathie')
    await expect(columns(lea)).toContainText('Question ouverte')
  })

  await test.step('one stops it and the other keeps it; only players throw a kept one away', async () => {
    await take(claire).getByRole('button', { name: 'Arrêter ici' }).click()
    await expect(take(lea)).toContainText('La prise est finie.')
    await expect(take(lea).getByRole('button')).toHaveCount(0)
    await take(paul).getByRole('button', { name: 'Garder cette prise' }).click()
    for (const page of [claire, paul, lea]) {
      await expect(take(page)).not.toContainText('La prise est finie.')
      await expect(page.getByRole('row', { name: /Questions repérées/u })).toContainText('1')
      await expect(page.getByRole('button', { name: 'Jeter la prise 2' })).toHaveCount(0)
    }
    await expect(claire.getByRole('button', { name: 'Rejouer encore' })).toBeVisible()
    await expect(take(lea).getByRole('button')).toHaveCount(0)
  })
})

test('a supervisor proposes, marks, notes and keeps a take by the keyboard alone', async ({
  cast,
  openAs,
}) => {
  await toDebrief(cast)
  const claire = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}#moment-0`)

  await test.step('proposed with its line', async () => {
    await tabTo(claire, replay(claire), 200)
    await claire.keyboard.press('Enter')
    await expect(claire.getByLabel('La réplique à redonner')).toBeFocused()
    await claire.keyboard.type('Du jour au lendemain.')
    await pressButton(claire, 'Proposer')
    await expect(band(claire)).toContainText('Vous proposez de rejouer')
    await expect(() => agree(cast)).toPass()
    await pressButton(claire, 'La réplique est donnée')
    await expect(claire.getByText('Vous marquez la prise 2')).toBeVisible()
  })

  await test.step('one key, one mark; N notes the words of the last, ⌫ takes it back', async () => {
    await claire.keyboard.press('f')
    await expect(taken(claire)).toHaveCount(1)
    await claire.keyboard.press('n')
    await expect(claire.getByLabel(/^Noter les mots du repère de .*Question ouverte/u)).toBeFocused()
    await claire.keyboard.type('Et là, vous…')
    await claire.keyboard.press('Enter')
    await expect(columns(claire).getByRole('blockquote')).toHaveText('Et là, vous…')
    await claire.keyboard.press('e')
    await expect(taken(claire)).toHaveCount(2)
    await claire.keyboard.press('Backspace')
    await expect(taken(claire)).toHaveCount(1)
    await expect(columns(claire)).toContainText('Question ouverte')
  })

  await test.step('stopped, kept and left', async () => {
    await pressButton(claire, 'Arrêter ici')
    await expect(take(claire)).toContainText('La prise est finie.')
    await pressButton(claire, 'Garder cette prise')
    await expect(claire.getByRole('button', { name: 'Rejouer encore' })).toBeVisible()
    await expect(claire.getByRole('row', { name: /Questions repérées/u })).toContainText('1')
    await claire.keyboard.press('Escape')
    await expect(claire.getByRole('button', { name: '1 prise' })).toBeVisible()
  })
})
