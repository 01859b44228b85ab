import { setTimeout as delay } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import { command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { arrangeRecorded } from '../support/arrange-recorded'
import { beginMeeting, openMeetingBrowser, openSeat } from '../support/meeting-browser'
import { type Row, ratioRow } from './row'

const ROUNDS = 6
const WINDOW_MS = 12_000
/** Until recorders have begun, or have given their last chunk. */
const SETTLE_MS = 4_000

/** CPU of the pages of two players with picture while they are recorded, against the same pages while a player's pause stands. */
export async function recordingPage(app: AppServer): Promise<Row> {
  const cast = await arrangeRecorded(app, 'voiceAndPicture')
  const browser = await openMeetingBrowser()
  try {
    const { advisor, beneficiary, liveSessionId } = cast
    const players = [
      await openSeat(browser, app.url, advisor, liveSessionId),
      await openSeat(browser, app.url, beneficiary, liveSessionId),
    ]
    await beginMeeting(cast, players, 'voiceAndPicture')
    await delay(2 * SETTLE_MS)
    const [recorded, paused]: [number[][], number[][]] = [[], []]
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await cpuOf(browser)
      await command(advisor, liveSessionId, { type: 'pauseRecording' })
      await delay(SETTLE_MS)
      const floor = await cpuOf(browser)
      await command(advisor, liveSessionId, { type: 'resumeRecording' })
      await delay(SETTLE_MS)
      if (round === 0) continue
      recorded.push([ours])
      paused.push([floor])
    }
    return ratioRow('CPU of a player’s page with two videos, recording against not', recorded, paused, {
      unit: 'ms/s',
      mustBe: 1.25,
      aim: 1.15,
      also: `${ROUNDS} windows of ${WINDOW_MS / 1_000} s each, in turn`,
    })
  } finally {
    await browser.close()
  }
}

/** CPU that a page takes, in milliseconds a second: all processes that draw pages, by the number of players. */
async function cpuOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const used = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  }
  const [before, begun] = [await used(), performance.now()]
  await delay(WINDOW_MS)
  const [after, spent] = [await used(), performance.now() - begun]
  await session.detach()
  return ((after - before) * 1_000 * 1_000) / spent / 2
}
