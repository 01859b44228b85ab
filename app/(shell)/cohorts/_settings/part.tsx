import { type ReactNode, useId } from 'react'
import classes from './settings.module.css'

/** One part of the settings under its title, with a word on what it is for. */
export function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId()
  return (
    <fieldset className={classes.part} aria-describedby={hint ? id : undefined}>
      <legend>{title}</legend>
      {hint && (
        <p id={id} className={classes.hint}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  )
}

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
