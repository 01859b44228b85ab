import type { Locator, Page } from '@playwright/test'
import { expect } from './stage'

/** What a person without a mouse does on the screen. */

/** Tabs, forward or back, until the wanted control has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, wanted: Locator, most = 80): Promise<void> {
  await wanted.waitFor({ state: 'attached' })
  for (let presses = 0; presses < most; presses++) {
    // Not round the end: there Firefox goes on to its own controls.
    const way = await wanted.evaluate((element) => {
      const now = document.activeElement ?? element
      const isAfter = (element.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      return element === now ? 'there' : isAfter ? 'back' : 'on'
    })
    if (way === 'there') return
    await page.keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`${wanted} was not reached within ${most} presses of Tab`)
}

/** Presses a button by Tab and Enter. */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' })
  await expect(button).toBeEnabled()
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}
