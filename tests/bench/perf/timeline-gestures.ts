import type { Browser, Page } from '@playwright/test'
import type { AppServer } from '../../support/app-server'
import { castInDebrief } from '../past-interview'
import { type Line, line } from './line'
import { openSlowly, untilIdle } from './slow-page'
import { traced } from './trace'

/** A screen of sixty pictures a second. */
const PICTURE_MS = 1_000 / 60
const MOVES = 60
const FRAME_MS = 16
const PLAY_MS = 4_000
/** From the pointer's coming near to the first turn of a wheel. */
const REACH_MS = 500
/** Long enough for everything to be laid out anew. */
const REST_MS = 500

/**
 * Wheel, drag and play on the timeline of a debrief whose log holds so many facts, every other one a mark. `mustBe` bounds the frames
 * of a wheel and a drag.
 */
export async function timelineGestures(
  browser: Browser,
  app: AppServer,
  { facts, mustBe }: { facts: number; mustBe: number },
): Promise<Line[]> {
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
  await page.waitForTimeout(REACH_MS)
  const take = (name: string, act: () => Promise<void>, about: { mustBe?: number } = { mustBe }) =>
    gesture(browser, page, `${name}, ${facts} facts`, act, about)
  const drag = async () => {
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    await paced((move) => page.mouse.move(middle.x + 300 * Math.sin(move / 8), middle.y))
    await page.mouse.up()
  }
  // A wheel's zoom depends on its turns in a frame, so each gesture begins at its own window.
  const look = async (...presses: string[]) => {
    await stage.getByRole('slider', { name: 'Curseur de la frise' }).focus()
    for (const key of presses) await page.keyboard.press(key)
    await untilIdle(page)
  }
  const lines = [
    await take('wheel zoom', async () => {
      await page.keyboard.down('Control')
      await paced((move) => page.mouse.wheel(0, move < MOVES / 2 ? -40 : 30))
      await page.keyboard.up('Control')
    }),
    await take(
      'play at ×1',
      async () => {
        await stage.getByRole('button', { name: 'Lire l’entretien' }).click()
        await page.waitForTimeout(PLAY_MS)
        await page.keyboard.press('Space')
      },
      {},
    ),
  ]
  await look('0')
  lines.push(await take('drag of the cursor', drag))
  // A third of the interview in sight: dragging now moves the window.
  await look('+', '+', '+')
  lines.push(
    await take('drag', drag),
    await take('sideways wheel', () => paced((move) => page.mouse.wheel(move % 30 < 15 ? 30 : -30, 0))),
  )
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

async function gesture(
  browser: Browser,
  page: Page,
  name: string,
  act: () => Promise<void>,
  about: { mustBe?: number },
): Promise<Line> {
  const { result, work } = await traced(browser, page, async () => {
    await page.evaluate(() => {
      window.probe.longTasks.splice(0)
      window.probe.countFrames()
    })
    await act()
    const moved = await page.evaluate(() => [...(window.probe.frames ?? [])])
    await page.waitForTimeout(REST_MS)
    return page.evaluate((count) => {
      const frames = window.probe.frames ?? []
      window.probe.frames = null
      return {
        frames: frames.slice(0, count),
        rest: frames.slice(count),
        longTasks: [...window.probe.longTasks],
      }
    }, moved.length)
  })
  return line(`${name}: frames`, 'ms', result.frames, {
    stepMs: PICTURE_MS,
    longTasks: result.longTasks,
    work,
    ...about,
    also: `${result.frames.length} frames; at rest ${Math.round(Math.max(...result.rest))} ms`,
  })
}
