/**
 * Pictures of every screen, into gallery/ (ignored); `readChoice` lists the options. Clocks stand still: the same code
 * gives the same pictures.
 */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { giveSameAddresses } from '../support/api'
import { startApp } from '../support/app-server'
import { browserEnvironment, systemBrowser } from '../support/system-browser.mjs'
import { createCamera } from './camera'
import { gather } from './cast'
import { pictureAbsence } from './picture-absence'
import { pictureBuiltInGrids } from './picture-built-in-grids'
import { pictureContent } from './picture-content'
import { pictureDebriefs } from './picture-debriefs'
import { pictureDense, pictureEmpty, pictureOpening } from './picture-dense'
import { pictureDoublePlaces } from './picture-double-places'
import { pictureGridEditor } from './picture-grid-editor'
import { pictureInterview } from './picture-interview'
import { pictureLongYear } from './picture-long-year'
import { pictureMeeting } from './picture-meeting'
import { pictureRecalled } from './picture-recalled'
import { pictureRecordings } from './picture-recordings'
import { pictureRetention } from './picture-retention'
import { pictureRounds } from './picture-rounds'
import { pictureShell } from './picture-shell'
import { pictureTalk } from './picture-talk'
import { pictureToday } from './picture-today'
import { pictureBlind, pictureShared } from './picture-two-supervisors'
import { pictureWall } from './picture-wall'
import { pictureYear } from './picture-year'
import { readChoice } from './sizes'
import { moment, standStill } from './stand-still.mjs'
import { stillDatabase } from './still-database'

const choice = readChoice(process.argv.slice(2))
const began = performance.now()
const preload = fileURLToPath(new URL('standing-server.mjs', import.meta.url))
const app = await startApp({ LOG_LEVEL: 'error', TZ: 'Europe/Paris', NODE_OPTIONS: `--import=${preload}` })
standStill(moment)
await stillDatabase(app.dataDir)
giveSameAddresses()
const executablePath = systemBrowser()
const browser = await chromium.launch({
  env: browserEnvironment(),
  // Two windows of one machine meet, and sound needs no press.
  args: ['--no-sandbox', '--allow-loopback-in-peer-connection', '--autoplay-policy=no-user-gesture-required'],
  ...(executablePath ? { executablePath } : {}),
})

try {
  await mkdir(choice.into, { recursive: true })
  const camera = createCamera({ browser, url: app.url, choice })
  const people = await gather(app.url)
  await pictureShell(camera, people, app.url)
  await pictureGridEditor(camera, people)
  await pictureContent(camera, app)
  const [cohort] = (await people.sandrine.api.person.me.query()).memberships
  if (cohort) await pictureRounds(camera, people.sandrine, cohort.cohortId)
  await pictureInterview(camera, people, app.dataDir)
  await pictureDebriefs(camera, people)
  await pictureRecalled(camera, people, app)
  await pictureShared(camera, app.url, app.dataDir)
  await pictureBlind(camera, app.url, app.dataDir)
  await pictureDense(camera, app)
  await pictureMeeting(camera, browser, app.url)
  await pictureEmpty(camera, app.url)
  await pictureOpening(camera, app)
  await pictureTalk(camera, app)
  await pictureBuiltInGrids(camera, app)
  await pictureWall(camera, app)
  await pictureDoublePlaces(camera, app.url)
  await pictureToday(camera, app.url)
  await pictureLongYear(camera, app.url)
  await pictureYear(camera, app)
  await pictureAbsence(camera, app.url)
  await pictureRecordings(camera, app)
  await pictureRetention(camera, people, app.dataDir)
  console.log(`taken in ${Math.round((performance.now() - began) / 1000)} s`)
} finally {
  await browser.close()
  await app.stop()
}
