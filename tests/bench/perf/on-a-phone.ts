import { type Browser, devices, type Page } from '@playwright/test'
import type { ApiPerson, Cast } from '../../support/api'
import type { AppServer } from '../../support/app-server'
import { castInDebrief, castSinceAnHour } from '../past-interview'
import { type Line, line } from './line'
import { SLOWER } from './slow-page'

const ROUNDS = 5
/** A mid-range phone on a mobile network: 1.6 Mbit/s down, 0.75 up, 150 ms. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const about = `${SLOWER}× slower, 1.6 Mbit/s, 150 ms, nothing cached`

/** When a page first takes a press, and when the screen shows its effect; ms since the request. */
type Opened = { readonly picture: number; readonly usable: number; readonly shown: number }

/** From an address to a page that can be worked with, on a phone that opens it for the first time. */
export async function onAPhone(browser: Browser, app: AppServer): Promise<Line[]> {
  const running = await castSinceAnHour(app, 200)
  const debriefed = await castInDebrief(app, 200)
  const rooms = [
    { name: 'console', cast: running, button: 'button[aria-label="Empathie, manifestée"]' },
    { name: 'debrief', cast: debriefed, button: '[role=tab][aria-selected=false]' },
  ]
  const lines: Line[] = []
  for (const { name, cast, button } of rooms) {
    const opened: Opened[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const one = await openOn(browser, app, cast, button)
      if (round > 0) opened.push(one)
    }
    const took = (what: string, moment: keyof Opened) =>
      line(
        `${name} on a phone: ${what}`,
        'ms',
        opened.map((each) => each[moment]),
        { also: about },
      )
    lines.push(
      took('first picture', 'picture'),
      took('takes a press', 'usable'),
      took('shows that press', 'shown'),
    )
  }
  return lines
}

async function openOn(browser: Browser, app: AppServer, { supervisor, liveSessionId }: Cast, button: string) {
  const page = await phoneOf(browser, app, supervisor)
  try {
    // The compiler calls this helper to keep the names of functions; a page does not have it.
    await page.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
    await page.addInitScript(pressAtOnce, button)
    await page.goto(`${app.url}/sessions/${liveSessionId}`, { waitUntil: 'commit' })
    const opened = await page.waitForFunction(() => window.opened, null, { timeout: 60_000 })
    return await opened.evaluate((moments) => moments as Opened)
  } finally {
    await page.context().close()
  }
}

async function phoneOf(browser: Browser, app: AppServer, person: ApiPerson): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'fr-FR',
    isMobile: true,
    // Browsers of phones say so, and the server draws for one.
    userAgent: devices['Pixel 7'].userAgent,
    hasTouch: true,
  })
  await context.addCookies(
    person.cookies.map(({ name, value }) => ({ name, value: encodeURIComponent(value), url: app.url })),
  )
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return page
}

declare global {
  interface Window {
    opened?: Opened
  }
}

/** Presses the button in the first frame in which the page takes a press, and waits until its text or state has changed. */
function pressAtOnce(selector: string): void {
  let pressed: HTMLElement | null = null
  let usable = 0
  let before = ''
  let shown = 0
  const stateOf = (button: Element) => `${button.textContent} ${button.getAttribute('aria-selected')}`
  requestAnimationFrame(function look(now) {
    // The button may have been drawn anew since.
    const button = pressed?.isConnected ? pressed : document.querySelector<HTMLElement>(selector)
    if (button && !pressed && !button.closest('[inert]')) {
      pressed = button
      usable = now
      before = stateOf(button)
      button.click()
    } else if (button && pressed && shown === 0 && stateOf(button) !== before) {
      shown = now
    }
    // The browser tells of its first picture some time after it.
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    if (shown > 0 && paint) {
      window.opened = { picture: paint.startTime, usable, shown }
      return
    }
    requestAnimationFrame(look)
  })
}
