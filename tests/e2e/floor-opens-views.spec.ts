import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { castInDenseInterview } from '../support/dense-interview'
import { belowScreen, lookFaultsAtRest } from '../support/look-faults'
import { expectAccessibleInBothThemes } from './axe'
import { expect, test } from './stage'

test.use({ viewsOpen: 'byTurn' })

const views = (page: Page) => page.getByRole('region', { name: 'Regards pas encore ouverts' })
const shut = (page: Page) => views(page).getByRole('listitem')
const mark = (page: Page, name: RegExp) =>
  page.getByRole('toolbar', { name: 'Les trois regards' }).getByRole('button', { name })

test('each view joins on every screen with its turn; who never came is not asked', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor, beneficiary } = cast
  const act = (person: typeof supervisor, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)
  for (const each of [
    { type: 'openBriefing' },
    { type: 'startInterview', anyway: true },
    { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 },
  ] as const) {
    await act(supervisor, each)
  }
  await act(beneficiary, { type: 'moveDial', samples: [{ at: Date.now(), value: 40 }] })
  await act(supervisor, { type: 'endInterview' })
  await act(supervisor, { type: 'unseal', overrideReason: 'pour la suite' })
  const room = `/sessions/${liveSessionId}`
  const [claire, ines, thomas] = await Promise.all(
    [supervisor, advisor, beneficiary].map((person) => openAs(person, room)),
  )
  if (!claire || !ines || !thomas) throw new Error('three windows are needed')
  const everyone = [claire, ines, thomas]

  await test.step('nothing is open but the phases; three views wait, the absent observer’s is none', async () => {
    for (const page of everyone) {
      await expect(shut(page)).toHaveText([/Inès.*d’Inès/u, /Thomas.*de Thomas/u, /Claire.*de Claire/u])
      await expect(page.getByRole('list', { name: 'Ordre de parole' })).toContainText('n’est pas venu·e')
      await expect(page.getByRole('heading', { name: 'Repères chiffrés' })).toBeVisible()
      await expect(mark(page, /Empathie/u)).toHaveCount(0)
    }
    await expect(views(ines).getByRole('button', { name: 'Tout ouvrir' })).toHaveCount(0)
    await expectAccessibleInBothThemes(claire, 'debrief, views shut')
  })

  await test.step('the supervisor may look at their own marks meanwhile, on their own screen', async () => {
    await views(claire).getByRole('button', { name: 'Afficher mes propres notes' }).click()
    await expect(mark(claire, /Empathie/u)).toBeVisible()
    await views(claire).getByRole('button', { name: 'Masquer mes propres notes' }).click()
    await expect(mark(claire, /Empathie/u)).toHaveCount(0)
  })

  await test.step('a turn opens one view; after Thomas comes Claire, for Léa is not there', async () => {
    await claire.getByRole('button', { name: 'La parole à Inès' }).click()
    for (const page of everyone) await expect(shut(page)).toHaveText([/Thomas/u, /Claire/u])
    await views(claire).getByRole('button', { name: 'Ouvrir le regard de Thomas' }).click()
    for (const page of everyone) await expect(shut(page)).toHaveText([/Claire/u])
    await claire.getByRole('button', { name: 'Suivant : Thomas' }).click()
    await claire.getByRole('button', { name: 'Suivant : Claire' }).click()
    for (const page of everyone) {
      await expect(views(page)).toHaveCount(0)
      await expect(mark(page, /Empathie/u)).toBeVisible()
      await expect(page.getByText('À regarder d’abord').first()).toBeVisible()
    }
  })
})

test('an offline page that missed the opening of a view has it when it is back', async ({ cast, openAs }) => {
  const { liveSessionId, supervisor, advisor } = cast
  const markId = randomUUID()
  for (const each of [
    { type: 'openBriefing' },
    { type: 'startInterview', anyway: true },
    { type: 'mark', codeKey: 'empathy', valence: 'missed', reactionOffsetMs: 0 },
    { type: 'endInterview' },
    { type: 'unseal', overrideReason: 'pour la suite' },
  ] as const) {
    await supervisor.api.liveSession.command.mutate({
      liveSessionId,
      id: each.type === 'mark' ? markId : randomUUID(),
      at: Date.now(),
      command: each,
    })
  }
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  await expect(shut(ines)).toHaveCount(3)
  await ines.context().setOffline(true)
  await command(supervisor, liveSessionId, { type: 'openViews', seats: ['advisor', 'supervisor'] })
  await command(supervisor, liveSessionId, { type: 'giveTurn', turn: 'advisor' })
  await expect(shut(ines)).toHaveCount(3)
  await ines.context().setOffline(false)
  await expect(shut(ines)).toHaveText([/Thomas/u])
  await expect(mark(ines, /Empathie/u)).toBeVisible()
})

test('on a laptop the debrief is in one sight, with three findings, and nothing cut', async ({
  app,
  openAs,
}) => {
  const cast = await castInDenseInterview(app, 'long', 'byTurn', 'usualNames')
  const { liveSessionId, supervisor, advisor } = cast
  for (const each of [
    { type: 'endInterview' },
    { type: 'unseal', overrideReason: 'pour la suite' },
  ] as const) {
    await command(supervisor, liveSessionId, each)
  }
  const claire = await openAs(supervisor, `/sessions/${liveSessionId}`, { isStill: true })
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`, { isStill: true })
  for (const isOpen of [false, true]) {
    if (isOpen) await command(supervisor, liveSessionId, { type: 'giveTurn', turn: 'commitment' })
    for (const page of [claire, ines]) {
      await expect(shut(page)).toHaveCount(isOpen ? 0 : 3)
      for (const [width, height] of [
        [1280, 720],
        [1366, 768],
      ] as const) {
        await page.setViewportSize({ width, height })
        await expect.poll(() => belowScreen(page)).toBeLessThanOrEqual(0)
        const { cut, overflow } = await lookFaultsAtRest(page)
        expect({ cut, overflow }, `${width}, open: ${isOpen}`).toEqual({ cut: [], overflow: 0 })
        if (!isOpen) continue
        const aside = page.getByRole('complementary', { name: 'À regarder d’abord' })
        const third = aside.getByRole('list').last().getByRole('button').nth(2)
        const [card, finding] = [await aside.boundingBox(), await third.boundingBox()]
        expect((finding?.y ?? 0) + (finding?.height ?? 0)).toBeLessThanOrEqual(
          (card?.y ?? 0) + (card?.height ?? 0),
        )
      }
    }
  }
})
