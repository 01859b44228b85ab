import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { readBoris } from '@/domain/exchange/boris/read-boris'
import { readContentFile } from '@/domain/exchange/read-content-file'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { type OutFormat, takeOut } from '@/server/library/exchange/take-out'
import { takeMembership } from '@/server/people/membership/take-membership'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

const out = async (
  person: Person,
  kind: 'scenario' | 'grid',
  keys: string[],
  { format = 'json', cohortId = cast.cohortId }: { format?: OutFormat; cohortId?: string } = {},
) => {
  const member = await takeMembership(stage.runtime, person.id, cohortId)
  return takeOut(stage.runtime, member, { kind, keys, format, locale: 'fr', now: Date.UTC(2026, 10, 27, 8) })
}

/** The code that a verb refuses by; 'accepted' when it does not. */
const refusalOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  )

test('a person who knows the brief takes the situation out as it is stored', async () => {
  const { fileName, text } = await out(cast.supervisor, 'scenario', ['yann', 'yann'])
  expect(fileName).toBe('yann.json')
  const { items, problems } = readContentFile('scenario', text)
  expect(problems).toEqual([])
  expect(items.map(({ content }) => content)).toEqual([builtInScenarios.find(({ key }) => key === 'yann')])
})

test('a person who may still advise on one of them gets none', async () => {
  expect(await refusalOf(out(cast.supervisor, 'scenario', ['yann', 'gerard']))).toBe('briefShut')
  expect(await refusalOf(out(cast.coordinator, 'scenario', ['yann']))).toBe('briefShut')
})

test('learners take nothing out, not even what they have played', async () => {
  await playUntil(stage, cast, 'debrief')
  for (const learner of [cast.advisor, cast.beneficiary])
    expect(await refusalOf(out(learner, 'scenario', ['yann']))).toBe('roleMayNot')
})

test('what is not there, or of another cohort, is not found', async () => {
  expect(await refusalOf(out(cast.supervisor, 'scenario', []))).toBe('notFound')
  expect(await refusalOf(out(cast.supervisor, 'scenario', ['nothing']))).toBe('notFound')
  const { key } = await stage.as(cast.stranger).library.create({
    cohortId: cast.strangeCohortId,
    kind: 'scenario',
    owner: 'cohort',
  })
  expect(await refusalOf(out(cast.supervisor, 'scenario', [key]))).toBe('notFound')
  // A draft that was never published has no version to take out.
  const theirs = out(cast.stranger, 'scenario', [key], { cohortId: cast.strangeCohortId })
  expect(await refusalOf(theirs)).toBe('notFound')
})

test('a grid goes out as JSON and as an ethogram, one at a time', async () => {
  const json = await out(cast.otherSupervisor, 'grid', ['cep-entretien'])
  expect(readContentFile('grid', json.text).items[0]?.content).toEqual(defaultGrid)
  const boris = await out(cast.otherSupervisor, 'grid', ['cep-entretien'], { format: 'boris' })
  expect(boris.fileName).toBe('cep-entretien.boris')
  expect(JSON.parse(boris.text).project_date).toBe('2026-11-27T09:00:00')
  expect(readBoris(boris.text, 'fr').grid).toEqual(defaultGrid)
})

test('says of each situation whether it can be taken out, and tells nothing else of it', async () => {
  const { items, mayBringIn } = await stage.as(cast.supervisor).exchange.offered({
    cohortId: cast.cohortId,
    kind: 'scenario',
  })
  expect(mayBringIn).toBe(true)
  expect(items.filter(({ isOpen }) => isOpen).map(({ key }) => key)).toEqual(['yann'])
  const wire = JSON.stringify(items)
  for (const { privateBrief, trap } of builtInScenarios) {
    expect(wire).not.toContain(privateBrief.fr)
    expect(wire).not.toContain(trap.how.fr)
  }
})
