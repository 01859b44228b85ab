import fc from 'fast-check'

/** `.ci/run` asks every property the same cases, so that what fails there fails again here. Other runs draw new ones each time. */
if (process.env.CI === 'true') fc.configureGlobal({ seed: 20_261_201 })
