import type { Page } from '@playwright/test'
import { inDays, markLog } from './interview-acts'
import { pressButton, tabTo } from './keyboard-acts'
import { expect, test } from './stage'

test('a whole interview by keyboard alone', { tag: ['@release', '@firefox'] }, async ({ cast, openAs }) => {
  const path = `/sessions/${cast.liveSessionId}`
  const claire = await openAs(cast.supervisor, path)
  const ines = await openAs(cast.advisor, path)
  const thomas = await openAs(cast.beneficiary, path)

  await pressButton(claire, 'Ouvrir la salle')
  await tabTo(ines, ines.getByRole('radio').first())
  await ines.keyboard.press('Space')
  await pressButton(ines, 'Je suis prêt·e')
  await pressButton(thomas, 'Je suis prêt·e')
  await expect(claire.getByText(/ont dit être prêt·es/u)).toBeVisible()
  await pressButton(claire, 'Commencer l’entretien')
  await expect(claire.getByRole('timer')).toBeVisible()

  await test.step('one key, one mark', async () => {
    for (const key of ['KeyE', 'Shift+KeyR', 'KeyA', 'Shift+KeyS', 'KeyF', 'KeyX'])
      await claire.keyboard.press(key)
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(6)
    await expect(markLog(claire).getByRole('listitem').first()).toContainText('Reflet')
    await expect(markLog(claire).getByRole('listitem').nth(2)).toContainText(/manquement/iu)
    await expect(markLog(claire).getByRole('listitem').nth(4)).toContainText(/manqué/iu)
    await claire.keyboard.press('Backspace')
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(5)
    await claire.keyboard.press('Shift+Backspace')
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(6)
  })

  await test.step('the note: N opens, letters type, Enter saves', async () => {
    await claire.keyboard.press('n')
    await claire.keyboard.type('« er » sans poser de repère')
    await claire.keyboard.press('Enter')
    await expect(markLog(claire)).toContainText('« er » sans poser de repère')
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(6)
  })

  await test.step('the last mark is turned, moved and taken away; the timeline is looked back at', async () => {
    await claire.keyboard.press('KeyE')
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(7)
    await claire.keyboard.press('KeyL')
    await expect(markLog(claire).getByRole('listitem').first()).toContainText('Empathie, manquée')
    await claire.keyboard.press('ArrowLeft')
    await expect(claire.getByText(/^Appui à.+plus tôt$/u).first()).toBeVisible()
    await claire.keyboard.press('ArrowRight')
    await claire.keyboard.press('Delete')
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(6)
    const shapes = claire.getByRole('toolbar').getByRole('button')
    await tabTo(claire, shapes.last())
    await claire.keyboard.press('Shift+ArrowRight')
    await expect(claire.getByRole('button', { name: 'Suivre l’horloge' })).toBeVisible()
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(6)
  })

  await test.step('phases by digits, pause by zero, frame by shifted digits', async () => {
    await claire.keyboard.press('Digit2')
    await expect(claire.getByRole('button', { name: /Exploration/u }).first()).toHaveAttribute(
      'aria-current',
      'step',
    )
    await claire.keyboard.press('Shift+Digit1')
    await expect(claire.getByRole('checkbox', { name: 'Durée', exact: true })).toBeChecked()
    await claire.keyboard.press('Digit0')
    await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
    await claire.keyboard.press('Digit0')
    await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toHaveCount(0)
  })

  await test.step('a cue by M, acknowledged by Space', async () => {
    await claire.keyboard.press('m')
    await claire.keyboard.type('reviens à lui')
    await claire.keyboard.press('Enter')
    await expect(ines.getByText('reviens à lui', { exact: false })).toBeVisible()
    await ines.keyboard.press('Space')
    await claire.keyboard.press('Escape')
    await expect(claire.getByText(/vu en \d+\ss/u).first()).toBeVisible()
  })

  await test.step('the legend by question mark, left by Escape', async () => {
    await claire.keyboard.press('?')
    await expect(claire.getByRole('dialog', { name: 'Touches' })).toBeVisible()
    await claire.keyboard.press('KeyE')
    await claire.keyboard.press('Escape')
    await expect(claire.getByRole('dialog', { name: 'Touches' })).toHaveCount(0)
    await expect(
      markLog(claire)
        .getByRole('listitem')
        .filter({ hasNotText: /Signal|Pause de/u }),
    ).toHaveCount(6)
  })

  await test.step('the beneficiary ticks a fact and moves the dial', async () => {
    await tabTo(thomas, thomas.getByRole('checkbox').first())
    await thomas.keyboard.press('Space')
    await tabTo(thomas, thomas.getByRole('slider'))
    for (const key of ['PageUp', 'ArrowRight']) await thomas.keyboard.press(key)
    await expect(thomas.getByRole('slider')).toHaveAttribute('aria-valuenow', '61')
    await expect(claire.getByText('61', { exact: true }).first()).toBeVisible()
  })

  await test.step('end and lock', async () => {
    await claire.keyboard.press('Shift+Digit0')
    await expect(claire.getByRole('dialog')).toBeVisible()
    await tabTo(claire, claire.getByRole('dialog').getByRole('button', { name: 'Terminer l’entretien' }))
    await claire.keyboard.press('Enter')
    await pressButton(ines, 'C’est fait, j’écris')
    for (const row of await ines.getByRole('group').all()) {
      const degree = row.getByRole('radio').first()
      if ((await row.getByRole('radio').count()) < 5) continue
      await tabTo(ines, degree)
      for (const key of ['ArrowRight', 'ArrowRight']) await ines.keyboard.press(key)
    }
    await tabTo(ines, ines.getByLabel('Ce qui s’est passé'))
    await ines.keyboard.type('le silence après le mot père')
    await tabTo(ines, ines.getByRole('radio', { name: 'réussi' }))
    await ines.keyboard.press('ArrowRight')
    await expect(ines.getByRole('radio', { name: 'à reprendre' })).toBeChecked()
    await lock(ines)
    await pressButton(thomas, 'C’est fait, j’écris')
    for (const field of await thomas.getByRole('textbox').all()) {
      await tabTo(thomas, field)
      await thomas.keyboard.type('au milieu')
    }
    await lock(thomas)
  })

  await test.step('debrief, commitment, close', async () => {
    await pressButton(claire, 'Ouvrir le débriefing')
    await expect(ines.getByRole('heading', { name: 'Débriefing · Yann L.' })).toBeVisible()
    await tabTo(ines, ines.getByLabel('Ce que je ferai'), 200)
    await ines.keyboard.type('Compter trois secondes')
    await tabTo(ines, ines.getByLabel('Pour le'))
    const [year = '', month = '', day = ''] = inDays(7).split('-')
    await ines.keyboard.type(`${day}/${month}/${year}`)
    await tabTo(ines, ines.getByLabel('Ce qui le montrera'))
    await expect(ines.getByLabel('Pour le')).toHaveValue(new RegExp(`${Number(day)} .* ${year}`, 'u'))
    await ines.keyboard.type('cinq silences tenus')
    await pressButton(ines, 'Prendre cet engagement')
    await expect(claire.getByText('Compter trois secondes')).toBeVisible()
    const close = claire.getByRole('button', { name: 'Clore le débriefing' })
    await tabTo(claire, close, 200)
    await claire.keyboard.press('Enter')
    await tabTo(claire, claire.getByRole('dialog').getByRole('button', { name: 'Clore le débriefing' }))
    await claire.keyboard.press('Enter')
    await expect(thomas.getByRole('heading', { name: 'Entretien clos · Yann L.' })).toBeVisible()
  })

  async function lock(page: Page) {
    await pressButton(page, 'Verrouiller mes réponses')
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Verrouiller', exact: true })
    await tabTo(page, confirm)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Vos réponses sont verrouillées' })).toBeVisible()
  }
})
