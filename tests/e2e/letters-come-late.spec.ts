import type { Route } from '@playwright/test'
import { takeShifts, totalOf, watchShifts } from '../support/layout-shifts'
import { expect, test } from './stage'

/** What a person sees move; browsers call a page good up to ten times as much. */
const seen = 0.01

for (const locale of ['fr-FR', 'en-GB'])
  test(`on a slow phone the first page stands still when its typeface comes, ${locale}`, async ({
    browser,
    app: _,
  }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale })
    const page = await context.newPage()
    const held: Route[] = []
    let isHeld = true
    await page.route('**/*.woff2', async (route) => {
      if (isHeld) held.push(route)
      else await route.continue()
    })
    await page.goto('/', { waitUntil: 'commit' })
    await expect(page.getByRole('link', { name: /créer un compte|create an account/iu })).toBeVisible()
    await watchShifts(page, 'all')
    await takeShifts(page)
    expect(held.length).toBeGreaterThan(0)
    isHeld = false
    await Promise.all(held.map((route) => route.continue()))
    await expect
      .poll(() => page.evaluate(() => document.fonts.check('600 28px "Source Sans 3 Variable"')))
      .toBe(true)
    await page.evaluate(() => document.fonts.ready)
    const shifts = await takeShifts(page)
    expect(totalOf(shifts), JSON.stringify(shifts)).toBeLessThan(seen)
    await context.close()
  })
