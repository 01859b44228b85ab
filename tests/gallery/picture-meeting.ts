import type { Browser, Page } from '@playwright/test'
import { type ApiPerson, arrangeLiveSession, command } from '../support/api'
import type { Camera } from './camera'
import { type Devices, giveStillDevices } from './still-devices'

const enterWords = /^(?:Entrer(?: dans la salle| sans micro)?|Enter(?: the room| without microphone)?)$/u
const tryWords = /^(?:Essayer l|Try (?:camera|the))/u

/** Gives the page its devices: it is loaded again with them, and asked for them where it asks first. */
const withDevices = (devices: Devices) => async (page: Page) => {
  await page.addInitScript(giveStillDevices, devices)
  await page.reload()
  await page.locator('[inert][aria-busy="true"]').waitFor({ state: 'detached' })
}

const tried = (devices: Devices) => async (page: Page) => {
  await withDevices(devices)(page)
  await page.getByRole('button', { name: tryWords }).first().click()
  await page.getByRole('button', { name: tryWords }).first().waitFor({ state: 'hidden' })
}

/** Comes in, and waits until the picture or the level of a person is there. */
const met =
  (devices: Devices = 'given') =>
  async (page: Page) => {
    await withDevices(devices)(page)
    await page.getByRole('button', { name: enterWords }).last().click()
    if (devices !== 'given')
      return page
        .getByText(/^(?:Connexion impossible|No connection)/u)
        .first()
        .waitFor({ timeout: 60_000 })
    await page.locator('video:not([hidden]), [data-state="heard"]').first().waitFor()
  }

/** Interviews by picture and by voice as each seat sees them, with a person who is already in. */
export async function pictureMeeting({ take, wants }: Camera, browser: Browser, url: string): Promise<void> {
  if (!wants('meeting')) return
  const { liveSessionId, supervisor, advisor, beneficiary } = await arrangeLiveSession(url, {
    place: 'video',
  })
  const path = `/sessions/${liveSessionId}`
  await take('meeting-check', { person: advisor, path, settle: tried('given'), writes: true })
  await take('meeting-check-refused', { person: advisor, path, settle: tried('refused'), only: [1440, 390] })
  await take('meeting-check-insecure', {
    person: advisor,
    path,
    settle: tried('insecure'),
    only: [1440, 390],
  })
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(advisor, liveSessionId, { type: 'chooseFocus', codeKey: 'empathy' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const thomas = await company(browser, url, beneficiary, path)
  await take('meeting-advisor', { person: advisor, path, settle: met(), writes: true })
  await take('meeting-console', { person: supervisor, path, settle: met(), writes: true })
  await take('meeting-broken', {
    person: advisor,
    path,
    settle: met('cutOff'),
    writes: true,
    only: [1440, 390],
  })
  await thomas()
  const ines = await company(browser, url, advisor, path)
  await take('meeting-beneficiary', { person: beneficiary, path, settle: met(), writes: true })
  await ines()
  await pictureVoices({ take }, browser, url)
}

async function pictureVoices({ take }: Pick<Camera, 'take'>, browser: Browser, url: string): Promise<void> {
  const { liveSessionId, supervisor, advisor, beneficiary } = await arrangeLiveSession(url, {
    place: 'audio',
  })
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const thomas = await company(browser, url, beneficiary, path)
  await take('meeting-voices', {
    person: advisor,
    path,
    settle: met(),
    writes: true,
    only: [1280, 1440, 390, 360],
  })
  await thomas()
}

/** A person who is in. */
async function company(browser: Browser, url: string, person: ApiPerson, path: string) {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: url })
  await context.addInitScript(giveStillDevices, 'given' as Devices)
  await context.addCookies(
    person.cookies.map((cookie) => ({ ...cookie, value: encodeURIComponent(cookie.value), url })),
  )
  const page = await context.newPage()
  await page.goto(path)
  await page.getByRole('dialog').getByRole('button', { name: enterWords }).last().click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return () => context.close()
}
