import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

const mostTries = 20

/** Takes what a page shows once it shows the same twice, and the whole of a page longer than its screen beside. */
export async function photograph(page: Page, path: string): Promise<void> {
  await writeFile(`${path}.png`, await still(page))
  const { height, inner } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    inner: innerHeight,
  }))
  if (height <= inner || (await page.getByRole('dialog').count()) > 0) return
  // As tall a screen rather than a whole-page picture, in which touch is forgotten.
  const size = page.viewportSize()
  if (!size) return
  await resize(page, { ...size, height })
  await writeFile(`${path}-whole.png`, await still(page))
  await resize(page, size)
}

/** Gives an open page another size, and lets it draw itself. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

async function still(page: Page): Promise<Buffer> {
  const shoot = () => page.screenshot({ animations: 'disabled', caret: 'hide' })
  let seen = await shoot()
  for (let tries = 0; tries < mostTries; tries += 1) {
    const next = await shoot()
    if (next.equals(seen)) return next
    seen = next
  }
  throw new Error('the page never stands still')
}
