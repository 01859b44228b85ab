'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { Card, Section } from '@/app/(shell)/_shell/section'
import type { Known } from '@/domain/cohort/invite/sort-wanted'
import { FilePanel } from './file-panel'
import classes from './invite.module.css'
import { JoinLinks } from './join-links'
import { PastePanel } from './paste-panel'

type InvitePanelProps = { cohortId: string; known: Known; areMailed: boolean }

const tabs = ['paste', 'file', 'link'] as const

/** The three ways to invite: addresses pasted, a file, a link open to all who have it. What was typed in one stays while another is seen. */
export function InvitePanel({ cohortId, known, areMailed }: InvitePanelProps) {
  const t = useTranslations('cohort.invite')
  const id = useId()
  const [tab, setTab] = useState<(typeof tabs)[number]>('paste')
  const panels = {
    paste: <PastePanel cohortId={cohortId} known={known} areMailed={areMailed} />,
    file: <FilePanel cohortId={cohortId} known={known} areMailed={areMailed} />,
    link: <JoinLinks cohortId={cohortId} />,
  }
  return (
    <Section title={t('title')}>
      <Card>
        <div className={classes.tabs}>
          <TabList
            id={id}
            label={t('ways')}
            tab={tab}
            tabs={tabs}
            titles={{ paste: t('tab.paste'), file: t('tab.file'), link: t('tab.link') }}
            onTab={setTab}
          />
        </div>
        {tabs.map((each) => (
          <div key={each} {...panelOf(id, each)} hidden={each !== tab}>
            {panels[each]}
          </div>
        ))}
      </Card>
    </Section>
  )
}
