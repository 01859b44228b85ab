import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { median } from '../bench/statistics'
import { type Cast, command } from '../support/api'
import { type AppServer, startApp } from '../support/app-server'
import { arrangeRecorded } from '../support/arrange-recorded'
import { freePort } from '../support/free-port'
import { beginMeeting, openMeetingBrowser, openSeat } from '../support/meeting-browser'
import { type MemoryProbe, openMemoryProbe } from './server-memory'
import { slopeOf } from './slope'

const isFull = process.env.TRIADE_SOAK === 'full'
/** Minutes of the clock; 45 for a whole interview. */
const minutes = Number(process.env.TRIADE_SOAK_RECORDING_MINUTES ?? (isFull ? 8 : 0.3))
/** Recording and a player's pause take turns: so marks are compared within one run. */
const turnMs = isFull ? 30_000 : 6_000
/** The last turn of so many is a pause. */
const turnsToPause = isFull ? 4 : 2
const markEveryMs = 500
/** The share of the run in which caches fill and code is compiled; memory is judged after it. */
const warmUp = 1 / 3

type Sample = {
  readonly seconds: number
  readonly pageMb: number
  readonly heapMb: number
  readonly rssMb: number
}

let app: AppServer
let browser: Browser
let probe: MemoryProbe
beforeAll(async () => {
  const port = await freePort()
  app = await startApp({ TRIADE_DEMO: '0', NODE_OPTIONS: `--inspect=127.0.0.1:${port}` })
  probe = await openMemoryProbe(app.pid(), port)
  browser = await openMeetingBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  probe.close()
  await app.stop()
})

/** JavaScript heap of a page after a collection, MB. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1_048_576
}

/** The time of one mark until it is acknowledged, ms. */
async function mark({ supervisor, liveSessionId }: Cast): Promise<number> {
  const begun = performance.now()
  await command(supervisor, liveSessionId, {
    type: 'mark',
    codeKey: 'empathy',
    valence: 'demonstrated',
    reactionOffsetMs: 0,
  })
  return performance.now() - begun
}

async function recordedMs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await answer(indexedDB.open('triade-recording'))
    const tracks = await answer(database.transaction('tracks').objectStore('tracks').getAll())
    database.close()
    return Math.max(0, ...tracks.map(({ recordedMs }: { recordedMs: number }) => recordedMs))
  })
}

test(
  'three seats whose two players are recorded: memory of page and server stays flat, and marks take their time',
  async () => {
    const cast = await arrangeRecorded(app, 'voiceAndPicture')
    const { supervisor, advisor, beneficiary, liveSessionId } = cast
    const open = (person: Cast['advisor']) => openSeat(browser, app.url, person, liveSessionId)
    const players = [await open(advisor), await open(beneficiary)] as const
    await open(supervisor)
    await beginMeeting(cast, players, 'voiceAndPicture')
    const session = await players[0].context().newCDPSession(players[0])
    const marks: Record<'recording' | 'paused', number[]> = { recording: [], paused: [] }
    const samples: Sample[] = []
    const begun = performance.now()
    const seconds = () => (performance.now() - begun) / 1_000
    for (let turn = 0; seconds() < minutes * 60; turn += 1) {
      const place = turn % turnsToPause
      const kind = place === turnsToPause - 1 ? 'paused' : 'recording'
      if (kind === 'paused') await command(advisor, liveSessionId, { type: 'pauseRecording' })
      else if (turn > 0 && place === 0) await command(advisor, liveSessionId, { type: 'resumeRecording' })
      // Recorders begin, and what is waiting is sent.
      await delay(turnMs / 6)
      for (const until = performance.now() + turnMs; performance.now() < until; ) {
        marks[kind].push(await mark(cast))
        await delay(markEveryMs)
      }
      samples.push({ seconds: seconds(), pageMb: await heapOf(session), ...(await probe.measure()) })
    }
    const recorded = await recordedMs(players[0])
    const steady = samples.slice(Math.floor(samples.length * warmUp))
    const byMinute = (key: 'pageMb' | 'heapMb' | 'rssMb') =>
      60 * slopeOf(steady.map((each) => [each.seconds, each[key]]))
    const round = (value: number) => Number(value.toPrecision(3))
    const course = (key: 'pageMb' | 'heapMb' | 'rssMb') =>
      [0, Math.floor(samples.length / 2), -1].map((at) => samples.at(at)?.[key].toFixed(1)).join(', ')
    const ratio = median(marks.recording) / median(marks.paused)
    const summary = {
      minutes,
      'recorded of the advisor, s': Math.round(recorded / 1_000),
      'page heap MB a minute': round(byMinute('pageMb')),
      'server heap MB a minute': round(byMinute('heapMb')),
      'server RSS MB a minute': round(byMinute('rssMb')),
      'page heap MB, first, middle and last': course('pageMb'),
      'server heap MB, first, middle and last': course('heapMb'),
      'server RSS MB, first, middle and last': course('rssMb'),
      'marks while recording, p50 ms': round(median(marks.recording)),
      'marks while paused, p50 ms': round(median(marks.paused)),
      'marks, recording against not': round(ratio),
    }
    console.table(summary)
    mkdirSync('test-results', { recursive: true })
    writeFileSync('test-results/soak-recording.json', JSON.stringify({ summary, samples, marks }, null, 2))
    expect(recorded, 'media flow, ms').toBeGreaterThan(isFull ? minutes * 60_000 * 0.5 : 1_000)
    // Some turns say nothing about memory, nor about time on a busy machine.
    if (isFull) {
      expect(byMinute('pageMb')).toBeLessThan(1)
      expect(byMinute('heapMb')).toBeLessThan(1)
      expect(ratio).toBeLessThanOrEqual(1.2)
    }
  },
  minutes * 60_000 * 1.6 + 300_000,
)
