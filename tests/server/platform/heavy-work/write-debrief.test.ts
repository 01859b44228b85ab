import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDebrief } from '@/server/interview/paper/write-debrief'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { openHeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import { createLog } from '@/server/platform/log'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'

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
