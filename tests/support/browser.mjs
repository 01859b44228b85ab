// Finds a browser for the tests or gets one: the system's Chromium or Chrome, Playwright's own, Debian's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { headlessBrowser, isWholeBrowser } from './system-browser.mjs'

function found() {
  return headlessBrowser() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : null)
}

function attempt(title, command, args) {
  console.log(title)
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

if (!found())
  attempt('No browser yet: fetching the one Playwright pins…', 'npx', ['playwright', 'install', 'chromium'])
if (!found() && isDebianRoot) {
  attempt('Reading the package lists…', 'apt-get', ['update', '-qq'])
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (!found()) attempt(`Installing ${name}…`, 'apt-get', ['install', '-y', '-qq', name])
}
// A whole browser also draws window chrome for every page: 30 % of the stories' work, unseen.
if (process.env.CI === 'true' && isDebianRoot && isWholeBrowser(headlessBrowser())) {
  attempt('Reading the package lists…', 'apt-get', ['update', '-qq'])
  attempt('Installing chromium-headless-shell…', 'apt-get', [
    'install',
    '-y',
    '-qq',
    'chromium-headless-shell',
  ])
}
const browser = found()
if (!browser) {
  console.error(
    'The browser tests need Chromium or Chrome. Install one (on Debian or Ubuntu: sudo apt-get install chromium), then run npm test again.',
  )
  process.exit(1)
}
console.log(`Browser: ${browser}`)
