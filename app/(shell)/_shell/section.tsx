import { type ComponentProps, type ReactNode, useId } from 'react'
import classes from './section.module.css'

type SectionProps = {
  title: string
  note?: ReactNode
  /** Where something in the section may give the focus to its heading. */
  headRef?: ComponentProps<'h2'>['ref']
  children: ReactNode
}

/** A part of a page under its title. */
export function Section({ title, note, headRef, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 ref={headRef} id={id} tabIndex={headRef ? -1 : undefined}>
          {title}
        </h2>
        {note === undefined ? null : <span className={classes.note}>{note}</span>}
      </div>
      {children}
    </section>
  )
}

export function Card(props: Omit<ComponentProps<'div'>, 'className'>) {
  return <div {...props} className={classes.card} />
}
