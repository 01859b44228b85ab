'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Stack } from '@/app/_kit/layout/layout'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Table } from '@/app/_kit/table/table'
import { useDates } from '@/app/_kit/text/use-dates'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPC } from '@/app/_trpc/client'
import { Queries } from '@/app/_trpc/queries'
import type { RouterOutputs } from '@/app/_trpc/types'
import { capitalised } from '@/reading/words/capitalised'
import styles from './access-dialog.module.css'

type Access = RouterOutputs['liveSession']['accessLog'][number]

type AccessDialogProps = { onClose: () => void }

/** Who opened this debrief, its print view or its PDF, or had watched the interview from the wall, and when. */
export function AccessDialog(props: AccessDialogProps) {
  return (
    <Queries>
      <Accesses {...props} />
    </Queries>
  )
}

function Accesses({ onClose }: AccessDialogProps) {
  const t = useTranslations('paper.access')
  const trpc = useTRPC()
  const { liveSessionId } = useLive().room
  const log = useQuery(trpc.liveSession.accessLog.queryOptions({ liveSessionId }, { staleTime: 0 }))
  return (
    <Dialog onClose={onClose} title={t('title')} size={560}>
      <Stack gap="3">
        <p className={styles.lead}>{t('lead')}</p>
        {log.isPending && <div className={styles.waiting} aria-hidden />}
        {log.isError && (
          <p role="alert">
            {t('failed')}{' '}
            <Button size="s" onClick={() => void log.refetch()}>
              {t('retry')}
            </Button>
          </p>
        )}
        {log.data?.length === 0 && <p>{t('none')}</p>}
        {log.data && log.data.length > 0 && <Lines lines={log.data} />}
        <div className={styles.close} data-foot>
          <Button onClick={onClose} data-autofocus>
            {t('close')}
          </Button>
        </div>
      </Stack>
    </Dialog>
  )
}

const whats = {
  debrief: 'debrief',
  print: 'printView',
  pdf: 'pdf',
  wall: 'wall',
  export: 'export',
  sound: 'sound',
} as const

function Lines({ lines }: { lines: readonly Access[] }) {
  const t = useTranslations('paper.access')
  const nouns = useNouns()
  const { room, now } = useLive()
  const dates = useDates(room.cohort.timeZone)
  return (
    <Table
      kind="lines"
      className={styles.lines}
      columns={[{ title: t('who') }, { title: t('what') }, { title: t('when') }]}
    >
      {lines.map((line) => (
        <tr key={`${line.personId} ${line.what} ${line.at}`}>
          <td>
            <span className={styles.who}>
              <Avatar name={line.name} personId={line.personId} size={28} />
              <span>
                {line.name}
                <small>{line.seat === null ? t('noSeat') : nouns.seatInline(line.seat, [line])}</small>
              </span>
            </span>
          </td>
          <td>{t(whats[line.what])}</td>
          <td>
            <time dateTime={new Date(line.at).toISOString()}>
              {t('whenValue', { day: capitalised(dates.day(line.at, now())), time: dates.time(line.at) })}
            </time>
          </td>
        </tr>
      ))}
    </Table>
  )
}
