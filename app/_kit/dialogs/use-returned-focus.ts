import { useEffect, useState } from 'react'

/**
 * When a dialog that was open from its first render unmounts, gives the focus back to the element that had it before. Mantine
 * does so only for a dialog that was rendered closed first.
 */
export function useReturnedFocus(isOpenedAtFirst: boolean): void {
  const [before] = useState(() => (isOpenedAtFirst ? document.activeElement : null))
  useEffect(() => {
    if (!(before instanceof HTMLElement)) return
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [before])
}
