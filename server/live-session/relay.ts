import { seatChannels } from '@/domain/live-session/channels'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { eventsAfter } from '@/server/event-log/read'
import { advance, freshSnapshot, rememberedSnapshot, type Snapshot } from '@/server/event-log/snapshot'
import type { Runtime } from '@/server/runtime'
import { sendHead, sendViews } from './send-views'
import { createSentMarks } from './sent-marks'

/**
 * How facts reach the sockets of every process on one database, without a realtime engine between them: whoever commits
 * sends to its own sockets and wakes the others, who read the log and send to theirs. In each process a fact goes out
 * once, in the order of the log.
 */
export type Relay = {
  /** Facts this process has just committed. */
  publish(snapshot: Snapshot, events: readonly LiveSessionEvent[]): void
  /** Another process has committed the facts `from`…`to`. */
  hear(liveSessionId: string, from: number, to: number): void
}

type Ground = Pick<Runtime, 'database' | 'snapshots' | 'publisher' | 'log'>
type Turn = { from: number; again: boolean }

/** Further behind than this, browsers are told so and read for themselves. */
const MOST_FACTS = 200

/** `tell` wakes the other processes. */
export function createRelay(
  ground: Ground,
  tell: (liveSessionId: string, from: number, to: number) => void,
): Relay {
  const sent = createSentMarks()
  const turns = new Map<string, Turn>()

  function follow(liveSessionId: string, from: number) {
    const turn = turns.get(liveSessionId)
    if (turn) {
      turn.from = Math.min(turn.from, from)
      turn.again = true
    } else void run(liveSessionId, from)
  }

  async function run(liveSessionId: string, from: number) {
    const turn: Turn = { from, again: true }
    turns.set(liveSessionId, turn)
    try {
      while (turn.again) {
        turn.again = false
        await sendOn(liveSessionId, turn.from)
      }
    } catch (error) {
      ground.log.warn({ err: error }, 'facts of another process are left to the head beacon')
    } finally {
      turns.delete(liveSessionId)
    }
  }

  async function sendOn(liveSessionId: string, from: number) {
    const listening = await ground.publisher.occupiedChannels(seatChannels(liveSessionId))
    if (listening.length === 0) return sent.forget(liveSessionId)
    const before = await rememberedSnapshot(ground, liveSessionId)
    if (!before) return
    const begin = Math.min(sent.get(liveSessionId) ?? from - 1, before.state.seq)
    const events = await eventsAfter(ground.database.pool, liveSessionId, begin, MOST_FACTS)
    if (events.length === MOST_FACTS) return onlyTell(liveSessionId)
    const snapshot = advance(
      before,
      events.filter((event) => event.seq > before.state.seq),
    )
    ground.snapshots.keep(snapshot)
    const mark = sent.get(liveSessionId) ?? from - 1
    const due = events.filter((event) => event.seq > mark)
    if (due.length === 0) return
    sent.note(liveSessionId, snapshot.state.seq)
    sendViews(ground, snapshot, due)
  }

  async function onlyTell(liveSessionId: string) {
    const snapshot = await freshSnapshot(ground, liveSessionId)
    if (!snapshot) return
    sent.note(liveSessionId, snapshot.state.seq)
    sendHead(ground, snapshot)
  }

  return {
    publish(snapshot, events) {
      const first = events[0]?.seq
      const last = events.at(-1)?.seq
      if (first === undefined || last === undefined) return
      const { liveSessionId } = snapshot
      tell(liveSessionId, first, last)
      const mark = sent.get(liveSessionId) ?? first - 1
      if (last <= mark) return
      // Facts of another process come before these, and have not gone out here yet.
      if (first !== mark + 1) return follow(liveSessionId, mark + 1)
      sent.note(liveSessionId, last)
      sendViews(ground, snapshot, events)
    },
    hear(liveSessionId, from, to) {
      if ((sent.get(liveSessionId) ?? 0) < to) follow(liveSessionId, from)
    },
  }
}
