'use client'

import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import classes from './contents.module.css'

export type ContentsItem = {
  /** Id of the section it leads to. */
  readonly anchor: string
  readonly title: string
  /** What is set there now, in a few words. */
  readonly value: string | null
  /** Whether something there is changed and not saved. */
  readonly isChanged: boolean
  /** Whether something there has to be corrected before it can be saved. */
  readonly isFaulty: boolean
}

type ContentsProps = {
  items: readonly ContentsItem[]
  /** Anchor of the section that is shown. */
  here: string
}

/** The sections of a long form, each with what is set there, which one is shown, and what is not saved yet. */
export function Contents({ items, here }: ContentsProps) {
  const t = useTranslations('settings.contents')
  return (
    <ul>
      {items.map(({ anchor, title, value, isChanged, isFaulty }) => (
        <li key={anchor}>
          <a
            href={`#${anchor}`}
            aria-current={here === anchor ? 'true' : undefined}
            data-faulty={isFaulty || undefined}
          >
            <b>{title}</b>
            {value && <small>{value}</small>}
            {(isChanged || isFaulty) && (
              <span className={classes.sign}>
                <HiddenText>{t(isFaulty ? 'faulty' : 'changed')}</HiddenText>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
