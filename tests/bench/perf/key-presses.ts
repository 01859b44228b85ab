import type { Browser, Page } from '@playwright/test'
import type { Cast } from '../../support/api'
import type { AppServer } from '../../support/app-server'
import { castInDenseInterview } from '../../support/dense-interview'
import { takeShifts, watchShifts } from '../../support/layout-shifts'
import { castSinceAnHour } from '../past-interview'
import { quantile } from '../statistics'
import { type Line, line } from './line'
import type { Shown } from './probe'
import { openSlowly, SLOWER, untilIdle } from './slow-page'
import { traced } from './trace'

const PRESSES = 60
/** Recorded apart: recording slows a page too. */
const TRACED = 15
/** A hurried supervisor. */
const APART_MS = 400
const keys = ['KeyE', 'Shift+KeyE', 'KeyA', 'KeyR', 'KeyF', 'KeyX', 'Shift+KeyS']

/** Key presses of a supervisor whose log holds 500 marks already, all of them in sight. */
export async function keyPresses(browser: Browser, app: AppServer): Promise<Line[]> {
  return pressesOf(browser, app, await castSinceAnHour(app, 1_000), '500 marks')
}

/** The same in an interview in dense use: shapes close together are counted and moved apart. */
export async function denseKeyPresses(browser: Browser, app: AppServer): Promise<Line[]> {
  return pressesOf(browser, app, await castInDenseInterview(app), 'dense use')
}

async function pressesOf(
  browser: Browser,
  app: AppServer,
  { supervisor, liveSessionId }: Cast,
  where: string,
): Promise<Line[]> {
  const page = await openSlowly(browser, app.url, supervisor, `/sessions/${liveSessionId}`)
  await page.getByRole('group', { name: 'Durée en vue' }).getByRole('button', { name: 'Tout' }).click()
  await untilIdle(page)
  await watchShifts(page)
  await page.evaluate(() => window.probe.interactions.clear())
  await page.evaluate(() => window.probe.longTasks.splice(0))
  const seen = await pressKeys(page, PRESSES)
  const { interactions, longTasks } = await page.evaluate(() => ({
    interactions: [...window.probe.interactions.values()],
    longTasks: window.probe.longTasks,
  }))
  const shifts = await takeShifts(page)
  const { work } = await traced(browser, page, () => pressKeys(page, TRACED))
  await page.context().close()
  // Interactions under 16 ms are not told apart by the browser.
  const all = [...interactions, ...Array(Math.max(0, PRESSES - interactions.length)).fill(16)]
  const quarters = {
    longTasks,
    work,
    also: `${PRESSES} presses, ${SLOWER}× slower; work of ${TRACED} presses and ${(TRACED * APART_MS) / 1_000} s`,
  }
  return [
    line(`key press → mark: interaction (INP), ${where}`, 'ms', all, {
      ...quarters,
      high: 0.98,
      mustBe: 88,
    }),
    shownLine(
      `key press → mark on screen, ${where}`,
      seen.map(({ count }) => count),
    ),
    shownLine(
      `key press → its line in the log, ${where}`,
      seen.map((each) => each.line),
    ),
    line(
      `layout shift while marking (CLS), ${where}`,
      '',
      [shifts.reduce((sum, { value }) => sum + value, 0)],
      {
        also: shifts
          .slice(0, 4)
          .flatMap(({ what }) => what)
          .join(' '),
      },
    ),
  ]
}

function shownLine(what: string, seen: readonly Shown[]): Line {
  const frames = seen.map((each) => each.frames)
  return line(
    what,
    'ms',
    seen.map(({ ms }) => ms),
    {
      high: 0.98,
      also: `frames after the key: ${quantile(frames, 0.5)} (median), at most ${quantile(frames, 1)}`,
    },
  )
}

async function pressKeys(page: Page, times: number) {
  const seen: { count: Shown; line: Shown }[] = []
  for (let press = 0; press < times; press += 1) {
    await page.evaluate(() => window.probe.awaitMark())
    // The page is asked nothing while it answers the key: what asking costs would count as its own.
    await page.waitForTimeout(APART_MS / 2)
    await page.keyboard.press(keys[press % keys.length] ?? 'KeyE')
    await page.waitForTimeout(APART_MS / 2)
    const mark = await page.evaluate(() => window.probe.mark)
    if (mark) seen.push(mark)
  }
  return seen
}
