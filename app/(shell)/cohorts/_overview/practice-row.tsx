import { useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { Avatar } from '@/app/_kit/marks/avatar'
import type { Learner } from './practice'
import classes from './practice-table.module.css'

/** How often a learner held each seat. */
export function PracticeRow({ learner }: { learner: Learner }) {
  const t = useTranslations('cohort.practice')
  const { personId, name, asAdvisor, asBeneficiary, asObserver } = learner
  return (
    <tr>
      <th scope="row" className={`${classes.start} ${classes.person}`}>
        <Row as="span" gap="2-5" align="center" shrinks>
          <Avatar name={name} personId={personId} size={24} />
          {name}
        </Row>
      </th>
      <td>
        <span className={classes.balance}>
          <span>{asAdvisor}</span>
          <i>/</i>
          <span>{asBeneficiary}</span>
        </span>
      </td>
      <td>{asObserver === 0 ? <span className={classes.none}>{t('zero')}</span> : asObserver}</td>
    </tr>
  )
}
