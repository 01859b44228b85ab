import { type Configuration, readConfiguration } from '@/server/operate/configuration'
import { ConfigurationError } from '@/server/platform/configuration-error'
import { examine } from './examine'
import { openPlace } from './open-place'
import { readSecret } from './read-secret'
import { report } from './report'
import { languageOf } from './words'

/** Runs `npm run doctor`: looks at the installation its variables describe, and changes nothing. Ends with 1 where something is bad. */
async function main(flags: readonly string[]): Promise<number> {
  const { env, fault } = readSettings()
  const { place, close } = await openPlace(env, fault, process.cwd())
  const found = await examine(place).finally(close)
  const isWell = found.every(({ verdict }) => verdict !== 'bad')
  process.stdout.write(
    flags.includes('--json')
      ? `${JSON.stringify(report.json(found, languageOf(process.env)), null, 2)}\n`
      : report.text(found, languageOf(process.env)),
  )
  return isWell ? 0 : 1
}

/** The variables of this process; where they cannot be used, why, and the defaults. */
function readSettings(): { env: Configuration; fault: string | null } {
  try {
    return { env: readConfiguration(process.env, false, readSecret), fault: null }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    const { TRIADE_DATA_DIR } = process.env
    return { env: readConfiguration({ TRIADE_DATA_DIR }, false, readSecret), fault: error.message }
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `The doctor could not look: ${error instanceof Error ? error.message : 'no reason given'}\n`,
    )
    process.exit(1)
  },
)
