import { command } from '../support/api'
import { awake, expect, test } from './stage'

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

test('a room follows the language that another page of the browser chooses, with what was typed', async ({
  cast,
  openAs,
}) => {
  for (const each of [
    { type: 'openBriefing' },
    { type: 'startInterview', anyway: true },
    { type: 'endInterview' },
  ] as const)
    await command(cast.supervisor, cast.liveSessionId, each)
  const room = await openAs(cast.advisor, `/sessions/${cast.liveSessionId}`)
  await room.getByRole('button', { name: 'C’est fait, j’écris' }).click()
  await room.getByRole('textbox').last().fill('un silence qui aide')
  const other = await room.context().newPage()
  await other.goto(new URL('/account', room.url()).href)
  await awake(other)
  await other.getByText('English', { exact: true }).click()
  await expect(other.getByRole('heading', { name: 'My account' })).toBeVisible()
  await expect(room.locator('html')).toHaveAttribute('lang', 'en')
  await expect(room.getByRole('heading', { name: 'Your self-assessment' })).toBeVisible()
  await expect(room.getByRole('textbox').last()).toHaveValue('un silence qui aide')
  await expect(room.getByText(/Auto-évaluation|Verrouiller/u)).toHaveCount(0)
})

test('a narrow space is drawn by the faces themselves, half as wide as a space', async ({ cast, openAs }) => {
  const page = await openAs(cast.advisor, '/today')
  const widths = await page.evaluate(async () => {
    const pen = document.createElement('canvas').getContext('2d')
    const style = getComputedStyle(document.documentElement)
    const widthOf = (text: string) => pen?.measureText(text).width ?? 0
    const measured = []
    for (const face of ['--sans', '--voice']) {
      const families = style.getPropertyValue(face)
      // Its own typeface alone: fonts of the device, which stand in for it, may not be there.
      await document.fonts.load(`100px ${families.split(',', 1)[0]}`)
      if (pen) pen.font = `100px ${families}`
      const none = widthOf('nn')
      measured.push((widthOf('n\u202fn') - none) / (widthOf('n\u00a0n') - none))
    }
    return measured
  })
  for (const share of widths) expect(share).toBeCloseTo(0.5, 1)
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
