import type { Drawing, Primitive } from '@/reading/paper/drawing'
import styles from './paper-sheet.module.css'
import { InkedSign } from './sign-mark'

/** A drawing as SVG; screen readers say its `alt`. */
export function DrawingFigure({ drawing, alt }: { drawing: Drawing; alt: string }) {
  const { width, height, primitives } = drawing
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled on a narrow screen must be reachable by keyboard.
    <figure className={styles.drawing} tabIndex={0} aria-label={alt}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {primitives.map((primitive, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper is written once and never changes.
          <PrimitiveOf key={index} of={primitive} />
        ))}
      </svg>
    </figure>
  )
}

function PrimitiveOf({ of }: { of: Primitive }) {
  switch (of.kind) {
    case 'rect':
      return (
        <rect
          x={of.x}
          y={of.y}
          width={of.width}
          height={of.height}
          rx={of.radius}
          fill={of.fill ?? 'none'}
          stroke={of.stroke ?? 'none'}
          strokeWidth={0.75}
        />
      )
    case 'path':
      return (
        <path
          d={of.d}
          fill={of.fill ?? 'none'}
          stroke={of.stroke ?? 'none'}
          strokeWidth={of.width}
          strokeLinejoin="round"
          strokeDasharray={of.dash ?? undefined}
        />
      )
    case 'text':
      return (
        <text
          x={of.x}
          y={of.y}
          fontSize={of.size}
          textAnchor={of.anchor}
          fill={of.ink}
          fontWeight={of.face === 'strong' ? 600 : 400}
          className={of.face === 'voice' ? styles.voiced : undefined}
        >
          {of.text}
        </text>
      )
    case 'sign':
      return (
        <g
          transform={`translate(${of.x - of.size / 2} ${of.y - of.size / 2}) scale(${of.size / 14})`}
          data-moments={of.moments?.join(' ')}
        >
          <InkedSign sign={of.sign} />
        </g>
      )
    default:
      return of satisfies never
  }
}
