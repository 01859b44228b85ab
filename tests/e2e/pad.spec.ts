import type { Page } from '@playwright/test'
import { type Cast, command } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true } as const
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const

async function startInterview({ supervisor, advisor, liveSessionId }: Cast): Promise<string> {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(advisor, liveSessionId, { type: 'chooseFocus', codeKey: 'confidentiality' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  return `/sessions/${liveSessionId}`
}

const bar = (page: Page) => page.getByRole('region', { name: /Dernier repère|Repère choisi/u })
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap()

for (const [width, look] of [
  ['tablet', tablet],
  ['phone', phone],
] as const) {
  test(`any mark is chosen and corrected by the thumb on a ${width}`, async ({ cast, openAs }) => {
    const path = await startInterview(cast)
    const claire = await openAs(cast.supervisor, path, look)
    await tap(claire, 'Empathie, manifestée')
    await tap(claire, 'Authenticité, manquée')
    await expect(bar(claire)).toContainText('Authenticité')

    await bar(claire).getByRole('button', { name: 'Repères' }).tap()
    const sheet = claire.getByRole('dialog', { name: 'Derniers repères' })
    const lines = sheet.getByRole('listitem')
    await expect(lines).toHaveCount(2)
    await expectAccessible(claire, `marks on a ${width}`, '[role=dialog]')
    await lines.filter({ hasText: 'Empathie' }).getByRole('button').first().tap()
    await sheet.getByRole('button', { name: 'Plutôt manquée' }).tap()
    await expect(lines.filter({ hasText: 'Empathie' })).toContainText('manquée')
    await sheet.getByRole('button', { name: 'Cinq secondes plus tard' }).tap()

    await sheet.getByRole('button', { name: 'Changer de code…' }).tap()
    const change = claire.getByRole('dialog', { name: /^Changer le repère/u })
    await change.getByLabel('Code').selectOption({ label: 'Reflet' })
    await change.getByRole('button', { name: 'Changer', exact: true }).tap()
    await expect(lines.filter({ hasText: 'Reflet' })).toHaveCount(1)

    await sheet.getByRole('button', { name: 'Supprimer' }).tap()
    await expect(lines).toHaveCount(1)
    await sheet.getByRole('button', { name: 'Annuler' }).tap()
    await expect(lines).toHaveCount(2)
    await sheet.getByRole('button', { name: 'Rétablir' }).tap()
    await expect(lines).toHaveCount(1)

    await sheet.getByRole('button', { name: 'Note' }).tap()
    await expect(sheet).toHaveCount(0)
    const note = bar(claire).getByRole('textbox', { name: 'Note du repère' })
    await expect(note).toBeFocused()
    await note.fill('il sourit trop')
    await note.press('Enter')
    await expect(bar(claire)).toContainText('il sourit trop')
    await bar(claire).getByRole('button', { name: 'Repères' }).tap()
    await sheet.getByRole('button', { name: 'Fermer' }).tap()
    await expect(bar(claire).getByRole('button', { name: 'Repères' })).toBeFocused()
  })
}

test('the pad shows the focus larger, what is revealed as it is, and the rolling timeline', async ({
  cast,
  openAs,
}) => {
  const path = await startInterview(cast)
  const claire = await openAs(cast.supervisor, path, tablet)
  const focus = claire.getByRole('button', { name: 'Confidentialité, respectée' })
  await expect(focus).toHaveAccessibleDescription('focus')

  await expect(claire.getByRole('region', { name: 'Faits à révéler' })).toHaveCount(0)
  await tap(claire, 'Faits à révéler')
  const reveals = claire.getByRole('region', { name: 'Faits à révéler' })
  await expect(reveals).toContainText('0 sur 3')
  await command(cast.beneficiary, cast.liveSessionId, { type: 'giveReveal', revealId: 'refusesToMove' })
  await expect(reveals).toContainText('1 sur 3')
  await expect(claire.getByText('1 sur 3 faits dits')).toBeAttached()
  await expect(reveals).toContainText(/dit à 0\d:\d\d/u)

  await tap(claire, 'Empathie, manifestée')
  const timeline = claire.getByRole('region', { name: 'Frise de l’entretien' })
  await expect(timeline.getByRole('toolbar').getByRole('button', { name: /Empathie/u })).toBeVisible()
  // A strip of phases and marks; the heading opens every lane.
  await expect(timeline.getByRole('button', { name: '6 min' })).toHaveCount(0)
  await tap(claire, 'Frise de l’entretien')
  await expect(timeline.getByRole('button', { name: '6 min' })).toBeVisible()
  await expectAccessible(claire, 'the whole pad')
  await tap(claire, 'Frise de l’entretien')
  await expect(timeline.getByRole('button', { name: '6 min' })).toHaveCount(0)
})

test('every act by touch is felt, a breach and an undoing each in its own way', async ({ cast, openAs }) => {
  const path = await startInterview(cast)
  const claire = await openAs(cast.supervisor, '/today', tablet)
  await claire.addInitScript(() => {
    const felt: number[][] = []
    Object.assign(window, { felt })
    navigator.vibrate = (pattern) => felt.push([pattern].flat() as number[]) > 0
  })
  await claire.goto(path)
  const felt = () => claire.evaluate(() => (window as unknown as { felt: number[][] }).felt)
  const act = [12]
  const undo = [12, 40, 12]
  await tap(claire, 'Empathie, manifestée')
  await expect.poll(felt).toEqual([act])
  await bar(claire).getByRole('button', { name: 'Annuler' }).tap()
  await expect.poll(felt).toEqual([act, undo])
  await tap(claire, 'Confidentialité, manquement')
  await expect.poll(felt).toEqual([act, undo, [30, 40, 30]])
  const acts = async (press: Promise<void>) => {
    const before = (await felt()).length
    await press
    await expect.poll(async () => (await felt()).slice(before)).toEqual([act])
  }
  await acts(
    claire
      .getByRole('button', { name: /^Exploration/u })
      .first()
      .tap(),
  )
  await acts(claire.getByRole('checkbox', { name: 'Durée' }).tap({ force: true }))
  await acts(claire.getByRole('button', { name: /^Envoyer «\sLaisse le silence\s»/u }).tap())
})

test('a cue being written survives the turn of a tablet', async ({ cast, openAs }) => {
  const path = await startInterview(cast)
  const claire = await openAs(cast.supervisor, path, tablet)
  await tap(claire, 'Écrire un signal à Inès')
  const field = claire.getByRole('textbox', { name: 'Écrire un signal à Inès' })
  await field.fill('reviens à lui')
  await claire.setViewportSize({ width: 1180, height: 820 })
  await expect(claire.getByRole('heading', { name: 'Postures' })).toBeVisible()
  await expect(field).toHaveValue('reviens à lui')
  await claire.setViewportSize(tablet.viewport)
  await expect(field).toHaveValue('reviens à lui')
  await field.press('Enter')
  await expect(claire.getByText('envoyé', { exact: true })).toBeVisible()
})
