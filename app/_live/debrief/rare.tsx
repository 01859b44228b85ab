'use client'

import dynamic from 'next/dynamic'
import { type ComponentType, Suspense } from 'react'

// Parts that most debriefs are without. The server draws them where they belong; only then their code is part of the first load.
export const ShutViews = apart(
  dynamic(() => import('./opening/shut-views').then(({ ShutViews }) => ShutViews)),
)
export const ShutFindings = apart(
  dynamic(() => import('./opening/shut-card').then(({ ShutFindings }) => ShutFindings)),
)
export const ShutFigures = apart(
  dynamic(() => import('./opening/shut-card').then(({ ShutFigures }) => ShutFigures)),
)
export const ErasedViews = apart(
  dynamic(() => import('./opening/erased-views').then(({ ErasedViews }) => ErasedViews)),
)
export const ErasedCard = apart(
  dynamic(() => import('./opening/erased-views').then(({ ErasedCard }) => ErasedCard)),
)
export const ErasedFigures = apart(
  dynamic(() => import('./figures/erased-figures').then(({ ErasedFigures }) => ErasedFigures)),
)
export const BroughtInDebrief = apart(
  dynamic(() =>
    import('@/app/_live/brought/brought-in-debrief').then(({ BroughtInDebrief }) => BroughtInDebrief),
  ),
)

/** Its code may come after the page: until then its place alone is empty. */
function apart<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return function Apart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}
