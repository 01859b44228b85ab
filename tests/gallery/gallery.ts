/**
 * Pictures of every screen from the demonstration, into gallery/ (ignored): each seat, three widths, both themes, both
 * languages, the whole page beside where it is longer than the screen. For eyes; what can be measured of a look is printed.
 * `npm run gallery -- console debrief` takes the screens whose names begin so; `--docs` also renews the compressed ones of
 * docs/images.
 */
import { mkdir } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { startApp } from '../support/app-server'
import { systemBrowser } from '../support/system-browser'
import { createCamera } from './camera'
import { gather } from './cast'
import { pictureDebriefs } from './picture-debriefs'
import { pictureInterview } from './picture-interview'
import { pictureLongYear } from './picture-long-year'
import { pictureShell } from './picture-shell'
import { pictureBlind, pictureShared } from './picture-two-supervisors'

const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const app = await startApp({ LOG_LEVEL: 'error' })
const executablePath = systemBrowser()
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath ? { executablePath } : {}),
})

try {
  await mkdir('gallery', { recursive: true })
  const renewsDocs = process.argv.includes('--docs')
  const camera = createCamera({ browser, url: app.url, wanted, renewsDocs })
  const people = await gather(app.url)
  await pictureShell(camera, people, app.url)
  await pictureInterview(camera, people, app.dataDir)
  await pictureDebriefs(camera, people)
  await pictureShared(camera, app.url, app.dataDir)
  await pictureBlind(camera, app.url, app.dataDir)
  await pictureLongYear(camera, app.url)
} finally {
  await browser.close()
  await app.stop()
}
