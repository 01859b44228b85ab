import { existsSync } from 'node:fs'

const candidates = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']

/** A browser of the system's, if there is one; Playwright falls back to its own. */
export function systemBrowser(): string | undefined {
  return candidates.find((path) => existsSync(path))
}
