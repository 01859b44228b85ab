import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-class'

type ButtonProps = ButtonLook &
  ComponentProps<'button'> & {
    /** What was asked for is under way: the button refuses presses and stays as wide as before. */
    readonly busy?: boolean
  }

/** The one button of the product. It submits nothing unless `type="submit"` says so. */
export function Button({ kind, size, square, busy, className, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ kind, size, square }, className)}
      disabled={disabled || busy}
      data-busy={busy || undefined}
    />
  )
}
