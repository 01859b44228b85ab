import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type ApiPerson, arrangeLiveSession, type Cast } from '../support/api'
import { headlessBrowser } from '../support/system-browser.mjs'
import { awake, expect, test as stage, windowOf } from './stage'

const executablePath = headlessBrowser()

/** A browser that gives made-up devices, and plays sound unasked. */
export const withDevices = {
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream=fps=5',
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
    ],
  },
}

type Look = Parameters<typeof windowOf>[3] & {
  /** What the browser does when it is asked for devices. */
  readonly devices?: 'given' | 'refused' | 'none'
}
type Meet = (person: ApiPerson, path: string, look?: Look) => Promise<Page>

/** An interview by picture, and windows whose browsers have a camera and a microphone. */
export const test = stage.extend<{ byVideo: Cast; meet: Meet }>({
  byVideo: async ({ app }, use) => use(await arrangeLiveSession(app.url, { place: 'video' })),
  meet: async ({ app, browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async (person, path, { devices = 'given', ...look } = {}) => {
      const page = await openWithDevices(browser, app.url, person, devices, look)
      opened.push(page.context())
      await page.goto(app.url + path, { waitUntil: 'domcontentloaded' })
      await awake(page)
      return page
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

/** A window of a person whose camera and microphone are made up. */
export async function openWithDevices(
  browser: Browser,
  url: string,
  person: ApiPerson,
  devices: NonNullable<Look['devices']> = 'given',
  look: Look = {},
): Promise<Page> {
  const context = await windowOf(browser, url, person, look)
  // Firefox gives devices by its preferences: tests/browsers/firefox-launch.mjs.
  if (browser.browserType().name() !== 'firefox')
    await context.grantPermissions(devices === 'given' ? ['camera', 'microphone'] : [])
  await context.addInitScript((given) => {
    const peers: RTCPeerConnection[] = []
    Object.assign(window, { peers })
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        peers.push(this)
      }
    }
    if (given === 'given') return
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    if (given === 'refused') navigator.mediaDevices.getUserMedia = refuse
    else Object.defineProperty(Navigator.prototype, 'mediaDevices', { get: () => undefined })
  }, devices)
  return context.newPage()
}

/** How much sound of a person has come to this page, in the units of getStats; −1 while it would not be played anyway. */
export function soundOf(page: Page, { id }: ApiPerson): Promise<number> {
  return page.evaluate(async (personId) => {
    const audio = document.querySelector<HTMLAudioElement>(`audio[data-person="${personId}"]`)
    if (!audio || audio.muted || audio.paused || !(audio.srcObject instanceof MediaStream)) return -1
    const tracks = audio.srcObject.getTracks()
    const { peers } = window as unknown as { peers: RTCPeerConnection[] }
    const receivers = peers.flatMap((peer) =>
      peer.connectionState === 'connected' ? peer.getReceivers() : [],
    )
    const receiver = receivers.find(({ track }) => track.kind === 'audio' && tracks.includes(track))
    const stats = receiver ? [...(await receiver.getStats()).values()] : []
    return stats.find(({ type }) => type === 'inbound-rtp')?.totalAudioEnergy ?? -1
  }, id)
}

/** Whether this page sends its microphone to anyone. */
export function isSendingSound(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { peers } = window as unknown as { peers: RTCPeerConnection[] }
    return peers.some(
      (peer) =>
        peer.connectionState === 'connected' &&
        peer.getSenders().some(({ track }) => track?.kind === 'audio'),
    )
  })
}

/** Waits until more of a person’s sound comes. */
export async function expectHeard(page: Page, person: ApiPerson): Promise<void> {
  const before = Math.max(0, await soundOf(page, person))
  await expect
    .poll(() => soundOf(page, person), { message: `${person.name} is heard` })
    .toBeGreaterThan(before)
}

/** Waits until a person’s picture moves on. */
export async function expectSeen(page: Page, name: string): Promise<void> {
  const picture = page.getByLabel(`${name} à l’image`).locator('visible=true').first()
  await expect(picture).toBeVisible()
  // Firefox counts no frames in the quality of a stream's playback. A room that opens puts another picture in place of this one.
  const movesOn = () =>
    picture.evaluate(
      (video: HTMLVideoElement) =>
        new Promise<boolean>((resolve) => {
          let frames = 0
          const count = () => {
            frames += 1
            if (frames > 4) resolve(true)
            else video.requestVideoFrameCallback(count)
          }
          video.requestVideoFrameCallback(count)
          setTimeout(() => resolve(false), 5000)
        }),
    )
  await expect.poll(movesOn, { message: `${name} is seen` }).toBe(true)
}
