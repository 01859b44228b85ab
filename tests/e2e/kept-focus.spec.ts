import { command } from '../support/api'
import { expect, test, upToDate } from './stage'

test('after a click on Pause the space bar takes the next cue', async ({ cast, openAs }) => {
  const { supervisor, advisor, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  const claire = await openAs(supervisor, `/sessions/${liveSessionId}`)
  const stopped = ines.getByRole('heading', { name: 'Entretien en pause' })
  const band = claire.getByRole('heading', { name: /^Pause, par /u })
  await ines.getByRole('button', { name: 'Pause' }).click()
  await expect(stopped).toBeVisible()
  await expect(band).toBeVisible()
  await ines.locator('header').getByRole('button', { name: 'Reprendre' }).click()
  await expect(stopped).toHaveCount(0)
  // What one does shows on one's own page at once; a cue is refused until the server has it, which another's page shows.
  await expect(band).toHaveCount(0)
  await command(supervisor, liveSessionId, { type: 'sendCue', text: 'laisse le silence' })
  await expect(ines.getByRole('button', { name: /^Vu/u })).toBeVisible()
  await ines.keyboard.press('Space')
  await expect(claire.getByText(/^vu en \d+\ss/u)).toBeVisible()
  await expect(stopped).toHaveCount(0)
})

test('the space bar takes a cue as soon as it stands there', async ({ cast, openAs }) => {
  const { supervisor, advisor, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  const claire = await openAs(supervisor, `/sessions/${liveSessionId}`)
  await expect(ines.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(claire.getByText(upToDate)).toBeVisible()
  await ines.evaluate(() => {
    const quick = new MutationObserver(() => {
      if (!document.querySelector('[role="status"] button')) return
      quick.disconnect()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Space', key: ' ', bubbles: true }))
    })
    quick.observe(document.body, { childList: true, subtree: true })
  })
  await command(supervisor, liveSessionId, { type: 'sendCue', text: 'laisse le silence' })
  await expect(claire.getByText(/^vu en \d+\ss/u)).toBeVisible()
})

test('a stop takes the focus from the list behind it, and gives it back', async ({ cast, openAs }) => {
  const { supervisor, beneficiary, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const thomas = await openAs(beneficiary, `/sessions/${liveSessionId}`)
  const fact = thomas.getByRole('checkbox').first()
  await fact.focus()
  await command(supervisor, liveSessionId, { type: 'pauseInterview' })
  const words = thomas.getByRole('heading', { name: 'Entretien en pause' })
  await expect(words).toBeVisible()
  await expect(thomas.locator('section:focus').filter({ has: words })).toHaveCount(1)
  await command(supervisor, liveSessionId, { type: 'resumeInterview' })
  await expect(fact).toBeFocused()

  const halt = thomas.getByRole('button', { name: 'Hors-jeu, on arrête' })
  await halt.focus()
  await thomas.keyboard.press('Enter')
  await expect(thomas.getByRole('heading', { name: 'On s’arrête là' })).toBeVisible()
  await expect(thomas.getByRole('button', { name: 'Hors-jeu demandé' })).toBeFocused()
})
