import styles from './count.module.css'

/** How often a code was noted. Its place is kept from the start: the first mark moves nothing. */
export function Count({ of }: { of: number }) {
  return <span className={styles.count}>{of > 0 && of}</span>
}
