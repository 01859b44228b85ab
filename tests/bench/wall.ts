import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import type { ApiPerson } from '../support/api'
import type { AppServer } from '../support/app-server'
import { browserEnvironment, systemBrowser } from '../support/system-browser.mjs'
import { everySecond, type Interview, seatEverybody } from './many-sessions'
import { processUse } from './process-use'
import { type Row, ratioRow } from './row'
import type { SeatListener } from './seat-listener'
import { manyInterviews } from './stage'

const ROOMS = 8
const ROUNDS = Number(process.env.BENCH_WALL_ROUNDS ?? 5)
const SECONDS = Number(process.env.BENCH_WALL_SECONDS ?? 12)
/** Of a core, for the page that shows the wall. */
const MOST_OF_A_CORE = 0.1

/**
 * Eight rooms of one slot, each seat connected, one mark a second in each, with and without an open wall in turn: its
 * cost for the rooms and for its own computer.
 */
export async function wall(app: AppServer): Promise<Row[]> {
  const casts = await manyInterviews(app.url, ROOMS)
  const listeners: SeatListener[] = []
  const interviews: Interview[] = []
  for (const cast of casts) {
    interviews.push(await seatEverybody(() => app.url, cast, cast.liveSessionId, listeners))
  }
  const [first] = casts
  if (!first) throw new Error('no interview')
  const path = systemBrowser()
  const browser = await chromium.launch({
    env: browserEnvironment(),
    ...(path === undefined ? {} : { executablePath: path }),
  })
  const [cpu, seen]: [number[][], number[][]][] = [
    [[], []],
    [[], []],
  ]
  const scripting: number[] = []
  try {
    await everySecond(interviews, 3)
    for (let round = 0; round <= ROUNDS; round += 1) {
      const alone = await use(app, interviews)
      const open = await openWall(browser, app.url, first.coordinator, first.cohortId)
      const before = await open.scriptedMs()
      const watched = await use(app, interviews)
      const scripted = (await open.scriptedMs()) - before
      await open.context.close()
      if (round === 0) continue
      cpu?.[0].push([watched.cpuMs])
      cpu?.[1].push([alone.cpuMs])
      seen?.[0].push(watched.seen)
      seen?.[1].push(alone.seen)
      scripting.push(scripted / (SECONDS * 1_000))
    }
  } finally {
    await browser.close()
    for (const each of listeners) each.close()
  }
  const share = scripting.sort((a, b) => a - b)[Math.floor(scripting.length / 2)] ?? Number.NaN
  const bounds = { mustBe: 1.15, aim: 1.05 }
  return [
    ratioRow(`wall: ${ROOMS} rooms on one screen, server CPU a mark`, cpu?.[0] ?? [], cpu?.[1] ?? [], {
      ...bounds,
      also: `${Math.round(share * 1_000) / 10} % of a core of scripting and layout in the browser (at most ${MOST_OF_A_CORE * 100})`,
    }),
    ratioRow(`wall: mark → seen by every seat of ${ROOMS} rooms`, seen?.[0] ?? [], seen?.[1] ?? [], bounds),
  ]
}

/** The server's CPU for each mark, in ms, and how long each took to be seen by everybody, over some seconds. */
async function use(
  app: AppServer,
  interviews: readonly Interview[],
): Promise<{ cpuMs: number; seen: number[] }> {
  const before = await processUse(app.pid())
  const { seen } = await everySecond(interviews, SECONDS)
  const after = await processUse(app.pid())
  const cpuMs = before && after ? (after.cpuMs - before.cpuMs) / (SECONDS * interviews.length) : Number.NaN
  return { cpuMs, seen }
}

type OpenWall = { context: BrowserContext; scriptedMs(): Promise<number> }

async function openWall(
  browser: Browser,
  url: string,
  person: ApiPerson,
  cohortId: string,
): Promise<OpenWall> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(
    person.cookies.map(({ name, value }) => ({ name, value: encodeURIComponent(value), url })),
  )
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(`${url}/cohorts/${cohortId}/wall`)
  await page
    .getByRole('article')
    .nth(ROOMS - 1)
    .waitFor()
  return {
    context,
    async scriptedMs() {
      const { metrics } = await session.send('Performance.getMetrics')
      const spent = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN
      return (spent('ScriptDuration') + spent('LayoutDuration') + spent('RecalcStyleDuration')) * 1_000
    },
  }
}
