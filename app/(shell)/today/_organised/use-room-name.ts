import { usePlaceName } from '@/app/_kit/marks/where'
import type { SlotSession } from './day'

/** What the room of an interview is called: as its round called it where nothing else was said. */
export function useRoomName() {
  const nameOf = usePlaceName()
  return (session: SlotSession): string => session.room ?? nameOf(session)
}
