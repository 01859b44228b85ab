import type { Tx } from '@/db/client'
import { liveSession } from '@/db/schema'
import type { Contract, NewEvent } from '@/domain/live-session/event'
import type { Status } from '@/domain/live-session/state'
import { append, type Queryable } from '@/server/event-log/append'
import { seatPeople } from '@/server/live-session/seat-people'
import { demoId } from './demo-id'

/** The transaction in which the demonstration is written, and its connection. */
export type Writing = { readonly tx: Tx; readonly connection: Queryable; readonly cohortId: string }

type Written = {
  readonly name: string
  readonly contract: Contract
  readonly facts: readonly NewEvent[]
  readonly status: Status
  readonly organiserId: string
}

/** Writes a live session of the demonstration with its whole log so far. */
export async function writeLiveSession(
  { tx, connection, cohortId }: Writing,
  { name, contract, facts, status, organiserId }: Written,
): Promise<void> {
  const liveSessionId = demoId(name)
  await tx.insert(liveSession).values({
    id: liveSessionId,
    cohortId,
    logId: demoId(`${name} log`),
    status: 'scheduled',
    scheduledFor: new Date(contract.scheduledFor),
    place: contract.place,
    location: contract.where,
    gridKey: contract.grid.key,
    gridVersion: contract.grid.version,
    scenarioKey: contract.scenario.key,
    scenarioVersion: contract.scenario.version,
    createdBy: organiserId,
    createdAt: new Date(facts[0]?.at ?? contract.scheduledFor),
  })
  await seatPeople(tx, { liveSessionId, family: contract.scenario.key, seats: contract.seats })
  const appended = await append(connection, { liveSessionId, expectedSeq: 0, events: facts, status })
  if (!appended) throw new Error(`The demonstration's live session "${name}" could not be written.`)
}
