import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { lookFaultsAtRest } from '../support/look-faults'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const title = 'Répéter la grille'
const answerOf = (page: Page) => page.getByRole('region', { name: 'La réponse' })

test('an observer rehearses the grid before the interview by the keyboard, each mark answered, nothing sent, and the room calls them back', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const page = await openAs(observer, `/sessions/${liveSessionId}`)
  await page.getByRole('button', { name: 'Répéter' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && !request.url().endsWith('/realtime/auth')) sent.push(request.url())
  })
  const lines = page.getByRole('log')
  await expect(lines).toContainText('ce que vous direz restera entre nous')

  await test.step('lines come by themselves, stand still while paused, and come at a press', async () => {
    await expect(lines).toContainText('Je ne sais pas par où commencer')
    await page.keyboard.press('Digit0')
    await expect(page.getByRole('button', { name: 'Reprendre' })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(lines).toContainText('Le dos fichu, et on vous parle de reclassement.')
  })

  await test.step('a mark is answered at once, in words', async () => {
    await page.keyboard.press('KeyZ')
    await expect(answerOf(page)).toContainText('Juste')
    await page.keyboard.press('KeyR')
    await expect(answerOf(page)).toContainText('Se discute')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(lines).toContainText('être auprès des gens')
    await page.keyboard.press('KeyC')
    await expect(answerOf(page)).toContainText('Plutôt reflet')
    await expect(answerOf(page)).toContainText('Rien n’était obscur ici.')
    await expectAccessible(page, 'an answer of the rehearsal')
    const marked = page.getByRole('region', { name: 'Ce que vous avez posé' })
    await expect(marked.getByRole('listitem')).toHaveCount(3)
    await page.keyboard.press('Backspace')
    await expect(marked.getByRole('listitem')).toHaveCount(2)
    await marked.getByRole('button', { name: /^00:1\d Écho juste$/u }).focus()
    await page.keyboard.press('Enter')
    await expect(answerOf(page)).toContainText('Nour reprend les mots de Mireille')
  })

  await test.step('nothing was sent; both players are ready; the interview begins with no mark', async () => {
    expect(sent).toEqual([])
    for (const player of [advisor, beneficiary]) {
      await command(player, liveSessionId, { type: 'declareReadiness', ready: true })
    }
    await expect(page.getByRole('status').filter({ hasText: 'ont dit être' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Répéter' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
    await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
    await expect(page.getByRole('timer')).toBeVisible()
    await expect(page.getByRole('heading', { name: title })).toHaveCount(0)
    await expect(page.getByText('Pas encore de repère')).toBeVisible()
  })
})

test('a supervisor rehearses on a phone by touch: the line, the keys and the answer are in view together', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const page = await openAs(supervisor, `/sessions/${liveSessionId}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isPhone: true,
  })
  await page.getByRole('button', { name: 'Répéter' }).tap()
  await page.getByRole('button', { name: 'Pause' }).tap()
  await page.getByRole('button', { name: 'Confidentialité, respectée' }).tap()
  await expect(answerOf(page)).toContainText('Juste')
  await expect(answerOf(page)).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('log')).toBeInViewport({ ratio: 1 })
  const { cut, over, overflow } = await lookFaultsAtRest(page)
  expect({ cut, over, overflow }).toEqual({ cut: [], over: [], overflow: 0 })
  await expectAccessible(page, 'the rehearsal on a phone')
  await page.getByRole('button', { name: 'Revenir au briefing' }).first().tap()
  await expect(page.getByRole('button', { name: 'Répéter' })).toBeVisible()
})

test('outside of an interview a learner rehearses another grid to its end, and begins again with another exchange', async ({
  cast,
  openAs,
}) => {
  const page = await openAs(cast.advisor, '/progress')
  await page.getByRole('link', { name: title }).click()
  await page.getByLabel('Grille').selectOption({ label: 'Les six attitudes de Porter' })
  const lines = page.getByRole('log')
  await expect(page).toHaveURL(/grid=porter-attitudes/u)
  await expect(lines).toContainText('Bonjour Mireille')
  await page.keyboard.press('Digit0')
  await page.keyboard.press('KeyD')
  await expect(answerOf(page)).toContainText('Se discute')
  for (let line = 1; line <= 16; line += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByText('C’est fini. Rien n’est gardé.')).toBeVisible()
  await page.getByRole('button', { name: 'Encore, avec Karim' }).click()
  await expect(lines).toContainText('Alors Karim')
  await expect(page.getByText('Rien pour l’instant')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/progress$/u)
})
