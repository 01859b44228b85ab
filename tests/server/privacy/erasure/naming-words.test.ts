import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ErasureStage, openErasureStage } from '../../../support/erasure-stage'
import { type Cast, castLiveSession, playUntil, reasonFor, send } from '../../../support/server-stage'

let stage: ErasureStage
let cast: Cast
beforeAll(async () => {
  stage = await openErasureStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
})

/** A note of the supervisor's, and a debrief in which they and another wrote a comment. */
async function writeOf(name: string): Promise<void> {
  const { supervisor, beneficiary, liveSessionId } = cast
  const markId = randomUUID()
  const by = (who: typeof supervisor, command: Parameters<typeof send>[3], id?: string) =>
    send(stage, who, liveSessionId, command, id)
  await by(supervisor, { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 }, markId)
  await by(supervisor, { type: 'noteMark', markId, text: `Un beau silence de ${name}.` })
  await playUntil(stage, cast, 'debrief', 'interview')
  const comment = { type: 'postComment' as const, moment: 0, replyTo: null }
  await by(supervisor, { ...comment, text: 'Rien de cela.' })
  await by(beneficiary, { ...comment, text: `Merci ${name.toUpperCase()} !` })
}

const erase = async () => {
  const { advisor, coordinator, cohortId } = cast
  await stage.as(advisor).erasure.ask()
  await stage.as(coordinator).erasure.carryOut({ cohortId, personId: advisor.id })
}
const textsOf = async (who: Cast['advisor']) =>
  (await stage.as(who).erasure.namingWords()).map(({ type, text }) => [type, text])

test('words that name an erased person are offered to their authors, to each their own', async () => {
  await writeOf('Inès')
  expect(await textsOf(cast.supervisor)).toEqual([])
  await erase()
  expect(await textsOf(cast.supervisor)).toEqual([['markNoted', 'Un beau silence de Inès.']])
  expect(await textsOf(cast.beneficiary)).toEqual([['commentPosted', 'Merci INÈS !']])
  for (const who of [cast.observer, cast.coordinator, cast.otherSupervisor])
    expect(await textsOf(who)).toEqual([])
  expect((await stage.as(cast.supervisor).today.lookBack()).naming).toBe(1)
})

test('taken back they are gone, and are offered no more', async () => {
  await writeOf('Inès')
  await erase()
  const { supervisor, liveSessionId } = cast
  const [note] = await stage.as(supervisor).erasure.namingWords()
  await send(stage, supervisor, liveSessionId, { type: 'redactWords', eventId: note?.id ?? '' })
  expect(await textsOf(supervisor)).toEqual([])
  const { events } = await stage.as(supervisor).liveSession.events({ liveSessionId, after: 0 })
  expect(JSON.stringify(events)).not.toContain('beau silence')
})

test('kept they stay, and are offered no more; no member keeps the words of others', async () => {
  await writeOf('Inès')
  await erase()
  const [note] = await stage.as(cast.supervisor).erasure.namingWords()
  const keep = (who: Cast['advisor']) => stage.as(who).erasure.keepNamingWords({ eventId: note?.id ?? '' })
  expect(await reasonFor(keep(cast.beneficiary))).toBe('notFound')
  expect(await textsOf(cast.supervisor)).toHaveLength(1)
  expect(await reasonFor(keep(cast.supervisor))).toBe('accepted')
  expect(await reasonFor(keep(cast.supervisor))).toBe('accepted')
  expect(await textsOf(cast.supervisor)).toEqual([])
})

test('an author who lost their seat is offered nothing of the interview', async () => {
  await writeOf('Inès')
  await erase()
  const { cohortId, coordinator, supervisor } = cast
  await stage.as(coordinator).cohort.removeMembers({ cohortId, personIds: [supervisor.id] })
  expect(await textsOf(supervisor)).toEqual([])
})
