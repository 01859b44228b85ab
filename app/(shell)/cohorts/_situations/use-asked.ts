import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { type Asked, nothingAsked } from './asked'

export type View = 'cards' | 'table'

/** What is asked and how it is shown, kept in the address, so that it is still there after preparing an interview. */
export function useAsked() {
  const params = useSearchParams()
  const [asked, setAsked] = useState<Asked>(() => askedIn(params))
  const [view, setView] = useState<View>(() => (params.get('view') === 'table' ? 'table' : 'cards'))

  function keep(next: Asked, nextView: View) {
    setAsked(next)
    setView(nextView)
    const kept = new URLSearchParams(
      Object.entries(next).filter(([part, value]) => value !== nothingAsked[part as keyof Asked]),
    )
    if (nextView === 'table') kept.set('view', 'table')
    const query = kept.toString()
    window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`)
  }

  return {
    asked,
    view,
    ask: (part: Partial<Asked>) => keep({ ...asked, ...part }, view),
    askNothing: () => keep({ ...nothingAsked, order: asked.order }, view),
    show: (next: View) => keep(asked, next),
  }
}

function askedIn(params: Pick<URLSearchParams, 'get'>): Asked {
  return Object.fromEntries(
    Object.entries(nothingAsked).map(([part, usual]) => [part, params.get(part) ?? usual]),
  ) as Asked
}
