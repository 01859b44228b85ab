import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test'
import { type ApiPerson, arrangeLiveSession, type Cast } from '../support/api'
import { type AppServer, startApp } from '../support/app-server'

export { expect } from '@playwright/test'

type Look = {
  readonly viewport?: { width: number; height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: 'fr' | 'en'
  readonly hasTouch?: boolean
}

/** Opens a window of its own for a person, as on another computer. */
export type OpenAs = (person: ApiPerson, path: string, look?: Look) => Promise<Page>

type Fixtures = { openAs: OpenAs; cast: Cast }

export const test = base.extend<Fixtures, { app: AppServer }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture signature asks for a pattern
    async ({}, use) => {
      const app = await startApp()
      await use(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  cast: async ({ app }, use) => use(await arrangeLiveSession(app.url)),
  openAs: async ({ app, browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async (person, path, look = {}) => {
      const context = await windowOf(browser, app.url, person, look)
      opened.push(context)
      const page = await context.newPage()
      await page.goto(app.url + path)
      return page
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

/** A browser context signed in as the person. */
export async function windowOf(
  browser: Browser,
  url: string,
  person: ApiPerson,
  look: Look = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: look.viewport ?? { width: 1440, height: 900 },
    colorScheme: look.colorScheme ?? 'light',
    locale: look.locale === 'en' ? 'en-GB' : 'fr-FR',
    timezoneId: 'Europe/Paris',
    hasTouch: look.hasTouch ?? false,
  })
  await context.addCookies(
    person.cookies.map((cookie) => ({ ...cookie, value: encodeURIComponent(cookie.value), url })),
  )
  if (look.locale) await context.addCookies([{ name: 'locale', value: look.locale, url }])
  return context
}
