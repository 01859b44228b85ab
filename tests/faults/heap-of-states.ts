import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { fold } from '@/domain/live-session/evolve'
import type { EventLog } from '@/domain/live-session/follow/sequence'
import { initialState } from '@/domain/live-session/state'

/** Bytes of heap that a fact takes in what a server remembers of live sessions: their folded states, and their ids. */
export function heapOfStates(logs: EventLog[]): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const facts = logs.reduce((sum, { applied }) => sum + applied, 0)
  const texts = logs.map(({ events }) => JSON.stringify(events))
  logs.length = 0
  collect()
  const before = process.memoryUsage().heapUsed
  const held = texts.map((text) => {
    const events = JSON.parse(text) as EventLog['events']
    const ids = new Map(events.map((event) => ['id' in event ? event.id : '', event.seq]))
    return { state: fold(events, initialState), ids }
  })
  collect()
  const bytes = process.memoryUsage().heapUsed - before
  return held.length === 0 ? 0 : bytes / facts
}
