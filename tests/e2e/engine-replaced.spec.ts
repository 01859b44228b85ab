import type { Page } from '@playwright/test'
import { arrangeLiveSession, command } from '../support/api'
import { startApp } from '../support/app-server'
import { startPusherEngine } from '../support/pusher-engine'
import { expect, test, upToDate, windowOf } from './stage'

const recovery = { timeout: 60_000 }
const live = (page: Page) => page.getByText(upToDate)
const moved = (page: Page) => page.getByRole('heading', { level: 2, name: 'Le direct a changé d’adresse' })
const paused = (page: Page) => page.getByText('en pause', { exact: false })

test('the realtime engine is another after a restart, and another again: open pages are live by it', async ({
  browser,
}) => {
  const engine = await startPusherEngine()
  const app = await startApp()
  try {
    const cast = await arrangeLiveSession(app.url)
    const { supervisor, observer, liveSessionId } = cast
    await command(supervisor, liveSessionId, { type: 'openBriefing' })
    await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
    const window = await windowOf(browser, app.url, observer, { watchesPolicy: false })
    const page = await window.newPage()
    await page.goto(`${app.url}/sessions/${liveSessionId}`)
    await expect(live(page)).toBeVisible()
    await page.evaluate(() => Reflect.set(window, 'since', 'the beginning'))
    const isSamePage = () => page.evaluate(() => Reflect.get(window, 'since') === 'the beginning')

    await test.step('the embedded one with another key: live again without a reload', async () => {
      await app.kill()
      await app.start({ TRIADE_REALTIME_KEY: 'another-key', TRIADE_REALTIME_SECRET: 'a'.repeat(40) })
      await expect(live(page)).toBeVisible(recovery)
      await command(supervisor, liveSessionId, { type: 'pauseInterview' })
      await expect(paused(page).first()).toBeVisible()
      expect(await isSamePage()).toBe(true)
    })

    await test.step('one elsewhere, which the page may not reach: it follows all the same, and says how to be live', async () => {
      await app.kill()
      await app.start(engine.env)
      await expect(moved(page)).toBeVisible({ timeout: 90_000 })
      await command(supervisor, liveSessionId, { type: 'resumeInterview' })
      await expect(paused(page)).toHaveCount(0)
      expect(await isSamePage()).toBe(true)
      await page.getByRole('button', { name: 'Recharger' }).click()
      await expect(live(page)).toBeVisible(recovery)
      await expect(moved(page)).toHaveCount(0)
      await command(supervisor, liveSessionId, { type: 'pauseInterview' })
      await expect(paused(page).first()).toBeVisible()
    })

    await test.step('the embedded one again: live without a reload', async () => {
      await page.evaluate(() => Reflect.set(window, 'since', 'the beginning'))
      await app.kill()
      await engine.stop()
      await app.start()
      await expect(live(page)).toBeVisible({ timeout: 90_000 })
      await command(supervisor, liveSessionId, { type: 'resumeInterview' })
      await expect(paused(page)).toHaveCount(0)
      expect(await isSamePage()).toBe(true)
    })
  } finally {
    await app.stop()
    await engine.stop()
  }
})
