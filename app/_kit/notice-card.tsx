import type { ComponentProps, ReactNode } from 'react'
import styles from './notice-card.module.css'

type NoticeCardProps = { title: string; actions: ReactNode } & ComponentProps<'section'>

/** A card that lies over a page and says what stands in the way; its place is the page's to give. */
export function NoticeCard({ title, actions, children, ...rest }: NoticeCardProps) {
  return (
    <section {...rest} className={styles.card}>
      <h2>{title}</h2>
      {children}
      <div className={styles.actions}>{actions}</div>
    </section>
  )
}
