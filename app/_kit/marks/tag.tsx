import type { ReactNode } from 'react'
import type { Colour } from '@/domain/observation/grid'
import classes from './tag.module.css'

/** `slate` is how a tag looks without a tone. */
type Tone = 'accent' | 'ok' | 'breach' | 'ink' | Colour

type TagProps = { tone?: Tone | undefined; size?: 'm' | 'l'; children: ReactNode }

export function Tag({ tone, size = 'm', children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone} data-size={size}>
      {children}
    </span>
  )
}
