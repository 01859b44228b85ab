import { fileURLToPath } from 'node:url'
import { browserEnvironment } from '../support/system-browser.mjs'

/** What Playwright would ask of a page: by day, and still. */
const appearance = { 'layout.css.prefers-color-scheme.content-override': 1, 'ui.prefersReducedMotion': 1 }
/** Made-up devices, given unasked, whose sound is played unasked; and local paths named as they are. */
const devices = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
}

/** How Playwright starts Firefox; `channel` has to be `moz-firefox`. */
export function firefoxLaunch() {
  return {
    executablePath: fileURLToPath(new URL('firefox.mjs', import.meta.url)),
    env: browserEnvironment(),
    firefoxUserPrefs: { ...appearance, ...devices },
  }
}
