'use client'

import { type ComponentType, Suspense } from 'react'

/**
 * A part that the server draws where it belongs, and whose code, given by `dynamic`, is part of the first load of those pages alone. In a
 * page that comes to need it later its place alone is empty until its code is there.
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
