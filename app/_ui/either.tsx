import classes from './either.module.css'

/** One of two words in a place as wide as the wider, so that nothing beside it moves when they change. */
export function Either({ said, other }: { said: string; other: string }) {
  return (
    <span className={classes.either} data-other={other}>
      {said}
    </span>
  )
}
