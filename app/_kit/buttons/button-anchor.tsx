import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-class'

type ButtonAnchorProps = ButtonLook & Omit<ComponentProps<'a'>, 'href'> & { readonly href: string }

/**
 * A link that looks like a button and for which the browser asks the server for the whole page, or for a file. Without Next's router
 * in it, it costs an error page nothing.
 */
export function ButtonAnchor({ kind, size, square, className, ...rest }: ButtonAnchorProps) {
  return <a {...rest} className={buttonClass({ kind, size, square }, className)} />
}
