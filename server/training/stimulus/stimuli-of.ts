import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { lentMoment, stimulus } from '@/db/schema'
import { builtInStimulus } from '@/domain/stimulus/built-in-stimuli'
import { soundLengths } from '@/domain/stimulus/lent/lent-sound'
import type { AskedStimulus, Stimulus } from '@/domain/stimulus/stimulus'
import { keptVoices } from '@/server/interview/recording/cut/read-voices'
import { isUuid } from '@/server/platform/is-uuid'

/** A stimulus a cohort may use. `lent`: for one lent from an interview, the family of its situation, and until when, epoch ms. */
export type UsableStimulus = AskedStimulus & {
  readonly lent: { readonly family: string; readonly until: number } | null
}

/** The stimuli of these keys that a cohort may use now: built-in ones, those that were written there and not removed, those that are lent to it. */
export async function stimuliOf(
  db: Db | Tx,
  cohortId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, UsableStimulus>> {
  const ids = [...new Set(keys)].filter(isUuid)
  const builtIn = keys.flatMap((key) => builtInStimulus(key) ?? []).map(invented)
  const all: readonly UsableStimulus[] =
    ids.length === 0
      ? builtIn
      : [...builtIn, ...(await writtenAmong(db, cohortId, ids)), ...(await lentTo(db, cohortId, ids))]
  return new Map(all.map((each) => [each.key, each]))
}

/** The moments that were written in a cohort and not removed, in the order of writing. */
export async function writtenIn(db: Db | Tx, cohortId: string): Promise<readonly Stimulus[]> {
  const rows = await db
    .select()
    .from(stimulus)
    .where(and(eq(stimulus.cohortId, cohortId), isNull(stimulus.removedAt)))
    .orderBy(asc(stimulus.writtenAt), asc(stimulus.id))
  return rows.map(({ id, content }) => ({ ...content, key: id }))
}

/** The moments that are lent to a cohort now, those of these ids or all: both players said yes to these words, and their day is to come. */
export async function lentTo(
  db: Db | Tx,
  cohortId: string,
  ids?: readonly string[],
): Promise<readonly UsableStimulus[]> {
  const { id, cohortId: to, advisorAgreed, beneficiaryAgreed, endedAt, until, proposedAt } = lentMoment
  const isLent = and(
    eq(to, cohortId),
    eq(advisorAgreed, true),
    eq(beneficiaryAgreed, true),
    isNull(endedAt),
    gt(until, new Date()),
  )
  const rows = await db
    .select()
    .from(lentMoment)
    .where(ids ? and(isLent, inArray(id, [...ids])) : isLent)
    .orderBy(asc(proposedAt), asc(id))
  const sounding = rows.filter((row) => row.sound && row.advisorSound && row.beneficiarySound)
  const kept = await keptVoices(
    db,
    sounding.map(({ liveSessionId }) => liveSessionId),
  )
  return rows.flatMap((row) => {
    const { words, persona, dial, family, liveSessionId, sound, advisorId, beneficiaryId } = row
    if (words === null) return []
    const isHeard = [advisorId, beneficiaryId].every((who) => kept.has(`${liveSessionId} ${who}`))
    return [
      {
        ...words,
        key: row.id,
        persona,
        felt: null,
        dial,
        sound: sound && sounding.includes(row) && isHeard ? soundLengths(sound) : null,
        lent: { family, until: row.until.getTime() },
      },
    ]
  })
}

async function writtenAmong(
  db: Db | Tx,
  cohortId: string,
  ids: readonly string[],
): Promise<readonly UsableStimulus[]> {
  const rows = await db
    .select()
    .from(stimulus)
    .where(and(eq(stimulus.cohortId, cohortId), inArray(stimulus.id, [...ids]), isNull(stimulus.removedAt)))
  return rows.map(({ id, content }) => invented({ ...content, key: id }))
}

function invented(stimulus: Stimulus): UsableStimulus {
  return { ...stimulus, dial: null, sound: null, lent: null }
}
