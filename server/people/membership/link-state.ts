import type { joinLink } from '@/db/schema'

export type LinkState = 'open' | 'revoked' | 'expired' | 'usedUp' | 'archived'
type Terms = Pick<typeof joinLink.$inferSelect, 'expiresAt' | 'revokedAt' | 'uses' | 'maxUses'> & {
  /** Since when the link's cohort is archived; null while it goes on. */
  readonly archivedAt: Date | null
}

/** Whether a person can still join by a link, and if not, why. */
export function stateOf({ expiresAt, revokedAt, uses, maxUses, archivedAt }: Terms): LinkState {
  if (archivedAt) return 'archived'
  if (revokedAt) return 'revoked'
  if (expiresAt.getTime() <= Date.now()) return 'expired'
  return uses >= maxUses ? 'usedUp' : 'open'
}
