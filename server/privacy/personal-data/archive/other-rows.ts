import { and, asc, eq, or } from 'drizzle-orm'
import {
  cohort,
  doublePlace,
  erasureRequest,
  installationAct,
  liveSessionAbsence,
  passage,
  passageToReread,
  round,
  roundAct,
  roundChange,
  scenarioKnowledge,
  scenarioRemark,
  scenarioRemarkText,
  signInPlace,
  suspension,
} from '@/db/schema'
import type { ArchiveRow } from '@/reading/archive/fields'
import { clockText } from '@/reading/words/clock-text'
import type { Runtime } from '@/server/privacy/runtime'
import { readOwnHours } from './own-hours'
import { readOwnStimuli } from './own-stimuli'

type Database = Pick<Runtime, 'database'>

/** What is kept of a person in tables that are read for their archive alone: for programs, in the JSON file. */
export async function readOtherRows({ database: { db } }: Database, personId: string) {
  const [places, [asked], [suspended], acts, rounds, boardActs, changes, knowledge, doubles, hours, stimuli] =
    await Promise.all([
      db.select().from(signInPlace).where(eq(signInPlace.userId, personId)).orderBy(asc(signInPlace.at)),
      db.select().from(erasureRequest).where(eq(erasureRequest.personId, personId)),
      db.select().from(suspension).where(eq(suspension.personId, personId)),
      db
        .select({ act: installationAct.act, actorId: installationAct.actorId, at: installationAct.at })
        .from(installationAct)
        .where(or(eq(installationAct.actorId, personId), eq(installationAct.aboutId, personId)))
        .orderBy(asc(installationAct.at)),
      db
        .select({ round, cohort: cohort.name })
        .from(round)
        .innerJoin(cohort, eq(cohort.id, round.cohortId))
        .where(or(eq(round.createdBy, personId), eq(round.publishedBy, personId)))
        .orderBy(asc(round.createdAt)),
      db.select().from(roundAct).where(eq(roundAct.actorId, personId)).orderBy(asc(roundAct.at)),
      db
        .select()
        .from(roundChange)
        .where(eq(roundChange.askedBy, personId))
        .orderBy(asc(roundChange.askedAt)),
      db.select().from(scenarioKnowledge).where(eq(scenarioKnowledge.userId, personId)),
      db.select().from(doublePlace).where(eq(doublePlace.keptBy, personId)).orderBy(asc(doublePlace.keptAt)),
      readOwnHours(db, personId),
      readOwnStimuli(db, personId),
    ])
  return {
    signInPlaces: places.map(({ userAgent: browser, at }) => ({ browser, since: at.toISOString() })),
    erasureRequest: asked ? { askedAt: asked.askedAt.toISOString(), dueAt: asked.dueAt.toISOString() } : null,
    suspension: suspended
      ? { askedAt: suspended.askedAt.toISOString(), since: suspended.effectiveAt?.toISOString() ?? null }
      : null,
    organisationActs: acts.map(({ act, actorId, at }) => ({
      actKey: act,
      isYours: actorId === personId,
      doneAt: at.toISOString(),
    })),
    rounds: rounds.map(({ round: { id, title, createdAt, publishedAt }, cohort: name }) => ({
      roundId: id,
      cohort: name,
      title,
      createdAt: createdAt.toISOString(),
      publishedAt: publishedAt?.toISOString() ?? null,
    })),
    roundActs: boardActs.map(({ roundId, version, act, at }) => ({
      roundId,
      version,
      payload: act,
      doneAt: at.toISOString(),
    })),
    roundChanges: changes.map(({ roundId, kind, change, askedAt, takenAt }) => ({
      roundId,
      changeKind: kind,
      payload: change,
      doneAt: askedAt.toISOString(),
      takenAt: takenAt?.toISOString() ?? null,
    })),
    doublePlaces: doubles.map(({ oneId, otherId, userId, reason, keptAt }) => ({
      interviewId: oneId,
      otherId,
      personId: userId,
      reason,
      doneAt: keptAt.toISOString(),
    })),
    ...hours,
    ...stimuli,
    knowledge: knowledge.map(({ family, kind }) => ({ situationKey: family, knowledge: kind })),
  }
}

/** What a person said of the situations of their interviews, by interview. */
export async function readOwnRemarks({ database: { db } }: Database, personId: string) {
  const { liveSessionId, userId, brief, reveals, at } = scenarioRemark
  const rows = await db
    .select({ liveSessionId, brief, reveals, at, words: scenarioRemarkText.body })
    .from(scenarioRemark)
    .leftJoin(
      scenarioRemarkText,
      and(eq(scenarioRemarkText.liveSessionId, liveSessionId), eq(scenarioRemarkText.userId, userId)),
    )
    .where(eq(userId, personId))
  return new Map(
    rows.map((row) => [
      row.liveSessionId,
      {
        briefRemark: row.brief,
        unearnedReveals: row.reveals,
        words: row.words,
        writtenAt: row.at.toISOString(),
      },
    ]),
  )
}

/** The passages that a person named, by interview. */
export async function readOwnPassages({ database: { db } }: Database, personId: string) {
  const rows = await db
    .select()
    .from(passage)
    .where(eq(passage.userId, personId))
    .orderBy(asc(passage.fromMs))
  const byInterview = new Map<string, ArchiveRow[]>()
  for (const { liveSessionId, id, name, fromMs, toMs, at } of rows) {
    const row = {
      id,
      name,
      fromMs,
      toMs,
      from: clockText(fromMs),
      to: clockText(toMs),
      writtenAt: at.toISOString(),
    }
    byInterview.set(liveSessionId, [...(byInterview.get(liveSessionId) ?? []), row])
  }
  return byInterview
}

/** The passages that a person chose to read again, by interview; those of others without the words of others. */
export async function readOwnToReread({ database: { db } }: Database, personId: string) {
  const { liveSessionId, fromMs, toMs } = passage
  const rows = await db
    .select({ liveSessionId, passageId: passage.id, fromMs, toMs, at: passageToReread.at })
    .from(passageToReread)
    .innerJoin(passage, eq(passage.id, passageToReread.passageId))
    .where(eq(passageToReread.userId, personId))
    .orderBy(asc(fromMs))
  const byInterview = new Map<string, ArchiveRow[]>()
  for (const { liveSessionId: held, at, ...row } of rows) {
    const said = {
      passageId: row.passageId,
      fromMs: row.fromMs,
      toMs: row.toMs,
      from: clockText(row.fromMs),
      to: clockText(row.toMs),
      writtenAt: at.toISOString(),
    }
    byInterview.set(held, [...(byInterview.get(held) ?? []), said])
  }
  return byInterview
}

/** The absences that a person said, by interview. */
export async function readOwnAbsences({ database: { db } }: Database, personId: string) {
  const rows = await db.select().from(liveSessionAbsence).where(eq(liveSessionAbsence.userId, personId))
  return new Map(
    rows.map(({ liveSessionId, saidFor, reason, at }) => [
      liveSessionId,
      { saidFor: saidFor.toISOString(), reason, writtenAt: at.toISOString() },
    ]),
  )
}
