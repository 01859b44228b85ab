import type { ReactNode } from 'react'
import classes from './tag.module.css'

type Tone = 'accent' | 'ok' | 'breach' | 'posture' | 'principle' | 'ink'

type TagProps = { tone?: Tone | undefined; size?: 'm' | 'l'; children: ReactNode }

export function Tag({ tone, size = 'm', children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone} data-size={size}>
      {children}
    </span>
  )
}
