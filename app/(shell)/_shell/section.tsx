import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

type SectionProps = { title: string; note?: ReactNode; children: ReactNode }

/** A part of a page under its title. */
export function Section({ title, note, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {note === undefined ? null : <span className={classes.note}>{note}</span>}
      </div>
      {children}
    </section>
  )
}

export function Card({ children }: { children: ReactNode }) {
  return <div className={classes.card}>{children}</div>
}
