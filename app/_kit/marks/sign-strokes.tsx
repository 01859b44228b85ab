import { type Paint, type Stroke, signSide } from '@/reading/shapes/sign-drawing'

/** The strokes of a sign as SVG, in a square of 14, in the colours of a theme or in those of paper. */
export function SignStrokes(props: { strokes: readonly Stroke[]; paint: Readonly<Record<Paint, string>> }) {
  const { strokes, paint } = props
  return strokes.map((stroke, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of a sign never change.
    <StrokeOf key={index} stroke={stroke} paint={paint} />
  ))
}

const middle = signSide / 2

function StrokeOf({ stroke, paint }: { stroke: Stroke; paint: Readonly<Record<Paint, string>> }) {
  const { form, fill, line, width } = stroke
  const look = {
    fill: fill === null ? 'none' : paint[fill],
    ...(line !== null && {
      stroke: paint[line],
      strokeWidth: width,
      strokeLinejoin: 'round' as const,
      strokeLinecap: 'round' as const,
    }),
  }
  switch (form.kind) {
    case 'path':
      return <path d={form.d} {...look} />
    case 'circle':
      return <circle cx={middle} cy={middle} r={form.radius} {...look} />
    case 'square': {
      const { from, side, corner } = form
      return <rect x={from} y={from} width={side} height={side} rx={corner} {...look} />
    }
    default:
      return form satisfies never
  }
}
