import type { joinLink } from '@/db/schema'

export type LinkState = 'open' | 'revoked' | 'expired' | 'usedUp'
type Terms = Pick<typeof joinLink.$inferSelect, 'expiresAt' | 'revokedAt' | 'uses' | 'maxUses'>

/** Whether a person can still join by a link, and if not, why. */
export function stateOf({ expiresAt, revokedAt, uses, maxUses }: Terms): LinkState {
  if (revokedAt) return 'revoked'
  if (expiresAt.getTime() <= Date.now()) return 'expired'
  return uses >= maxUses ? 'usedUp' : 'open'
}
