import { execFile } from 'node:child_process'
import { copyFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Browser, type BrowserContext, devices, type Page } from '@playwright/test'
import type { ApiPerson } from '../support/api'
import { lookFaults } from '../support/look-faults'
import { photograph, resize } from './photograph'
import { type Choice, type Hold, type Locale, type Size, sizes, type Visit, visitsOf } from './sizes'
import { moment, standStill } from './stand-still.mjs'

const run = promisify(execFile)
const locales = { fr: 'fr-FR', en: 'en-GB' } as const
const holds = {
  mouse: {},
  touch: { hasTouch: true, isMobile: true, userAgent: devices['Pixel 7'].userAgent },
  zoom: { deviceScaleFactor: 2 },
} as const

/** The pictures the documents show, by the names they have there. */
const kept = new Map([
  ['console-1440-fr-light', 'console-wide-fr-light'],
  ['console-1440-fr-dark', 'console-wide-fr-dark'],
  ['console-820-fr-light', 'console-tablet-fr-light'],
  ['advisor-1440-fr-light', 'advisor-wide-fr-light'],
  ['beneficiary-390-fr-light', 'beneficiary-phone-fr-light'],
  ['debrief-1440-fr-light', 'debrief-wide-fr-light'],
  ['today-1440-fr-light', 'today-wide-fr-light'],
  ['cohort-1440-fr-light', 'cohort-wide-fr-light'],
])

export type Shot = {
  readonly person: ApiPerson | null
  readonly path: string
  /** Brings the page to what is to be seen. */
  readonly settle?: (page: Page) => Promise<unknown>
  readonly only?: readonly Size[]
  /** What is to be seen is brought about anew at each size, since it depends on the size or closes as it changes. */
  readonly anew?: boolean
  /** Settling writes what other pages would see: one page after the other. */
  readonly writes?: boolean
}

export type Camera = {
  /** Whether any screen whose name begins with one of these is to be taken: else what it takes need not be arranged. */
  wants(...screens: readonly string[]): boolean
  take(screen: string, shot: Shot): Promise<void>
  /** The PDF of a debrief, and a picture of each of its pages where poppler is installed. */
  paper(name: string, person: ApiPerson, path: string): Promise<void>
  /** Another person in the room, so that the picture shows company. */
  present(person: ApiPerson, path: string): Promise<() => Promise<void>>
}

type Options = { readonly browser: Browser; readonly url: string; readonly choice: Choice }

export function createCamera({ browser, url, choice }: Options): Camera {
  async function openAs(person: ApiPerson | null, hold: Hold, locale: Locale, size: Size) {
    const { width, height } = sizes[size]
    const context = await browser.newContext({
      ...holds[hold],
      viewport: { width, height },
      locale: locales[locale],
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
      baseURL: url,
    })
    await context.addInitScript(standStill, moment)
    for (const { name, value } of person?.cookies ?? []) {
      await context.addCookies([{ name, value: encodeURIComponent(value), url }])
    }
    return context
  }

  async function report(page: Page, name: string, size: Size) {
    const { cut, over, small, overflow } = await lookFaults(page)
    const faults = [
      ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
      ...cut.map((each) => `cut: ${each}`),
      ...over.map((each) => `over: ${each}`),
      ...(sizes[size].hold === 'touch' ? small.map((each) => `small: ${each}`) : []),
    ]
    for (const fault of faults) console.log(`  ${name}: ${fault}`)
  }

  async function see(context: BrowserContext, { path, settle }: Shot) {
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(path)
    await page.getByRole('heading').first().waitFor()
    await page.locator('[inert][aria-busy="true"]').waitFor({ state: 'detached' })
    await page.evaluate(() => document.fonts.ready)
    await page.waitForLoadState('networkidle')
    await settle?.(page)
    return page
  }

  async function take(page: Page, screen: string, locale: Locale, { size, themes }: Visit['stops'][number]) {
    await resize(page, sizes[size])
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      const name = `${screen}-${size}-${locale}-${colorScheme}`
      await photograph(page, `${choice.into}/${name}`)
      const path = `docs/images/${kept.get(name)}.jpg`
      if (choice.renewsDocs && kept.has(name)) await page.screenshot({ path, type: 'jpeg', quality: 82 })
    }
    await report(page, `${screen}-${size}-${locale}`, size)
  }

  async function visit(screen: string, shot: Shot, { locale, hold, stops }: Visit) {
    for (const together of shot.anew || choice.isAnew ? stops.map((stop) => [stop]) : [stops]) {
      const [first] = together
      if (!first) continue
      const context = await openAs(shot.person, hold, locale, first.size)
      try {
        const page = await see(context, shot)
        for (const stop of together) await take(page, screen, locale, stop)
      } catch (reason) {
        process.exitCode = 1
        console.log(`  ${screen}-${first.size}-${locale}: could not be taken\n${reason}`)
      }
      await context.close()
    }
  }

  const isWanted = (screen: string) =>
    choice.screens.length === 0 || choice.screens.some((name) => screen.startsWith(name))

  return {
    wants: (...screens) =>
      screens.some((screen) => isWanted(screen) || choice.screens.some((name) => name.startsWith(screen))),
    async take(screen, shot) {
      if (!isWanted(screen)) return
      const began = performance.now()
      const visits = visitsOf(choice, shot.only)
      if (shot.writes) for (const each of visits) await visit(screen, shot, each)
      else await Promise.all(visits.map((each) => visit(screen, shot, each)))
      console.log(`${screen} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    },
    async paper(screen, person, path) {
      if (!isWanted(screen)) return
      for (const locale of ['fr', 'en'] as const) {
        const name = `${choice.into}/${screen}-pdf-${locale}`
        const headers = { cookie: person.cookie, 'accept-language': locale }
        const answer = await fetch(`${url}${path}/debrief.pdf`, { headers })
        await writeFile(`${name}.pdf`, Buffer.from(await answer.arrayBuffer()))
        const drawn = await run('pdftoppm', ['-png', '-r', '90', `${name}.pdf`, name]).catch(() => null)
        if (!drawn) console.log(`  ${name}.pdf: pages are drawn where poppler-utils is installed`)
        else if (choice.renewsDocs && screen === 'debrief' && locale === 'fr') {
          await copyFile(`${name}-1.png`, 'docs/images/debrief-pdf-page-1-fr.png')
        }
      }
    },
    async present(person, path) {
      const context = await openAs(person, 'mouse', 'fr', 1440)
      await (await context.newPage()).goto(path, { waitUntil: 'networkidle' })
      return () => context.close()
    },
  }
}
