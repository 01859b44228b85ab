import { SignStrokes } from '@/app/_kit/marks/sign-strokes'
import { signInk } from '@/reading/paper/ink'
import type { Sign } from '@/reading/shapes/sign'
import { drawingOf } from '@/reading/shapes/sign-drawing'
import styles from './paper-sheet.module.css'

/** The shape of a code beside its name. */
export function SignMark({ sign }: { sign: Sign }) {
  return (
    <svg className={styles.sign} viewBox="0 0 14 14" width={13} height={13} aria-hidden="true">
      <InkedSign sign={sign} />
    </svg>
  )
}

/** Its strokes alone, in a square of 14. */
export function InkedSign({ sign }: { sign: Sign }) {
  const { colour, strokes } = drawingOf(sign)
  return <SignStrokes strokes={strokes} paint={signInk(colour)} />
}
