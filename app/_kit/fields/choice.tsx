import type { ReactNode } from 'react'
import classes from './choice.module.css'

/** A choice with what it changes said under it. */
export function Choice({ label, hint, control }: { label: string; hint: string; control: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control comes in as a node.
    <label className={classes.choice}>
      {control}
      <span>
        <b>{label}</b>
        <small>{hint}</small>
      </span>
    </label>
  )
}
