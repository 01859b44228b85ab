import { IconLock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import classes from './hours-table.module.css'
import type { TableHour, TableRow } from './table-data'

type HourCellProps = {
  cohortId: string
  requestId: string
  row: TableRow
  hour: TableHour
  when: { day: string; time: string }
  /** Row and column, by which the grid finds the cell. */
  place: string
  isFirst: boolean
  isTabStop: boolean
  onFocus: () => void
}

/** One hour of one person. A press says for them that they can, or cannot; an hour that an interview takes is locked. */
export function HourCell(props: HourCellProps) {
  const { cohortId, requestId, row, hour, when, place, isFirst, isTabStop, onFocus } = props
  const t = useTranslations('availability.table')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const set = useMutation(
    trpc.availability.setHour.mutationOptions({
      onError: useErrorNotice(),
      onSettled: () =>
        queryClient.invalidateQueries(trpc.availability.table.queryFilter({ cohortId, requestId })),
    }),
  )
  const { slotId, isSet } = hour
  const state = set.isPending ? (set.variables.isAway ? 'away' : 'free') : hour.state
  return (
    <td className={classes.cell} data-first={isFirst || undefined}>
      <button
        type="button"
        className={classes.hour}
        data-state={state}
        data-set={isSet || undefined}
        data-cell={place}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={t('hour', { name: row.name, ...when, state, isSet: isSet ? 'yes' : 'no' })}
        aria-disabled={state === 'taken' || undefined}
        title={`${when.day}, ${when.time}`}
        onFocus={onFocus}
        onClick={() => {
          if (state === 'taken') return
          set.mutate({ cohortId, requestId, personId: row.personId, slotId, isAway: state !== 'away' })
        }}
      >
        {state === 'taken' ? <IconLock size={12} stroke={1.6} aria-hidden="true" /> : null}
      </button>
    </td>
  )
}
