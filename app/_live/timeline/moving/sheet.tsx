import type { ReactNode } from 'react'
import layers from './following.module.css'

/** A drawing over all lanes in the timeline's coordinates: `left` is the timeline's edge in the surrounding box. */
export function Sheet(props: { left: number; width: number; height: number; children: ReactNode }) {
  const { left, width, height, children } = props
  return (
    <svg className={layers.sheet} width={width} height={height} style={{ left }} aria-hidden="true">
      {children}
    </svg>
  )
}
