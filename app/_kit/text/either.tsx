import type { ReactNode } from 'react'
import classes from './either.module.css'

type EitherProps = { icon?: ReactNode; said: string; other: string }

/**
 * One of two words in a place as wide as the wider: nothing beside it moves when they change. With its icon it stands in the middle
 * of that place.
 */
export function Either({ icon, said, other }: EitherProps) {
  return (
    <span className={classes.either} data-other={other} data-plain={!icon || undefined}>
      {/* A word of its own each time: the new one takes the place of the other, instead of moving from where that began. */}
      <span key={said} className={classes.said}>
        {icon}
        {said}
      </span>
    </span>
  )
}
