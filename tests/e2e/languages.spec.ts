import { command } from '../support/api'
import { expect, test } from './stage'

test('the language is that of the browser, and a switch that stays', async ({ cast, openAs }) => {
  const page = await openAs(cast.advisor, '/today', { locale: 'en' })
  await expect(page.getByRole('heading', { name: 'Hello Inès' })).toBeVisible()
  await page
    .getByRole('button', { name: /Inès Marchetti/u })
    .first()
    .click()
  await page.getByText('Français', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Bonjour Inès' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Bonjour Inès' })).toBeVisible()
})

test('the theme is the system’s, and a switch that stays', async ({ cast, openAs }) => {
  const page = await openAs(cast.advisor, '/today', { colorScheme: 'light' })
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light')
  await page
    .getByRole('button', { name: /Inès Marchetti/u })
    .first()
    .click()
  await page.getByText('Sombre', { exact: true }).click()
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('an English supervisor and a French learner share one interview', { tag: '@release' }, async ({
  cast,
  openAs,
}) => {
  await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  await command(cast.supervisor, cast.liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`, { locale: 'en' })
  const ines = await openAs(cast.advisor, `/sessions/${cast.liveSessionId}`, { locale: 'fr' })
  await claire.keyboard.press('Digit3')
  await expect(claire.getByRole('button', { name: /Conclusion/u }).first()).toHaveAttribute(
    'aria-current',
    'step',
  )
  await expect(ines.getByText('Conclusion').first()).toBeVisible()
  await claire.getByRole('button', { name: 'Pause' }).click()
  await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
})
