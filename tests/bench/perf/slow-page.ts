import type { Browser, Page } from '@playwright/test'
import type { ApiPerson } from '../../support/api'
import { watch } from './probe'

export const SLOWER = 4

/** A window of this person's on a computer `SLOWER` times as slow as this one, watched. */
export async function openSlowly(
  browser: Browser,
  url: string,
  person: ApiPerson,
  path: string,
  rate = SLOWER,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
  await context.addCookies(
    person.cookies.map(({ name, value }) => ({ name, value: encodeURIComponent(value), url })),
  )
  const page = await context.newPage()
  await watch(page)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.goto(url + path)
  return page
}

/** Nothing is under way any more: neither requests nor script. */
export async function untilIdle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}
