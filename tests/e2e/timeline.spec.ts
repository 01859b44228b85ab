import type { Page } from '@playwright/test'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { people } from '@/server/operate/demonstration/people'
import { command, enterDemo } from '../support/api'
import type { AppServer } from '../support/app-server'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

/** A closed interview of the demonstration, as its supervisor. */
async function closedInterview(app: AppServer) {
  const claire = await enterDemo(app.url, people.claire.id, people.claire.name)
  const liveSessionId = demoId('past sylvie')
  return { claire, liveSessionId, path: `/sessions/${liveSessionId}` }
}

function partsOf(page: Page) {
  const stage = page.getByRole('region', { name: 'Les trois regards' })
  return {
    stage,
    cursor: page.getByRole('slider', { name: 'Curseur de la frise' }),
    view: page.getByRole('slider', { name: 'Partie en vue' }),
    shapes: stage.getByRole('toolbar'),
    count: stage
      .getByRole('status')
      .filter({ hasText: /repères?$|sur/u })
      .first(),
  }
}

/** Where the cursor stands, in seconds. */
const secondsOf = async (page: Page) => Number(await partsOf(page).cursor.getAttribute('aria-valuenow'))

test('the timeline zooms, plays and goes from mark to mark by keyboard alone', { tag: '@firefox' }, async ({
  app,
  openAs,
}) => {
  const { claire, path } = await closedInterview(app)
  const page = await openAs(claire, path)
  const { stage, cursor, view, shapes } = partsOf(page)

  await cursor.focus()
  await expect(view).toHaveAttribute('aria-valuetext', 'tout l’entretien')
  for (const _ of [1, 2, 3]) await page.keyboard.press('+')
  await expect(view).toHaveAttribute('aria-valuetext', /^de 00:00 à 06:/u)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(view).toHaveAttribute('aria-valuetext', /^de 01:3\d à 07:/u)
  await view.focus()
  await page.keyboard.press('End')
  await expect(view).toHaveAttribute('aria-valuetext', /^de 14:3\d à 20:/u)
  await page.keyboard.press('-')
  await page.keyboard.press('0')
  await expect(view).toHaveAttribute('aria-valuetext', 'tout l’entretien')

  await cursor.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(0)
  await page.keyboard.press('Space')
  await expect(stage.getByRole('button', { name: 'Lire l’entretien' })).toBeVisible()
  const stoppedAt = await secondsOf(page)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => secondsOf(page)).toBe(stoppedAt + 1)

  // At four times the speed the first mark, at 00:12, is passed in three seconds, and said.
  const speed = stage.getByRole('button', { name: /^Vitesse/u })
  await speed.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(speed).toHaveAccessibleName(/×4$/u)
  await cursor.focus()
  await page.keyboard.press('Space')
  await expect(stage.getByRole('status').filter({ hasText: 'Regard positif' })).toHaveCount(1)
  await page.keyboard.press('Space')

  await page.keyboard.press('Home')
  await shapes.getByRole('button', { name: /^00:12/u }).focus()
  await page.keyboard.press('ArrowRight')
  const upheld = shapes.getByRole('button', { name: /^00:58/u })
  await expect(upheld).toBeFocused()
  const card = stage.locator('[data-card]')
  await expect(card).toContainText('Claire')
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(upheld).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cursor).toHaveAttribute('aria-valuetext', '00:53')
  await expect(page.getByRole('tab', { name: 'À 00:58' })).toHaveAttribute('aria-selected', 'true')

  const keys = stage.getByRole('button', { name: 'Touches et gestes' })
  await expect(keys).toBeEnabled()
  await keys.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Touches et gestes' })).toBeVisible()
  await expectAccessible(page, 'the keys of the timeline')
})

test('filters narrow the lanes, the table and the list, and survive a reload and a shared link', async ({
  app,
  openAs,
}) => {
  const { claire, path } = await closedInterview(app)
  const page = await openAs(claire, path)
  const { stage, shapes, count } = partsOf(page)
  const marks = page.getByRole('toolbar', { name: 'Repères' }).getByRole('button')

  await expect(count).toHaveText(/^\d+ repères$/u)
  const all = Number.parseInt((await count.textContent()) ?? '', 10)
  await stage.getByRole('button', { name: 'Techniques' }).click()
  await expect(count).toHaveText(new RegExp(`^\\d+ sur ${all}$`, 'u'))
  await expect(shapes.getByRole('button', { name: /, Question /u })).toHaveCount(0)
  await stage.getByRole('button', { name: 'Filtres' }).click()
  const menu = page.getByRole('dialog', { name: 'Filtres' })
  await menu.getByRole('checkbox', { name: /Léa/u }).check()
  await menu.getByRole('checkbox', { name: 'Manifesté, respecté' }).check()
  await expect(count).toHaveText(`2 sur ${all}`)
  await expectAccessible(page, 'the filters')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/hide=technique.*by=.*valence=positive/u)

  await page.reload()
  await expect(count).toHaveText(`2 sur ${all}`)
  await page.getByRole('tab', { name: /^Repères \d/u }).click()
  await expect(marks).toHaveCount(2)
  await stage.getByRole('button', { name: 'Voir en tableau' }).click()
  // A heading, the phases as they went, and the two marks.
  await expect(page.getByRole('table').getByText('Empathie, manifestée')).toHaveCount(2)

  const { pathname, search } = new URL(page.url())
  const shared = await openAs(claire, pathname + search)
  await expect(partsOf(shared).count).toHaveText(`2 sur ${all}`)

  await stage.getByRole('button', { name: 'Filtres' }).click()
  await menu.getByRole('button', { name: 'Tout effacer' }).click()
  await expect(count).toHaveText(`${all} repères`)
  await expect.poll(() => new URL(page.url()).search).toBe('')
})

test('a thread stands on the timeline as a pin that opens it', async ({ app, openAs }) => {
  const { claire, path, liveSessionId } = await closedInterview(app)
  const text = 'Là, j’aurais attendu.'
  await command(claire, liveSessionId, { type: 'postComment', moment: 391_000, text, replyTo: null })
  const page = await openAs(claire, path)
  const { cursor, shapes } = partsOf(page)
  const pin = shapes.getByRole('button', { name: /^06:31, Échange.*un message, Claire/u })
  await pin.focus()
  await page.keyboard.press('Enter')
  await expect(cursor).toHaveAttribute('aria-valuetext', '06:26')
  await expect(page.getByRole('log').getByText(text)).toBeVisible()
  await expectAccessible(page, 'a thread opened from its pin')
})

test('two fingers zoom, one moves, a plain wheel stays the page’s', async ({ app, openAs }) => {
  const { claire, path } = await closedInterview(app)
  const page = await openAs(claire, path, { viewport: { width: 390, height: 844 }, hasTouch: true })
  const { stage, cursor, view } = partsOf(page)
  await expect(view).toHaveAttribute('aria-valuetext', 'tout l’entretien')
  await expect(cursor).toBeVisible()
  const name = stage.locator('svg text', { hasText: 'Moussa' })
  /** Where the beneficiary's lane is now, in the middle of the window: what loads above it moves it. */
  const laneY = async () => {
    await name.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const lane = await name.boundingBox()
    if (!lane) throw new Error('the beneficiary has no lane')
    return lane.y + 60
  }
  const touch = await page.context().newCDPSession(page)
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number, ...xs: number[]) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: xs.map((x, id) => ({ x, y, id })),
    })

  await expect(async () => {
    const y = await laneY()
    await fingers('touchStart', y, 180)
    await fingers('touchStart', y, 180, 220)
    for (const apart of [30, 50, 80, 110]) await fingers('touchMove', y, 200 - apart, 200 + apart)
    await fingers('touchEnd', y)
    await expect(view).toHaveAttribute('aria-valuetext', /^de 0\d:\d\d à 1\d:\d\d$/u, { timeout: 5_000 })
  }).toPass()
  const before = await view.getAttribute('aria-valuetext')
  const y = await laneY()
  await fingers('touchStart', y, 300)
  for (const x of [280, 240, 180, 120]) await fingers('touchMove', y, x)
  await fingers('touchEnd', y)
  await expect(view).not.toHaveAttribute('aria-valuetext', before ?? '')
  await expectAccessible(page, 'the timeline zoomed on a phone')

  await page.mouse.move(200, y)
  const scrolled = () => page.evaluate(() => window.scrollY)
  const from = await scrolled()
  const zoomed = await view.getAttribute('aria-valuetext')
  await page.mouse.wheel(0, 200)
  await expect.poll(scrolled).toBeGreaterThan(from)
  await expect(view).toHaveAttribute('aria-valuetext', zoomed ?? '')
})
