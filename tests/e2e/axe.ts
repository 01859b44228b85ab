import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { ApiPerson } from '../support/api'
import { secondViolationsOf } from './second-engine'
import { awake, expect, type WindowFor } from './stage'

// The builder sends axe twice for each look, in its long form of 1.3 MB: twice what looking itself takes.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright')
const source = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8')
const isThere = 'void 0'

/** Gives the page axe, unless an earlier look at the same document has. */
async function giveAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
}

/** Makes the system light or dark, and waits until the page has followed: colours then change gradually, which `expectAccessible` awaits. */
export async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
}

/** What is half faded in has half its contrast; a dialog that is there begins to fade in some frames later. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What lasts longer than a transition shows a state: the life of a cue.
    const isStill = () =>
      document
        .getAnimations()
        .every(
          ({ playState, effect }) => playState !== 'running' || Number(effect?.getTiming().duration) > 1000,
        )
    for (let frames = 0; frames < 3; ) {
      await new Promise(requestAnimationFrame)
      frames = isStill() ? frames + 1 : 0
    }
  })
}

/** Rules of axe whose answer a change of colours can change. */
const rulesOfColours = ['color-contrast', 'link-in-text-block']

type Asked = 'everything' | 'colours'

/** The rules of WCAG 2.2 AA and of good practice that the page as it stands breaks, each with its elements. */
async function violationsOf(page: Page, within: string, asked: Asked): Promise<string[]> {
  const builder = new AxeBuilder({ page, axeSource: isThere })
    .include(within)
    // What is well needs no selector for each of its elements.
    .options({ resultTypes: ['violations'] })
    // Otherwise every look ends in a page of its own, which frames of other origins would need; there are none.
    .setLegacyMode()
  const { violations } = await (asked === 'colours'
    ? builder.withRules(rulesOfColours)
    : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}

/** Holds the page as it stands to WCAG 2.2 AA, and to no horizontal scroll. `within` narrows it to what lies over the page. */
export async function expectAccessible(page: Page, screen: string, within = 'html'): Promise<void> {
  if (!(await isLookedAt(page, screen))) return
  await expectNoViolation(page, screen, within, 'everything')
  // What the second engine asks does not depend on colours: a look in the light asks it.
  const isLight = await page.evaluate(() => !matchMedia('(prefers-color-scheme: dark)').matches)
  if (isLight) expect(await secondViolationsOf(page), `${screen}: by the second engine`).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${screen}: horizontal scroll`).toBeLessThanOrEqual(0)
}

/** The same in both themes; in the dark only what depends on colours. Leaves the page in the light. */
export async function expectAccessibleInBothThemes(
  page: Page,
  screen: string,
  within = 'html',
): Promise<void> {
  await inColours(page, 'light')
  await expectAccessible(page, screen, within)
  await inColours(page, 'dark')
  if (await isLookedAt(page, screen)) await expectNoViolation(page, `${screen}, dark`, within, 'colours')
  await inColours(page, 'light')
}

/** Waits until the page stands still. False in a browser whose pages axe does not look at. */
async function isLookedAt(page: Page, screen: string): Promise<boolean> {
  await untilStill(page)
  // A dialog is given its name a moment after it is drawn.
  await expect(
    page.locator('[role="dialog"]:not([aria-label], [aria-labelledby])'),
    `${screen}: dialogs without a name`,
  ).toHaveCount(0)
  // What axe asks does not depend on the engine, and a page of Firefox ESR 153 dies while axe looks at a timeline.
  return page.context().browser()?.browserType().name() !== 'firefox'
}

async function expectNoViolation(page: Page, screen: string, within: string, asked: Asked): Promise<void> {
  await giveAxe(page)
  let found = await violationsOf(page, within, asked)
  // What is half faded, or still coming, is looked at again.
  for (let again = 0; found.length > 0 && again < 2; again++) {
    await untilStill(page)
    found = await violationsOf(page, within, asked)
  }
  expect(found, `${screen}: accessibility violations`).toEqual([])
}

/** Both themes and both languages, in two looks: contrast does not depend on the language, nor lengths on the theme. */
export const looks = [
  { colorScheme: 'light', locale: 'fr', isStill: true },
  { colorScheme: 'dark', locale: 'en', isStill: true },
] as const

/** Opens the addresses as one person and holds each screen to WCAG in both themes, once its heading is there. */
export async function expectScreensAccessible(
  windowFor: WindowFor,
  person: ApiPerson,
  stage: string,
  paths: readonly string[],
  locale: 'fr' | 'en' = 'fr',
): Promise<void> {
  const page = await windowFor(person, { locale, isStill: true })
  for (const path of paths) {
    const answer = await page.goto(path)
    // What says « not found » is accessible too, and not what was to be looked at.
    expect(answer?.status(), path).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await untilHeaded(page)
    await expectAccessibleInBothThemes(page, `${stage}, ${person.name}, ${path}, ${locale}`)
  }
  await page.context().close()
}

export async function expectScreenAccessible(page: Page, screen: string): Promise<void> {
  await untilHeaded(page)
  await expectAccessible(page, screen)
}

async function untilHeaded(page: Page): Promise<void> {
  await awake(page)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}
