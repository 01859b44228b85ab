import { scopeOf } from '../consent/outside'
import type { Contract } from '../event'

/** Ids of those who may listen to the recording of this interview, in the order of seats. */
export function listenersOf(contract: Contract): readonly string[] {
  const secondListens = contract.recording?.secondListens ?? false
  return contract.seats
    .filter((viewer) => secondListens || scopeOf(contract, viewer) !== 'secondSupervisor')
    .map(({ personId }) => personId)
}
