import { and, desc, eq, gt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cohort, cohortAct, mail, personPreferences, session, user } from '@/db/schema'
import { dayOf, timeOf } from '@/i18n/zoned-time'
import type { ArchiveRow } from '@/reading/archive/fields'
import { sayAct } from '@/reading/records/say-act'
import { insideSentence } from '@/reading/words/inside-sentence'
import type { ReaderWords } from '@/reading/words/reader-words'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import type { Runtime } from '@/server/privacy/runtime'
import type { CohortOf } from '../cohorts-of'
import { readOpenings } from '../openings'

type Database = Pick<Runtime, 'database'>

/** Most lines of readings in one archive, of each cohort. */
const MAX_OPENINGS = 10_000

/** The account itself. A persona has neither address nor browsers: who else plays it is never told. */
export async function readOwnAccount({ database: { db } }: Database, personId: string) {
  const [[own], signIns, [preferences]] = await Promise.all([
    db.select().from(user).where(eq(user.id, personId)),
    db
      .select({ browser: session.userAgent, since: session.createdAt })
      .from(session)
      .where(and(eq(session.userId, personId), gt(session.expiresAt, sql`now()`))),
    db
      .select({ body: personPreferences.body })
      .from(personPreferences)
      .where(eq(personPreferences.userId, personId)),
  ])
  return {
    person: {
      personId,
      name: own?.name ?? '',
      form: own?.form ?? 'neutral',
      address: own && !own.demo ? own.email : null,
    },
    signIns: own?.demo
      ? []
      : signIns.map(({ browser, since }) => ({ browser: browser ?? '', since: since.toISOString() })),
    preferences: preferences?.body ?? {},
  }
}

export function membershipRows(cohorts: readonly CohortOf[], { nouns }: ReaderWords): ArchiveRow[] {
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
  return cohorts.map(({ name, role, joinedAt, endedAt }) => ({
    cohort: name,
    role: role ? nouns.role(role) : null,
    joinedAt: iso(joinedAt),
    endedAt: iso(endedAt),
  }))
}

/** Who else opened this person's interviews in one cohort. */
export async function openingRows(
  runtime: Database,
  personId: string,
  { id: cohortId, timeZone }: CohortOf,
  { t, nouns, locale }: ReaderWords,
): Promise<ArchiveRow[]> {
  const asked = { cohortId, before: null, of: 'all' as const, most: MAX_OPENINGS }
  const { lines } = await readOpenings(runtime, personId, asked)
  return lines.map((line) => {
    const { at, shortName, name, what, seat, role, liveSessionId } = line
    const capacity =
      seat !== null
        ? nouns.seatInline(seat, [line])
        : role !== null
          ? t('archive.noSeat', { role: insideSentence(nouns.role(role, line), locale) })
          : t('archive.gone')
    return {
      interviewId: liveSessionId,
      openedAt: new Date(at).toISOString(),
      date: dayOf(at, timeZone),
      time: timeOf(at, timeZone),
      persona: shortName,
      who: name,
      opened: t(`archive.opened.${what}`),
      capacity,
    }
  })
}

export async function letterRows(
  { database: { db } }: Database,
  personId: string,
  { t }: ReaderWords,
): Promise<ArchiveRow[]> {
  const rows = await db
    .select({ kind: mail.kind, state: mail.state, writtenAt: mail.writtenAt })
    .from(mail)
    .where(eq(mail.toUserId, personId))
    .orderBy(desc(mail.writtenAt))
  return rows.map(({ kind, state, writtenAt }) => ({
    date: dayOf(writtenAt.getTime()),
    time: timeOf(writtenAt.getTime()),
    letter: t(`outbox.kind.${kind}`),
    state: t(`archive.letterState.${state}`),
  }))
}

/** What the journals of cohorts say of this person. The invited address stays with the cohort: it holds an address. No one else is named of a cohort they left. */
export async function journalRows(
  { database: { db } }: Database,
  personId: string,
  cohorts: readonly CohortOf[],
  { t }: ReaderWords,
): Promise<ArchiveRow[]> {
  const isIn = new Set(cohorts.filter(({ endedAt }) => endedAt === null).map(({ id }) => id))
  const [inviter, concerned] = [alias(user, 'inviter'), alias(user, 'concerned')]
  const rows = await db
    .select({
      at: cohortAct.at,
      act: cohortAct.act,
      role: cohortAct.role,
      count: cohortAct.count,
      detail: cohortAct.detail,
      cohortId: cohort.id,
      cohortName: cohort.name,
      timeZone: cohort.timeZone,
      actor: { personId: user.id, name: user.name, form: user.form },
      concerned: { personId: concerned.id, name: concerned.name, form: concerned.form },
      inviter: { personId: inviter.id, name: inviter.name },
    })
    .from(cohortAct)
    .innerJoin(cohort, eq(cohort.id, cohortAct.cohortId))
    .innerJoin(user, eq(user.id, cohortAct.actorId))
    .leftJoin(concerned, eq(concerned.id, cohortAct.aboutId))
    .leftJoin(inviter, eq(inviter.id, cohortAct.invitedBy))
    .where(or(eq(cohortAct.actorId, personId), eq(cohortAct.aboutId, personId)))
    .orderBy(desc(cohortAct.at))
  const names = await namesInCohorts(
    db,
    rows.map(({ cohortId }) => cohortId),
  )
  const called = (cohortId: string, whom: { personId: string; name: string }) =>
    whom.personId === personId || isIn.has(cohortId) ? names(cohortId, whom) : '…'
  return rows.map(
    ({ at, cohortId, cohortName, timeZone, actor, concerned: about, inviter: by, ...line }) => ({
      date: dayOf(at.getTime(), timeZone),
      time: timeOf(at.getTime(), timeZone),
      cohort: cohortName,
      act: sayAct(
        {
          ...line,
          actor: called(cohortId, actor),
          form: (about ?? actor).form,
          invited: '…',
          about: about && called(cohortId, about),
          invitedBy: by && called(cohortId, by),
        },
        t,
      ),
    }),
  )
}
