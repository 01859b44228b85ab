import { router } from '../procedures'
import { accountRouter } from './account'
import { calendarRouter } from './calendar'
import { clockRouter } from './clock'
import { cohortRouter } from './cohort'
import { demoRouter } from './demo'
import { installationRouter } from './installation'
import { liveSessionRouter } from './live-session'
import { mailRouter } from './mail'
import { personRouter } from './person'
import { recordsRouter } from './records'
import { roundRouter } from './round'
import { scenarioRouter } from './scenario'
import { searchRouter } from './search'
import { todayRouter } from './today'

export const appRouter = router({
  account: accountRouter,
  calendar: calendarRouter,
  clock: clockRouter,
  cohort: cohortRouter,
  demo: demoRouter,
  installation: installationRouter,
  liveSession: liveSessionRouter,
  mail: mailRouter,
  person: personRouter,
  records: recordsRouter,
  round: roundRouter,
  scenario: scenarioRouter,
  search: searchRouter,
  today: todayRouter,
})

export type AppRouter = typeof appRouter
