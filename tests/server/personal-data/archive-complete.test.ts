import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  installationAct,
  liveSessionAccess,
  roundAct,
  scenarioRemark,
  scenarioRemarkText,
  signInPlace,
} from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { keptTables } from '@/domain/personal-data/kept-tables'
import { makeArchive } from '@/server/personal-data/archive/make-archive'
import { openArchive } from '@/server/personal-data/archive/open-archive'
import { type ErasureStage, leaveTraces, openErasureStage } from '../../support/erasure-stage'
import { type Cast, castLiveSession, playUntil, send } from '../../support/server-stage'

type Interview = Record<string, unknown> & { interviewId: string; facts: { type: string }[] }
type Archive = Record<string, unknown[]> & { interviews: Interview[]; person: { address: string } }
type InArchive = {
  [T in keyof typeof keptTables]: (typeof keptTables)[T]['archive'] extends string ? T : never
}[keyof typeof keptTables]

/** Where an archive holds what each table keeps of its person. */
const places: { readonly [T in InArchive]: (archive: Archive, held: Interview | undefined) => unknown } = {
  user: ({ person }) => person.address,
  session: ({ signIns }) => signIns,
  sign_in_place: ({ signInPlaces }) => signInPlaces,
  person_preferences: ({ preferences }) => Object.keys(preferences ?? {}),
  erasure_request: ({ erasureRequest }) => Object.keys(erasureRequest ?? {}),
  cohort: ({ memberships }) => memberships,
  membership: ({ memberships }) => memberships,
  ended_membership: ({ memberships }) =>
    memberships?.filter((each) => (each as { endedAt: unknown }).endedAt !== null),
  invitation: ({ memberships }) => memberships,
  cohort_act: ({ journal }) => journal,
  installation_act: ({ organisationActs }) => organisationActs,
  round: ({ rounds }) => rounds,
  round_act: ({ roundActs }) => roundActs,
  scenario_knowledge: ({ knowledge }) => knowledge,
  scenario_remark: (_, held) => (held?.remarks as { briefRemark: unknown } | null)?.briefRemark,
  scenario_remark_text: (_, held) => (held?.remarks as { words: unknown } | null)?.words,
  live_session: (_, held) => held?.interviewId,
  live_session_seat: (_, held) => held?.seat,
  live_session_event: (_, held) => held?.facts,
  live_session_text: (_, held) => held?.comments,
  live_session_dial: (_, held) => held?.dial,
  live_session_access: ({ openings }) => openings,
  reflection_draft: ({ interviews }) => interviews.filter(({ draft }) => draft !== null),
  mail: ({ letters }) => letters,
}

let stage: ErasureStage
let cast: Cast
beforeAll(async () => {
  stage = await openErasureStage()
  cast = await castLiveSession(stage)
  const { beneficiary, liveSessionId, cohortId } = cast
  const { db, pool } = stage.database
  await playUntil(stage, cast, 'interview')
  await send(stage, beneficiary, liveSessionId, {
    ...{ type: 'moveDial', samples: [{ at: Date.now(), value: 60 }] },
  })
  await playUntil(stage, cast, 'debrief', 'interview')
  await send(stage, beneficiary, liveSessionId, {
    ...{ type: 'postComment', moment: 0, text: 'Un silence bien tenu.', replyTo: null },
  })
  await db
    .insert(liveSessionAccess)
    .values({ id: randomUUID(), liveSessionId, userId: cast.supervisor.id, what: 'debrief' })
  await leaveTraces(stage, cast, beneficiary)
  const userId = beneficiary.id
  await db.insert(signInPlace).values({ userId, userAgent: 'Lynx/2.8' })
  await db.insert(installationAct).values({ id: randomUUID(), actorId: userId, act: 'erasureAsked' })
  await db.insert(scenarioRemark).values({ liveSessionId, userId, brief: 'tooEasy', reveals: [] })
  await db.insert(scenarioRemarkText).values({ liveSessionId, userId, body: 'Trop vite gagné.' })
  const roundId = randomUUID()
  await pool.query(
    `insert into round (id, cohort_id, title, setup, sessions, created_by) values ($1, $2, 'Tour 1', '{}', '[]', $3)`,
    [roundId, cohortId, userId],
  )
  await db.insert(roundAct).values({
    ...{ roundId, version: 1, actorId: userId },
    ...{ act: {} as never, before: {} as never },
  })
  await pool.query(
    `insert into ended_membership (cohort_id, user_id) values ($1, $2) on conflict do nothing`,
    [cast.strangeCohortId, userId],
  )
  await stage.as(beneficiary).erasure.ask()
})
afterAll(() => stage.close())

async function archiveOf(): Promise<Archive> {
  const asked = await stage.as(cast.beneficiary).personalData.makeArchive({ language: 'fr' })
  // Its tables and its data are looked at here, not its papers.
  const heavyWork = {
    ...stage.runtime.heavyWork,
    make: () => Promise.reject(new DomainError('documentTooLarge')),
  }
  await makeArchive(
    { ...stage.runtime, heavyWork },
    { archiveId: asked?.id ?? '' },
    new AbortController().signal,
  )
  const { content } = await openArchive(stage.runtime, cast.beneficiary.id)
  const files = unzipSync(new Uint8Array(await new Response(content).arrayBuffer()))
  return JSON.parse(strFromU8(files['donnees.json'] ?? new Uint8Array()))
}

test('each table that is classified as being in an archive is there, in the place that is named here', async () => {
  const archive = await archiveOf()
  const held = archive.interviews.find(({ interviewId }) => interviewId === cast.liveSessionId)
  const missing = Object.entries(places).filter(([, of]) => {
    const found = of(archive, held)
    return Array.isArray(found) ? found.length === 0 : !found
  })
  expect(missing.map(([table]) => table)).toEqual([])
})
