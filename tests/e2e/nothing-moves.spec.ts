import type { Page } from '@playwright/test'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { type ApiPerson, command } from '../support/api'
import { takeShifts, totalOf, unseen, watchShifts } from '../support/layout-shifts'
import { inDays, markLog } from './interview-acts'
import { expect, test } from './stage'

/** A line of the log moves vertically when another line appears or goes; a figure at the right grows. */
function mayMove(each: string): boolean {
  const places = each.split(' ').slice(-8).map(Number)
  const [x = 0, y, width = 0, height, toX = 0, toY, toWidth = 0, toHeight] = places
  if (/^li\.\S+_(?:line|stop) /u.test(each)) return toWidth === 0 || (x === toX && width === toWidth)
  return y === toY && height === toHeight && Math.abs(x + width - toX - toWidth) < 0.5
}

/** A figure that grows by a digit at the right of its line moves by as much: too little to be seen, or counted. */
async function expectStill(page: Page): Promise<void> {
  const shifts = (await takeShifts(page)).filter(({ what }) => what.length === 0 || !what.every(mayMove))
  expect.soft(totalOf(shifts), JSON.stringify(shifts)).toBeLessThan(unseen)
}

test('nothing moves under a player’s or supervisor’s eyes in a whole interview, nor after a key or a press', async ({
  cast,
  openAs,
}) => {
  const { supervisor, advisor, beneficiary, observer, liveSessionId } = cast
  const does = (person: ApiPerson, act: Parameters<typeof command>[2]) => command(person, liveSessionId, act)
  const path = `/sessions/${liveSessionId}`
  const phone = { viewport: { width: 390, height: 844 } }
  await does(supervisor, { type: 'openBriefing' })
  await does(advisor, { type: 'chooseFocus', codeKey: 'empathy' })
  await does(supervisor, { type: 'startInterview', anyway: true })
  const claire = await openAs(supervisor, path, { viewport: { width: 1280, height: 720 } })
  const lea = await openAs(observer, path)
  const ines = await openAs(advisor, path, phone)
  const thomas = await openAs(beneficiary, path, phone)
  const far = await openAs(advisor, path, { viewport: { width: 1280, height: 720 } })
  const windows = { claire, lea, ines, thomas, far }
  const players = [ines, thomas]
  for (const page of Object.values(windows)) {
    await expect(page.getByRole('timer')).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    await watchShifts(page, 'all')
    // What moved while the page and its letters were still coming is another matter.
    await takeShifts(page)
  }
  const step = (what: string, act: () => Promise<void>, seen: Record<string, Page> = windows) =>
    test.step(what, async () => {
      await act()
      for (const [name, page] of Object.entries(seen))
        await test.step(`what ${name} sees stood still`, () => expectStill(page))
    })

  await step('marks, a phase and the frame', async () => {
    for (const key of ['KeyE', 'Shift+KeyE', 'KeyA']) await claire.keyboard.press(key)
    await lea.keyboard.press('KeyE')
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(3)
    await expect(markLog(claire).getByLabel('Pas encore envoyé')).toHaveCount(0)
    await claire.keyboard.press('ArrowLeft')
    await claire.keyboard.press('Digit2')
    await expect(ines.getByRole('img', { name: /Exploration/u })).toBeVisible()
    await expect(far.getByRole('img', { name: /Exploration/u })).toBeVisible()
    await claire.keyboard.press('Shift+Digit1')
    const duration = claire.getByRole('checkbox', { name: /^Durée/u })
    await expect(duration).toBeChecked()
    await claire.keyboard.press('Backspace')
    await expect(duration).not.toBeChecked()
  })

  await step('the dial and a fact', async () => {
    await thomas.getByRole('slider').press('PageUp')
    await expect(claire.getByText('60', { exact: true }).first()).toBeVisible()
    const { scenario } = await beneficiary.api.liveSession.room.query({ liveSessionId })
    await does(beneficiary, { type: 'giveReveal', revealId: scenario.reveals?.[0]?.id ?? '' })
    await expect(claire.getByText(/dit à \d\d:\d\d/u).first()).toBeVisible()
    await expect(thomas.getByRole('checkbox').first()).toBeChecked()
  })

  await step('a cue comes, is taken, and leaves', async () => {
    await claire.keyboard.press('Digit5')
    await expect(ines.getByText('Laisse le silence')).toBeVisible()
    const { events } = await advisor.api.liveSession.events.query({ liveSessionId, after: 0, limit: 500 })
    const [cueId = ''] = events.flatMap((each) => (each.type === 'cueSent' ? [each.id] : []))
    await does(advisor, { type: 'acknowledgeCue', cueId })
    await expect(claire.getByText(/vu en \d+\ss/u).first()).toBeVisible()
    for (const page of [ines, far]) await expect(page.getByText('Laisse le silence')).toHaveCount(0)
  })

  await step('a pause, and the clock again', async () => {
    const paused = (page: Page) => page.getByRole('heading', { name: 'Entretien en pause' })
    await claire.keyboard.press('Digit0')
    for (const page of [...players, far]) await expect(paused(page)).toBeVisible()
    await expect(lea.getByRole('region', { name: 'Pause' })).toBeVisible()
    await claire.keyboard.press('Digit0')
    for (const page of [...players, far]) await expect(paused(page)).toHaveCount(0)
    const timer = claire.getByRole('timer')
    const before = (await timer.textContent()) ?? ''
    await expect(timer).not.toHaveText(before)
  })

  await step('hors-jeu, a mark in it, and the interview again', async () => {
    await does(advisor, { type: 'haltInterview' })
    const halted = (page: Page) => page.getByRole('heading', { name: 'On s’arrête là' })
    for (const page of [...players, far]) await expect(halted(page)).toBeVisible()
    const band = claire.getByRole('region', { name: 'Hors-jeu' })
    await expect(band).toBeVisible()
    await claire.keyboard.press('KeyR')
    await expect(markLog(claire).getByRole('listitem').first()).toContainText('Écoute active')
    await expect(band).toContainText('00:02')
    await band.getByRole('button', { name: 'Reprendre l’entretien' }).click()
    for (const page of [...players, far]) await expect(halted(page)).toHaveCount(0)
  })

  await step(
    'the end is asked for, by its key',
    async () => {
      await claire.keyboard.press('Shift+Digit0')
      const asked = claire.getByRole('dialog', { name: 'Terminer l’entretien ?' })
      await asked.getByRole('button', { name: 'Terminer l’entretien' }).click()
      await expect(claire.getByRole('button', { name: /Ouvrir le débriefing/u }).first()).toBeVisible()
      for (const page of players)
        await expect(page.getByRole('button', { name: 'C’est fait, j’écris' })).toBeVisible()
    },
    { ines, thomas },
  )

  await step(
    'each writes, then the other has locked',
    async () => {
      const ratings = Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3]))
      const moment = { codeKey: 'empathy', text: 'Le silence.' }
      await does(advisor, { type: 'lockSelfAssessment', answers: { ratings, moment, freeText: '' } })
      await expect(ines.getByText('En train d’écrire')).toBeVisible()
      const answers = { understood: 'Au silence.', heldBack: 'Rien.', wished: '', keep: '' }
      await does(beneficiary, { type: 'lockReturn', answers: { answers } })
      for (const page of players) await expect(page.getByText('Verrouillé', { exact: true })).toHaveCount(2)
    },
    { ines, thomas },
  )

  await step(
    'the three views open, with their timeline',
    async () => {
      await does(supervisor, { type: 'unseal', overrideReason: null })
      for (const page of [...players, claire, lea])
        await expect(
          page.getByRole('region', { name: 'Les trois regards' }).getByRole('toolbar'),
        ).toBeAttached()
      await does(beneficiary, { type: 'postComment', moment: 2_000, text: 'Ici.', replyTo: null })
      for (const page of players)
        await expect(page.getByRole('button', { name: /Ici\./u }).first()).toBeAttached()
    },
    { ines, thomas },
  )

  const commitment = { what: 'Compter trois secondes', due: inDays(7), how: 'cinq silences tenus' }
  await does(advisor, { type: 'makeCommitment', ...commitment })
  for (const page of Object.values(windows)) {
    await expect(page.getByText('Compter trois secondes').first()).toBeAttached()
    // The screen that came, and the line that was written, took their places.
    await takeShifts(page)
  }

  await step('turns are given, to the last', async () => {
    const current = (page: Page) => page.locator('[aria-current="step"]')
    for (const [turn, name] of [
      ['advisor', 'Inès'],
      ['beneficiary', 'Thomas'],
      ['supervisor', 'Claire'],
      ['commitment', 'Engagement'],
    ] as const) {
      await does(supervisor, { type: 'giveTurn', turn })
      for (const page of Object.values(windows)) await expect(current(page)).toContainText(name)
    }
  })

  await step('the debrief is closed from its header', async () => {
    await claire.getByRole('button', { name: 'Clore', exact: true }).click()
    await claire.getByRole('dialog').getByRole('button', { name: 'Clore le débriefing' }).click()
    await expect(claire.getByRole('link', { name: 'Télécharger le PDF' })).toBeVisible()
    for (const page of Object.values(windows))
      await expect(page.getByRole('heading', { name: 'Entretien clos · Yann L.' })).toBeVisible()
  })
})
