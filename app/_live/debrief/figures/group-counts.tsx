'use client'

import { useInterview } from '@/app/_live/session/use-interview'
import { groupCounts } from '@/reading/figures/group-counts'
import styles from './figures.module.css'

/** How often each group of codes was noted, for the families that have groups. */
export function GroupCounts() {
  return groupCounts(useInterview()).map(({ family, title, groups }) => (
    <div key={family}>
      <h3>{title}</h3>
      <ul className={styles.pairs}>
        {groups.map(({ group, name, count }) => (
          <li key={group} className={styles.line}>
            <span>{name}</span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  ))
}
