'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { Pager } from '@/app/_kit/table/pager'
import { pageOf } from '@/app/_kit/table/pages'
import { BulkBar } from './bulk-bar'
import classes from './member-list.module.css'
import { MemberRow } from './member-row'
import type { MemberActs } from './use-member-acts'
import type { Member } from './use-members'

type MemberListProps = {
  cohortId: string
  members: readonly Member[]
  /** Null for members who may not manage others. */
  acts: MemberActs | null
}

/** Members as rows. Coordinators tick rows to act on several at once; Escape unticks them. */
export function MemberList({ cohortId, members, acts }: MemberListProps) {
  const t = useTranslations('cohort.members')
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [page, setPage] = useState(0)
  const shown = pageOf(members, page)
  const choosable = members.filter(({ isSelf }) => !isSelf)
  // Members who have gone meanwhile, or are filtered out, are not acted on.
  const ticked = choosable.filter(({ personId }) => ids.has(personId))
  const isWhole = ticked.length > 0 && ticked.length === choosable.length
  const untick = () => setIds(new Set())

  function toggle(personId: string) {
    const next = new Set(ids)
    if (!next.delete(personId)) next.add(personId)
    setIds(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && ticked.length > 0 && !event.defaultPrevented) untick()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape pressed on any control of the list.
    <div className={classes.whole} onKeyDown={onKeyDown}>
      {acts && choosable.length > 1 ? (
        <div className={classes.head}>
          <Checkbox
            size="xs"
            label={t('chooseAll')}
            checked={isWhole}
            indeterminate={ticked.length > 0 && !isWhole}
            onChange={() => setIds(new Set(isWhole ? [] : choosable.map(({ personId }) => personId)))}
          />
        </div>
      ) : null}
      <ul className={classes.list} data-managed={acts !== null || undefined}>
        {shown.lines.map((member) => (
          <MemberRow
            key={member.personId}
            cohortId={cohortId}
            member={member}
            managing={
              acts && {
                acts,
                isTicked: !member.isSelf && ids.has(member.personId),
                onTick: () => toggle(member.personId),
              }
            }
          />
        ))}
      </ul>
      <Pager at={shown.at} pages={shown.pages} total={members.length} onPage={setPage} />
      {acts && ticked.length > 0 ? <BulkBar members={ticked} acts={acts} onDone={untick} /> : null}
    </div>
  )
}
