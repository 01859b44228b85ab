import type { ReactNode } from 'react'
import classes from './either.module.css'

type EitherProps = { icon?: ReactNode; said: string; other: string }

/**
 * One of two words in a place as wide as the wider one, so that nothing beside it moves when the word changes. A word with an
 * icon is centred in that place.
 */
export function Either({ icon, said, other }: EitherProps) {
  return (
    <span className={classes.either} data-other={other} data-plain={!icon || undefined}>
      {/* A new element for each word: otherwise the browser would move the old one, which counts as a layout shift. */}
      <span key={said} className={classes.said}>
        {icon}
        {said}
      </span>
    </span>
  )
}
