import { seatChannels } from '@/domain/live-session/follow/channels'
import {
  bringUpToDate,
  cachedSnapshot,
  freshSnapshot,
  type SnapshotStore,
} from '@/server/interview/event-log/read-snapshot'
import { advance } from '@/server/interview/event-log/snapshot'
import type { SeatsNow } from '@/server/interview/seats/seats-now'
import type { Relay } from '@/server/interview/shell'
import { factsWithSeats } from './facts-with-seats'
import { forgetLogHere } from './forget-log-here'
import { type Sender, sendHead, sendViews } from './send-views'
import { createSentPositions } from './sent-positions'

type Run = { from: number; again: boolean }

/** With more facts than this to send, only the head is sent: browsers then read the facts themselves. */
const MAX_FACTS = 200

/** Facts sent again when this process starts to send a log: their notices may arrive late. Browsers drop duplicates. */
const LOOK_BACK = 20

/** `notify` tells the other processes that facts were committed, `notifyForgotten` that a log is to be forgotten. */
export function createRelay(
  shell: SnapshotStore & Sender,
  notify: (liveSessionId: string, from: number, to: number) => void,
  notifyForgotten: (liveSessionId: string) => void,
): Relay {
  const sent = createSentPositions()
  const runs = new Map<string, Run>()

  function sendFrom(liveSessionId: string, from: number) {
    const current = runs.get(liveSessionId)
    if (current) {
      current.from = Math.min(current.from, from)
      current.again = true
    } else void run(liveSessionId, from)
  }

  async function run(liveSessionId: string, from: number) {
    const current: Run = { from, again: true }
    runs.set(liveSessionId, current)
    try {
      while (current.again) {
        current.again = false
        await readAndSend(liveSessionId, current.from)
      }
    } catch (error) {
      shell.log.warn({ err: error }, 'facts of another process are left to the head beacon')
    } finally {
      runs.delete(liveSessionId)
    }
  }

  async function readAndSend(liveSessionId: string, from: number) {
    const occupied = await shell.publisher.occupiedChannels(seatChannels(liveSessionId))
    if (occupied.length === 0) return sent.forget(liveSessionId)
    const start = sent.get(liveSessionId) ?? Math.max(0, from - 1 - LOOK_BACK)
    const before = await snapshotAt(liveSessionId, start)
    if (!before) return
    const read = await factsWithSeats(shell.database.pool, liveSessionId, start, MAX_FACTS)
    if (!read) return
    const { events, seatsNow } = read
    if (events.length === MAX_FACTS) return sendHeadOnly(liveSessionId, seatsNow)
    // What the sockets know of the log before it is void: the head tells browsers of its new id.
    if (events.some(({ type }) => type === 'purged')) {
      shell.snapshots.forget(liveSessionId)
      return sendHeadOnly(liveSessionId, seatsNow)
    }
    const snapshot = advance(
      before,
      events.filter((event) => event.seq > before.state.seq),
    )
    shell.snapshots.keep(snapshot)
    const position = sent.get(liveSessionId) ?? start
    const due = events.filter((event) => event.seq > position)
    if (due.length === 0) return
    sent.advance(liveSessionId, snapshot.state.seq)
    sendViews(shell, snapshot, due, seatsNow)
  }

  /** A snapshot no earlier than `seq`: facts between an older one and `seq` need not be sent, and could be too many. */
  async function snapshotAt(liveSessionId: string, seq: number) {
    const cached = await cachedSnapshot(shell, liveSessionId)
    return cached && cached.state.seq < seq ? bringUpToDate(shell, cached) : cached
  }

  async function sendHeadOnly(liveSessionId: string, seatsNow: SeatsNow) {
    const snapshot = await freshSnapshot(shell, liveSessionId)
    if (!snapshot) return
    sent.advance(liveSessionId, snapshot.state.seq)
    sendHead(shell, snapshot, seatsNow)
  }

  return {
    publish(snapshot, events, seatsNow) {
      const first = events[0]?.seq
      const last = events.at(-1)?.seq
      if (first === undefined || last === undefined) return
      const { liveSessionId } = snapshot
      notify(liveSessionId, first, last)
      const position = sent.get(liveSessionId)
      if (position === undefined) return sendFrom(liveSessionId, first)
      if (last <= position) return
      // Facts of another process come before these facts in the log, and are still to be sent here.
      if (first !== position + 1) return sendFrom(liveSessionId, position + 1)
      sent.advance(liveSessionId, last)
      sendViews(shell, snapshot, events, seatsNow)
    },
    receive(liveSessionId, from, to) {
      if ((sent.get(liveSessionId) ?? 0) < to) sendFrom(liveSessionId, from)
    },
    notifyForgotten,
    forget(liveSessionId) {
      sent.forget(liveSessionId)
      void forgetLogHere(shell, liveSessionId)
    },
  }
}
