import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeDebrief } from '@/server/interview/paper/write-debrief'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { openHeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import { createLog } from '@/server/platform/log'
import { fillLogs } from '../../../support/fill-logs'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'

/** Of an interview in which a person acts three times a second for three hours. */
const FACTS = 30_000

let stage: ServerStage
let cast: Cast
const heavyWork = openHeavyWork({
  script: 'server/entry/heavy-work.ts',
  execArgv: ['--import', 'tsx'],
  mode: 'production',
  log: createLog('silent'),
})
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
})
afterAll(async () => {
  await heavyWork.close(0)
  await stage.close()
})

async function writeAs(who: 'advisor' | 'observer', locale: 'fr' | 'en') {
  const runtime = { ...stage.runtime, heavyWork }
  const seat = await takeSeat(runtime, cast[who].id, cast.liveSessionId)
  return writeDebrief(runtime, seat, { locale, signal: new AbortController().signal })
}

test('a debrief is refused as a PDF before it is unsealed, then written in the reader’s language', async () => {
  await expect(writeAs('advisor', 'fr')).rejects.toThrow('notUnsealedYet')
  await playUntil(stage, cast, 'closed')
  const { fileName, parts } = await writeAs('observer', 'en')
  expect(fileName).toMatch(/^Debrief Yann L\. Inès Marchetti \d{4}-\d\d-\d\d\.pdf$/u)
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat([...parts])))
  const { text } = await extractText(pdf, { mergePages: true })
  expect(text).toContain('Inès Marchetti')
  expect((await writeAs('advisor', 'fr')).fileName).toMatch(/^Débriefing /u)
})

test('the largest debrief, in a process without the memory for it, is refused as too large; the server and the next one go on', async () => {
  const small = openHeavyWork({
    script: 'server/entry/heavy-work.ts',
    execArgv: ['--import', 'tsx'],
    mode: 'production',
    log: createLog('silent'),
    bounds: { memoryMb: 96 },
  })
  onTestFinished(() => small.close(0))
  const runtime = { ...stage.runtime, heavyWork: small }
  const write = async ({ advisor, liveSessionId }: Cast) => {
    const seat = await takeSeat(runtime, advisor.id, liveSessionId)
    return writeDebrief(runtime, seat, { locale: 'fr', signal: new AbortController().signal })
  }
  const largest = await castLiveSession(stage, 'nadia')
  await playUntil(stage, largest, 'interview')
  const { rows } = await stage.database.pool.query<{ seq: number }>(
    'select last_seq as seq from live_session where id = $1',
    [largest.liveSessionId],
  )
  const after = rows[0]?.seq ?? 0
  const log = { liveSessionId: largest.liveSessionId, after, at: new Date() }
  await fillLogs(
    stage.database.db,
    [{ ...log, guideId: largest.supervisor.id, beneficiaryId: largest.beneficiary.id }],
    FACTS,
  )
  await stage.database.pool.query('update live_session set last_seq = $2 where id = $1', [
    largest.liveSessionId,
    after + FACTS,
  ])
  stage.runtime.snapshots.forgetAll()
  await playUntil(stage, largest, 'closed', 'interview')
  await expect(write(largest)).rejects.toThrow('documentTooLarge')
  expect((await write(cast)).fileName).toMatch(/^Débriefing /u)
})
