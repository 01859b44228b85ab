import { openDatabase } from '@/db/client'
import { observationGrid } from '@/db/schema'
import type { Command } from '@/domain/live-session/command'
import { type ObservationGrid, valencesOf } from '@/domain/observation/grid'
import { arrangeLiveSession, type Cast, command, type Names } from './api'
import type { AppServer } from './app-server'
import { type Line, playPast } from './play-past'
import { quietLog } from './quiet-log'

const markEveryMs = 11

/**
 * An eight-minute interview with any grid: first code as focus, last frame item left out, one return to an earlier
 * phase, and every code in turn in its directions.
 */
export function linesOf(grid: ObservationGrid): readonly Line[] {
  const phases = grid.phases.slice(1)
  const eachMs = 400 / grid.phases.length
  const marks = Array.from({ length: 40 }, (_, index): Line[] => {
    const code = grid.codes[index % grid.codes.length]
    if (!code) return []
    const valences = valencesOf(code)
    const valence = valences[Math.floor(index / grid.codes.length) % 2] ?? valences[0] ?? null
    const mark: Command = { type: 'mark', codeKey: code.key, valence, reactionOffsetMs: 0 }
    const observed: Line[] = index % 5 === 0 ? [[30 + index * markEveryMs, 'observer', mark]] : []
    return [[28 + index * markEveryMs, 'supervisor', mark], ...observed]
  }).flat()
  const focus = grid.codes[0]?.key ?? ''
  const back = grid.phases.at(-2)?.key ?? ''
  return [
    [-60, 'advisor', { type: 'chooseFocus', codeKey: focus }],
    [-50, 'advisor', { type: 'declareReadiness', ready: true }],
    [-40, 'beneficiary', { type: 'declareReadiness', ready: true }],
    [0, 'supervisor', { type: 'startInterview', anyway: true }],
    ...grid.frame
      .slice(0, -1)
      .map(({ key }, index): Line => [10 + index * 6, 'supervisor', { type: 'tickFrame', item: key }]),
    ...phases.map(
      ({ key }, index): Line => [(index + 1) * eachMs, 'supervisor', { type: 'enterPhase', phase: key }],
    ),
    [405, 'supervisor', { type: 'enterPhase', phase: back }],
    [436, 'supervisor', { type: 'enterPhase', phase: grid.phases.at(-1)?.key ?? '' }],
    ...marks,
  ].sort(([one], [other]) => (one as number) - (other as number)) as Line[]
}

const dial = [20, 90, 150, 220, 290, 350, 420, 455].map(
  (second, index) => [second, [50, 58, 46, 62, 55, 70, 52, 66][index] ?? 50] as const,
)

/** A cohort with this grid, which the installation is given, and an interview of eight minutes that runs when this returns. */
export async function castInInterviewOf(
  app: Pick<AppServer, 'url' | 'dataDir'>,
  grid: ObservationGrid,
  names?: Names,
): Promise<Cast> {
  await store(app.dataDir, grid)
  const { key, version } = grid
  const cast = await arrangeLiveSession(app.url, { grid: { key, version }, ...(names && { names }) })
  await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  const story = { lines: linesOf(grid), dial, beganMsAgo: 480_500 }
  await playPast(story, app.dataDir, cast.liveSessionId, 'yann', grid)
  return cast
}

async function store(dataDir: string, content: ObservationGrid): Promise<void> {
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  const { key, version } = content
  try {
    await database.db.insert(observationGrid).values({ key, version, content }).onConflictDoNothing()
  } finally {
    await database.close()
  }
}
