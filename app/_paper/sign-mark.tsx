import type { Sign } from '@/reading/paper/paper'
import { signStrokes } from '@/reading/paper/sign-strokes'
import styles from './paper-sheet.module.css'

/** The shape of a code beside its name. */
export function SignMark({ sign }: { sign: Sign }) {
  return (
    <svg className={styles.sign} viewBox="0 0 14 14" width={13} height={13} aria-hidden="true">
      <SignStrokes sign={sign} />
    </svg>
  )
}

/** Its strokes alone, in a square of 14. */
export function SignStrokes({ sign }: { sign: Sign }) {
  return signStrokes(sign).map(({ d, fill, stroke, width }) => (
    <path
      key={d}
      d={d}
      fill={fill ?? 'none'}
      stroke={stroke ?? 'none'}
      strokeWidth={width}
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  ))
}
