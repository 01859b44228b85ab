import { afterAll, beforeAll, expect, test } from 'vitest'
import { letterAboutSchema } from '@/domain/mail/letter'
import { writeLetter } from '@/server/letters/mail/write-letter'
import { readLetterFacts } from '@/server/operate/jobs/read-letter-facts'
import type { Person } from '@/server/people/sign-in/sign-in'
import { changeRound, publishRound } from '../../../support/publish-round'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let cohortId: string
let sandrine: Person
let camille: Person

beforeAll(async () => {
  stage = await openServerStage()
  sandrine = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(sandrine).cohort.create({ name: 'Promotion Automne' })).cohortId
})
afterAll(() => stage.close())

const nine = Date.UTC(2031, 0, 7, 8)
const HOUR = 3_600_000
const rounds = () => stage.as(sandrine).round

/** The letter that Camille got last about the round, as it leaves now. */
async function lastLetter() {
  const { rows } = await stage.database.pool.query<{ about: unknown }>(
    `select about from mail where to_user_id = $1 and kind = 'roundChanged' order by written_at desc limit 1`,
    [camille.id],
  )
  const about = letterAboutSchema.parse(rows[0]?.about)
  const facts = await readLetterFacts(stage.runtime, about, camille.id, Date.now())
  if (typeof facts === 'string') throw new Error(facts)
  const reader = { userId: camille.id, address: camille.email, name: camille.name, language: 'fr' as const }
  const from = { name: 'Triade', address: 'triade@example.org' }
  const writing = {
    origin: 'https://triade.test',
    secret: 'a secret',
    from,
    messageId: '<1@triade>',
    now: Date.now(),
  }
  const { icalEvent, ...letter } = writeLetter(facts, reader, writing)
  return { ...letter, calendar: JSON.stringify(icalEvent) }
}

test('a letter about a moved round updates calendars under a higher sequence; about a cancelled one it takes the entry away', async () => {
  camille = await stage.member('Camille Roussel', cohortId, 'learner')
  const hugo = await stage.member('Hugo Perrin', cohortId, 'learner')
  const claire = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  const { roundId } = await rounds().create({
    cohortId,
    title: 'Tour 2',
    setup: {
      kind: 'oneSeat',
      slots: [{ id: 't0', startsAt: nine }],
      rooms: [{ id: 'r0', name: 'Salle Ampère', place: 'room' }],
      learnerIds: [camille.id, hugo.id],
      supervisorIds: [claire.id],
      supervisorsEach: 1,
      away: [],
    },
  })
  const at = { cohortId, roundId }
  await publishRound(rounds(), { ...at, base: 0 })
  await changeRound(rounds(), { ...at, change: { kind: 'move', from: nine, to: nine + 25 * HOUR } })
  const moved = await lastLetter()
  expect(moved.subject).toBe('Tour 2 : votre entretien change')
  expect(moved.text).toContain('au lieu de')
  expect(moved.calendar).toContain('METHOD:PUBLISH')
  expect(moved.calendar).toContain('SEQUENCE:1')
  expect(moved.calendar).toContain('DTSTART:20310108T090000Z')

  await changeRound(rounds(), { ...at, change: { kind: 'cancel', reason: 'Salle inondée.' } })
  const cancelled = await lastLetter()
  expect(cancelled.subject).toBe('Tour 2 : votre entretien est annulé')
  expect(cancelled.text).toContain('> Salle inondée.')
  expect(cancelled.calendar).toContain('METHOD:CANCEL')
  expect(cancelled.calendar).toContain('SEQUENCE:2')
  expect(cancelled.calendar).toContain('STATUS:CANCELLED')
})
