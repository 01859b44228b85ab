import { type Browser, chromium, type Page } from '@playwright/test'
import type { RecordingAnswer } from '@/domain/live-session/recording/answer'
import { type ApiPerson, type Cast, command } from './api'
import { browserEnvironment, headlessBrowser } from './system-browser.mjs'

/** A browser by itself, outside the runner of stories, whose microphone and camera are made up. `fps`: pictures a second of the camera. */
export function openMeetingBrowser({ fps = 10 } = {}): Promise<Browser> {
  const executablePath = headlessBrowser()
  return chromium.launch({
    env: browserEnvironment(),
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      `--use-fake-device-for-media-stream=fps=${fps}`,
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
}

/** The page of one seat of an interview, in a window of its own. */
export async function openSeat(
  browser: Browser,
  url: string,
  person: ApiPerson,
  liveSessionId: string,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', permissions: ['camera', 'microphone'] })
  await context.addCookies(person.cookies.map(({ name, value }) => ({ name, value, url })))
  const page = await context.newPage()
  await page.goto(`${url}/sessions/${liveSessionId}`, { waitUntil: 'domcontentloaded' })
  await page.locator('[inert][aria-busy="true"]').waitFor({ state: 'detached' })
  return page
}

/** Both players come in with their devices and answer what may be recorded of them; the interview runs and each hears the other. */
export async function beginMeeting(
  { supervisor, advisor, beneficiary, liveSessionId }: Cast,
  players: readonly Page[],
  answer: RecordingAnswer,
): Promise<void> {
  for (const page of players) {
    await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
    await page.getByText('Vous y êtes').waitFor()
  }
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  for (const player of [advisor, beneficiary])
    await command(player, liveSessionId, { type: 'answerRecording', answer })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  for (const page of players) await page.locator('video:not([hidden])').first().waitFor()
}
