import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { markLog } from './interview-acts'
import { expect, test, upToDate } from './stage'

const phase = (page: Page) => page.locator('fieldset [aria-current="step"]')
const undone = (page: Page) => page.getByRole('region', { name: 'Derniers repères' }).getByRole('status')

test('what was done last is taken back, named, and restored; a row takes back its own mark', async ({
  cast,
  openAs,
}) => {
  const { supervisor, advisor, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await openAs(supervisor, `/sessions/${liveSessionId}`)
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  await expect(claire.getByText(upToDate)).toBeVisible()
  const lines = markLog(claire).getByRole('listitem')

  await test.step('the button under the log takes back its mark, and leaves the phase entered since', async () => {
    await claire.keyboard.press('KeyE')
    await claire.keyboard.press('Digit2')
    await expect(phase(claire)).toContainText('Exploration')
    await claire
      .getByRole('region', { name: 'Dernier repère' })
      .getByRole('button', { name: 'Annuler' })
      .click()
    await expect(lines).toHaveCount(0)
    await expect(phase(claire)).toContainText('Exploration')
    await expect(undone(claire)).toContainText(/^Annulé.: Empathie, manifestée \(00:\d\d\)$/u)
    await claire.getByRole('button', { name: /^Rétablir/u }).click()
    await expect(lines).toHaveCount(1)
  })

  await test.step('the key says which act it took back: the phase, and never the pause after it', async () => {
    await claire.keyboard.press('Digit0')
    await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
    await claire.keyboard.press('Backspace')
    await expect(undone(claire)).toContainText(/^Annulé.: Exploration \(00:\d\d\)$/u)
    await expect(phase(claire)).toContainText('Introduction')
    await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
    await claire.keyboard.press('Shift+Backspace')
    await expect(undone(claire)).toContainText('Rétabli')
    await expect(phase(claire)).toContainText('Exploration')
    await claire.keyboard.press('Digit0')
    await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toHaveCount(0)
  })

  const cue = ines.getByRole('status', { name: 'Signal de la supervision' })
  const box = claire.getByRole('region', { name: 'Signal à Inès' })
  await test.step('a cue shows that it leaves; Escape, its key again or undo, and it never leaves; unseen, it is withdrawn', async () => {
    await claire.evaluate(() => {
      // What stood in the strip, as it was drawn: 0.7 s are over sooner than a crowded machine looks.
      const seen: string[] = []
      Object.assign(window, { seen })
      new MutationObserver(() => {
        const said = document.querySelector('[aria-labelledby="cue-title"] [role="status"]')?.textContent
        if (said && seen.at(-1) !== said) seen.push(said)
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    for (const again of ['Escape', 'Digit5', 'Backspace']) {
      await claire.evaluate((key) => {
        const press = (code: string) =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }))
        press('Digit5')
        press(key)
      }, again)
    }
    const seen = () => claire.evaluate(() => (window as unknown as { seen: string[] }).seen)
    await claire.keyboard.press('Digit6')
    await expect(cue).toContainText('Reformule')
    await claire.keyboard.press('Backspace')
    await expect(undone(claire)).toContainText(/^Retiré.: signal «.Reformule.»/u)
    await expect(cue).not.toContainText('Reformule')
    await expect.poll(seen).toEqual([expect.stringMatching(/Reformule.*il part/u)])
    await expect(phase(claire)).toContainText('Exploration')
    await expect(lines.filter({ hasText: 'Empathie' })).toHaveCount(1)
    await expect(lines.filter({ hasText: 'Signal' })).toHaveCount(0)
  })

  await test.step('seen, it stays, and one is told', async () => {
    await claire.keyboard.press('Digit6')
    await expect(cue).toContainText('Reformule')
    await ines.keyboard.press('Space')
    await expect(box).toContainText(/vu en \d+\ss/u)
    await claire.keyboard.press('Backspace')
    await expect(claire.getByText('Le signal vient d’être vu')).toBeVisible()
    await expect(phase(claire)).toContainText('Exploration')
    await expect(lines.filter({ hasText: 'Empathie' })).toHaveCount(1)
  })

  await test.step('a mark and N before any picture of them: the field is there for the next key', async () => {
    const named = await claire.evaluate(async () => {
      const press = async (code: string, key: string) => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true }))
        // React draws what a key changed before the browser goes on; a picture would take a frame.
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
      }
      await press('KeyE', 'e')
      await press('KeyN', 'n')
      return document.activeElement?.getAttribute('aria-label') ?? null
    })
    expect(named).toBe('Note du repère')
    await claire.keyboard.type('quatre')
    await claire.keyboard.press('Enter')
    await expect(lines.filter({ hasText: 'Empathie' })).toHaveCount(2)
    await expect(lines.first()).toContainText('quatre')
  })
})

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
]) {
  test(`stopped, the console is read from a chair and marks go on, on ${viewport.width} × ${viewport.height}`, async ({
    cast,
    openAs,
  }) => {
    const { supervisor, beneficiary, liveSessionId } = cast
    await command(supervisor, liveSessionId, { type: 'openBriefing' })
    await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
    const claire = await openAs(supervisor, `/sessions/${liveSessionId}`, { viewport })
    await expect(claire.getByText(upToDate)).toBeVisible()
    await command(beneficiary, liveSessionId, { type: 'haltInterview' })

    const band = claire.getByRole('region', { name: 'Hors-jeu' })
    await expect(band.getByRole('heading', { name: 'Hors-jeu, par Thomas' })).toBeVisible()
    const sizes = await band
      .locator('h2, dd')
      .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)))
    expect(sizes).toHaveLength(3)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(viewport.width < 1360 ? 36 : 52)

    await expect(band).toContainText('Vous pouvez encore repérer')
    // 0 goes on after a pause, never after hors-jeu.
    await claire.keyboard.press('Digit0')
    await claire.keyboard.press('KeyE')
    // The stop has its line, under the mark made in it.
    await expect(markLog(claire).getByRole('listitem')).toHaveText([
      /^00:\d\dEmpathie/u,
      /^00:\d\dHors-jeu de Thomasdepuis 00:\d\d$/u,
    ])
    await expect(band).toBeVisible()
    await expect(claire.getByRole('region', { name: 'Frise de l’entretien' })).toBeInViewport({ ratio: 1 })
    const cues = claire.getByRole('region', { name: 'Signal à Inès' })
    await expect(cues).toContainText('Pas de signal pendant l’arrêt')
    await expect(cues.getByRole('button', { name: /^Envoyer «\sReformule/u })).toBeDisabled()

    await band.getByRole('button', { name: 'Reprendre l’entretien' }).click()
    await expect(band).toHaveCount(0)
    const told = markLog(claire).getByText(/^00:\d\d, repris par Claire$/u)
    const [length = ''] = /^00:\d\d/u.exec((await told.textContent()) ?? '') ?? []
    await expect(
      claire.getByRole('toolbar', { name: 'Frise de l’entretien' }).getByRole('button', { name: 'hors-jeu' }),
    ).toHaveAttribute('aria-label', new RegExp(`Thomas dit hors-jeu, ${length}`, 'u'))
  })
}

test('the console’s own menu fits the screen, names what is seen, and gives each mark a sound', async ({
  cast,
  openAs,
}) => {
  const { supervisor, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await openAs(supervisor, '/today')
  await claire.addInitScript(() => {
    const heard: number[] = []
    Object.assign(window, { heard })
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (when) {
      heard.push(this.frequency.value)
      return start.call(this, when)
    }
  })
  await claire.goto(`/sessions/${liveSessionId}`)
  await expect(claire.getByText(upToDate)).toBeVisible()
  const heard = () =>
    claire.evaluate(() => (window as unknown as { heard: number[] }).heard.splice(0).map(Math.round))
  await claire.keyboard.press('KeyE')
  await expect(markLog(claire).getByRole('listitem')).toHaveCount(1)
  expect(await heard()).toEqual([])

  await claire.getByRole('button', { name: 'Touches et réglages' }).click()
  const menu = claire.getByRole('dialog', { name: 'Touches et réglages' })
  await expect(menu.getByRole('button', { name: /^Empathie/u }).first()).toBeVisible()
  const beyond = () =>
    menu.evaluate((dialog) => {
      const scrolls = (each: Element) => /auto|scroll/u.test(getComputedStyle(each).overflowY)
      const over = [dialog, ...dialog.querySelectorAll('*')].filter(scrolls)
      return Math.max(0, ...over.map((each) => each.scrollHeight - each.clientHeight))
    })
  expect(await beyond()).toBeLessThanOrEqual(1)
  await menu.getByRole('tab', { name: 'À l’écran' }).click()
  for (const name of ['Le drapeau', 'Temps de réaction', 'Question ouverte'])
    await expect(menu).toContainText(name)
  await menu.getByRole('tab', { name: 'Repères, sons et signaux' }).click()
  await menu.getByRole('switch', { name: 'Un son à chaque repère' }).click({ force: true })
  await expect.poll(heard).toEqual([1047])
  await claire.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)

  await claire.keyboard.press('KeyR')
  await expect.poll(heard).toEqual([1047])
  await claire.keyboard.press('Shift+KeyR')
  await expect.poll(heard).toEqual([392])
  await claire.keyboard.press('Digit0')
  await expect(claire.getByRole('region', { name: 'Pause' })).toBeVisible()
  await claire.keyboard.press('Digit5')
  await expect.poll(heard).toEqual([196, 196])
})
