import type { ReactNode } from 'react'
import classes from './recording-part.module.css'

type RecordingRowProps = { readonly title: string; readonly hint: string; readonly children: ReactNode }

/** One subject of the settings of recording: its name beside what is set. */
export function RecordingRow({ title, hint, children }: RecordingRowProps) {
  return (
    <fieldset className={classes.row}>
      <legend className={classes.subject}>
        <b>{title}</b>
        <small>{hint}</small>
      </legend>
      <div>{children}</div>
    </fieldset>
  )
}
