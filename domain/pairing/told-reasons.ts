import { may, type Role } from '@/domain/access/roles'
import type { Reason } from './verdict'

/**
 * Why an interview is a good one, as this role is told. Coordinators follow commitments; to others who plan, « works on their commitment »
 * beside a situation would tell what a learner committed themselves to: they read that it suits.
 */
export function toldReasons(reasons: readonly Reason[], role: Role): readonly Reason[] {
  if (may(role, 'member.manage')) return reasons
  return reasons.map((reason) =>
    reason.kind === 'trainsCommitment' ? { kind: 'goodForAdvisor', personId: reason.personId } : reason,
  )
}
