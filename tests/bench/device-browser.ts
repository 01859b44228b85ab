import { type Browser, firefox } from '@playwright/test'
import { firefoxLaunch } from '../browsers/firefox-launch.mjs'
import { openMeetingBrowser } from '../support/meeting-browser'

export type Engine = 'chromium' | 'firefox'

/** A browser whose camera and microphone are made up, and that plays sound unasked. */
export function openWithDevices(engine: Engine): Promise<Browser> {
  if (engine === 'firefox') return firefox.launch({ ...firefoxLaunch(), channel: 'moz-firefox' })
  return openMeetingBrowser({ fps: 15 })
}
