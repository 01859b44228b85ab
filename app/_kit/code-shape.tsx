import type { ReactNode } from 'react'
import type { Valence } from '@/domain/observation/grid'

export type Shape =
  | 'triangle'
  | 'square'
  | 'ring'
  | 'dot'
  | 'dash'
  | 'cue'
  | 'reveal'
  | 'focus'
  | 'recalled'
  | 'thread'

type CodeShapeProps = { shape: Shape; valence: Valence | null; size?: number }

/** The shape of a code, the same everywhere. Says nothing to screen readers: the name stands beside it. */
export function CodeShape({ shape, valence, size = 14 }: CodeShapeProps) {
  return (
    <svg
      viewBox="0 0 14 14"
      width={size}
      height={size}
      style={{ color: `var(--${colourOf(shape, valence)})` }}
      aria-hidden="true"
    >
      {drawing(shape, valence)}
    </svg>
  )
}

type CodeShapeMarkerProps = CodeShapeProps & { id: string; size: number }

/** The same shape where a drawing holds hundreds of them: each stands as the `marker-start` of a path, centred on its beginning. */
export function CodeShapeMarker({ id, shape, valence, size }: CodeShapeMarkerProps) {
  return (
    <marker
      id={id}
      viewBox="0 0 14 14"
      refX={7}
      refY={7}
      markerWidth={size}
      markerHeight={size}
      markerUnits="userSpaceOnUse"
      style={{ color: `var(--${colourOf(shape, valence)})` }}
    >
      {drawing(shape, valence)}
    </marker>
  )
}

function colourOf(shape: Shape, valence: Valence | null): string {
  switch (shape) {
    case 'triangle':
      return 'posture'
    case 'square':
      return valence === 'breached' ? 'breach' : 'principle'
    case 'ring':
    case 'dot':
    case 'dash':
      return 'technique'
    case 'cue':
    case 'focus':
      return 'accent'
    case 'reveal':
      return 'dial'
    case 'recalled':
      return 'text'
    case 'thread':
      return 'text-2'
    default:
      return shape satisfies never
  }
}

const outlined = { fill: 'var(--surface)', stroke: 'currentColor', strokeWidth: 1.75 } as const

function drawing(shape: Shape, valence: Valence | null): ReactNode {
  switch (shape) {
    case 'triangle':
      return valence === 'missed' ? (
        <path {...outlined} strokeLinejoin="round" d="M7 11.6 1.8 2.6h10.4z" />
      ) : (
        <path fill="currentColor" d="M7 1.6 13 12.2H1z" />
      )
    case 'square':
      return valence === 'breached' ? (
        <>
          <rect x="1" y="1" width="12" height="12" rx="1.6" fill="currentColor" />
          <path
            {...outlined}
            stroke="var(--surface)"
            strokeLinecap="round"
            d="m4.2 4.2 5.6 5.6m0-5.6L4.2 9.8"
          />
        </>
      ) : (
        <rect x="1.8" y="1.8" width="10.4" height="10.4" rx="1.6" fill="currentColor" />
      )
    case 'ring':
      return <circle cx="7" cy="7" r="3.9" {...outlined} />
    case 'dot':
      return <circle cx="7" cy="7" r="4.2" fill="currentColor" />
    case 'dash':
      return (
        <path d="M2.6 7h8.8" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
      )
    case 'cue':
      return <path fill="currentColor" d="M7 .6 13.4 7 7 13.4.6 7z" />
    case 'reveal':
      return (
        <>
          <circle cx="7" cy="7" r="5" {...outlined} />
          <circle cx="7" cy="7" r="1.9" fill="currentColor" />
        </>
      )
    case 'recalled':
      return <path fill="currentColor" d="M3.2 1.2h7.6v11.6L7 9.6l-3.8 3.2z" />
    case 'thread':
      return (
        <path
          {...outlined}
          strokeWidth="1.5"
          strokeLinejoin="round"
          d="M1.4 2.4h11.2v7.2H6.4l-2.8 2.6V9.6H1.4z"
        />
      )
    case 'focus':
      return (
        <path fill="currentColor" d="m7 .9 1.8 3.9 4.2.5-3.1 2.9.8 4.2L7 10.3l-3.7 2.1.8-4.2L1 5.3l4.2-.5z" />
      )
    default:
      return shape satisfies never
  }
}
