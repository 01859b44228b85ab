'use client'

import { Modal } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CodeShape } from '@/app/_ui/code-shape'
import { KeyCap } from '@/app/_ui/key-cap'
import { LocaleSwitch } from '@/app/_ui/locale-switch'
import { ThemeSwitch } from '@/app/_ui/theme-switch'
import { type Code, valencesOf } from '@/domain/observation/grid'
import styles from './legend.module.css'
import { readyCues } from './ready-cues'
import { useConsole } from './use-console'

/** Every key of the console, by the letters of this person's keyboard, with what each code means. */
export function Legend({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console')
  const { grid, supervises, leads, text, keyOf } = useConsole()
  const of = (family: Code['family']) => grid.codes.filter((code) => code.family === family)
  const frameKeys = grid.frame.map((item) => keyOf(item.hotkey))
  return (
    <Modal opened onClose={onClose} title={t('legend.title')} size="min(960px, 100%)" centered>
      <p className={styles.intro}>{t('legend.intro')}</p>
      <div className={styles.columns}>
        <Codes title={t('postures.title')} codes={of('posture')} />
        <Codes title={t('principles.title')} codes={of('principle')} />
        <Codes title={t('techniques.title')} codes={of('technique')} />
        <section>
          <h3>{t('legend.course')}</h3>
          <dl>
            {supervises && (
              <>
                {grid.phases.map((phase) => (
                  <Row key={phase.key} keys={keyOf(phase.hotkey)}>
                    {text(phase.label)}
                  </Row>
                ))}
                {leads && <Row keys="0">{t('legend.pause')}</Row>}
                <Row keys={`⇧${frameKeys[0]}–${frameKeys.at(-1)}`}>{t('frame.title')}</Row>
                <Row keys="M">{t('legend.cue')}</Row>
                {readyCues.map(({ key }, index) => (
                  <Row key={key} keys={String(5 + index)}>
                    {t('cue.quoted', { text: t(`cue.ready.${key}`) })}
                  </Row>
                ))}
              </>
            )}
            <Row keys="N">{t('legend.note')}</Row>
            <Row keys="⌫">{t('legend.undo')}</Row>
            <Row keys="⇧⌫">{t('legend.redo')}</Row>
            <Row keys="← →">{t('legend.nudge')}</Row>
            <Row keys="?">{t('legend.legend')}</Row>
          </dl>
        </section>
      </div>
      <footer className={styles.foot}>
        <Link href="/today" className={styles.leave}>
          {t('legend.leave')}
        </Link>
        <span>
          <LocaleSwitch />
          <ThemeSwitch />
        </span>
      </footer>
    </Modal>
  )
}

function Codes({ title, codes }: { title: string; codes: readonly Code[] }) {
  const { text, keyOf } = useConsole()
  if (codes.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {codes.map((code) => (
          <Row key={code.key} keys={keyOf(code.hotkey)}>
            <CodeShape shape={code.shape} valence={valencesOf(code)[0] ?? null} size={12} />
            <span>
              {text(code.label)} <small>{text(code.hint)}</small>
            </span>
          </Row>
        ))}
      </dl>
    </section>
  )
}

function Row({ keys, children }: { keys: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>
        <KeyCap>{keys}</KeyCap>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
