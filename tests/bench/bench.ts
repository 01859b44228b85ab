/** Ratios to floors measured in the same run, since machines are noisy. One group: `npm run bench -- marks`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../support/app-server'
import { alignment } from './alignment'
import { cohortYear } from './cohort-year'
import { eventsAfterRow } from './events-after'
import { fanOut } from './fan-out'
import { startFloor } from './floor'
import { foldingRows } from './folding'
import { heavyWork } from './heavy-work'
import { manySessions } from './many-sessions'
import { oneSession } from './one-session'
import { openDebrief } from './open-debrief'
import { openToday } from './open-today'
import { pageRequests } from './page-requests'
import { pairingRows } from './pairing'
import { recording } from './recording'
import { recordingPage } from './recording-page'
import type { Row } from './row'
import { startingRows } from './starting'
import { onTwoNodes, onTwoProcesses } from './topologies'
import { untilItBreaks } from './until-it-breaks'
import { wall } from './wall'

type Stage = { app: Awaited<ReturnType<typeof startApp>>; floor: Awaited<ReturnType<typeof startFloor>> }

const groups: Record<string, (stage: Stage) => Promise<Row[]>> = {
  marks: ({ app, floor }) => oneSession(app, floor),
  'marks-50': ({ app, floor }) => manySessions([app], floor, 50),
  'marks-200': ({ app, floor }) => manySessions([app], floor, 200),
  'marks-1000': ({ app, floor }) => untilItBreaks(app, floor, 1_000),
  'two-processes': async ({ floor }) => [
    ...(await onTwoProcesses(floor, 50)),
    ...(await onTwoProcesses(floor, 200)),
  ],
  'two-nodes': async ({ floor }) => [...(await onTwoNodes(floor, 50)), ...(await onTwoNodes(floor, 200))],
  wall: ({ app }) => wall(app),
  'fan-out': () => fanOut(),
  log: ({ app }) => eventsAfterRow(app),
  folding: async () => foldingRows(),
  pairing: () => pairingRows(),
  year: ({ app }) => cohortYear(app),
  'heavy-work': ({ app }) => heavyWork(app),
  debrief: ({ app }) => openDebrief(app),
  today: ({ app }) => openToday(app),
  pages: ({ app }) => pageRequests(app),
  recording: async ({ app }) => [...(await recording(app)), await recordingPage(app)],
  alignment: ({ app }) => alignment(app),
  'alignment-firefox': ({ app }) => alignment(app, 'firefox'),
  start: () => startingRows(),
}

/** Everybody of a bench comes from one address. */
const roomForAll = {
  TRIADE_REALTIME_MAX_CONNECTIONS: '20000',
  TRIADE_REALTIME_MAX_CONNECTIONS_PER_ADDRESS: '20000',
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in groups))
if (unknown.length > 0)
  throw new Error(`no such group: ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}`)

const rows: Row[] = []
for (const [name, take] of Object.entries(groups)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`▸ ${name}`)
  const keys = await mkdtemp(join(tmpdir(), 'triade-bench-keys-'))
  const app = await startApp({ LOG_LEVEL: 'error', TRIADE_MEDIA_KEYS: keys, ...roomForAll })
  const floor = await startFloor(app.dataDir)
  try {
    rows.push(...(await take({ app, floor })))
  } finally {
    await floor.stop()
    await app.stop()
    await rm(keys, { recursive: true })
  }
}
console.table(
  Object.fromEntries(
    rows.map(({ row, mustBe, ...rest }) => [
      row,
      { ...rest, mustBe: mustBe === null ? null : `≤ ${mustBe}` },
    ]),
  ),
)
const missed = rows.filter(({ holds }) => holds === false).map(({ row }) => row)
if (missed.length > 0) {
  console.error(`Over what must be: ${missed.join(', ')}`)
  process.exitCode = 1
}
await mkdir('bench', { recursive: true })
await writeFile(
  'bench/results.json',
  `${JSON.stringify({ node: process.version, cores: cpus().length, at: new Date().toISOString(), rows }, null, 2)}\n`,
)
