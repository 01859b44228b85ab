import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-class'
import { Link } from './link'

type ButtonLinkProps = ButtonLook & ComponentProps<typeof Link>

/** A link that looks like a button and changes the screen without a reload. */
export function ButtonLink({ kind, size, square, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClass({ kind, size, square }, className)} />
}
