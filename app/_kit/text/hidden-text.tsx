import type { ComponentProps } from 'react'
import styles from './hidden-text.module.css'

type HiddenTextProps = Omit<ComponentProps<'span'>, 'className' | 'ref'> & {
  readonly as?: 'span' | 'p' | 'div' | 'h1' | 'h2' | 'caption' | 'legend'
}

/** Words for those who hear the screen: read out where they stand, and not drawn. */
export function HiddenText({ as: Tag = 'span', ...rest }: HiddenTextProps) {
  return <Tag {...rest} className={styles.hidden} />
}
