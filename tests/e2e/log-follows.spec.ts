import { command } from '../support/api'
import { markLog } from './interview-acts'
import { expect, test, upToDate } from './stage'

test('the log shows three lines on a low screen, and follows until its reader goes further down', async ({
  cast,
  openAs,
}) => {
  const { supervisor, advisor, liveSessionId } = cast
  const order = (act: Parameters<typeof command>[2], person = supervisor) =>
    command(person, liveSessionId, act)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  const claire = await openAs(supervisor, `/sessions/${liveSessionId}`, {
    viewport: { width: 1280, height: 720 },
  })
  const log = markLog(claire)
  const lines = log.getByRole('listitem')
  const fresh = claire.getByRole('button', { name: /^\d nouveaux?$/u })
  const foot = claire.getByRole('region', { name: 'Dernier repère' })
  await expect(claire.getByText(upToDate)).toBeVisible()
  for (let at = 0; at < 6; at += 1) for (const key of ['KeyE', 'KeyF']) await claire.keyboard.press(key)
  await expect(lines).toHaveCount(12)
  for (const at of [0, 1, 2]) await expect(lines.nth(at)).toBeInViewport({ ratio: 1 })
  const inSight = await log.evaluate((list) => {
    const { top, bottom } = list.getBoundingClientRect()
    return [...list.children].filter((line) => {
      const box = line.getBoundingClientRect()
      return box.top >= top - 1 && box.bottom <= bottom + 1
    }).length
  })
  expect(inSight).toBeGreaterThanOrEqual(3)

  await test.step('further down it stays, and says what came', async () => {
    await log.hover()
    await claire.mouse.wheel(0, 200)
    await expect.poll(() => log.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100)
    await order({ type: 'pauseInterview' }, advisor)
    await order({ type: 'resumeInterview' }, advisor)
    await order({ type: 'sendCue', text: 'laisse le silence' })
    await expect(fresh).toHaveText('2 nouveaux')
    await expect(lines.first()).not.toBeInViewport()
    for (const name of ['Note', 'Annuler', 'Cinq secondes plus tôt', 'Autres actions'])
      await expect(foot.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  })

  await test.step('a press returns to what is newest', async () => {
    await fresh.click()
    await expect(lines.first()).toContainText('Signal')
    await expect(lines.first()).toBeInViewport({ ratio: 1 })
    await expect(fresh).toHaveCount(0)
  })

  await test.step('so does the key of a mark, after Tab has gone down the lines', async () => {
    await log.focus()
    for (let presses = 0; presses < 10; presses += 1) await claire.keyboard.press('Tab')
    await expect(lines.first()).not.toBeInViewport()
    await claire.keyboard.press('KeyR')
    await expect(lines.first()).toContainText('Écoute active')
    await expect(lines.first()).toBeInViewport({ ratio: 1 })
  })
})

test('on a tablet held in landscape the actions of a mark stand whole in the foot of the log', async ({
  cast,
  openAs,
}) => {
  const { supervisor, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await openAs(supervisor, `/sessions/${liveSessionId}`, {
    viewport: { width: 1180, height: 820 },
    hasTouch: true,
  })
  await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).tap()
  const foot = claire.getByRole('region', { name: 'Dernier repère' })
  for (const name of ['Note', 'Annuler', 'Cinq secondes plus tôt', 'Autres actions']) {
    const button = foot.getByRole('button', { name })
    await expect(button).toBeInViewport({ ratio: 1 })
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {}
    expect(Math.min(width, height), name).toBeGreaterThanOrEqual(44)
  }
})
