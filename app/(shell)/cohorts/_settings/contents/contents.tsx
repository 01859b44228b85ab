'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
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

/** The sections of a long form, each with what is set there, where one is, and what is not saved yet. */
export function Contents({ items }: { items: readonly ContentsItem[] }) {
  const t = useTranslations('settings.contents')
  const here = useSectionInView(items.map(({ anchor }) => anchor).join(' '))
  return (
    <nav className={classes.contents} aria-label={t('label')}>
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
    </nav>
  )
}

/** The section at the top of the window; null before anything was seen. `anchors`: their ids, with a space between. */
function useSectionInView(anchors: string): string | null {
  const [here, setHere] = useState<string | null>(null)
  useEffect(() => {
    const visible = new Set<string>()
    const ids = anchors.split(' ')
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target.id)
          else visible.delete(target.id)
        }
        const first = ids.find((id) => visible.has(id))
        if (first !== undefined) setHere(first)
      },
      { rootMargin: '0px 0px -60% 0px' },
    )
    for (const id of ids) {
      const section = document.getElementById(id)
      if (section) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [anchors])
  return here
}
