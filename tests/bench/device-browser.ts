import { type Browser, chromium, firefox } from '@playwright/test'
import { firefoxLaunch } from '../browsers/firefox-launch.mjs'
import { browserEnvironment, headlessBrowser } from '../support/system-browser.mjs'

export type Engine = 'chromium' | 'firefox'

/** A browser whose camera and microphone are made up, and that plays sound unasked. */
export function openWithDevices(engine: Engine): Promise<Browser> {
  if (engine === 'firefox') return firefox.launch({ ...firefoxLaunch(), channel: 'moz-firefox' })
  const executablePath = headlessBrowser()
  return chromium.launch({
    env: browserEnvironment(),
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream=fps=15',
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
}
