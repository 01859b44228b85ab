import { useIsHydrated } from './use-is-hydrated'

/** Whether shortcuts are written with ⌘ here. The server cannot know: false until the page runs. */
export function useIsMac(): boolean {
  return useIsHydrated() && /Mac|iPhone|iPad/.test(navigator.userAgent)
}
