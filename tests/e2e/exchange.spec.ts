import { readFileSync, writeFileSync } from 'node:fs'
import type { Download, Locator } from '@playwright/test'
import { command } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

/** A file is held over the dialog, then let go. */
async function drop(dialog: Locator, text: string): Promise<void> {
  const dataTransfer = await dialog.page().evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'situation.json', { type: 'application/json' }))
    return data
  }, text)
  const form = dialog.locator('form')
  await form.dispatchEvent('dragover', { dataTransfer })
  await expect(dialog.getByText('Déposez le fichier')).toBeVisible()
  await form.dispatchEvent('drop', { dataTransfer })
}

test('a situation goes out as a file, is broken, dropped, mended where the import shows it, and comes in to be opened and played', async ({
  cast,
  openAs,
}) => {
  // The supervisor knows the brief of the one situation that is planned.
  const page = await openAs(cast.supervisor, `/cohorts/${cast.cohortId}/situations`)
  await page.getByRole('button', { name: 'Exporter' }).click()
  const out = page.getByRole('dialog', { name: 'Exporter des situations' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    out.getByRole('link', { name: /^Télécharger 1 élément/u }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.json$/u)
  const text = await textOf(download)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Importer' }).click()
  const dialog = page.getByRole('dialog', { name: 'Importer des situations' })
  const broken = text
    .replace(/"age": \d+/u, '"age": "trente"')
    .replace(/"key": "[^"]+"/u, '"key": "la-mienne"')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choisir un fichier' }).press('Enter'),
  ])
  await chooser.setFiles({
    name: 'situation.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await expect(dialog.getByText('Aucune erreur.')).toBeVisible()
  await drop(dialog, broken)
  await expect(dialog.getByText('1 erreur à corriger')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Importer', exact: true })).toBeDisabled()
  const line = broken.split('\n').findIndex((each) => each.includes('"trente"')) + 1
  await dialog.getByRole('button', { name: `Aller à la ligne ${line}` }).press('Enter')
  const field = dialog.getByLabel('Contenu du fichier')
  await expect(field).toBeFocused()
  // The caret stands before what is wrong: it is typed over there.
  for (const _ of '"trente"') await page.keyboard.press('Delete')
  await page.keyboard.type('33')
  await dialog.getByRole('button', { name: 'Vérifier' }).click()
  await expect(dialog.getByText('Aucune erreur.')).toBeVisible()
  await expect(dialog.getByLabel(/^Que faire de/u)).toHaveValue('new')
  await expectAccessible(page, 'import')
  await dialog.getByRole('button', { name: 'Importer 1 élément' }).click()

  const done = page.getByRole('dialog')
  await expect(done.getByRole('link', { name: /^Ouvrir Yann.*dans l’éditeur/u })).toHaveAttribute(
    'href',
    /\/situations\/.+/u,
  )
  await done.getByRole('link', { name: /^Préparer un entretien avec Yann/u }).click()
  await expect(page.getByRole('radio', { name: /Yann L\., 33\sans/u })).toBeChecked()
})

test('what the beneficiary says of the situation with one tap is there for its editors, and a second tap takes it back', async ({
  cast,
  openAs,
}) => {
  for (const each of [
    { type: 'openBriefing' },
    { type: 'startInterview', anyway: true },
    { type: 'endInterview' },
    { type: 'unseal', overrideReason: 'pour en parler' },
  ] as const)
    await command(cast.supervisor, cast.liveSessionId, each)
  const thomas = await openAs(cast.beneficiary, `/sessions/${cast.liveSessionId}`)
  const block = thomas.getByRole('region', { name: 'Sur la situation jouée' })
  const hard = block.getByRole('button', { name: 'Fiche trop difficile' })
  await hard.click()
  await expect(hard).toHaveAttribute('aria-pressed', 'true')
  await block
    .getByRole('button', { name: /^Personne ne peut l’obtenir/u })
    .first()
    .click()
  await block.getByRole('button', { name: 'Ajouter une phrase' }).click()
  await thomas.getByLabel('Votre phrase').fill('On ne peut pas arriver jusqu’au burn-out.')
  await thomas.getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(block.getByText('On ne peut pas arriver')).toBeVisible()
  // What one says shows on one's own page at once; others read what the server has.
  const { beneficiary, liveSessionId } = cast
  const kept = () => beneficiary.api.liveSession.remarks.query({ liveSessionId })
  await expect.poll(async () => (await kept()).words).toContain('On ne peut pas arriver')

  const claire = await openAs(cast.supervisor, `/cohorts/${cast.cohortId}/situations`)
  await claire.getByRole('button', { name: /^Ouvrir la situation.*Yann/u }).click()
  const gathered = claire.getByRole('dialog')
  await expect(gathered.getByText('Fiche trop difficile')).toBeVisible()
  await expect(gathered.getByText('jamais gagnée').first()).toBeVisible()
  await expect(gathered.getByText('On ne peut pas arriver')).toBeVisible()
  await gathered.getByRole('link', { name: 'Ouvrir en entier' }).click()
  await expect(claire.getByRole('heading', { level: 1, name: 'Yann L.' })).toBeVisible()
  await expect(claire.getByText('On ne peut pas arriver')).toBeVisible()

  await hard.click()
  await expect(hard).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(async () => (await kept()).brief).toBeNull()
  const ines = await openAs(cast.advisor, `/sessions/${cast.liveSessionId}`)
  await expect(ines.getByRole('heading', { level: 1, name: /Débriefing/u })).toBeVisible()
  await expect(ines.getByRole('region', { name: 'Sur la situation jouée' })).toHaveCount(0)
})

test('a file let go on the dialog is read wherever it falls; beside it the page and what was typed stay', async ({
  app,
  cast,
  openAs,
}, testInfo) => {
  const page = await openAs(cast.supervisor, `/cohorts/${cast.cohortId}/situations`)
  await page.getByRole('button', { name: 'Importer' }).click()
  const dialog = page.getByRole('dialog', { name: 'Importer des situations' })
  const typed = dialog.getByLabel('Contenu du fichier')
  await typed.fill('commencé à la main')
  const path = testInfo.outputPath('situation.json')
  writeFileSync(path, '{ "format": "autre" }')
  const hand = await page.context().newCDPSession(page)
  /** As the browser itself does it when a file comes from the desktop. */
  async function letGo(x: number, y: number) {
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await hand.send('Input.dispatchDragEvent', { type, x, y, data })
  }

  await letGo(5, 5)
  await expect(typed).toHaveValue('commencé à la main')
  const title = await dialog.getByRole('heading', { level: 2 }).boundingBox()
  await letGo((title?.x ?? 0) + 5, (title?.y ?? 0) + 5)
  await expect(typed).toHaveValue('{ "format": "autre" }')

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await letGo(640, 400)
  await expect(page.getByRole('button', { name: 'Importer' })).toBeVisible()
  expect(page.url()).toBe(`${app.url}/cohorts/${cast.cohortId}/situations`)
})
