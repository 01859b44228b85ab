export * from './schema/auth'
export * from './schema/cohort'
export * from './schema/library'
export * from './schema/live-session'
