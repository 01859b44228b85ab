'use client'

import { type ComponentType, Suspense } from 'react'

/**
 * A part that the server draws in place. Its code, given by `dynamic`, belongs to the first load of those pages alone;
 * on other pages its place is empty until the code arrives.
 */
export function apart<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return function Apart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}
