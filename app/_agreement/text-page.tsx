import type { ReactNode } from 'react'
import styles from './text-page.module.css'

/** A page of text to be read in peace, beside what it is about. */
export function TextPage({ title, line, children }: { title: string; line: string; children: ReactNode }) {
  return (
    <article className={styles.page}>
      <h1>{title}</h1>
      <p className={styles.line}>{line}</p>
      {children}
    </article>
  )
}
