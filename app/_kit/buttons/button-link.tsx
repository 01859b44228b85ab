import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-class'

type ButtonLinkProps = ButtonLook &
  Omit<ComponentProps<'a'>, 'href'> & {
    readonly href: string
    /** Whether the page is loaded ahead where the link is in view; unless told, it is. */
    readonly prefetch?: false
  }

/** A link that looks like a button and changes the screen without a reload. */
export function ButtonLink({ kind, size, square, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClass({ kind, size, square }, className)} />
}
