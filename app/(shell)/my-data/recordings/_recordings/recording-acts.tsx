'use client'

import { IconDots, IconDownload, IconReceipt, IconTrash } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { type Act, ActMenu } from '@/app/_kit/menu/act-menu'
import type { Recording } from './mine'
import { useTrackLinks } from './own-tracks'
import classes from './recording-row.module.css'

type ActsProps = {
  readonly recording: Recording
  /** Of the interview, as its row names it. */
  readonly name: string
  readonly onShow: (receiptId: string) => void
  readonly onAsk: () => void
  /** Whether these come back in the place of the question, which had the focus. */
  readonly takesFocus: boolean
}

/** What a person may do with one recording: buttons in the row; on a phone one menu, and the receipt is a page. */
export function RecordingActs({ recording, name, onShow, onAsk, takesFocus }: ActsProps) {
  const t = useTranslations('myRecordings')
  const router = useRouter()
  const { mayWithdraw, receipts, segments, isOpenable } = recording
  const [latest] = receipts
  const place = useRef<HTMLSpanElement>(null)
  const latestId = latest?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new receipt has a button in the place of the one that had the focus
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) focusFirst(place.current)
  }, [takesFocus, latestId])
  const links = useTrackLinks(isOpenable ? segments : [])
  const acts: Act[] = links.map(({ key, href, label }) => ({
    key,
    href,
    label,
    icon: <IconDownload size={16} stroke={1.5} aria-hidden="true" />,
  }))
  if (latest)
    acts.push({
      key: 'receipt',
      label: t('see'),
      icon: <IconReceipt size={16} stroke={1.5} aria-hidden="true" />,
      onAct: () => router.push(`/my-data/recordings/receipts/${latest.id}`),
    })
  if (mayWithdraw)
    acts.push({
      key: 'withdraw',
      label: t('withdraw.act'),
      icon: <IconTrash size={16} stroke={1.5} aria-hidden="true" />,
      isDanger: true,
      onAct: onAsk,
    })
  return (
    <span ref={place}>
      <span className={classes.buttons}>
        {mayWithdraw ? (
          <Button size="s" className={classes.withdraw} aria-label={t('withdraw.act')} onClick={onAsk}>
            <span>
              {t.rich('withdraw.actInParts', {
                rest: (part) => <span className={classes.rest}>{part}</span>,
              })}
            </span>
          </Button>
        ) : null}
        {latest ? (
          <Button size="s" onClick={() => onShow(latest.id)}>
            {t('see')}
          </Button>
        ) : null}
      </span>
      {acts.length > 0 ? (
        <ActMenu acts={acts}>
          <Button className={classes.menu} kind="ghost" size="s" square aria-label={t('acts', { name })}>
            <IconDots size={18} stroke={1.5} aria-hidden="true" />
          </Button>
        </ActMenu>
      ) : null}
    </span>
  )
}

/** The first button that is drawn: at some widths there is a menu in the place of buttons. */
function focusFirst(place: HTMLElement | null): void {
  const buttons = place?.querySelectorAll('button') ?? []
  ;[...buttons].find((button) => button.getClientRects().length > 0)?.focus()
}
