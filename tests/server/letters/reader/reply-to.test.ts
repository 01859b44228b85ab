import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mail } from '@/db/schema'
import { sendMail } from '@/server/operate/jobs/send-mail'
import type { Person } from '@/server/people/sign-in/sign-in'
import { type MailServer, openMailServer } from '../../../support/mail-server'
import { changeRound, publishRound } from '../../../support/publish-round'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let postOffice: MailServer
let sandrine: Person
let cohortId: string

beforeAll(async () => {
  ;[stage, postOffice] = await Promise.all([openServerStage(), openMailServer()])
  sandrine = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(sandrine).cohort.create({ name: 'Promotion Automne' })).cohortId
})
afterAll(() => Promise.all([stage.close(), postOffice.close()]))

const nine = Date.UTC(2031, 0, 7, 8)
const HOUR = 3_600_000
const never = new AbortController().signal

/** The header by which an answer to the person's newest letter of this kind goes to somebody; null where it has none. */
async function replyToOf(person: Person, kind: 'roundPublished' | 'roundChanged'): Promise<string | null> {
  const { db } = stage.database
  const [row] = await db
    .select({ id: mail.id })
    .from(mail)
    .where(and(eq(mail.toUserId, person.id), eq(mail.kind, kind)))
  const runtime = { ...stage.runtime, env: { ...stage.runtime.env, mail: postOffice.config } }
  await sendMail(runtime, { mailId: row?.id ?? '' }, never)
  const letter = postOffice.received.filter(({ to }) => to === person.email).at(-1)
  if (!letter) throw new Error('no letter arrived')
  return /^Reply-To: (.*)\r$/im.exec(letter.raw)?.[1] ?? null
}

test('an answer to a letter of a round goes to the coordinator who published it, also when another one changes it', async () => {
  const camille = await stage.member('Camille Roussel', cohortId, 'learner')
  const hugo = await stage.member('Hugo Perrin', cohortId, 'learner')
  const claire = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  const amina = await stage.member('Amina Diallo', cohortId, 'coordinator')
  const rounds = stage.as(amina).round
  const { roundId } = await rounds.create({
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
  await publishRound(rounds, { cohortId, roundId, base: 0 })
  // Sandrine has been coordinator for longer; Amina published.
  for (const person of [camille, claire])
    expect(await replyToOf(person, 'roundPublished')).toBe(`Amina Diallo <${amina.email}>`)
  await changeRound(stage.as(sandrine).round, {
    cohortId,
    roundId,
    change: { kind: 'move', from: nine, to: nine + HOUR },
  })
  expect(await replyToOf(camille, 'roundChanged')).toBe(`Amina Diallo <${amina.email}>`)
})
