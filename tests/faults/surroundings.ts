import { setTimeout as delay } from 'node:timers/promises'
import { openDatabase } from '@/db/client'
import type { SignalRequest } from '@/domain/live-session/meeting/signal'
import type { ApiPerson, Cast } from '../support/api'
import { quietLog } from '../support/quiet-log'

/** What was done around the interviews of a soak. */
export type Around = { signals: number; looks: number; cancelled: number; setbacks: number }

const PAGE = 'page-of-a-soak'
/** As long as an offer with sound and a picture. */
const sdp = `v=0\r\n${'a=candidate:1 1 udp 2122260223 192.0.2.7 50000 typ host\r\n'.repeat(115)}`

const signals: readonly SignalRequest['signal'][] = [
  { type: 'hello', knows: null, microphone: 'on', camera: 'on' },
  { type: 'description', to: PAGE, kind: 'offer', sdp },
  { type: 'description', to: PAGE, kind: 'answer', sdp },
  { type: 'sending', microphone: 'off', camera: 'on' },
]

/**
 * Activity beside interviews by picture: players' pages exchange signals, a wall refreshes every 2 s, and an interview
 * is planned and cancelled with letters. `everyMs`: between signals of one interview, and between letters.
 */
export function surround(casts: readonly Cast[], everyMs: number) {
  const done: Around = { signals: 0, looks: 0, cancelled: 0, setbacks: 0 }
  const stop = new AbortController()
  const [first] = casts
  if (!first) throw new Error('there is no interview to surround')

  /** A request that a busy machine leaves unanswered is a setback, and the next turn goes on. */
  async function repeat(ms: number, act: (turn: number) => Promise<void>) {
    for (let turn = 0; !stop.signal.aborted; turn += 1) {
      await act(turn).catch((error: unknown) => {
        done.setbacks += 1
        console.warn('a setback beside the interviews:', error)
      })
      await delay(ms, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }

  async function tell(from: ApiPerson, to: ApiPerson, liveSessionId: string, turn: number) {
    const signal = signals[turn % signals.length]
    if (!signal) return
    await from.api.meeting.signal.mutate({ liveSessionId, to: to.id, page: PAGE, signal })
    done.signals += 1
  }

  async function look({ coordinator, cohortId }: Cast) {
    await coordinator.api.cohort.wall.query({ cohortId })
    done.looks += 1
  }

  /** Of an interview whose planning or cancelling was a setback, the plan may stand. */
  async function cancelLeftOver({ coordinator, cohortId }: Cast) {
    const { sessions } = await coordinator.api.cohort.overview.query({ cohortId })
    for (const { id, status } of sessions) if (status === 'scheduled') await cancel(coordinator, id)
  }

  async function cancel(coordinator: ApiPerson, liveSessionId: string) {
    await coordinator.api.liveSession.cancel.mutate({ liveSessionId, reason: 'Une salle manque.' })
    done.cancelled += 1
  }

  let setbacksBefore = 0
  async function planAndCancel(cast: Cast) {
    if (done.setbacks > setbacksBefore) {
      await cancelLeftOver(cast)
      setbacksBefore = done.setbacks
    }
    const { coordinator, cohortId, advisor, beneficiary, supervisor } = cast
    const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
    const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
      cohortId,
      advisorId: advisor.id,
      beneficiaryId: beneficiary.id,
      supervisorIds: [supervisor.id],
      observerIds: [],
      scenarioKey: 'nadia',
      scheduledFor: Date.now() + 86_400_000,
      place: 'room',
      plan,
    })
    await cancel(coordinator, liveSessionId)
  }

  const hands = [
    ...casts.map(({ advisor, beneficiary, liveSessionId }) =>
      repeat(everyMs, (turn) =>
        turn % 2 === 0
          ? tell(advisor, beneficiary, liveSessionId, turn)
          : tell(beneficiary, advisor, liveSessionId, turn),
      ),
    ),
    repeat(2_000, () => look(first)),
    repeat(everyMs, () => planAndCancel(first)),
  ]
  return {
    done: (): Readonly<Around> => done,
    /** Begins nothing more, and waits for what was begun. */
    async stop() {
      stop.abort()
      await Promise.all(hands)
      return done
    },
  }
}

/** Tables to which interviews, looks at them from the wall (a line an hour), their letters and the jobs that send these add rows. */
const written = [
  'job',
  'live_session',
  'live_session_absence',
  'live_session_access',
  'live_session_dial',
  'live_session_event',
  'live_session_seat',
  'live_session_tally',
  'live_session_text',
  'mail',
  'scenario_knowledge',
]

export type Rows = { readonly written: number; readonly others: Readonly<Record<string, number>> }

/** Counts the rows of every table beside a running server: of those that interviews write, and of each of the others. */
export async function openRowCount(
  dataDir: string,
): Promise<{ count(): Promise<Rows>; close(): Promise<void> }> {
  const database = await openDatabase({
    embedded: { dataDir: `${dataDir}/postgres` },
    log: quietLog(),
    // Counting waits for its turn behind a whole crowd.
    silenceMs: 120_000,
  })
  const { pool } = database
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
  )
  const names = rows.map(({ name }) => name)
  const statement = names.map((name) => `select '${name}' as name, count(*)::int as rows from "${name}"`)
  return {
    async count() {
      const { rows: counted } = await pool.query<{ name: string; rows: number }>(
        statement.join(' union all '),
      )
      const of = (isOf: (name: string) => boolean) => counted.filter(({ name }) => isOf(name))
      return {
        written: of((name) => written.includes(name)).reduce((sum, each) => sum + each.rows, 0),
        others: Object.fromEntries(
          of((name) => !written.includes(name)).map((each) => [each.name, each.rows]),
        ),
      }
    },
    close: () => database.close(),
  }
}
