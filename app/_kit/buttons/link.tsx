// biome-ignore lint/style/noRestrictedImports: the one place where it is told to ask for nothing early
import NextLink from 'next/link'
import type { ComponentProps } from 'react'

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { readonly href: string }

/**
 * A link that changes the screen without a reload. Nothing is asked for before it is followed: every page is composed for its
 * reader at that moment, so all that could come early is its place among the others (docs/decisions/128).
 */
export function Link(props: LinkProps) {
  return <NextLink {...props} prefetch={false} />
}
