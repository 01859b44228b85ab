import { seatRefusal } from '@/domain/access/brief-knowledge'
import type { LookUp } from './look-up'
import type { PlannedSession } from './round'

/**
 * Whether a person may supervise an interview, by what they know: not on a situation on which they advise elsewhere, as publishing would
 * refuse. Where no situation is chosen yet, there must be one that suits all three.
 */
export function maySupervise(
  personId: string,
  {
    scenarioKey,
    advisorId,
    beneficiaryId,
  }: Pick<PlannedSession, 'scenarioKey' | 'advisorId' | 'beneficiaryId'>,
  look: LookUp,
): boolean {
  const suits = (family: string) => seatRefusal('supervisor', look.knowledge(personId, family)) === null
  const chosen = scenarioKey === null ? null : look.scenario(scenarioKey)
  if (chosen) return suits(chosen.family)
  let isPlayable = false
  for (const { family } of look.playable(advisorId, beneficiaryId)) {
    if (suits(family)) return true
    isPlayable = true
  }
  return !isPlayable
}
