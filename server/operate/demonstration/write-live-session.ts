import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { liveSession } from '@/db/schema'
import { totalMinutes } from '@/domain/live-session/core/plan'
import type { Status } from '@/domain/live-session/core/stage'
import type { Contract, NewEvent } from '@/domain/live-session/event'
import { append } from '@/server/interview/event-log/append'
import { seatPeople } from '@/server/interview/live-session/seat-people'
import type { Queryable } from '@/server/platform/queryable'
import { demoId } from './demo-id'

/** The transaction in which the demonstration is written, and its connection. */
export type Writing = { readonly tx: Tx; readonly connection: Queryable; readonly cohortId: string }

export type Written = {
  readonly name: string
  readonly contract: Contract
  readonly facts: readonly NewEvent[]
  readonly status: Status
  readonly organiserId: string
  /** The round it was published with, and its slot there. */
  readonly round?: { readonly id: string; readonly slotId: string }
}

/** Writes live sessions of the demonstration with their whole logs so far, in this order. */
export async function writeLiveSessions(
  { tx, connection, cohortId }: Writing,
  sessions: readonly Written[],
): Promise<void> {
  await tx.insert(liveSession).values(
    sessions.map(({ name, contract, facts, organiserId, round }) => ({
      id: demoId(name),
      cohortId,
      // Another one each time the demonstration comes back: processes know a log by it.
      logId: randomUUID(),
      status: 'scheduled' as const,
      scheduledFor: new Date(contract.scheduledFor),
      plannedMinutes: totalMinutes(contract.plan),
      place: contract.place,
      location: contract.where,
      gridKey: contract.grid.key,
      gridVersion: contract.grid.version,
      scenarioKey: contract.scenario.key,
      scenarioVersion: contract.scenario.version,
      roundId: round?.id ?? null,
      slot: round?.slotId ?? null,
      createdBy: organiserId,
      createdAt: new Date(facts[0]?.at ?? contract.scheduledFor),
    })),
  )
  for (const { name, contract, facts, status } of sessions) {
    const liveSessionId = demoId(name)
    await seatPeople(tx, { liveSessionId, family: contract.scenario.key, seats: contract.seats })
    const appended = await append(connection, { liveSessionId, expectedSeq: 0, events: facts, status })
    if (!appended) throw new Error(`The demonstration's live session "${name}" could not be written.`)
  }
}
