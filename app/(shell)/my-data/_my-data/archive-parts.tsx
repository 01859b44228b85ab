import { IconCheck, IconClock, IconFileText } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { ArchiveProgress } from '@/domain/personal-data/archive-progress'
import classes from './side-card.module.css'
import { useSize } from './use-size'

type Step = 'done' | 'doing' | 'todo'

const icons = { done: IconCheck, doing: IconClock, todo: IconFileText } as const

/** What an archive consists of, and how far each part has come. */
export function ArchiveParts({ progress }: { progress: ArchiveProgress }) {
  const t = useTranslations('kept.archive')
  const size = useSize()
  const { json, csv, pdfs, isDescribed } = progress
  const done = (isDone: boolean, hasBegun: boolean): Step => (isDone ? 'done' : hasBegun ? 'doing' : 'todo')
  const parts: readonly { name: string; step: Step; amount: string }[] = [
    { name: t('json'), step: done(json !== null, true), amount: json === null ? '' : size(json) },
    {
      name: t('csv'),
      step: done(csv !== null, json !== null),
      amount: csv === null ? '' : t('csvCount', { count: csv }),
    },
    {
      name: t('pdf'),
      step: done(isDescribed || (pdfs !== null && pdfs.written + pdfs.failed === pdfs.of), csv !== null),
      amount: pdfs === null ? '' : t('pdfCount', { done: pdfs.written, of: pdfs.of }),
    },
    { name: t('description'), step: done(isDescribed, false), amount: '' },
  ]
  return (
    <ul className={classes.parts}>
      {parts.map(({ name, step, amount }) => {
        const Icon = icons[step]
        return (
          <li key={name} data-step={step}>
            <Icon size={16} stroke={1.5} aria-hidden="true" />
            <span>
              {name} <HiddenText>{t(step)}</HiddenText>
            </span>
            <span>{amount}</span>
          </li>
        )
      })}
    </ul>
  )
}
