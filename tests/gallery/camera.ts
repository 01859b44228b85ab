import { execFile } from 'node:child_process'
import { copyFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Browser, devices, type Page } from '@playwright/test'
import type { ApiPerson } from '../support/api'
import { lookFaults } from '../support/look-faults'

const run = promisify(execFile)
const touch = { hasTouch: true, isMobile: true } as const
const widths = {
  wide: { viewport: { width: 1440, height: 900 } },
  tablet: { viewport: { width: 820, height: 1180 }, ...touch },
  phone: { viewport: { width: 390, height: 844 }, ...touch },
} as const
const locales = { fr: 'fr-FR', en: 'en-GB' } as const
const themes = ['light', 'dark'] as const

/** The pictures the documents show: screen, width, language, theme. */
const kept = new Set([
  'console-wide-fr-light',
  'console-wide-fr-dark',
  'console-tablet-fr-light',
  'advisor-wide-fr-light',
  'beneficiary-phone-fr-light',
  'debrief-wide-fr-light',
  'today-wide-fr-light',
  'cohort-wide-fr-light',
])

export type Width = keyof typeof widths

export type Shot = {
  readonly person: ApiPerson | null
  readonly path: string
  /** Brings the page to what is to be seen. */
  readonly settle?: (page: Page) => Promise<unknown>
  readonly only?: readonly Width[]
}

export type Camera = {
  take(screen: string, shot: Shot): Promise<void>
  /** The PDF of a debrief, and a picture of each of its pages where poppler is installed. */
  paper(name: string, person: ApiPerson, path: string): Promise<void>
  /** Somebody else in the room, so that the picture shows company. */
  present(person: ApiPerson, path: string): Promise<() => Promise<void>>
}

type Options = {
  readonly browser: Browser
  readonly url: string
  /** Beginnings of the names of what is wanted; all if none. */
  readonly wanted: readonly string[]
  readonly renewsDocs: boolean
}

export function createCamera({ browser, url, wanted, renewsDocs }: Options): Camera {
  async function openAs(person: ApiPerson | null, width: Width, locale: keyof typeof locales) {
    const context = await browser.newContext({
      ...widths[width],
      ...(width === 'wide' ? {} : { userAgent: devices['Pixel 7'].userAgent }),
      locale: locales[locale],
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
      baseURL: url,
    })
    for (const { name, value } of person?.cookies ?? []) {
      await context.addCookies([{ name, value: encodeURIComponent(value), url }])
    }
    return context
  }

  async function photograph(page: Page, name: string) {
    await page.screenshot({ path: `gallery/${name}.png` })
    if (renewsDocs && kept.has(name)) {
      await page.screenshot({ path: `docs/images/${name}.jpg`, type: 'jpeg', quality: 82 })
    }
    const { height, inner } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      inner: innerHeight,
    }))
    if (height <= inner || (await page.getByRole('dialog').count()) > 0) return
    // As tall a screen rather than a whole-page picture, in which touch is forgotten.
    const size = page.viewportSize()
    if (!size) return
    await page.setViewportSize({ ...size, height })
    await page.screenshot({ path: `gallery/${name}-whole.png` })
    await page.setViewportSize(size)
  }

  async function report(page: Page, name: string) {
    const { cut, small, overflow } = await lookFaults(page)
    const faults = [
      ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
      ...cut.map((each) => `cut: ${each}`),
      ...(name.includes('-wide-') ? [] : small.map((each) => `small: ${each}`)),
    ]
    for (const fault of faults) console.log(`  ${name}: ${fault}`)
  }

  async function see(page: Page, name: string, { path, settle }: Pick<Shot, 'path' | 'settle'>) {
    page.setDefaultTimeout(15_000)
    await page.goto(path)
    await page.getByRole('heading').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    await settle?.(page)
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      await photograph(page, `${name}-${colorScheme}`)
    }
    await report(page, name)
  }

  const isWanted = (screen: string) => wanted.length === 0 || wanted.some((name) => screen.startsWith(name))

  return {
    async take(screen, { person, path, settle, only }) {
      if (!isWanted(screen)) return
      console.log(screen)
      for (const width of only ?? (['wide', 'tablet', 'phone'] as const)) {
        for (const locale of ['fr', 'en'] as const) {
          const context = await openAs(person, width, locale)
          const name = `${screen}-${width}-${locale}`
          await see(await context.newPage(), name, { path, settle }).catch((reason) => {
            process.exitCode = 1
            console.log(`  ${name}: could not be taken\n${reason}`)
          })
          await context.close()
        }
      }
    },
    async paper(screen, person, path) {
      if (!isWanted(screen)) return
      for (const locale of ['fr', 'en'] as const) {
        const name = `gallery/${screen}-pdf-${locale}`
        const headers = { cookie: person.cookie, 'accept-language': locale }
        const answer = await fetch(`${url}${path}/debrief.pdf`, { headers })
        await writeFile(`${name}.pdf`, Buffer.from(await answer.arrayBuffer()))
        const drawn = await run('pdftoppm', ['-png', '-r', '90', `${name}.pdf`, name]).catch(() => null)
        if (!drawn) console.log(`  ${name}.pdf: pages are drawn where poppler-utils is installed`)
        else if (renewsDocs && screen === 'debrief' && locale === 'fr') {
          await copyFile(`${name}-1.png`, 'docs/images/debrief-pdf-page-1-fr.png')
        }
      }
    },
    async present(person, path) {
      const context = await openAs(person, 'wide', 'fr')
      await (await context.newPage()).goto(path, { waitUntil: 'networkidle' })
      return () => context.close()
    },
  }
}
