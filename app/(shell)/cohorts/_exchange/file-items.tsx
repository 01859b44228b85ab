'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { LibraryKind } from '@/domain/library/item'
import classes from './exchange.module.css'
import type { Checked, Way } from './use-import'

type Item = Checked['items'][number]
type FileItemsProps = {
  checked: Checked
  kind: LibraryKind
  wayOf: (item: Item) => Way
  onWay: (index: number, way: Way) => void
}

/** What is in a file, and what is to be done with each item. */
export function FileItems({ checked: { items }, kind, wayOf, onWay }: FileItemsProps) {
  const t = useTranslations('exchange')
  if (items.length === 0) return null
  return (
    <section className={classes.items} aria-labelledby="import-items">
      <h3 id="import-items">{t('found', { count: items.length })}</h3>
      <ul className={classes.list}>
        {items.map((item) => {
          const name = item.name || t('unnamed', { number: item.index + 1 })
          return (
            <li key={item.index} className={classes.item}>
              <span>
                {name}
                <small>{noteOn(item, t)}</small>
              </span>
              {item.standing && item.standing.ways.length > 0 ? (
                <NativeSelect
                  aria-label={t('wayOf', { name })}
                  value={wayOf(item)}
                  data={[...item.standing.ways, 'skip' as const].map((value) => ({
                    value,
                    label: t(`way.${value}`),
                  }))}
                  onChange={(event) => onWay(item.index, wayIn(event.currentTarget.value, item))}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      {kind === 'scenario' && items.some((item) => wayOf(item) !== 'skip') ? (
        <p className={classes.lead}>{t('binds')}</p>
      ) : null}
    </section>
  )
}

function wayIn(value: string, { standing }: Item): Way {
  return standing?.ways.find((each) => each === value) ?? 'skip'
}

function noteOn({ standing, isDraft }: Item, t: ReturnType<typeof useTranslations<'exchange'>>): string {
  if (!standing) return t('faulty')
  if (standing.is === 'same') return t('same')
  if (isDraft) return t('isDraft')
  return standing.noVersion === null ? '' : t(`noVersion.${standing.noVersion}`)
}
