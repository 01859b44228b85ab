import styles from './count.module.css'

/** How often a code was noted, drawn beside its name. Its place is kept from the start: the first mark moves nothing. */
export function Count({ of }: { of: number }) {
  return <span className={styles.count} data-count={of > 0 ? of : undefined} />
}
