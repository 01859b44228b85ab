import { type Browser, chromium } from '@playwright/test'
import { type ApiPerson, type Cast, command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { browserEnvironment, systemBrowser } from '../support/system-browser.mjs'
import { castInDebrief } from './past-interview'
import { type Row, ratioRow } from './row'
import { cookieOf } from './stage'

const EVENTS = 5_000
const ROUNDS = 5
const OPENINGS = 5

/** A debrief of an hour with 5,000 facts against one with next to none: the server's answer, then the browser's work. */
export async function openDebrief(app: AppServer): Promise<Row[]> {
  const [long, short] = [await castInDebrief(app, EVENTS), await castInDebrief(app, 0)]
  const answers: [number[][], number[][]] = [[], []]
  const scripting: [number[][], number[][]] = [[], []]
  const first: [number[][], number[][]] = [[], []]
  const path = systemBrowser()
  const browser = await chromium.launch({
    env: browserEnvironment(),
    ...(path === undefined ? {} : { executablePath: path }),
  })
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [side, cast] of [long, short].entries()) {
        const afterFact = await answerAfterFact(app, cast)
        const [answered, scripted] = [await answersOf(app, cast), await scriptingOf(browser, app, cast)]
        if (round === 0) continue
        answers[side]?.push(answered)
        scripting[side]?.push([scripted])
        first[side]?.push([afterFact])
      }
    }
  } finally {
    await browser.close()
  }
  const aim = 1.3
  return [
    ratioRow('open a debrief of 5,000 facts: the server answers', ...answers, { mustBe: 1.5, aim }),
    ratioRow('the same, the first to open it after a fact', ...first, { mustBe: 2.5, aim: 1.5 }),
    ratioRow('open a debrief of 5,000 facts: scripting until idle', ...scripting, { mustBe: 1.3, aim }),
  ]
}

async function answersOf(app: AppServer, cast: Cast): Promise<number[]> {
  const timings: number[] = []
  for (let n = 0; n < OPENINGS; n += 1) timings.push(await answerOf(app, cast))
  return timings
}

/** A log that has grown is read from the database. */
async function answerAfterFact(app: AppServer, cast: Cast): Promise<number> {
  await command(cast.supervisor, cast.liveSessionId, {
    type: 'postComment',
    moment: 0,
    text: 'Un mot de plus',
    replyTo: null,
  })
  return answerOf(app, cast)
}

async function answerOf(app: AppServer, { liveSessionId, advisor }: Cast): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(`${app.url}/sessions/${liveSessionId}`, {
    headers: { cookie: cookieOf(advisor) },
  })
  await answer.text()
  return performance.now() - begun
}

/** Milliseconds of script the page ran until it had nothing more to do, on a computer so many times as slow. */
export async function scriptingOf(browser: Browser, app: AppServer, cast: Cast, rate = 1): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(cookiesOf(cast.advisor, app.url))
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.goto(`${app.url}/sessions/${cast.liveSessionId}`)
  await page.getByRole('toolbar').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const { metrics } = await session.send('Performance.getMetrics')
  await context.close()
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1_000
}

function cookiesOf(person: ApiPerson, url: string) {
  return person.cookies.map(({ name, value }) => ({ name, value: encodeURIComponent(value), url }))
}
