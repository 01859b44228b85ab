import type { Seat } from '@/domain/live-session/core/seat'
import type { ApiPerson } from '../../support/api'
import type { AppServer } from '../../support/app-server'
import { type Floor, insertAtFloor, socketsAtFloor } from '../floor'
import { listenAs } from '../seat-listener'
import { castInInterview, mark } from '../stage'
import { OTHERS, othersArrivals, type Room } from './room'

/** An interview: what its supervisor does, seen by the three other seats. */
export async function openInterview(app: AppServer): Promise<Room> {
  const cast = await castInInterview(app.url)
  const arrivals = othersArrivals()
  const others: [Seat, ApiPerson][] = [
    ['advisor', cast.advisor],
    ['beneficiary', cast.beneficiary],
    ['observer', cast.observer],
  ]
  const { url } = app
  const { liveSessionId } = cast
  const listeners = await Promise.all(
    others.map(([seat, person]) => listenAs({ url, liveSessionId, seat, person, onSeq: arrivals.note })),
  )
  return {
    name: 'Triade',
    pid: app.pid(),
    arrivals,
    post: async () => (await mark(cast, liveSessionId)).lastSeq,
    close: async () => {
      for (const each of listeners) each.close()
    },
  }
}

/** The floor: a bare Node server that inserts one row and broadcasts it over bare sockets. */
export async function openFloor(floor: Floor): Promise<Room> {
  const liveSessionId = crypto.randomUUID()
  const arrivals = othersArrivals()
  const sockets = await socketsAtFloor(floor, liveSessionId, OTHERS, arrivals)
  return {
    name: 'the floor',
    pid: floor.pid,
    arrivals,
    post: () => insertAtFloor(floor, liveSessionId),
    close: async () => {
      for (const each of sockets) each.close()
    },
  }
}
