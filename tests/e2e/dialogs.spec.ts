import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { expect, test } from './stage'

/** So many places scroll, fields left out, and the foot is whole. */
async function expectScrollers(dialog: Locator, count: number): Promise<void> {
  const scrolled = () =>
    dialog.evaluate((root) =>
      [root, ...root.querySelectorAll('*:not(textarea)')].flatMap((each) => {
        const isScrolled =
          each.scrollHeight > each.clientHeight + 1 && /auto|scroll/u.test(getComputedStyle(each).overflowY)
        return isScrolled ? each.className : []
      }),
    )
  await expect.poll(scrolled).toHaveLength(count)
  await expect(dialog.locator('[data-foot]')).toBeInViewport({ ratio: 1 })
}

test('a window with a long list scrolls in one place, and its foot stays in sight', {
  tag: '@firefox',
}, async ({ cast, openAs }) => {
  const path = `/cohorts/${cast.cohortId}/situations`
  const page = await openAs(cast.supervisor, path, { viewport: { width: 1280, height: 720 } })

  await test.step('the palette', async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option').nth(6)).toBeAttached()
    await expectScrollers(page.getByRole('dialog'), 0)
    await page.setViewportSize({ width: 1280, height: 600 })
    await expectScrollers(page.getByRole('dialog'), 1)
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a file with many faults', async () => {
    await page.getByRole('button', { name: 'Exporter' }).click()
    const download = page.waitForEvent('download')
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^Télécharger/u })
      .click()
    const text = await readFile(await (await download).path(), 'utf8')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Importer' }).click()
    const dialog = page.getByRole('dialog', { name: 'Importer des situations' })
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Choisir un fichier' }).click()
    const buffer = Buffer.from(text.replaceAll(/"fr": "[^"]*"/gu, '"fr": 3'))
    await (await chooser).setFiles({ name: 'situation.json', mimeType: 'application/json', buffer })
    await expect(dialog.getByText(/^\d\d erreurs à corriger/u)).toBeVisible()
    await expectScrollers(dialog, 1)
    const last = dialog.getByRole('button', { name: /^Aller à la ligne/u }).last()
    await last.focus()
    await expect(last).toBeInViewport({ ratio: 1 })
    await expect(dialog.locator('[data-foot]')).toBeInViewport({ ratio: 1 })
  })
})
