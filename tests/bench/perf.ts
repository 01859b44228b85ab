/** The production build in a browser four times slower. Some groups: `npm run perf -- keys shifts`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { type Browser, chromium } from '@playwright/test'
import { type AppServer, startApp } from '../support/app-server'
import { browserEnvironment, systemBrowser } from '../support/system-browser.mjs'
import { denseKeyPresses, keyPresses } from './perf/key-presses'
import type { Line } from './perf/line'
import { onAPhone } from './perf/on-a-phone'
import { opening } from './perf/opening'
import { timelineGestures } from './perf/timeline-gestures'
import { wholeInterview } from './perf/whole-interview'

const groups: Record<string, (browser: Browser, app: AppServer) => Promise<Line[]>> = {
  keys: keyPresses,
  'dense-keys': denseKeyPresses,
  timeline: (browser, app) => timelineGestures(browser, app, { facts: 1_000, mustBe: 50 }),
  'long-timeline': (browser, app) => timelineGestures(browser, app, { facts: 5_000, mustBe: 66 }),
  opening,
  phone: onAPhone,
  shifts: wholeInterview,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in groups))
if (unknown.length > 0)
  throw new Error(`no such group: ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}`)

const executablePath = systemBrowser()
const browser = await chromium.launch({
  env: browserEnvironment(),
  ...(executablePath === undefined ? {} : { executablePath }),
})
const app = await startApp({ LOG_LEVEL: 'error' })
const lines: Line[] = []
try {
  for (const [name, take] of Object.entries(groups)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.log(`▸ ${name}`)
    const found = await take(browser, app)
    for (const { what, also, ...figures } of found) console.log(what, JSON.stringify(figures), also)
    lines.push(...found)
  }
} finally {
  await browser.close()
  await app.stop()
}
console.table(Object.fromEntries(lines.map(({ what, also, ...figures }) => [what, figures])))
if (lines.some(({ holds }) => holds === false)) process.exitCode = 1
await mkdir('bench', { recursive: true })
const about = { node: process.version, cores: cpus().length, browser: browser.version() }
await writeFile(
  'bench/perf.json',
  `${JSON.stringify({ ...about, at: new Date().toISOString(), lines }, null, 2)}\n`,
)
