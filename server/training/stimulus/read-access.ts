import type { Db, Tx } from '@/db/client'
import { type MomentAccess, momentAccess } from '@/domain/access/brief-knowledge'
import { readBriefKnowledge } from '@/server/library/scenario/brief-knowledge'
import type { UsableStimulus } from './stimuli-of'

/** What a moment means for a person, by its key; a moment that is not lent, or that is gone, binds no person. */
export type AccessOf = (personId: string, stimulusKey: string) => MomentAccess

/** Reads what each of these moments means for each of these people. */
export async function readAccess(
  db: Db | Tx,
  personIds: readonly string[],
  stimuli: ReadonlyMap<string, UsableStimulus>,
): Promise<AccessOf> {
  const families = [...stimuli.values()].flatMap(({ lent }) => lent?.family ?? [])
  if (families.length === 0 || personIds.length === 0) return () => 'open'
  const knowledgeOf = await readBriefKnowledge(db, personIds, [...new Set(families)])
  return (personId, key) => {
    const lent = stimuli.get(key)?.lent
    return lent ? momentAccess(knowledgeOf(personId, lent.family)) : 'open'
  }
}
