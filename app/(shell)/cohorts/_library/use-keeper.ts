import { useEffect, useState, useSyncExternalStore } from 'react'
import type { createDraftKeeper } from '@/client/library/draft-keeper'

type Keeper = ReturnType<typeof createDraftKeeper>

/** Runs the keeper of a draft while its page is open, and sends what waits when the network returns or the page is left. */
export function useKeeper(open: () => Keeper) {
  const [keeper] = useState(open)
  const draft = useSyncExternalStore(keeper.subscribe, keeper.getSnapshot, keeper.getFirst)

  useEffect(() => {
    const end = keeper.start()
    const flush = () => void keeper.flush()
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
      end()
    }
  }, [keeper])

  return { keeper, draft }
}
