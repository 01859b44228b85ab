import type { Page } from '@playwright/test'
import { type Cast, command } from '../support/api'
import { expectAccessible } from './axe'
import { markLog } from './interview-acts'
import { awake, expect, type OpenAs, test } from './stage'

async function startInterview({ supervisor, liveSessionId }: Cast): Promise<void> {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
}

/** Opens the room and waits until its page listens to the keyboard. */
async function enterRoom(page: Page, liveSessionId: string): Promise<void> {
  await page.goto(`/sessions/${liveSessionId}`)
  await awake(page)
  await expect(page.getByText('À jour', { exact: true })).toBeVisible()
}

const french = { KeyQ: 'a', KeyW: 'z', KeyA: 'q', KeyZ: 'w', Semicolon: 'm', KeyM: ',', KeyN: 'n' }
const american = { KeyQ: 'q', KeyW: 'w', KeyA: 'a', KeyZ: 'z', Semicolon: ';', KeyM: 'm', KeyN: 'n' }

/** From the next page on the browser tells what is written on these keys: a browser without a window knows of none. */
async function withKeyboard(page: Page, written: Readonly<Record<string, string>>): Promise<void> {
  await page.addInitScript((keys) => {
    const keyboard = { getLayoutMap: () => Promise.resolve(new Map(Object.entries(keys))) }
    Object.defineProperty(navigator, 'keyboard', { value: keyboard })
  }, written)
}

/** Reaches a key of the list by keyboard and opens it. */
async function openKey(page: Page, name: RegExp) {
  const cap = page.getByRole('button', { name })
  await cap.focus()
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: /Touche pour/u })
  await expect(field).toBeFocused()
  return page.getByRole('dialog').filter({ has: field })
}

async function saved(page: Page, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().includes('person.savePreferences'))
  await act()
  expect((await answer).ok()).toBe(true)
}

test('a key is changed by keyboard, with its refusals and its exchange, and marks in the console', async ({
  cast,
  openAs,
}) => {
  const claire = await openAs(cast.supervisor, '/today')
  await withKeyboard(claire, american)
  await claire.reload()
  await awake(claire)
  await claire.getByRole('button', { name: /compte et réglages/u }).click()
  await claire.getByRole('link', { name: 'Préférences' }).click()
  await expect(claire.getByRole('heading', { level: 1, name: 'Préférences' })).toBeVisible()
  await expectAccessible(claire, 'preferences')

  const empathy = await openKey(claire, /^Empathie\s: touche E/u)
  await expectAccessible(claire, 'changing a key', '[role=dialog]')
  for (const [key, words] of [
    ['Control+KeyK', /Ctrl, Alt ou la touche système/u],
    ['Enter', /Entrée et Espace/u],
    ['F6', /Le navigateur/u],
    ['Shift+KeyK', /⇧ note l’inverse/u],
  ] as const) {
    await claire.keyboard.press(key)
    await expect(empathy.getByRole('alert')).toHaveText(words)
  }
  await saved(claire, () => claire.keyboard.press('KeyK'))
  await expect(claire.getByRole('button', { name: /^Empathie\s: touche K/u })).toBeFocused()

  const regard = await openKey(claire, /^Regard positif inconditionnel\s: touche Q/u)
  await claire.keyboard.press('KeyF')
  await expect(regard.getByRole('alert')).toContainText('Question ouverte')
  await claire.keyboard.press('Tab')
  await saved(claire, () => claire.keyboard.press('Enter'))
  await expect(claire.getByRole('button', { name: /^Question ouverte\s: touche Q/u })).toBeVisible()

  await openKey(claire, /^Annuler\s: touche Retour arrière/u)
  await claire.keyboard.press('Escape')
  await expect(claire.getByRole('textbox', { name: /Touche pour/u })).toHaveCount(0)

  await startInterview(cast)
  await enterRoom(claire, cast.liveSessionId)
  const log = markLog(claire).getByRole('listitem')
  await claire.keyboard.press('Shift+KeyK')
  await expect(log.first()).toContainText('Empathie')
  await expect(log.first()).toContainText(/manqué/iu)
  await claire.keyboard.press('KeyF')
  await expect(log.first()).toContainText('Regard positif')
  await claire.keyboard.press('KeyQ')
  await expect(log.first()).toContainText('Question ouverte')
  await claire.keyboard.press('KeyE')
  await expect(log).toHaveCount(3)
  const button = claire.getByRole('button', { name: 'Empathie, manifestée', exact: true })
  await expect(button).toHaveAttribute('aria-keyshortcuts', 'K')
})

test('on a French keyboard the same places bear its letters, and a choice follows the place', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const claire = await openAs(cast.supervisor, '/today')
  await withKeyboard(claire, french)
  await claire.goto('/preferences')
  await awake(claire)
  await openKey(claire, /^Regard positif inconditionnel\s: touche A/u)
  await claire.keyboard.press('Semicolon')
  await expect(claire.getByRole('alert').filter({ hasText: 'M sert à' })).toContainText('Écrire un signal')
  await saved(claire, () => claire.getByRole('button', { name: 'Prendre la touche' }).click())
  await expect(claire.getByRole('button', { name: /^Écrire un signal\s: sans touche/u })).toBeVisible()
  await expect(
    claire.getByRole('button', { name: /^Regard positif inconditionnel\s: touche M/u }),
  ).toBeFocused()

  await openKey(claire, /^Regard positif/u)
  await saved(claire, () => claire.keyboard.press('Comma'))
  await expect(
    claire.getByRole('button', { name: /^Regard positif inconditionnel\s: touche ;/u }),
  ).toBeFocused()
  await enterRoom(claire, cast.liveSessionId)
  await claire.keyboard.press('Comma')
  await expect(markLog(claire).getByRole('listitem').first()).toContainText('Regard positif')

  await claire.getByRole('button', { name: 'Touches et réglages' }).click()
  await saved(claire, () => claire.getByRole('button', { name: /toutes les touches d’origine/u }).click())
  await expect(
    claire.getByRole('button', { name: /^Regard positif inconditionnel\s: touche A/u }),
  ).toBeVisible()
  await expect(claire.getByRole('button', { name: /^Écrire un signal\s: touche M/u })).toBeVisible()
})

test('light or dark is chosen in the console as anywhere else', async ({ cast, openAs }) => {
  await startInterview(cast)
  const page = await openAs(cast.supervisor, '/today', { colorScheme: 'light' })
  await enterRoom(page, cast.liveSessionId)
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light')
  await page.keyboard.press('?')
  const legend = page.getByRole('dialog', { name: 'Touches et réglages' })
  await legend.getByText('Sombre', { exact: true }).click()
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(legend.getByRole('radio', { name: 'Sombre' })).toBeChecked()
  await page.reload()
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('single keys can be switched off: then only the buttons act', async ({ cast, openAs }) => {
  await startInterview(cast)
  const claire = await openAs(cast.supervisor, '/today')
  await enterRoom(claire, cast.liveSessionId)
  const log = markLog(claire).getByRole('listitem')
  const legend = claire.getByRole('dialog', { name: 'Touches et réglages' })
  await claire.keyboard.press('?')
  await expectAccessible(claire, 'keys and settings')
  await saved(claire, () =>
    legend.getByRole('switch', { name: 'Raccourcis d’une touche' }).click({ force: true }),
  )
  await claire.keyboard.press('Escape')
  await expect(legend).toHaveCount(0)

  for (const key of ['KeyE', 'Digit2', 'Backspace', '?']) await claire.keyboard.press(key)
  await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).click()
  await expect(log).toHaveCount(1)
  await expect(legend).toHaveCount(0)
  await expect(claire.getByRole('button', { name: /Introduction/u }).first()).toHaveAttribute(
    'aria-current',
    'step',
  )

  await claire.reload()
  await claire.getByRole('button', { name: 'Touches et réglages' }).click()
  await expect(legend.getByRole('switch', { name: 'Raccourcis d’une touche' })).not.toBeChecked()
  await saved(claire, () =>
    legend.getByRole('switch', { name: 'Raccourcis d’une touche' }).click({ force: true }),
  )
  await claire.keyboard.press('Escape')
  await claire.keyboard.press('KeyE')
  await expect(log).toHaveCount(2)
})

test('a reaction time is taken off the next marks only, and the press is kept', async ({ cast, openAs }) => {
  const { liveSessionId, supervisor } = cast
  await startInterview(cast)
  const claire = await openAs(supervisor, '/today')
  await enterRoom(claire, liveSessionId)
  const log = markLog(claire).getByRole('listitem')
  await claire.keyboard.press('KeyE')
  await claire.getByRole('button', { name: 'Autres actions' }).click()
  await claire.getByRole('menuitem', { name: /^Temps de réaction\s: 0,0/u }).click()
  await claire.getByRole('textbox', { name: 'Temps de réaction' }).fill('1,5')
  await expectAccessible(claire, 'reaction time')
  await claire.keyboard.press('Escape')
  await claire.keyboard.press('KeyR')
  // Taken back by 1.5 s it may stand before the first.
  await expect(log.filter({ hasText: /Appui à 00:\d\d, compté 1,5\ss plus tôt/u })).toHaveCount(1)
  await expect(log).toHaveCount(2)

  const offsets = async () => {
    const page = await supervisor.api.liveSession.events.query({ liveSessionId, after: 0 })
    return page.events.flatMap((event) => (event.type === 'marked' ? [event.payload.reactionOffsetMs] : []))
  }
  await expect.poll(offsets).toEqual([0, 1_500])
  await claire.reload()
  await claire.getByRole('button', { name: 'Autres actions' }).click()
  await expect(claire.getByRole('menuitem', { name: /^Temps de réaction\s: 1,5/u })).toBeVisible()
})

test('a thumb feels its marks, and the advisor hears a cue, each only where they wish it', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const felt = await buzzingPhone(openAs, cast, path)
  const mark = felt.getByRole('button', { name: 'Empathie, manifestée', exact: true })
  await mark.tap()
  await expect.poll(() => felt.evaluate(() => document.body.dataset.buzz)).toBe('1')
  await cast.supervisor.api.person.savePreferences.mutate({ vibration: false })
  await felt.reload()
  await mark.tap()
  await expect(felt.getByRole('region', { name: 'Dernier repère' })).toContainText('Empathie')
  expect(await felt.evaluate(() => document.body.dataset.buzz)).toBeUndefined()

  const ines = await openAs(cast.advisor, '/today')
  await ines.addInitScript(() => {
    const { createOscillator } = AudioContext.prototype
    AudioContext.prototype.createOscillator = function () {
      document.body.dataset.notes = String(Number(document.body.dataset.notes ?? 0) + 1)
      return createOscillator.call(this)
    }
  })
  const notes = () => ines.evaluate(() => document.body.dataset.notes)
  await ines.goto(path)
  await awake(ines)
  await command(cast.supervisor, cast.liveSessionId, { type: 'sendCue', text: 'laisse le silence' })
  await expect(ines.getByText('laisse le silence')).toBeVisible()
  expect(await notes()).toBeUndefined()
  await cast.advisor.api.person.savePreferences.mutate({ sound: true })
  await ines.goto(path)
  await awake(ines)
  await ines.getByRole('main').click()
  await command(cast.supervisor, cast.liveSessionId, { type: 'sendCue', text: 'reviens à lui' })
  await expect(ines.getByText('reviens à lui')).toBeVisible()
  await expect.poll(notes).toBe('2')
})

async function buzzingPhone(openAs: OpenAs, cast: Cast, path: string): Promise<Page> {
  const page = await openAs(cast.supervisor, '/today', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  await page.addInitScript(() => {
    navigator.vibrate = () => {
      document.body.dataset.buzz = String(Number(document.body.dataset.buzz ?? 0) + 1)
      return true
    }
  })
  await page.goto(path)
  await awake(page)
  return page
}
