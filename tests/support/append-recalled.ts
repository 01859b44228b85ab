import { randomUUID } from 'node:crypto'
import type { Seat } from '@/domain/live-session/core/seat'
import type { NewEvent } from '@/domain/live-session/event'
import { append } from '@/server/interview/event-log/append'
import { readWholeLog } from '@/server/interview/event-log/read'
import type { Person } from '@/server/people/sign-in/sign-in'
import type { ServerStage } from './server-stage'

type Recalled =
  | Pick<NewEvent<'momentsCompared'>, 'type' | 'payload'>
  | Pick<NewEvent<'dialRedrawn'>, 'type' | 'payload'>

/** Appends what a player recalls of the dial, as a fact: the rules ask for an interview of more than a minute. */
export async function appendRecalled(
  { database }: ServerStage,
  liveSessionId: string,
  [seat, { id: actorId }]: readonly [Seat, Person],
  recalled: Recalled,
): Promise<void> {
  const last = (await readWholeLog(database.pool, liveSessionId)).at(-1)
  if (!last) throw new Error('no log to append to')
  const { seq: expectedSeq, at } = last
  const events = [{ ...recalled, id: randomUUID(), actorId, seat, at }]
  await append(database.pool, { liveSessionId, expectedSeq, status: null, events })
}
