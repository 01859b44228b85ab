import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-class'

type ButtonLinkProps = ButtonLook &
  Omit<ComponentProps<'a'>, 'href'> & {
    readonly href: string
    /** The browser asks the server for the whole page, or for a file, instead of changing the screen. */
    readonly reload?: boolean
  }

/** A link that looks like a button. */
export function ButtonLink({ kind, size, square, reload = false, className, ...rest }: ButtonLinkProps) {
  const Anchor = reload ? 'a' : Link
  return <Anchor {...rest} className={buttonClass({ kind, size, square }, className)} />
}
