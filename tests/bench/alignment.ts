import { setTimeout as pass } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { RecordedMedia } from '@/domain/live-session/recording/answer'
import { type ApiPerson, type Cast, command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { arrangeRecorded } from '../support/arrange-recorded'
import { type Engine, openWithDevices } from './device-browser'
import { boundRow, type Row, told } from './row'
import { median, quantile } from './statistics'
import { apartRow } from './voices-apart'

/** A microphone that clicks at each full second of the device’s clock. */
const clicks = () => {
  const given = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  navigator.mediaDevices.getUserMedia = async (asked) => {
    if (!asked?.audio) return given(asked)
    const context = new AudioContext()
    const out = context.createMediaStreamDestination()
    // Without something to play the stream stands still between clicks, and gives the end of one with the next.
    const silence = new ConstantSourceNode(context, { offset: 0 })
    silence.connect(out)
    silence.start()
    let next = 0
    setInterval(() => {
      const now = performance.timeOrigin + performance.now()
      const second = Math.ceil((now + 100) / 1_000) * 1_000
      if (second === next || second - now > 600) return
      next = second
      const click = new OscillatorNode(context, { frequency: 1_500 })
      const gain = new GainNode(context, { gain: 0.7 })
      click.connect(gain).connect(out)
      const at = context.currentTime + (second - now) / 1_000
      click.start(at)
      click.stop(at + 0.008)
    }, 50)
    return out.stream
  }
}

type Mode = {
  readonly name: string
  readonly media: RecordedMedia
  /** For what only Chromium tells of its processes. */
  readonly isForChromium?: boolean
  readonly play: (stage: Stage) => Promise<void>
}
type Stage = { readonly cast: Cast; readonly players: readonly Browser[] }

const stillMs = 12_000
const stoppedMs = 18_000

const modes: readonly Mode[] = [
  { name: 'voice', media: 'voice', play: () => pass(2 * stillMs) },
  { name: 'voice and picture', media: 'voiceAndPicture', play: () => pass(2 * stillMs) },
  {
    name: 'voice, the page stopped for 18 s',
    media: 'voice',
    isForChromium: true,
    async play({ players: [first] }) {
      await pass(stillMs)
      if (first) await stopped(first, stoppedMs)
      await pass(stillMs)
    },
  },
  {
    name: 'voice, three pauses',
    media: 'voice',
    async play({ cast: { supervisor, liveSessionId } }) {
      for (let pause = 0; pause < 3; pause += 1) {
        await pass(stillMs / 2)
        await command(supervisor, liveSessionId, { type: 'haltInterview' })
        await pass(3_000)
        await command(supervisor, liveSessionId, { type: 'resumeInterview' })
      }
      await pass(stillMs / 2)
    },
  },
]

/**
 * How far a sound is heard from the moment of the interview at which it was made, how far apart two voices play, and what it costs to
 * watch two pictures. Players and supervisor have the same browser.
 */
export async function alignment(app: AppServer, engine: Engine = 'chromium'): Promise<Row[]> {
  const rows: Row[] = []
  const open = () => openWithDevices(engine)
  for (const mode of modes.filter(({ isForChromium }) => engine === 'chromium' || !isForChromium)) {
    const cast = await arrangeRecorded(app, mode.media)
    const players = [await open(), await open()]
    try {
      await recorded(app, cast, mode, players)
    } finally {
      await Promise.all(players.map((browser) => browser.close()))
    }
    const watching = await open()
    try {
      const page = await windowOf(watching, app, cast.supervisor)
      const distances = await distancesOf(page, cast)
      rows.push(
        told(
          boundRow(`|mark − sound|, ${engine}, ${mode.name}: p95`, 'ms', quantile(distances, 0.95), {
            mustBe: 100,
            aim: 50,
            also: `p50 ${Math.round(median(distances))}, max ${Math.round(Math.max(...distances))}, ${distances.length} clicks`,
          }),
        ),
      )
      if (mode.media !== 'voiceAndPicture') continue
      rows.push(told(await apartRow(page, app, cast, engine)))
      if (engine === 'chromium') rows.push(told(await watchedRow(watching, page, app, cast)))
    } finally {
      await watching.close()
    }
  }
  return rows
}

async function recorded(app: AppServer, cast: Cast, mode: Mode, players: readonly Browser[]): Promise<void> {
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  for (const [index, person] of [advisor, beneficiary].entries()) {
    const browser = players[index]
    if (!browser) continue
    const page = await windowOf(browser, app, person, clicks)
    await page.goto(`${app.url}/sessions/${liveSessionId}`, { waitUntil: 'domcontentloaded' })
    await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
    await page.getByText('Vous y êtes').waitFor()
  }
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const answer = mode.media === 'voice' ? 'voice' : 'voiceAndPicture'
  for (const player of [advisor, beneficiary])
    await command(player, liveSessionId, { type: 'answerRecording', answer })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await mode.play({ cast, players })
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'mesure' })
  await untilWhole(cast)
}

async function untilWhole({ supervisor, liveSessionId }: Cast): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const heard = await supervisor.api.recording.heard.query({ liveSessionId })
    if (heard?.standing === 'kept' && heard.isComplete) return
    await pass(300)
  }
  throw new Error('the recording never was whole')
}

/** Stops every page of a browser for so long, as a device that sleeps does. */
async function stopped(browser: Browser, ms: number): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  for (const id of pages) process.kill(id, 'SIGSTOP')
  await pass(ms)
  for (const id of pages) process.kill(id, 'SIGCONT')
}

/** From each click that is heard to the moment of the interview at which it was made, ms. */
async function distancesOf(page: Page, { supervisor, liveSessionId }: Cast): Promise<number[]> {
  const heard = await supervisor.api.recording.heard.query({ liveSessionId })
  if (heard?.standing !== 'kept') throw new Error('nothing is heard')
  const toInterview = await clockOf(supervisor, liveSessionId)
  const segments = heard.tracks
    .filter(({ kind }) => kind === 'voice')
    .flatMap(({ trackId, segments: own }) =>
      own.map(({ segment, fromMs }) => ({
        url: `/api/heard/${liveSessionId}/${trackId}/${segment}`,
        fromMs,
      })),
    )
  const distances: number[] = []
  for (const { url, fromMs } of segments)
    for (const second of await page.evaluate(onsetsOf, url)) {
      const atMs = fromMs + second * 1_000
      distances.push(Math.abs(distanceToClick(atMs, toInterview)))
    }
  if (distances.length < 10) throw new Error('too few clicks are heard')
  return distances
}

/** Where clicks begin in a file, s. */
async function onsetsOf(url: string): Promise<number[]> {
  const context = new AudioContext()
  const sound = await context.decodeAudioData(await (await fetch(url)).arrayBuffer())
  const samples = sound.getChannelData(0)
  const onsets: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const [index, sample] of samples.entries()) {
    const at = index / sound.sampleRate
    if (Math.abs(sample) < 0.12 || at - last < 0.4) continue
    // The made-up device of the browser beeps at a lower pitch.
    const after = samples.subarray(index, index + Math.round(sound.sampleRate * 0.006))
    let crossings = 0
    for (const [place, each] of after.entries())
      if (place > 0 && each >= 0 !== (after[place - 1] ?? 0) >= 0) crossings += 1
    if (crossings < 12) continue
    last = at
    onsets.push(at)
  }
  await context.close()
  return onsets
}

/** The clock of an interview: the epoch at which a moment of it was, by its start and its stops. */
async function clockOf({ api }: ApiPerson, liveSessionId: string): Promise<(interviewMs: number) => number> {
  const { events } = await api.liveSession.events.query({ liveSessionId, after: 0 })
  const at = (type: string) =>
    events.flatMap((event) => (event.type === type && 'at' in event ? [Number(event.at)] : []))
  const [started = 0] = at('interviewStarted')
  const ends = at('interviewResumed')
  const stops = at('interviewHalted').map((from, index) => ({ from, to: ends[index] ?? from }))
  return (interviewMs) =>
    stops.reduce((epoch, { from, to }) => (epoch >= from ? epoch + to - from : epoch), started + interviewMs)
}

function distanceToClick(interviewMs: number, epochOf: (interviewMs: number) => number): number {
  const epoch = epochOf(interviewMs)
  return epoch - Math.round(epoch / 1_000) * 1_000
}

const watchedMs = 8_000

/** CPU of all processes of a browser that plays both pictures with their sound, against the timeline with sound alone. */
async function watchedRow(browser: Browser, page: Page, app: AppServer, cast: Cast): Promise<Row> {
  await page.goto(`${app.url}/sessions/${cast.liveSessionId}`)
  const share = async () => {
    await page.getByRole('button', { name: 'Lire l’entretien' }).click()
    const [before, begun] = [await cpuSeconds(browser), performance.now()]
    await pass(watchedMs)
    const used = (await cpuSeconds(browser)) - before
    const spent = (performance.now() - begun) / 1_000
    await page.getByRole('button', { name: 'Arrêter la lecture' }).click()
    return (used / spent) * 100
  }
  const heardOnly = await share()
  await page.keyboard.press('v')
  await page.getByRole('button', { name: 'Début ici' }).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  const watched = await share()
  return boundRow('a debrief that plays two pictures: CPU of its browser', '% of a core', watched, {
    mustBe: 100,
    aim: 60,
    also: `${Math.round(heardOnly)} % with sound alone`,
  })
}

async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

async function windowOf(
  browser: Browser,
  app: AppServer,
  person: ApiPerson,
  script?: () => void,
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1440, height: 900 },
    // Firefox gives devices by its preferences.
    ...(browser.browserType().name() === 'firefox' ? {} : { permissions: ['camera', 'microphone'] }),
  })
  await context.addCookies(
    person.cookies.map(({ name, value }) => ({ name, value: encodeURIComponent(value), url: app.url })),
  )
  if (script) await context.addInitScript(script)
  const page = await context.newPage()
  await page.goto(app.url, { waitUntil: 'domcontentloaded' })
  return page
}
