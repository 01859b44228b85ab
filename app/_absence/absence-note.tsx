import { IconCalendarOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useList } from '@/app/_kit/text/use-list'
import classes from './absence-note.module.css'

type AbsenceNoteProps = {
  people: readonly { readonly personId: string; readonly name: string }[]
  absent: readonly { readonly personId: string; readonly isOwn: boolean }[]
  /** In a row: who, and no more. */
  isShort?: boolean
}

/** Who cannot come, and that it is known: a calm line, read out as it appears. */
export function AbsenceNote({ people, absent, isShort = false }: AbsenceNoteProps) {
  const t = useTranslations('absence')
  const list = useList()
  const others = people.filter((each) =>
    absent.some(({ personId, isOwn }) => !isOwn && personId === each.personId),
  )
  const isMine = absent.some(({ isOwn }) => isOwn)
  const named = {
    count: others.length,
    names: list(others.map(({ name }) => name)),
  }
  const sentences = [
    ...(isMine ? [t(isShort ? 'you' : 'mine')] : []),
    ...(others.length > 0 ? [t(isShort ? 'others' : 'othersTold', named)] : []),
  ]
  return (
    <span className={classes.notes} role={isShort ? undefined : 'status'}>
      {sentences.map((sentence) => (
        <span key={sentence} className={classes.note}>
          <IconCalendarOff size={16} stroke={1.5} aria-hidden="true" />
          {sentence}
        </span>
      ))}
    </span>
  )
}
