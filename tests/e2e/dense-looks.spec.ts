import type { Page } from '@playwright/test'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { type ApiPerson, command } from '../support/api'
import { castInDenseInterview, crowd } from '../support/dense-interview'
import { belowScreen, lookFaultsAtRest } from '../support/look-faults'
import { placesOf } from '../support/places'
import { playPast } from '../support/play-past'
import { markLog } from './interview-acts'
import { expect, test } from './stage'

const sizes = {
  laptop: { viewport: { width: 1280, height: 720 } },
  wide: { viewport: { width: 1366, height: 768 } },
  desk: { viewport: { width: 1440, height: 900 } },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true },
  held: { viewport: { width: 1180, height: 820 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
  small: { viewport: { width: 360, height: 640 }, hasTouch: true },
  zoomed: { viewport: { width: 720, height: 450 } },
} as const
type Size = keyof typeof sizes

/** No word cut, broken or under another, nothing wider than the screen; on a laptop the whole screen is in sight. */
async function expectNeat(page: Page, screen: string, size: Size, isInSight: boolean): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const { cut, over, overflow } = await lookFaultsAtRest(page)
  expect.soft({ cut, over, overflow }, screen).toEqual({ cut: [], over: [], overflow: 0 })
  if (!isInSight || (size !== 'laptop' && size !== 'wide')) return
  await expect
    .configure({ soft: true })
    .poll(() => belowScreen(page), { message: `${screen}: px below the screen` })
    .toBe(0)
}

/** Lines of the figures in which two texts stand nearer than a space. */
function tightLines(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section[data-tab] :is(h3, li)')]
      .filter((line) => {
        const boxes = [...line.children].map((part) => {
          const words = document.createRange()
          words.selectNodeContents(part)
          return words.getBoundingClientRect()
        })
        return boxes.some((box, index) => {
          const before = boxes[index - 1]
          return before && before.top < box.bottom && box.top < before.bottom && box.left - before.right < 4
        })
      })
      .map((line) => line.textContent ?? ''),
  )
}

test('in dense use no word is cut or under another, at any seat or size', async ({ app, openAs }) => {
  test.setTimeout(240_000)
  const cast = await castInDenseInterview(app, 'long')
  const { supervisor, advisor, beneficiary, observer, liveSessionId } = cast
  await playPast(crowd, app.dataDir, liveSessionId)
  const order = (person: ApiPerson, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)
  const see = async (
    person: ApiPerson,
    size: Size,
    locale: 'fr' | 'en',
    what: string,
    isInSight = false,
    settle: (page: Page) => Promise<unknown> = async () => undefined,
  ) => {
    const page = await openAs(person, `/sessions/${liveSessionId}`, { ...sizes[size], locale, isStill: true })
    await settle(page)
    await expectNeat(page, `${what}, ${size}, ${locale}`, size, isInSight)
    await page.context().close()
  }
  const ticks = (page: Page) => expect(page.getByRole('timer')).toBeVisible()

  await test.step('while it runs', async () => {
    await see(supervisor, 'laptop', 'fr', 'console', true, ticks)
    await see(supervisor, 'wide', 'en', 'console', true, ticks)
    await see(supervisor, 'desk', 'fr', 'console', false, ticks)
    await see(supervisor, 'tablet', 'fr', 'pad', false, ticks)
    await see(supervisor, 'held', 'fr', 'console', false, ticks)
    await see(supervisor, 'small', 'fr', 'pad', false, ticks)
    await see(supervisor, 'zoomed', 'fr', 'pad', false, ticks)
    await see(observer, 'laptop', 'en', 'observer', true, ticks)
    await see(advisor, 'laptop', 'fr', 'advisor', true, ticks)
    await see(advisor, 'phone', 'en', 'advisor', false, ticks)
    await see(beneficiary, 'phone', 'fr', 'beneficiary', false, ticks)
  })

  await test.step('paused, then stopped', async () => {
    await order(supervisor, { type: 'pauseInterview' })
    await see(supervisor, 'laptop', 'en', 'paused console', true, ticks)
    await order(supervisor, { type: 'resumeInterview' })
    await order(beneficiary, { type: 'haltInterview' })
    await see(supervisor, 'wide', 'fr', 'stopped console', false, ticks)
    await see(supervisor, 'phone', 'fr', 'stopped pad', false)
    await see(advisor, 'small', 'fr', 'stopped advisor', false)
  })

  await test.step('in the debrief', async () => {
    await order(supervisor, { type: 'endInterview' })
    await see(supervisor, 'laptop', 'fr', 'before the debrief', false)
    await order(supervisor, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
    const drawn = async (page: Page) => {
      await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: /Yann L\./u })).toBeVisible()
      await expect(page.getByText(/^(10\d fois sur 1\d\d|10\d of 1\d\d)$/u)).toBeVisible()
      expect.soft(await tightLines(page), 'figures that touch').toEqual([])
    }
    await see(supervisor, 'laptop', 'fr', 'debrief', true, drawn)
    await see(advisor, 'wide', 'en', 'debrief', true, drawn)
    await see(supervisor, 'desk', 'fr', 'debrief', true, drawn)
    await see(beneficiary, 'phone', 'fr', 'debrief', false, drawn)
  })
})

for (const size of ['laptop', 'desk', 'tablet'] as const) {
  test(`a first mark of every code moves no button (${size})`, async ({ cast, openAs }) => {
    const { supervisor, advisor, liveSessionId } = cast
    const order = (person: ApiPerson, each: Parameters<typeof command>[2]) =>
      command(person, liveSessionId, each)
    await order(supervisor, { type: 'openBriefing' })
    await order(advisor, { type: 'chooseFocus', codeKey: 'empathy' })
    await order(supervisor, { type: 'startInterview', anyway: true })
    const claire = await openAs(supervisor, `/sessions/${liveSessionId}`, { ...sizes[size], isStill: true })
    await expect(claire.getByRole('timer')).toBeVisible()
    await claire.evaluate(() => document.fonts.ready)
    const before = await placesOf(claire)
    expect(Object.keys(before).length).toBeGreaterThan(25)

    for (const { key, valence } of defaultGrid.codes) {
      const ways =
        valence === 'demonstratedMissed'
          ? (['demonstrated', 'missed'] as const)
          : valence === 'upheldBreached'
            ? (['upheld', 'breached'] as const)
            : [null]
      for (const way of ways)
        await order(supervisor, { type: 'mark', codeKey: key, valence: way, reactionOffsetMs: 0 })
    }
    // The last mark is of the last code; once it is there, so is every count.
    const last = defaultGrid.codes.at(-1)
    const shown =
      size === 'tablet'
        ? claire.getByRole('region', { name: 'Dernier repère' }).getByText(last?.shortLabel.fr ?? '')
        : markLog(claire).getByText(last?.label.fr ?? '')
    await expect(shown.first()).toBeVisible()
    // What a first mark brings, such as its corrections, has a place of its own.
    expect(await placesOf(claire)).toMatchObject(before)

    // What is unsaid of the frame shows once the first phase is left.
    await order(supervisor, { type: 'enterPhase', phase: 'exploration' })
    await expect(
      claire.getByRole('button', { name: /Exploration/u, pressed: false }).first(),
    ).toHaveAttribute('aria-current', 'step')
    const after = await placesOf(claire)
    const frame = defaultGrid.frame.map(({ label }) => label.fr)
    for (const name of Object.keys(before).filter((each) => frame.some((item) => each.startsWith(item))))
      expect(after[name], name).toEqual(before[name])
  })
}
