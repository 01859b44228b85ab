import { router } from '../procedures'
import { accountRouter } from './account'
import { administrationRouter } from './administration'
import { availabilityRouter } from './availability'
import { calendarRouter } from './calendar'
import { clockRouter } from './clock'
import { cohortRouter } from './cohort'
import { demoRouter } from './demo'
import { erasureRouter } from './erasure'
import { exchangeRouter } from './exchange'
import { installationRouter } from './installation'
import { lendingRouter } from './lending'
import { libraryRouter } from './library'
import { liveSessionRouter } from './live-session'
import { mailRouter } from './mail'
import { meetingRouter } from './meeting'
import { personRouter } from './person'
import { personalDataRouter } from './personal-data'
import { progressRouter } from './progress'
import { recordingRouter } from './recording'
import { recordsRouter } from './records'
import { retentionRouter } from './retention'
import { roundRouter } from './round'
import { scenarioRouter } from './scenario'
import { searchRouter } from './search'
import { stimulusRouter } from './stimulus'
import { stimulusDraftRouter } from './stimulus-draft'
import { todayRouter } from './today'

export const appRouter = router({
  account: accountRouter,
  administration: administrationRouter,
  availability: availabilityRouter,
  calendar: calendarRouter,
  clock: clockRouter,
  cohort: cohortRouter,
  demo: demoRouter,
  exchange: exchangeRouter,
  erasure: erasureRouter,
  installation: installationRouter,
  library: libraryRouter,
  liveSession: liveSessionRouter,
  mail: mailRouter,
  meeting: meetingRouter,
  recording: recordingRouter,
  person: personRouter,
  personalData: personalDataRouter,
  progress: progressRouter,
  retention: retentionRouter,
  records: recordsRouter,
  round: roundRouter,
  scenario: scenarioRouter,
  search: searchRouter,
  lending: lendingRouter,
  stimulus: stimulusRouter,
  stimulusDraft: stimulusDraftRouter,
  today: todayRouter,
})

export type AppRouter = typeof appRouter
