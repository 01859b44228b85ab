import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './stage'

/** Holds the page as it stands to WCAG 2.2 AA, and to no horizontal scroll. `within` narrows it to what lies over the page. */
export async function expectAccessible(page: Page, screen: string, within = 'html'): Promise<void> {
  // What is half faded in has half its contrast. What lasts longer than a transition shows a state: the life of a cue.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || Number(effect?.getTiming().duration) > 1000,
      ),
  )
  // A dialog is given its name a moment after it is drawn.
  await expect(
    page.locator('[role="dialog"]:not([aria-label], [aria-labelledby])'),
    `${screen}: dialogs without a name`,
  ).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  )
  expect(found, `${screen}: accessibility violations`).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${screen}: horizontal scroll`).toBeLessThanOrEqual(0)
}
