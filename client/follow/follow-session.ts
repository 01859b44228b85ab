import type { Browser } from '../browser'
import type { LiveSessionOptions } from '../live-session-options'
import type { TroubleInput } from '../trouble'
import type { Connection } from './connection-state'
import { createLiveConnection } from './live-connection'
import { createSeatSocket } from './seat-socket'

type Options = Pick<LiveSessionOptions<unknown>, 'liveSessionId' | 'log' | 'server'> & {
  readonly openPusher: Browser['openPusher']
  readonly renewRoom: () => void
  readonly noteTrouble: (input: TroubleInput) => void
  /** The connection has moved on, or other people are in the room than before. */
  readonly changed: (now: Connection, before: Connection) => void
}

/** Follows one live session from its seat: the log, by reads and by socket, and who is in the room. */
export function createFollowing(options: Options) {
  const { liveSessionId, log, server, openPusher, renewRoom, noteTrouble, changed } = options
  let present: ReadonlySet<string> = new Set()

  const connection = createLiveConnection({
    read,
    renewRoom,
    changed,
    found: log.read(),
    reconnect: () => socket.reconnect(),
    isAnswer: (error) => server.reasonOf(error) !== 'unreachable',
  })
  const socket = createSeatSocket(liveSessionId, openPusher, {
    ...connection,
    setPresent(next) {
      present = next(present)
      changed(connection.state(), connection.state())
    },
  })

  async function read(after: number, signal?: AbortSignal) {
    try {
      const page = await server.readEvents(after, signal)
      noteTrouble({ type: 'read' })
      return page
    } catch (error) {
      noteTrouble({ type: 'refused', reason: server.reasonOf(error) })
      throw error
    }
  }

  return { connection, socket, present: () => present }
}
