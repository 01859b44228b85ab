import type { Page } from '@playwright/test'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { type ApiPerson, command } from '../support/api'
import { takeShifts, totalOf, unseen, watchShifts } from '../support/layout-shifts'
import { markLog } from './interview-acts'
import { expect, test } from './stage'

test('nothing moves under anybody’s eyes during an interview', async ({ cast, openAs }) => {
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  const does = (person: ApiPerson, act: Parameters<typeof command>[2]) => command(person, liveSessionId, act)
  await does(supervisor, { type: 'openBriefing' })
  await does(advisor, { type: 'chooseFocus', codeKey: 'empathy' })
  await does(supervisor, { type: 'startInterview', anyway: true })

  const path = `/sessions/${liveSessionId}`
  const claire = await openAs(supervisor, path)
  const ines = await openAs(advisor, path, { viewport: { width: 390, height: 844 } })
  const thomas = await openAs(beneficiary, path, { viewport: { width: 390, height: 844 } })
  const windows = { claire, ines, thomas }
  for (const page of Object.values(windows)) {
    await expect(page.getByRole('timer')).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    await watchShifts(page)
    // What moved while the page and its letters were still coming is another matter.
    await takeShifts(page)
  }
  // A figure that grows by a digit at the right of its line moves by as much: too little to be seen, or counted.
  const stillStands = async (page: Page) => {
    // A cue joins the log once it has left, with its line above the others: that alone is all but what may move.
    const isPushedDown = (each: string) => {
      const [x, y = 0, width, height, toX, toY = 0, toWidth, toHeight] = each.split(' ').slice(-8).map(Number)
      return /^li\.\S+_line /u.test(each) && toY > y && x === toX && width === toWidth && height === toHeight
    }
    const shifts = (await takeShifts(page)).filter(
      ({ what }) => what.length === 0 || !what.every(isPushedDown),
    )
    expect(totalOf(shifts), JSON.stringify(shifts)).toBeLessThan(unseen)
  }

  await test.step('marks, a phase and the frame', async () => {
    for (const key of ['KeyE', 'Shift+KeyE', 'KeyA']) await claire.keyboard.press(key)
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(3)
    await expect(markLog(claire).getByLabel('Pas encore envoyé')).toHaveCount(0)
    await claire.keyboard.press('Digit2')
    await expect(ines.getByRole('img', { name: /Exploration/u })).toBeVisible()
  })

  await test.step('the dial and a fact', async () => {
    await thomas.getByRole('slider').press('PageUp')
    await expect(claire.getByText('60', { exact: true }).first()).toBeVisible()
    const { scenario } = await beneficiary.api.liveSession.room.query({ liveSessionId })
    await does(beneficiary, { type: 'giveReveal', revealId: scenario.reveals?.[0]?.id ?? '' })
    await expect(claire.getByText(/dit à \d\d:\d\d/u).first()).toBeVisible()
    await expect(thomas.getByRole('checkbox').first()).toBeChecked()
  })

  await test.step('a cue comes, is taken, and leaves', async () => {
    await claire.keyboard.press('Digit5')
    await expect(ines.getByText('Laisse le silence')).toBeVisible()
    const { events } = await advisor.api.liveSession.events.query({ liveSessionId, after: 0, limit: 500 })
    const [cueId = ''] = events.flatMap((each) => (each.type === 'cueSent' ? [each.id] : []))
    await does(advisor, { type: 'acknowledgeCue', cueId })
    await expect(claire.getByText(/vu en \d+\ss/u).first()).toBeVisible()
    await expect(ines.getByText('Laisse le silence')).toHaveCount(0)
  })

  await test.step('a pause, and the clock again', async () => {
    await claire.keyboard.press('Digit0')
    for (const page of [ines, thomas])
      await expect(page.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
    await claire.keyboard.press('Digit0')
    for (const page of [ines, thomas])
      await expect(page.getByRole('heading', { name: 'Entretien en pause' })).toHaveCount(0)
    const timer = claire.getByRole('timer')
    const before = (await timer.textContent()) ?? ''
    await expect(timer).not.toHaveText(before)
  })

  for (const [name, page] of Object.entries(windows))
    await test.step(`what ${name} sees stood still`, () => stillStands(page))

  const players = { ines, thomas }
  await test.step('hors-jeu, and the interview again', async () => {
    await does(advisor, { type: 'haltInterview' })
    const halted = (page: Page) => page.getByRole('heading', { name: 'On s’arrête là' })
    for (const page of Object.values(players)) await expect(halted(page)).toBeVisible()
    await does(supervisor, { type: 'resumeInterview' })
    for (const page of Object.values(players)) await expect(halted(page)).toHaveCount(0)
  })

  await test.step('each writes, then the other has locked', async () => {
    await does(supervisor, { type: 'endInterview' })
    const ratings = Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3]))
    const moment = { codeKey: 'empathy', text: 'Le silence.' }
    await does(advisor, { type: 'lockSelfAssessment', answers: { ratings, moment, freeText: '' } })
    await expect(ines.getByText('En train d’écrire')).toBeVisible()
    const answers = { understood: 'Au silence.', heldBack: 'Rien.', wished: '', keep: '' }
    await does(beneficiary, { type: 'lockReturn', answers: { answers } })
    for (const page of Object.values(players))
      await expect(page.getByText('Verrouillé', { exact: true })).toHaveCount(2)
  })

  await test.step('the three views open, with their timeline', async () => {
    await does(supervisor, { type: 'unseal', overrideReason: null })
    for (const page of Object.values(players))
      await expect(
        page.getByRole('region', { name: 'Les trois regards' }).getByRole('toolbar'),
      ).toBeAttached()
    await does(beneficiary, { type: 'postComment', moment: 2_000, text: 'Ici.', replyTo: null })
    for (const page of Object.values(players))
      await expect(page.getByRole('button', { name: /Ici\./u }).first()).toBeAttached()
  })

  for (const [name, page] of Object.entries(players))
    await test.step(`nothing at all has moved for ${name}`, async () => {
      const shifts = await takeShifts(page)
      expect(shifts, JSON.stringify(shifts)).toEqual([])
    })
})
