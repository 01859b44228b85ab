import { type Browser, type BrowserContext, test as base, devices, expect, type Page } from '@playwright/test'
import type { Opening } from '@/domain/live-session/core/settings'
import { type ApiPerson, arrangeLiveSession, type Cast, giveAccounts, password } from '../support/api'
import { type AppServer, startApp } from '../support/app-server'
import { firstAccount } from '../support/entry-link'
import { openGivenAccounts } from '../support/given-accounts'
import { makeLate } from './late'

export { expect } from '@playwright/test'

type Look = {
  readonly viewport?: { width: number; height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: 'fr' | 'en'
  readonly hasTouch?: boolean
  /** Says that it is a phone, as browsers of phones do. */
  readonly isPhone?: boolean
  /** Reduced motion: nothing is half faded in while the page is examined. */
  readonly isStill?: boolean
  /** False in a story that makes the content security policy refuse something. */
  readonly watchesPolicy?: boolean
}

/** What a live page says when the server has every act: « À jour », or how many marks are kept. */
export const upToDate = /^(À jour|\d+ repères? gardés?)$/u

/** Opens an empty window for a person, as on another computer. Relative addresses in it are those of the server. */
export type WindowFor = (person: ApiPerson, look?: Look) => Promise<Page>

/** Opens a window for a person at an address, and waits until its page listens. */
export type OpenAs = (person: ApiPerson, path: string, look?: Look) => Promise<Page>

type Fixtures = {
  windowFor: WindowFor
  openAs: OpenAs
  /** How the views of the debrief open; most stories look at one where all are open. */
  viewsOpen: Opening
  cast: Cast
  policyHolds: undefined
  everyWordCame: undefined
}
/** The server of one worker. `administrator`: the first account on it. */
type WorkerApp = AppServer & { readonly administrator: ApiPerson }

export const test = base.extend<Fixtures, { app: WorkerApp }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture signature asks for a pattern
    async ({}, use) => {
      const app = await startApp()
      // The first account administers the installation, so it is made before any is given.
      const administrator = await firstAccount(app.url)
      const accounts = await openGivenAccounts(app.dataDir, password)
      giveAccounts(app.url, accounts)
      await use({ ...app, administrator })
      await accounts.close()
      await app.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  browser: [
    async ({ browser }, use) => {
      makeLate(browser)
      await use(browser)
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  context: async ({ context }, use) => {
    watchPolicy(context)
    watchWords(context)
    await use(context)
  },
  policyHolds: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture signature asks for a pattern
    async ({}, use) => {
      takeRefusals()
      await use(undefined)
      expect(takeRefusals(), 'what the content security policy had to refuse').toEqual([])
    },
    { auto: true },
  ],
  everyWordCame: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture signature asks for a pattern
    async ({}, use) => {
      wordless.splice(0)
      await use(undefined)
      expect(wordless.splice(0), 'messages that the page was not sent (i18n/sections.ts)').toEqual([])
    },
    { auto: true },
  ],
  viewsOpen: ['atOnce', { option: true }],
  cast: async ({ app, viewsOpen }, use) => use(await arrangeLiveSession(app.url, { viewsOpen })),
  windowFor: async ({ app, browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async (person, look = {}) => {
      const context = await windowOf(browser, app.url, person, look)
      opened.push(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
  openAs: async ({ windowFor }, use) => {
    await use(async (person, path, look) => {
      const page = await windowFor(person, look)
      await page.goto(path)
      await awake(page)
      return page
    })
  },
})

/** Waits until the page listens: its controls are inert before. */
export async function awake(page: Page): Promise<void> {
  await expect(page.locator('[inert][aria-busy="true"]')).toHaveCount(0)
}

const violations: string[] = []

/** Collects what the content security policy refuses in any page of this context; the story then fails. */
export function watchPolicy(context: BrowserContext): void {
  const note = (text: string) => {
    if (/Content[ -]Security[ -]Policy/u.test(text)) violations.push(text)
  }
  context.on('console', (message) => note(message.text()))
  // Firefox tells of it as of an error of the page.
  context.on('weberror', (found) => note(String(found.error())))
}

/** What was refused so far, for a story that wants it refused. */
export function takeRefusals(): string[] {
  return violations.splice(0)
}

const wordless: string[] = []

/** Collects what next-intl says of messages that it does not have, in any page of this context; the story then fails. */
function watchWords(context: BrowserContext): void {
  context.on('console', (message) => {
    const [said = ''] = message.text().split('\n')
    if (said.includes('MISSING_MESSAGE') && !wordless.includes(said)) wordless.push(said)
  })
}

/** A browser context signed in as the person. */
export async function windowOf(
  browser: Browser,
  url: string,
  person: ApiPerson,
  look: Look = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: look.viewport ?? { width: 1440, height: 900 },
    colorScheme: look.colorScheme ?? 'light',
    locale: look.locale === 'en' ? 'en-GB' : 'fr-FR',
    timezoneId: 'Europe/Paris',
    hasTouch: look.hasTouch ?? false,
    ...(look.isPhone && { userAgent: devices['Pixel 7'].userAgent, isMobile: true }),
    reducedMotion: look.isStill ? 'reduce' : 'no-preference',
  })
  if (look.watchesPolicy !== false) watchPolicy(context)
  watchWords(context)
  await context.addCookies(
    person.cookies.map((cookie) => ({ ...cookie, value: encodeURIComponent(cookie.value), url })),
  )
  if (look.locale) await context.addCookies([{ name: 'locale', value: look.locale, url }])
  return context
}
