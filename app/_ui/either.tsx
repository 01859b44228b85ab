import type { ReactNode } from 'react'
import classes from './either.module.css'

type EitherProps = { icon: ReactNode; said: string; other: string }

/** One of two words with its icon, in the middle of a place as wide as the wider: nothing beside it moves when they change. */
export function Either({ icon, said, other }: EitherProps) {
  return (
    <span className={classes.either} data-other={other}>
      <span className={classes.said}>
        {icon}
        {said}
      </span>
    </span>
  )
}
