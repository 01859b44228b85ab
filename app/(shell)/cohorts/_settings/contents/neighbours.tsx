import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ContentsItem } from './contents'
import classes from './neighbours.module.css'

/** Links to the sections before and after the one that is shown. */
export function Neighbours({ items, here }: { items: readonly ContentsItem[]; here: string }) {
  const t = useTranslations('settings.contents')
  const place = items.findIndex(({ anchor }) => anchor === here)
  const [before, after] = [items[place - 1], items[place + 1]]
  return (
    <nav className={classes.neighbours} aria-label={t('neighbours')}>
      {before && (
        <a href={`#${before.anchor}`}>
          <IconChevronLeft size={18} stroke={1.5} aria-hidden="true" />
          {before.title}
        </a>
      )}
      {after && (
        <a href={`#${after.anchor}`} data-after>
          {after.title}
          <IconChevronRight size={18} stroke={1.5} aria-hidden="true" />
        </a>
      )}
    </nav>
  )
}
