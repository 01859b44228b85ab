'use client'

import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { localize } from '@/domain/localized'
import type { GridPart } from '@/domain/observation/grid-fault'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './side.module.css'

/** Texts that met another person's in the same field: both are kept until one is chosen. */
export function Asides() {
  const t = useTranslations('grids.editor.aside')
  const locale = useLocale()
  const words = useGridWords()
  const messageOf = useErrorMessage()
  const { aside, cohortId, item, draft, mayWrite, readAgain } = useEditor()
  const settle = useMutation(
    useTRPC().library.settle.mutationOptions({
      onError: (error) => notifications.show({ message: messageOf(error), color: 'breach' }),
      // After a refusal too: another author has changed the text to be settled. Typed text stays over the new reading.
      onSettled: readAgain,
    }),
  )
  if (aside.length === 0) return null
  return (
    <section className={styles.asides} aria-labelledby="grid-asides">
      <h2 id="grid-asides">{t('title', { count: aside.length })}</h2>
      <p>{t('body')}</p>
      <ul>
        {aside.map(({ id, path, value, by }) => {
          const [part = 'grid', key = 'grid'] = path
          const name = words.nameOf(draft, part as GridPart, key)
          const said = spoken(value)
          const author = item.people[by]
          return (
            <li key={id}>
              <b>{t('where', { name, field: words.fieldOf(path) })}</b>
              <small>{author ? t('of', { name: author }) : t('yours')}</small>
              <q>{said ?? t('nothing')}</q>
              {mayWrite ? (
                <div>
                  <Button
                    size="s"
                    busy={settle.isPending}
                    onClick={() =>
                      settle.mutate({ cohortId, kind: 'grid', key: item.key, asideId: id, take: true })
                    }
                  >
                    {t('take')}
                  </Button>
                  <Button
                    size="s"
                    kind="ghost"
                    busy={settle.isPending}
                    onClick={() =>
                      settle.mutate({ cohortId, kind: 'grid', key: item.key, asideId: id, take: false })
                    }
                  >
                    {t('leave')}
                  </Button>
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )

  function spoken(value: unknown): string | null {
    if (typeof value === 'string') return value
    if (Array.isArray(value)) return value.map((each) => spoken(each) ?? '').join(' · ')
    if (typeof value !== 'object' || value === null) return value == null ? null : String(value)
    if ('fr' in value && 'en' in value)
      return localize({ fr: String(value.fr), en: String(value.en) }, locale)
    return 'label' in value ? spoken(value.label) : null
  }
}
