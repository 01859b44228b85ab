import { DomainError } from '@/domain/domain-error'
import type { ErasureObstacle } from '@/domain/erasure/obstacles'

const refusals = {
  lastAdministrator: 'lastAdministrator',
  onlyCoordinator: 'lastCoordinator',
  interviewRunning: 'interviewRunning',
} as const

/** Refuses where something stands in the way. @throws DomainError lastAdministrator, lastCoordinator, interviewRunning */
export function requireErasable(obstacles: readonly ErasureObstacle[]): void {
  const [first] = obstacles
  if (first) throw new DomainError(refusals[first.kind])
}
