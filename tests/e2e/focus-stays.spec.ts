import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { awake, expect, test } from './stage'

const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')

test('the room is one Tab from Today, and no stage takes the focus from a keyboard', async ({
  cast,
  openAs,
}) => {
  const { supervisor, liveSessionId } = cast
  const claire = await openAs(supervisor, '/today')
  await claire.keyboard.press('Tab')
  await expect(claire.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await claire.keyboard.press('Enter')
  await claire.keyboard.press('Enter')
  await claire.waitForURL(`**/sessions/${liveSessionId}`)

  const pressed = async (name: string | RegExp, within: Pick<Page, 'getByRole'> = claire) => {
    await within.getByRole('button', { name, exact: typeof name === 'string' }).focus()
    await claire.keyboard.press('Enter')
  }
  await test.step('the room is opened, and the interview begun', async () => {
    const opens = claire.getByRole('button', { name: 'Ouvrir la salle' })
    if (await opens.isVisible()) {
      await opens.focus()
      await claire.keyboard.press('Enter')
    }
    await expect(claire.getByRole('button', { name: 'Commencer quand même' })).toBeEnabled()
    await expect.poll(() => focused(claire)).not.toBe('BODY')
    await pressed('Commencer quand même')
    await pressed('Commencer quand même', claire.getByRole('dialog'))
    await expect(claire.getByRole('timer')).toBeVisible()
    await expect.poll(() => focused(claire)).not.toBe('BODY')
  })

  await test.step('a pause has it, and gives it back', async () => {
    await pressed('Pause')
    await expect(claire.getByRole('region', { name: 'Pause' })).toBeFocused()
    await claire.keyboard.press('Tab')
    await claire.keyboard.press('Enter')
    await expect(claire.getByRole('region', { name: 'Pause' })).toHaveCount(0)
    await expect.poll(() => focused(claire)).not.toBe('BODY')
  })

  await test.step('the end, the debrief and its closing', async () => {
    await claire.keyboard.press('Shift+Digit0')
    await pressed('Terminer l’entretien', claire.getByRole('dialog'))
    await expect(claire.getByRole('button', { name: /Ouvrir le débriefing/u }).first()).toBeVisible()
    await expect.poll(() => focused(claire)).not.toBe('BODY')
    // Her page shows the end before the server has it.
    await expect(() =>
      command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour aller plus loin' }),
    ).toPass()
    await expect(claire.getByRole('heading', { name: 'Débriefing · Yann L.' })).toBeVisible()
    await expect.poll(() => focused(claire)).not.toBe('BODY')
    await pressed('Clore sans engagement…')
    const asked = claire.getByRole('dialog', { name: 'Clore sans engagement ?' })
    await asked.getByRole('textbox').fill('Inès est partie.')
    await pressed('Clore sans engagement', asked)
    await expect(claire.getByRole('link', { name: 'Télécharger le PDF' })).toBeFocused()
  })

  await test.step('a page that comes to it closed begins at its heading', async () => {
    await claire.reload()
    await awake(claire)
    await expect(claire.getByRole('link', { name: 'Télécharger le PDF' })).toBeVisible()
    await expect(claire.getByRole('heading', { level: 1, name: 'Entretien clos · Yann L.' })).toBeFocused()
  })
})

test('a band that comes late, after its button has gone, takes the focus from the heading', async ({
  cast,
  openAs,
}) => {
  const { supervisor, liveSessionId } = cast
  for (const act of [{ type: 'openBriefing' }, { type: 'startInterview', anyway: true }] as const)
    await command(supervisor, liveSessionId, act)
  const claire = await openAs(supervisor, '/today')
  let letThrough: () => void = () => undefined
  const isLetThrough = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  let held = 0
  await claire.route('**/_next/static/chunks/*.js', async (route) => {
    const answer = await route.fetch()
    if ((await answer.text()).includes('stillMarks')) {
      held += 1
      await isLetThrough
    }
    await route.fulfill({ response: answer })
  })
  // A page counts as loaded only after what it asked for early, which the held code may be.
  await claire.goto(new URL(`/sessions/${liveSessionId}`, claire.url()).href, { waitUntil: 'commit' })
  await expect(claire.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await awake(claire)
  await claire.getByRole('button', { name: 'Pause', exact: true }).focus()
  await claire.keyboard.press('Enter')
  await expect(claire.getByRole('heading', { level: 1, name: 'Console de supervision' })).toBeFocused()
  expect(held).toBeGreaterThan(0)
  letThrough()
  await expect(claire.getByRole('region', { name: 'Pause' })).toBeFocused()
  // Code that a page asks for ahead may still be on its way here.
  await claire.unrouteAll({ behavior: 'ignoreErrors' })
})

test('on a training centre’s laptop what ends the debrief is in view', async ({ cast, openAs }) => {
  const { supervisor, advisor, liveSessionId } = cast
  for (const act of [
    { type: 'openBriefing' },
    { type: 'startInterview', anyway: true },
    { type: 'endInterview' },
    { type: 'unseal', overrideReason: 'pour aller plus loin' },
    { type: 'giveTurn', turn: 'commitment' },
  ] as const)
    await command(supervisor, liveSessionId, act)
  const look = { viewport: { width: 1280, height: 720 } }
  const path = `/sessions/${liveSessionId}`
  const claire = await openAs(supervisor, path, look)
  const ines = await openAs(advisor, path, look)
  await expect(claire.getByRole('button', { name: 'Clore', exact: true })).toBeInViewport({ ratio: 1 })
  await expect(claire.getByRole('button', { name: 'Clore le débriefing' })).toBeInViewport({ ratio: 1 })
  await expect(ines.getByRole('button', { name: 'Prendre cet engagement' })).toBeInViewport({ ratio: 1 })
})
