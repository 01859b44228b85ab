'use client'

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { useOpenTake } from '@/app/_live/session/use-running-take'
import { TakeBand, TakeScreen } from './lazy'
import styles from './takes-place.module.css'

type TakesContext = {
  /** Opens the takes of the moment that begins here, in interview time. */
  readonly show: (fromMs: number) => void
}

const Context = createContext<TakesContext>({ show: () => {} })

/** The takes of this debrief. */
export function useTakesPlace(): TakesContext {
  return use(Context)
}

/**
 * Where takes are played and compared, over the debrief, which keeps typed text. A take that both players agreed to
 * opens by itself, also after a reload, unless the person went back to the timeline.
 */
export function TakesPlace({ children }: { children: ReactNode }) {
  const open = useOpenTake()
  const agreed = open && open.standing !== 'proposed' ? open.take : null
  const [shown, setShown] = useState<number | null>(null)
  const [followed, setFollowed] = useState<string | null>(null)
  if (agreed && agreed.id !== followed) {
    setFollowed(agreed.id)
    setShown(agreed.fromMs)
  }
  const context = useMemo(() => ({ show: setShown }), [])
  useEffect(() => {
    TakeBand.fetchAhead()
    TakeScreen.fetchAhead()
  }, [])
  return (
    <Context value={context}>
      <div className={styles.behind} inert={shown !== null}>
        {children}
      </div>
      {shown !== null && <TakeScreen fromMs={shown} onLeave={() => setShown(null)} />}
      {open && (shown === null || open.standing === 'proposed') && (
        <>
          <div className={styles.foot} />
          <TakeBand onReturn={() => setShown(open.take.fromMs)} />
        </>
      )}
    </Context>
  )
}
