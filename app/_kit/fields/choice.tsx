import { cloneElement, type ReactElement, useId } from 'react'
import classes from './choice.module.css'

type ChoiceProps = {
  label: string
  hint: string
  /** A box or a round box, which is given its id here. */
  control: ReactElement<{ id?: string }>
}

/** A choice with what it changes said under it. The whole line can be pressed. */
export function Choice({ label, hint, control }: ChoiceProps) {
  const id = useId()
  return (
    <div className={classes.choice}>
      {cloneElement(control, { id })}
      <label htmlFor={id}>
        <b>{label}</b>
        <small>{hint}</small>
      </label>
    </div>
  )
}
