import { existsSync } from 'node:fs'

const whole = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']
const headless = ['/usr/bin/chromium-headless-shell']

/** A browser of the system's, if there is one; Playwright falls back to its own. */
export function systemBrowser() {
  return [...whole, ...headless].find((path) => existsSync(path))
}

/** The same for stories: without the interface of a window, which is a process of its own for every page, where it can be had. */
export function headlessBrowser() {
  return [...headless, ...whole].find((path) => existsSync(path))
}

/** The environment of a browser: without a locale of UTF-8, as in a bare container, Chromium gives files with accents another name. */
export function browserEnvironment() {
  return { ...process.env, LC_ALL: 'C.UTF-8' }
}

/** Whether stories have to do with the interface of a window. */
export function isWholeBrowser(path) {
  return whole.includes(path)
}
