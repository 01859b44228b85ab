import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and while the browser takes over what it sent; true from then on. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
