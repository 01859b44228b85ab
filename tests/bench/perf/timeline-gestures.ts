import type { Browser, Page } from '@playwright/test'
import type { AppServer } from '../../support/app-server'
import { castInDebrief } from '../past-interview'
import { type Line, line } from './line'
import { openSlowly, untilIdle } from './slow-page'
import { traced } from './trace'

const MOVES = 60
const FRAME_MS = 16
const PLAY_MS = 4_000

/** Wheel, drag and play on the timeline of a debrief whose log holds so many facts, every other one a mark. */
export async function timelineGestures(browser: Browser, app: AppServer, facts: number): Promise<Line[]> {
  const { supervisor, liveSessionId } = await castInDebrief(app, facts)
  const page = await openSlowly(browser, app.url, supervisor, `/sessions/${liveSessionId}`)
  const stage = page.getByRole('region', { name: 'Les trois regards' })
  // It takes no room itself: its shapes stand where their moments are.
  await stage.getByRole('toolbar').waitFor({ state: 'attached' })
  await untilIdle(page)
  const box = await stage.getByRole('toolbar').locator('..').boundingBox()
  if (!box) throw new Error('the timeline is not on the screen')
  const middle = { x: box.x + box.width / 2, y: box.y + 60 }
  await page.mouse.move(middle.x, middle.y)
  const take = (name: string, act: () => Promise<void>) =>
    gesture(browser, page, `${name}, ${facts} facts`, act)
  const lines = [
    await take('wheel zoom', async () => {
      await page.keyboard.down('Control')
      await paced((move) => page.mouse.wheel(0, move < MOVES / 2 ? -40 : 30))
      await page.keyboard.up('Control')
    }),
    await take('drag', async () => {
      await page.mouse.down()
      await paced((move) => page.mouse.move(middle.x + 300 * Math.sin(move / 8), middle.y))
      await page.mouse.up()
    }),
    await take('play at ×1', async () => {
      await stage.getByRole('button', { name: 'Lire l’entretien' }).click()
      await page.waitForTimeout(PLAY_MS)
      await page.keyboard.press('Space')
    }),
  ]
  await page.context().close()
  return lines
}

/** Sixty moves a second, whether or not the page keeps up. */
async function paced(move: (index: number) => Promise<void>): Promise<void> {
  const sent: Promise<void>[] = []
  const begun = performance.now()
  for (let index = 0; index < MOVES; index += 1) {
    sent.push(move(index))
    const wait = begun + (index + 1) * FRAME_MS - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  await Promise.all(sent)
}

async function gesture(browser: Browser, page: Page, name: string, act: () => Promise<void>): Promise<Line> {
  const { result, work } = await traced(browser, page, async () => {
    await page.evaluate(() => {
      window.probe.longTasks.splice(0)
      window.probe.countFrames()
    })
    await act()
    return page.evaluate(() => {
      const frames = window.probe.frames ?? []
      window.probe.frames = null
      return { frames, longTasks: [...window.probe.longTasks] }
    })
  })
  return line(`${name}: frames`, 'ms', result.frames, {
    longTasks: result.longTasks,
    work,
    also: `${result.frames.length} frames`,
  })
}
