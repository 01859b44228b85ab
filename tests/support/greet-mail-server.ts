import type { MailConfig } from '@/server/letters/mail/config'
import { tryTransport } from '@/server/letters/mail/try-transport'

/** Greets the mail server of argv[2] (JSON). A separate process, since Node reads trusted authorities at its start. */
const config = JSON.parse(process.argv[2] ?? '') as MailConfig
process.stdout.write(JSON.stringify(await tryTransport(config)))
