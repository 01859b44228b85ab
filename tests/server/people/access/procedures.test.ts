import { randomUUID } from 'node:crypto'
import { type AnyProcedure, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { reasonOf } from '@/server/entry/trpc/error-map'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import {
  type Around,
  everybody,
  openStageForEverybody,
  type Supervision,
  supervisions,
} from '../../../support/around-a-session'
import { aWish, reasonFor, type ServerStage, send } from '../../../support/server-stage'
import { procedureRows, type Row, type Target } from './procedure-rows'

let stage: ServerStage
let around: Around
let rows: Record<string, Row>
let token: string
beforeAll(async () => {
  ;({ stage, around } = await openStageForEverybody())
  rows = procedureRows(around)
  for (const supervision of supervisions) {
    const liveSessionId = around.sessions[supervision]
    await send(stage, around.people.supervisor, liveSessionId, { type: 'openBriefing' })
    await send(stage, around.people.supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  }
  const coordinator = around.as('coordinator')
  const { cohortId } = await coordinator.cohort.create({ name: 'Promotion Été' })
  const link = await coordinator.cohort.renewJoinLink({ cohortId, role: 'learner' })
  token = link.url.split('/').at(-1) ?? ''
})
afterAll(() => stage.close())

const procedures = Object.keys(appRouter._def.procedures)
/** Where it is asked about a live session, how its supervisors work together may change an answer. */
const waysFor = (path: string) => (isAboutLiveSession(path) ? supervisions : (['shared'] as const))

test('every procedure has its row in this matrix, and nothing else has', () => {
  expect(Object.keys(rows).sort()).toEqual([...procedures].sort())
})

describe.each(procedures)('%s', (path) => {
  test.each(waysFor(path))('answers everybody as its row says, where supervisors are: %s', async (each) => {
    const row = rowOf(path)
    const told: Record<string, string> = {}
    for (const who of everybody)
      told[who] = await reasonFor(row.call(around.as(who), await there(path, each)))
    expect(told).toEqual(row.answers)
  })

  test('does not tell whether a thing exists to a person who may not know of it', async () => {
    const row = rowOf(path)
    for (const who of everybody.filter((each) => row.answers[each] === 'notFound')) {
      const ask = (at: Target) => refusalOf(row.call(around.as(who), at))
      const refusal = await ask(await there(path, 'shared'))
      expect(refusal, who).toEqual({
        code: 'NOT_FOUND',
        message: 'notFound',
        reason: 'notFound',
        status: 404,
      })
      for (const id of [randomUUID(), 'abc', `' or 1=1 --`, around.strange, around.next]) {
        const at = { cohortId: id, liveSessionId: id, cancelled: id, token: id }
        // Of these two some have the right: what they may see is in their own rows.
        if ([around.strange, around.next].includes(id) && isTheirs(who, id)) continue
        expect(await ask(at), `${who}, ${id}`).toEqual(refusal)
      }
    }
  })
})

function isAboutLiveSession(path: string): boolean {
  const { inputs } = (appRouter._def.procedures as unknown as Record<string, AnyProcedure>)[path]?._def ?? {}
  return (inputs ?? []).some(
    (schema) => schema instanceof z.ZodObject && ['liveSessionId', 'logId'].some((id) => id in schema.shape),
  )
}

function rowOf(path: string): Row {
  const row = rows[path]
  if (!row) throw new Error(`no row for ${path}`)
  return row
}

async function there(path: string, supervision: Supervision): Promise<Target> {
  const { cohortId, sessions } = around
  const cancelled = path === 'liveSession.cancel' ? await planned(supervision) : ''
  return { cohortId, liveSessionId: sessions[supervision], cancelled, token }
}

let last: string | null = null

/** A live session of the same people that no one has begun. The one before is cancelled, since no one advises twice on a scenario. */
async function planned(supervision: Supervision): Promise<string> {
  const coordinator = around.as('coordinator')
  if (last) await coordinator.liveSession.cancel({ liveSessionId: last, reason: null }).catch(() => null)
  const { cohortId, people } = around
  const wish = {
    ...aWish({ ...people, cohortId }),
    supervisorIds: [people.supervisor.id, people.second.id],
    observerIds: [people.observer.id, people.secondObserver.id],
    scenarioKey: 'driss',
    supervision,
  }
  last = (await coordinator.liveSession.schedule(wish)).liveSessionId
  return last
}

function isTheirs(who: string, liveSessionId: string): boolean {
  const side = liveSessionId === around.next ? 'next' : 'strange'
  return who.startsWith(side) || (side === 'next' && who === 'coordinator')
}

/** All that a browser is told of a refusal, whose sentence is its reason. */
async function refusalOf(call: Promise<unknown>) {
  const error = await call.then(
    () => new Error('accepted'),
    (refusal: unknown) => refusal,
  )
  if (!(error instanceof TRPCError)) throw error
  const { code, message } = error
  return { code, message, reason: reasonOf(error), status: getHTTPStatusCodeFromError(error) }
}
