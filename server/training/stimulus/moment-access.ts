import type { Db, Tx } from '@/db/client'
import type { QuestionViewer } from '@/domain/stimulus/question-view'
import type { Membership } from '@/server/people/membership/take-membership'
import { readAccess } from './read-access'
import { stimuliOf } from './stimuli-of'
import { type StoredQuestion, viewerOf } from './take-question'

/** A member as one who looks at a question about this moment. */
export async function viewerAt(
  db: Db | Tx,
  member: Membership,
  stimulusKey: string,
): Promise<QuestionViewer> {
  const stimuli = await stimuliOf(db, member.cohortId, [stimulusKey])
  const accessOf = await readAccess(db, [member.personId], stimuli)
  return { ...viewerOf(member), access: accessOf(member.personId, stimulusKey) }
}

/** Whether the moment of a question is there, and shown to this member: a lent one only once they were told what looking binds them to. */
export async function maySee(
  db: Db | Tx,
  { personId, cohortId }: Pick<Membership, 'personId' | 'cohortId'>,
  { stimulusKey }: StoredQuestion,
): Promise<boolean> {
  const stimuli = await stimuliOf(db, cohortId, [stimulusKey])
  const accessOf = await readAccess(db, [personId], stimuli)
  return stimuli.size > 0 && accessOf(personId, stimulusKey) === 'open'
}
