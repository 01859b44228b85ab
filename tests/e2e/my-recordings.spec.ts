import { readFile } from 'node:fs/promises'
import { type Cast, command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { arrangeRecorded } from '../support/arrange-recorded'
import { playRecorded } from '../support/record-over-http'
import { expectAccessible, expectAccessibleInBothThemes } from './axe'
import { expect, test } from './stage'

const path = '/my-data/recordings'

/** An interview of which both players' voices and pictures are on the server. */
async function arrange(app: Pick<AppServer, 'url'>): Promise<Cast> {
  const cast = await arrangeRecorded(app, 'voiceAndPicture')
  await playRecorded(app.url, cast, cast.liveSessionId, 'voiceAndPicture')
  return cast
}

test('a person takes their agreement back by keyboard alone, in its own row, and keeps the receipt', async ({
  app,
  openAs,
}) => {
  const cast = await arrange(app)
  const page = await openAs(cast.advisor, path)
  const row = page.getByRole('row', { name: /Yann L\./u }).first()
  await expect(row.getByRole('link', { name: /^Ma voix/u })).toBeVisible()
  await expect(row.getByRole('link', { name: /^Mon image/u })).toBeVisible()
  await expect(row.getByText('personne', { exact: true })).toBeVisible()
  const height = (await row.boundingBox())?.height

  await test.step('the question stands in the place of the row, and Keep gives the focus back', async () => {
    await row.getByRole('button', { name: 'Retirer mon accord' }).press('Enter')
    const question = page.getByRole('group', { name: /^Effacer 00:06 pour de bon/u })
    await expect(question.getByRole('button', { name: 'Garder' })).toBeFocused()
    const asking = await question.locator('xpath=ancestor::tr').boundingBox()
    expect(Math.abs((asking?.height ?? 0) - (height ?? 0)), 'change of height, px').toBeLessThan(2)
    await page.keyboard.press('Enter')
    await expect(row.getByRole('button', { name: 'Retirer mon accord' })).toBeFocused()
  })

  await test.step('what is taken back is gone, and its receipt is there', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Garder' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByText('L’enregistrement est effacé.')).toBeVisible()
    await expect(row.getByText('retiré par vous')).toBeVisible()
    await expect(row.getByRole('button', { name: 'Voir le reçu' })).toBeFocused()
    const receipt = page.getByRole('region', { name: 'Reçu d’effacement' })
    await expect(receipt.getByText('vos 2 pistes et 2 autres')).toBeVisible()
    await expect(receipt.getByText(/^par vous/u)).toBeVisible()
    const ledger = page.getByRole('region', { name: 'Registre de mes accords' })
    await expect(ledger.getByText('retiré', { exact: true })).toBeVisible()
    await expect(ledger.getByText('accordé', { exact: true })).toBeVisible()
    await expectAccessibleInBothThemes(page, 'recordings of a person')
  })

  await test.step('the receipt is a PDF to keep', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Garder ce reçu, PDF' }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toMatch(/^reçu d’effacement [0-9A-F]{4}-[0-9A-F]{4}\.pdf$/u)
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('on a phone the other player has rows of two lines, one menu, and a receipt without who asked', async ({
  app,
  openAs,
}) => {
  const cast = await arrange(app)
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'en' } as const
  const page = await openAs(cast.beneficiary, path, phone)
  const row = page.getByRole('row', { name: /Yann L\./u }).first()
  await row.getByRole('button', { name: /^Actions for Yann L\./u }).click()
  await expect(page.getByRole('menuitem', { name: 'My voice' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Take back my agreement' })).toBeVisible()
  await page.keyboard.press('Escape')
  await command(cast.advisor, cast.liveSessionId, { type: 'withdrawRecording' })
  await page.reload()
  await expect(row.getByText('taken back')).toBeVisible()
  await row.getByRole('button', { name: /^Actions for Yann L\./u }).click()
  await page.getByRole('menuitem', { name: 'See the receipt' }).click()
  await expect(page).toHaveURL(/\/my-data\/recordings\/receipts\//u)
  await expect(page.getByText('by a person who was recorded')).toBeVisible()
  await expect(page.getByText(cast.advisor.name)).toHaveCount(0)
  await expectAccessible(page, 'a receipt on a phone')
})

test('a person who was never asked reads that nothing was recorded', async ({ cast, openAs }) => {
  const page = await openAs(cast.observer, path)
  await expect(page.getByText('Aucun entretien n’a été enregistré.')).toBeVisible()
  await expect(page.getByText('Personne ne vous a encore demandé votre accord.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await expectAccessible(page, 'recordings of a person, none')
})
