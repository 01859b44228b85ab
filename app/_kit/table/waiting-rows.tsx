import type { CSSProperties } from 'react'
import styles from './waiting-rows.module.css'

type WaitingRowsProps = {
  /** How many rows are to come. */
  rows: number
  /** Sets `--row`, the height of one of them. */
  className: string | undefined
}

/** Keeps room for rows that are drawn in a moment, a quiet bar for each. A screen reader is told by `aria-busy` around them. */
export function WaitingRows({ rows, className }: WaitingRowsProps) {
  return <div className={`${styles.rows} ${className}`} style={{ '--rows': rows } as CSSProperties} />
}
