import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { useAbsentIds } from './use-absent-ids'

/** Whether a person said that they cannot come, is not here yet, is here, or is here and ready. */
export function usePresenceOf(): (personId: string) => 'away' | 'absent' | 'here' | 'ready' {
  const { state, present } = useLive()
  const { isMe } = useCast()
  const absentIds = useAbsentIds()
  return (personId) => {
    if (!present.has(personId) && !isMe(personId)) return absentIds.includes(personId) ? 'away' : 'absent'
    return state.ready.has(personId) ? 'ready' : 'here'
  }
}
