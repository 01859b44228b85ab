import type { MailConfig } from '@/server/letters/mail/config'
import { tryTransport } from '@/server/letters/mail/try-transport'

/** A process of its own, since Node reads the authorities it trusts once, at its start: greets the mail server of argv[2] (JSON). */
const config = JSON.parse(process.argv[2] ?? '') as MailConfig
process.stdout.write(JSON.stringify(await tryTransport(config)))
