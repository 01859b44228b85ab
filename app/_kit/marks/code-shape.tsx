import type { Sign } from '@/reading/shapes/sign'
import { drawingOf } from '@/reading/shapes/sign-drawing'
import { SignStrokes } from './sign-strokes'

type CodeShapeProps = Sign & { size?: number }

/** The shape of a code, the same everywhere. Hidden from screen readers: the name stands beside it. */
export function CodeShape({ size = 14, ...sign }: CodeShapeProps) {
  const { colour, strokes } = drawingOf(sign)
  return (
    <svg
      viewBox="0 0 14 14"
      width={size}
      height={size}
      style={{ color: `var(--${colour})` }}
      aria-hidden="true"
    >
      <SignStrokes strokes={strokes} paint={paint} />
    </svg>
  )
}

type CodeShapeMarkerProps = Sign & { id: string; size: number }

/** The same shape where a drawing holds hundreds of them: each stands as the `marker-start` of a path, centred on its beginning. */
export function CodeShapeMarker({ id, size, ...sign }: CodeShapeMarkerProps) {
  const { colour, strokes } = drawingOf(sign)
  return (
    <marker
      id={id}
      viewBox="0 0 14 14"
      refX={7}
      refY={7}
      markerWidth={size}
      markerHeight={size}
      markerUnits="userSpaceOnUse"
      style={{ color: `var(--${colour})` }}
    >
      <SignStrokes strokes={strokes} paint={paint} />
    </marker>
  )
}

const paint = { own: 'currentColor', ground: 'var(--surface)' } as const
